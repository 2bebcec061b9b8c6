/** What `read` and the adapter are given, as the pipeline takes it. */

import type { MediaType, Metadata, SourceText } from '../pipeline/types.js'
import type { Overlay } from './config/overlay.js'

export interface ReadOptions {
  readonly id?: string
  readonly path?: string
  readonly mediaType?: MediaType
  readonly metadata?: Partial<Metadata>
  readonly encoding?: string
  /** Of the file's bytes, hexadecimal. */
  readonly sha256?: string
  /** Read verbatim transcripts too, each turn with its speaker as the source (default: false). */
  readonly transcripts?: boolean
  /** Your own topics, cues, countries, house styles and words; compiled once for an object, so keep the object. */
  readonly overlay?: Overlay
}

const metadataOf = (given: Partial<Metadata>): Metadata => ({
  url: given.url ?? null,
  title: given.title ?? null,
  published: given.published ?? null,
  issuer: given.issuer ?? null,
  language: given.language ?? null,
  license: given.license ?? null,
})

/** Null where an option was not given. */
export function sourceOf(text: string, options: ReadOptions): SourceText {
  return {
    id: options.id ?? 'text',
    path: options.path ?? null,
    text,
    mediaType: options.mediaType ?? 'text/plain',
    encoding: options.encoding ?? null,
    sha256: options.sha256 ?? null,
    metadata: metadataOf(options.metadata ?? {}),
  }
}
