/** Where the text says that it was, and the one other country that its headline names. */
import type { Words } from '../words.js'

/** The first capital that something is said to be "in", or that a line begins with. */
export function venueOf(words: Words): string | null {
  for (const { name, from } of words.country.values())
    if (name.as === 'capital' && (words.key[from - 1] === 'in' || words.opensLine(from))) return name.code
  return null
}

/** A menu and a date may stand above the first line that names a country. */
const TOP = 4

export function otherInTitle(words: Words, titled: number, issuer: string | null): string | null {
  const title = new Set<string>()
  for (let s = titled; s < titled + TOP && title.size === 0; s++) {
    const end = words.starts[s + 1] ?? 0
    for (let i = words.starts[s] ?? end; i < end; i++) {
      const hit = words.country.get(i)
      if (hit && hit.name.code !== issuer && hit.name.kind === 'country') title.add(hit.name.code)
    }
  }
  return title.size === 1 ? [...title][0]! : null
}
