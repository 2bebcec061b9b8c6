/**
 * Stage: layout. What each line is for: headline, dateline, furniture, caption, note, transcript, body. What shows in
 * the line itself comes first, then its place, then what the house is known for.
 */
import type { Knowledge } from '../knowledge/index.js'
import type { Steps } from '../steps.js'
import type { Layout, LineRole, Metadata, Reading, Warning } from '../types.js'
import { markDateBelowLead, markEdges, markHead } from './edges.js'
import { furnitureRole, keepThirdItems } from './furniture.js'
import { recogniseHouse } from './house.js'
import { isEnglish, languageOf } from './language.js'
import { proseLines } from './prose.js'
import { shapesOf } from './shape.js'
import { markAsides, markMenus, markTail } from './tail.js'
import { chooseTitle } from './title.js'
import { markTranscript } from './transcript.js'

export function* layOut(reading: Reading, metadata: Metadata, knowledge: Knowledge): Steps<Layout> {
  const shapes = shapesOf(reading)
  yield 'layout'
  const words = knowledge.furniture
  const found = recogniseHouse(shapes, reading, knowledge)
  const house = found?.house ?? null
  yield 'layout'
  const own = house?.furniture() ?? null
  const roles = shapes.map((s): LineRole => furnitureRole(s, words, own) ?? 'body')
  keepThirdItems(shapes, roles)
  yield 'layout'
  const edges = markEdges(shapes, roles, words, house?.dateOrder ?? null)
  const prose = proseLines(shapes, edges)
  const first = prose.indexOf(true)
  const lead = first < 0 ? shapes.length : first
  const last = prose.lastIndexOf(true)
  for (const [i, role] of edges.entries()) if (i < lead || i > last) roles[i] = role
  markDateBelowLead(shapes, roles, edges, lead)
  yield 'layout'
  markMenus(shapes, roles, lead, last)
  const titleLine = chooseTitle(shapes, roles, lead, words, metadata.title)
  markHead(shapes, roles, lead, last, titleLine, words)
  markTail(shapes, roles, last, words)
  markAsides(shapes, roles)
  markTranscript(shapes, roles)
  yield 'layout'
  const language = languageOf(shapes, roles, metadata.language)
  return {
    house: house?.id ?? null,
    houseEvidence: found?.evidence ?? [],
    language,
    roles,
    shapes,
    titleLine,
    warnings: isEnglish({ layout: { language } }) ? [] : [unread(language)],
  }
}

const unread = (language: string | null): Warning => ({
  code: 'language-not-supported',
  message: `the text is not English (${language}): only title, dates and sections are read`,
  start: null,
  end: null,
})
