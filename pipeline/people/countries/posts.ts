/** What an office tells of its holder: whether it is a government's, and whether only one person can hold it. */
import { HEAD, LEXICAL, MODIFIER, PORTFOLIO } from '../../knowledge/people.js'
import type { Title } from '../raw.js'
import { isInCapitals, type Words } from '../words.js'

/** Offices that companies, churches and societies have as well as governments. */
const SHARED = new Set([
  'president',
  'vice-president',
  'leader',
  'legislator',
  'director',
  'secretary-general',
])
/** Words of bodies that are no government's. */
const SOCIETY = new Set(
  `company corporation group association foundation club church university institute academy union society federation
  congress football hockey chess olympic bank fund forum board chamber council's museum theatre directors partners
  holding concern medical research industrialists entrepreneurs journalists writers`.split(/\s+/),
)
/** Words of bodies that are a government's, whatever else stands beside them. */
const STATE = new Set(
  `ministry department government parliament parliamentary senate duma knesset cabinet presidential federal central state
  national speaker accounts investigative region republic territory intelligence police army navy customs affairs security office bureau administration agency service`.split(
    /\s+/,
  ),
)

/** Is the office one of a government? One of a company, a church, a society is not, and "Chairman" alone tells nothing. */
export function isPublic(words: Words, { from, to, heads }: Title): boolean {
  const isPrivate = heads.some((h) => h.private)
  if (!isPrivate && !heads.every((h) => SHARED.has(h.kind))) return true
  let plain = !isPrivate
  let inside = false
  for (let i = from; i < to; i++) {
    const key = words.key[i]!
    if (STATE.has(key) || words.country.has(i)) return true
    inside ||= key === 'of' || key === 'for'
    // "Chairman of Ruritel", "Ruritel Chairman"; "NA Chairwoman" is as often of a body of the state.
    const isFirm =
      i === from && words.bits[i] === 0 && (words.bits[i + 1]! & HEAD) !== 0 && !isInCapitals(words, i)
    if (SOCIETY.has(key) || isFirm || (inside && words.capital[i] && !(words.bits[i]! & LEXICAL)))
      plain = false
  }
  return plain && !(to - from === 1 && CHAIR.test(words.key[from]!))
}

const CHAIR = /^(chair|chairman|chairwoman|chairperson|co-chair)$/

/** Offices of a state that one person holds at a time, whatever their portfolio. */
const SOLE = new Set(['president', 'vice-president', 'prime-minister', 'chancellor'])
const NOT_NOW = new Set(
  `former deputy vice assistant ex elect designate incoming outgoing acting state senior parliamentary
  first`.split(/\s+/),
)
/** Words that tell no portfolio. */
const EMPTY = new Set(['of', 'for', 'the', 'and', 'on', 'affairs', 'minister', 'secretary', ',', '&'])

/** "Senate President", "President of the Supreme Court": not of the state. */
export function isOfBody(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (words.bits[i]! & PORTFOLIO && !(words.bits[i]! & MODIFIER) && !STATES.has(words.key[i]!)) return true
  return false
}

const STATES = new Set(['republic', 'federation', 'union', 'state', 'government', 'kingdom', 'people'])

/** Who was or will be in office: there may be one who is. */
const NOT_HOLDING = new Set(['former', 'ex', 'elect', 'incoming', 'outgoing'])

/** Keys of the posts of a title that only one person of a government holds: "president", "minister foreign". */
export function soleOf(words: Words, { from, to, heads }: Title): string[] {
  for (let i = from; i < to; i++) if (NOT_NOW.has(words.key[i]!) && !SOLE.has(heads[0]!.kind)) return []
  for (let i = from; i < to; i++) if (NOT_HOLDING.has(words.key[i]!)) return []
  const posts: string[] = []
  for (const { kind } of heads)
    if (SOLE.has(kind)) {
      if (!isOfBody(words, from, to)) posts.push(kind)
    } else if (kind === 'minister' && heads.length === 1) {
      const portfolio = portfolioOf(words, { from, to })
      if (portfolio.length) posts.push(`minister ${portfolio.join(' ')}`)
    }
  return posts
}

/** The words of a title that tell its field. */
export function portfolioOf(words: Words, { from, to }: Pick<Title, 'from' | 'to'>): string[] {
  const portfolio: string[] = []
  for (let i = from; i < to; i++)
    if (!EMPTY.has(words.key[i]!) && words.bits[i]! & (PORTFOLIO | MODIFIER)) portfolio.push(words.key[i]!)
  return portfolio
}
