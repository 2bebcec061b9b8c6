/**
 * What the document speaks of beside the contents of its statements: in its title; around a content; in a sentence
 * without a cue that tells what a participant did, or what was said without a word of saying; in a list that a sentence
 * opens; in a lead that says what the two met on; in what somebody is quoted
 * with where nothing else tells of the meeting. Only what a firm phrase of a narrow topic says counts there: that there
 * is a visit or a relationship, such places say of every meeting.
 */
import type { FoundStatement, Page, Participants, Statements, TopicHit } from '../types.js'
import { listAfter } from './listed.js'
import { isWide, type TopicList } from './settle.js'

/** What stands before the subject in a lead that tells more than that the two met. */
const TALKED_ON =
  /\b(?:talk(?:s|ed)?|discuss(?:ions?|ed)|conversation|spoke|spoken|consultations)\b[^.;]{0,120}?\b(?:on|about|regarding|concerning|over)\b(?! (?:the (?:side|margin|fring|occasion)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z][a-z]+ \d|\d))/

/** Sentences without a statement that tell what the participants did, or what was said without saying so. */
const TELLING: ReadonlySet<string | undefined> = new Set(['no-cue', 'free-indirect'])

/** What is to come, and where something was, is not what was spoken of. */
const TO_COME = /\b(?:will|would|(?:is|are) (?:to|due|set|scheduled))\b/
const AT_PLACE = /\b(?:in|at|from|to|for) (?:the )?(?:\p{Lu}[\p{L}'’-]*, )?$/u

/** Of the hits in document order those that count for the document alone. */
export function* hitsBeside(
  page: Page,
  hits: readonly TopicHit[],
  participants: Participants,
  { statements, silent }: Statements,
  topics: TopicList,
): Generator<TopicHit> {
  const leads = new Set(participants.leads)
  const attendance = new Set(participants.attendance)
  let s = 0
  let next = 0
  let list = 0
  for (const hit of hits) {
    if (hit.hint || isWide(hit.topic, topics) || hit.topic === 'high-level-visits') continue
    while (s + 1 < page.sentences.length && page.sentences[s + 1]!.start <= hit.start) {
      list = Math.max(list, listAfter(page, s)?.end ?? 0)
      s++
    }
    while (next < statements.length && statements[next]!.sentence < s) next++
    const sentence = page.sentences[s]
    if (sentence === undefined || hit.end > sentence.end) continue
    const { kind } = page.outline.blocks[sentence.block]!
    if (kind === 'title' || (kind === 'transcript' && statements.length === 0)) {
      yield hit
      continue
    }
    if (hit.end <= list && statements[next]?.sentence !== s) {
      yield hit
      continue
    }
    const before = page.text.slice(sentence.start, hit.start)
    if (statements[next]?.sentence === s) {
      if (isOutside(hit, s, statements, next) && !AT_PLACE.test(before)) yield hit
    } else if (leads.has(s)) {
      if (TALKED_ON.test(before)) yield hit
    } else if (TELLING.has(silent.get(s)) && !attendance.has(s) && !AT_PLACE.test(before)) {
      if (!TO_COME.test(page.text.slice(sentence.start, sentence.end))) yield hit
    }
  }
}

/** Does it stand in the content of none of the statements of sentence `s`, the first of which is `next`? */
function isOutside(hit: TopicHit, s: number, statements: readonly FoundStatement[], next: number): boolean {
  for (let i = next; statements[i]?.sentence === s; i++) {
    const { content } = statements[i]!
    if (content.start <= hit.start && hit.end <= content.end) return false
  }
  return true
}
