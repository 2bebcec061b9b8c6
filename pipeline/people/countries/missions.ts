/** Ranks of embassies: who holds one serves the government of the ambassador. */

import type { Draft } from '../persons.js'
import type { Words } from '../words.js'
import { counterCode, type Known } from './known.js'
import { listOf } from './lists.js'

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

/**
 * "Ambassador X" alone: the other side's envoy to the issuer where the talks are held at home, the issuer's own where they
 * are held with the other side; null where the text does not tell.
 */
export function ambassadorsCode(known: Known, draft: Draft): string | null {
  const { words, issuer, venue, drafts, served } = known
  const other = counterCode(known)
  if (issuer === null || other === null || !isEnvoyAlone(words, draft)) return null
  // In a list of officials "Ambassador" is a rank.
  const list = listOf(known, draft.mentions[0]!)
  if (list.code === issuer && list.length > 2) return null
  for (const [i, d] of drafts.entries())
    if (d !== draft && served.codes[i] !== null && isEnvoy(words, d)) {
      if (served.codes[i] === other) return issuer
      if (served.codes[i] === issuer) return other
    }
  if (venue === other) return issuer
  const before = words.key[draft.mentions[0]!.from - 2] ?? ''
  if (BROUGHT.has(before)) return other
  // "Also present was Ambassador X" may be told of the issuer's own envoys, too.
  const isPresent = known.parts.of[served.numberOf(draft)] === 'attendee' && before !== 'presence'
  return venue === issuer && !isPresent ? other : null
}

/** "a letter delivered by Ambassador X". */
const BROUGHT = new Set(['delivered', 'conveyed', 'handed', 'presented', 'over', 'transmitted'])

const isEnvoyAlone = ({ key }: Words, { titles }: Draft) =>
  titles.length > 0 &&
  titles.every(
    ({ from, to }) =>
      (to - from === 1 && key[from] === 'ambassador') ||
      (to - from === 2 && key[from] === 'high' && key[from + 1] === 'commissioner'),
  )

const isEnvoy = ({ key }: Words, { titles }: Draft) =>
  titles.some(({ from, to }) => {
    for (let i = from; i < to; i++)
      if (key[i] === 'ambassador' || (key[i] === 'commissioner' && key[i - 1] === 'high')) return true
    return false
  })

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
