/** `readout diff`: what changed between two versions. */
import { existsSync } from 'node:fs'
import type { Flags } from '../commands.js'
import { loadConfiguration } from '../config/index.js'
import { couldNotCompare, diff, diffFolders, folderOf, type IgnoreRule } from '../diff/index.js'
import { type Located, located, markdown, summary, terminal as tell } from '../diff/render.js'
import { type DiffResult, type FolderDiff, SEVERITIES, type Severity } from '../diff/schema.js'
import { rangeOf } from '../input/git.js'
import { settingsOf } from '../order/settings.js'
import type { Finding, Level, Report } from '../reporters/finding.js'
import { reporterOf, show } from '../reporters/index.js'
import { Loader, type Loading } from '../run/load.js'
import { UsageError } from '../terminal/errors.js'
import type { Terminal } from '../terminal/terminal.js'
import { visible } from '../terminal/visible.js'

export async function run(args: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  const [old, now] = versionsOf(args)
  const loader = new Loader((await settingsOf(flags)).settings)
  const [one, two] = [await loader.load(old), await loader.load(now)]
  if (one.single !== two.single)
    throw new UsageError(`${one.single ? old : now} is one document and ${one.single ? now : old} a folder`)
  const options = {
    cosmetic: flags.cosmetic === true,
    tool: flags.tool === true,
    ignore: await ignoreRules(flags, terminal),
  }
  const folder = one.single ? folderOf([pairOf(one, two, options)]) : foldersOf(one, two, options)
  print(folder, one, two, flags, terminal)
  return exitCode(folder, flags)
}

/** `A B`, or `REV..REV PATH`. */
function versionsOf(args: readonly string[]): readonly [string, string] {
  const [first, second] = args
  if (first === undefined || second === undefined || args.length > 2)
    throw new UsageError(
      'diff takes an old and a new version.',
      'for example: readout diff HEAD:talks.txt talks.txt, or readout diff v1..v2 readouts',
    )
  const range = existsSync(first) ? null : rangeOf(first)
  return range ? [`${range[0]}:${second}`, `${range[1]}:${second}`] : [first, second]
}

type Options = { cosmetic: boolean; tool: boolean; ignore: readonly IgnoreRule[] }

function pairOf(one: Loading, two: Loading, options: Options): DiffResult {
  const failed = [...one.failed, ...two.failed]
  const [a, b] = [one.documents[0], two.documents[0]]
  if (!a || !b) return couldNotCompare(failed.map(told).join('; '), a?.record ?? null, b?.record ?? null)
  const texts = a.text !== undefined && b.text !== undefined ? { old: a.text, new: b.text } : undefined
  return diff(a.record, b.record, { ...options, texts })
}

/** A document that failed on one side is not dropped or added: it could not be compared. */
function foldersOf(one: Loading, two: Loading, options: Options): FolderDiff {
  const failed = [...one.failed, ...two.failed]
  const out = new Set(failed.map((f) => f.id))
  const kept = ({ documents }: Loading) => documents.filter((d) => !out.has(d.record.id))
  const compared = diffFolders(kept(one), kept(two), options)
  const refused = failed.map((f) => couldNotCompare(told(f), null, null))
  return refused.length === 0 ? compared : folderOf([...compared.documents, ...refused])
}

const told = ({ file, why }: Loading['failed'][number]) => `${file}: ${why}`

/** Rules that ran out are told of and no longer hold. The day is the caller's: only a command may ask the clock. */
async function ignoreRules(flags: Flags, terminal: Terminal): Promise<readonly IgnoreRule[]> {
  const { ignoreChanges } = await loadConfiguration(flags)
  const today = typeof flags.today === 'string' ? flags.today : new Date().toISOString().slice(0, 10)
  if (!/^\d{4}-\d\d-\d\d$/.test(today))
    throw new UsageError(`--today takes a day such as 2026-01-31; not '${today}'`)
  return ignoreChanges.filter(({ class: id, key, until, reason }) => {
    const holds = until === undefined || until >= today
    if (!holds)
      terminal.say(visible(`ignore rule for ${id}${key ? ` ${key}` : ''} ran out on ${until}: ${reason}`))
    return holds
  })
}

function print(folder: FolderDiff, one: Loading, two: Loading, flags: Flags, terminal: Terminal): void {
  const files = {
    old: new Map(one.documents.map((d) => [d.record.id, d.file])),
    new: new Map(two.documents.map((d) => [d.record.id, d.file])),
  }
  const documents = located(folder, (which, id) => files[which].get(id) ?? null)
  const reporter = reporterOf(flags)
  if (reporter === 'json') {
    const data = one.single ? folder.documents[0]! : folder
    terminal.data(`${JSON.stringify(data, null, 2)}\n`)
  } else if (reporter === 'markdown') terminal.data(markdown(documents))
  else if (reporter === 'pretty' || reporter === 'concise')
    terminal.data(
      tell(documents)
        .split('\n')
        .map((line) => visible(line))
        .join('\n'),
    )
  else show(reportOf(documents), reporter, terminal, 'stdout')
}

const LEVEL: Readonly<Record<Severity, Level>> = { high: 'error', medium: 'warning', low: 'note' }

function reportOf(documents: readonly Located[]): Report {
  return {
    command: 'diff',
    findings: documents.flatMap(findingsOf),
    more: 0,
    summary: {},
    lines: [summary(documents)],
  }
}

function findingsOf({ result, oldFile, newFile }: Located): Finding[] {
  const nowhere = { line: null, column: null, start: null, end: null, excerpt: null }
  const path = newFile ?? oldFile ?? '.'
  const found = result.changes.map((c): Finding => {
    const place = c.new ?? null
    return {
      ...nowhere,
      level: LEVEL[c.severity],
      code: c.class,
      message: c.message,
      path,
      line: place?.line ?? null,
      column: place?.column ?? null,
      start: place?.start ?? null,
      end: place?.end ?? null,
    }
  })
  if (result.state !== 'could-not-compare') return found
  const why: Finding = {
    ...nowhere,
    level: 'error',
    code: 'could-not-compare',
    message: result.notes.join(' '),
    path,
  }
  return [why, ...found]
}

function exitCode(folder: FolderDiff, flags: Flags): number {
  if (folder.state === 'could-not-compare') return 2
  const failOn = (flags.failOn as Severity | 'never' | undefined) ?? 'low'
  if (failOn === 'never') return 0
  const enough = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1) as readonly Severity[]
  return folder.documents.some((d) => d.changes.some((c) => enough.includes(c.severity))) ? 1 : 0
}
