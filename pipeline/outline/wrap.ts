/** Hard-wrapped text: which line only goes on with the one above. */
import { readOpening } from '../layout/labels.js'
import type { Shape } from '../layout/shape.js'

/** A line of fewer characters is not broken off: it is a line of its own. */
const SHORTEST = 40

/** Does line `at + 1` go on with the block of line `at`? `heads` are lines that open a section. */
export function goesOn(shapes: readonly Shape[], at: number, heads: ReadonlySet<number>): boolean {
  const line = shapes[at]!
  const next = shapes[at + 1]!
  if (next.text === '' || line.text === '' || heads.has(at + 1)) return false
  if (line.line.kind === 'heading' || next.line.kind !== 'text') return false
  if (readOpening(next.text, 0, next.text.length).bullet) return false
  if (/^\p{Ll}/u.test(next.text)) return !/[.!?]$/.test(line.text) || line.text.length >= SHORTEST
  if (line.text.length < SHORTEST) return false
  // `2. Border trade` over a line longer than any measure: the heading was not broken off.
  if (
    !line.stops &&
    !/,$/.test(line.text) &&
    line.text.length <= WIDEST &&
    next.text.length > UNWRAPPED &&
    /^\p{Lu}/u.test(next.text)
  )
    return false
  if (!line.stops || /[,;]$/.test(line.text) || INITIALS.test(line.text) || STYLES.test(line.text))
    return true
  return fills(line, next)
}

/** The stop at the line's end belongs to an abbreviation (`U.S.`, `H.E.`). */
const INITIALS = /(?<![\p{L}.])(?:\p{Lu}\.){2,3}$/u

/** A style whose name stands on the next line (`Ms.`, `Lt. Gen.`). */
const STYLES =
  /(?:^|[\s(])(?:M[rs]|Mrs|Mme|Mlle|Messrs|Drs?|Prof|Hon|Rt|Amb|Sen|Rep|Rev|Gen|Lt|Col|Maj|Brig|Capt|Cdr|Adm|Sgt|Engr?|Ing|Lic|Smt|St|Sra?|Dra|Mag|Atty|Gov|Sec)\.$/

const WIDEST = 110
/** A line of more characters is a whole paragraph. */
const UNWRAPPED = 160

/** Was the line broken because the next word did not fit? Only in text that is set to a width. */
function fills(line: Shape, next: Shape): boolean {
  if (line.text.length > WIDEST || line.text.length < 60) return false
  const word = next.text.search(/\s/)
  return line.text.length + 1 + (word < 0 ? next.text.length : word) > 76
}
