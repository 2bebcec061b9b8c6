/** What the words beside a person tell of the government served: a body in the office, a side, a list by country. */

import type { PeopleKnowledge } from '../../knowledge/people.js'
import { isBodyInCapitals } from '../offices/places.js'
import type { Draft } from '../persons.js'
import type { Raw } from '../raw.js'
import { longest, type Words } from '../words.js'
import { firstFrom } from './known.js'
import { endOf, isListed } from './lists.js'

/** A ministry, a guard, a body inside the office tells the government, as a demonym there does ("of the Utopian Navy"). */
export function organOf(words: Words, draft: Draft): string | null {
  for (const { from, outerTo } of draft.titles)
    for (let i = from; i < outerTo; i++) {
      const hit = words.country.get(i)
      const named = hit ? null : ownerOf(words, i)
      if (named !== null) return named
      if (!hit || (words.key[i - 1] === ',' && words.key[hit.to] === 'and')) continue
      const { as, kind, code } = hit.name
      if ((as === 'organ' || kind === 'organisation') && !DESKS.has(words.key[hit.to]!)) return code
      if (as === 'demonym' && (isOwned(words, i, hit.to) || ABROAD.has(words.key[hit.to] ?? ''))) return code
      if (as === 'name' && isOwned(words, i, hit.to) && ORGANS.has(words.key[hit.to]!)) return code
    }
  return null
}

/** "(UCA)" behind "Utopia Cooperation Agency": an abbreviation that the text explains by a body of a country. */
function ownerOf(words: Words, i: number): string | null {
  if (!isBodyInCapitals(words, i)) return null
  for (
    let j = words.key.indexOf(words.key[i]!);
    j >= 0 && j < words.key.length;
    j = words.key.indexOf(words.key[i]!, j + 1)
  ) {
    if (words.key[j - 1] !== '(' || words.key[j + 1] !== ')') continue
    let start = j - 2
    while (
      start >= 0 &&
      start > j - 9 &&
      (words.capital[start] || /^(?:of|for|and)$/.test(words.key[start]!))
    )
      start--
    const hit = words.country.get(words.key[start + 1] === 'the' ? start + 2 : start + 1)
    return hit?.name.kind === 'country' && hit.name.as !== 'capital' && hit.to < j - 1 ? hit.name.code : null
  }
  return null
}

/** "Minister for Foreign Affairs and Utopians Abroad". */
const ABROAD = new Set(['abroad', 'expatriates', 'emigrants', 'living', 'residing', 'diaspora', 'community'])

/** "of the Utopia Senate": what each state has one of; "of the Utopia Desk" is another's. */
const ORGANS = new Set(
  `house senate congress parliament parliamentary assembly treasury navy army military air coast armed embassy government
  cabinet supreme central federal national chamber court mission delegation foreign`.split(/\s+/),
)

/** "of the Utopian Navy", "at the Utopian Embassy" are Utopia's; "for Utopian Affairs", "of the Utopian Affairs Bureau" another's. */
function isOwned(words: Words, from: number, to: number): boolean {
  const before = words.key[from - 1] === 'the' ? from - 2 : from - 1
  return (
    /^(?:of|at|in)$/.test(words.key[before] ?? '') && words.capital[to] === true && !DESKS.has(words.key[to]!)
  )
}

const DESKS = new Set(['affairs', 'department', 'division', 'desk', 'section', 'studies'])

/**
 * Offices named once, dealt out by country: "the foreign ministers of Utopia, X, of Ruritania, Y, and of Arcadia, Z", "the
 * foreign ministers of Utopia, Ruritania and Arcadia, X, Y and Z".
 */
export function dealtOut(words: Words, { mentions }: Draft, raws: readonly Raw[]): string | null {
  for (const raw of mentions) {
    const { from } = raw
    const row = inARow(words, raw, raws)
    if (row !== null) return row
    const hit = words.key[from - 1] === ',' ? words.countryBefore.get(from - 1) : undefined
    if (hit?.name.kind !== 'country') continue
    const of = words.key[hit.from - 1] === 'the' ? hit.from - 2 : hit.from - 1
    if (words.key[of] !== 'of') continue
    const start = Math.max(words.starts[words.sentence[from]!]!, from - FARTHEST)
    for (let i = of - 1; i >= start; i--) if (OFFICES.test(words.key[i]!)) return hit.name.code
  }
  return null
}

