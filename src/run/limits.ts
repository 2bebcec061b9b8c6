/** The published limits. Each has a name, a code when it is reached, and a flag or a configuration key to lift it. */
export interface Limits {
  /** Larger files are refused before they are read: `too-large`. */
  readonly maxBytes: number
  /** Longer decoded texts are refused: `too-long`. */
  readonly maxCharacters: number
  /** Seconds for one document whatever its size, and for each 100 KB more, and never above: `timeout`. */
  readonly timeout: number
  readonly timeoutPer100KB: number
  readonly timeoutMost: number
  /** Megabytes of heap for one worker: `out-of-memory`. */
  readonly heapMB: number
}

export const LIMITS: Limits = {
  maxBytes: 64 * 1024 * 1024,
  maxCharacters: 20_000_000,
  timeout: 10,
  timeoutPer100KB: 1,
  timeoutMost: 120,
  heapMB: 512,
}

/** Milliseconds that a document of this size may take. */
export function deadline(limits: Limits, bytes: number): number {
  const seconds = limits.timeout + limits.timeoutPer100KB * Math.floor(bytes / 102_400)
  return 1000 * Math.min(seconds, Math.max(limits.timeout, limits.timeoutMost))
}
