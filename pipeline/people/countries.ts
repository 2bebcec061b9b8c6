/** The government that each person serves: from the office, the side, the one who speaks of them, the issuer last. */
import { EVENT, MEET, type PeopleKnowledge } from '../knowledge/people.js'
import type { Warning } from '../types.js'
import { MESSAGES } from './attendance.js'
import { dealtOut, FARTHEST, organOf, rankOf, sideOf } from './beside.js'
import type { Parts } from './parts.js'
import type { Clusters, Draft } from './persons.js'
import { isOfBody, isPublic, soleOf } from './posts.js'
import type { Raw, Title } from './raw.js'
import { Served } from './served.js'
import { spanOf, type Words } from './words.js'

export interface Countries {
  /** The code of each person, in the order of the persons. */
  readonly codes: readonly (string | null)[]
  /** The one other government of the meeting, where there is one. */
  readonly counter: string | null
  readonly warnings: readonly Warning[]
}

interface Known {
  readonly words: Words
  readonly raws: readonly Raw[]
  readonly clusters: Clusters
  readonly drafts: readonly Draft[]
  readonly parts: Parts
  readonly issuer: string | null
  readonly served: Served
  readonly absent: ReadonlySet<string>
  /** The principal without an office who is named first. */
  readonly untitled: Draft | undefined
  /** The one other country that the headline names. */
  readonly inTitle: string | null
}

export function countriesOf(
  words: Words,
  raws: readonly Raw[],
  clusters: Clusters,
  drafts: readonly Draft[],
  parts: Parts,
  issuer: string | null,
  titled: number,
  knowledge: PeopleKnowledge,
): Countries {
  const served = new Served(words, drafts, parts.of)
  for (const [i, d] of drafts.entries())
    served.enter(
      i,
      d.codes[0] ?? organOf(words, d) ?? dealtOut(words, d) ?? sideOf(words, d) ?? rankOf(words, d, issuer),
    )
  const untitled = drafts.find((d, i) => d.titles.length === 0 && parts.of[i] === 'principal')
  const inTitle = otherInTitle(words, titled, issuer)
  const { absent } = knowledge
  const known: Known = { words, raws, clusters, drafts, parts, issuer, served, absent, untitled, inTitle }
  fromBareOffices(known)
  for (const part of ['principal', 'attendee', 'mentioned'])
    for (const [i, draft] of drafts.entries())
      if (parts.of[i] === part && served.codes[i] === null)
        served.enter(i, part === 'principal' ? principalsCode(known, draft) : othersCode(known, draft))
  return { codes: served.codes, counter: counterCode(known), warnings: doubts(known) }
}

function doubts({ words, drafts, served: { codes } }: Known): Warning[] {
  const warnings: Warning[] = []
  for (const [i, draft] of drafts.entries()) {
    const at = spanOf(words, draft.name.nameFrom, draft.name.nameTo)
    if (draft.codes.length > 1)
      warnings.push({
        code: 'country-conflict',
        message: `the text gives ${draft.codes.join(' and ')}; the first was taken`,
        ...at,
      })
    if (codes[i] === null)
      warnings.push({
        code: 'country-unknown',
        message: 'the text does not tell which government the person serves',
        ...at,
      })
  }
  return warnings
}

/** "the Greek Prime Minister" tells the country of the only prime minister who has none yet. */
function fromBareOffices({ raws, drafts, served }: Known): void {
  /** Kinds of office of which not one person alone is without a country. */
  const unclear = new Set<string>()
  for (const raw of raws) {
    if (raw.nameTo > raw.nameFrom || !raw.title || raw.codes.length === 0 || served.has(raw.codes[0]!))
      continue
    const kind = raw.title.heads[0]!.kind
    if (unclear.has(kind)) continue
    const fits = drafts.flatMap((d, i) =>
      served.codes[i] === null && d.titles.some((t) => t.heads.some((h) => h.kind === kind)) ? [i] : [],
    )
    if (fits.length !== 1) unclear.add(kind)
    else {
      served.enter(fits[0]!, raw.codes[0]!)
      unclear.clear()
    }
  }
}

/** A principal without a country is the issuer's own, unless the issuer's own met them or has no such office. */
function principalsCode(known: Known, draft: Draft): string | null {
  const { issuer, parts, served } = known
  const others = served.ofPrincipals
  const wasMet = draft.mentions.some((m) => parts.met.has(m))
  if (wasMet && ((issuer !== null && others.has(issuer)) || others.size === 0))
    return counterCode(known) ?? citysCode(known, draft) ?? ownCode(known, draft, !wasMet)
  const own =
    ownCode(known, draft, true) ?? ifServed(known, draft, ownersCode(known.words, draft.mentions[0]!))
  if (own !== null || issuer === null || isOfUnknown(known.words, draft)) return own
  return ifServed(known, draft, counterCode(known))
}

