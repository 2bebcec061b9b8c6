/** The government that each person serves, from the office, the demonym, the speaker's side, and the issuer last. */
import type { Page, Warning } from '../types.js'
import type { Raw } from './mentions.js'
import type { Parts } from './parts.js'
import type { Clusters, Draft } from './persons.js'
import { spanOf, type Words } from './words.js'

export interface Countries {
  readonly codes: readonly (string | null)[]
  readonly warnings: readonly Warning[]
}

export function countryOf(
  _page: Page,
  words: Words,
  raws: readonly Raw[],
  clusters: Clusters,
  drafts: readonly Draft[],
  parts: Parts,
  issuer: string | null,
): Countries {
  const warnings: Warning[] = []
  const codes: (string | null)[] = drafts.map((d) => d.codes[0] ?? null)
  for (const draft of drafts) {
    const at = spanOf(words, draft.name.nameFrom, draft.name.nameTo)
    if (draft.codes.length > 1)
      warnings.push({
        code: 'country-conflict',
        message: `the text gives ${draft.codes.join(' and ')}; the first was taken`,
        ...at,
      })
  }
  fromBareOffices(raws, drafts, codes)
  const foreign = codes.some((c, i) => parts.of[i] === 'principal' && c !== null && c !== issuer)
  for (const [i, draft] of drafts.entries()) {
    if (codes[i] !== null) continue
    if (parts.of[i] === 'principal') {
      if (foreign || draft.titles.length) codes[i] = issuer
    } else if (draft.titles.length)
      codes[i] = speakersCode(words, raws, clusters, drafts, codes, draft) ?? issuer
    if (codes[i] === null)
      warnings.push({
        code: 'country-unknown',
        message: 'the text does not tell which government the person serves',
        ...spanOf(words, draft.name.nameFrom, draft.name.nameTo),
      })
  }
  return { codes, warnings }
}

/** "the Greek Prime Minister" tells the country of the only prime minister without one. */
function fromBareOffices(raws: readonly Raw[], drafts: readonly Draft[], codes: (string | null)[]): void {
  for (const raw of raws) {
    if (raw.nameTo > raw.nameFrom || !raw.title || raw.codes.length === 0) continue
    const kind = raw.title.heads[0]!.kind
    if (codes.includes(raw.codes[0]!)) continue
    const fits = drafts.flatMap((d, i) =>
      codes[i] === null && d.titles.some((t) => t.heads.some((h) => h.kind === kind)) ? [i] : [],
    )
    if (fits.length === 1) codes[fits[0]!] = raw.codes[0]!
  }
}

/** An absent official whom a participant speaks of with a bare title serves that participant's government. */
function speakersCode(
  words: Words,
  raws: readonly Raw[],
  clusters: Clusters,
  drafts: readonly Draft[],
  codes: readonly (string | null)[],
  draft: Draft,
): string | null {
  const first = draft.mentions[0]!
  const s = words.sentence[first.from]
  for (const raw of raws) {
    if (words.sentence[raw.from] !== s) continue
    if (raw.from >= first.from) break
    const speaker = clusters.of.get(raw)
    if (speaker && speaker !== draft) return codes[drafts.indexOf(speaker)] ?? null
  }
  return null
}
