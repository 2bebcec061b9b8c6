/** Stage: record. What the stages found, in the shape and order of the record. */
import type { Dates } from '../dates/index.js'
import type { Knowledge } from '../knowledge/index.js'
import { isEnglish } from '../layout/language.js'
import { codesOf } from '../statements/codes.js'
import type { AssignedTopics } from '../topics/index.js'
import type {
  Block,
  FoundEvent,
  FoundStatement,
  Header,
  Outline,
  Page,
  Participants,
  Sentence,
  Span,
  Statements,
  Warning,
} from '../types.js'
import type { Readout, TextSpan, UnreadReason } from './schema.js'
import { SCHEMA_VERSION } from './values.js'

export interface Found {
  readonly page: Page
  readonly header: Header
  readonly dates: Dates
  readonly participants: Participants
  readonly event: FoundEvent
  readonly topics: AssignedTopics
  readonly statements: Statements
}

export interface Producer {
  readonly name: string
  readonly version: string
  readonly rules: string
}

export function assemble(found: Found, knowledge: Knowledge, producer: Producer): Readout {
  const { page, header, event, participants } = found
  const { source, layout, outline } = page
  const textOf = ({ start, end }: Span) => page.text.slice(start, end)
  const cut = ({ start, end }: Span): TextSpan => ({ text: page.text.slice(start, end), start, end })
  const ids = statementIds(found)
  const sectionId = (section: number) => sectionIdOf(outline, section)
  const who = (persons: readonly number[], codes: readonly string[]) => [
    ...persons.map((i) => participants.people[i]!.id),
    ...codes,
  ]
  const timed = (start: FoundEvent['start']) => start && { value: start.value, evidence: cut(start.at) }
  const lasting = (d: FoundEvent['duration']) =>
    d && { value: d.value, evidence: cut(d.at), approximate: d.approximate }
  return {
    schema: SCHEMA_VERSION,
    id: source.id,
    source: {
      path: source.path,
      url: source.metadata.url,
      license: source.metadata.license,
      house: layout.house,
      mediaType: source.mediaType,
      encoding: source.encoding,
      sha256: source.sha256,
      length: page.text.length,
      language: layout.language,
    },
    producer: { name: producer.name, version: producer.version, rules: producer.rules },
    title: header.title && { text: header.title.text, ...placeOf(header.title.at), from: header.title.from },
    issuer: header.issuer && {
      name: header.issuer.name,
      country: header.issuer.country,
      evidence: header.issuer.evidence.map(cut),
      from: header.issuer.from,
    },
    published: header.published && {
      text: header.published.at ? textOf(header.published.at) : header.published.value,
      ...placeOf(header.published.at),
      value: header.published.value,
      from: header.published.from,
    },
    event: {
      mode: event.mode,
      kind: event.kind,
      date: event.date && {
        text: event.date.at ? textOf(event.date.at) : event.date.value,
        ...placeOf(event.date.at),
        value: event.date.value,
      },
      place: event.place && cut(event.place),
      start: timed(event.start),
      duration: lasting(event.duration),
      sessions: event.sessions.map((s) => ({
        kind: s.kind,
        start: timed(s.start),
        duration: lasting(s.duration),
      })),
    },
    people: participants.people.map((p) => ({
      id: p.id,
      name: p.name,
      honorifics: [...p.honorifics],
      role: p.role && cut(p.role),
      country: p.country,
      part: p.part,
      mentions: p.mentions.map(cut),
    })),
    sections: outline.sections.map((s) => ({
      id: s.id,
      label: s.label,
      path: s.path,
      heading: s.heading && cut(s.heading),
      level: s.level,
      parent: sectionId(s.parent),
      start: s.start,
      end: s.end,
    })),
    dates: found.dates.dates.map((d) => ({
      text: textOf(d),
      start: d.start,
      end: d.end,
      value: d.value,
      kind: same(d, header.published?.at) ? 'published' : same(d, event.date?.at) ? 'event' : 'mentioned',
      certain: d.certain,
    })),
    topics: found.topics.document.map((t) => ({
      id: t.id,
      label: knowledge.topics.get(t.id)?.label ?? t.id,
      evidence: t.evidence.map(cut),
      via: t.evidence[0]?.via ?? 'term',
    })),
    statements: found.statements.statements.map((s, i) => ({
      id: ids[i]!,
      section: sectionId(s.section),
      text: textOf(s),
      start: s.start,
      end: s.end,
      sources: who(s.persons, s.codes),
      source: s.source && cut(s.source),
      joint: s.joint,
      addressees: who(s.toPersons, s.toCodes),
      cue: cut(s.cue),
      content: cut(s.content),
      act: s.act,
      stance: s.stance,
      strong: s.strong,
      strength: s.strength,
      modes: [...s.modes],
      topics: [...(found.topics.statements[i] ?? [])],
      quotes: s.quotes.map(cut),
      replyTo: s.replyTo < 0 ? null : ids[s.replyTo]!,
      codes: codesOf(s, knowledge.codes),
      rule: s.rule,
    })),
    commitments: found.statements.commitments.map((c) => {
      const s = found.statements.statements[c.statement]!
      return { statement: ids[c.statement]!, what: cut(c.what), by: who(s.persons, s.codes), due: c.due }
    }),
    unread: unread(found).map(([{ start, end }, reason]) => ({
      text: page.text.slice(start, end),
      start,
      end,
      reason,
    })),
    warnings: warnings(found).map((w) => ({ code: w.code, message: w.message, start: w.start, end: w.end })),
  }
}

