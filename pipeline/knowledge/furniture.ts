/** The words of `lexicon/layout.json`, lower case: what pages print round a text. */
import type { LayoutLists } from './schema.js'

export interface Furniture {
  /** Whole lines that are furniture. */
  readonly lines: ReadonlySet<string>
  /** What a furniture line begins with. */
  readonly starts: Beginnings
  /** Names of a site's sections: a headline only where there is no better line. */
  readonly sectionLines: ReadonlySet<string>
  readonly languages: ReadonlySet<string>
  /** The same, as what a switch between languages may begin with. */
  readonly languageStarts: Beginnings
  /** Lines after which nothing but contacts and links stands. */
  readonly contactHeads: ReadonlySet<string>
  readonly captions: Beginnings
  readonly notes: Beginnings
  /** Words that a headline of a readout is likely to have. */
  readonly eventWords: ReadonlySet<string>
  /** Words beside the date in a dateline. */
  readonly dateLabels: ReadonlySet<string>
  /** Months in other languages. */
  readonly months: ReadonlyMap<string, number>
}

/** What lines may begin with, by the first character. */
export class Beginnings {
  private readonly byFirst = new Map<number, string[]>()
  /** Characters of the longest. */
  readonly longest: number

  constructor(all: readonly string[]) {
    this.longest = Math.max(0, ...all.map((one) => one.length))
    for (const one of all) {
      const list = this.byFirst.get(one.charCodeAt(0))
      if (list) list.push(one)
      else this.byFirst.set(one.charCodeAt(0), [one])
    }
  }

  /** Whether a line, in lower case, begins with one of them; `at` is where it begins. */
  open(line: string, at = 0): boolean {
    const list = this.byFirst.get(line.charCodeAt(at))
    if (list !== undefined) for (const one of list) if (line.startsWith(one, at)) return true
    return false
  }
}

export function compileFurniture(lists: LayoutLists): Furniture {
  return {
    lines: new Set(lists.lines),
    starts: new Beginnings(lists.starts),
    sectionLines: new Set(lists.sectionLines),
    languages: new Set(lists.languages),
    languageStarts: new Beginnings(lists.languages),
    contactHeads: new Set(lists.contactHeads),
    captions: new Beginnings(lists.captions),
    notes: new Beginnings(lists.notes),
    eventWords: new Set(lists.eventWords),
    months: new Map(Object.entries(lists.months)),
    dateLabels: new Set(lists.dateLabels.flatMap((l) => l.split(' '))),
  }
}
