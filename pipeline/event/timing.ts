/** When the event began and how long it went on; of one with several parts, each with its own times. */
import type { Knowledge } from '../knowledge/index.js'
import type { FoundEvent, Page, Token } from '../types.js'
import type { Start } from './clock.js'
import type { Duration } from './duration.js'
import type { Lead } from './lead.js'
import { type Mark, readMarks } from './marks.js'

export type Timing = Pick<FoundEvent, 'start' | 'duration' | 'sessions'>

export function findTiming(page: Page, lead: Lead, knowledge: Knowledge): Timing {
  if (!page.sentences[lead.sentence]) return { start: null, duration: null, sessions: [] }
  const marks = readMarks(page, lead, knowledge)
  const sessions = readSessions(page, marks)
  const outside = marks.filter((m) => m.bracket < 0)
  const beside = marks.filter((m) => m.bracket >= 0 && m.sentence === lead.sentence)
  const start = startOfVenue(marks) ?? startOf(outside) ?? startOf(beside)
  const whole = durationOf(outside) ?? (sessions.length > 1 ? null : durationOf(beside))
  // What a small group took is not how long the event was.
  const part = sessions.find((s) => s.kind === 'small-group' && s.duration !== null && s.duration === whole)
  return { start, duration: part ? null : whole, sessions }
}

/** "from 5:30 a.m. Utopia time (5:30 p.m. local time)". */
function startOfVenue(marks: readonly Mark[]): Start | null {
  const [first, second] = marks.filter((m) => m.start)
  return !first?.local && second?.local && second.bracket >= 0 ? second.start : null
}

const startOf = (marks: readonly Mark[]): Start | null => marks.find((m) => m.start)?.start ?? null
const durationOf = (marks: readonly Mark[]): Duration | null =>
  marks.find((m) => m.duration)?.duration ?? null

interface Session {
  readonly kind: string
  start: Start | null
  duration: Duration | null
}

/** What is known while the marks are read: of the running text, or of a bracket that names sessions of its own. */
interface Scope {
  /** Times that wait for the session that is named behind them. */
  waiting: { start: Start | null; duration: Duration | null }
  /** The sessions named last, `a meeting and a working lunch`, of which times that follow may be; `to` is where they end. */
  named: readonly Session[]
  to: number
  sentence: number
}

/** One entry a kind, in the order of the text; empty where there was one part only. */
function readSessions(page: Page, marks: readonly Mark[]): Session[] {
  const found: Session[] = []
  const scopes = new Map<number, Scope>()
  const own = new Set(marks.filter((m) => m.session !== null).map((m) => m.bracket))
  for (const [n, mark] of marks.entries()) {
    const scope = scopeOf(scopes, own.has(mark.bracket) ? mark.bracket : -1)
    // "From 6 p.m., X met with Y. The meeting lasted …": what was told is that meeting.
    const told = found.length === 0 && PLAIN.has(mark.session ?? '')
    if (scope.sentence !== mark.sentence && !told) scope.waiting = NONE
    if (mark.session === null) {
      const ahead = isAhead(page.tokens, mark, marks[n + 1])
      const beside = scope.sentence === mark.sentence && !ahead && !isParted(page.tokens, scope.to, mark.from)
      if (!beside || !give(scope.named, mark)) {
        const { start, duration } = scope.waiting
        scope.waiting = { start: mark.start ?? start, duration: mark.duration ?? duration }
      }
    } else name(page.tokens, found, scope, mark)
    scope.sentence = mark.sentence
  }
  return found.length > 1 ? found : []
}

const NONE: Scope['waiting'] = { start: null, duration: null }

function scopeOf(scopes: Map<number, Scope>, bracket: number): Scope {
  const scope = scopes.get(bracket) ?? { waiting: NONE, named: [], to: 0, sentence: -1 }
  scopes.set(bracket, scope)
  return scope
}

/** Two words for one thing: `held a meeting. The talks …`. */
const PLAIN = new Set(['meeting', 'talks'])

/** A session is named: it takes the times that wait. */
function name(tokens: readonly Token[], found: Session[], scope: Scope, mark: Mark): void {
  const kind = mark.session!
  const known = found.find((s) => s.kind === kind || (PLAIN.has(s.kind) && PLAIN.has(kind)))
  // "The overview of the meeting is as follows."
  if (!known && PLAIN.has(kind) && found.length > 0 && scope.sentence !== mark.sentence) return
  const session = known ?? { kind, start: null, duration: null }
  if (!known) found.push(session)
  const joined = scope.sentence === mark.sentence && isJoined(tokens, scope.to, mark.from)
  // "for 90 minutes, held a meeting and a working lunch": how long each of them was is not told.
  const [first] = scope.named
  if (joined && first && isBefore(tokens, first.duration, scope.to)) first.duration = null
  session.start ??= scope.waiting.start
  session.duration ??= scope.waiting.duration
  scope.waiting = NONE
  scope.named = joined ? [...scope.named, session] : [session]
  scope.to = mark.to
}

/** Gives times to the first of the sessions named before them; false where it has its own. */
function give([first, ...others]: readonly Session[], { start, local, duration }: Mark): boolean {
  if (!first || (start && first.start && !local) || (duration && first.duration)) return false
  first.start = local ? start : (first.start ?? start)
  if (others.length === 0) first.duration ??= duration
  return true
}

/** "a 90-minute working dinner": the length of what it stands before. */
const isAhead = (tokens: readonly Token[], { from, to, start }: Mark, next: Mark | undefined) =>
  start === null &&
  next !== undefined &&
  next.session !== null &&
  next.from - to <= 2 &&
  (next.from === to || tokens.slice(from, to).some((t) => t.text === '-'))

/** "a meeting and a working lunch". */
function isJoined(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 4 || to <= from) return false
  const between = tokens.slice(from, to).map((t) => t.lower)
  return /^(?:and|&)$/.test(between[0]!) && between.slice(1).every((t) => /^(?:an?|the|then)$/.test(t))
}

const isBefore = (tokens: readonly Token[], duration: Duration | null, to: number) =>
  duration !== null && duration.at.end < tokens[to - 1]!.start

/** Another clause begins between a session and a time: `, and from 7 p.m. …`, `followed at 7 p.m. by …`. */
function isParted(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > REACH) return true
  for (let i = from; i < to; i++) {
    const { lower } = tokens[i]!
    if (NEXT.has(lower)) return true
    if (/^(?:and|followed)$/.test(lower) && (i + 1 === to || TOWARDS.has(tokens[i + 1]!.lower))) return true
  }
  return false
}

/** Tokens from a session to its times: over the names and offices of those who met. */
const REACH = 120

const NEXT = new Set('then subsequently thereafter afterwards later'.split(' '))
const TOWARDS = new Set(
  'from at for on in around about commencing starting a an had held hosted attended by immediately'.split(
    ' ',
  ),
)
