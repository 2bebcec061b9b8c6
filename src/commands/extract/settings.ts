/** From flags and configuration to the settings of a run. */
import { resolve } from 'node:path'
import type { Flags } from '../../commands.js'
import { knows } from '../../input/decode.js'
import { sha256 } from '../../run/document.js'
import { LIMITS } from '../../run/limits.js'
import type { Settings } from '../../run/settings.js'
import { UsageError } from '../../terminal/errors.js'

export function settingsOf(flags: Flags): Settings {
  const encoding = typeof flags.encoding === 'string' ? flags.encoding.toLowerCase() : null
  if (encoding !== null && !knows(encoding)) throw new UsageError(`there is no encoding '${flags.encoding}'`)
  const timeout = typeof flags.timeout === 'number' ? { timeout: flags.timeout, timeoutPer100KB: 0 } : {}
  return {
    out: typeof flags.out === 'string' ? resolve(flags.out) : null,
    dryRun: flags.dryRun === true,
    force: flags.force === true,
    unfinished: false,
    encoding,
    language: typeof flags.lang === 'string' ? flags.lang : null,
    limits: { ...LIMITS, ...timeout, maxBytes: (flags.maxBytes as number | undefined) ?? LIMITS.maxBytes },
    overlay: null,
  }
}

/** Digest of what, beside the input and the rules, decides what a record says. */
export const configurationDigest = (settings: Settings): string =>
  sha256(JSON.stringify([settings.encoding, settings.language, settings.overlay])).slice(0, 16)
