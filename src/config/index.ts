/** `readout.config.json`: the nearest one upward from where the program runs. Its code is loaded only where it is. */
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Flags } from '../commands.js'
import type { IgnoreEntry } from '../diff/schema.js'
import type { Limits } from '../run/limits.js'
import type { Overlay } from './overlay.js'

export const CONFIG_NAME = 'readout.config.json'

export interface Configuration {
  /** Null where there is none. */
  readonly path: string | null
  /** True for the absolute path of a file or folder that is no input. */
  readonly ignored: (file: string) => boolean
  readonly limits: Partial<Limits>
  readonly overlay: Overlay | null
  /** Changes between versions that do not count. */
  readonly ignoreChanges: readonly IgnoreEntry[]
}

const NONE: Configuration = { path: null, ignored: () => false, limits: {}, overlay: null, ignoreChanges: [] }

export async function loadConfiguration(flags: Flags): Promise<Configuration> {
  if (flags.config === false) return NONE
  const path = typeof flags.config === 'string' ? resolve(flags.config) : nearestConfig(process.cwd())
  if (path === null) return NONE
  const { readConfiguration } = await import('./read.js')
  return readConfiguration(path)
}

function nearestConfig(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, CONFIG_NAME)
    if (existsSync(path)) return path
    if (folder === dirname(folder)) return null
  }
}
