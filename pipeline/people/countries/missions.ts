/** Ranks of embassies: who holds one serves the government of the ambassador. */

import type { Draft } from '../persons.js'
import type { Words } from '../words.js'
import type { Known } from './known.js'

/** A rank of embassies alone: "First Secretary", "Deputy Head of Mission", "Political Counsellor". */
export function isOfMission({ key }: Words, { titles }: Draft): boolean {
  return titles.some(({ from, to, codes }) => {
    if (codes.length > 0) return false
    for (let i = from; i < to; i++) {
      if (key[i] === 'mission' && key[i - 2] === 'head') return true
      if (key[i] === 'secretary' && i > from && /^(?:first|second|third)$/.test(key[i - 1]!)) return true
      if (key[i]!.startsWith('charg') && key[i + 1]?.startsWith('d')) return true
    }
    return false
  })
}

/** The government of the one ambassador or high commissioner whom the text names, the issuer's own left out. */
export function envoysCode({ words, drafts, served, issuer }: Known): string | null {
  const codes = new Set<string>()
  for (const [i, { titles }] of drafts.entries()) {
    const code = served.codes[i]
    if (!code || code === issuer) continue
    for (const { from, to } of titles)
      for (let w = from; w < to; w++)
        if (words.key[w] === 'ambassador' || (words.key[w] === 'commissioner' && words.key[w - 1] === 'high'))
          codes.add(code)
  }
  return codes.size === 1 ? [...codes][0]! : null
}
