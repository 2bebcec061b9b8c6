/** Where things stand in an output folder. The input's extension is kept, so no two inputs share a record. */
import { join } from 'node:path'
import { kindOf } from '../input/kinds.js'

export const INDEX = 'index.jsonl'
export const MANIFEST = 'manifest.json'

/** `jp/a.txt` gives `jp/a.txt.json`, relative to the output folder, with `/`. */
export const recordPath = (id: string): string => `${id}.json`

/** For inputs whose readable text is not the file's own text. */
export const readingPath = (id: string): string => `${id}.read.txt`
export const mapPath = (id: string): string => `${id}.map.json`

/** `jp/a.html.json`, `jp/a.html.read.txt` and `jp/a.html.map.json` belong to `jp/a.html`. */
export function idOf(path: string): string | null {
  for (const suffix of ['.map.json', '.read.txt', '.json']) {
    if (!path.endsWith(suffix)) continue
    const id = path.slice(0, -suffix.length)
    if (kindOf(id.slice(id.lastIndexOf('/') + 1)).kind === 'input') return id
  }
  return null
}

export const inside = (folder: string, path: string): string => join(folder, ...path.split('/'))
