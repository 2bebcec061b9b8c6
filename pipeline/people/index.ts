/** Stage: people. Mentions first, persons after: who is named, in what office, for which country, in what part. */
import type { Knowledge } from '../knowledge/index.js'
import type { FoundPerson, Header, Mention, Page, Participants } from '../types.js'
import { countryOf } from './countries.js'
import { findRaw, type Raw } from './mentions.js'
import { findParts } from './parts.js'
import { cluster, type Draft } from './persons.js'
import { resolve } from './resolve.js'
import { idsOf, roleOf } from './roles.js'
import { readWords, spanOf, type Words } from './words.js'

export function findPeople(page: Page, header: Header, knowledge: Knowledge): Participants {
  const words = readWords(page, knowledge.people)
  const raws = rawMentions(page, words, knowledge)
  const clusters = cluster(words, raws)
  const drafts = [...clusters.drafts].sort((a, b) => firstOf(a) - firstOf(b))
  const parts = findParts(page, words, raws, clusters, drafts)
  const countries = countryOf(page, words, raws, clusters, drafts, parts, header.issuer?.country ?? null)
  const resolved = resolve(
    page,
    words,
    raws,
    clusters,
    drafts,
    parts,
    countries,
    header.issuer?.country ?? null,
    knowledge.people,
  )
  const ids = idsOf(
    drafts
      .map((d) => spanOf(words, d.name.nameFrom, d.name.nameTo))
      .map((s) => page.text.slice(s.start, s.end)),
  )
  const people = drafts.map((draft, i): FoundPerson => {
    const { start, end } = spanOf(words, draft.name.nameFrom, draft.name.nameTo)
    return {
      id: ids[i]!,
      name: page.text.slice(start, end).replace(/\s+/g, ' '),
      honorifics: draft.honorifics,
      role: roleOf(words, draft, raws, resolved.offices.get(draft) ?? []),
      country: countries.codes[i]!,
      part: parts.of[i]!,
      gender: draft.gender,
      mentions: resolved.mentions.filter((m) => isOwn(m, i)).map(({ start, end }) => ({ start, end })),
    }
  })
  return {
    people,
    mentions: resolved.mentions,
    leads: parts.leads,
    attendance: parts.attendance,
    warnings: [...clusters.warnings, ...countries.warnings, ...resolved.warnings],
  }
}

const firstOf = (draft: Draft) => Math.min(...draft.mentions.map((m) => m.from))
const isOwn = (m: Mention, i: number) =>
  (m.kind === 'name' || m.kind === 'office') && m.persons.length === 1 && m.persons[0] === i

const SILENT = new Set(['furniture', 'dateline', 'transcript'])

function rawMentions(page: Page, words: Words, knowledge: Knowledge): Raw[] {
  const raws: Raw[] = []
  for (const [s, sentence] of page.sentences.entries()) {
    if (SILENT.has(page.outline.blocks[sentence.block]!.kind)) continue
    raws.push(...findRaw(words, knowledge.people, words.starts[s]!, words.starts[s + 1]!))
  }
  return raws
}
