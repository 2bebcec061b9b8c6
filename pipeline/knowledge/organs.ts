/** The bodies that write readouts, by name and by host name (`lexicon/organs.json`). */
import type { Prepared } from './given.js'
import { indexPhrases, type PhraseIndex } from './phrases.js'
import type { OrganLists } from './schema.js'

export interface Organ {
  readonly code: string
  readonly name: string
}

export interface Organs {
  readonly index: PhraseIndex<Organ>
  /** How a state's news agency signs (`UNA`), letter by letter, and whose it is. */
  readonly agencies: ReadonlyMap<string, string>
  /** A host name's end and whose it is. */
  readonly hosts: ReadonlyMap<string, string>
  /** What a side is called or has: `the Utopian side`, `Utopian support`. */
  readonly sides: ReadonlySet<string>
}

export function compileOrgans(lists: OrganLists, prepared?: Prepared<Organ>): Organs {
  return {
    index: indexPhrases(
      () => lists.organs.flatMap(({ code, name, words }) => words.map((w) => [w, { code, name }] as const)),
      prepared,
    ),
    agencies: new Map(Object.entries(lists.agencies)),
    hosts: new Map(Object.entries(lists.hosts)),
    sides: new Set(lists.sides),
  }
}
