/** Stage: topics. Terms and headings that speak of a topic of the list, and what each statement is about. */
import type { Knowledge } from '../knowledge/index.js'
import { topicAt } from '../knowledge/topics.js'
import type { Header, Page, Participants, Span, TopicHit } from '../types.js'
import { namedTogether } from './joined.js'
import { isSpokenOf } from './region.js'

export { type AssignedTopics, assignTopics } from './assign.js'

/**
 * Every place of the text that speaks of a topic, in document order. The name of a country that is a side of the
 * meeting is no topic, and the words of an office or a person's name speak of none.
 */
export function findTopics(
  page: Page,
  header: Header,
  participants: Participants,
  knowledge: Knowledge,
): TopicHit[] {
  const sides = sidesOf(header, participants)
  const narrower = narrowerOf(sides, knowledge)
  const titles = titlesOf(participants)
  const hits: TopicHit[] = []
  const { tokens } = page
  const { blocks } = page.outline
  const { bit } = knowledge.topicIndex
  let block = 0
  let title = 0
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]!
    // No topic opens with the word, and no name.
    if (!(token.word.opens & bit || token.word.capital)) {
      i++
      continue
    }
    while (block + 1 < blocks.length && blocks[block + 1]!.start <= token.start) block++
    while (title < titles.length && titles[title]!.end <= token.start) title++
    if (token.kind === 'punctuation' || (title < titles.length && titles[title]!.start <= token.start)) {
      i++
      continue
    }
    const via = blocks[block]?.kind === 'heading' ? 'heading' : 'term'
    const match = topicAt(knowledge.topicIndex, tokens, i)
    const pair = namedTogether(tokens, i, knowledge.topicIndex.joined, sides)
    // "Trans-Ruritanian Partnership" may be the name of something.
    if (pair && knowledge.topics.has(pair.topic) && (match === null || match.to <= pair.to)) {
      const end = tokens[pair.to - 1]!.end
      hits.push({ topic: pair.topic, via, hint: false, apart: false, start: token.start, end })
      i = pair.to
      continue
    }
    if (match === null) {
      i++
      continue
    }
    const end = tokens[match.to - 1]!.end
    const from = blocks[block]?.start ?? 0
    for (const { topic, hint, apart, region, country } of match.phrases) {
      if (country !== null && sides.has(country)) continue
      if (region && !isSpokenOf(tokens, i, from, knowledge.topicIndex)) continue
      hits.push({ topic: narrower.get(topic) ?? topic, via, hint, apart, start: token.start, end })
    }
    i = match.to
  }
  return hits
}

/** The governments and organisations that met: the issuer's and the principals'. */
function sidesOf(header: Header, { people }: Participants): ReadonlySet<string> {
  const sides = new Set<string>()
  if (header.issuer) sides.add(header.issuer.country)
  for (const { part, country } of people) if (part !== 'mentioned' && country) sides.add(country)
  return sides
}

/** What a topic comes to in talks with the country that it is mostly about. */
function narrowerOf(sides: ReadonlySet<string>, { topicIndex }: Knowledge): ReadonlyMap<string, string> {
  const narrower = new Map<string, string>()
  for (const { code, topics, id } of topicIndex.asSide)
    if (sides.has(code)) for (const topic of topics) narrower.set(topic, id)
  return narrower
}

function titlesOf({ people, mentions }: Participants): Span[] {
  const spans: Span[] = []
  for (const { kind, start, end } of mentions)
    if (kind === 'name' || kind === 'office') spans.push({ start, end })
  for (const { role } of people) if (role) spans.push({ start: role.start, end: role.end })
  return spans.sort((a, b) => a.start - b.start || a.end - b.end)
}
