/** Stage: header. Headline, issuer and date of publication, from the text first and the metadata second. */
import { readCalendarDate } from './calendar/absolute.js'
import type { Knowledge } from './knowledge/index.js'
import type { Header, Page } from './types.js'

export function readHeader(page: Page, _knowledge: Knowledge): Header {
  const { blocks } = page.outline
  const title = blocks.find((b) => b.kind === 'title')
  const dateline = blocks.find((b) => b.kind === 'dateline')
  const date = dateline ? readCalendarDate(page.text.slice(dateline.start, dateline.end)) : null
  return {
    title: title
      ? {
          at: { start: title.start, end: title.end },
          text: page.text.slice(title.start, title.end),
          from: 'text',
        }
      : null,
    issuer: null,
    published:
      date && dateline
        ? {
            at: { start: dateline.start + date.index, end: dateline.start + date.index + date.length },
            value: date.value,
            from: 'text',
          }
        : null,
    warnings: [],
  }
}
