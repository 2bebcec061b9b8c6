/** The body behind an office after a comma, and its country: "Secretary, Ministry of Mines, Government of Utopia". */
import { ENDING, MODIFIER, NEVER, type PeopleKnowledge, PORTFOLIO, STYLE } from '../knowledge/people.js'
import { skipArticle } from './offices/fields.js'
import { startsOffice } from './offices/others.js'
import { isBodyInCapitals } from './offices/places.js'
import { portfolioEnd } from './offices/portfolio.js'
import { reaching, type Title } from './raw.js'
import type { Words } from './words.js'

/** Takes the bodies that follow a title, and the country alone behind it ("Minister of Trade, Utopia"). */
export function withBodies(words: Words, knowledge: PeopleKnowledge, title: Title, limit: number): Title {
  let { to, outerTo, codes } = title
  for (let turn = 0; turn < 3 && words.key[outerTo] === ','; turn++) {
    const start = skipArticle(words, outerTo + 1)
    const country = countryOfGovernment(words, start, limit)
    if (country) {
      if (codes.length > 0 && codes[0] !== country.code) break
      codes = [country.code]
      outerTo = country.to
      break
    }
    const body = bodyAt(words, knowledge, start, limit)
    if (!body) break
    to = outerTo = body.to
    if (codes.length === 0 && body.code !== null) codes = [body.code]
  }
  return outerTo === title.outerTo ? title : reaching(title, to, outerTo, codes)
}

/**
 * Takes in what stands between an office and a name after it, mostly between commas: "Chief Representative, UNDA Utopia
 * Mr. X", "Director, Europe Bureau, Ms. X", "Permanent Secretary Office of the President, Mr. X", "Minister of Trade,
 * Utopia, Ms. X".
 */
export function withAcronyms(words: Words, knowledge: PeopleKnowledge, title: Title, limit: number): Title {
  const comma = words.key[title.outerTo] === ','
  const i = comma ? title.outerTo + 1 : title.outerTo
  let j = i
  while (comma && j < limit && j - i < 4 && isBodyInCapitals(words, j)) j++
  if (j > i) {
    const to = words.country.get(j)?.to ?? j
    if (isStyled(words, to, limit)) return reaching(title, to, to)
  }
  const state = comma ? words.country.get(i) : undefined
  if (state && (state.name.as === 'organ' || state.name.kind === 'organisation')) {
    const to = words.country.get(state.to)?.to ?? state.to
    const codes = title.codes.length ? title.codes : [state.name.code]
    if (isStyled(words, to, limit)) return reaching(title, to, to, codes)
  }
  if (state?.name.as === 'name' && words.key[state.to] === ',' && isStyled(words, state.to + 1, limit)) {
    const codes = title.codes.length ? title.codes : [state.name.code]
    return codes[0] === state.name.code ? reaching(title, title.to, state.to, codes) : title
  }
  const field = fieldsEnd(words, knowledge, i, limit)
  const end = words.key[field] === ',' ? field + 1 : field
  return field > i && isStyled(words, end, limit) ? reaching(title, field, field) : title
}

/** A name with a style begins at word `i`. */
const isStyled = (words: Words, i: number, limit: number) =>
  i < limit && (words.bits[i]! & STYLE) !== 0 && words.capital[i] === true

/** Where a run of the words of portfolios ends, no office among them but inside a body ("Office of the President"). */
function fieldsEnd(words: Words, knowledge: PeopleKnowledge, i: number, limit: number): number {
  if (!words.capital[i] || !(words.bits[i]! & (PORTFOLIO | MODIFIER)) || words.country.has(i)) return i
  if (startsOffice(words, knowledge, i, limit) || words.bits[i]! & STYLE) return i
  return portfolioEnd(words, knowledge, i, limit, false)
}

/** "Utopia", "Government of Utopia", where the phrase ends with it. */
function countryOfGovernment(words: Words, i: number, limit: number): { to: number; code: string } | null {
  const of = words.key[i] === 'government' && words.key[i + 1] === 'of' ? skipArticle(words, i + 2) : i
  const hit = words.country.get(of)
  if (hit?.name.as !== 'name' || words.possessive[hit.to - 1]) return null
  if (hit.name.kind === 'organisation' && of === i) return null
  // "X, Minister of Trade, Utopia and Ruritania agreed" and "…, Utopia Airlines" are others.
  if (hit.to < limit && of === i && !isEnd(words, hit.to)) return null
  return { to: hit.to, code: hit.name.code }
}

const ENDS = new Set([
  ',',
  '.',
  ';',
  ':',
  ')',
  '(',
  'and',
  'was',
  'were',
  'met',
  'held',
  'at',
  'on',
  'in',
  'to',
  'who',
])

/** A country after a comma opens no list ("Utopia, Ruritania and Arcadia"). */
const isEnd = (words: Words, i: number) =>
  ENDS.has(words.key[i]!) &&
  !(/^(?:,|and)$/.test(words.key[i]!) && words.country.get(skipArticle(words, i + 1))?.name.as === 'name')

/** A run of capitalised words that begins or soon goes on with what bodies are called. */
function bodyAt(
  words: Words,
  knowledge: PeopleKnowledge,
  i: number,
  limit: number,
): { to: number; code: string | null } | null {
  let j = i
  const nation = words.country.get(i)
  if (nation) j = nation.to
  while (j < limit && j - i < 5 && words.capital[j] && !BODIES.has(words.key[j]!)) {
    if (!(words.bits[j]! & (PORTFOLIO | MODIFIER | ENDING))) return null
    j++
  }
  if (j >= limit || !words.capital[j] || !BODIES.has(words.key[j]!)) return null
  let to = j + 1
  let code = nation?.name.code ?? null
  for (let turn = 0; turn < 3; turn++) {
    const connector = words.key[to] ?? ''
    if (!/^(?:of|for|on|in|to|at)$/.test(connector) || to + 1 >= limit) break
    const start = skipArticle(words, to + 1)
    const hit = words.country.get(start)
    if (hit && hit.name.as !== 'demonym') {
      if (connector === 'of') code ??= hit.name.code
      to = hit.to
      continue
    }
    const end = portfolioEnd(words, knowledge, start, limit, true)
    if (end === start || words.bits[start]! & NEVER) break
    to = end
  }
  return { to, code }
}

const BODIES = new Set(
  `ministry department embassy office directorate division bureau agency council commission mission secretariat institute
  authority parliament consulate headquarters board bank corporation fund university senate assembly committee centre
  center cabinet delegation`.split(/\s+/),
)
