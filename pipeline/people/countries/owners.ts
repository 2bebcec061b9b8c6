/** What an office tells of the government served: an organ of a state inside it, an office that one government alone has. */
import type { PeopleKnowledge } from '../../knowledge/people.js'
import { isBodyInCapitals } from '../offices/places.js'
import type { Draft } from '../persons.js'
import { isInBrackets, longest, type Words } from '../words.js'

/** A ministry, a guard, a body inside the office tells the government, as a demonym there does ("of the Utopian Navy"). */
export function organOf(words: Words, draft: Draft): string | null {
  for (const { from, outerTo } of draft.titles)
    for (let i = from; i < outerTo; i++) {
      const hit = words.country.get(i)
      const named = hit ? null : ownerOf(words, i)
      if (named !== null) return named
      // "Director General (Utopia and Ruritania)": the field of a desk.
      if (!hit || isInBrackets(words, i) || (words.key[i - 1] === ',' && words.key[hit.to] === 'and'))
        continue
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
 * The government or body that alone has the person's office ("High Representative", "Under-Secretary-General"): not where
 * the issuer or the other side has such an office, too.
 */
export function ownerOfOffice(
  words: Words,
  { titles }: Draft,
  issuer: string | null,
  other: string | null,
  bodies: ReadonlySet<string>,
  { owned }: PeopleKnowledge,
): string | null {
  for (const { from, to } of titles)
    for (let i = from; i < to; i++) {
      const hit = longest(owned, words, i, to)
      if (!hit || (hit.value.alone && (i > from || hit.to < to))) continue
      const { code, except } = hit.value
      if (except.some((c) => c === issuer || c === other)) return null
      // A body has ranks of its own that the United Nations have as well.
      if (code === 'UN' && bodies.size > 0)
        return bodies.size === 1 && words.key[hit.to] !== 'of' ? [...bodies][0]! : null
      if (code === 'UN' && ((issuer !== null && issuer.length > 2) || words.key[hit.to] === 'of')) return null
      return code
    }
  return null
}
