/** What a file is by its first bytes where its name says text. */

const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\x03\x04', 'a ZIP or Office file'],
  ['\x1f\x8b', 'a gzip file'],
  ['WARC/', 'a WARC file'],
  ['\x89PNG', 'a PNG image'],
  ['GIF8', 'a GIF image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['{\\rtf', 'an RTF file'],
  ['\xd0\xcf\x11\xe0', 'an old Office file'],
  ['\x7fELF', 'a program'],
]

/** A phrase such as "a PDF file", or null where nothing speaks against text. */
export function sniff(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 8).toString('latin1')
  return MAGIC.find(([magic]) => head.startsWith(magic))?.[1] ?? null
}
