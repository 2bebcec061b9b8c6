/** The government that stands behind a name: "of Utopia", "(Utopia)", "of the Utopian Embassy", "(EPP, Utopia)". */
import type { Words } from './words.js'

/** The government behind a name; strong where only a person can have it. */
interface Owner {
  readonly to: number
  readonly codes: readonly string[]
  readonly strong?: true
}

/** "… of Jordan", "… (Jordan)" after a name. */
export function ofCountry(words: Words, i: number, limit: number): Owner | null {
  const connector = words.key[i]
  if (i + 1 >= limit || words.possessive[i - 1]) return null
  if (connector === '(') {
    const hit = words.country.get(i + 1)
    const closed = hit?.name.as === 'name' && words.key[hit.to] === ')'
    return closed ? { to: hit.to + 1, codes: [hit.name.code] } : ofFaction(words, i, limit)
  }
  if (connector !== 'of' && connector !== 'from') return null
  const start = words.key[i + 1] === 'the' ? i + 2 : i + 1
  const hit = words.country.get(start)
  if (!hit) return null
  const organ = connector === 'of' ? organEnd(words, hit.to, limit) : 0
  if (organ > 0 && hit.name.as !== 'capital') return { to: organ, codes: [hit.name.code] }
  if (hit.name.as === 'demonym') return null
  const short = words.key[hit.to] === '(' && words.key[hit.to + 2] === ')' && words.capital[hit.to + 1]
  const closing = short ? hit.to + 3 : hit.to
  return { to: closing, codes: [hit.name.code] }
}

/** "X (EPP, Utopia)", "X (D-Maine)": a group of one parliament stands in the brackets. */
function ofFaction(words: Words, open: number, limit: number): Owner | null {
  let close = open + 1
  while (close < limit && close < open + 10 && words.key[close] !== ')') close++
  const code = FACTIONS[words.key[open + 1]!]
  if (words.key[close] !== ')' || code === undefined) return null
  // "(R)", "(D-Maine)": one letter tells a party only beside a state.
  if (words.key[open + 1]!.length === 1 && words.key[open + 2] !== '-' && words.key[open + 2] !== '&')
    return null
  return { to: close + 1, codes: [words.key[open + 2] === '-' ? 'US' : code], strong: true }
}

const FACTIONS: Readonly<Record<string, string>> = {
  epp: 'EU',
  s: 'EU',
  's&d': 'EU',
  renew: 'EU',
  ecr: 'EU',
  gue: 'EU',
  pfe: 'EU',
  esn: 'EU',
  'greens/efa': 'EU',
  verts: 'EU',
  d: 'US',
  r: 'US',
}

/** "X of the Utopian Foreign Ministry": one past the organ of a state behind its country, 0 where none stands there. */
function organEnd(words: Words, i: number, limit: number): number {
  for (let j = i; j < limit && j < i + 4 && words.capital[j]; j++) if (ORGANS.has(words.key[j]!)) return j + 1
  return 0
}

const ORGANS = new Set(
  'ministry embassy government parliament mission police army navy secretariat'.split(' '),
)
