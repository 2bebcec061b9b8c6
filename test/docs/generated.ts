/**
 * The parts of README and docs that the program itself can tell. A generated part stands between
 * `<!-- generated: NAME ARGUMENT -->` and `<!-- end -->`; everything between is replaced.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { COMMANDS } from '../../src/commands.js'
import { CHANGE_CLASSES } from '../../src/diff/schema.js'
import type { Evaluation, Miss } from '../../src/evaluate/index.js'
import { FOUND, HEADLINE, RIGHT } from '../../src/evaluate/tally.js'
import { read } from '../../src/index.js'
import { commandHelp } from '../../src/terminal/help.js'
import { loadGold, score } from '../acceptance/gold.js'
import { acceptance } from '../acceptance/set.js'

const BLOCK = /(<!-- generated: ([\w-]+) ?(.*?) -->\n)([\s\S]*?)(<!-- end -->)/g

/** Null: it cannot be made here (the acceptance set is absent), what stands there stays. */
type Generator = (argument: string) => Promise<string | null> | string | null

const GENERATORS: Readonly<Record<string, Generator>> = {
  commands: () =>
    lines(
      '| command | what it does |',
      '|---|---|',
      ...COMMANDS.map(({ name, purpose }) => `| \`${name}\` | ${purpose} |`),
    ),
  reference: () =>
    COMMANDS.map((command) =>
      lines(`## ${command.name}`, '', '```text', commandHelp(command).trimEnd(), '```'),
    ).join('\n'),
  statement: async (argument) => {
    const [file, cue] = argument.split(' ') as [string, string]
    const record = await read(readFileSync(join('fixtures', file), 'utf8'), { id: file })
    const statement = record.statements.find((s) => s.cue.text.includes(cue))
    return fenced('json', oneFieldALine(statement ?? {}))
  },
  /** A command as a reader would type it, with what it prints. */
  run: (argument) => fenced('console', `$ readout ${argument}\n${printed(argument)}`),
  'change-classes': () =>
    lines(
      '| class | severity | meaning |',
      '|---|---|---|',
      ...Object.entries(CHANGE_CLASSES).map(
        ([id, [severity, text]]) => `| \`${id}\` | ${severity} | ${text} |`,
      ),
    ),
  'figures-fixtures': async () => figuresTable((await onFixtures())!),
  'groups-fixtures': async () => groupsTable((await onFixtures())!),
  'misses-fixtures': async () => missTable((await onFixtures())!),
  'figures-acceptance': async () => map(await onAcceptance(), figuresTable),
  'misses-acceptance': async () => map(await onAcceptance(), missTable),
}

function printed(argument: string): string {
  const env = { ...process.env, NO_COLOR: '1', COLUMNS: '100' }
  const { stdout, status } = spawnSync(process.execPath, ['dist/cli.js', ...wordsOf(argument)], {
    encoding: 'utf8',
    env,
  })
  if (status !== 0 && status !== 1) throw new Error(`readout ${argument} ended with ${status}`)
  return stdout.replace(/[ \t]+$/gm, '').trimEnd()
}

/** As a shell would cut them: words in quotation marks stay together. */
const wordsOf = (line: string) => (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/"/g, ''))

const onFixtures = once(() => score(loadGold('fixtures'), 'issuer'))
const onAcceptance = once(async () =>
  acceptance ? score(loadGold(join(acceptance, 'gold'), join(acceptance, 'gold', 'texts')), 'issuer') : null,
)

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

function map<A, B>(value: A | null, change: (value: A) => B): B | null {
  return value === null ? null : change(value)
}

/** The page as it should stand. */
export async function regenerate(page: string): Promise<string> {
  let next = ''
  let from = 0
  for (const block of page.matchAll(BLOCK)) {
    const [whole, open, name, argument, old, close] = block as unknown as [
      string,
      string,
      string,
      string,
      string,
      string,
    ]
    const make = GENERATORS[name]
    if (!make) throw new Error(`no generator named ${name}`)
    next += page.slice(from, block.index) + open + ((await make(argument)) ?? old) + close
    from = block.index! + whole.length
  }
  return next + page.slice(from)
}

function figuresTable({ documents, record, f1, accuracy, intervals }: Evaluation): string {
  const range = (interval: readonly [number, number] | null | undefined) =>
    interval ? `${two(interval[0])} to ${two(interval[1])}` : ''
  return lines(
    `${documents} documents, record score **${three(record)}** (${range(intervals?.record)}): the mean F1 of ${HEADLINE.join(', ')}.`,
    '',
    '| found | F1 | 95 % interval | precision | recall | in gold |',
    '|---|---|---|---|---|---|',
    ...FOUND.map((key) => {
      const { f1: value, precision, recall, gold } = f1[key]
      const name = key === 'strong' ? 'strong statements' : key
      return `| ${name} | ${three(value)} | ${range(intervals?.f1[key])} | ${three(precision)} (${range(intervals?.precision[key])}) | ${three(recall)} (${range(intervals?.recall[key])}) | ${gold} |`
    }),
    '',
    '| right | share | 95 % interval |',
    '|---|---|---|',
    ...[...RIGHT, 'stance macro-F1' as const].map((key) => {
      const value = accuracy[key]
      return `| ${key} | ${value === null ? '' : three(value)} | ${range(intervals?.accuracy[key])} |`
    }),
  )
}

function groupsTable({ groups }: Evaluation): string {
  return lines(
    '| issuer | documents | record | people | sections | dates | topics | statements |',
    '|---|---|---|---|---|---|---|---|',
    ...groups.map(({ name, documents, figures }) => {
      const cells = HEADLINE.map((key) => two(figures.f1[key].f1)).join(' | ')
      return `| ${name} | ${documents} | ${two(figures.record)} | ${cells} |`
    }),
  )
}

/** How often each kind of difference occurs, most frequent first. */
function missTable({ misses }: Evaluation): string {
  const counts = new Map<string, number>()
  for (const { kind, gold, found } of misses) {
    const name = kindName({ kind, gold, found })
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const rows = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return lines(
    '| kind of miss | count |',
    '|---|---|',
    ...rows.map(([name, count]) => `| ${name} | ${count} |`),
  )
}

function kindName({ kind }: Pick<Miss, 'kind' | 'gold' | 'found'>): string {
  return kind === 'statement' ? 'statement found, but its source, act, stance or content differs' : kind
}

/** JSON with one line a field: short enough to be read on a page. */
function oneFieldALine(value: object): string {
  const fields = Object.entries(value).map(([key, inner]) => `  ${spaced({ [key]: inner }).slice(1, -1)}`)
  return `{\n${fields.join(',\n')}\n}`
}

const spaced = (value: unknown) =>
  JSON.stringify(value, null, 1)
    .replace(/\n */g, ' ')
    .replace(/([[{]) /g, '$1')
    .replace(/ ([\]}])/g, '$1')

const lines = (...parts: readonly string[]) => `${parts.join('\n')}\n`
const fenced = (language: string, text: string) => lines(`\`\`\`${language}`, text, '```')
const two = (value: number) => value.toFixed(2)
const three = (value: number) => value.toFixed(3)

/** The pages that may hold generated parts. */
export function isPage(path: string): boolean {
  return extname(path) === '.md' && basename(path) !== 'CHANGELOG.md'
}
