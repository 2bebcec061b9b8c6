/** Parties: the persons and governments that speak or are spoken to. */
export interface Party {
  readonly persons: readonly number[]
  readonly codes: readonly string[]
}

export const NOBODY: Party = { persons: [], codes: [] }

export function union(a: Party, b: Party): Party {
  if (a === NOBODY) return b
  if (b === NOBODY) return a
  return {
    persons: [...new Set([...a.persons, ...b.persons])],
    codes: [...new Set([...a.codes, ...b.codes])],
  }
}

/** Whoever is spoken to does not speak: `they discussed with X`. */
export function without(party: Party, others: Party): Party {
  const persons = party.persons.filter((p) => !others.persons.includes(p))
  return persons.length > 0 ? { persons, codes: party.codes } : party
}
