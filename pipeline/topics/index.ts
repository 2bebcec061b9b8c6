/** Stage: topics. Terms and headings that speak of a topic of the list, and what each statement is about. */
import type { Knowledge } from '../knowledge/index.js'
import { isHyphen, topicAt } from '../knowledge/topics.js'
import type { Header, Page, Participants, Span, Token, TopicHit } from '../types.js'

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
  const titles = titlesOf(participants)
  const hits: TopicHit[] = []
  const { tokens } = page
  const { blocks } = page.outline
  let block = 0
  let title = 0
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]!
    while (block + 1 < blocks.length && blocks[block + 1]!.start <= token.start) block++
    while (title < titles.length && titles[title]!.end <= token.start) title++
    if (token.kind === 'punctuation' || (title < titles.length && titles[title]!.start <= token.start)) {
      i++
      continue
    }
    const via = blocks[block]?.kind === 'heading' ? 'heading' : 'term'
    const several = threeCountries(tokens, i)
    if (several > i) {
      hits.push({
        topic: 'trilateral-cooperation',
        via,
        hint: false,
        start: token.start,
        end: tokens[several - 1]!.end,
      })
      i = several
      continue
    }
    const match = topicAt(knowledge.topicIndex, tokens, i)
    if (match === null) {
      i++
      continue
    }
    const end = tokens[match.to - 1]!.end
    for (const { topic, hint, country } of match.phrases)
      if (country === null || !sides.has(country)) hits.push({ topic, via, hint, start: token.start, end })
    i = match.to
  }
  return hits
}

/** The governments and organisations that met: the issuer's and the principals'. */
function sidesOf(header: Header, { people }: Participants): ReadonlySet<string> {
  const sides = new Set<string>()
  if (header.issuer) sides.add(header.issuer.country)
  for (const { part, country } of people) if (part === 'principal' && country) sides.add(country)
  return sides
}

function titlesOf({ people, mentions }: Participants): Span[] {
  const spans: Span[] = mentions.filter((m) => m.kind === 'name' || m.kind === 'office')
  for (const { role } of people) if (role) spans.push(role)
  return spans.sort((a, b) => a.start - b.start || a.end - b.end)
}

const TALKS =
  /^(?:cooperation|co|summit|meeting|talks|foreign|leaders|coordination|dialogue|partnership|ministerial|consultation|security|trilateral)s?$/

/** The token after `Japan-ROK-US cooperation`: three names or more, joined by hyphens, before a word for meeting. */
function threeCountries(tokens: readonly Token[], at: number): number {
  let i = at
  let names = 0
  while (tokens[i]?.capital) {
    names++
    const hyphen = tokens[i + 1]
    if (hyphen === undefined || !isHyphen(hyphen.text) || hyphen.start !== tokens[i]!.end) break
    i += 2
  }
  return names >= 3 && TALKS.test(tokens[i + 1]?.lower ?? '') ? i + 1 : at
}