/** "Prime Minister X of Ruthland": of a state that the lexicon does not know. */
const isOfUnknown = (words: Words, { mentions }: Draft) =>
  mentions.some(
    ({ to }) => words.key[to] === 'of' && words.capital[to + 1] === true && !words.country.has(to + 1),
  )

/** "talks in Utopia City with Prime Minister X", "met Minister X in Utopia City": of the state whose capital it is. */
function citysCode(known: Known, draft: Draft): string | null {
  const { words, issuer } = known
  const { from } = draft.mentions[0]!
  const [start, end] = [words.starts[words.sentence[from]!]!, words.starts[words.sentence[from]! + 1]!]
  for (let i = Math.max(start + 1, from - 12); i < Math.min(end, from + 12); i++) {
    const hit = words.country.get(i)
    if (hit?.name.as !== 'capital' || words.key[i - 1] !== 'in' || hit.name.code === issuer) continue
    return ifServed(known, draft, hit.name.code)
  }
  return null
}

/** The issuer's code for an official whose office the issuer has; for one without an office only where `bare`. */
function ownCode(known: Known, draft: Draft, bare: boolean): string | null {
  const { issuer, words } = known
  if (issuer === null) return null
  if (draft.titles.length === 0) {
    const beside = words.key[draft.mentions[0]!.from - 1] === 'and'
    // Who holds the meeting is often named without an office, and alone.
    return bare && !beside && draft === known.untitled ? issuer : null
  }
  return mayServe(known, draft, issuer) ? issuer : null
}

/** The government has no such office. */
const isAbsent = ({ absent, words }: Known, draft: Draft, code: string | null) =>
  draft.titles.some((t) =>
    t.heads.some(
      (h) => absent.has(`${h.kind} ${code}`) && !(h.kind === 'president' && isOfBody(words, t.from, t.to)),
    ),
  )

/** Can the person be an official of that government: has it such an office, and does nobody else hold it? */
function mayServe(known: Known, draft: Draft, code: string): boolean {
  const { words, served } = known
  if (isAbsent(known, draft, code) || draft.titles.some((t) => isPostedTo(words, t, code))) return false
  if (!draft.titles.some((t) => isPublic(words, t))) return false
  return !draft.titles.some((t) => soleOf(words, t).some((post) => served.isHeld(code, post)))
}

/** "Ambassador to Utopia", "Resident Representative in Utopia": sent there by another government or body. */
function isPostedTo(words: Words, { from, outerTo, heads }: Title, code: string): boolean {
  if (!heads.some(({ kind }) => kind === 'representative')) return false
  for (let i = from + 1; i < outerTo; i++) {
    const hit = words.country.get(i)
    if (hit?.name.code !== code || hit.name.kind !== 'country') continue
    if (/^(to|for|in)$/.test(words.key[i - 1] === 'the' ? words.key[i - 2]! : words.key[i - 1]!)) return true
  }
  return false
}

/** "Ruritania's presidency under Prime Minister X": the owner named last before an office that the issuer has not. */
function ownersCode(words: Words, first: Raw): string | null {
  const start = Math.max(words.starts[words.sentence[first.from]!]!, first.from - 12)
  for (let i = first.from; i > start; i--) {
    const hit = words.countryBefore.get(i)
    if (hit && words.possessive[i - 1]) return hit.name.code
  }
  return null
}

/** The one other government of the meeting: of the principals, or else of the first country that the text names. */
function counterCode({ issuer, served: { ofPrincipals }, inTitle }: Known): string | null {
  const own = issuer !== null && ofPrincipals.has(issuer) ? 1 : 0
  if (ofPrincipals.size === own) return inTitle
  if (ofPrincipals.size > own + 1) return null
  for (const code of ofPrincipals) if (code !== issuer) return code
  return null
}

/** A menu and a date may stand above the first line that names a country. */
const TOP = 4

function otherInTitle(words: Words, titled: number, issuer: string | null): string | null {
  const title = new Set<string>()
  for (let s = titled; s < titled + TOP && title.size === 0; s++) {
    const end = words.starts[s + 1] ?? 0
    for (let i = words.starts[s] ?? end; i < end; i++) {
      const hit = words.country.get(i)
      if (hit && hit.name.code !== issuer && hit.name.kind === 'country') title.add(hit.name.code)
    }
  }
  return title.size === 1 ? [...title][0]! : null
}

