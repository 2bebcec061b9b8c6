/**
 * What a statement is about beyond its own words: the phrase that opens its sentence ("On trade, …"), the heading it
 * stands under, what was spoken of before it in the same item or paragraph.
 */
import type { FoundStatement, Page, Span, TopicHit } from '../types.js'
import { mainHits } from './content.js'
import { listAfter } from './listed.js'
import { isWide, narrowed, ofInvitation, settle, specific, type TopicList, within } from './settle.js'
import { asksElse, isHelp, isPlan, leadsIn, pointsBack, pointsToMatter } from './wording.js'

const VISITS = 'high-level-visits'
const PEACE = 'peace-process'

export class Context {
  /** Hits outside the last statement's content that gave it its topics. */
  led: readonly TopicHit[] = []
  private readonly headings: readonly (readonly string[])[]
  private readonly given: (readonly string[])[] = []
  private scope = ''
  private before: readonly string[] = []
  /** Topics of the last statement that had any. */
  private last: readonly string[] = []
  /** The named conflict that was spoken of last, anywhere in the text. */
  private conflict: string | null = null
  private readonly conflicts: ReadonlySet<string>
  /** The one that was spoken of last in the same section, or paragraph where there is none. */
  private near: string | null = null
  private sentence = -1
  private lead: readonly TopicHit[] = []

  constructor(
    private readonly page: Page,
    private readonly hits: readonly TopicHit[],
    private readonly topics: TopicList,
  ) {
    this.conflicts = new Set(topics.get(PEACE)?.unless)
    this.headings = page.outline.sections.map((s) =>
      s.heading ? settle(within(hits, s.heading), topics, true) : [],
    )
  }

  /** All topics of a statement in order; `own` are the hits in its content. Statements must come in document order. */
  topicsOf(statement: FoundStatement, own: readonly TopicHit[]): readonly string[] {
    const topics = this.found(statement, own)
    this.given.push(topics)
    return topics
  }

  private found(statement: FoundStatement, own: readonly TopicHit[]): readonly string[] {
    this.enter(statement)
    this.led = []
    const firm = settle(mainHits(this.page.text, statement, own, this.topics), this.topics, false)
    if (statement.act === 'courtesy') return this.ofCourtesy(statement, own, firm)
    const invited = statement.act === 'invite' && own.some((hit) => hit.topic === VISITS)
    const topics = invited
      ? ofInvitation(firm)
      : statement.act === 'invite' && own.length === 0 && this.asksOver(statement)
        ? this.ofVisit(statement)
        : this.withPlans(narrowed(this.settled(statement, own, firm), own, this.topics), statement, own)
    if (topics.length) {
      this.before = topics
      this.last = topics
    }
    const named = topics.find((id) => this.conflicts.has(id))
    this.conflict = named ?? this.conflict
    this.near = named ?? this.near
    return topics
  }

  /** A person who is invited to take part in something has to come for it; a country or a firm has not. */
  private asksOver({ content, toPersons }: FoundStatement): boolean {
    return toPersons.length > 0 || !asksElse(this.textOf(content))
  }

  /** Who invites somebody and says no more, invites to a visit. */
  private ofVisit({ cue }: FoundStatement): readonly string[] {
    const { start, end } = cue
    this.led = [{ topic: VISITS, via: 'term', hint: false, apart: false, start, end }]
    return [VISITS]
  }

  /** "The next summit will be held in Oslo" is about the summit, whoever else meets there. */
  private withPlans(ids: readonly string[], { content }: FoundStatement, own: readonly TopicHit[]) {
    const planned = own.find((hit) => hit.hint && hit.topic === VISITS)
    if (!planned || ids.includes(VISITS)) return ids
    return isPlan(this.textOf(content)) ? [...ids, VISITS] : ids
  }

  /** Does the heading of section `s` only frame items that have topics of their own? `items` are theirs. */
  frames(s: number, items: ReadonlySet<string>): boolean {
    const heading = this.headings[s]!
    const child = (id: string) => [...items].some((item) => this.topics.get(item)?.parent === id)
    return (
      heading.every((id) => isWide(id, this.topics) || child(id)) &&
      [...items].some((id) => !heading.includes(id))
    )
  }

  private settled(statement: FoundStatement, own: readonly TopicHit[], firm: readonly string[]) {
    const lead = settle(this.lead, this.topics, false)
    if (lead.length) {
      this.led = this.lead
      return specific([...new Set([...lead, ...firm])], this.topics)
    }
    if (firm.some((id) => !isWide(id, this.topics))) return this.remainder(firm, own)
    const framing = this.framing(statement, own)
    if (framing.length) {
      const beside = firm.filter((id) => id !== 'bilateral-relations' && id !== 'regional-situation')
      return specific([...new Set([...framing, ...beside])], this.topics)
    }
    if (firm.length) {
      const asked = this.answered(statement)
      const matter = asked.length ? asked : pointsToMatter(this.textOf(statement.content)) ? this.last : []
      return matter.some((id) => !isWide(id, this.topics)) ? matter : this.remainder(firm, own)
    }
    return this.around(statement, own)
  }

