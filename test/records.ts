/** Records made by hand from a text and what stands in it, for tests that must not depend on what is extracted. */
import type { Act, Readout, Statement, TextSpan } from '../pipeline/record/schema.js'

interface Told extends Partial<Omit<Statement, 'cue' | 'content' | 'source' | 'text'>> {
  /** `source|cue|content`, each a part of the text in this order; the source may be empty. */
  readonly say: string
  readonly act: Act
}

interface Given extends Partial<Pick<Readout, 'producer'>> {
  readonly id?: string
  readonly issuer?: string
  readonly published?: string
  readonly date?: string
  readonly mode?: Readout['event']['mode']
  readonly duration?: readonly [text: string, value: string]
  readonly people?: readonly (readonly [
    name: string,
    country: string,
    role: string | null,
    part?: Readout['people'][number]['part'],
  ])[]
  /** `label heading` or a label alone, as printed at the start of a line. */
  readonly sections?: readonly string[]
  readonly dates?: readonly (readonly [text: string, value: string])[]
  readonly statements?: readonly Told[]
  /** Lines of page furniture. */
  readonly furniture?: readonly string[]
}

export function recordOf(text: string, given: Given = {}): Readout {
  const span = (words: string, from = 0): TextSpan => {
    const start = text.indexOf(words, from)
    if (start < 0) throw new Error(`not in the text: ${words}`)
    return { text: words, start, end: start + words.length }
  }
  const everywhere = (words: string) => {
    const found: TextSpan[] = []
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
      found.push({ text: words, start: at, end: at + words.length })
    return found
  }
  const sections = (given.sections ?? []).map((printed, i, all): Readout['sections'][number] => {
    const [label, ...heading] = printed.split(' ')
    const start = new RegExp(`^${printed.replace(/[()]/g, '\\$&')}`, 'm').exec(text)!.index
    const next = all[i + 1]
    const words = heading.length > 0 ? heading.join(' ') : text.slice(start + label!.length, start + 90)
    return {
      id: slug(words.trim().split(/\s+/).slice(0, 5).join(' ')),
      label: label!,
      path: label!,
      heading: heading.length > 0 ? span(heading.join(' '), start) : null,
      level: 1,
      parent: null,
      start,
      end:
        next === undefined
          ? text.length
          : new RegExp(`^${next.replace(/[()]/g, '\\$&')}`, 'm').exec(text)!.index,
    }
  })
  let from = 0
  const seen = new Map<string, number>()
  const statements = (given.statements ?? []).map(({ say, act, ...rest }): Statement => {
    const [who, cueText, contentText] = say.split('|') as [string, string, string]
    const source = who === '' ? null : span(who, from)
    const cue = span(cueText, source?.end ?? from)
    const content = span(contentText, from)
    const start = Math.min(source?.start ?? cue.start, content.start)
    const end = Math.max(cue.end, content.end)
    from = start + 1
    const section = sections.findLast((s) => s.start <= start)?.id ?? null
    const key = [section ?? 'body', act, rest.sources?.join('+') || 'none'].join('/')
    const n = (seen.get(key) ?? 0) + 1
    seen.set(key, n)
    return {
      id: n === 1 ? key : `${key}/${n}`,
      section,
      text: text.slice(start, end),
      start,
      end,
      sources: [],
      source,
      joint: (rest.sources?.length ?? 0) > 1,
      addressees: [],
      cue,
      content,
      act,
      stance: 'neutral',
      strong: false,
      strength: null,
      modes: [],
      topics: [],
      quotes: [],
      replyTo: null,
      codes: { cameo: null, plover: null, reason: null },
      rule: 'test',
      ...rest,
    }
  })
  const dated = (value: string | undefined) =>
    value === undefined ? null : { text: value, start: null, end: null, value }
  const duration = given.duration && {
    value: given.duration[1],
    evidence: span(given.duration[0]),
    approximate: false,
  }
  const furniture = given.furniture ?? []
  const unread: Readout['unread'] = []
  for (const line of text.matchAll(/[^\n]+/g)) {
    const [start, end] = [line.index, line.index + line[0].length]
    if (!statements.some((s) => s.start < end && s.end > start))
      unread.push({ text: line[0], start, end, reason: furniture.includes(line[0]) ? 'furniture' : 'no-cue' })
  }
  let dateAt = 0
  return {
    schema: 'readout/1',
    id: given.id ?? 'test.txt',
    source: {
      path: given.id ?? 'test.txt',
      url: null,
      license: null,
      house: null,
      mediaType: 'text/plain',
      encoding: null,
      sha256: null,
      length: text.length,
      language: 'en',
    },
    producer: given.producer ?? { name: 'readout', version: '0', rules: 'a' },
    title: null,
    issuer: given.issuer
      ? { name: given.issuer, country: given.issuer, evidence: [], from: 'metadata' }
      : null,
    published: given.published ? { ...dated(given.published)!, from: 'metadata' } : null,
    event: {
      mode: given.mode ?? 'in-person',
      kind: null,
      date: dated(given.date),
      place: null,
      start: null,
      duration: duration ?? null,
      sessions: [],
    },
    people: (given.people ?? []).map(([name, country, role, part]) => ({
      id: slug(name),
      name,
      honorifics: [],
      role: role === null ? null : span(role),
      country,
      part: part ?? 'principal',
      mentions: [...everywhere(name), ...everywhere(name.split(' ').at(-1)!)].slice(0, 20),
    })),
    sections,
    dates: (given.dates ?? []).map(([words, value]) => {
      const at = span(words, dateAt)
      dateAt = at.end
      return { ...at, value, kind: 'mentioned', certain: true }
    }),
    topics: [],
    statements,
    commitments: [],
    unread,
    warnings: [],
  }
}

const slug = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
