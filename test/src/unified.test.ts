import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { read } from '../../src/index.js'
import readout from '../../src/unified.js'

const text = '# Call\n\nMay 4, 2021\n\nMinister **Nowak** urged restraint.\n'

describe('the unified adapter', () => {
  it('gives the record of a Markdown file as file.result, typed', async () => {
    const file = await unified()
      .use(remarkParse)
      .use(readout)
      .process(new VFile({ path: 'call.md', value: text }))
    expect(file.result.statements.map((s) => s.cue.text)).toEqual(['urged'])
    expect(file.result).toEqual(
      await read(text, { id: 'call.md', path: 'call.md', mediaType: 'text/markdown' }),
    )
  })

  it('takes the options of read', async () => {
    const file = await unified()
      .use(remarkParse)
      .use(readout, { id: 'x', mediaType: 'text/plain', metadata: { url: 'https://example.org/' } })
      .process('Call\n\nMay 4, 2021\n\nMinister Nowak urged restraint.\n')
    expect(file.result.source).toMatchObject({ url: 'https://example.org/', mediaType: 'text/plain' })
  })
})
