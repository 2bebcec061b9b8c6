/** The side that the words beside a person tell: a delegation, "from the X side", "for X, by". */
import type { Draft } from '../persons.js'
import type { Raw } from '../raw.js'
import type { Words } from '../words.js'

/** Words looked at to the left of a name: a run-on text must not cost more than its length. */
export const FARTHEST = 150

/** In a list by sides, the last "from the X side", "the X delegation included" or "X side:" before the name. */
export function sideOf(words: Words, draft: Draft): string | null {
  for (const mention of draft.mentions) {
    const code = sideOfMention(words, mention)
    if (code !== null) return code
  }
  return null
}

function sideOfMention(words: Words, { from, to, after }: Raw): string | null {
  const end = after ? after.outerTo : to
  const behind = sideBehind(words, end)
  if (behind !== null) return behind
  const start = words.starts[words.sentence[from]!]!
  const owner = words.possessive[from - 1] ? words.countryBefore.get(from) : undefined
  if (owner && owner.name.as !== 'capital') return owner.name.code
  const item = words.countryBefore.get(from)
  if (item?.name.as === 'name' && opensItem(words, item.from) && !words.opensLine(from)) return item.name.code
  for (let i = from; i > start; i--) {
    const hit = words.countryBefore.get(i)
    if (!hit || hit.name.as === 'capital') continue
    const before = words.key[hit.from - 1] === 'the' ? hit.from - 2 : hit.from - 1
    if (before < start - 1) continue
    if (isSideList(words, hit.to, before, from) || isDelegationOf(words, hit.to, before)) return hit.name.code
    if (isRepresented(words, hit.to, from)) return hit.name.code
    if (isLed(words, hit.to, start, from) || isForState(words, hit.to, before, from)) return hit.name.code
    const paired = /^[/–-]$/.test(words.key[hit.from - 1] ?? '')
    const colon = !paired && (words.key[hit.to] === ':' || words.key[hit.to + 1] === ':')
    const short =
      words.key[hit.to] === ',' &&
      (words.key[before] === 'from' || (words.key[before] === 'for' && words.key[hit.to + 1] === 'by'))
    if (colon || short) return hit.name.code
  }
  return sideAfterVerb(words, end)
}

/** "X and Y also joined from the Utopian side": the side is told behind the verb of which they are the subjects. */
function sideAfterVerb(words: Words, end: number): string | null {
  const limit = Math.min(words.starts[words.sentence[end - 1]! + 1]!, end + FARTHEST)
  let verb = 0
  for (let i = end; i < limit; i++) {
    const key = words.key[i]!
    if (key.length === 1 && SENTENCE_ENDS.has(key)) return null
    if (key.length > 3 && !words.capital[i] && THERE.has(key)) verb = i
    if (verb === 0 || i - verb > 8 || !LEADS_TO_SIDE.has(key)) continue
    if (/^(?:and|while|,)$/.test(words.key[i - 1]!)) return null
    return sideBehind(words, i)
  }
  return null
}

const THERE = new Set(['joined', 'present', 'attended', 'participated', 'part', 'attendance'])
const SENTENCE_ENDS = new Set([';', ':', '.'])
const LEADS_TO_SIDE = new Set(['from', 'on', 'for'])

/** "- Republic of Utopia Anna X": a list of envoys by state. */
const opensItem = (words: Words, i: number) =>
  words.opensLine(i) || (/^[-–—•*·]$/.test(words.key[i - 1] ?? '') && words.opensLine(i - 1))

/** "X, Director General, for the Utopian side", "Y on behalf of the Government of Utopia". */
function sideBehind(words: Words, end: number): string | null {
  let i = words.key[end] === ',' ? end + 1 : end
  if (words.key[i] === 'on' && words.key[i + 1] === 'behalf' && words.key[i + 2] === 'of') i += 2
  else if (!/^(?:for|from|on|representing)$/.test(words.key[i] ?? '')) return null
  i++
  const hit = words.country.get(words.key[i] === 'the' ? i + 1 : i)
  if (!hit || hit.name.as === 'capital' || words.capital[hit.to]) return null
  return SIDE_NOUN.test(words.key[hit.to] ?? '') || words.key[i - 1] === 'representing' ? hit.name.code : null
}

/** "Representing Utopia were X and Y", "on behalf of Utopia, X". */
function isForState(words: Words, to: number, before: number, name: number): boolean {
  const behalf = words.key[before] === 'of' && words.key[before - 1] === 'behalf'
  if (!behalf && words.key[before] !== 'representing') return false
  return name - to < 40 && (LISTING.test(words.key[to] ?? '') || words.key[to] === ',')
}

/** "Utopia was represented by Minister X". */
const isRepresented = (words: Words, i: number, name: number) =>
  words.key[i + 1] === 'represented' && words.key[i + 2] === 'by' && name - i < 5

/** "the delegation of Utopia, headed by X": the country before "led by", where a delegation was named. */
function isLed(words: Words, i: number, start: number, name: number): boolean {
  // "the Utopian delegation was headed by X, the Ruritanian delegation by Y"
  if (SIDE_NOUN.test(words.key[i] ?? '') && words.key[i + 1] === 'by' && name - i < 5) return true
  // "the Utopian delegation was headed by X and the Ruritanian by Y"
  if (words.key[i] === 'by' && name - i < 5) {
    for (let j = i - 1; j > start; j--)
      if (words.key[j] === 'by' && /^(?:led|headed|chaired|represented)$/.test(words.key[j - 1]!)) return true
  }
  const by = words.key[i] === ',' ? i + 1 : i
  if (!/^(led|headed|chaired)$/.test(words.key[by] ?? '') || words.key[by + 1] !== 'by' || name - by > 12)
    return false
  for (let j = i - 1; j >= start && i - j < 25; j--) if (SIDE_NOUN.test(words.key[j]!)) return true
  return false
}

const SIDE_NOUN =
  /^(side|delegation|team|part|party|representatives|participants|officials|delegates|mission|group|committee)$/

/** "The delegation of Utopia also included X", "members of the delegation from Utopia were X". */
function isDelegationOf(words: Words, to: number, before: number): boolean {
  if (!/^(?:of|from)$/.test(words.key[before] ?? '') || !SIDE_NOUN.test(words.key[before - 1] ?? ''))
    return false
  return LISTING.test(words.key[words.key[to] === 'also' ? to + 1 : to] ?? '')
}

const LISTING =
  /^(included|includes|including|include|comprised|comprises|comprising|consisted|consists|were|was|are|had)$/

/** "from the X side", "on the X side", "the X delegation, led by A, included". */
function isSideList(words: Words, noun: number, before: number, name: number): boolean {
  if (!SIDE_NOUN.test(words.key[noun] ?? '')) return false
  if (/^(from|on|for)$/.test(words.key[before] ?? '')) return true
  for (let i = noun + 1; i < name && i < noun + 12; i++)
    if (LISTING.test(words.key[i]!) || (words.key[i] === 'by' && /^(led|headed)$/.test(words.key[i - 1]!)))
      return true
  return false
}
