/** The words of `lexicon/abbreviations.json`, by kind. */
import type { AbbreviationLists } from './schema.js'

export type Abbreviations = { readonly [K in keyof AbbreviationLists]: ReadonlySet<string> }

export function compileAbbreviations(lists: AbbreviationLists): Abbreviations {
  return {
    titles: new Set(lists.titles),
    beforeNumber: new Set(lists.beforeNumber),
    shortened: new Set(lists.shortened),
    openers: new Set(lists.openers),
  }
}
