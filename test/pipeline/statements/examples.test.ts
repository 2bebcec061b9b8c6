import { describe, expect, it } from 'vitest'
import { extract } from '../../../pipeline/index.js'
import { builtInData, compileKnowledge } from '../../../pipeline/knowledge/index.js'
import { AbsentTagger } from '../../../pipeline/tagger.js'

// Every example of every cue file is read inside a small readout with two principals; the words in [brackets] must be
// in the cue of a statement of the file's act, and no counterexample may be read by its cue.

const data = builtInData()
const knowledge = compileKnowledge(data)

const LEAD = `Meeting of the Foreign Ministers of Norway and Moldova

May 3, 2021

On May 3, 2021, Minister for Foreign Affairs Anna Arden of Norway met with Minister of Foreign Affairs Ion Belov of Moldova in Oslo.

`

const CLOSE = '\n\nThe two ministers agreed to remain in close contact in the coming months.\n'

function statementsOf(sentence: string) {
  const text = LEAD + sentence + CLOSE
  const source = {
    id: 'example.txt',
    path: null,
    text,
    mediaType: 'text/plain',
    encoding: null,
    sha256: null,
    metadata: { url: null, title: null, published: null, issuer: null, language: 'en', license: null },
  } as const
  const producer = { name: 'readout', version: '0', rules: '0' }
  const { record } = extract(source, knowledge, producer, new AbsentTagger())
  return record.statements.filter((s) => s.start >= LEAD.length && s.start < LEAD.length + sentence.length)
}

describe.each(data.cues.map((file) => [file.act, file] as const))('%s', (act, file) => {
  it.each(file.cues.flatMap((cue) => cue.examples.map((example) => [example, cue.id])))(
    '%s is read by %s',
    (example) => {
      const open = LEAD.length + example.indexOf('[')
      const close = LEAD.length + example.indexOf(']') - 1
      const hits = statementsOf(example.replace(/[[\]]/g, '')).filter(
        (s) => s.cue.start < close && s.cue.end > open,
      )
      expect(hits.map((s) => s.act)).toContain(act)
    },
  )

  it.each(file.cues.flatMap((cue) => cue.counterexamples.map((example) => [example, cue.id])))(
    '%s is not read by %s',
    (example, id) => {
      const rules = statementsOf(example).map((s) => s.rule.slice(0, s.rule.indexOf('/')))
      expect(rules).not.toContain(id)
    },
  )
})