const placeOf = (at: Span | null) => ({ start: at?.start ?? null, end: at?.end ?? null })
const same = (a: Span, b: Span | null | undefined) => b != null && a.start === b.start && a.end === b.end

/** Null for a place in no section. */
const sectionIdOf = ({ sections }: Outline, section: number): string | null =>
  section < 0 ? null : sections[section]!.id

/** Section, act, source and an ordinal on repeats: a key that holds when another statement comes or goes. */
function statementIds({ page, participants, statements }: Found): string[] {
  const seen = new Map<string, number>()
  return statements.statements.map((s: FoundStatement) => {
    const source = [
      ...s.persons.map((i) => participants.people[i]!.id),
      ...s.codes.map((c) => c.toLowerCase()),
    ]
    const section = sectionIdOf(page.outline, s.section) ?? 'body'
    const key = [section, s.act, source.join('+') || 'none'].join('/')
    const n = (seen.get(key) ?? 0) + 1
    seen.set(key, n)
    return n === 1 ? key : `${key}/${n}`
  })
}

const BLOCK_REASON: Readonly<Partial<Record<Block['kind'], UnreadReason>>> = {
  title: 'title',
  dateline: 'dateline',
  heading: 'heading',
  furniture: 'furniture',
  caption: 'caption',
  note: 'note',
  transcript: 'transcript',
}

/** What the kind of a block tells of its sentences; a transcript that is read tells nothing of them. */
function blockReason({ outline, transcripts }: Page, { block }: Sentence): UnreadReason | undefined {
  const { kind } = outline.blocks[block]!
  return kind === 'transcript' && transcripts ? undefined : BLOCK_REASON[kind]
}

/** Sentences that hold a statement or a part of one: a quotation or a list may run over several. */
function told(sentences: readonly Sentence[], statements: readonly FoundStatement[]): ReadonlySet<number> {
  const held = new Set<number>()
  for (const { sentence, content } of statements) {
    held.add(sentence)
    for (let i = sentence - 1; i >= 0 && sentences[i]!.end > content.start; i--) held.add(i)
    for (let i = sentence + 1; i < sentences.length && sentences[i]!.start < content.end; i++) held.add(i)
  }
  return held
}

/** Every sentence that no statement came from, with the reason. */
function unread({ page, participants, statements }: Found): [Span, UnreadReason][] {
  const spoken = told(page.sentences, statements.statements)
  const leads = new Set(participants.leads)
  const attendance = new Set(participants.attendance)
  const english = isEnglish(page)
  const rows: [Span, UnreadReason][] = []
  for (let i = 0; i < page.sentences.length; i++) {
    if (spoken.has(i)) continue
    const sentence = page.sentences[i]!
    const reason: UnreadReason =
      blockReason(page, sentence) ??
      (!english
        ? 'language'
        : sentence.cut
          ? 'limit'
          : leads.has(i)
            ? 'lead'
            : attendance.has(i)
              ? 'attendance'
              : (statements.silent.get(i) ?? 'no-cue'))
    rows.push([sentence, reason])
  }
  return rows
}

function warnings(found: Found): Warning[] {
  const all = [
    ...found.page.warnings,
    ...found.page.outline.warnings,
    ...found.header.warnings,
    ...found.dates.warnings,
    ...found.participants.warnings,
    ...found.event.warnings,
    ...found.statements.warnings,
  ]
  return all.sort(
    (a, b) => (a.start ?? -1) - (b.start ?? -1) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  )
}
