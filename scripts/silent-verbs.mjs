/**
 * Prints the words that follow a participant most often and give no statement: where to look for cues.
 * `node scripts/silent-verbs.mjs FOLDER [TOP=300] [EVERY=1]` after `npm run build`; EVERY 5 reads each fifth text.
 * A table of count, word, what was decided about it (`silent-verbs.json`; `UNDECIDED` for a new word) and one place.
 * There is no tagger: nouns are among the words. Participants inside a content are left out: what they do is told.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '../dist/index.js'

/** What may stand between a participant and the verb. */
const SKIPPED = new Set(
  'also again further then both all each jointly have has had will would be been is are was were is did do does to not'.split(
    ' ',
  ),
)
/** Function words that show that no verb follows. */
const NO_VERB = new Set(
  'and or but of in on at for with from by as that which who whom whose while when where the a an its his her their this these into between during after before including than if'.split(
    ' ',
  ),
)
const PRONOUN =
  /\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|[Bb]oth sides|[Tt]he (?:two )?(?:sides|parties|leaders|ministers|presidents))\b/g
const UNREAD = new Set(['title', 'dateline', 'furniture', 'caption', 'note', 'heading', 'transcript'])

const decided = new Map()
const decisions = JSON.parse(readFileSync(new URL('silent-verbs.json', import.meta.url), 'utf8'))
for (const [decision, words] of Object.entries(decisions))
  for (const word of words) decided.set(word, decision)

const [folder, top = '300', every = '1'] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('Which folder? node scripts/silent-verbs.mjs FOLDER [TOP] [EVERY]\n')
  process.exit(2)
}
const files = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.txt'))
  .sort()
const found = new Map()
for (let i = 0; i < files.length; i += Number(every)) {
  const text = readFileSync(join(folder, files[i]), 'utf8')
  const record = await read(text)
  for (const { word, at } of silentVerbs(record, text)) {
    const row = found.get(word) ?? { count: 0, place: text.slice(at - 50, at + 60).replace(/\s+/g, ' ') }
    row.count++
    found.set(word, row)
  }
}
const rows = [...found].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
for (const [word, { count, place }] of rows.slice(0, Number(top)))
  process.stdout.write(
    `${String(count).padStart(5)}  ${word.padEnd(16)}  ${(decided.get(word) ?? 'UNDECIDED').padEnd(24)}  ${place}\n`,
  )

function* silentVerbs(record, text) {
  const cues = record.statements.map((s) => s.cue)
  const apart = record.unread.filter((u) => UNREAD.has(u.reason))
  const ends = new Set(record.people.flatMap((p) => p.mentions.map((m) => m.end)))
  for (const m of text.matchAll(PRONOUN)) ends.add(m.index + m[0].length)
  for (const end of ends) {
    if (apart.some((u) => u.start < end && end <= u.end)) continue
    if (record.statements.some((s) => s.content.start < end && end <= s.content.end)) continue
    const verb = verbAfter(text, end)
    if (verb && !cues.some((c) => c.start <= verb.at && verb.at < c.end)) yield verb
  }
}

function verbAfter(text, end) {
  const word = /[ ]+([A-Za-z]+)/y
  for (let at = end; ; at = word.lastIndex) {
    word.lastIndex = at
    const hit = word.exec(text)
    if (hit === null) return null
    const lower = hit[1].toLowerCase()
    if (hit[1] !== lower || NO_VERB.has(lower)) return null
    if (!SKIPPED.has(lower) && !(lower.endsWith('ly') && lower.length > 4))
      return { word: lower, at: word.lastIndex - lower.length }
  }
}
