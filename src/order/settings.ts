/** From flags and configuration to the settings of a run. */
import { resolve } from 'node:path'
import type { Flags } from '../commands.js'
import { loadConfiguration } from '../config/index.js'
import { knows } from '../input/decode.js'
import { sha256 } from '../run/document.js'
import { LIMITS } from '../run/limits.js'
import type { Settings } from '../run/settings.js'
import { UsageError } from '../terminal/errors.js'

/** What the command line says of the texts; kept in the manifest so that a check reads them the same way. */
export interface ReadingOptions {
  readonly encoding: string | null
  readonly language: string | null
  /** Path of the metadata index. */
  readonly meta: string | null
  /** Verbatim transcripts are read too. */
  readonly transcripts: boolean
}

export interface RunSettings {
  readonly settings: Settings
  readonly options: ReadingOptions
  readonly jobs: number | undefined
  /** The K-th of N shares, K from 1. */
  readonly shard: readonly [number, number] | null
  /** True for an absolute path that the configuration leaves out. */
  readonly ignored: (file: string) => boolean
}

const NO_OPTIONS: ReadingOptions = { encoding: null, language: null, meta: null, transcripts: false }

/** `defaults` are the options of an earlier run. */
export async function settingsOf(flags: Flags, defaults: ReadingOptions = NO_OPTIONS): Promise<RunSettings> {
  const configuration = await loadConfiguration(flags)
  const options: ReadingOptions = {
    encoding: lower(flags.encoding) ?? defaults.encoding,
    language: text(flags.lang) ?? defaults.language,
    meta: text(flags.meta) ?? defaults.meta,
    transcripts: flags.transcripts === true || defaults.transcripts === true,
  }
  if (options.encoding !== null && !knows(options.encoding))
    throw new UsageError(`there is no encoding '${options.encoding}'`)
  const timeout = typeof flags.timeout === 'number' ? { timeout: flags.timeout, timeoutPer100KB: 0 } : {}
  const maxBytes = typeof flags.maxBytes === 'number' ? { maxBytes: flags.maxBytes } : {}
  return {
    options,
    jobs: typeof flags.jobs === 'number' ? flags.jobs : undefined,
    shard: shardOf(flags),
    ignored: configuration.ignored,
    settings: {
      out: typeof flags.out === 'string' ? resolve(flags.out) : null,
      dryRun: flags.dryRun === true,
      force: flags.force === true,
      compare: false,
      unfinished: false,
      encoding: options.encoding,
      language: options.language,
      transcripts: options.transcripts,
      limits: { ...LIMITS, ...configuration.limits, ...timeout, ...maxBytes },
      overlay: configuration.overlay,
    },
  }
}

function shardOf({ shard }: Flags): readonly [number, number] | null {
  if (shard === undefined) return null
  const [, k, n] = /^(\d{1,4})\/(\d{1,4})$/.exec(String(shard)) ?? []
  if (!(Number(k) >= 1 && Number(k) <= Number(n))) throw new UsageError('--shard takes K/N, such as 2/8')
  return [Number(k), Number(n)]
}

const text = (value: Flags[string]): string | null => (typeof value === 'string' ? value : null)
const lower = (value: Flags[string]): string | null => text(value)?.toLowerCase() ?? null

/** Digest of what, beside the input and the rules, decides what a record says. */
export const configurationDigest = (settings: Settings): string =>
  sha256(
    JSON.stringify([settings.encoding, settings.language, settings.transcripts, settings.overlay]),
  ).slice(0, 16)
