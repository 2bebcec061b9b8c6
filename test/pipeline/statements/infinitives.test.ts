import { describe, expect, it } from 'vitest'
import { extract } from '../../../pipeline/index.js'
import { builtInData, compileKnowledge } from '../../../pipeline/knowledge/index.js'
import { AbsentTagger, LateTagger, type Tagger } from '../../../pipeline/tagger.js'
import { read } from '../../../src/index.js'

const knowledge = compileKnowledge(builtInData())
const loaded = new LateTagger()
await loaded.load()

const LEAD =
  'Minister of Foreign Affairs Anna Arden of Norway met with Minister Ion Belov of Moldova in Oslo.\n\n'

const textOf = (sentence: string) => `${LEAD}${sentence}\n`

function cues(sentence: string, tagger: Tagger): [string, string][] {
  const metadata = { url: null, title: null, published: null, issuer: null, language: 'en', license: null }
  const text = textOf(sentence)
  const source = { id: 'a', path: null, text, mediaType: 'text/plain', encoding: null, sha256: null } as const
  const producer = { name: 'readout', version: '0', rules: '0' }
  const { record } = extract({ ...source, metadata }, knowledge, producer, tagger)
  return record.statements.map((s) => [s.cue.text, s.content.text])
}

describe('the word behind "to"', () => {
  it.each([
    [
      'an adjective that no list holds opens a noun phrase: the preposition is the cue’s',
      'Minister Belov expressed his commitment to shared values.',
      [['expressed his commitment to', 'shared values']],
    ],
    [
      'a noun without an ending that tells',
      'Minister Belov expressed his commitment to diplomacy.',
      [['expressed his commitment to', 'diplomacy']],
    ],
    [
      'a verb that no list holds opens an infinitive',
      'Minister Belov expressed his commitment to dredge the harbour.',
      [['expressed his commitment', 'to dredge the harbour']],
    ],
    [
      'of a compound the last part is asked for',
      'Minister Belov urged Norway to de-escalate tensions.',
      [['urged', 'Norway to de-escalate tensions']],
    ],
  ])('%s', (_why, sentence, expected) => {
    expect(cues(sentence, loaded)).toEqual(expected)
  })
})

describe('the tagger', () => {
  it('is not asked where a list or an ending tells', () => {
    const tagger = new LateTagger()
    cues(
      'Minister Belov expressed his commitment to deepen cooperation, and to cooperation in energy.',
      tagger,
    )
    expect(tagger.wanted).toBe(false)
  })

  it('is wanted by a text that asks, and the text is read as an infinitive until it is there', () => {
    const tagger = new LateTagger()
    const sentence = 'Minister Belov expressed his commitment to shared values.'
    expect(cues(sentence, tagger)).toEqual(cues(sentence, new AbsentTagger()))
    expect(tagger.wanted).toBe(true)
  })

  it('is loaded by the library before it answers, for the first text as for the later ones', async () => {
    const text = textOf('Minister Belov expressed his commitment to shared values.')
    const [first, second] = await Promise.all([read(text), read(text)])
    expect(first.statements.map((s) => s.content.text)).toEqual(['shared values'])
    expect(second).toEqual(first)
    expect(await read(text)).toEqual(first)
  })
})
