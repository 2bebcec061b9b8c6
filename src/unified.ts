/**
 * The adapter for users of unified: `unified().use(remarkParse).use(readout)`, then `file.result` is the record.
 * The record is of the file as it stands, so its offsets count in the file's own text or, for Markdown, in its
 * readable text. A compiler cannot wait: hints that need the tagger are left out here.
 */
import type { Node } from 'mdast'
import type { Plugin } from 'unified'
import { extract, openReader } from '../pipeline/index.js'
import type { Readout } from '../pipeline/record/schema.js'
import { AbsentTagger } from '../pipeline/tagger.js'
import { knowledgeWith } from './knowledge.js'
import { PRODUCER } from './producer.js'
import { type ReadOptions, sourceOf } from './source.js'

declare module 'unified' {
  interface CompileResultMap {
    Readout: Readout
  }
}

// A compiler cannot wait, so both parsers are there before it.
await openReader('text/markdown')
await openReader('text/html')

const readout: Plugin<[ReadOptions?], Node, Readout> = function (options = {}) {
  const knowledge = knowledgeWith(options.overlay)
  this.compiler = (_tree, file) => {
    const given = {
      mediaType: 'text/markdown',
      ...(file.path ? { id: file.path, path: file.path } : {}),
    } as const
    const source = sourceOf(String(file), { ...given, ...options })
    const asked = { transcripts: options.transcripts ?? false }
    return extract(source, knowledge, PRODUCER, new AbsentTagger(), asked).record
  }
}

export default readout
