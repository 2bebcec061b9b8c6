/** In what a stored record differs from the one made now, in one line. */
import type { Readout } from '../../pipeline/record/schema.js'

export interface Difference {
  /** `unreadable`: the stored one is no record; `producer`: only the tool's name, version or rules differ. */
  readonly kind: 'content' | 'producer' | 'unreadable'
  readonly told: string
  /** Where in the readable text the first difference is, null where it has no place. */
  readonly start: number | null
}

const LISTS = [
  'people',
  'sections',
  'dates',
  'topics',
  'statements',
  'commitments',
  'unread',
  'warnings',
] as const
const VALUES = ['source', 'title', 'issuer', 'published', 'event'] as const

export function differenceOf(stored: string, record: Readout): Difference {
  let old: Readout
  try {
    old = JSON.parse(stored) as Readout
  } catch (error) {
    return { kind: 'unreadable', told: `not JSON: ${(error as Error).message}`, start: null }
  }
  const parts: string[] = []
  let start: number | null = null
  for (const key of VALUES) {
    if (JSON.stringify(old[key]) === JSON.stringify(record[key])) continue
    parts.push(key)
    start ??= startOf(record[key])
  }
  for (const key of LISTS) {
    const change = listChange(old[key], record[key])
    if (!change) continue
    parts.push(`${key} ${change.told}`)
    start ??= change.start
  }
  if (parts.length > 0) return { kind: 'content', told: parts.join('; '), start }
  return { kind: 'producer', told: 'only the producer differs', start: null }
}

function listChange(
  old: readonly unknown[] | undefined,
  now: readonly unknown[],
): { told: string; start: number | null } | null {
  const before = new Set((old ?? []).map((item) => JSON.stringify(item)))
  const after = now.map((item) => JSON.stringify(item))
  const gone = [...before].filter((item) => !after.includes(item)).length
  const fresh = now.filter((_, i) => !before.has(after[i]!))
  if (gone === 0 && fresh.length === 0 && old?.length === now.length) return null
  const sizes = old?.length === now.length ? `${now.length}` : `${old?.length ?? 0} → ${now.length}`
  return {
    told: `${sizes} (+${fresh.length} −${gone})`,
    start: fresh.map(startOf).find((at) => at !== null) ?? null,
  }
}

const startOf = (value: unknown): number | null => {
  const start = (value as { start?: unknown } | null)?.start
  return typeof start === 'number' ? start : null
}
