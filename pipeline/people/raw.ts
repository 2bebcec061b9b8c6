/** A phrase that names a person or an office, and the offices in it. */
import type { OfficeHead } from '../knowledge/people.js'

const NONE: readonly never[] = []

/** One or more offices of one person, as printed. */
export interface Title {
  /** The role: words `from … to - 1`. */
  readonly from: number
  readonly to: number
  readonly outerFrom: number
  readonly outerTo: number
  readonly heads: readonly OfficeHead[]
  readonly codes: readonly string[]
}

export interface Raw {
  /** The whole phrase: words `from … to - 1`. */
  readonly from: number
  readonly to: number
  /** The name in it; empty for a bare office. */
  readonly nameFrom: number
  readonly nameTo: number
  readonly title: Title | null
  readonly after: Title | null
  readonly honorifics: readonly string[]
  readonly gender: 'f' | 'm' | null
  readonly codes: readonly string[]
  /** A title or an office says that it is a person. */
  readonly strong: boolean
}

export interface Styles {
  readonly to: number
  readonly honorifics: readonly string[]
  readonly gender: 'f' | 'm' | null
}

/** The same title, with the body behind it. Written out: V8 reads what was spread from another object more slowly. */
export const reaching = (title: Title, to: number, outerTo: number, codes = title.codes): Title => ({
  from: title.from,
  to,
  outerFrom: title.outerFrom,
  outerTo,
  heads: title.heads,
  codes,
})

/** A name with at most styles before it. */
export const namedBy = (
  from: number,
  nameFrom: number,
  nameTo: number,
  styles: Omit<Styles, 'to'>,
  strong: boolean,
): Raw => ({
  from,
  to: nameTo,
  nameFrom,
  nameTo,
  title: null,
  after: null,
  honorifics: styles.honorifics,
  gender: styles.gender,
  codes: NONE,
  strong,
})

/** A name, empty for a bare office, with its office before it. */
export const titledBy = (
  from: number,
  to: number,
  name: { readonly from: number; readonly to: number },
  title: Title,
  codes: readonly string[],
  styles: Omit<Styles, 'to'>,
  strong: boolean,
): Raw => ({
  from,
  to,
  nameFrom: name.from,
  nameTo: name.to,
  title,
  after: null,
  honorifics: styles.honorifics,
  gender: styles.gender,
  codes,
  strong,
})

export const extended = (
  raw: Raw,
  to: number,
  codes: readonly string[],
  after: Title | null,
  strong = raw.strong || after !== null,
): Raw => ({
  from: raw.from,
  to,
  nameFrom: raw.nameFrom,
  nameTo: raw.nameTo,
  title: raw.title,
  after,
  honorifics: raw.honorifics,
  gender: raw.gender,
  codes,
  strong,
})

/** The same in the service of others. */
export const serving = (raw: Raw, codes: readonly string[]): Raw =>
  extended(raw, raw.to, codes, raw.after, raw.strong)

/** The same without the office before the name. */
export const untitled = (raw: Raw): Raw => ({
  from: raw.from,
  to: raw.to,
  nameFrom: raw.nameFrom,
  nameTo: raw.nameTo,
  title: null,
  after: raw.after,
  honorifics: raw.honorifics,
  gender: raw.gender,
  codes: raw.codes,
  strong: raw.strong,
})

export const NO_NAME = { from: 0, to: 0 } as const

export const NO_STYLES = { honorifics: NONE, gender: null } as const
