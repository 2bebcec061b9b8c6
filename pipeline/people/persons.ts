/** Clusters named mentions into persons: same name, compatible office and country; the fullest form is the name. */
import { GIVEN } from '../knowledge/people.js'
import type { Warning } from '../types.js'
import type { Companies } from './company.js'
import { type Form, formOf } from './forms.js'
import { countRuns, isLikely } from './likely.js'
import type { Raw, Title } from './raw.js'
import { findDraft } from './same.js'
import { Shelf } from './shelf.js'
import { isInCapitals, spanOf, type Words } from './words.js'

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

export interface Clusters {
  readonly drafts: readonly Draft[]
  /** The person of each raw mention that has one. */
  readonly of: ReadonlyMap<Raw, Draft>
  readonly warnings: readonly Warning[]
}

export function cluster(words: Words, raws: readonly Raw[], companies: Companies): Clusters {
  const drafts: Draft[] = []
  const shelf = new Shelf()
  const of = new Map<Raw, Draft>()
  const warnings: Warning[] = []
  const named = raws.filter((r) => r.nameTo > r.nameFrom)
  const forms = named.map((r) => formOf(words, r))
  const runs = countRuns(named, forms)
  const shouted = named.map((r) => isShouted(words, r))
  for (const pass of ['strong', 'weak', 'shouted'] as const)
    for (let n = 0; n < named.length; n++) {
      const raw = named[n]!
      if ((shouted[n] ? 'shouted' : raw.strong ? 'strong' : 'weak') !== pass) continue
      const form = forms[n]!
      const known = findDraft(words, shelf, raw, form, warnings)
      if (!known && pass === 'shouted' && drafts.length > 0 && !isStyled(words, raw)) continue
      if (!known && !raw.strong && !isLikely(words, raw, form, runs, companies)) continue
      const draft = known ?? newDraft(drafts.length, raw, form)
      if (!known) drafts.push(draft)
      add(words, draft, raw, form)
      shelf.put(draft, form)
      of.set(raw, draft)
    }
  return { drafts, of, warnings }
}

/** A line in capitals throughout, in which verbs look like names: whom it names, the text names too. */
function isShouted(words: Words, { nameFrom, nameTo }: Raw): boolean {
  for (let i = nameFrom; i < nameTo; i++) if (!isInCapitals(words, i)) return false
  const s = words.sentence[nameFrom]!
  for (let i = words.starts[s]!; i < words.starts[s + 1]!; i++) if (!isInCapitals(words, i)) return false
  return true
}

/** "MR. X", "H.E. Y", "PRESS OFFICER: ANNA Z". */
const isStyled = (words: Words, { honorifics, nameFrom, nameTo }: Raw) =>
  honorifics.length > 0 || (nameTo - nameFrom > 1 && (words.bits[nameFrom]! & GIVEN) !== 0)

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

export function add(words: Words, draft: Draft, raw: Raw, form: Form): void {
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
  draft.gender ??= raw.gender ?? patronymic(words, raw)
}

/** "X bin Y" is a man, "X bint Y" a woman. */
function patronymic({ key }: Words, { nameFrom, nameTo }: Raw): 'f' | 'm' | null {
  for (let i = nameFrom + 1; i < nameTo; i++) {
    if (key[i] === 'bin') return 'm'
    if (key[i] === 'bint' || key[i] === 'binti') return 'f'
  }
  return null
}

function isFuller(words: Words, raw: Raw, form: Form, draft: Draft): boolean {
  if (raw === draft.name) return false
  if (form.words.length !== draft.nameLength) return form.words.length > draft.nameLength
  const shouted = isShouted(words, raw)
  if (shouted !== isShouted(words, draft.name)) return !shouted
  const accents = (r: Raw) => {
    const { start, end } = spanOf(words, r.nameFrom, r.nameTo)
    let n = 0
    for (let i = r.nameFrom; i < r.nameTo; i++)
      if (/[^\p{ASCII}’]/u.test(words.tokens[words.at[i]!]!.text)) n++
    return n * 1000 + (end - start)
  }
  return accents(raw) > accents(draft.name)
}
