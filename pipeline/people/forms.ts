/** The form of a name by which it is compared: folded words, initials, without suffixes. */
import { isHyphen } from './namewords.js'
import type { Raw } from './raw.js'
import { tokenEnd, type Words } from './words.js'

/** One form of a name. */
export interface Form {
  /** The folded words; single letters stand for initials. */
  readonly words: readonly string[]
  /** Those that are neither an initial nor a suffix. */
  readonly core: readonly string[]
  readonly text: string
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
      const after = fold(words.key[++i] ?? '')
      // "K.-D." stands for a given name as "K." does.
      const initials = before.length === 1 && after.length === 1
      form.push(initials ? before : `${ARTICLE.has(before) ? '' : before}${after}`)
    } else form.push(isShortened(words, i) ? words.key[i]!.slice(0, 1) : fold(words.key[i]!))
  }
  return form
}

/** "Zh." and "Md." stand for a given name as a single letter does. */
const isShortened = (words: Words, i: number) =>
  words.key[i]!.length === 2 && tokenEnd(words, i + 1) - words.at[i]! === 2

/** The Arabic article is left out as easily as it is printed: "Al-Nahri", "Nahri". */
const ARTICLE = new Set(['al', 'el', 'ul', 'as', 'ash', 'ad', 'an', 'ar', 'at', 'az'])

export function formOf(words: Words, raw: Raw): Form {
  const form = nameForm(words, raw)
  return { words: form, core: full(form), text: form.join(' ') }
}

const full = (form: readonly string[]) =>
  form.filter((w) => w.length > 1 && !/^(jr|sr|i{2,3}|iv|vi*|ix|xi*)$/.test(w))
