/** The verb group: auxiliaries, negation and adverbs left of a verb, and what form they make of it. */
import { BASE, ING, PARTICIPLE, PAST, PRESENT } from '../../knowledge/conjugation.js'
import type { Scene } from '../scene.js'

export type Form = 'finite' | 'passive' | 'participle' | 'infinitive' | 'noun'

export interface Group {
  /** First token of the verb group, auxiliaries and adverbs included. */
  readonly from: number
  readonly form: Form
  /** Simple past, or an auxiliary in the past. */
  readonly past: boolean
  /** `had agreed`, `has asked`. */
  readonly perfect: boolean
  readonly modal: boolean
  readonly negated: boolean
}

/** What stands left of the verb, and what form that makes of it. Null where it cannot be a verb. */
export function verbGroup(scene: Scene, at: number, forms: number, from: number): Group | null {
  const { grammar } = scene
  const start = prefixStart(scene, at)
  let i = start - 1
  let be = false
  let have = false
  let modal = false
  let negated = false
  let infinitive = false
  let pastAux = false
  let first = start
  for (; i >= from; i--) {
    const word = scene.lower(i)
    if (grammar.negations.has(word)) negated = true
    else if (grammar.be.has(word)) {
      be ||= !have && !modal
      pastAux ||= word === 'was' || word === 'were'
    } else if (grammar.have.has(word)) {
      have = true
      pastAux ||= word === 'had'
    } else if (grammar.modals.has(word) && !scene.tokens[i]!.capital) {
      modal = true
      pastAux ||= word === 'did' || word === 'would' || word === 'could'
    } else if (word === 'to' && i + 1 === first) {
      infinitive = true
      first = i
      break
    } else if (joinsAdverbs(scene, i, first)) continue
    else if (!scene.isAdverb(i) || isSubjectWord(scene, i)) break
    first = i
  }
  if (i >= from && forms & ING && scene.lower(i) === 'by' && first === i + 1) {
    const began = beginsBy(scene, i - 1, from)
    if (began) return began
  }
  if (infinitive) return forms & BASE ? infinitiveGroup(scene, first, from, negated) : null
  const form = formOf(forms, be, have, modal)
  if (!form) return null
  const past = pastAux || (!be && !have && !modal && (forms & PAST) !== 0)
  return { from: first, form, past, perfect: have, modal, negated }
}

/** Written out: V8 reads what was spread from another object much more slowly. */
const groupOf = ({ from, form, perfect, modal }: Group, past: boolean, negated: boolean): Group => ({
  from,
  form,
  past,
  perfect,
  modal,
  negated,
})

const inPast = (group: Group, past: boolean) => groupOf(group, past, group.negated)

/** `re-affirmed`, `co-signed`: the prefix belongs to the verb. */
function prefixStart(scene: Scene, at: number): number {
  if (scene.lower(at - 1) !== '-') return at
  const prefix = scene.lower(at - 2)
  return prefix === 're' || prefix === 'co' ? at - 2 : at
}

/** `both` is the subject where no participant stands before it (`both agreed`, but `they both agreed`). */
function isSubjectWord(scene: Scene, i: number): boolean {
  const word = scene.lower(i)
  if (word !== 'both' && word !== 'each' && word !== 'all') return false
  return scene.mentionEnding(i - 1) === null && !/^(?:they|we|who)$/.test(scene.lower(i - 1))
}

/** `began by thanking`: finite, whatever the sentence begins or ends with. */
function beginsBy(scene: Scene, at: number, from: number): Group | null {
  if (!scene.grammar.framingVerbs.has(scene.lower(at))) return null
  const outer = verbGroup(scene, at, BASE | PRESENT | PAST, from)
  return outer && inPast(outer, scene.lower(at).endsWith('ed') || scene.lower(at) === 'began')
}

/** `firmly and unequivocally`: the `and` between two adverbs of one verb group. */
function joinsAdverbs(scene: Scene, i: number, first: number): boolean {
  return (
    scene.lower(i) === 'and' && i + 1 === first && scene.lower(i - 1).endsWith('ly') && scene.isAdverb(i - 1)
  )
}

function formOf(forms: number, be: boolean, have: boolean, modal: boolean): Form | null {
  if (be) return forms & PARTICIPLE ? 'passive' : forms & ING ? 'finite' : null
  if (have) return forms & PARTICIPLE ? 'finite' : null
  if (modal) return forms & BASE ? 'finite' : null
  if (forms & (PAST | PRESENT | BASE)) return 'finite'
  if (forms & ING) return 'participle'
  return null
}

const CHANCE_REACH = 4
const TAKES = new Set(['took', 'taken', 'used', 'seized'])

/** The verb of `used the opportunity [to thank]`, -1 for none. */
function takenChance(scene: Scene, noun: number, from: number): number {
  if (!scene.grammar.takenChances.has(scene.lower(noun))) return -1
  for (let i = noun - 1; i >= from && i >= noun - CHANCE_REACH; i--) if (TAKES.has(scene.lower(i))) return i
  return -1
}

/** `continued to discuss` and `would like to reaffirm` are finite; any other infinitive stays one. */
function infinitiveGroup(scene: Scene, to: number, from: number, negated: boolean): Group {
  const chance = takenChance(scene, to - 1, from)
  if (chance >= 0) {
    const outer = verbGroup(scene, chance, BASE | PRESENT | PAST | PARTICIPLE, from)
    if (outer && outer.form !== 'passive') return inPast(outer, outer.past || outer.form === 'finite')
  }
  const on = scene.lower(to - 1) === 'on' ? 1 : 0
  const before = scene.lower(to - 1 - on)
  if (to - 1 >= from && scene.grammar.aspects.has(before)) {
    const forms = before.endsWith('ed') || /^(went|began|sought)$/.test(before) ? PAST : BASE | PRESENT
    const outer = verbGroup(scene, to - 1 - on, forms | PARTICIPLE, from)
    if (outer && outer.form !== 'passive') return groupOf(outer, outer.past, outer.negated || negated)
  }
  return { from: to, form: 'infinitive', past: false, perfect: false, modal: false, negated }
}
