/** Text as it is searched: lower case, Latin letters without their accents, as long as it was. */

export const fold = (text: string): string =>
  text
    .replace(/İ/g, 'i')
    .toLowerCase()
    .replace(/[\u00C0-\u024F\u1E00-\u1EFF\u2018\u2019\u201C\u201D]/g, plain)

const QUOTES: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201C': '"',
  '\u201D': '"',
}
const known = new Map<string, string>()

function plain(letter: string): string {
  let base = known.get(letter)
  if (base === undefined) {
    base = QUOTES[letter] ?? letter.normalize('NFD').charAt(0)
    known.set(letter, base)
  }
  return base
}

/** The words of a search; what stands in quotation marks is one. */
export const wordsOf = (search: string): string[] =>
  [...fold(search).matchAll(/"([^"]+)"?|[^\s"]+/g)].map((m) => (m[1] ?? m[0]).trim()).filter(Boolean)

/** Cuts `text` at the words: every second part, from the second on, is one of them. */
export function cutAt(text: string, words: readonly string[]): string[] {
  const folded = fold(text)
  const parts: string[] = []
  let done = 0
  for (let at = 0; at < text.length; ) {
    const word = words.find((w) => folded.startsWith(w, at))
    if (word === undefined) at++
    else {
      parts.push(text.slice(done, at), text.slice(at, at + word.length))
      at += word.length
      done = at
    }
  }
  return [...parts, text.slice(done)]
}
