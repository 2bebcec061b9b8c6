/** The comparison as a brief of a page: in a terminal and in Markdown. Each line has its quote, its place and its source. */
import type { Cite, Comparison, Fact, Pairs, Row, Told, TopicRow } from './schema.js'

type Mark = {
  readonly heading: (text: string) => string
  readonly item: (text: string) => string
  readonly sub: (text: string) => string
  readonly words: (text: string) => string
}

const TERMINAL: Mark = {
  heading: (text) => `\n${text.toUpperCase()}`,
  item: (text) => `  ${text}`,
  sub: (text) => `      ${text}`,
  words: (text) => text.replace(/\s+/g, ' '),
}
const MARKDOWN: Mark = {
  heading: (text) => `\n## ${text}\n`,
  item: (text) => `- ${text}`,
  sub: (text) => `  - ${text}`,
  words: (text) =>
    text
      .replace(/\s+/g, ' ')
      .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
      .replace(/&/g, '&amp;'),
}

export const terminal = (c: Comparison): string =>
  brief(c, TERMINAL, `${sides(c).join(' and ')}: two accounts`)
export const markdown = (c: Comparison): string =>
  brief(c, MARKDOWN, `# ${sides(c).join(' and ')}: two accounts`)

function brief(c: Comparison, mark: Mark, title: string): string {
  const [a, b] = sides(c)
  const of = (verdict: Row['verdict']) => c.rows.filter((r) => r.verdict === verdict)
  const part = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [mark.heading(heading), ...lines]
  const about = (which: 'a' | 'b') =>
    c.rows.filter((r) => r[which]?.about === 'other').flatMap((r) => creditLines(r, which, c, mark))
  return `${[
    title,
    ...part(
      c.pairing.paired ? 'One meeting' : 'Not found to be one meeting',
      [...c.pairing.for, ...c.pairing.against.map((x) => `against: ${x}`)].map((x) =>
        mark.item(mark.words(x)),
      ),
    ),
    ...part(
      'Facts',
      c.facts.map((f) => mark.item(factLine(f, c, mark))),
    ),
    ...part(
      'Both say',
      of('alike').flatMap((r) => bothLines(r, c, mark)),
    ),
    ...part(
      'They tell differently',
      of('differently').flatMap((r) => bothLines(r, c, mark)),
    ),
    ...part(`Only ${a} says`, onlyLines(c, 'a', mark)),
    ...part(`Only ${b} says`, onlyLines(c, 'b', mark)),
    ...part(`What ${a} says that the other side said`, about('a')),
    ...part(`What ${b} says that the other side said`, about('b')),
    ...part(
      'Topics',
      c.topics.map((t) => mark.item(topicLine(t, c))),
    ),
    ...part(
      'Names for one thing',
      c.names.map((n) =>
        mark.item(mark.words(`${n.thing}: ${a} ${n.a.join(', ')} · ${b} ${n.b.join(', ')}`)),
      ),
    ),
    ...part('Sources', [
      mark.item(mark.words(`${a}: ${c.a.citation}`)),
      mark.item(mark.words(`${b}: ${c.b.citation}`)),
    ]),
  ].join('\n')}\n`
}

const sides = (c: Comparison): [string, string] => {
  const [a, b] = [c.a.issuer ?? 'A', c.b.issuer ?? 'B']
  return a === b ? [`${a} (A)`, `${b} (B)`] : [a, b]
}

/** Quote, section and characters: enough to find the words again. */
const quote = (t: Cite, mark: Mark) => `“${mark.words(t.text)}” (${place(t)})`
const place = (t: Cite) =>
  [t.section, t.start === null ? null : `${t.start}–${t.end}`].filter((x) => x !== null).join(', ')

function bothLines(row: Row, c: Comparison, mark: Mark): string[] {
  const [a, b] = sides(c)
  return [
    mark.item(`${a}: ${quote(row.a!, mark)}`),
    mark.sub(`${b}: ${quote(row.b!, mark)}`),
    ...row.differences
      .filter((d) => d.what !== 'detail')
      .map((d) => mark.sub(`${d.what}: ${mark.words(`${a} ${d.a ?? 'none'} · ${b} ${d.b ?? 'none'}`)}`)),
  ]
}

/** Statements that one side alone has, and what one side alone has of a thing that both tell. */
function onlyLines(c: Comparison, which: 'a' | 'b', mark: Mark): string[] {
  return c.rows.flatMap((row) => {
    const told = row[which]
    if (told === null) return []
    if (row.verdict === `only-${which}`) return [mark.item(quote(told, mark))]
    return row.differences
      .filter((d) => d.what === 'detail' && d[which] !== null)
      .map((d) => mark.item(`of what both tell: “${mark.words(d[which]!)}” (${place(told)})`))
  })
}

function creditLines(row: Row, which: 'a' | 'b', c: Comparison, mark: Mark): string[] {
  const told = row[which] as Told
  const other = which === 'a' ? row.b : row.a
  const name = sides(c)[which === 'a' ? 1 : 0]
  return [
    mark.item(
      `${quote(told, mark)}: ${other === null ? `${name} does not tell it` : `${name} tells it ${row.verdict}`}`,
    ),
  ]
}

function factLine(f: Fact, c: Comparison, mark: Mark): string {
  const [a, b] = sides(c)
  const one = (name: string, v: Fact['a']) =>
    `${name} ${v === null ? 'does not say' : mark.words(v.cite && v.cite.text !== v.value && !['principals', 'others-present'].includes(f.fact) ? `${v.value} (“${v.cite.text}”)` : v.value)}`
  const verdict = f.verdict === 'only-a' ? `only ${a}` : f.verdict === 'only-b' ? `only ${b}` : f.verdict
  return f.verdict === 'same'
    ? `${f.fact}, same: ${mark.words(f.a!.value)}`
    : `${f.fact}, ${verdict}: ${one(a, f.a)} · ${one(b, f.b)}`
}

function topicLine(t: TopicRow, c: Comparison): string {
  const [a, b] = sides(c)
  const one = (name: string, w: TopicRow['a']) =>
    w === null
      ? `${name} nothing`
      : `${name} place ${w.position}, ${Math.round(w.share * 100)} % of its statements, raised by ${w.raisedBy.join(' and ') || 'nobody named'}`
  const verdict =
    t.verdict === 'only-a' ? `only ${a}` : t.verdict === 'only-b' ? `only ${b}` : `both, ${t.verdict}`
  return `${t.id}: ${verdict} · ${one(a, t.a)} · ${one(b, t.b)}`
}

/** `all`: with every document that stands alone; else they are counted by reason. */
export function pairsTerminal(pairs: Pairs, all: boolean): string {
  return [
    ...pairs.pairs.map((p) => `${p.a}  ${p.b}\n      ${p.because.join('; ')}`),
    ...pairs.refused.map((p) => `not paired: ${p.a}  ${p.b}\n      ${p.because.join('; ')}`),
    ...(all ? pairs.alone.map((d) => `alone: ${d.id}: ${d.because}`) : []),
    `${pairs.pairs.length} pairs · ${pairs.refused.length} not paired · ${pairs.alone.length} documents alone${all ? '' : ' (-v tells why)'}`,
    '',
  ].join('\n')
}
