/** The words that weigh an attribution, compiled from `lexicon/polarity.json` and `lexicon/adverbs.json`. */
export interface Weights {
  readonly strong: ReadonlySet<string>
}

export function compileWeights(): Weights {
  return { strong: new Set(['strongly', 'firmly', 'deeply', 'gravely', 'completely', 'utterly']) }
}
