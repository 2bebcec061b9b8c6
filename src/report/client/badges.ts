/** Act, stance and strength in words and shapes: never by colour alone. */
import type { Act, Stance } from '../../../pipeline/record/schema.js'
import { ACTS, STANCE_MEANINGS, STANCES } from '../acts.js'
import { el } from './dom.js'

export interface Badges {
  readonly act: string
  readonly stance: string
  /** 1 to 5. */
  readonly strength: number | null
  /** Strong wording, negated, conditional and the like. */
  readonly modes: readonly string[]
}

export function badges({ act, stance, strength, modes }: Badges): HTMLElement {
  return el(
    'span',
    { class: 'badges' },
    el('span', { class: 'act', title: ACTS[act as Act] ?? act }, act),
    el(
      'span',
      { class: `stance ${stance}`, title: STANCE_MEANINGS[stance as Stance] ?? stance },
      STANCES[stance as Stance] ?? stance,
    ),
    strength === null ? null : steps(strength),
    ...modes.map((mode) => el('span', { class: mode === 'strong' ? 'strong' : 'mode' }, mode)),
  )
}

/** Five bars that rise, as many filled as the step. */
export function steps(strength: number): HTMLElement {
  const label = `strength ${strength} of 5`
  const bars = [1, 2, 3, 4, 5].map((n) => el('i', n <= strength ? { class: 'on' } : {}))
  return el('span', { class: 'strength', role: 'img', 'aria-label': label, title: label }, ...bars)
}
