/** Where the event was held, told behind the sentence that tells of it, or anywhere on the page. */
import { phraseAt } from '../knowledge/phrases.js'
import type { Page } from '../types.js'
import { cityIn, type Run, type Search } from './city.js'
import type { Lead } from './lead.js'
import { cityOfStay, placeOfWelcome } from './stays.js'

/** A later sentence that only says where: "The meeting took place in Geneva." */
export function takenPlace(search: Search, page: Page, lead: Lead, find: typeof cityIn): Run | null {
  if (lead.sentence < 0) return null
  const { sentences, tokens } = page
  for (const { from, to, block } of sentences.slice(lead.sentence + 1, lead.sentence + 4)) {
    if (block - sentences[lead.sentence]!.block > 1) return null
    const opened =
      tokens[from]!.lower === 'in'
        ? find(search, from, Math.min(to, from + 5))
        : (ofMeeting(search, from, to, find) ?? (find === cityIn ? toldBeside(search, from, to) : null))
    if (opened) return opened
    for (let i = from; i < Math.min(to, from + 8); i++)
      if (HELD.has(tokens[i]!.lower) && !isOther(tokens, from, i))
        return find(search, i, Math.min(to, i + 12))
    const welcome = find === cityIn ? placeOfWelcome(search, from, Math.min(to, from + WELCOME)) : null
    if (welcome) return welcome
  }
  return null
}

/** "Recalling the Summit held in Utopia City": another event. */
const isOther = (tokens: Page['tokens'], from: number, held: number) =>
  /^(?:recalling|referring|following|after|since|noting|regarding|with)$/.test(tokens[from]!.lower) ||
  /^(?:summit|forum|conference|session|assembly|elections?)$/.test(tokens[held - 1]?.lower ?? '')

/** Tokens of a sentence in which a guest is welcomed to a place. */
const WELCOME = 24

/** "The meeting in Utopia City was …", "said after the talks in Utopia City", "Speaking in Utopia City after the meeting". */
function toldBeside({ tokens, events }: Search, from: number, to: number): Run | null {
  for (let i = from + 1; i + 1 < to; i++) {
    if (tokens[i]!.lower !== 'in') continue
    const city = tokens[i + 1]!.capital ? phraseAt(events.cities, tokens, i + 1, to) : null
    if (!city) continue
    const { lower } = tokens[i - 1]!
    if (/^(?:meeting|talks)$/.test(lower) && tokens[i - 2]?.lower === 'the') return city
    const spoke = /^(?:reporters|journalists|speaking)$/.test(lower)
    if (
      spoke &&
      tokens[city.to]?.lower === 'after' &&
      /^(?:meeting|talks)$/.test(tokens[city.to + 2]?.lower ?? '')
    )
      return city
  }
  return null
}

/** "During the meeting in the Government House in Utopia City the sides …": the event comes before its place. */
function ofMeeting(search: Search, from: number, to: number, find: typeof cityIn): Run | null {
  const { tokens } = search
  if (!/^(?:during|at)$/.test(tokens[from]!.lower)) return null
  for (let i = from + 1; i < Math.min(to, from + 5); i++)
    if (/^(?:meeting|talks|conversation|consultations|ceremony)$/.test(tokens[i]!.lower)) {
      let end = i + 1
      while (end < Math.min(to, i + 11) && tokens[end]!.text !== ',' && !/ed$/.test(tokens[end]!.lower)) end++
      return /^(?:in|at|held)$/.test(tokens[i + 1]?.lower ?? '') ? find(search, i + 1, end) : null
    }
  return null
}

const HELD = new Set('place held convened'.split(' '))

/** "During her visit to Utopia City, the Minister also met …": the sentences behind tell of the same stay. */
export function stayBehind(search: Search, { sentences, tokens }: Page, lead: Lead): Run | null {
  if (lead.sentence < 0) return null
  for (const { from, to } of sentences.slice(lead.sentence + 1, lead.sentence + 1 + STAYED)) {
    if (!/^(?:during|while|as|within)$/.test(tokens[from]!.lower)) continue
    const city = cityOfStay(search, from, Math.min(to, from + 14))
    if (city && phraseAt(search.events.cities, tokens, city.from)?.to === city.to) return city
  }
  return null
}

const STAYED = 6

/** "at the Utopia Palace", and elsewhere "Utopia Palace, Utopia City": the city where the page tells it, else the venue. */
export function cityOfVenue({ tokens, events }: Search, venue: Run | null): Run | null {
  if (!venue || venue.to - venue.from < 2) return venue
  const first = tokens[venue.from]!.lower
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (tokens[i]!.lower !== first || i === venue.from) continue
    let k = 1
    while (venue.from + k < venue.to && tokens[i + k]?.lower === tokens[venue.from + k]!.lower) k++
    const apart = /^(?:,|in|\()$/.test(tokens[i + k]?.lower ?? '')
    const city = venue.from + k === venue.to && apart ? phraseAt(events.cities, tokens, i + k + 1) : null
    if (city) return city
  }
  return venue
}