/** An absent official serves the government of whoever speaks of them with a bare office, or the issuer's. */
function othersCode(known: Known, draft: Draft): string | null {
  const { words, issuer, parts } = known
  const first = draft.mentions[0]!
  if (
    SUCCESSION.has(words.key[first.from - 1]!) ||
    (words.key[first.from - 1] === ',' && SUCCESSION.has(words.key[first.from - 2]!))
  )
    return speakersCode(known, draft, first, false) ?? openersCode(known, first)
  if (words.key[first.from - 1] === 'counterpart' || words.key[first.from - 2] === 'counterpart') {
    const other = speakersCode(known, draft, first, false)
    return other !== null && other === issuer ? counterCode(known) : issuer
  }
  const companys = companysCode(known, first)
  if (companys !== null || draft.titles.length === 0) return companys ?? neighboursCode(known, draft)
  if (isOfMission(words, draft)) return envoysCode(known) ?? counterCode(known)
  const speaker = guestsCode(known, first) ?? speakersCode(known, draft, first, true)
  if (isCoChair(known, first)) return counterCode(known)
  const there = hostsCode(words, first)
  if (there !== null && mayServe(known, draft, there)) return there
  const beyond = speaker !== null && speaker === issuer ? counterCode(known) : issuer
  if (byInvitationOf(words, first) || isPraised(words, first) || isHost(words, first))
    return ifServed(known, draft, beyond)
  if (isObject(words, first) && (speaker !== null || beyond === null || !mayServe(known, draft, beyond)))
    return ifServed(known, draft, beyond) ?? ifServed(known, draft, counterCode(known))
  const city = cityAfter(words, first)
  if (city !== null && mayServe(known, draft, city)) return city
  if (draft.mentions.some((m) => parts.met.has(m)))
    return speaker !== null && speaker === issuer
      ? (ifServed(known, draft, counterCode(known)) ?? ownCode(known, draft, false))
      : (ifServed(known, draft, issuer) ?? ifServed(known, draft, counterCode(known)))
  if (
    words.possessive[first.to - 1] &&
    /^(war|aggression|invasion|regime|attack|brutal|unprovoked|illegal)$/.test(words.key[first.to] ?? '')
  )
    return null
  if (speaker !== null && speaker !== issuer && mayServe(known, draft, speaker)) return speaker
  const near = ownCode(known, draft, false) ?? ifServed(known, draft, ownersCode(words, first))
  if (near !== null || issuer === null || words.possessive[first.to - 1]) return near
  return ifServed(known, draft, counterCode(known))
}

/** "He said that his successor, X, would come": of the same government as the one who speaks. */
const SUCCESSION = new Set(['successor', 'predecessor'])

/** Of the person who opens the sentence before one that opens with "he" or "she". */
function openersCode(known: Known, first: Raw): string | null {
  const { words, raws } = known
  const start = words.starts[words.sentence[first.from]!]!
  if (!/^(he|she)$/.test(words.key[start]!) || words.sentence[start] === 0) return null
  return codeOf(known, raws[firstFrom(raws, words.starts[words.sentence[start]! - 1]!)], first)
}

/** A rank of embassies alone: "First Secretary", "Deputy Head of Mission", "Political Counsellor". */
function isOfMission({ key }: Words, { titles }: Draft): boolean {
  return titles.some(({ from, to, codes }) => {
    if (codes.length > 0) return false
    for (let i = from; i < to; i++) {
      if (key[i] === 'mission' && key[i - 2] === 'head') return true
      if (key[i] === 'secretary' && i > from && /^(?:first|second|third)$/.test(key[i - 1]!)) return true
      if (key[i]!.startsWith('charg') && key[i + 1]?.startsWith('d')) return true
    }
    return false
  })
}

/** The government of the one ambassador or high commissioner whom the text names, the issuer's own left out. */
function envoysCode({ words, drafts, served, issuer }: Known): string | null {
  const codes = new Set<string>()
  for (const [i, { titles }] of drafts.entries()) {
    const code = served.codes[i]
    if (!code || code === issuer) continue
    for (const { from, to } of titles)
      for (let w = from; w < to; w++)
        if (words.key[w] === 'ambassador' || (words.key[w] === 'commissioner' && words.key[w - 1] === 'high'))
          codes.add(code)
  }
  return codes.size === 1 ? [...codes][0]! : null
}

const ifServed = (known: Known, draft: Draft, code: string | null) =>
  code !== null && mayServe(known, draft, code) ? code : null

