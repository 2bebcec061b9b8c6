/**
 * The forms of English verbs, made once when the cue index is built. Irregular verbs and the verbs that double their
 * last consonant are data (`lexicon/conjugation.json`); everything else follows the spelling rules.
 */
import tables from '../lexicon/conjugation.json' with { type: 'json' }

/** What a written form can be; one word may be several (`set`, `agreed`). */
export const BASE = 1
export const PRESENT = 2
export const PAST = 4
export const PARTICIPLE = 8
export const ING = 16

type Forms = readonly [present: string, past: string, participle: string, ing: string]

const irregular: Readonly<Record<string, string[]>> = tables.irregular
const doubling = new Set(tables.doubling)
const doublingBritish = new Set(tables.doublingBritish)

/** Every written form of a base form, British and American spellings both, with what it can be (a bit set). */
export function conjugate(base: string): ReadonlyMap<string, number> {
  const known = conjugated.get(base)
  if (known) return known
  const forms = formsOf(base)
  conjugated.set(base, forms)
  return forms
}

/** Several indexes ask for the same verbs. */
const conjugated = new Map<string, ReadonlyMap<string, number>>()

function formsOf(base: string): ReadonlyMap<string, number> {
  const forms = new Map<string, number>()
  const add = (word: string, form: number) => forms.set(word, (forms.get(word) ?? 0) | form)
  for (const spelling of spellings(base)) {
    add(spelling, BASE)
    for (const [present, past, participle, ing] of conjugations(spelling)) {
      add(present, PRESENT)
      add(past, PAST)
      add(participle, PARTICIPLE)
      add(ing, ING)
    }
  }
  if (base === 'be') {
    add('are', PRESENT)
    add('am', PRESENT)
    add('were', PAST)
  }
  return forms
}

function spellings(base: string): string[] {
  if (base.length < 6) return [base]
  if (base.endsWith('ise')) return [base, `${base.slice(0, -3)}ize`]
  if (base.endsWith('ize')) return [base, `${base.slice(0, -3)}ise`]
  return [base]
}

function conjugations(base: string): Forms[] {
  const listed = irregular[base]
  if (listed) return [[listed[0]!, listed[1]!, listed[2]!, listed[3]!]]
  if (doubling.has(base)) return [regular(base, base + base.at(-1)!)]
  if (doublingBritish.has(base)) return [regular(base, base), regular(base, base + base.at(-1)!)]
  return [regular(base, base)]
}

/** `stem` is what the endings -ed and -ing are put to. */
function regular(base: string, stem: string): Forms {
  const y = /[^aeiou]y$/.test(base)
  const e = base.endsWith('e')
  const present = y ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`
  const past = y ? `${base.slice(0, -1)}ied` : e ? `${base}d` : `${stem}ed`
  const ing = /[^eoy]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${stem}ing`
  return [present, past, past, ing]
}
