/** Reads a configuration and the data files that it names. The door to tinyglobby. */
import { dirname, relative, resolve } from 'node:path'
import { globSync } from 'tinyglobby'
import type { Configuration } from './index.js'
import { readChecked, type Schema } from './json.js'
import type { Overlay } from './overlay.js'
import { type Config, configSchema, overlaySchemas } from './schema.js'

export function readConfiguration(path: string): Configuration {
  const config = readChecked(path, configSchema)
  const folder = dirname(path)
  return {
    path: relative('', path) || path,
    ignored: ignoredBy(config.ignore ?? [], folder),
    limits: Object.fromEntries(
      Object.entries(config.limits ?? {}).filter(([, value]) => value !== undefined),
    ),
    overlay: overlayOf(config.overlay, folder),
    ignoreChanges: config.diff?.ignore ?? [],
  }
}

/** Patterns are laid out once, on first use, so that a listing only looks paths up. */
function ignoredBy(patterns: readonly string[], folder: string): (file: string) => boolean {
  if (patterns.length === 0) return () => false
  let found: Set<string> | undefined
  return (file) => {
    found ??= new Set(
      globSync([...patterns], { cwd: folder, dot: true, onlyFiles: false, followSymbolicLinks: false }).map(
        (path) => resolve(folder, path),
      ),
    )
    return found.has(file)
  }
}

function overlayOf(overlay: Config['overlay'], folder: string): Overlay | null {
  if (!overlay) return null
  const all = <T>(paths: readonly string[] | undefined, schema: Schema<readonly T[]>): readonly T[] =>
    (paths ?? []).flatMap((path) => readChecked(resolve(folder, path), schema))
  const { onlyTopics = false } = overlay
  const read = {
    topics: all(overlay.topics, overlaySchemas.topics),
    cues: all(overlay.cues, overlaySchemas.cues),
    countries: all(overlay.countries, overlaySchemas.countries),
    houses: all(overlay.houses, overlaySchemas.houses),
    adverbs: all(overlay.adverbs, overlaySchemas.adverbs),
    polarity: all(overlay.polarity, overlaySchemas.polarity),
  }
  const given = onlyTopics || Object.values(read).some((list) => list.length > 0)
  return given ? { ...read, onlyTopics } : null
}
