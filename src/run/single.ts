/** One file, or standard input, read for a person to look at. */
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { type Extraction, openReader } from '../../pipeline/index.js'
import { kindOf } from '../input/kinds.js'
import { listInputs } from '../input/list.js'
import type { RunSettings } from '../order/settings.js'
import { ReadoutError } from '../terminal/errors.js'
import { type Document, DocumentError, type Engine, extractDocument } from './document.js'
import { makeEngine } from './engine.js'
import { documentFrom, documentOf, readRaw } from './read.js'

export interface Single {
  readonly document: Document
  readonly extraction: Extraction
  readonly engine: Engine
}

export async function readSingle(file: string, run: RunSettings, stdinName = 'stdin.txt'): Promise<Single> {
  try {
    const document = file === '-' ? fromStdin(stdinName, run) : fromFile(file, run)
    const engine = makeEngine(run.settings)
    await openReader(document.mediaType)
    let extraction = extractDocument(document, engine)
    if (engine.tagger.wanted) {
      await engine.tagger.load()
      extraction = extractDocument(document, engine)
    }
    return { document, extraction, engine }
  } catch (error) {
    if (error instanceof DocumentError) throw new ReadoutError(error.code, `${file} ${error.message}`)
    throw error
  }
}

function fromFile(file: string, { settings }: RunSettings): Document {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new ReadoutError('is-a-folder', `${file} is a folder: name one file in it`)
  const { inputs, passed } = listInputs([file])
  const [input] = inputs
  if (!input)
    throw new ReadoutError(
      passed[0]?.code ?? 'type-not-read',
      `${file}: ${passed[0]?.message ?? 'is not read'}`,
    )
  const task = { ...input, given: null, previous: null, known: null }
  return documentOf(task, readRaw(task, settings), settings)
}

/** The name on standard input gives the id and the type; a name without a known ending is plain text. */
export function fromStdin(name: string, { settings }: RunSettings): Document {
  if (process.stdin.isTTY)
    throw new ReadoutError('no-input', 'standard input is a terminal: pipe a text in, or give a file')
  const kind = kindOf(basename(name))
  const mediaType = kind.kind === 'input' ? kind.mediaType : 'text/plain'
  return documentFrom({ id: basename(name), mediaType, given: null }, readFileSync(0), settings)
}
