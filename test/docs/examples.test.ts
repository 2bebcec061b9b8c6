/** The examples of docs/configuration.md are taken by the program and do what the page says. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract } from '../../pipeline/index.js'
import { builtInData, compileKnowledge } from '../../pipeline/knowledge/index.js'
import { AbsentTagger } from '../../pipeline/tagger.js'
import { withOverlay } from '../../src/config/overlay.js'
import { configSchema, overlaySchemas } from '../../src/config/schema.js'
import { read } from '../../src/index.js'
import { PRODUCER } from '../../src/producer.js'

const page = readFileSync('docs/configuration.md', 'utf8')

function example(name: string): unknown {
  const block = new RegExp(`<!-- example: ${name} -->\\n\`\`\`json\\n([\\s\\S]*?)\`\`\``).exec(page)
  return JSON.parse(block![1]!)
}

describe('docs/configuration.md', () => {
  it('shows a configuration that is one', () => {
    expect(configSchema.safeParse(example('config')).error).toBeUndefined()
  })

  it('shows topics that are found in the readout it names', () => {
    const topics = overlaySchemas.topics.parse(example('topics'))
    const id = 'nl-2025-03-18-minister-philippines.txt'
    const source = {
      id,
      path: id,
      text: readFileSync(`fixtures/${id}`, 'utf8'),
      mediaType: 'text/plain',
      encoding: null,
      sha256: null,
      metadata: { url: null, title: null, published: null, issuer: null, language: null, license: null },
    } as const
    const data = withOverlay(builtInData(), { topics })
    const { record } = extract(source, compileKnowledge(data), PRODUCER, new AbsentTagger())
    const found = record.topics.find((topic) => topic.id === 'seafarers')
    expect(found?.evidence.map(({ text }) => text)).toContain('seafarers')
    expect(record.statements.some((statement) => statement.topics.includes('seafarers'))).toBe(true)
  })

  it('tells how the list is yours alone', async () => {
    expect(page).toContain('onlyTopics')
    const topics = overlaySchemas.topics.parse(example('topics'))
    for (const name of readdirSync('fixtures').filter((file) => file.endsWith('.txt'))) {
      const text = readFileSync(`fixtures/${name}`, 'utf8')
      const record = await read(text, { overlay: { topics, onlyTopics: true } })
      const ids = [record.topics.map(({ id }) => id), ...record.statements.map((s) => s.topics)].flat()
      expect(ids.filter((id) => id !== 'seafarers')).toEqual([])
    }
  })
})
