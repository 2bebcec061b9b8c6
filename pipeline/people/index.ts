/** Stage: people. Mentions first, persons after: who is named, in what office, for which country, in what part. */
import type { Knowledge } from '../knowledge/index.js'
import type { Steps } from '../steps.js'
import type { FoundPerson, Header, Mention, Page, Participants, Span } from '../types.js'
import { listedLines, readCompanies } from './company.js'
import { countriesOf } from './countries/index.js'
import { creditRaws } from './credits.js'
import { marginRaws } from './margins.js'
import { findRaw } from './mentions.js'
import { findParts } from './parts.js'
import { cluster, type Draft } from './persons.js'
import { principalsOf } from './places.js'
import type { Raw } from './raw.js'
import { readWords } from './reading.js'
import { resolve } from './resolve.js'
import { idsOf, roleOf } from './roles.js'
import { viewsOf } from './roll.js'
import { unknownOffices } from './unknown.js'
import { spanOf, type Words } from './words.js'

export function* findPeople(page: Page, header: Header, knowledge: Knowledge): Steps<Participants> {
  const words = readWords(page, knowledge.people)
  yield 'people'
  const issuer = header.issuer?.country ?? null
  const margins = marginRaws(page, words, issuer, knowledge.people)
  const outside = [...margins]
  for (const raw of creditRaws(page, words, issuer, knowledge.people))
    if (!margins.some(({ from, to }) => from < raw.to && raw.from < to)) outside.push(raw)
  yield 'people'
  const printed = new Set(outside.map(({ nameFrom }) => nameFrom))
  const lines = listedLines(page, words)
  const inside = rawMentions(page, words, lines, knowledge).filter(({ nameFrom }) => !printed.has(nameFrom))
  const raws = [...inside, ...outside].sort((a, b) => a.from - b.from)
  yield 'people'
  const views = viewsOf(page, words, raws)
  const companies = readCompanies(words, views, lines)
  yield 'people'
  const clusters = cluster(words, raws, companies)
  const drafts = inOrder(clusters.drafts)
  yield 'people'
  const parts = findParts(words, views, companies, clusters, drafts, new Set(margins), issuer)
  const titled = Math.max(
    0,
    page.sentences.findIndex((s) => page.outline.blocks[s.block]!.kind === 'title'),
  )
  yield 'people'
  const countries = countriesOf(words, raws, clusters, drafts, parts, issuer, titled, knowledge.people)
  const principals = principalsOf(parts.of)
  const { codes, counter } = countries
  const cast = { drafts, parts: parts.of, principals, codes, counter, issuer }
  yield 'people'
  const { mentions, offices, warnings } = resolve(words, raws, clusters, cast, knowledge.people)
  yield 'people'
  const own = ownMentions(mentions, drafts.length)
  const names = drafts.map((d) => nameOf(page, words, d))
  const ids = idsOf(names)
  const people = drafts.map(
    (draft, i): FoundPerson => ({
      id: ids[i]!,
      name: names[i]!,
      honorifics: draft.honorifics,
      role: roleOf(words, draft, offices.get(draft) ?? []),
      country: countries.codes[i]!,
      part: parts.of[i]!,
      gender: draft.gender,
      mentions: own[i]!,
    }),
  )
  return {
    people,
    mentions,
    leads: parts.leads,
    attendance: parts.attendance,
    warnings: [
      ...clusters.warnings,
      ...countries.warnings,
      ...warnings,
      ...unknownOffices(
        words,
        drafts,
        people.map(({ role, part }) => role === null && part !== 'mentioned'),
      ),
    ],
  }
}

function nameOf(page: Page, words: Words, { name }: Draft): string {
  const { start, end } = spanOf(words, name.nameFrom, name.nameTo)
  const printed = page.text.slice(start, end)
  return /[^\S ]| {2}/.test(printed) ? printed.replace(/\s+/g, ' ') : printed
}

/** The places that mean one person alone, by person. */
function ownMentions(mentions: readonly Mention[], count: number): Span[][] {
  const own: Span[][] = []
  for (let i = 0; i < count; i++) own.push([])
  for (const { kind, persons, start, end } of mentions)
    if ((kind === 'name' || kind === 'office') && persons.length === 1) own[persons[0]!]!.push({ start, end })
  return own
}

/** The word at which a person is first named. */
function firstOf({ mentions }: Draft): number {
  let first = mentions[0]!.from
  for (const { from } of mentions) if (from < first) first = from
  return first
}

function inOrder(drafts: readonly Draft[]): Draft[] {
  const placed = drafts.map((draft) => ({ draft, at: firstOf(draft) }))
  return placed.sort((a, b) => a.at - b.at).map(({ draft }) => draft)
}

function rawMentions(page: Page, words: Words, lines: ReadonlySet<number>, knowledge: Knowledge): Raw[] {
  const raws: Raw[] = []
  const spoken = page.transcripts || isSpoken(page)
  for (const [s, sentence] of page.sentences.entries()) {
    const { kind } = page.outline.blocks[sentence.block]!
    if (kind === 'dateline' || (kind === 'transcript' && !spoken)) continue
    const first = raws.length
    findRaw(words, knowledge.people, words.starts[s]!, words.starts[s + 1]!, raws)
    if (kind === 'furniture' && !lines.has(s)) keepFullNames(raws, first)
  }
  return raws
}

/** Around the text, only a full name with a style or an office is taken for a person's. */
function keepFullNames(raws: Raw[], first: number): void {
  let kept = first
  for (let i = first; i < raws.length; i++) {
    const { strong, nameFrom, nameTo } = raws[i]!
    if (strong && nameTo - nameFrom > 1) raws[kept++] = raws[i]!
  }
  raws.length = kept
}

/** Nothing but a transcript stands in the text: it alone names the persons. */
const isSpoken = ({ sentences, outline }: Page) =>
  sentences.every(({ block }) => {
    const { kind } = outline.blocks[block]!
    return kind !== 'paragraph' && kind !== 'bullet'
  })
