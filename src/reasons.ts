/** Why a sentence gave no statement, in words: the end of "no statement, since …". */
import type { UnreadReason } from '../pipeline/record/schema.js'

export const REASONS: Readonly<Record<UnreadReason, string>> = {
  title: 'it is the headline',
  dateline: 'it is the line with date and place',
  furniture: 'it belongs to the page, not to the text',
  caption: 'it is the caption of a picture',
  note: "it is the publisher's note",
  heading: 'it is a heading',
  lead: 'it only tells that the event took place',
  attendance: 'it lists who was there',
  background: 'it tells of something outside of the event',
  'free-indirect': 'it goes on telling what was said, without a cue of its own',
  transcript: 'it is verbatim speech',
  'no-cue': 'no reporting expression was found in it',
  'no-source': 'nobody is named who said it',
  language: 'its language is not read',
  limit: 'it is longer than the limit for a sentence',
}
