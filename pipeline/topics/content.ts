/** Which hits of a content tell what it is about: those of its main part, without what only holds a list. */
import type { FoundStatement, Span, TopicHit } from '../types.js'
import { isWide, type TopicList } from './settle.js'

/** Where the main part of a content ends: a relative clause, a circumstance, a reference to a text or an occasion. */
const ASIDE =
  /[,;] (?:which|who|whom|where|whose|held|including in(?! (?:the )?(?:\w+ )?(?:areas?|fields?|sectors?|domains?|spheres?)\b)|including at)\b|\b(?:amid|in the wake of|(?:in spi|despi)te|during|following|after|since|given|in accordance with|pursuant to|in line with|on the (?:sidelines|margins) of|in the margins of|in violation of|as set out in|as a result of|on the occasion of|as part of|ahead of|owing to|due to|because of|(?:affected|hit) by|under the)\b/i

/** What a list of items follows. */
const LISTING =
  /^[^.;]{0,60}?\b(?:including|in particular|particularly|such as|notably|especially|among them|foremost|first and foremost|above all)\b/

/** Longer than what a list can follow. */
const FAR = 80

/** `own` are the hits in the content, in document order. */
export function mainHits(
  text: string,
  { content }: FoundStatement,
  own: readonly TopicHit[],
  topics: TopicList,
): readonly TopicHit[] {
  if (own.length < 2) return own
  const inside = withoutAside(text, content, own)
  return withoutHolders(text, inside.some((hit) => !hit.hint) ? inside : own, topics)
}

/** An aside that opens the content ends at its comma, any other goes to the end. */
function withoutAside(text: string, { start, end }: Span, own: readonly TopicHit[]): readonly TopicHit[] {
  if (own.length === 0) return own
  const words = text.slice(start, end)
  const aside = ASIDE.exec(words)
  if (!aside) return own
  if (aside.index > 0) return own.filter((hit) => hit.end <= start + aside.index)
  const comma = words.indexOf(', ')
  return comma < 0 ? own : own.filter((hit) => hit.start > start + comma)
}

/** "Regional issues, including the situation in X" are about X: what holds the items of a list is no topic beside them. */
function withoutHolders(text: string, hits: readonly TopicHit[], topics: TopicList): readonly TopicHit[] {
  const item = hits.findLast((hit) => !hit.hint && !isWide(hit.topic, topics))
  if (!item) return hits
  return hits.filter(({ topic, end }) => {
    if (topic !== 'regional-situation' || end > item.start) return true
    const listing = LISTING.exec(text.slice(end, end + FAR))
    return listing === null || end + listing[0].length > item.start
  })
}
