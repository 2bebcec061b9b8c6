/** Runs a text through the whole pipeline, for tests of its first stages. */
import { type Extraction, extract, openReader } from '../../pipeline/index.js'
import { builtInData, compileKnowledge } from '../../pipeline/knowledge/index.js'
import { AbsentTagger } from '../../pipeline/tagger.js'
import type { MediaType, Metadata } from '../../pipeline/types.js'

await openReader('text/markdown')
await openReader('text/html')

const knowledge = compileKnowledge(builtInData())
const UNKNOWN: Metadata = {
  url: null,
  title: null,
  published: null,
  issuer: null,
  language: null,
  license: null,
}

export function extractText(
  text: string,
  mediaType: MediaType = 'text/plain',
  metadata: Partial<Metadata> = {},
): Extraction {
  return extract(
    {
      id: 'a',
      path: null,
      text,
      mediaType,
      encoding: null,
      sha256: null,
      metadata: { ...UNKNOWN, ...metadata },
    },
    knowledge,
    { name: 'readout', version: '0', rules: '' },
    new AbsentTagger(),
  )
}

/** Each printed line with its role. */
export function rolesOf({ reading, found }: Extraction): [string, string][] {
  return reading.lines.flatMap((line, i) => {
    const role = found.page.layout.roles[i]!
    return role === 'blank'
      ? []
      : [[role, reading.text.slice(line.start, line.end).trim()] as [string, string]]
  })
}

/** Sections as a reader would list them: the path, then the heading. */
export function sectionsOf({ record }: Extraction): string[] {
  return record.sections.map((s) => [s.path, s.heading?.text].filter(Boolean).join(' '))
}
