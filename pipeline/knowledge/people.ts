/**
 * What the stage people knows, compiled from `lexicon/`: countries, offices, honorifics, and the words that are no
 * names. Everything is looked up by a word's key: lower case, without possessive ending and closing full stop.
 */
import { keyOf } from './forms.js'
import { type Entry, type Given, given, type Prepared } from './given.js'
import { firstWords, type PhraseIndex, phraseWords } from './phrases.js'
import type { Country } from './schema.js'
import { UNLISTED } from './vocabulary.js'

/** Phrases and what they stand for, each word of them as a key. */
export type KeyIndex<T> = PhraseIndex<T>

export interface CountryName {
  readonly code: string
  /** `organ`: a ministry, a palace, a parliament that stands for its state. */
  readonly as: 'name' | 'demonym' | 'capital' | 'organ'
  readonly kind: Country['kind']
  /** The phrase names an organ of the body and not the body ("European Commission"). */
  readonly organ: boolean
}

export interface OfficeHead {
  readonly kind: string
  readonly leader: boolean
  readonly plural: boolean
  /** An office of companies, churches, societies ("Managing Director"): its holder serves no government. */
  readonly private: boolean
}

/** An office that one government or body alone has, so that the office tells whom its holder serves. */
export interface OwnedOffice {
  readonly code: string
  /** It does so where the phrase is the whole office: "Secretary of State", not "Secretary of State for Trade". */
  readonly alone: boolean
  /** Governments that have such an office as well. */
  readonly except: readonly string[]
}

export interface Honorific {
  readonly gender: 'f' | 'm' | null
}

/** Bits of `PeopleKnowledge.classOf`. */
export const NEVER = 1
export const ENDING = 2
export const PORTFOLIO = 4
export const MODIFIER = 8
export const PARTICLE = 16
export const SUFFIX = 32
export const GIVEN = 64
/** A common word, a country or a place that is also a family name ("Price", "West"). */
export const SURNAME = 128
/** All bits above: what a word is when it may be part of a name. */
export const LEXICAL = 255
/** The word opens a phrase of an index: an office, a style, a country, a group expression. */
export const HEAD = 1 << 8
export const STYLE = 1 << 9
export const NATION = 1 << 10
export const GROUP = 1 << 11
/** "the", "both", "two": may open a group expression. */
export const OPENER = 1 << 12
export const PRONOUN = 1 << 13
/** Verbs that tell of a meeting; verbs that do so with the noun of one; those nouns; what a headline has of either. */
export const MEET = 1 << 14
export const HOLD = 1 << 15
export const EVENT = 1 << 16
export const HEADLINE = 1 << 17
/** "side", "government": with a country, one side of the meeting. */
export const SIDE = 1 << 18
/** May tell that somebody was there too. */
export const COMPANY = 1 << 19
/** What persons are called who have no office, in small letters ("journalist", "husband", "late"). */
export const CALLING = 1 << 20

export interface PeopleData {
  readonly countries: readonly Country[]
  readonly offices: {
    readonly heads: readonly {
      readonly kind: string
      readonly leader: boolean
      readonly private?: boolean
      readonly words: readonly string[]
    }[]
    readonly modifiers: readonly string[]
    readonly suffixes: readonly string[]
    readonly portfolios: readonly string[]
    /** Offices that a government does not have: their holders serve another one. */
    readonly absent: readonly { readonly kind: string; readonly codes: readonly string[] }[]
    readonly owned: readonly {
      readonly code: string
      readonly alone: boolean
      readonly words: readonly string[]
      readonly except?: readonly string[]
    }[]
  }
  /** Provinces, federal states and large cities, each of one state. */
  readonly regions: readonly { readonly code: string; readonly words: readonly string[] }[]
  readonly honorifics: readonly { readonly gender: string | null; readonly words: readonly string[] }[]
  readonly names: {
    readonly particles: readonly string[]
    readonly suffixes: readonly string[]
    readonly given: readonly string[]
    readonly never: readonly string[]
    readonly surnames: readonly string[]
    readonly callings: readonly string[]
  }
  readonly organisations: {
    readonly endings: readonly string[]
    readonly organs: readonly { readonly code: string; readonly words: readonly string[] }[]
  }
  readonly encounters: {
    readonly meet: readonly string[]
    readonly hold: readonly string[]
    readonly nouns: readonly string[]
    readonly headline: readonly string[]
    /** Words at which a sentence may tell who else was there. */
    readonly company: readonly string[]
  }
  readonly groups: {
    readonly openers: readonly string[]
    readonly pronouns: readonly string[]
    readonly kinds: readonly { readonly kind: string; readonly words: readonly string[] }[]
    readonly sides: readonly string[]
  }
}

export interface PeopleKnowledge {
  readonly countries: KeyIndex<CountryName>
  readonly heads: KeyIndex<OfficeHead>
  readonly honorifics: KeyIndex<Honorific>
  readonly groups: KeyIndex<string>
  readonly owned: KeyIndex<OwnedOffice>
  /** The code of the state that a province or a city is of. */
  readonly regions: KeyIndex<string>
  readonly classes: Given<number>
  /** The bits of a word by its key. */
  readonly classOf: (key: string) => number
  /** `kind code` of offices that a government does not have. */
  readonly absent: ReadonlySet<string>
}

function indexKeys<T>(list: () => Iterable<Entry<T>>, prepared?: Prepared<T>): KeyIndex<T> {
  return { first: firstWords(list, keysOf, prepared), bit: UNLISTED }
}

function keysOf(phrase: string): string[] {
  return phraseWords(phrase)
    .map(keyOf)
    .filter((word) => word !== '')
}

