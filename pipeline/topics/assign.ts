/** What each statement and the document as a whole are about: content first, then the heading, then what stood before. */
import type { Knowledge } from '../knowledge/index.js'
import type { TopicEntry } from '../knowledge/schema.js'
import type { FoundStatement, Page, TopicHit } from '../types.js'

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
  statements: readonly FoundStatement[],
  knowledge: Knowledge,
): AssignedTopics {
  const headings = page.outline.sections.map((s) =>
    s.heading ? settle(within(hits, s.heading.start, s.heading.end), knowledge.topics, true) : [],
  )
  const evidence = new Map<string, TopicHit[]>()
  const lists: (readonly string[])[] = []
  let before: { block: number; topics: readonly string[] } = { block: -1, topics: [] }
  for (const statement of statements) {
    const block = page.sentences[statement.sentence]!.block
    const own = within(hits, statement.content.start, statement.content.end)
    const firm = settle(own, knowledge.topics, false)
    const topics =
      statement.act === 'courtesy'
        ? ofCourtesy(page, statement, firm)
        : firm.length
          ? firm
          : inherit(page, statement, own, headings, before.block === block ? before.topics : [], knowledge)
    for (const hit of own) if (topics.includes(hit.topic)) note(evidence, hit)
    lists.push(topics.slice(0, MOST))
    if (topics.length) before = { block, topics: topics.slice(0, MOST) }
  }
  headingsOf(page, hits, headings, lists, statements, evidence)
  const document = [...evidence].map(([id, found]) => ({ id, evidence: inOrder(found) }))
  document.sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start)
  return { statements: lists, document }
}

/** Where the content names no topic of its own: its heading, the statement before it, its hints. */
function inherit(
  page: Page,
  statement: FoundStatement,
  own: readonly TopicHit[],
  headings: readonly (readonly string[])[],
  before: readonly string[],
  { topics }: Knowledge,
): readonly string[] {
  for (let s = statement.section; s >= 0; s = page.outline.sections[s]!.parent)
    if (headings[s]!.length) return headings[s]!
  const content = page.text.slice(statement.content.start, statement.content.end)
  if (before.length && POINTS_BACK.test(content)) return before
  const hinted = settle(own, topics, true)
  return hinted.length ? hinted : before
}

/**
 * Condolences, greetings and welcomes are about nothing on the agenda, whatever they name; thanks and congratulations
 * are about what they are given for, unless that is the visit itself.
 */
function ofCourtesy(page: Page, { cue }: FoundStatement, firm: readonly string[]): readonly string[] {
  if (!/thank|grat/i.test(page.text.slice(cue.start, cue.end))) return []
  return firm.filter((id) => id !== 'high-level-visits' && id !== 'bilateral-relations')
}

const POINTS_BACK =
  /\b(?:th(?:is|ese|at|ose)|such|it|they|them|the (?:issue|matter|measure|question|request|subject)s?)\b/i

/** Distinct topics in order, the general ones dropped beside the more specific. */
function settle(
  hits: readonly TopicHit[],
  topics: ReadonlyMap<string, TopicEntry>,
  hints: boolean,
): readonly string[] {
  const firm = new Set<string>()
  for (const hit of hits) if (!hit.hint) firm.add(hit.topic)
  if (firm.size === 0 && hints) for (const hit of hits) firm.add(hit.topic)
  return [...firm].filter((id) => {
    for (const other of firm) if (topics.get(other)?.parent === id) return false
    return !topics.get(id)?.unless?.some((other) => firm.has(other))
  })
}

/** A heading's topics are the document's, but a heading over items with topics of their own only frames them. */
function headingsOf(
  page: Page,
  hits: readonly TopicHit[],
  headings: readonly (readonly string[])[],
  lists: readonly (readonly string[])[],
  statements: readonly FoundStatement[],
  evidence: Map<string, TopicHit[]>,
): void {
  for (const [s, section] of page.outline.sections.entries()) {
    if (!section.heading || !headings[s]!.length) continue
    const framed = statements.some(
      (x, i) => x.start >= section.start && x.end <= section.end && lists[i]!.length > 0,
    )
    const frame = framed && headings[s]!.every((id) => FRAMES.has(id))
    if (frame) continue
    for (const hit of within(hits, section.heading.start, section.heading.end))
      if (headings[s]!.includes(hit.topic)) note(evidence, hit)
  }
}

const FRAMES = new Set(['bilateral-relations', 'regional-situation', 'economic-cooperation'])

function within(hits: readonly TopicHit[], start: number, end: number): TopicHit[] {
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

function note(evidence: Map<string, TopicHit[]>, hit: TopicHit): void {
  const list = evidence.get(hit.topic)
  if (!list) evidence.set(hit.topic, [hit])
  else if (!list.includes(hit)) list.push(hit)
}

const inOrder = (hits: TopicHit[]) => hits.sort((a, b) => a.start - b.start)
