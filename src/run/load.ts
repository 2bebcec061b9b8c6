/** Documents to compare: texts are read, records are taken as they are, from the disk or from a git revision. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { openReader } from '../../pipeline/index.js'
import { type Readout, readoutSchema } from '../../pipeline/record/schema.js'
import { decode } from '../input/decode.js'
import { type Blob, blobsAt, GitError, isRevision } from '../input/git.js'
import { kindOf } from '../input/kinds.js'
import { type Input, listInputs } from '../input/list.js'
import { byCodeUnit } from '../input/order.js'
import { inside, MANIFEST, readingPath } from '../output/layout.js'
import { readManifest } from '../output/manifest.js'
import { ReadoutError } from '../terminal/errors.js'
import { extractDocument, sha256 } from './document.js'
import { makeEngine } from './engine.js'
import { documentOf, type Raw, readRaw } from './read.js'
import type { Settings, Task } from './settings.js'

export interface Loaded {
  readonly record: Readout
  /** The readable text, where it is there. */
  readonly text: string | undefined
  /** As a person would type it. */
  readonly file: string
}

export interface Loading {
  readonly documents: readonly Loaded[]
  readonly failed: readonly { readonly id: string; readonly file: string; readonly why: string }[]
  /** True where one file was asked for. */
  readonly single: boolean
}

export class Loader {
  private readonly engine
  private readonly settings: Settings

  constructor(settings: Settings) {
    this.settings = settings
    this.engine = makeEngine(settings)
  }

  /** A text, a record, a folder of either, or `REV:path`. Throws `ReadoutError` where there is nothing of the kind. */
  async load(argument: string): Promise<Loading> {
    if (existsSync(argument)) return this.fromDisk(argument)
    if (isRevision(argument)) return this.fromGit(argument)
    throw new ReadoutError('not-found', `${argument}: there is no such file, folder or REV:path`)
  }

  private async fromDisk(path: string): Promise<Loading> {
    if (!statSync(path).isDirectory())
      return this.collect(/\.json$/i.test(path) ? [this.storedFile(path)] : this.listed(path), true)
    if (existsSync(join(path, MANIFEST))) return this.collect(this.fromOutput(path), false)
    const texts = this.listed(path)
    return this.collect(texts.length > 0 ? texts : this.storedFolder(path), false)
  }

  private fromGit(argument: string): Promise<Loading> {
    let blobs: Blob[]
    try {
      blobs = blobsAt(argument)
    } catch (error) {
      if (error instanceof GitError) throw new ReadoutError('git', error.message)
      throw error
    }
    const single = blobs.length === 1 && blobs[0]!.file.endsWith(argument.slice(argument.indexOf(':') + 1))
    const texts = blobs.flatMap((blob) => {
      const kind = kindOf(basename(blob.id))
      return kind.kind === 'input' ? [{ blob, mediaType: kind.mediaType }] : []
    })
    const jobs =
      texts.length > 0
        ? texts.map(({ blob, mediaType }) =>
            this.text(taskOf(blob, mediaType), blob.file, () => rawOf(blob.bytes)),
          )
        : blobs
            .filter((blob) => isRecordName(blob.id))
            .map((blob) =>
              stored(
                blob.id,
                blob.file,
                () => blob.bytes.toString('utf8'),
                () => undefined,
              ),
            )
    return this.collect(jobs, single)
  }

  private listed(path: string): Job[] {
    const { inputs, passed } = listInputs([path])
    return [
      ...inputs.map((input) => {
        const task: Task = { ...input, given: null, previous: null, known: null }
        return this.text(task, shown(input), () => readRaw(task, this.settings))
      }),
      ...passed
        .filter((p) => p.state === 'failed')
        .map((p): Job => ({ id: p.id, file: p.file, run: () => Promise.reject(new Error(p.message)) })),
    ]
  }

  private text(task: Task, file: string, read: () => Raw): Job {
    return {
      id: task.id,
      file,
      run: async () => {
        const document = documentOf(task, read(), this.settings)
        await openReader(document.mediaType)
        let extraction = extractDocument(document, this.engine)
        if (this.engine.tagger.wanted) {
          await this.engine.tagger.load()
          extraction = extractDocument(document, this.engine)
        }
        return { record: extraction.record, text: extraction.reading.text, file }
      },
    }
  }

