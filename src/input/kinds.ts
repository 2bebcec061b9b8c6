/** What a file's name says about it: read, companion of another file, refused with advice, or none of our business. */
import type { MediaType } from '../../pipeline/types.js'

export type FileKind =
  | { readonly kind: 'input'; readonly mediaType: MediaType }
  | { readonly kind: 'companion' }
  | { readonly kind: 'refused'; readonly advice: string }
  | { readonly kind: 'other' }

const MEDIA: Readonly<Record<string, MediaType>> = {
  txt: 'text/plain',
  md: 'text/markdown',
  html: 'text/html',
  htm: 'text/html',
}

const REFUSED: Readonly<Record<string, string>> = {
  pdf: 'PDF is not read: convert it first, for example with "pdftotext -layout FILE"',
  docx: 'DOCX is not read: save it as plain text or HTML first',
  doc: 'DOC is not read: save it as plain text or HTML first',
  warc: 'WARC is not read: unpack the pages as .html files first',
  'warc.gz': 'WARC is not read: unpack the pages as .html files first',
}

const COMPANION = /^(?:readme|license|sources)(?:[.-].*)?$|\.(?:meta|gold)\.json$/i

export function kindOf(name: string): FileKind {
  if (COMPANION.test(name)) return { kind: 'companion' }
  const extension = /\.(warc\.gz|[^.]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const mediaType = Object.hasOwn(MEDIA, extension) ? MEDIA[extension] : undefined
  if (mediaType) return { kind: 'input', mediaType }
  const advice = Object.hasOwn(REFUSED, extension) ? REFUSED[extension] : undefined
  return advice ? { kind: 'refused', advice } : { kind: 'other' }
}
