/** Signs in the first paragraph that the writer was at home: a seat of government, a guest received, the own capital. */
import type { Knowledge } from '../knowledge/index.js'
import { phraseAt } from '../knowledge/phrases.js'
import type { Token } from '../types.js'
import { countriesIn, countryAt } from './countries.js'
import { beforeArticle, type Lead } from './lead.js'
import { isOfficials, type Side, spanOf } from './officials.js'

/** `at the Utopia Palace`, `in the Palace`; `The Palace hosted`. */
function isHost(tokens: readonly Token[], i: number, to: number): boolean {
  if (tokens[to]?.lower === 'hosted') return true
  return /^(?:at|in)$/.test(tokens[beforeArticle(tokens, i)]?.lower ?? '')
}

/**
 * `received X in Utopia City`, `hosted in Utopia City`: one receives in the own capital. `received X, who is on an
 * official visit to Utopia`: the guest came to the one who tells of it.
 */
export function hostInLead(
  tokens: readonly Token[],
  lead: Lead,
  theirs: ReadonlySet<string>,
  knowledge: Knowledge,
): Side | null {
  let hosting = false
  for (let i = lead.from; i < lead.read; i++) {
    const { lower } = tokens[i]!
    if (hosting && lower === '.') break
    if (HOSTS.has(lower) && !PASSIVE.has(tokens[i - 1]?.lower ?? '')) hosting = true
    const visited = VISITS.has(lower) || (lower === 'to' && VISITS.has(tokens[i - 1]!.lower))
    if (!hosting || (lower !== 'in' && !visited)) continue
    const hit = countryAt(tokens, tokens[i + 1]?.lower === 'the' ? i + 2 : i + 1, knowledge)
    const seat =
      hit?.name.as === 'capital' || (visited && hit?.name.as === 'name' && hit.name.kind === 'country')
    if (hit && seat && !theirs.has(hit.name.code))
      return { code: hit.name.code, evidence: [spanOf(tokens, hit.from, hit.to)] }
  }
  return null
}

/** `Minister X of Utopia will pay a visit to Ruritania`: who tells of whose minister comes is at home there. */
export function visitedInLead(
  tokens: readonly Token[],
  lead: Lead,
  theirs: ReadonlySet<string>,
  knowledge: Knowledge,
): Side | null {
  let presented = false
  for (const hit of countriesIn(tokens, lead.from, lead.read, knowledge)) {
    if (theirs.has(hit.name.code)) presented ||= isOfficials(tokens, hit, knowledge)
    else if (hit.name.as === 'name' && hit.name.kind === 'country') {
      const to = beforeArticle(tokens, hit.from)
      const visit = /^(?:visit|visits|trip)$/.test(tokens[to - 1]?.lower ?? '') && tokens[to]!.lower === 'to'
      return presented &&
        (visit || (/^(?:visit(?:ing|ed|s)|in)$/.test(tokens[to]?.lower ?? '') && isStay(tokens, to)))
        ? { code: hit.name.code, evidence: [spanOf(tokens, hit.from, hit.to)] }
        : null
    }
  }
  return null
}

/** `visited Utopia`, `arrived in Utopia`, `is in Utopia`. */
const isStay = (tokens: readonly Token[], at: number) =>
  tokens[at]!.lower !== 'in' || /^(?:arrive[sd]?|is|stay|visit|was|paid)$/.test(tokens[at - 1]?.lower ?? '')

/** `met in Utopia City`: in a capital that is not the counterpart's one is at home, unless a conference is held there. */
export function homeInLead(
  tokens: readonly Token[],
  lead: Lead,
  theirs: ReadonlySet<string>,
  knowledge: Knowledge,
): Side | null {
  let home: Side | null = null
  for (let i = lead.from; i < lead.read; i++) {
    const { lower } = tokens[i]!
    if (home && lower === '.') break
    if (AWAY.has(lower) || (HOSTS.has(lower) && PASSIVE.has(tokens[i - 1]?.lower ?? ''))) return null
    if (home || lower !== 'in') continue
    const hit = countryAt(tokens, i + 1, knowledge)
    if (hit?.name.as === 'capital' && !theirs.has(hit.name.code))
      home = { code: hit.name.code, evidence: [spanOf(tokens, hit.from, hit.to)] }
  }
  return home
}

/** Words of an event that brings others to a capital. */
export const AWAY: ReadonlySet<string> = new Set(
  'call called phone phoned telephone telephoned spoke conversation sidelines margins margin summit conference forum assembly session congress attend attending attended participate participating council visit visits visited visiting trip travel traveled travelled'.split(
    ' ',
  ),
)

const VISITS: ReadonlySet<string> = new Set(['visit', 'visiting', 'trip'])

const HOSTS: ReadonlySet<string> = new Set([
  'received',
  'hosted',
  'welcomed',
  'receives',
  'hosts',
  'welcomes',
])
const PASSIVE: ReadonlySet<string> = new Set(['was', 'were', 'been', 'being', 'be'])

/** `received at the Utopia Palace`: a seat of government named in the lead, where it is not the counterpart's. */
export function bodyInLead(
  tokens: readonly Token[],
  lead: Lead,
  theirs: ReadonlySet<string>,
  { organs }: Knowledge,
): Side | null {
  for (let i = lead.from; i < lead.to; i++) {
    const hit = tokens[i]!.capital ? phraseAt(organs.index, tokens, i, tokens.length) : null
    if (hit && !theirs.has(hit.value.code) && isHost(tokens, i, hit.to))
      return { code: hit.value.code, evidence: [spanOf(tokens, i, hit.to)] }
  }
  return null
}