/** `at the invitation of the Minister, X`: the other side than the guest's. */
function byInvitationOf(words: Words, { from }: Raw): boolean {
  const of = words.key[from - 1] === 'the' ? from - 2 : from - 1
  return (
    words.key[of] === 'of' &&
    words.key[of - 1] === 'invitation' &&
    /^(at|upon|on)$/.test(words.key[of - 3] ?? '')
  )
}

/** "co-chaired by Minister X and Minister Y": after one of the issuer's, one of the other side. */
function isCoChair({ words, raws, clusters, served, issuer }: Known, { from }: Raw): boolean {
  if (words.key[from - 1] !== 'and' && words.key[from - 2] !== 'and') return false
  const before = raws[firstFrom(raws, from) - 1]
  const other = before && clusters.of.get(before)
  if (!other || issuer === null || served.codes[served.numberOf(other)] !== issuer) return false
  for (let i = before.from - 1; i > before.from - 4; i--) if (words.key[i] === 'chaired') return true
  return false
}

/** "travel on to Utopia City for talks with President X", "visit Utopia City, where he will meet X": of the city's state. */
function hostsCode(words: Words, { from }: Raw): string | null {
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
function isPraised(words: Words, { from }: Raw): boolean {
  const before = words.key[from - 1] === 'the' ? from - 2 : from - 1
  if (words.key[before] === 'by')
    return /^(led|headed)$/.test(words.key[before - 1]!) && LED.has(words.key[before - 2]!)
  if (words.key[before] !== 'of') return false
  const start = Math.max(words.starts[words.sentence[from]!]!, from - 20)
  for (let i = before - 1; i > start; i--)
    if (/^(appreciation|gratitude|thanked|thanks)$/.test(words.key[i]!)) return true
  return false
}

/** "thanked President X", "invited Speaker X", "a letter to Minister X": one does so with others. */
function isObject(words: Words, { from }: Raw): boolean {
  const before = words.key[from - 1] === 'the' ? from - 2 : from - 1
  if (OTHERS.has(words.key[before] ?? '')) return true
  return (
    words.key[before] === 'to' &&
    (MESSAGES.has(words.key[before - 1]!) || words.key[before - 1] === 'invitation')
  )
}

const OTHERS = new Set(
  `welcoming welcome hosting receiving meeting meet thank thanked thanks thanking invite invited inviting congratulate
  congratulated congratulating`.split(/\s+/),
)

/** "discussions with President X in Utopia City": where one is met, there one governs. */
function cityAfter(words: Words, { from, to, after }: Raw): string | null {
  const end = after ? after.outerTo : to
  if (words.key[end] !== 'in' || !/^(with|met|meet|by|and)$/.test(words.key[from - 1] ?? '')) return null
  const hit = words.country.get(end + 1)
  return hit?.name.as === 'capital' ? hit.name.code : null
}

/** "He was briefed by Minister X": one is told so by the other side. */
function isHost(words: Words, { from }: Raw): boolean {
  const by = words.key[from - 1] === 'the' ? from - 2 : from - 1
  return words.key[by] === 'by' && HOSTED.has(words.key[by - 1]!)
}

const HOSTED = new Set(['briefed', 'informed', 'received', 'welcomed', 'greeted', 'hosted'])

const LED = new Set(['government', 'cabinet', 'administration'])

/**
 * Who came along serves the government of the person whom they came with: "Minister A met Minister B, accompanied by X",
 * "X accompanied the Utopian Ambassador", "Accompanying Minister A were X and Y".
 */
function companysCode(known: Known, first: Raw): string | null {
  const { words, raws } = known
  const start = words.starts[words.sentence[first.from]!]!
  const end = words.starts[words.sentence[first.from]! + 1]!
  if (words.key[start] === 'accompanying' || words.key[start + 1] === 'accompanying')
    return codeOf(known, raws[firstFrom(raws, start + 1)], first)
  const escorted = escortedAt(words, first.to, Math.min(end, first.to + FARTHEST))
  if (escorted > 0) {
    const guest = raws[firstFrom(raws, escorted)]
    return guest && guest.from <= escorted + 2 ? codeOf(known, guest, first) : null
  }
  const floor = Math.max(start, first.from - FARTHEST)
  let i = first.from - 1
  while (i > floor && !/^(?:accompanied|attended|joined)$/.test(words.key[i]!)) i--
  if (words.key[i] !== 'accompanied' || words.key[i + 1] !== 'by') return null
  const before = raws[firstFrom(raws, i) - 1]
  // `X, Minister of Utopia, who was accompanied by Y`, `received Minister X, accompanied by Y`
  const beside = words.key[i - 1] === ',' || words.key[i - 2] === 'who'
  if (before && before.from >= start && beside && i - endOf(before) < 4) return codeOf(known, before, first)
  const opener = openersCode(known, first)
  if (opener !== null) return opener
  const subject = raws[firstFrom(raws, start)]
  if (subject && subject.from < i) return codeOf(known, subject, first)
  return GUESTS.has(words.key[start + 1]!) ? counterCode(known) : null
}

/** "attended by Minister A, X and Y": who stands without an office in a list is of the government of the one before. */
function neighboursCode(known: Known, draft: Draft): string | null {
  const { words, raws, parts, served } = known
  if (parts.of[served.numberOf(draft)] !== 'attendee') return null
  const first = draft.mentions[0]!
  const n = firstFrom(raws, first.from)
  for (const near of [raws[n - 1], raws[n + 1]]) {
    if (!near || words.sentence[near.from] !== words.sentence[first.from]) continue
    const [from, to] = near.from < first.from ? [endOf(near), first.from] : [endOf(first), near.from]
    const code = isListed(words, from, to) ? codeOf(known, near, first) : null
    if (code !== null) return code
  }
  return null
}

/** Nothing but a comma and a conjunction between two names. */
function isListed(words: Words, from: number, to: number): boolean {
  if (to - from > 4 || to <= from) return false
  for (let i = from; i < to; i++) if (!LINKS.has(words.key[i]!)) return false
  return true
}

const LINKS = new Set([',', 'and', '&', 'as', 'well', 'with', 'the', ';'])

const endOf = ({ to, after }: Raw) => (after ? after.outerTo : to)

/** "The guest was accompanied by X": of the other side. */
const GUESTS = new Set(['guest', 'visitor', 'visiting'])

/** One past "accompanied" where it is told of those named before, after a list of names; 0 where it is not. */
function escortedAt(words: Words, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (words.key[i] !== 'accompanied') continue
    return words.key[i + 1] === 'by' || /^(was|were|is|are|be|been)$/.test(words.key[i - 1]!) ? 0 : i + 1
  }
  return 0
}

