/** How far a noun phrase goes to the left: over determiners, styles, asides, and words of a name. */
import type { Scene } from '../scene.js'

/** Goes left over `the Vice Ministers and` at the sentence's start: participants whom no mention covers. */
export function withUnnamed(scene: Scene, at: number, from: number): number {
  if (scene.lower(at - 1) !== 'and' || at - 2 <= from || scene.covering[at - 2] !== -1) return at
  if (!scene.grammar.partyNouns.has(scene.lower(at - 2))) return at
  const start = nounPhraseStart(scene, at - 2, from)
  const opens = start === from || scene.lower(start - 1) === ','
  return opens && scene.grammar.determiners.has(scene.lower(start)) ? start : at
}

/** Goes left over words of a name that the mention left out. */
export function withName(scene: Scene, at: number, from: number): number {
  let start = at
  while (start > from && scene.tokens[start - 1]!.capital && scene.covering[start - 1] === -1) {
    const sentenceWord = start - 1 === from && (scene.isAdverb(from) || scene.isPreposition(from))
    if (sentenceWord || scene.breaksNounPhrase(start - 1)) break
    start--
  }
  return start
}

/** Goes left over a closed bracket that is no part of an office (`Secretary (West)`). */
export function skipAsides(scene: Scene, at: number, from: number): number {
  let p = at
  if ((scene.lower(p) === ')' || scene.lower(p) === ']') && !scene.mentionEnding(p)) {
    while (p >= from && scene.lower(p) !== '(' && scene.lower(p) !== '[') p--
    p--
  }
  return p
}

/** The start of a noun phrase with its determiners and the style before them: `[His Highness the] Emir`. */
export function withDeterminer(scene: Scene, at: number, from: number): number {
  let start = at
  while (
    start > from &&
    scene.grammar.determiners.has(scene.lower(start - 1)) &&
    scene.lower(start - 1) !== 'that' &&
    scene.lower(start - 1) !== 'what'
  )
    start--
  return withStyle(scene, start, from)
}

const DIGNITIES = new Set(['excellency', 'highness', 'majesty', 'holiness', 'eminence', 'honour', 'honor'])

const SHORT_STYLES = new Set(['HE', 'H.E', 'H.E.', 'HH', 'H.H', 'H.H.', 'HM', 'H.M', 'H.M.', 'HRH', 'H.R.H.'])

function withStyle(scene: Scene, at: number, from: number): number {
  if (at - 1 < from || scene.lower(at) !== 'the') return at
  if (SHORT_STYLES.has(scene.tokens[at - 1]!.text)) return at - 1
  if (!DIGNITIES.has(scene.lower(at - 1))) return at
  let start = at - 1
  while (start > from && scene.tokens[start - 1]!.capital) start--
  return start
}

/** The start of the noun phrase whose last token is `at`. */
export function nounPhraseStart(scene: Scene, at: number, from: number): number {
  let start = at
  while (start > from && !scene.breaksNounPhrase(start - 1)) start--
  return start
}
