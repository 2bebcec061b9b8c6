/** What each statement and the document as a whole are about: content first, then what leads it: sentence, heading, paragraph. */
import type { Knowledge } from '../knowledge/index.js'
import type { FoundStatement, Page, Participants, Statements, TopicHit } from '../types.js'
import { hitsBeside } from './beside.js'
import { Context } from './context.js'
import { isWide, settle, specific, type TopicList, within } from './settle.js'

export interface AssignedTopics {
  /** One list of topic ids for each statement. */
  readonly statements: readonly (readonly string[])[]
  /** The document's topics in order of first evidence. */
  readonly document: readonly { readonly id: string; readonly evidence: readonly TopicHit[] }[]
}

/** More than these under one cue are the document's, not the statement's. */
const MOST = 3

export function assignTopics(
  page: Page,
  hits: readonly TopicHit[],
  participants: Participants,
  found: Statements,
  knowledge: Knowledge,
): AssignedTopics {
  const { statements } = found
  const context = new Context(page, hits, knowledge.topics)
  const evidence = new Map<string, TopicHit[]>()
  const lists = statements.map((statement) => {
    const own = within(hits, statement.content)
    // A list of a user's may not have the topics that a rule names.
    const topics = context.topicsOf(statement, own).filter((id) => knowledge.topics.has(id))
    for (const hit of [...own, ...context.led]) if (topics.includes(hit.topic)) note(evidence, hit)
    return topics
  })
  const items = itemsOf(page, statements, lists)
  for (const [s, section] of page.outline.sections.entries()) {
    if (!section.heading || context.frames(s, items[s]!)) continue
    const headed = within(hits, section.heading)
    const topics = settle(headed, knowledge.topics, true)
    for (const hit of headed) if (topics.includes(hit.topic)) note(evidence, hit)
  }
  const told = [...evidence.keys()]
  const beside = [...hitsBeside(page, hits, participants, found, knowledge.topics)]
  const more = specific([...new Set([...told, ...beside.map((hit) => hit.topic)])], knowledge.topics)
  for (const hit of beside) if (more.includes(hit.topic) && !told.includes(hit.topic)) note(evidence, hit)
  const counting = [...evidence].filter(([id, places]) => isFirm(id, places, knowledge.topics))
  const document = counting.map(([id, places]) => ({
    id,
    evidence: places.sort((a, b) => a.start - b.start),
  }))
  document.sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start)
  return { statements: lists.map((list) => list.slice(0, MOST)), document }
}

/** A hint alone makes no topic of the document but a wide one, or a child whose parent is spoken of. */
function isFirm(id: string, places: readonly TopicHit[], topics: TopicList): boolean {
  return places.some((hit) => !hit.hint) || isWide(id, topics) || topics.get(id)?.parent != null
}

/** For each section the topics of the statements in it and below it. */
function itemsOf(
  page: Page,
  statements: readonly FoundStatement[],
  lists: readonly (readonly string[])[],
): Set<string>[] {
  const items = page.outline.sections.map(() => new Set<string>())
  for (const [i, { section }] of statements.entries())
    for (let s = section; s >= 0; s = page.outline.sections[s]!.parent)
      for (const id of lists[i]!) items[s]!.add(id)
  return items
}

function note(evidence: Map<string, TopicHit[]>, hit: TopicHit): void {
  const list = evidence.get(hit.topic)
  if (!list) evidence.set(hit.topic, [hit])
  else if (!list.includes(hit)) list.push(hit)
}
