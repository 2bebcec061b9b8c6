/** Stage: layout. What each line is for: headline, dateline, furniture, caption, body. */
import { readCalendarDate } from './calendar/absolute.js'
import type { Knowledge } from './knowledge/index.js'
import type { Layout, LineRole, Metadata, Reading } from './types.js'

export function layOut(reading: Reading, metadata: Metadata, _knowledge: Knowledge): Layout {
  let titleLine = -1
  const roles = reading.lines.map((line, i): LineRole => {
    const text = reading.text.slice(line.start, line.end).trim()
    if (text === '') return 'blank'
    if (titleLine < 0) {
      titleLine = i
      return 'title'
    }
    const date = readCalendarDate(text)
    return date && date.length === text.length ? 'dateline' : 'body'
  })
  return { house: null, language: metadata.language ?? 'en', roles, titleLine }
}
