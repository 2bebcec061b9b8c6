/** One line of `index.jsonl`: enough of a record to find it by. */
import type { Readout } from '../../pipeline/record/schema.js'

export function indexLine(record: Readout): string {
  return JSON.stringify({
    id: record.id,
    title: record.title?.text ?? null,
    issuer: record.issuer?.country ?? null,
    published: record.published?.value ?? null,
    event: {
      mode: record.event.mode,
      kind: record.event.kind,
      date: record.event.date?.value ?? null,
      place: record.event.place?.text ?? null,
    },
    principals: record.people.filter((p) => p.part === 'principal').map((p) => p.name),
    counts: {
      sections: record.sections.length,
      people: record.people.length,
      dates: record.dates.length,
      topics: record.topics.length,
      statements: record.statements.length,
      unread: record.unread.length,
      warnings: record.warnings.length,
    },
  })
}
