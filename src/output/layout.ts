/** Where things stand in an output folder. The input's extension is kept, so no two inputs share a record. */
import { join } from 'node:path'

export const INDEX = 'index.jsonl'
export const MANIFEST = 'manifest.json'

/** `jp/a.txt` gives `jp/a.txt.json`, relative to the output folder, with `/`. */
export const recordPath = (id: string): string => `${id}.json`

/** For inputs whose readable text is not the file's own text. */
export const readingPath = (id: string): string => `${id}.read.txt`
export const mapPath = (id: string): string => `${id}.map.json`

export const inside = (folder: string, path: string): string => join(folder, ...path.split('/'))
