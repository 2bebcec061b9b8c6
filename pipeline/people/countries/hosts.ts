/** Words of hosts and guests before a name: one invites, thanks and is received by the other side. */
import { EVENT, MEET } from '../../knowledge/people.js'
import { MESSAGES } from '../messages.js'
import type { Raw } from '../raw.js'
import type { Words } from '../words.js'
import { FARTHEST } from './sides.js'

/** `at the invitation of the Minister, X`: the other side than the guest's. */
export function byInvitationOf(words: Words, { from }: Raw): boolean {
  const of = words.key[from - 1] === 'the' ? from - 2 : from - 1
  return (
    words.key[of] === 'of' &&
    words.key[of - 1] === 'invitation' &&
    /^(at|upon|on)$/.test(words.key[of - 3] ?? '')
  )
}

/** "met Speaker X", "held talks with X", "was received by X", "called on X": the first word before a list tells so. */
export function isMet(words: Words, { from }: Raw): boolean {
  const at = ARTICLES.has(words.key[from - 1] ?? '') ? from - 2 : from - 1
  const key = words.key[at] ?? ''
  if (OTHERS.has(key)) return words.key[at - 1] !== 'for'
  if (key === 'met' || key === 'meets') return true
  if (key === 'by') {
    let i = at - 1
    while (i > at - 6 && !HOSTED.has(words.key[i]!) && !words.capital[i] && words.key[i] !== ',') i--
    return HOSTED.has(words.key[i] ?? '')
  }
  if (key === 'on') return /^(?:call|called|calls)$/.test(words.key[at - 1]!)
  if (key !== 'with') return false
  const start = Math.max(words.starts[words.sentence[from]!]!, at - 4)
  for (let i = at - 1; i >= start; i--) {
    if ((words.bits[i]! & (MEET | EVENT)) !== 0 || TALKED.has(words.key[i]!)) return true
    if (words.capital[i] || TOGETHER.has(words.key[i]!)) return false
  }
  return false
}

const ARTICLES = new Set(['the', 'his', 'her', 'their', 'its'])
const TALKED = new Set([
  'met',
  'meets',
  'spoke',
  'talked',
  'talks',
  'meeting',
  'meetings',
  'discussions',
  'consultations',
])
const TOGETHER = new Set(['together', 'along', 'agreed', 'alongside', ',', 'for', 'of', 'to', 'on'])

/** "travel on to Utopia City for talks with President X", "visit Utopia City, where he will meet X": of the city's state. */
export function hostsCode(words: Words, { from }: Raw): string | null {
  const start = Math.max(words.starts[words.sentence[from]!]!, from - FARTHEST)
  let met = false
  for (let i = from - 1; i > start; i--) {
    const key = words.key[i]!
    if (key === ';') return null
    met ||= (words.bits[i]! & (MEET | EVENT)) !== 0
    const hit = met ? words.countryBefore.get(i) : undefined
    if (hit?.name.kind !== 'country' || hit.name.as === 'demonym') continue
    if (TO_A_CITY.has(words.key[hit.from - 1]!)) return hit.name.code
  }
  return null
}

const TO_A_CITY = new Set(['to', 'visit', 'visited', 'visiting'])

/** "the government led by Prime Minister X", "appreciation for the support of Special Envoy X": one speaks so of others. */
export function isPraised(words: Words, { from }: Raw): boolean {
  const before = words.key[from - 1] === 'the' ? from - 2 : from - 1
  if (words.key[before] === 'by')
    return /^(led|headed)$/.test(words.key[before - 1]!) && LED.has(words.key[before - 2]!)
  if (words.key[before] !== 'of') return false
  const start = Math.max(words.starts[words.sentence[from]!]!, from - 20)
  for (let i = before - 1; i > start; i--)
    if (/^(appreciation|gratitude|thanked|thanks)$/.test(words.key[i]!)) return true
  return false
}

const LED = new Set(['government', 'cabinet', 'administration'])

/** "thanked President X", "invited Speaker X", "a letter to Minister X": one does so with others. */
export function isObject(words: Words, { from }: Raw): boolean {
  const before = words.key[from - 1] === 'the' ? from - 2 : from - 1
  // "thanked him for hosting President X": the guest of the one who is thanked.
  if (OTHERS.has(words.key[before] ?? '')) return words.key[before - 1] !== 'for'
  return (
    words.key[before] === 'to' &&
    (MESSAGES.has(words.key[before - 1]!) || GREETINGS.test(words.key[before - 1]!))
  )
}

const GREETINGS =
  /^(?:invitation|addressed|greetings|regards|wishes|condolences|congratulations|salutations|respects|gratitude)$/

const OTHERS = new Set(
  `welcoming welcome hosting receiving meeting meet thank thanked thanks thanking invite invited inviting congratulate
  congratulated congratulating`.split(/\s+/),
)

/** "discussions with President X in Utopia City": where one is met, there one governs. */
export function cityAfter(words: Words, { from, to, after }: Raw): string | null {
  const end = after ? after.outerTo : to
  if (words.key[end] !== 'in' || !/^(with|met|meet|by|and)$/.test(words.key[from - 1] ?? '')) return null
  const hit = words.country.get(end + 1)
  return hit?.name.as === 'capital' ? hit.name.code : null
}

/** "He was briefed by Minister X": one is told so by the other side. */
export function isHost(words: Words, { from }: Raw): boolean {
  const by = words.key[from - 1] === 'the' ? from - 2 : from - 1
  return words.key[by] === 'by' && HOSTED.has(words.key[by - 1]!)
}

const HOSTED = new Set(['briefed', 'informed', 'received', 'welcomed', 'greeted', 'hosted'])
