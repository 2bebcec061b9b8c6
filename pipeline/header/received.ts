/** The headline names all sides, and the lead tells which of them wrote: the host, or the one that it does not present. */
import type { Knowledge } from '../knowledge/index.js'
import type { Token } from '../types.js'
import { countriesIn } from './countries.js'
import { beforeArticle, type Lead, OPENING } from './lead.js'
import { isHead, isOfficials, type Side, spanOf } from './officials.js'

/**
 * The headline names all sides and the lead the offices of all but one of them: that one wrote it (`Ministers of
 * Utopia, Ruritania and Arcadia`; `The Minister, X, met with the Ministers of Ruritania, Y, and of Arcadia, Z`).
 */
export function sideLeft(
  tokens: readonly Token[],
  lead: Lead,
  named: ReadonlySet<string>,
  knowledge: Knowledge,
): Side | null {
  if (named.size < 2) return null
  const left = leftOf(tokens, lead.from, lead.read, named, knowledge)
  // A lead without officials of any side: those of the whole text tell.
  const all = left.size < named.size ? left : leftOf(tokens, lead.from, lead.from + LONG, named, knowledge)
  const [only] = [...all]
  if (all.size !== 1 || only === undefined) return null
  const title = countriesIn(tokens, 0, lead.from, knowledge).find(({ name }) => name.code === only)
  // `we must support Utopia`: what is talked about is no side.
  if (
    title &&
    /^(?:support|supports|on|about|in|against|condemns?|help)$/.test(tokens[title.from - 1]?.lower ?? '')
  )
    return null
  return title ? { code: only, evidence: [spanOf(tokens, title.from, title.to)] } : null
}

const LONG = 700

/** The governments of which no official is presented in a stretch of tokens. */
function leftOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  named: ReadonlySet<string>,
  knowledge: Knowledge,
): Set<string> {
  const left = new Set(named)
  let end = -1
  for (const hit of countriesIn(tokens, from, Math.min(tokens.length, to), knowledge)) {
    // `the Ministers of Utopia and Ruritania`
    const joined = end > 0 && tokens.slice(end, hit.from).every((t) => /^(?:,|and|the)$/.test(t.lower))
    const peer = /^(?:counterpart|colleague)s?$/.test(tokens[hit.to]?.lower ?? '')
    if (!joined && !peer && !isOfficials(tokens, hit, knowledge) && !isOfOffice(tokens, hit.from)) continue
    left.delete(hit.name.code)
    end = hit.to
  }
  return left
}

/**
 * The headline names all sides, and the lead says of the official of one that he met those of the others: he comes first
 * in his own text (`Minister X of Utopia had a meeting with Ministers Y of Ruritania and Z of Arcadia`).
 */
export function actingSide(
  tokens: readonly Token[],
  lead: Lead,
  named: ReadonlySet<string>,
  knowledge: Knowledge,
): Side | null {
  if (named.size < 2) return null
  const [first, second] = countriesIn(tokens, lead.from, lead.read, knowledge).filter(
    (hit) => isOfficials(tokens, hit, knowledge) || isOfOffice(tokens, hit.from),
  )
  if (!first || !second || first.name.code === second.name.code || first.name.kind !== 'country') return null
  if (!named.has(first.name.code) || !named.has(second.name.code)) return null
  const between = tokens.slice(first.to, second.from)
  const verb = between.findIndex((t) => /^(?:met|had|held|meets|holds|spoke)$/.test(t.lower))
  const company = between.findIndex((t) => t.lower === 'with' || t.lower === 'met' || t.lower === 'meets')
  if (verb < 0 || company < verb || between.slice(0, verb).some((t) => /^(?:and|by|visiting)$/.test(t.lower)))
    return null
  return { code: first.name.code, evidence: [spanOf(tokens, first.from, first.to)] }
}

/** The headline names both sides, and the lead says whose official received the other: the host wrote it. */
export function receivingSide(
  tokens: readonly Token[],
  lead: Lead,
  named: ReadonlySet<string>,
  knowledge: Knowledge,
): Side | null {
  if (named.size !== 2) return null
  const hits = countriesIn(tokens, lead.from, Math.min(lead.read, lead.from + OPENING), knowledge)
  const host = hits.find((hit) => isOfficials(tokens, hit, knowledge) || isOfOffice(tokens, hit.from))
  if (!host || !named.has(host.name.code)) return null
  for (let i = host.to; i < lead.read; i++) {
    if (RECEIVES.has(tokens[i]!.lower))
      return { code: host.name.code, evidence: [spanOf(tokens, host.from, host.to)] }
    if (/^(?:[.,;]|by|with|and)$/.test(tokens[i]!.lower)) return null
  }
  return null
}

const RECEIVES: ReadonlySet<string> = new Set([
  'recieved',
  'recieves',
  'received',
  'receives',
  'hosted',
  'hosts',
  'welcomed',
  'welcomes',
])

/** `Minister of Foreign Affairs of the Republic of Utopia`: an office some words before the country. */
function isOfOffice(tokens: readonly Token[], at: number): boolean {
  if (tokens[beforeArticle(tokens, at)]?.lower !== 'of') return false
  for (let i = at - 1; i > at - 10 && i >= 0; i--) {
    const { capital, lower } = tokens[i]!
    if (isHead(tokens[i])) return true
    if (!capital && !/^(?:of|the|and|for)$/.test(lower)) return false
  }
  return false
}
