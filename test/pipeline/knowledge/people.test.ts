/** The word lists of the stage people: order, repeats, codes, one key with one meaning. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { phraseWords } from '../../../pipeline/knowledge/phrases.js'
import { countrySchema } from '../../../pipeline/knowledge/schema.js'

const load = (name: string): unknown => JSON.parse(readFileSync(`pipeline/lexicon/${name}.json`, 'utf8'))
const words = z.array(z.string().min(1)).min(1)

const { countries } = z.strictObject({ countries: z.array(countrySchema) }).parse(load('countries'))
const offices = z
  .strictObject({
    heads: z.array(
      z.strictObject({ kind: z.string(), leader: z.boolean(), private: z.boolean().optional(), words }),
    ),
    modifiers: words,
    suffixes: words,
    portfolios: words,
    absent: z.array(z.strictObject({ kind: z.string(), codes: words })),
    owned: z.array(z.strictObject({ code: z.string(), alone: z.boolean(), words, except: words.optional() })),
  })
  .parse(load('offices'))
const { regions } = z
  .strictObject({ regions: z.array(z.strictObject({ code: z.string(), words })) })
  .parse(load('regions'))
const { honorifics } = z
  .strictObject({ honorifics: z.array(z.strictObject({ gender: z.enum(['f', 'm']).nullable(), words })) })
  .parse(load('honorifics'))
const names = z
  .strictObject({
    particles: words,
    suffixes: words,
    given: words,
    never: words,
    surnames: words,
    callings: words,
  })
  .parse(load('names'))
const organisations = z
  .strictObject({ endings: words, organs: z.array(z.strictObject({ code: z.string(), words })) })
  .parse(load('organisations'))
const groups = z
  .strictObject({
    kinds: z.array(z.strictObject({ kind: z.string(), words })),
    openers: words,
    pronouns: words,
    sides: words,
  })
  .parse(load('groups'))
const encounters = z
  .strictObject({ meet: words, hold: words, nouns: words, headline: words, company: words })
  .parse(load('encounters'))

const repeats = (list: readonly string[]) => list.filter((w, i) => list.indexOf(w) !== i)
const fold = (phrase: string) => phraseWords(phrase).join(' ')

describe('countries and bodies', () => {
  it('have a code each; AU alone stands for a country and for a body, as the codes of both are fixed elsewhere', () => {
    expect(repeats(countries.map((c) => c.code))).toEqual(['AU'])
  })

  it('run by kind, then by code', () => {
    const keys = countries.map((c) => `${['country', 'historical', 'organisation'].indexOf(c.kind)}${c.code}`)
    expect(keys).toEqual([...keys].sort())
  })

  it('have no name with two meanings', () => {
    const owner = new Map<string, string>()
    for (const { code, kind, name, aliases, demonyms } of countries)
      for (const phrase of [name, ...aliases, ...demonyms]) {
        const key = fold(phrase)
        const me = `${kind} ${code}`
        expect([phrase, owner.get(key) ?? me]).toEqual([phrase, me])
        owner.set(key, me)
      }
  })

  it('cover the member states of the United Nations', () => {
    expect(countries.filter((c) => c.kind === 'country').length).toBeGreaterThanOrEqual(193)
  })
})

describe('offices', () => {
  it('have one kind a head', () => {
    expect(repeats(offices.heads.flatMap((h) => h.words.map(fold)))).toEqual([])
  })

  it('that governments do not have are of known kinds and known governments', () => {
    const kinds = new Set(offices.heads.map((h) => h.kind))
    const codes = new Set(countries.map((c) => c.code))
    for (const { kind, codes: of } of offices.absent) {
      expect(kinds.has(kind)).toBe(true)
      for (const code of of) expect([code, codes.has(code)]).toEqual([code, true])
      expect(repeats(of)).toEqual([])
    }
  })

  it('that one government alone has occur once, and are of known governments', () => {
    const codes = new Set(countries.map((c) => c.code))
    for (const { code, except = [] } of offices.owned)
      for (const of of [code, ...except]) expect([of, codes.has(of)]).toEqual([of, true])
    expect(repeats(offices.owned.flatMap((o) => o.words.map(fold)))).toEqual([])
  })

  it('and honorifics do not share a phrase', () => {
    const heads = new Set(offices.heads.flatMap((h) => h.words.map(fold)))
    expect(honorifics.flatMap((h) => h.words.map(fold)).filter((w) => heads.has(w))).toEqual([])
  })
})

describe('regions', () => {
  it('are of one known state each, and are no states', () => {
    const codes = new Set(countries.map((c) => c.code))
    for (const { code } of regions) expect([code, codes.has(code)]).toEqual([code, true])
    const named = regions.flatMap((r) => r.words.map(fold))
    expect(repeats(named)).toEqual([])
    const states = new Set(
      countries.filter((c) => c.kind !== 'historical').flatMap((c) => [c.name, ...c.aliases].map(fold)),
    )
    expect(named.filter((name) => states.has(name))).toEqual([])
  })
})

describe('word lists', () => {
  it.each([
    ['modifiers', offices.modifiers],
    ['portfolios', offices.portfolios],
    ['endings', organisations.endings],
    ['given names', names.given],
    ['words that are no names', names.never],
    ['surnames', names.surnames],
    ['particles', names.particles],
    ['callings', names.callings],
    ['words of company', encounters.company],
    ['sides', groups.sides],
    ['meeting verbs', encounters.meet],
    ['meeting nouns', encounters.nouns],
  ])('%s: in order, no repeats', (_name, list) => {
    expect(list).toEqual([...new Set(list)].sort())
  })

  it('organs serve a known government and occur once', () => {
    const codes = new Set(countries.map((c) => c.code))
    for (const { code } of organisations.organs) expect(codes.has(code)).toBe(true)
    expect(repeats(organisations.organs.flatMap((o) => o.words.map(fold)))).toEqual([])
  })

  it('group words have one kind', () => {
    expect(repeats(groups.kinds.flatMap((g) => g.words))).toEqual([])
  })
})