  private storedFile(path: string): Job {
    return stored(
      basename(path),
      path,
      () => readFileSync(path, 'utf8'),
      (record) => besideText(path, record),
    )
  }

  private storedFolder(folder: string): Job[] {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    return names
      .map((name) => name.split(sep).join('/'))
      .filter(isRecordName)
      .sort(byCodeUnit)
      .map((name) => ({ ...this.storedFile(join(folder, name)), id: name.replace(/\.json$/, '') }))
  }

  /** An output folder knows its records, and where their texts were. */
  private fromOutput(folder: string): Job[] {
    const manifest = readManifest(folder)
    const from = manifest ? [manifest.from].flat().map((path) => join(folder, path)) : []
    return (manifest?.inputs ?? []).flatMap(({ state, record }) => {
      if (state !== 'ok' || record === null) return []
      const path = inside(folder, record)
      const text = (r: Readout) => besideText(path, r) ?? sourceText(from, r)
      return [
        {
          ...stored(record, path, () => readFileSync(path, 'utf8'), text),
          id: record.replace(/\.json$/, ''),
        },
      ]
    })
  }

  /** One bad file never stops the others. */
  private async collect(jobs: readonly Job[], single: boolean): Promise<Loading> {
    const documents: Loaded[] = []
    const failed: { id: string; file: string; why: string }[] = []
    for (const job of jobs)
      try {
        documents.push(await job.run())
      } catch (error) {
        failed.push({ id: job.id, file: job.file, why: (error as Error).message })
      }
    return { documents, failed, single }
  }
}

interface Job {
  readonly id: string
  readonly file: string
  readonly run: () => Promise<Loaded>
}

const isRecordName = (name: string) =>
  /\.json$/i.test(name) && !/(^|\/)manifest\.json$|\.(map|meta|gold)\.json$/i.test(name)

function stored(
  id: string,
  file: string,
  json: () => string,
  text: (record: Readout) => string | undefined,
): Job {
  return {
    id,
    file,
    run: async () => {
      const parsed = readoutSchema.safeParse(JSON.parse(json()))
      if (!parsed.success) {
        const issue = parsed.error.issues[0]!
        throw new Error(`is no record of this version: ${issue.path.join('.') || 'it'}: ${issue.message}`)
      }
      return { record: parsed.data, text: text(parsed.data), file }
    },
  }
}

/** `OUT/a.html.read.txt` beside `OUT/a.html.json`. */
function besideText(path: string, record: Readout): string | undefined {
  const beside = readingPath(path.replace(/\.json$/i, ''))
  return fitting(beside, record, (bytes) => bytes.toString('utf8'))
}

function sourceText(from: readonly string[], record: Readout): string | undefined {
  for (const folder of from) {
    const file = folder.endsWith(record.id) ? folder : inside(folder, record.id)
    const text = fitting(file, record, (bytes) => decode(bytes, 'text/plain', record.source.encoding)?.text)
    if (text !== undefined) return text
  }
  return undefined
}

/** Only the text that the record was made of: a file that was edited since is none. */
function fitting(
  file: string,
  record: Readout,
  read: (bytes: Buffer) => string | undefined,
): string | undefined {
  if (!existsSync(file)) return undefined
  const text = read(readFileSync(file))
  const spans = [...record.statements, ...record.unread]
  const holds = text?.length === record.source.length && spans.every((s) => text.startsWith(s.text, s.start))
  return holds ? text : undefined
}

const taskOf = (blob: Blob, mediaType: Input['mediaType']): Task => ({
  id: blob.id,
  file: blob.file,
  mediaType,
  bytes: blob.bytes.length,
  sidecar: null,
  given: null,
  previous: null,
  known: null,
})

const rawOf = (bytes: Buffer): Raw => ({ bytes, sidecar: null, sha256: sha256(bytes), metadata: null })

const shown = (input: Input): string => {
  const near = relative('', input.file)
  return near.startsWith('..') ? input.file : near
}
