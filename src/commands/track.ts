/** `readout track`: one line through time. */
import type { Flags } from '../commands.js'
import { settingsOf } from '../order/settings.js'
import { reporterOf } from '../reporters/index.js'
import { Loader } from '../run/load.js'
import { UsageError } from '../terminal/errors.js'
import type { Terminal } from '../terminal/terminal.js'
import { visible } from '../terminal/visible.js'
import { track } from '../track/index.js'
import { markdown, PARTS, type Part, terminal as tell, type View } from '../track/render.js'
import { DIMENSIONS, type Dimension } from '../track/schema.js'

export async function run(args: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  if (args.length === 0)
    throw new UsageError('track takes folders or files.', 'for example: readout track data --pair US-UA')
  const by = listed<Dimension>(flags.by, DIMENSIONS, 'by', ['pair', 'topic'])
  const parts = listed<Part>(flags.show, PARTS, 'show', PARTS)
  const loader = new Loader((await settingsOf(flags)).settings)
  const records = []
  let failed = 0
  for (const argument of args) {
    const loading = await loader.load(argument)
    records.push(...loading.documents.map((d) => d.record))
    for (const { file, why } of loading.failed) terminal.error(`${visible(file)}  error  ${visible(why)}`)
    failed += loading.failed.length
  }
  const text = (name: string) => flags[name] as string | undefined
  const tracking = track(records, {
    by,
    where: {
      phrase: text('phrase'),
      act: text('act'),
      topic: text('topic'),
      actor: text('actor'),
      addressee: text('addressee'),
      pair: text('pair'),
      minStrength: flags.minStrength as number | undefined,
      from: text('from'),
      to: text('until'),
    },
    formulas: flags.minDocuments === undefined ? {} : { minDocuments: flags.minDocuments as number },
  })
  const view: View = { parts, most: flags.all ? Number.POSITIVE_INFINITY : 10 }
  const reporter = reporterOf(flags)
  if (reporter === 'json') terminal.data(`${JSON.stringify(tracking, null, 2)}\n`)
  else if (reporter === 'markdown') terminal.data(markdown(tracking, view))
  else terminal.data(tell(tracking, view).split('\n').map(visible).join('\n'))
  return failed > 0 ? 2 : 0
}

/** Values of a flag that takes several, separated by commas. */
function listed<T extends string>(
  value: Flags[string],
  known: readonly T[],
  flag: string,
  otherwise: readonly T[],
): T[] {
  if (typeof value !== 'string') return [...otherwise]
  return value.split(',').map((part) => {
    const found = known.find((k) => k === part.trim())
    if (found === undefined) throw new UsageError(`--${flag} takes ${known.join(', ')}; not '${part}'`)
    return found
  })
}
