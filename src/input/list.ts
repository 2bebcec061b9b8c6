/**
 * Which files a run is about. Links in a folder are never followed and special files never opened: each is named with
 * its reason.
 */
import { existsSync, readdirSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { MediaType } from '../../pipeline/types.js'
import { kindOf } from './kinds.js'
import { byCodeUnit } from './order.js'

/** A file to read. `id` is its path inside the given folder with `/`, or the bare name of a single file. */
export interface Input {
  readonly id: string
  readonly file: string
  readonly mediaType: MediaType
  readonly bytes: number
  /** `NAME.meta.json` beside it. */
  readonly sidecar: string | null
}

/** A file that is not read, and why; `failed` where the user has to act. */
export interface Passed {
  readonly id: string
  readonly file: string
  readonly state: 'skipped' | 'failed'
  readonly code: string
  readonly message: string
}

export interface Listing {
  /** In code unit order of `id`. */
  readonly inputs: readonly Input[]
  readonly passed: readonly Passed[]
  /** How many files of types that are none of our business. */
  readonly others: number
}

export interface ListOptions {
  /** Absolute paths, as the walk comes to them, of folders that are never entered: the output folder. */
  readonly exclude?: readonly string[]
  /** True for an absolute path that the configuration ignores. */
  readonly ignored?: (file: string) => boolean
}

interface Draft {
  inputs: Input[]
  passed: Passed[]
  others: number
}

export function listInputs(paths: readonly string[], options: ListOptions = {}): Listing {
  const draft: Draft = { inputs: [], passed: [], others: 0 }
  for (const path of paths) {
    const root = resolve(path)
    // A link that the user names is followed; those in a folder are not.
    const stats = statSync(root, { throwIfNoEntry: false })
    if (!stats)
      draft.passed.push(failed(basename(root), path, 'not-found', 'there is no such file or folder'))
    else if (stats.isDirectory()) walk(root, '', draft, options)
    else given(root, stats, draft)
  }
  draft.inputs.sort((a, b) => byCodeUnit(a.id, b.id))
  draft.passed.sort((a, b) => byCodeUnit(a.id, b.id))
  return draft
}

function walk(root: string, inside: string, draft: Draft, options: ListOptions): void {
  const folder = inside === '' ? root : join(root, inside)
  let entries: ReturnType<typeof readEntries>
  try {
    entries = readEntries(folder)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    draft.passed.push(failed(inside || '.', folder, 'unreadable', `the folder cannot be listed (${code})`))
    return
  }
  const names = new Set(entries.map((entry) => entry.name))
  for (const entry of entries) {
    const id = inside === '' ? entry.name : `${inside}/${entry.name}`
    const file = join(folder, entry.name)
    if (options.ignored?.(file)) continue
    if (entry.isDirectory()) {
      if (!options.exclude?.includes(file)) walk(root, id, draft, options)
    } else {
      consider(id, file, entry, draft, (name) => names.has(name))
    }
  }
}

const readEntries = (folder: string) => readdirSync(folder, { withFileTypes: true })

/** A file that the user named: what would be passed over in a folder is an error here. */
function given(file: string, stats: Stats, draft: Draft): void {
  const before = draft.passed.length
  const id = basename(file)
  consider(id, file, stats, draft, (name) => existsSync(join(dirname(file), name)))
  const passed = draft.passed[before]
  if (passed) draft.passed[before] = { ...passed, state: 'failed' }
  else if (draft.inputs.at(-1)?.file !== file)
    draft.passed.push(failed(id, file, 'type-not-read', 'only .txt, .md, .html and .htm are read'))
}

type EntryKind = Pick<Stats, 'isFile' | 'isSymbolicLink' | 'isFIFO' | 'isSocket'>

function consider(
  id: string,
  file: string,
  entry: EntryKind,
  draft: Draft,
  beside: (name: string) => boolean,
): void {
  const name = basename(file)
  const kind = kindOf(name)
  if (kind.kind === 'companion') return
  if (entry.isSymbolicLink() && (kind.kind !== 'other' || leadsToFolder(file))) {
    draft.passed.push(skipped(id, file, 'link', 'a symbolic link is not followed'))
  } else if (kind.kind === 'other') {
    draft.others++
  } else if (!entry.isFile()) {
    const what = entry.isFIFO() ? 'a named pipe' : entry.isSocket() ? 'a socket' : 'a device'
    draft.passed.push(skipped(id, file, 'not-a-file', `${what} is not read`))
  } else if (kind.kind === 'refused') {
    draft.passed.push(skipped(id, file, 'format-not-read', kind.advice))
  } else {
    const stats = statSync(file, { throwIfNoEntry: false })
    if (!stats) draft.passed.push(failed(id, file, 'unreadable', nameAdvice(id)))
    else
      draft.inputs.push({
        id,
        file,
        mediaType: kind.mediaType,
        bytes: stats.size,
        sidecar: sidecarOf(file, beside),
      })
  }
}

/** Behind such a link may be inputs, so it is named whatever its name is. */
function leadsToFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory()
  } catch {
    return false
  }
}

/** `a.txt` has `a.txt.meta.json` or `a.meta.json`. */
function sidecarOf(file: string, beside: (name: string) => boolean): string | null {
  const name = basename(file)
  const sidecar = [`${name}.meta.json`, `${name.replace(/\.[^.]+$/, '')}.meta.json`].find(beside)
  return sidecar === undefined ? null : join(dirname(file), sidecar)
}

const nameAdvice = (id: string) =>
  id.includes('\uFFFD') ? 'its name is not UTF-8: rename it' : 'it vanished while the folder was listed'

const skipped = (id: string, file: string, code: string, message: string): Passed => ({
  id,
  file,
  state: 'skipped',
  code,
  message,
})
const failed = (id: string, file: string, code: string, message: string): Passed => ({
  ...skipped(id, file, code, message),
  state: 'failed',
})
