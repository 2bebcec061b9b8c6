/** Commitments: what was promised or agreed to be done, with the day, month or year by which it is due. */
import type { Dated, FoundStatement, Header, Statements } from '../types.js'

/** `dates` in document order. A date before the day of publication tells of the past and is no due date. */
export function findCommitments(
  statements: readonly FoundStatement[],
  dates: readonly Dated[],
  header: Pick<Header, 'published'>,
): Statements['commitments'] {
  const found: { statement: number; what: FoundStatement['content']; due: string | null }[] = []
  for (const [i, statement] of statements.entries()) {
    if (!promises(statement)) continue
    const accepted = statement.act === 'invite' ? statements[statement.replyTo] : undefined
    const what = (accepted ?? statement).content
    found.push({ statement: i, what, due: dueIn(what, dates, header.published?.value ?? null) })
  }
  return found
}

/** A pledge, an agreement to act, an invitation accepted; nothing that is denied or that hangs on a condition. */
function promises({ act, rule, modes }: FoundStatement): boolean {
  if (act !== 'commit' && act !== 'invite' && act !== 'agree') return false
  if (modes.includes('negated') || modes.includes('conditional')) return false
  const [cue, frame] = rule.split('/')
  if (act === 'commit') return frame !== 'none'
  if (act === 'invite') return cue === 'accept-invitation'
  if (act !== 'agree') return false
  return frame === 'inf' || frame === 'gerund' || (frame === 'that' && modes.includes('future'))
}

/** The first date in the promise that does not lie before the day of publication. */
function dueIn(
  { start, end }: { start: number; end: number },
  dates: readonly Dated[],
  published: string | null,
) {
  let low = 0
  let high = dates.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (dates[mid]!.start < start) low = mid + 1
    else high = mid
  }
  for (let i = low; i < dates.length && dates[i]!.end <= end; i++) {
    const { value } = dates[i]!
    const last = value.slice(value.indexOf('/') + 1)
    if (published === null || last >= published.slice(0, last.length)) return value
  }
  return null
}
