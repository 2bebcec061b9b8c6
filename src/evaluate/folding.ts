/** How two readings of one passage are held against each other: typography, case and word order do not count. */

/** Compatibility forms, straight quotes, single spaces. */
export function fold(text: string | null): string {
  return (text ?? '')
    .normalize('NFKC')
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
}

export function words(text: string | null): string[] {
  return fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter(Boolean)
}

/** The same for "TAMURA Aiko", "Aiko Tamura" and "Tamura, Aiko". */
export function nameKey(name: string): string {
  return words(fold(name).replace(/-/g, '')).sort().join(' ')
}

/** F1 over words with their repeats; 1 where both are empty. */
export function wordF1(a: string | null, b: string | null): number {
  const left = words(a)
  const right = words(b)
  if (left.length === 0 || right.length === 0) return left.length === right.length ? 1 : 0
  const open = new Map<string, number>()
  for (const word of right) open.set(word, (open.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of left) {
    const count = open.get(word) ?? 0
    if (count === 0) continue
    shared++
    open.set(word, count - 1)
  }
  return (2 * shared) / (left.length + right.length)
}

export function sameSet(a: Iterable<string>, b: Iterable<string>): boolean {
  const left = new Set(a)
  const right = new Set(b)
  return left.size === right.size && [...left].every((item) => right.has(item))
}
