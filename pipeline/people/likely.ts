/** A run of capitalised words without title or office: a person or not. */
import { CALLING, GIVEN, HEAD, LEXICAL, STYLE, SURNAME } from '../knowledge/people.js'
import { type Companies, companyOf } from './company.js'
import { isDealt, isOfState } from './dealtnames.js'
import type { Form } from './forms.js'
import type { Raw } from './raw.js'
import { tokenEnd, type Words } from './words.js'

export function countRuns(named: readonly Raw[], forms: readonly Form[]): Map<string, number> {
  const runs = new Map<string, number>()
  for (let n = 0; n < named.length; n++) {
    if (named[n]!.nameTo - named[n]!.nameFrom < 2) continue
    const { text } = forms[n]!
    runs.set(text, (runs.get(text) ?? 0) + 1)
  }
  return runs
}

const BEFORE_PLACE = new Set(['in', 'at', 'near', 'the', 'from', 'a', 'an', 'around', 'outside'])

/** A run without title or office is a person where it starts with a given name, stands among those who came along, or comes back as the subject of verbs. */
export function isLikely(
  words: Words,
  raw: Raw,
  form: Form,
  runs: ReadonlyMap<string, number>,
  companies: Companies,
): boolean {
  if (form.words.length < 2 || form.core.length === 0) return false
  const before =
    words.sentence[raw.nameFrom - 1] === words.sentence[raw.nameFrom] ? words.key[raw.nameFrom - 1]! : ''
  if (BEFORE_PLACE.has(before)) return false
  const companion = companyOf(companies.get(words.sentence[raw.from]!), raw)
  if (companion && raw.from < (companion.untitled ?? companion.to) && !words.capital[raw.to]) {
    const opens = raw.nameFrom - companion.from < 3
    if (
      opens
        ? !isOfBody(words, raw, companion.from)
        : !/^(?:of|for|to|on)$/.test(before) && !isOfBody(words, raw, companion.from)
    )
      return true
  }
  if (isCalled(words, raw) || isDealt(words, raw) || isInitialled(words, raw, form)) return true
  if (form.core.length > 1 && (isOfState(words, raw) || isMet(words, raw) || isApposed(words, raw)))
    return true
  if (form.core.length < 2) return false
  if (words.bits[raw.nameFrom]! & GIVEN || hasFather(words, raw)) return true
  return (runs.get(form.text) ?? 0) > 1 && isSubject(words, raw)
}

/** "representatives of X Y and Z", "companies such as X Y": bodies are named there. */
function isOfBody(words: Words, { nameFrom }: Raw, from: number): boolean {
  const start = Math.max(
    words.starts[words.sentence[nameFrom]!]!,
    Math.min(from, nameFrom - 30),
    nameFrom - 30,
  )
  for (let i = nameFrom - 1; i > start; i--) {
    if (
      /^(?:of|from|as|including|with)$/.test(words.key[i]!) &&
      BODIES.has(words.key[words.key[i - 1] === ',' || words.key[i - 1] === 'such' ? i - 2 : i - 1]!)
    )
      return true
    if (words.bits[i]! & STYLE && words.capital[i]) return false
  }
  return false
}

const BODIES = new Set(
  `representatives members companies company organisations organizations leaders executives firms institutions agencies
  associations ngos media outlets banks universities institutes businesses students alumni officials investors delegation
  groups partners stakeholders unions chambers`.split(/\s+/),
)

/** "journalist X Y", "her predecessor, X Y": what the person is called stands before the name, in small letters. */
function isCalled(words: Words, { nameFrom, to }: Raw): boolean {
  const at = words.key[nameFrom - 1] === ',' ? nameFrom - 2 : nameFrom - 1
  return !words.capital[at] && ((words.bits[at] ?? 0) & CALLING) !== 0 && !words.capital[to]
}

/** "met with X Y.", "received today X Y, who …": whom somebody met, where nothing but a clause or another follows. */
function isMet(words: Words, { nameFrom, to }: Raw): boolean {
  if (words.capital[to] || !AFTER_MET.has(words.key[to] ?? '.')) return false
  const start = words.starts[words.sentence[nameFrom]!]!
  let at = nameFrom - 1
  if (words.countryBefore.has(nameFrom) && words.possessive[at])
    at = words.countryBefore.get(nameFrom)!.from - 1
  if (words.key[at] === 'today' || words.key[at] === 'yesterday') at--
  if (/^(?:met|meets|received|receives|phoned|telephoned)$/.test(words.key[at] ?? ''))
    return !words.capital[at]
  if (words.key[at] !== 'with') return false
  for (let i = at - 1; i >= start && at - i < 7; i--)
    if (/^(?:met|meets|meeting|spoke|talks|talked|call|conversation|consultations)$/.test(words.key[i]!))
      return true
  return false
}

const AFTER_MET = new Set(
  ', . ; ( ) and of from on in at today yesterday this who to during for by'.split(' '),
)

/** "the Mufti of Utopia, X Y,": behind an office and what it is of, between commas. */
function isApposed(words: Words, { nameFrom, to }: Raw): boolean {
  if (words.key[nameFrom - 1] !== ',' || !/^(?:[,.;)]|who|said|met|also)$/.test(words.key[to] ?? '.'))
    return false
  const start = words.starts[words.sentence[nameFrom]!]!
  for (let i = nameFrom - 2; i >= start && nameFrom - i < 20; i--) {
    if (words.bits[i]! & HEAD) return words.key[i + 1] === 'of' || words.key[i + 1] === 'for'
    if (!words.capital[i] && !OF_OFFICE.has(words.key[i]!)) return false
  }
  return false
}

const OF_OFFICE = new Set(['of', 'the', 'and', 'for', 'in', 'to', 'on', '&', 'at', '-'])

/** "Kh. Omarov", "V. Arden": an initial before the family name only. */
function isInitialled(words: Words, { nameFrom, nameTo, to }: Raw, { core }: Form): boolean {
  if (core.length !== 1 || core[0]!.length < 4 || words.capital[to]) return false
  const initial = tokenEnd(words, nameFrom + 1) - words.at[nameFrom]! === 2
  return (
    initial && (words.bits[nameTo - 1]! & LEXICAL & ~(GIVEN | SURNAME)) === 0 && !words.common.has(core[0]!)
  )
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
