/** Front matter: `key: value` lines between two lines of three hyphens at the very start of a text. */
import type { Metadata } from '../types.js'

export interface FrontMatter {
  readonly metadata: Partial<Metadata>
  /** Where the text proper begins; 0 where there is no front matter. */
  readonly end: number
}

const MOST_LINES = 60

/** The keys that readers know, by the names that people write. */
const KEYS: Readonly<Record<string, keyof Metadata>> = {
  url: 'url',
  link: 'url',
  source: 'url',
  title: 'title',
  published: 'published',
  date: 'published',
  issuer: 'issuer',
  publisher: 'issuer',
  language: 'language',
  lang: 'language',
  license: 'license',
  licence: 'license',
}

/** Reads the front matter of a text. A text that only begins with hyphens has none. */
export function readFrontMatter(text: string): FrontMatter {
  const none: FrontMatter = { metadata: {}, end: 0 }
  const metadata: { -readonly [K in keyof Metadata]?: Metadata[K] } = {}
  const ends = /\r\n|\n|\r/g
  let start = 0
  for (let n = 0; n < MOST_LINES; n++) {
    const end = ends.exec(text)
    const line = text.slice(start, end?.index ?? text.length).trimEnd()
    start = ends.lastIndex
    const fence = line === '---' || (n > 0 && line === '...')
    if (n === 0 ? !fence : fence) return n === 0 ? none : { metadata, end: end ? start : text.length }
    if (end === null) return none
    // Lists and nested keys stand indented or behind a hyphen.
    if (n === 0 || line === '' || /^(?:#|\s|- )/.test(line)) continue
    const pair = /^([A-Za-z][\w-]{0,40}):(?:\s+(.*))?$/.exec(line)
    if (pair === null) return none
    const key = KEYS[pair[1]!.toLowerCase()]
    const value = unquote(pair[2]?.trim() ?? '')
    if (key && value !== '') metadata[key] ??= value
  }
  return none
}

const unquote = (value: string) =>
  /^(["']).*\1$/.test(value) && value.length > 1 ? value.slice(1, -1) : value
