/** Clusters named mentions into persons: same name, compatible office and country; the fullest form is the name. */
import { GIVEN } from '../knowledge/people.js'
import type { Warning } from '../types.js'
import { isHyphen } from './names.js'
import type { Raw, Title } from './raw.js'
import { spanOf, tokenEnd, type Words } from './words.js'

/** A person while it is being put together. */
export interface Draft {
  /** Place in the order in which the persons were met. */
  readonly serial: number
  name: Raw
  /** How many words the name has. */
  nameLength: number
  readonly forms: Form[]
  readonly mentions: Raw[]
  readonly titles: Title[]
  readonly codes: string[]
  readonly honorifics: string[]
  gender: 'f' | 'm' | null
}

/** One form of a name. */
export interface Form {
  /** The folded words; single letters stand for initials. */
  readonly words: readonly string[]
  /** Those that are neither an initial nor a suffix. */
  readonly core: readonly string[]
  readonly text: string
}

export interface Clusters {
  readonly drafts: readonly Draft[]
  /** The person of each raw mention that has one. */
  readonly of: ReadonlyMap<Raw, Draft>
  readonly warnings: readonly Warning[]
}

export function cluster(words: Words, raws: readonly Raw[]): Clusters {
  const drafts: Draft[] = []
  const shelf = new Shelf()
  const of = new Map<Raw, Draft>()
  const warnings: Warning[] = []
  const named = raws.filter((r) => r.nameTo > r.nameFrom)
  const forms = named.map((r) => formOf(words, r))
  const runs = countRuns(named, forms)
  for (const strong of [true, false])
    for (let n = 0; n < named.length; n++) {
      const raw = named[n]!
      if (raw.strong !== strong) continue
      const form = forms[n]!
      const known = findDraft(words, shelf, raw, form, warnings)
      if (!known && !strong && !isLikely(words, raw, form, runs)) continue
      const draft = known ?? newDraft(drafts.length, raw, form)
      if (!known) drafts.push(draft)
      add(words, draft, raw, form)
      shelf.put(draft, form)
      of.set(raw, draft)
    }
  return { drafts, of, warnings }
}

/** Persons by the words of their names, and by the beginnings and ends of long ones, where a misprint may be. */
class Shelf {
  readonly #byWord = new Map<string, Set<Draft>>()

  put(draft: Draft, { core }: Form): void {
    for (const word of core) {
      this.#add(word, draft)
      if (word.length <= SHORT) continue
      this.#add(beginning(word), draft)
      this.#add(ending(word), draft)
    }
  }

  /** The persons who share a whole word with the name. */
  sharing({ core }: Form): Draft[] {
    return this.#collect(core)
  }

  /** The persons who share the beginning or the end of a long word with the name. */
  near({ core }: Form): Draft[] {
    const keys: string[] = []
    for (const word of core) if (word.length > SHORT) keys.push(beginning(word), ending(word))
    return keys.length ? this.#collect(keys) : []
  }

  #add(key: string, draft: Draft): void {
    const set = this.#byWord.get(key)
    if (set) set.add(draft)
    else this.#byWord.set(key, new Set([draft]))
  }

  #collect(keys: readonly string[]): Draft[] {
    const found: Draft[] = []
    for (const key of keys) {
      const drafts = this.#byWord.get(key)
      if (drafts) for (const draft of drafts) found.push(draft)
    }
    if (found.length < 2) return found
    return [...new Set(found)].sort((a, b) => a.serial - b.serial)
  }
}

/** Words up to this length are not looked up by beginning and end. */
const SHORT = 5
/** Doubled letters count once: they are what misprints most often double or forget. */
const beginning = (word: string) => `${single(word.slice(0, 5)).slice(0, 3)}-`
const ending = (word: string) => `-${single(word.slice(-5)).slice(-3)}`
const single = (word: string) => (hasDouble(word) ? word.replace(DOUBLED, '$1') : word)
const DOUBLED = /(.)\1/g

function hasDouble(word: string): boolean {
  for (let i = 1; i < word.length; i++) if (word[i] === word[i - 1]) return true
  return false
}

/** Most words are small ASCII letters only and stand as they are. */
const fold = (text: string) => (/[^a-z]/.test(text) ? foldMarks(text) : text)

