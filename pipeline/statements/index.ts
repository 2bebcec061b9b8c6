/** Stage: statements. Who says what to whom, by which act, for or against, how strongly. */
import type { Dates } from '../dates/index.js'
import type { Knowledge } from '../knowledge/index.js'
import type { Tagger } from '../tagger.js'
import type { Page, Participants, Statements } from '../types.js'

export function findStatements(
  page: Page,
  _participants: Participants,
  _dates: Dates,
  _knowledge: Knowledge,
  _tagger: Tagger,
): Statements {
  return {
    statements: [],
    commitments: [],
    silent: new Map(page.sentences.map((_, i) => [i, 'no-cue'])),
    warnings: [],
  }
}
