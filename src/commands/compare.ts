/** `readout compare`: two governments' accounts of one meeting. */
import type { Flags } from '../commands.js'
import { compare, findPairs } from '../compare/index.js'
import { markdown, pairsTerminal, terminal as tell } from '../compare/render.js'
import type { Comparison } from '../compare/schema.js'
import { settingsOf } from '../order/settings.js'
import { reporterOf } from '../reporters/index.js'
import { type Loaded, Loader, type Loading } from '../run/load.js'
import { ReadoutError, UsageError } from '../terminal/errors.js'
import type { Terminal } from '../terminal/terminal.js'
import { visible } from '../terminal/visible.js'

export async function run(args: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  if (args.length < 1 || args.length > 2)
    throw new UsageError(
      'compare takes two documents, or a folder in which it finds the pairs.',
      'for example: readout compare jp.txt kr.txt, or readout compare readouts',
    )
  const loader = new Loader((await settingsOf(flags)).settings)
  const loadings: Loading[] = []
  for (const argument of args) loadings.push(await loader.load(argument))
  const failed = loadings.flatMap((l) => l.failed)
  for (const { file, why } of failed) terminal.error(`${visible(file)}  error  ${visible(why)}`)
  if (args.length === 2) two(loadings, flags, terminal)
  else folder(loadings[0]!.documents, flags, terminal)
  return failed.length > 0 ? 2 : 0
}

function two(loadings: readonly Loading[], flags: Flags, terminal: Terminal): void {
  const [a, b] = loadings.map((l) => {
    if (l.documents.length !== 1)
      throw new ReadoutError('not-comparable', 'each of two arguments must be one document that can be read')
    return l.documents[0]!
  }) as [Loaded, Loaded]
  const comparison = comparisonOf(a, b)
  if (reporterOf(flags) === 'json') terminal.data(`${JSON.stringify(comparison, null, 2)}\n`)
  else terminal.data(brief(comparison, flags))
}

function folder(documents: readonly Loaded[], flags: Flags, terminal: Terminal): void {
  const pairs = findPairs(documents.map((d) => d.record))
  const byId = new Map(documents.map((d) => [d.record.id, d]))
  const comparisons = flags.pairs
    ? []
    : pairs.pairs.map(({ a, b }) => comparisonOf(byId.get(a)!, byId.get(b)!))
  if (reporterOf(flags) === 'json') {
    terminal.data(`${JSON.stringify({ ...pairs, comparisons }, null, 2)}\n`)
    return
  }
  terminal.data(lines(pairsTerminal(pairs, flags.verbose === true)))
  for (const c of comparisons) terminal.data(`\n${brief(c, flags)}`)
}

function comparisonOf(a: Loaded, b: Loaded): Comparison {
  const texts = a.text !== undefined && b.text !== undefined ? { a: a.text, b: b.text } : undefined
  return compare(a.record, b.record, { texts })
}

const brief = (comparison: Comparison, flags: Flags): string =>
  reporterOf(flags) === 'markdown' ? markdown(comparison) : lines(tell(comparison))

const lines = (text: string): string => text.split('\n').map(visible).join('\n')
