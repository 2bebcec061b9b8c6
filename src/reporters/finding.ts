/** What a command has to say about places in files: one shape for every reporter. */

export type Level = 'error' | 'warning' | 'note'

export interface Finding {
  readonly level: Level
  readonly code: string
  readonly message: string
  /** As a person would type it from the working directory. */
  readonly path: string
  /** 1-based; the column in code points. */
  readonly line: number | null
  readonly column: number | null
  /** UTF-16 code units into the readable text. */
  readonly start: number | null
  readonly end: number | null
  readonly excerpt: { readonly line: string; readonly at: number; readonly length: number } | null
}

export interface Report {
  readonly command: string
  readonly findings: readonly Finding[]
  /** Findings that were not kept because there were too many. */
  readonly more: number
  /** Figures for machines, in a fixed order. */
  readonly summary: Readonly<Record<string, number | string | boolean | null>>
  /** The same for people, a line each. */
  readonly lines: readonly string[]
  /** Further data of a command, for `--json`. */
  readonly data?: Readonly<Record<string, unknown>>
}

/** Findings beyond this many are only counted. */
const KEPT = 10_000

export class Findings {
  readonly list: Finding[] = []
  readonly counts = new Map<string, number>()
  errors = 0
  warnings = 0
  more = 0

  add(finding: Finding): void {
    this.counts.set(finding.code, (this.counts.get(finding.code) ?? 0) + 1)
    if (finding.level === 'error') this.errors++
    else if (finding.level === 'warning') this.warnings++
    if (this.list.length < KEPT || finding.level === 'error') this.list.push(finding)
    else this.more++
  }
}

const RANK: Readonly<Record<Level, number>> = { error: 0, warning: 1, note: 2 }

/** Worst first; the order of the findings stays within a level. */
export const worstFirst = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => RANK[a.level] - RANK[b.level])

export const placeOf = ({ path, line, column }: Finding): string =>
  line === null ? path : `${path}:${line}:${column}`