export interface PreparedPeople {
  readonly countries: Prepared<CountryName>
  readonly heads: Prepared<OfficeHead>
  readonly honorifics: Prepared<Honorific>
  readonly groups: Prepared<string>
  readonly owned: Prepared<OwnedOffice>
  readonly regions: Prepared<string>
  /** Bits by key, without those of the indexes. */
  readonly classes: Prepared<number>
}

export function compilePeople(data: PeopleData, prepared?: PreparedPeople): PeopleKnowledge {
  const countries = indexKeys(() => countryNames(data), prepared?.countries)
  const heads = indexKeys(() => officeHeads(data.offices.heads), prepared?.heads)
  const honorifics = indexKeys(() => styles(data.honorifics), prepared?.honorifics)
  const groups = indexKeys(
    () => data.groups.kinds.flatMap((g) => g.words.map((w) => [w, g.kind] as const)),
    prepared?.groups,
  )
  const owned = indexKeys(() => ownedOffices(data.offices.owned), prepared?.owned)
  const regions = indexKeys(
    () => data.regions.flatMap((r) => r.words.map((word) => [word, r.code] as const)),
    prepared?.regions,
  )
  const classes = given(
    () => wordClasses(data),
    (key) => key,
    prepared?.classes,
  )
  const opened = [
    [countries.first, NATION],
    [heads.first, HEAD],
    [honorifics.first, STYLE],
    [groups.first, GROUP],
  ] as const
  const classOf = (key: string) => {
    let bits = classes.of(key)[0]?.[1] ?? 0
    for (const [first, bit] of opened) if (first.has(key)) bits |= bit
    return bits
  }
  const absent = data.offices.absent.flatMap(({ kind, codes }) => codes.map((code) => `${kind} ${code}`))
  return { countries, heads, honorifics, groups, owned, regions, classes, classOf, absent: new Set(absent) }
}

/** Each style as printed and without the full stops that `Words` leaves out. */
function* styles(honorifics: PeopleData['honorifics']): Generator<Entry<Honorific>> {
  for (const { gender, words } of honorifics)
    for (const word of words)
      for (const printed of [word, word.replace(/\.(?= |$)/g, '')])
        yield [printed, { gender: gender as Honorific['gender'] }]
}

function* countryNames({ countries, organisations }: PeopleData): Generator<Entry<CountryName>> {
  for (const { code, name, kind, aliases } of countries) {
    // "United Nations High Commissioner for Refugees" is the office and its body.
    if (!/ Commissioner /.test(name)) yield [name, { code, as: 'name', kind, organ: false }]
    for (const alias of aliases)
      yield [alias, { code, as: 'name', kind, organ: kind === 'organisation' && ORGAN.test(alias) }]
  }
  for (const { code, kind, demonyms } of countries)
    for (const word of demonyms) yield [word, { code, as: 'demonym', kind, organ: false }]
  for (const { code, words } of organisations.organs)
    for (const word of words) yield [word, { code, as: 'organ', kind: 'country', organ: true }]
  for (const { code, kind, capitals } of countries)
    for (const city of capitals) yield [city, { code, as: 'capital', kind, organ: false }]
}

/** "European Commission", "UN Secretariat": an organ; "Arab League", "World Bank Group": another name of the whole. */
const ORGAN = /^(?!Cooperation).* (?:Commission|Council|Parliament|Secretariat|Assembly|Service)$/

function* ownedOffices(owned: PeopleData['offices']['owned']): Generator<Entry<OwnedOffice>> {
  for (const { code, alone, words, except = [] } of owned)
    for (const word of words) yield [word, { code, alone, except }]
}

function* officeHeads(heads: PeopleData['offices']['heads']): Generator<Entry<OfficeHead>> {
  const printed = new Set(heads.flatMap(({ words }) => words))
  for (const { kind, leader, words, private: own = false } of heads)
    for (const word of words) {
      yield [word, { kind, leader, plural: isPlural(word), private: own }]
      const several = `${word}s`
      if (/^\p{Lu}\p{Ll}+[^sy]$/u.test(word) && !printed.has(several))
        yield [several, { kind, leader, plural: true, private: own }]
    }
}

/** "Presidents", "Heads of State"; not "President of the Council of Ministers". */
function isPlural(phrase: string): boolean {
  const head = phrase.replace(/ of .*$/, '')
  return /s$/.test(head) && !/(Affaires|Mosques|Chiefs|Affairs|Communications|Staffs)$/.test(head)
}

const withPlural = (word: string) => (/(s|y|h)$/i.test(word) ? [word] : [word, `${word}s`])

function wordClasses(data: PeopleData): Map<string, number> {
  const words = new Map<string, number>()
  const add = (list: readonly string[], bit: number) => {
    for (const word of list) {
      const key = keyOf(word.toLowerCase())
      words.set(key, (words.get(key) ?? 0) | bit)
    }
  }
  add(data.names.never, NEVER)
  add(data.organisations.endings.flatMap(withPlural), ENDING)
  add(data.offices.portfolios.flatMap((w) => w.split('-')).flatMap(withPlural), PORTFOLIO)
  add(data.offices.modifiers, MODIFIER)
  add(data.groups.openers, OPENER)
  add(data.groups.pronouns, PRONOUN)
  add(data.groups.sides, SIDE)
  add(data.encounters.meet, MEET)
  add(data.encounters.hold, HOLD)
  add(data.encounters.nouns, EVENT)
  add(data.encounters.headline, HEADLINE)
  add(data.encounters.company, COMPANY)
  add(data.names.callings, CALLING)
  add(data.names.surnames, SURNAME)
  add(data.names.particles, PARTICLE)
  add(data.names.suffixes, SUFFIX)
  add(
    data.names.given.flatMap((w) => w.split('-')),
    GIVEN,
  )
  return words
}
