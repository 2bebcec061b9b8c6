/** Printed labels at the start of a line: `1`, `1.`, `1-`, `(1)`, `①`, `a.`, `IV.`, `2.1`, `（１）`, and plain bullets. */

export type Numeral = 'arabic' | 'letter' | 'roman'
/** How the number is dressed: `1`, `1.`, `1)`, `(1)`, `1.2`. */
export type Dress = 'bare' | 'dot' | 'paren' | 'parens' | 'decimal'

export interface Label {
  /** Where the label stands in the text that was read, end exclusive. */
  readonly start: number
  readonly end: number
  /** As printed. */
  readonly text: string
  readonly dress: Dress
  /** What it can mean: `(i)` is a roman one or the ninth letter. */
  readonly readings: readonly {
    readonly numeral: Numeral
    readonly capital: boolean
    readonly value: number
  }[]
  /** The numbers of a decimal label, outermost first. */
  readonly parts: readonly number[]
}

const LABEL =
  /^(?:([（([])\s*(\p{Nd}{1,2}|[A-Za-z]|[ivxIVX]{1,5})\s*([）)\]])|(\p{Nd}{1,2}(?:\.\p{Nd}{1,2}){1,3})\.?(?=\s)|(\p{Nd}{1,2}|[①-⑳]|[A-Za-z]|[ivxIVX]{1,5})(\.[-–](?=\s)|[.．、)）]|\/(?=\s))|(\p{Nd}{1,2}|[ivxIVX]{1,5})(?:[°º](?=\s)|\s?[-–—:](?=\s+[\p{L}“"‘]))|([①-⑳]|\p{Nd}{1,2}(?=\s|[（(]\p{Nd}{1,2}[)）])))/u

/** The label that opens `text` at `at`, null where none does. What follows must be able to be an item's text. */
export function readLabel(text: string, at: number): Label | null {
  const m = LABEL.exec(text.slice(at, at + 16))
  if (m === null) return null
  const end = at + m[0].length
  const printed = m[0]
  const next = text[end] ?? ''
  const core = m[2] ?? m[4] ?? m[5] ?? m[7] ?? m[8]!
  const dress: Dress = m[1]
    ? 'parens'
    : m[4]
      ? 'decimal'
      : m[6]
        ? /[)）]/.test(m[6])
          ? 'paren'
          : 'dot'
        : 'bare'
  if (/[\p{Nd}\p{P}]/u.test(next) && !/["“‘'(（[*]/.test(next)) return null
  const letters = /[A-Za-z]/.test(core)
  if (letters && dress !== 'parens' && !/\s/.test(next)) return null
  const parts = dress === 'decimal' ? core.split('.').map(digits) : []
  return {
    start: at,
    end,
    text: printed,
    dress,
    readings: letters ? letterReadings(core) : [number(core)],
    parts,
  }
}

const number = (core: string) => ({
  numeral: 'arabic' as const,
  capital: false,
  value: digits(core.split('.')[0]!),
})

/** Full-width and other decimal digits as a number. */
function digits(core: string): number {
  return Number(core.normalize('NFKC'))
}

function letterReadings(core: string): Label['readings'] {
  const capital = core === core.toUpperCase()
  const readings: Label['readings'][number][] = []
  const value = roman(core.toLowerCase())
  if (value > 0) readings.push({ numeral: 'roman', capital, value })
  if (core.length === 1)
    readings.push({ numeral: 'letter', capital, value: core.toLowerCase().charCodeAt(0) - 96 })
  return readings
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']

/** 1 to 15; 0 where it is no roman number. */
const roman = (core: string) => ROMAN.indexOf(core) + 1

/** Where the text after plain bullets and white space begins (`° …`, `- …`, `- (1) …`); `at` where there is none. */
export function afterBullet(text: string, at: number): number {
  const m = BULLET.exec(text.slice(at, at + 8))
  return m === null ? at : at + m[0].length
}
const BULLET = /^(?:[°º○●◦•·▪■□◆◇▲△▶►‣⁃∙*+–—-]\s*|o\s+|[ㅇ○]\s*)(?=\S)/u

/** The labels and bullets that open a line, and where its own text begins. */
export interface Opening {
  readonly bullet: boolean
  readonly labels: readonly Label[]
  readonly body: number
}

/** Reads `- (1)`, `2. (1)`, `°` at the start of a line that begins at `start`. */
export function readOpening(text: string, start: number, end: number): Opening {
  const line = text.slice(0, end)
  let at = afterBullet(line, start)
  const bullet = at > start
  const labels: Label[] = []
  for (let label = readLabel(line, at); label !== null && labels.length < 3; label = readLabel(line, at)) {
    if (labels.length > 0 && label.dress === 'bare') break
    labels.push(label)
    at = label.end
    while (at < end && /\s/.test(line[at]!)) at++
  }
  return { bullet, labels, body: at }
}
