/** The words of `lexicon/layout.json`, lower case: what pages print round a text. */
import type { LayoutLists } from './schema.js'

export interface Furniture {
  /** Whole lines that are furniture. */
  readonly lines: ReadonlySet<string>
  /** What a furniture line begins with. */
  readonly starts: readonly string[]
  /** Names of a site's sections: a headline only where there is no better line. */
  readonly sectionLines: ReadonlySet<string>
  readonly languages: ReadonlySet<string>
  /** Lines after which nothing but contacts and links stands. */
  readonly contactHeads: ReadonlySet<string>
  readonly captions: readonly string[]
  readonly notes: readonly string[]
  /** Words that a headline of a readout is likely to have. */
  readonly eventWords: ReadonlySet<string>
  /** Words beside the date in a dateline. */
  readonly dateLabels: ReadonlySet<string>
  /** Months in other languages. */
  readonly months: ReadonlyMap<string, number>
}

export function compileFurniture(lists: LayoutLists): Furniture {
  return {
    lines: new Set(lists.lines),
    starts: lists.starts,
    sectionLines: new Set(lists.sectionLines),
    languages: new Set(lists.languages),
    contactHeads: new Set(lists.contactHeads),
    captions: lists.captions,
    notes: lists.notes,
    eventWords: new Set(lists.eventWords),
    months: new Map(Object.entries(lists.months)),
    dateLabels: new Set(lists.dateLabels.flatMap((l) => l.split(' '))),
  }
}
