/** Where contents end: before the next cue of the same level, without connecting words and end marks. */
import type { Sentence } from '../types.js'
import type { Draft } from './draft.js'
import type { TokenSpan } from './frames/index.js'
import type { Scene } from './scene.js'

/** A participle at the sentence's start has the source of the cue after it. */
export function adoptFronted(drafts: Draft[]): void {
  const [first, second] = drafts
  if (first?.candidate.form !== 'participle' || first.subject) return
  // `Setting up a fund was discussed`: it is what the passive is about.
  const subject = second?.candidate.form === 'passive' && second.content.from <= first.candidate.from
  if (!second || subject) drafts.shift()
  else drafts[0] = { ...first, subject: second.subject, elided: second.elided, companion: second.companion }
}

/** Each content runs to the next cue of its level, without the words that connect them and without end marks. */
export function endContents(scene: Scene, drafts: Draft[], { to }: Sentence): Draft[] {
  for (const [i, draft] of drafts.entries()) {
    if (draft.given) draft.content = { from: draft.candidate.noun, to: draft.candidate.to }
    if (draft.content.to > draft.content.from) continue
    let end = to
    for (let j = i + 1; j < drafts.length; j++) {
      const next = drafts[j]!
      // One that shares this content stands before it.
      if (next.level !== 'nested' && next.candidate.from >= draft.fit.contentFrom) {
        const begins =
          next.own && next.subject && next.subject.from > draft.fit.contentFrom
            ? next.subject.from
            : next.candidate.from
        end = next.boundary > draft.fit.contentFrom ? next.boundary : begins
        break
      }
    }
    draft.content = trim(scene, { from: draft.fit.contentFrom, to: Math.max(end, draft.fit.contentFrom) })
    if (draft.content.to <= draft.content.from)
      draft.content = { from: draft.candidate.head, to: draft.candidate.to }
  }
  return drafts.filter((d) => d.content.from >= 0)
}

const END_MARKS = new Set('.,;:!?')
const CLOSING_MARKS = new Set('”"’\'')

/** Cuts end marks, an opening mark without its end and a closing one without its start. */
export function trim(scene: Scene, { from, to }: TokenSpan): TokenSpan {
  let start = from
  let end = to
  while (end > start) {
    const token = scene.tokens[end - 1]!
    if (END_MARKS.has(token.text) || (CLOSING_MARKS.has(token.text) && !opensInside(scene, start, end - 1)))
      end--
    else break
  }
  while (start < end && /^[,“]$/.test(scene.tokens[start]!.text) && !closesInside(scene, start, end)) start++
  return { from: start, to: end }
}

function opensInside(scene: Scene, from: number, at: number): boolean {
  const close = scene.tokens[at]!.text
  const open = close === '”' ? '“' : close === '’' ? '‘' : close
  for (let i = at - 1; i >= from; i--) if (scene.tokens[i]!.text === open) return true
  return false
}

function closesInside(scene: Scene, at: number, to: number): boolean {
  if (scene.tokens[at]!.text !== '“') return false
  for (let i = at + 1; i < to; i++) if (scene.tokens[i]!.text === '”') return true
  return false
}
