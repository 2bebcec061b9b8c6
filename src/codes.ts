/** The pages of all codes that can be printed: those of the pipeline's warnings and those of the program. */
import warnings from '../pipeline/lexicon/warnings.json' with { type: 'json' }
import own from './codes.json' with { type: 'json' }

export interface CodePage {
  readonly title: string
  readonly meaning: string
  readonly example: string
  readonly advice: string
}

export const CODES: ReadonlyMap<string, CodePage> = new Map(
  [...Object.entries<CodePage>(warnings), ...Object.entries<CodePage>(own)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  ),
)
