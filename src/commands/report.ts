/** `readout report`: a page that a person reads, from an output folder. */

import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { builtInData, compileKnowledge } from '../../pipeline/knowledge/index.js'
import type { Readout } from '../../pipeline/record/schema.js'
import type { Flags } from '../commands.js'
import { compare, findPairs } from '../compare/index.js'
import { diffFolders } from '../diff/index.js'
import { accountsView, type Lookup, versionsView } from '../report/differences.js'
import { type LoadedFolder, loadFolder, pageOf, writeReport } from '../report/index.js'
import type { Explain } from '../report/rules.js'
import { seriesView } from '../report/series.js'
import { ReadoutError, UsageError } from '../terminal/errors.js'
import type { Terminal } from '../terminal/terminal.js'
import { visible } from '../terminal/visible.js'
import { count } from '../terminal/words.js'
import { track } from '../track/index.js'
import { rulePage } from './explain/rule.js'

/** Above this one page is slow to open: the reader is told of --split. */
const MANY = 600

export async function run(
  [out, ...rest]: readonly string[],
  flags: Flags,
  terminal: Terminal,
): Promise<number> {
  if (out === undefined || rest.length > 0)
    throw new UsageError('report takes one output folder.', 'for example: readout report data -o report.html')
  const folder = load(out, flags.from === undefined ? null : String(flags.from))
  const older = flags.against === undefined ? null : load(String(flags.against), null)
  const split = flags.split === true
  const output = String(flags.out ?? (split ? 'report' : 'report.html'))
  const title = String(flags.title ?? 'Readouts')
  const input = {
    title,
    documents: folder.documents,
    differences: differencesOf(folder, older, split ? pageOf : () => ''),
    explain: explainer(),
  }
  const written = writeReport(input, output, split)
  for (const { path, reason } of folder.leftOut)
    terminal.error(`${visible(path)}  left out  ${visible(reason)}`)
  const page = split ? join(output, 'index.html') : output
  if (flags.json === true)
    terminal.data(
      `${JSON.stringify({ schema: 'readout-report/1', page, pages: written.length, leftOut: folder.leftOut }, null, 2)}\n`,
    )
  else terminal.say(`${count(folder.documents.length, 'document')} · wrote ${page}`)
  if (!split && folder.documents.length > MANY)
    terminal.say('This is a large page. With --split each document gets its own.')
  if (flags.open === true) openPage(page, terminal)
  return folder.leftOut.length > 0 ? 2 : 0
}

function load(out: string, from: string | null): LoadedFolder {
  const folder = loadFolder(out, from)
  if (folder) return folder
  throw new ReadoutError(
    'no-manifest',
    existsSync(out) ? `${out} has no manifest of this program.` : `${out}: there is no such folder`,
    'readout extract FOLDER -o OUT makes one',
  )
}

function explainer(): Explain {
  const knowledge = compileKnowledge(builtInData())
  return (rule) => rulePage(rule, knowledge)
}

/** `page` gives the address of a record's page, '' where it is the page itself. */
function differencesOf(
  now: LoadedFolder,
  before: LoadedFolder | null,
  page: (record: Readout) => string,
): string {
  const records = now.documents.map((d) => d.record)
  const byId = new Map<string, Readout>(records.map((r) => [r.id, r]))
  const texts = new Map(now.documents.map((d) => [d.record.id, d.text]))
  const lookup: Lookup = (id) => {
    const record = byId.get(id)
    return record ? { record, page: page(record) } : null
  }
  const labels = new Map(records.flatMap((r) => r.topics.map((t) => [t.id, t.label])))
  const pairs = findPairs(records).pairs.map(({ a, b }) =>
    compare(byId.get(a)!, byId.get(b)!, { texts: { a: texts.get(a) ?? '', b: texts.get(b) ?? '' } }),
  )
  const accounts = accountsView(pairs, lookup, (id) => labels.get(id) ?? id)
  const versions = before
    ? versionsView(diffFolders(before.documents, now.documents).documents, lookup, {
        old: (id) => before.documents.find((d) => d.record.id === id)?.text ?? null,
        new: (id) => texts.get(id) ?? null,
      })
    : ''
  const series = seriesView(track(records), lookup)
  return [
    versions ? `<h2>What changed</h2>${versions}` : '',
    accounts ? `<h2>Two accounts of one meeting</h2>${accounts}` : '',
    series ? `<h2>Through time</h2>${series}` : '',
  ].join('')
}

/** The desktop's own opener, with the path as one argument: no shell. */
function openPage(page: string, terminal: Terminal): void {
  const [command, ...args] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['explorer.exe'] : ['xdg-open']
  if (command === 'xdg-open' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    terminal.say('There is no desktop here: open the page yourself.')
  else
    execFile(command!, [...args, page], (error) => {
      if (error) terminal.error(`The page could not be opened (${command}): open it yourself.`)
    })
}
