/** Act, stance and strength in words and shapes: never by colour alone. */
import type { Statement } from '../../../pipeline/record/schema.js'
import { el } from './dom.js'

const STANCE = { support: ['+', 'for'], oppose: ['−', 'against'], neutral: ['○', 'neutral'] } as const

export function badges(statement: Statement): HTMLElement {
  const [sign, word] = STANCE[statement.stance]
  return el(
    'span',
    { class: 'badges' },
    el('span', { class: 'act' }, statement.act),
    el('span', { class: `stance ${statement.stance}` }, `${sign} ${word}`),
    statement.strength === null ? null : strength(statement.strength),
    statement.strong ? el('span', { class: 'strong' }, 'strong') : null,
    ...statement.modes.map((mode) => el('span', { class: 'mode' }, mode)),
  )
}

function strength(step: number): HTMLElement {
  return el(
    'span',
    { class: 'strength', role: 'img', 'aria-label': `strength ${step} of 5`, title: `strength ${step} of 5` },
    '▮'.repeat(step) + '▯'.repeat(5 - step),
  )
}
