/** What stands behind the head of an office: portfolios, bodies, seats, the country served or posted to. */
import type { OfficeHead, PeopleKnowledge } from '../../knowledge/people.js'
import type { Words } from '../words.js'
import { articleEnd, bodyBeside, countryBeside } from './beside.js'
import { acronymsEnd, isAtBody } from './bodies.js'
import { atBody, isAccredited, ofCountry, ofField, ofUnit } from './connected.js'
import { fieldEnd } from './desks.js'
import { embeddedOffice } from './others.js'
import { extend, type Place, type Tail } from './tail.js'

export function rightOf(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  limit: number,
  head: OfficeHead,
  apposition: boolean,
): Readonly<Tail> {
  const place: Place = { words, knowledge, head, first: i, limit, apposition }
  const start = acronymsEnd(words, fieldEnd(words, i, limit), limit, apposition)
  const tail: Tail = { to: start, outerTo: start, codes: NO_CODES }
  const beside = countryBeside(words, start, limit, head)
  const body = beside ? null : bodyBeside(words, start, limit)
  if (beside) {
    tail.outerTo = beside.to
    tail.codes = [beside.name.code]
  } else if (body) extend(tail, body.to, body.code)
  for (let turn = 0; turn < 5; turn++) if (!goOn(place, tail)) break
  return tail
}

const NO_CODES: readonly string[] = []

/** Takes the next connector with what it leads to; false where the office ends. */
function goOn(place: Place, tail: Tail): boolean {
  const { words, knowledge, limit, head } = place
  const at = tail.outerTo
  const connector = words.key[at]
  if (at + 1 >= limit || connector === undefined || !CONNECTORS.has(connector)) return false
  const interim = connector === 'a.i' ? 1 : connector === 'ad' && words.key[at + 1] === 'interim' ? 2 : 0
  if (interim > 0) {
    extend(tail, at + interim)
    return true
  }
  if (connector === 'of' || connector === 'for' || connector === 'to') {
    const embedded = embeddedOffice(words, knowledge, at + 2, limit)
    if (embedded > at + 2) {
      const inside = words.country.get(at + 2)
      extend(tail, embedded, inside && inside.name.as !== 'capital' ? inside.name.code : null)
      return true
    }
  }
  // "Special Assistant to PM"
  if (connector === 'to' && words.key[at + 1] === 'pm' && POSTED.has(head.kind)) {
    extend(tail, at + 2)
    return true
  }
  if (connector === 'accredited' || connector === 'resident') return isAccredited(place, tail)
  const charge = connector === 'in' && words.key[at + 1] === 'charge' && words.key[at + 2] === 'of'
  const isPlace = (connector === 'to' || connector === 'in' || connector === 'at') && !charge
  if (isPlace && !POSTED.has(head.kind) && !isAtBody(words, at)) return atBody(place, tail)
  if (connector === 'responsible' && words.key[at + 1] !== 'for') return false
  const start = articleEnd(words, at + (charge ? 3 : connector === 'responsible' ? 2 : 1))
  return (
    ofUnit(place, tail, connector, start) ??
    ofCountry(place, tail, connector, start) ??
    ofField(place, tail, connector, start)
  )
}

const CONNECTORS = new Set([
  'of',
  'for',
  'to',
  'on',
  'in',
  'at',
  'accredited',
  'resident',
  'responsible',
  'a.i',
  'ad',
])

/** Offices that are posted to a place or a person: "Ambassador to Japan", "Advisor to the President". */
const POSTED = new Set(['representative', 'advisor', 'councilor', 'commander', 'director', 'secretary'])