/** As many names as countries before them, in the same order. */
function inARow(words: Words, raw: Raw, raws: readonly Raw[]): string | null {
  const n = firstFrom(raws, raw.from)
  let first = n
  while (
    first > 0 &&
    raws[first - 1]!.to <= raws[first]!.from &&
    isListed(words, endOf(raws[first - 1]!), raws[first]!.from)
  )
    first--
  if (n - first > 9 || !/^[,:–-]$/.test(words.key[raws[first]!.from - 1] ?? '')) return null
  const codes: string[] = []
  let i = raws[first]!.from - 1
  for (let hit = words.countryBefore.get(i); hit?.name.as === 'name'; hit = words.countryBefore.get(i)) {
    codes.unshift(hit.name.code)
    i = words.key[hit.from - 1] === 'the' ? hit.from - 1 : hit.from
    const comma = words.key[i - 1] === 'and' ? i - 1 : i
    i = words.key[comma - 1] === ',' ? comma - 1 : comma
  }
  if (codes.length < 2 || words.key[i - 1] !== 'of') return null
  let last = n
  while (last + 1 < raws.length && isListed(words, endOf(raws[last]!), raws[last + 1]!.from)) last++
  return last - first + 1 === codes.length ? codes[n - first]! : null
}

/** Words looked at to the left of a name: a run-on text must not cost more than its length. */
export const FARTHEST = 150

const OFFICES =
  /^(?:ministers|presidents|leaders|secretaries|chancellors|counterparts|premiers|ambassadors|speakers)$/

/** In a list by sides, the last "from the X side", "the X delegation included" or "X side:" before the name. */
export function sideOf(words: Words, draft: Draft): string | null {
  for (const { from, to, after } of draft.mentions) {
    const behind = sideBehind(words, after ? after.outerTo : to)
    if (behind !== null) return behind
    const start = words.starts[words.sentence[from]!]!
    const owner = words.possessive[from - 1] ? words.countryBefore.get(from) : undefined
    if (owner && owner.name.as !== 'capital') return owner.name.code
    const item = words.countryBefore.get(from)
    if (item?.name.as === 'name' && opensItem(words, item.from) && !words.opensLine(from))
      return item.name.code
    for (let i = from; i > start; i--) {
      const hit = words.countryBefore.get(i)
      if (!hit || hit.name.as === 'capital') continue
      const before = words.key[hit.from - 1] === 'the' ? hit.from - 2 : hit.from - 1
      if (before < start - 1) continue
      if (isSideList(words, hit.to, before, from) || isRepresented(words, hit.to, from)) return hit.name.code
      if (isLed(words, hit.to, start, from) || isForState(words, hit.to, before, from)) return hit.name.code
      const paired = /^[/–-]$/.test(words.key[hit.from - 1] ?? '')
      const colon = !paired && (words.key[hit.to] === ':' || words.key[hit.to + 1] === ':')
      const short =
        words.key[hit.to] === ',' &&
        (words.key[before] === 'from' || (words.key[before] === 'for' && words.key[hit.to + 1] === 'by'))
      if (colon || short) return hit.name.code
    }
  }
  return null
}

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

/**
 * The government or body that alone has the person's office ("High Representative", "Under-Secretary-General"): not where
 * the issuer or the other side has such an office, too.
 */
export function ownerOfOffice(
  words: Words,
  { titles }: Draft,
  issuer: string | null,
  other: string | null,
  { owned }: PeopleKnowledge,
): string | null {
  for (const { from, to } of titles)
    for (let i = from; i < to; i++) {
      const hit = longest(owned, words.key, i, to)
      if (!hit || (hit.value.alone && (i > from || hit.to < to))) continue
      const { code, except } = hit.value
      if (except.some((c) => c === issuer || c === other)) return null
      // A body has ranks of its own that the United Nations have as well.
      if (code === 'UN' && ((issuer !== null && issuer.length > 2) || words.key[hit.to] === 'of')) return null
      return code
    }
  return null
}

/** "the delegation of Utopia, headed by X": the country before "led by", where a delegation was named. */
function isLed(words: Words, i: number, start: number, name: number): boolean {
  // "the Utopian delegation was headed by X, the Ruritanian delegation by Y"
  if (SIDE_NOUN.test(words.key[i] ?? '') && words.key[i + 1] === 'by' && name - i < 5) return true
  const by = words.key[i] === ',' ? i + 1 : i
  if (!/^(led|headed|chaired)$/.test(words.key[by] ?? '') || words.key[by + 1] !== 'by' || name - by > 12)
    return false
  for (let j = i - 1; j >= start && i - j < 25; j--) if (SIDE_NOUN.test(words.key[j]!)) return true
  return false
}

const SIDE_NOUN =
  /^(side|delegation|team|part|party|representatives|participants|officials|delegates|mission|group|committee)$/
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
