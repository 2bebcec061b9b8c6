/** Which person a name means: the same name, compatible office and country, or a misprint of it. */
import type { Warning } from '../types.js'
import type { Form } from './forms.js'
import type { Draft } from './persons.js'
import type { Raw, Title } from './raw.js'
import { DOUBLED, type Shelf } from './shelf.js'
import { spanOf, type Words } from './words.js'

export function findDraft(
  words: Words,
  shelf: Shelf,
  raw: Raw,
  form: Form,
  warnings: Warning[],
): Draft | null {
  const { core } = form
  if (core.length === 0) return null
  const fits = shelf
    .sharing(form)
    .filter((d) => d.forms.some((f) => isSameName(core, f.core, raw, d)) && !isConflict(raw, d, core))
  if (fits.length === 1) return fits[0]!
  if (fits.length > 1) return choose(words, fits, raw, warnings)
  return misspelt(words, shelf.near(form), raw, core, warnings)
}

/** One name's words all stand in the other, or family name and office agree and the given names may be one. */
function isSameName(a: readonly string[], b: readonly string[], raw: Raw, draft: Draft): boolean {
  if (b.length === 0) return false
  if (a.every((w) => b.includes(w)) || b.every((w) => a.includes(w))) return true
  if (a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-1)) return false
  return a[0]![0] === b[0]![0] && sharesOffice(raw, draft)
}

const heads = (titles: readonly (Title | null)[]) => titles.flatMap((t) => t?.heads.map((h) => h.kind) ?? [])

function sharesOffice(raw: Raw, draft: Draft): boolean {
  const kinds = heads(draft.titles)
  return heads([raw.title, raw.after]).some((k) => kinds.includes(k))
}

/** A surname alone with another country's office is another person. */
function isConflict(raw: Raw, draft: Draft, core: readonly string[]): boolean {
  if (raw.gender && draft.gender && raw.gender !== draft.gender) return true
  const isShort = core.length === 1 || draft.forms.every((f) => f.core.length === 1)
  return (
    isShort &&
    raw.codes.length > 0 &&
    draft.codes.length > 0 &&
    !raw.codes.some((c) => draft.codes.includes(c))
  )
}

function choose(words: Words, fits: readonly Draft[], raw: Raw, warnings: Warning[]): Draft {
  const byOffice = fits.filter((d) => sharesOffice(raw, d))
  const left = byOffice.length ? byOffice : fits
  const byCode = left.filter((d) => raw.codes.some((c) => d.codes.includes(c)))
  const best = byCode.length ? byCode : left
  if (best.length > 1)
    warnings.push({
      code: 'name-ambiguous',
      message: 'the name fits two persons; the first was taken',
      ...spanOf(words, raw.from, raw.to),
    })
  return best[0]!
}

/** One letter wrong in a long family name: a misprint of a known person. */
function misspelt(
  words: Words,
  drafts: readonly Draft[],
  raw: Raw,
  core: readonly string[],
  warnings: Warning[],
): Draft | null {
  for (const draft of drafts)
    for (const { core: known } of draft.forms) {
      const odd = core.filter((w) => !known.includes(w))
      if (odd.length !== 1 || odd[0]!.length < 6) continue
      if (core.length === 1 && !sharesOffice(raw, draft) && raw.strong) continue
      if (
        !known.some((k) => !core.includes(k) && k.length > 5 && isOneEdit(k, odd[0]!)) ||
        isConflict(raw, draft, core)
      )
        continue
      const at = spanOf(words, raw.nameFrom, raw.nameTo)
      warnings.push({
        code: 'name-misspelt',
        message: 'the name is printed in two spellings; taken as one person',
        ...at,
      })
      return draft
    }
  return null
}

/** One letter put in, left out or changed; two neighbours that changed places; a doubled letter that is the wrong one. */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const [x, y] = [a.slice(i), b.slice(i)]
  if (x.slice(1) === y.slice(1) || x === y.slice(1) || x.slice(1) === y) return true
  if (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2)) return true
  return a.length === b.length && a.replace(DOUBLED, '$1') === b.replace(DOUBLED, '$1')
}
