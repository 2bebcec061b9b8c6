/** What the texts say differently and no finding has told of: so that no change of words is ever lost. */
import type { Readout, Section } from '../../pipeline/record/schema.js'
import { matterOf, plain } from '../wording.js'
import type { Alignment, Segment } from './align.js'
import type { Explained, Finding, Range, Versions } from './sides.js'
import { isCosmetic, wordsTold } from './statements.js'
import { hunksOf } from './words.js'

/** A sentence that was told of for at least this share needs no word more. */
const MOSTLY = 0.5

export function restFindings(
  versions: Versions,
  alignment: Alignment,
  told: Explained,
  moves: readonly Finding[],
): Finding[] {
  return [
    ...alignment.pairs.flatMap(({ old, new: now, moved }) => [
      ...rewordings(old, now, versions, told),
      ...(moved ? moveOf(old, now, versions, moves) : []),
    ]),
    ...alignment.oldOnly.flatMap((s) => alone('old', s, versions, told)),
    ...alignment.newOnly.flatMap((s) => alone('new', s, versions, told)),
  ]
}

function rewordings(old: Segment, now: Segment, versions: Versions, told: Explained): Finding[] {
  if (old.text === now.text) return []
  const hunks = hunksOf(old.text, now.text, old.start, now.start)
  const cosmetic = hunks.filter((h) => isCosmetic(h, versions))
  const open = hunks.filter(
    (h) => !cosmetic.includes(h) && told.covered('old', h.old) + told.covered('new', h.new) === 0,
  )
  const place = { old: { at: old, pointer: null }, new: { at: now, pointer: null } }
  const findings: Finding[] = []
  if (cosmetic.length > 0)
    findings.push({ class: 'cosmetic', key: keyOf(now), message: cosmeticTold(cosmetic.length), ...place })
  if (open.length === 0) return findings
  const furniture = isFurniture(versions.old.record, old) && isFurniture(versions.new.record, now)
  findings.push({
    class: furniture ? 'furniture-only' : 'text-reworded',
    key: keyOf(now),
    message: wordsTold(open, versions),
    ...place,
    words: true,
  })
  return findings
}

const cosmeticTold = (n: number) =>
  n === 1 ? 'one place: spaces, quotation marks or dashes' : `${n} places: spaces, quotation marks or dashes`

function alone(which: 'old' | 'new', segment: Segment, versions: Versions, told: Explained): Finding[] {
  if (told.covered(which, segment) >= MOSTLY * (segment.end - segment.start)) return []
  const place = { at: segment, pointer: null }
  const { record } = versions[which]
  return [
    {
      class: isFurniture(record, segment)
        ? 'furniture-only'
        : which === 'old'
          ? 'text-dropped'
          : 'text-added',
      key: keyOf(segment),
      message: `${which === 'old' ? '−' : '+'} “${segment.text}”`,
      old: which === 'old' ? place : null,
      new: which === 'new' ? place : null,
    },
  ]
}

/** Text that holds over small changes: the first words of the sentence. */
const keyOf = (s: Segment) => `text/${matterOf(s.text).slice(0, 5).join('-') || plain(s.text).slice(0, 20)}`

const PAGE = new Set<Readout['unread'][number]['reason']>(['furniture', 'caption', 'note'])
/** A line of figures alone is a counter, and a stamp of update dates the page and not the readout. */
const COUNTER = /^[\d.,\s]+$/
const STAMP = /^(?:last\s+)?(?:updated|modified|reviewed|changed)\b/i

function isFurniture(record: Readout, segment: Segment): boolean {
  if (COUNTER.test(segment.text) || STAMP.test(segment.text)) return true
  return record.unread.some((u) => PAGE.has(u.reason) && u.start < segment.end && u.end > segment.start)
}

/** A sentence in another section, or in another order in its own; a whole section that moved is told of already. */
function moveOf(old: Segment, now: Segment, versions: Versions, moves: readonly Finding[]): Finding[] {
  const from = sectionAt(versions.old.record.sections, old)
  const to = sectionAt(versions.new.record.sections, now)
  if (moves.some((m) => m.key === to?.id || m.key === from?.id)) return []
  if (isFurniture(versions.new.record, now)) return []
  return [
    {
      class: 'section-moved',
      key: keyOf(now),
      message: `“${now.text}” ${from?.id === to?.id ? 'stands elsewhere' : `from ${named(from)} to ${named(to)}`}`,
      old: { at: old, pointer: null },
      new: { at: now, pointer: null },
    },
  ]
}

const named = (s: Section | undefined) => (s ? s.path || s.id : 'no section')

function sectionAt(sections: readonly Section[], at: Range): Section | undefined {
  return sections.findLast((s) => s.start <= at.start && at.start < s.end)
}
