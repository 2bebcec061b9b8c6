import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { written as asCodes } from '../../../pipeline/characters.js'
import { extract } from '../../../pipeline/index.js'
import { given } from '../../../pipeline/knowledge/given.js'
import { builtInData, compileKnowledge, type Knowledge } from '../../../pipeline/knowledge/index.js'
import { prepare } from '../../../pipeline/knowledge/prepared.js'
import { AbsentTagger } from '../../../pipeline/tagger.js'
import { PRODUCER } from '../../../src/producer.js'

const fromLists = compileKnowledge(builtInData())
const text = JSON.stringify(prepare(fromLists))
const fromBuild = compileKnowledge(builtInData(), JSON.parse(text))

const indexes = (k: Knowledge) => ({
  cues: k.cues,
  afterCue: k.grammar.afterCue,
  organs: k.organs.index,
  calendar: k.calendar.phrases,
  topics: k.topicIndex,
  countries: k.people.countries,
  heads: k.people.heads,
  honorifics: k.people.honorifics,
  groups: k.people.groups,
  owned: k.people.owned,
  regions: k.people.regions,
  signs: k.events.signs,
  titleSigns: k.events.titleSigns,
  sessions: k.events.sessions,
  places: k.events.countries,
  cities: k.events.cities,
  polarity: k.weights.polarity,
  degree: k.weights.degree,
})

/** All first words of all lists, and their beginnings, which are mostly none. */
const words = [
  ...new Set([...text.matchAll(/\\n([^|\\"]+)\|/g)].flatMap(([, word]) => [word!, word!.slice(0, -1)])),
]

const written = (list: unknown) => JSON.stringify(list, (_, v) => (v instanceof Set ? [...v] : v))

it('prepares every index, none of them empty', () => {
  expect(words.length).toBeGreaterThan(10_000)
  expect(Object.values(indexes(fromBuild)).every(({ first }) => first.prepare().values.length > 0)).toBe(true)
})

it.each(Object.keys(indexes(fromLists)) as (keyof ReturnType<typeof indexes>)[])(
  'gives under each word what the list gives: %s',
  (name) => {
    const [one, other] = [indexes(fromBuild)[name].first, indexes(fromLists)[name].first]
    for (const word of words) {
      expect(one.has(word)).toBe(other.has(word))
      if (one.has(word)) expect(written(one.get(word))).toBe(written(other.get(word)))
    }
  },
)

it('tells the classes of words and the needles of houses as the lists do', () => {
  for (const word of words) expect(fromBuild.people.classOf(word)).toBe(fromLists.people.classOf(word))
  const signs = (k: Knowledge) => k.houses.map((house) => house.signs.map((sign) => sign.needles))
  expect(signs(fromBuild)).toEqual(signs(fromLists))
  const line = 'Readout of the call, Office of the Spokesperson, kremlin.ru'
  const { codes } = asCodes(line)
  const all = { start: 0, end: line.length }
  expect(fromBuild.houseNeedles.in(codes, all)).toEqual(fromLists.houseNeedles.in(codes, all))
})

it('makes the same records of all fixtures', () => {
  const nothing = { url: null, title: null, published: null, issuer: null, language: null, license: null }
  for (const path of readdirSync('fixtures').filter((name) => name.endsWith('.txt'))) {
    const source = {
      id: path,
      path,
      text: readFileSync(`fixtures/${path}`, 'utf8'),
      mediaType: 'text/plain' as const,
      encoding: 'utf-8',
      sha256: null,
      metadata: nothing,
    }
    const read = (k: Knowledge) => extract(source, k, PRODUCER, new AbsentTagger()).record
    expect(read(fromBuild)).toEqual(read(fromLists))
  }
})

it('refuses phrases that hold the marks of its own lines', () => {
  const list = given(
    () => [['a|b', 1]],
    (phrase) => phrase,
    undefined,
  )
  expect(() => list.prepare()).toThrow('holds a mark')
})