const foldMarks = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]s?$/g, '')
    .replace(/['’]/g, '')

/** The folded words of a name; parts joined by a hyphen are one word. */
function nameForm(words: Words, raw: Raw): string[] {
  const form: string[] = []
  for (let i = raw.nameFrom; i < raw.nameTo; i++) {
    if (words.key[i] === ',') continue
    if (isHyphen(words.key[i]!)) {
      const before = form.pop() ?? ''
      form.push(`${ARTICLE.has(before) ? '' : before}${fold(words.key[++i] ?? '')}`)
    } else form.push(isShortened(words, i) ? words.key[i]!.slice(0, 1) : fold(words.key[i]!))
  }
  return form
}

/** "Zh." and "Md." stand for a given name as a single letter does. */
const isShortened = (words: Words, i: number) =>
  words.key[i]!.length === 2 && tokenEnd(words, i + 1) - words.at[i]! === 2

/** The Arabic article is left out as easily as it is printed: "Al-Nahri", "Nahri". */
const ARTICLE = new Set(['al', 'el', 'ul', 'as', 'ash', 'ad', 'an', 'ar', 'at', 'az'])

function formOf(words: Words, raw: Raw): Form {
  const form = nameForm(words, raw)
  return { words: form, core: full(form), text: form.join(' ') }
}

function countRuns(named: readonly Raw[], forms: readonly Form[]): Map<string, number> {
  const runs = new Map<string, number>()
  for (let n = 0; n < named.length; n++) {
    if (named[n]!.nameTo - named[n]!.nameFrom < 2) continue
    const { text } = forms[n]!
    runs.set(text, (runs.get(text) ?? 0) + 1)
  }
  return runs
}

const BEFORE_PLACE = new Set(['in', 'at', 'near', 'the', 'from', 'a', 'an', 'around', 'outside'])

/** A run without title or office is a person where it starts with a given name, or comes back as the subject of verbs. */
function isLikely(words: Words, raw: Raw, form: Form, runs: ReadonlyMap<string, number>): boolean {
  if (form.words.length < 2 || form.words.filter((w) => w.length > 1).length < 2) return false
  const before = words.key[raw.nameFrom - 1]
  if (before && words.sentence[raw.nameFrom - 1] === words.sentence[raw.nameFrom] && BEFORE_PLACE.has(before))
    return false
  if (words.bits[raw.nameFrom]! & GIVEN || hasFather(words, raw)) return true
  return (runs.get(form.text) ?? 0) > 1 && isSubject(words, raw)
}

/** "Saud bin Nasir": only a person is called the child of somebody. */
function hasFather(words: Words, { nameFrom, nameTo }: Raw): boolean {
  for (let i = nameFrom + 1; i + 1 < nameTo; i++) if (FILIAL.has(words.key[i]!)) return true
  return false
}

const FILIAL = new Set(['bin', 'bint', 'ibn', 'binti', 'ould', 'kyzy', 'oglu'])

/** The next word reads like a finite verb. */
function isSubject(words: Words, raw: Raw): boolean {
  const next = words.key[raw.to] ?? ''
  return (
    !words.capital[raw.to] &&
    /^(?:\w+ed|said|met|held|had|spoke|told|made|gave|took|paid|will|would|also|then|has|set|put|went)$/.test(
      next,
    )
  )
}

function newDraft(serial: number, raw: Raw, form: Form): Draft {
  return {
    serial,
    name: raw,
    nameLength: form.words.length,
    forms: [form],
    mentions: [],
    titles: [],
    codes: [],
    honorifics: [],
    gender: null,
  }
}

function add(words: Words, draft: Draft, raw: Raw, form: Form): void {
  draft.mentions.push(raw)
  if (isFuller(words, raw, form, draft)) {
    draft.name = raw
    draft.nameLength = form.words.length
  }
  if (!draft.forms.some((f) => f.text === form.text)) draft.forms.push(form)
  if (raw.title) draft.titles.push(raw.title)
  if (raw.after) draft.titles.push(raw.after)
  for (const code of raw.codes) if (!draft.codes.includes(code)) draft.codes.push(code)
  for (const style of raw.honorifics) if (!draft.honorifics.includes(style)) draft.honorifics.push(style)
  draft.gender ??= raw.gender
}

function isFuller(words: Words, raw: Raw, form: Form, draft: Draft): boolean {
  if (raw === draft.name) return false
  if (form.words.length !== draft.nameLength) return form.words.length > draft.nameLength
  const accents = (r: Raw) => {
    const { start, end } = spanOf(words, r.nameFrom, r.nameTo)
    let n = 0
    for (let i = r.nameFrom; i < r.nameTo; i++)
      if (/[^\p{ASCII}’]/u.test(words.tokens[words.at[i]!]!.text)) n++
    return n * 1000 + (end - start)
  }
  return accents(raw) > accents(draft.name)
}

const full = (form: readonly string[]) =>
  form.filter((w) => w.length > 1 && !/^(jr|sr|i{2,3}|iv|vi*|ix|xi*)$/.test(w))

function findDraft(words: Words, shelf: Shelf, raw: Raw, form: Form, warnings: Warning[]): Draft | null {
  const { core } = form
  if (core.length === 0) return null
  const fits = shelf
    .sharing(form)
    .filter((d) => d.forms.some((f) => isSameName(core, f.core, raw, d)) && !isConflict(raw, d, core))
  if (fits.length === 1) return fits[0]!
  if (fits.length > 1) return choose(words, fits, raw, warnings)
  return misspelt(words, shelf.near(form), raw, core, warnings)
}

/** One name's words all stand in the other, or family name and office agree and the given names may be one. */
function isSameName(a: readonly string[], b: readonly string[], raw: Raw, draft: Draft): boolean {
  if (b.length === 0) return false
  if (a.every((w) => b.includes(w)) || b.every((w) => a.includes(w))) return true
  if (a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-1)) return false
  return a[0]![0] === b[0]![0] && sharesOffice(raw, draft)
}

const heads = (titles: readonly (Title | null)[]) => titles.flatMap((t) => t?.heads.map((h) => h.kind) ?? [])

function sharesOffice(raw: Raw, draft: Draft): boolean {
  const kinds = heads(draft.titles)
  return heads([raw.title, raw.after]).some((k) => kinds.includes(k))
}

/** A surname alone with another country's office is another person. */
function isConflict(raw: Raw, draft: Draft, core: readonly string[]): boolean {
  if (raw.gender && draft.gender && raw.gender !== draft.gender) return true
  const isShort = core.length === 1 || draft.forms.every((f) => f.core.length === 1)
  return (
    isShort &&
    raw.codes.length > 0 &&
    draft.codes.length > 0 &&
    !raw.codes.some((c) => draft.codes.includes(c))
  )
}

function choose(words: Words, fits: readonly Draft[], raw: Raw, warnings: Warning[]): Draft {
  const byOffice = fits.filter((d) => sharesOffice(raw, d))
  const left = byOffice.length ? byOffice : fits
  const byCode = left.filter((d) => raw.codes.some((c) => d.codes.includes(c)))
  const best = byCode.length ? byCode : left
  if (best.length > 1)
    warnings.push({
      code: 'name-ambiguous',
      message: 'the name fits two persons; the first was taken',
      ...spanOf(words, raw.from, raw.to),
    })
  return best[0]!
}

/** One letter wrong in a long family name: a misprint of a known person. */
function misspelt(
  words: Words,
  drafts: readonly Draft[],
  raw: Raw,
  core: readonly string[],
  warnings: Warning[],
): Draft | null {
  for (const draft of drafts)
    for (const { core: known } of draft.forms) {
      const odd = core.filter((w) => !known.includes(w))
      if (odd.length !== 1 || odd[0]!.length < 6) continue
      if (core.length === 1 && !sharesOffice(raw, draft) && raw.strong) continue
      if (
        !known.some((k) => !core.includes(k) && k.length > 5 && isOneEdit(k, odd[0]!)) ||
        isConflict(raw, draft, core)
      )
        continue
      const at = spanOf(words, raw.nameFrom, raw.nameTo)
      warnings.push({
        code: 'name-misspelt',
        message: 'the name is printed in two spellings; taken as one person',
        ...at,
      })
      return draft
    }
  return null
}

/** One letter put in, left out or changed; two neighbours that changed places; a doubled letter that is the wrong one. */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const [x, y] = [a.slice(i), b.slice(i)]
  if (x.slice(1) === y.slice(1) || x === y.slice(1) || x.slice(1) === y) return true
  if (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2)) return true
  return a.length === b.length && a.replace(DOUBLED, '$1') === b.replace(DOUBLED, '$1')
}
