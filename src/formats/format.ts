/** What an export format is: a writer that takes records one by one and leaves whole files. */
import type { Readout } from '../../pipeline/record/schema.js'

export interface ExportOptions {
  /** Cells that a spreadsheet would run as formulas are made harmless; a byte order mark goes before. */
  readonly excel: boolean
}

/** A file that stands in the output folder, and the table that it holds; null for one that holds all. */
export interface Exported {
  readonly file: string
  readonly table: string | null
}

export interface Export {
  add(record: Readout): void
  /** Makes every file stand whole under its name. */
  finish(): readonly Exported[]
  /** Leaves nothing behind. */
  abandon(): void
}

export interface Format {
  readonly name: string
  readonly purpose: string
  open(folder: string, options: ExportOptions): Promise<Export>
}
