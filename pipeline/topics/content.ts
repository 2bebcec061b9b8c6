/** Which hits of a content tell what it is about: those of its main part, without what only holds a list. */
import type { FoundStatement, TopicHit } from '../types.js'
import { isWide, type TopicList } from './settle.js'

/** Where the main part of a content ends: a relative clause, a circumstance, a reference to a text or an occasion. */
const ASIDE =
  /[,;] (?:which|who|whom|where|whose|held|including in(?! (?:the )?(?:\w+ )?(?:areas?|fields?|sectors?|domains?|spheres?)\b)|including at)\b|\b(?:amid|in the wake of|(?:in spi|despi)te|during|following|after|since|given|in accordance with|pursuant to|in line with|on the (?:sidelines|margins) of|in the margins of|in violation of|as set out in|as a result of|on the occasion of|as part of|under the)\b/i

/** What a list of items follows. */
const LISTING =
  /^[^.;]{0,60}?\b(?:including|in particular|particularly|such as|notably|especially|among them)\b/

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
  const aside = ASIDE.exec(text.slice(content.start, content.end))
  const inside = aside ? own.filter((hit) => hit.end <= content.start + aside.index) : own
  return withoutHolders(text, inside.some((hit) => !hit.hint) ? inside : own, topics)
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
