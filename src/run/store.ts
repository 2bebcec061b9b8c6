/** What is to be written of a record, unless it stands in the output folder already or somebody has edited it. */
import { readFileSync } from 'node:fs'
import { storedJson } from '../output/json.js'
import { inside, mapPath, readingPath, recordPath } from '../output/layout.js'
import type { Entry } from '../output/manifest.js'
import { type Difference, differenceOf } from './difference.js'
import { DocumentError, sha256 } from './document.js'
import type { Made } from './extracting.js'
import type { Change } from './outcome.js'
import { readingDigest } from './read.js'
import type { Settings, Task } from './settings.js'

export interface OutputFile {
  readonly path: string
  readonly content: Buffer
}

export interface ToStore {
  readonly files: readonly OutputFile[]
  readonly digests: Pick<Entry, 'record' | 'recordSha256' | 'readingSha256'>
  readonly change: Change
  readonly difference: Difference | null
}

const NOTHING: ToStore = {
  files: [],
  digests: { record: null, recordSha256: null, readingSha256: null },
  change: 'none',
  difference: null,
}

/** Contents as bytes, which are kept outside of the heap. Throws `DocumentError` where a file is to be kept. */
export function filesOf({ record, reading }: Made, task: Task, settings: Settings): ToStore {
  const { out } = settings
  if (out === null) return NOTHING
  refuseLongName(task.id)
  const json = Buffer.from(storedJson(record))
  const map = `${JSON.stringify(reading.map ?? [[0, 0]])}\n`
  const plain = task.mediaType === 'text/plain'
  const digests = {
    record: recordPath(task.id),
    recordSha256: sha256(json),
    readingSha256: plain ? null : sha256(sha256(reading.text) + sha256(map)),
  }
  const path = inside(out, digests.record)
  const old = stored(path)
  const isOld = old?.equals(json) === true
  const same = isOld && (plain || digests.readingSha256 === readingDigest(out, task.id))
  if (same) return { files: [], digests, change: 'same', difference: null }
  if (old !== null && !isOld && !settings.force && !settings.compare)
    refuseEdited(old, task, settings.unfinished)
  const beside: OutputFile[] = plain
    ? []
    : [
        { path: inside(out, readingPath(task.id)), content: Buffer.from(reading.text) },
        { path: inside(out, mapPath(task.id)), content: Buffer.from(map) },
      ]
  return {
    files: settings.dryRun ? [] : [...beside, { path, content: json }],
    digests,
    change: old === null ? 'created' : 'changed',
    difference: settings.compare && old !== null ? differenceOf(old.toString(), record) : null,
  }
}

/** File systems take 255 bytes; the longest name made of an input's is that of its map. */
function refuseLongName(id: string): void {
  const bytes = Buffer.byteLength(mapPath(id.slice(id.lastIndexOf('/') + 1)))
  if (bytes > 255)
    throw new DocumentError('name-too-long', `its name leaves no room for ".map.json": shorten it`)
}

function stored(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

const BEGINNING = Buffer.from('{\n  "schema": "readout/')

/** What stands there must be what an earlier run put there; a correction made by hand is not lost. */
function refuseEdited(old: Buffer, task: Task, unfinished: boolean): void {
  if (!old.subarray(0, BEGINNING.length).equals(BEGINNING))
    throw new DocumentError(
      'not-a-record',
      `${recordPath(task.id)} is no record of ours and was kept; --force overwrites it`,
    )
  if (!unfinished && task.known && task.known !== sha256(old))
    throw new DocumentError(
      'record-edited',
      `${recordPath(task.id)} was edited and was kept; --force overwrites it`,
    )
}
