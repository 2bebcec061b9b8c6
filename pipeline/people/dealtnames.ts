/** Names behind an office that is told once, each with a country. */
import { HEAD } from '../knowledge/people.js'
import type { Raw } from './raw.js'
import type { Words } from './words.js'

/** "the Ambassadors of the group: X Y of Utopia, Z W of Ruritania": behind an office, each with a country of its own. */
export function isOfState(words: Words, { nameFrom, codes }: Raw): boolean {
  if (codes.length === 0 || !/^(?:[:,;]|and)$/.test(words.key[nameFrom - 1] ?? '')) return false
  return isBehindOffice(words, nameFrom)
}

function isBehindOffice(words: Words, name: number): boolean {
  const start = words.starts[words.sentence[name]!]!
  for (let i = name - 1; i >= start && name - i < 60; i--) if (words.bits[i]! & HEAD) return true
  return false
}

/** "the Ambassadors of Utopia, X Y, and of Ruritania, Z W": behind a country that an office is named for. */
export function isDealt(words: Words, { nameFrom, to }: Raw): boolean {
  const hit = /^[,(]$/.test(words.key[nameFrom - 1] ?? '') ? words.countryBefore.get(nameFrom - 1) : undefined
  if (!hit || !/^[,.;)]$/.test(words.key[to] ?? '.')) return false
  if (words.key[nameFrom - 1] === '(') return isBehindOffice(words, nameFrom)
  const of = words.key[hit.from - 1] === 'the' ? hit.from - 2 : hit.from - 1
  if (words.key[of] === 'from') return isBehindOffice(words, of) && (words.bits[of - 1]! & HEAD) !== 0
  if (words.key[of] !== 'of') return false
  const start = words.starts[words.sentence[nameFrom]!]!
  for (let i = of - 1; i >= start && of - i < 60; i--) if (words.bits[i]! & HEAD) return true
  return false
}