  /** What the statement was about that this one answers. */
  private answered({ replyTo }: FoundStatement): readonly string[] {
    return this.given[replyTo] ?? []
  }

  /** What a content that names nothing is about: what was spoken of before it, else what stands nearest. */
  private around(statement: FoundStatement, own: readonly TopicHit[]): readonly string[] {
    const sentence = this.page.sentences[statement.sentence]!
    const asked = this.answered(statement)
    if (asked.length) return asked
    const list = statement.content.end < sentence.end - 2 ? null : listAfter(this.page, statement.sentence)
    const listed = list ? this.told(list) : []
    if (listed.length) return listed
    if (statement.act === 'announce') {
      const signed = this.told(sentence)
      if (signed.length) return signed
    }
    if (this.before.length) return this.before
    const hinted = settle(own, this.topics, true)
    if (hinted.length) return hinted
    const heading = this.headingOf(statement)
    if (heading.length) return heading
    const subject = this.told({ start: sentence.start, end: statement.content.start })
    if (subject.length) return subject
    const before = this.page.sentences[statement.sentence - 1]
    const told = before?.block === sentence.block ? this.told(before) : []
    // "Welcomed these efforts" is about what the last statement was about, in the paragraph before it too.
    return told.length || !pointsBack(this.textOf(statement.content)) ? told : this.last
  }

  /** What is spoken of around the content: by who signs it, by what the paragraph tells before. */
  private told(span: Span): readonly string[] {
    const hits = within(this.hits, span)
    const topics = settle(hits, this.topics, false)
    if (topics.length) this.led = hits
    return topics
  }

  /** What the item is about: its heading, or the more specific topics that its statements came to. */
  private framing(statement: FoundStatement, own: readonly TopicHit[]): readonly string[] {
    const heading = this.headingOf(statement)
    if (heading.every((id) => isWide(id, this.topics))) return []
    const child = (id: string) => heading.includes(this.topics.get(id)?.parent ?? '')
    const children = [...new Set(own.map((hit) => hit.topic).filter(child)), ...this.before.filter(child)]
    return children.length ? children.slice(0, 1) : heading
  }

  private textOf({ start, end }: Span): string {
    return this.page.text.slice(start, end)
  }

  /** "A ceasefire" in a paragraph on Gaza is about Gaza, in a text on it too. */
  private remainder(firm: readonly string[], own: readonly TopicHit[]): readonly string[] {
    if (own.some((hit) => hit.apart)) return firm
    const only = firm.length === 1 ? this.topics.get(firm[0]!) : undefined
    const named = only?.unless?.filter((id) => this.before.includes(id)) ?? []
    if (named.length) return named
    if (only?.id === PEACE && this.conflict) return [this.conflict]
    return this.near && firm.length < 3 && firm.every((id) => this.topics.get(id)?.aspect === true)
      ? [...firm, this.near]
      : firm
  }

  private headingOf(statement: FoundStatement): readonly string[] {
    for (let s = statement.section; s >= 0; s = this.page.outline.sections[s]!.parent)
      if (this.headings[s]!.length) return this.headings[s]!
    return []
  }

  private enter(statement: FoundStatement): void {
    const sentence = this.page.sentences[statement.sentence]!
    const block = this.page.outline.blocks[sentence.block]!
    const scope =
      statement.section >= 0
        ? `s${statement.section}`
        : block.kind === 'bullet'
          ? this.scope
          : `b${sentence.block}`
    if (scope !== this.scope) {
      this.before = []
      this.near = null
    }
    this.scope = scope
    if (statement.sentence === this.sentence) return
    this.sentence = statement.sentence
    const opening = { start: sentence.start, end: Math.min(statement.start, statement.cue.start) }
    this.lead = leadsIn(this.textOf(opening)) ? within(this.hits, opening) : []
  }

  /**
   * Condolences, greetings and welcomes are about nothing on the agenda, whatever they name; thanks and congratulations
   * are about what they are given for, unless that is the visit itself.
   */
  private ofCourtesy(
    { cue, content }: FoundStatement,
    own: readonly TopicHit[],
    firm: readonly string[],
  ): readonly string[] {
    if (!/thank|grat/i.test(this.textOf(cue))) return []
    if (own.length === 0 && isHelp(this.textOf(content))) return this.before
    return firm.filter((id) => id !== VISITS && id !== 'bilateral-relations')
  }
}
