/** Which topics a run of hits comes to. */
import type { TopicFacts } from '../knowledge/topics.js'
import type { Span, TopicHit } from '../types.js'

export type TopicList = ReadonlyMap<string, TopicFacts>

const NONE: ReadonlySet<string> = new Set()

/**
 * Distinct topics in order. A general one goes where its child is named, a remainder ("… not covered by a named
 * conflict") where what it is the remainder of is named. Hints count only where asked for and nothing firm is there; those of a
 * child only under its parent, which is the context's to tell.
 */
export function settle(hits: readonly TopicHit[], topics: TopicList, hints: boolean): readonly string[] {
  const found = new Set<string>()
  for (const hit of hits) if (!hit.hint) found.add(hit.topic)
  if (found.size === 0 && hints)
    for (const hit of hits) if (topics.get(hit.topic)?.parent === null) found.add(hit.topic)
  // "Bilateral security": what hints at the relations only says whose it is.
  if (hints && found.size > 1 && hits.every((hit) => hit.hint)) found.delete('bilateral-relations')
  if (found.size < 2) return [...found]
  const apart = new Set(hits.filter((hit) => hit.apart).map((hit) => hit.topic))
  return specific([...found], topics, apart)
}

/** `apart` are those that stay beside what they are the remainder of. */
export function specific(
  ids: readonly string[],
  topics: TopicList,
  apart: ReadonlySet<string> = NONE,
): readonly string[] {
  if (ids.length < 2) return ids
  return ids.filter(
    (id) =>
      !ids.some((other) => topics.get(other)?.parent === id) &&
      (apart.has(id) || !topics.get(id)?.unless?.some((other) => ids.includes(other))),
  )
}

/** "The resolutions of the Security Council" on North Korea are about its weapons: a child's hint under its parent. */
export function narrowed(
  ids: readonly string[],
  own: readonly TopicHit[],
  topics: TopicList,
): readonly string[] {
  const child = own.find(({ hint, topic }) => hint && ids.includes(topics.get(topic)?.parent ?? ''))
  return child ? specific([...new Set([...ids, child.topic])], topics) : ids
}

/** An invitation to come is about the visit and what it is for, and no more about the relations than any visit. */
export function ofInvitation(firm: readonly string[]): readonly string[] {
  return [
    'high-level-visits',
    ...firm.filter((id) => id !== 'high-level-visits' && id !== 'bilateral-relations'),
  ]
}

export const isWide = (id: string, topics: TopicList) => topics.get(id)?.wide === true

/** The hits inside a span; `hits` are in document order. */
export function within(hits: readonly TopicHit[], { start, end }: Span): TopicHit[] {
  let low = 0
  let high = hits.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (hits[mid]!.start < start) low = mid + 1
    else high = mid
  }
  let to = low
  while (to < hits.length && hits[to]!.end <= end) to++
  return hits.slice(low, to)
}
