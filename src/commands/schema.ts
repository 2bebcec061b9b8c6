/** `readout schema`: the published JSON Schemas, derived from the shapes that the program itself checks by. */
import { z } from 'zod'
import type { Flags } from '../commands.js'
import { UsageError } from '../terminal/errors.js'
import { nearest } from '../terminal/nearest.js'
import type { Terminal } from '../terminal/terminal.js'

const SCHEMAS: Readonly<Record<string, () => Promise<z.ZodType>>> = {
  record: async () => (await import('../../pipeline/record/schema.js')).readoutSchema,
  config: async () => (await import('../config/schema.js')).configSchema,
  gold: async () => (await import('../evaluate/schema.js')).goldSchema,
  diff: async () => (await import('../diff/schema.js')).diffSchema,
  'diff-folder': async () => (await import('../diff/schema.js')).folderDiffSchema,
  comparison: async () => (await import('../compare/schema.js')).comparisonSchema,
  pairs: async () => (await import('../compare/schema.js')).pairsSchema,
  track: async () => (await import('../track/schema.js')).trackSchema,
}

export async function run(args: readonly string[], _flags: Flags, terminal: Terminal): Promise<number> {
  const name = args[0] ?? 'record'
  const load = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined
  if (!load) {
    const near = nearest(name, Object.keys(SCHEMAS))
    throw new UsageError(
      `no schema '${name}'${near ? `. Did you mean '${near}'?` : ''}`,
      `one of ${Object.keys(SCHEMAS).join(', ')}`,
    )
  }
  terminal.data(`${JSON.stringify(z.toJSONSchema(await load(), { target: 'draft-2020-12' }), null, 2)}\n`)
  return 0
}