/** The government of the person or of the bare office that a mention before another one means. */
function codeOf({ clusters, served }: Known, raw: Raw | undefined, first: Raw): string | null {
  if (!raw || raw === first) return null
  const person = clusters.of.get(raw)
  return (person ? served.codes[served.numberOf(person)] : null) ?? raw.codes[0] ?? null
}

/**
 * "The visiting dignitary conveyed the greetings of President X": of the other side. "The Utopian guest informed that
 * Speaker X …": of the government that the subject of the sentence is called by.
 */
function guestsCode(known: Known, first: Raw): string | null {
  const { words } = known
  const start = words.starts[words.sentence[first.from]!]!
  if (words.key[start] !== 'the') return null
  if (GUESTS.has(words.key[start + 1]!)) return counterCode(known)
  const hit = words.country.get(start + 1)
  const called =
    hit && hit.to < first.from && words.capital[hit.to] === false && !words.possessive[hit.to - 1]
  return called && hit.name.as === 'demonym' ? hit.name.code : null
}

/**
 * The government of the first person (the first principal) of the sentence, or of its part after a semicolon, who
 * stands before the person named.
 */
function speakersCode(
  { words, raws, clusters, served, parts }: Known,
  draft: Draft,
  first: Raw,
  principal: boolean,
): string | null {
  const start = clauseStart(words, first.from)
  for (let n = firstFrom(raws, start); n < raws.length && raws[n]!.from < first.from; n++) {
    const speaker = clusters.of.get(raws[n]!)
    const at = speaker && speaker !== draft ? served.numberOf(speaker) : -1
    if (at >= 0 && (!principal || parts.of[at] === 'principal')) return served.codes[at] ?? null
  }
  return null
}

/** The first of the raw mentions, which are in order, that starts at word `start` or after it. */
function firstFrom(raws: readonly Raw[], start: number): number {
  let low = 0
  for (let high = raws.length; low < high; ) {
    const middle = (low + high) >> 1
    if (raws[middle]!.from < start) low = middle + 1
    else high = middle
  }
  return low
}

/** The sentence's first word, or the word after the last semicolon before word `i`. */
function clauseStart(words: Words, i: number): number {
  const start = words.starts[words.sentence[i]!]!
  const floor = Math.max(start, i - FARTHEST)
  for (let j = i; j > floor; j--) if (words.key[j - 1] === ';') return j
  return start
}
