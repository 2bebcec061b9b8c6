/** Stage: outline. Numbered and headed sections, and the blocks of running text in them. */
import type { Knowledge } from './knowledge/index.js'
import type { Block, Layout, LineRole, Outline, Reading } from './types.js'

const KIND: Readonly<Record<Exclude<LineRole, 'blank'>, Block['kind']>> = {
  title: 'title',
  dateline: 'dateline',
  furniture: 'furniture',
  caption: 'caption',
  note: 'note',
  transcript: 'transcript',
  body: 'paragraph',
}

export function outline(reading: Reading, layout: Layout, _knowledge: Knowledge): Outline {
  const blocks: Block[] = []
  for (const [i, line] of reading.lines.entries()) {
    const role = layout.roles[i]!
    if (role === 'blank') continue
    const raw = reading.text.slice(line.start, line.end)
    const start = line.start + (raw.length - raw.trimStart().length)
    blocks.push({ start, end: line.start + raw.trimEnd().length, kind: KIND[role], section: -1 })
  }
  return { sections: [], blocks, warnings: [] }
}
