/** Puts a record into the output folder, unless it stands there already or somebody has edited it. */
import { readFileSync } from 'node:fs'
import { storedJson } from '../output/json.js'
import { inside, mapPath, readingPath, recordPath } from '../output/layout.js'
import type { Entry } from '../output/manifest.js'
import { type Difference, differenceOf } from './difference.js'
import { DocumentError, sha256 } from './document.js'
import type { Context, Made } from './extracting.js'
import type { Change } from './outcome.js'
import { readingDigest } from './read.js'
import type { Task } from './settings.js'

export interface Stored {
  readonly digests: Pick<Entry, 'record' | 'recordSha256' | 'readingSha256'>
  readonly change: Change
  readonly difference: Difference | null
}

export async function store(
  { record, reading }: Made,
  task: Task,
  { settings, writer }: Pick<Context, 'settings' | 'writer'>,
): Promise<Stored> {
  const { out } = settings
  if (out !== null) refuseLongName(task.id)
  const none = { record: null, recordSha256: null, readingSha256: null }
  if (out === null) return { digests: none, change: 'none', difference: null }
  const json = storedJson(record)
  const map = `${JSON.stringify(reading.map ?? [[0, 0]])}\n`
  const plain = task.mediaType === 'text/plain'
  const digests = {
    record: recordPath(task.id),
    recordSha256: sha256(json),
    readingSha256: plain ? null : sha256(sha256(reading.text) + sha256(map)),
  }
  const path = inside(out, digests.record)
  const old = stored(path)
  const same = old === json && (plain || digests.readingSha256 === readingDigest(out, task.id))
  if (same) return { digests, change: 'same', difference: null }
  if (old !== null && old !== json && !settings.force && !settings.compare)
    refuseEdited(old, task, settings.unfinished)
  if (!settings.dryRun) {
    if (!plain) {
      await writer.stage(inside(out, readingPath(task.id)), reading.text)
      await writer.stage(inside(out, mapPath(task.id)), map)
    }
    await writer.stage(path, json)
  }
  const difference = settings.compare && old !== null ? differenceOf(old, record) : null
  return { digests, change: old === null ? 'created' : 'changed', difference }
}

/** File systems take 255 bytes; the longest name made of an input's is that of its map. */
function refuseLongName(id: string): void {
  const bytes = Buffer.byteLength(mapPath(id.slice(id.lastIndexOf('/') + 1)))
  if (bytes > 255)
    throw new DocumentError('name-too-long', `its name leaves no room for ".map.json": shorten it`)
}

function stored(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** What stands there must be what an earlier run put there; a correction made by hand is not lost. */
function refuseEdited(old: string, task: Task, unfinished: boolean): void {
  if (!old.startsWith('{\n  "schema": "readout/'))
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
