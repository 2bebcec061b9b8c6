import fc from 'fast-check'
import type { Construct, Extension } from 'micromark-util-types'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '../../pipeline/reading/front-matter.js'
import { readHtml } from '../../pipeline/reading/html/index.js'
import { readMarkdown } from '../../pipeline/reading/markdown/index.js'
import { plainLines } from '../../pipeline/reading/plain.js'
import type { Readable } from '../../pipeline/types.js'

/** The place in the source of each character of the readable text. */
function placesOf({ text, map }: Readable): number[] {
  const places: number[] = []
  let pair = 0
  for (let i = 0; i < text.length; i++) {
    while (pair + 1 < map!.length && map![pair + 1]![0] <= i) pair++
    places.push(map![pair]![1] + (i - map![pair]![0]))
  }
  return places
}

/** Characters that do not stand at their place in the source, references and white space aside. */
function misplaced(reading: Readable, source: string): string[] {
  const wrong: string[] = []
  for (const [i, at] of placesOf(reading).entries()) {
    const [character, printed] = [reading.text[i]!, source[at]]
    if (/\s/.test(character) || printed === '&' || printed === character) continue
    wrong.push(`${character} at ${at}: ${printed}`)
  }
  return wrong
}

describe('plain text', () => {
  it.each([
    ['LF', 'a\nb\n\nc'],
    ['CRLF', 'a\r\nb\r\n\r\nc'],
    ['CR', 'a\rb\r\rc'],
    ['the Unicode separators', 'a\u2028b\u2029\u2029c'],
  ])('cuts lines at %s', (_why, text) => {
    expect(plainLines(text).map((l) => text.slice(l.start, l.end))).toEqual(['a', 'b', '', 'c'])
  })

  it('gives the same lines as remark-parse with every construct off', () => {
    const piece = fc.constantFrom(
      ...'a.1 \t#*-_>`~[]()!&\\<|:"\r\n'.split(''),
      '\r\n',
      '\n\n',
      '&amp;',
      '1. ',
      '—',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        const ours = plainLines(text).map((l) => text.slice(l.start, l.end).trim())
        expect(ours.filter((l) => l !== '')).toEqual(remarkLines(text))
      }),
      { numRuns: 200 },
    )
  })
})

/** Lines by a Markdown parser that knows nothing but paragraphs and line breaks. */
function remarkLines(text: string): string[] {
  const lines: string[] = []
  const visit = (node: { type: string; value?: string; children?: unknown[] }) => {
    if (node.type === 'text') lines.push(node.value!.trim())
    for (const child of node.children ?? []) visit(child as typeof node)
  }
  visit(unified().use(remarkParse).use(everythingOff).parse(text))
  return lines.filter((l) => l !== '')
}

function everythingOff(this: Processor) {
  const lineEnd: Construct = {
    name: 'lineEnd',
    tokenize: (effects, ok) => (code) => {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return ok
    },
  }
  const names =
    'attention autolink blockQuote characterEscape characterReference codeFenced codeIndented codeText definition hardBreakEscape headingAtx htmlFlow htmlText labelEnd labelStartImage labelStartLink lineEnding list setextUnderline thematicBreak'
  const syntax: Extension = {
    disable: { null: names.split(' ') },
    text: { [-5]: lineEnd, [-4]: lineEnd, [-3]: lineEnd },
  }
  const data = this.data() as { micromarkExtensions?: Extension[]; fromMarkdownExtensions?: unknown[] }
  data.micromarkExtensions = [syntax]
  data.fromMarkdownExtensions = [
    {
      enter: {
        lineEnding(this: { enter(n: object, t: object): void }, token: object) {
          this.enter({ type: 'break' }, token)
        },
      },
      exit: {
        lineEnding(this: { exit(t: object): void }, token: object) {
          this.exit(token)
        },
      },
    },
  ]
}

describe('front matter', () => {
  it.each([
    [
      'keys that readers know',
      '---\nurl: https://example.org/a\ndate: 2022-05-04\n---\nText',
      { url: 'https://example.org/a', published: '2022-05-04' },
    ],
    ['quotes', '---\ntitle: "A: b"\n---\nText', { title: 'A: b' }],
    ['unknown keys and remarks', '---\n# x\nlayout: page\nlang: en\n---\nText', { language: 'en' }],
  ])('%s', (_why, text, metadata) => {
    const read = readFrontMatter(text)
    expect(read.metadata).toEqual(metadata)
    expect(text.slice(read.end)).toBe('Text')
  })

  it.each([
    ['no closing line', '---\nurl: x\nText'],
    ['a line that is no pair', '---\nA sentence stands here.\n---\n'],
    ['not at the start', 'Text\n---\nurl: x\n---\n'],
  ])('is none with %s', (_why, text) => {
    expect(readFrontMatter(text)).toEqual({ metadata: {}, end: 0 })
  })
})

describe('Markdown', () => {
  it.each([
    ['a heading', '# A *b* c', 'A b c'],
    [
      'emphasis, links and code',
      'The **two** [ministers](http://x.y "t") met `today`.',
      'The two ministers met today.',
    ],
    ['references and escapes', 'A &amp; B \\* C &mdash; D', 'A & B * C — D'],
    ['an ordered list keeps its numbers', '1. One\n2. Two', '1. One\n2. Two'],
    ['bullets', '- One\n  goes on\n- Two', '- One\ngoes on\n- Two'],
    ['a quotation', '> One\n> two\n\nThree', 'One\ntwo\n\nThree'],
    ['images and comments are out', '![x](y.png)\n\nA<!-- b --> c', 'A c'],
    ['inline HTML', 'A <b>b</b><br>c', 'A b\nc'],
    ['a break of stars stays for the layout', 'A\n\n* * *\n\nB', 'A\n\n* * *\n\nB'],
  ])('%s', (_why, source, text) => {
    const reading = readMarkdown(source, 0, {})
    expect(reading.text).toBe(text)
    expect(misplaced(reading, source)).toEqual([])
  })

  it('knows headings and items from the markup', () => {
    const { lines } = readMarkdown('## A\n\nb\n\n- c', 0, {})
    expect(lines.filter((l) => l.end > l.start).map((l) => [l.kind, l.depth])).toEqual([
      ['heading', 2],
      ['text', 0],
      ['item', 1],
    ])
  })

  it('keeps places right after front matter', () => {
    const source = '---\nlang: en\n---\n# A b\n'
    const reading = readMarkdown(source, readFrontMatter(source).end, {})
    expect(reading.text).toBe('A b')
    expect(placesOf(reading)[0]).toBe(source.indexOf('A'))
  })

  it('maps every character of any Markdown to its place', () => {
    const piece = fc.constantFrom(
      'a',
      'b c',
      '*',
      '**',
      '_',
      '`',
      '[',
      '](x)',
      '# ',
      '> ',
      '- ',
      '1. ',
      '\n',
      '\n\n',
      '&amp;',
      '\\',
      '<b>',
      '</b>',
      '    ',
      '\t',
      '!',
      '—',
      '&',
      ';',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const source = pieces.join('')
        expect(misplaced(readMarkdown(source, 0, {}), source)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['quotations', '>'.repeat(30_000)],
    ['lists', Array.from({ length: 500 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
    ['brackets', '[a]('.repeat(20_000)],
    ['definitions', Array.from({ length: 20_000 }, (_, i) => `[a${i}]: b`).join('\n')],
    ['stars', '*a '.repeat(30_000)],
    ['back ticks', '`a'.repeat(30_000)],
    ['angles', '<a '.repeat(30_000)],
  ])('reads a flood of %s as plain text with a warning', (_why, text) => {
    const { warnings, map, text: read } = readMarkdown(text, 0, {})
    expect(warnings.map((w) => w.code)).toEqual(['markdown-too-complex'])
    expect([map, read]).toEqual([null, text])
  })
})

describe('HTML', () => {
  it.each([
    [
      'entities',
      '<p>A &amp; B &lt;…&gt; &nbsp;C &#8217;d &notit; &foo; R&D</p>',
      'A & B <…> \u00a0C ’d ¬it; &foo; R&D',
    ],
    ['a reference straight after white space', '<p>x &hellip;&lt;y</p>', 'x …<y'],
    ['blocks and breaks', '<div>a<p>b<br>c</p>d</div>', 'a\n\nb\nc\n\nd'],
    ['white space collapses', '<p>  a\r\n   b </p>\n<p>\tc</p>', 'a b\n\nc'],
    ['scripts, styles, comments', '<p>a<script>b</script><style>c</style><!-- d --></p>', 'a'],
    [
      'hidden text',
      '<p>a<span hidden>b</span><span style="display: none">c</span><i aria-hidden="true">d</i><b class="x hidden">e</b></p>',
      'a',
    ],
    [
      'a tooltip inside a name',
      '<p>President <a class="person_tag">Liv Aas<span class="read__tooltip tooltip_person">Aas Liv</span></a> spoke.</p>',
      'President Liv Aas spoke.',
    ],
    ['an ordered list prints its numbers', '<ol><li>a<li>b</ol>', '1. a\n\n2. b'],
    ['text that the table pushes out', '<p>x</p><table>a<tr>b<td>c</table>', 'x\n\nab\n\nc'],
    ['characters outside the basic plane', '<p>a &#x1F600; 😀 b</p>', 'a 😀 😀 b'],
  ])('%s', (_why, html, text) => {
    const reading = readHtml(html)
    expect(reading.text).toBe(text)
    expect(misplaced(reading, html).filter((w) => !/^\d|^\./.test(w) && !w.includes('\ude00'))).toEqual([])
  })

  it('reads the main content and the headline above it, not the page round it', () => {
    const html =
      '<html lang="en"><head><title>Talks with Norway | Ministry</title><meta property="article:published_time" content="2022-05-04T10:00"><meta property="og:url" content="https://example.org/1"></head><body><nav><a href="/">Home</a></nav><h1>Talks with Norway</h1><div class="share">Share</div><main><p>The ministers met in Oslo and discussed trade at length.</p></main><aside>More news of the ministry.</aside><footer>Imprint</footer></body></html>'
    const reading = readHtml(html)
    expect(reading.text).toBe('Talks with Norway\n\nThe ministers met in Oslo and discussed trade at length.')
    expect(reading.metadata).toEqual({
      title: 'Talks with Norway',
      published: '2022-05-04',
      language: 'en',
      url: 'https://example.org/1',
    })
  })

  it('finds the text of a page without marked content', () => {
    const links = '<ul><li><a href="#">One</a></li><li><a href="#">Two</a></li></ul>'
    const html = `<body><div id="menu">${links}</div><div><div><h1>Talks</h1><p>${'The ministers met. '.repeat(20)}</p></div></div><div>Imprint</div></body>`
    const { text } = readHtml(html)
    expect(text.startsWith('Talks\n\nThe ministers met.')).toBe(true)
    expect(text).not.toContain('Imprint')
  })

  it('maps every character of any page to its place', () => {
    const piece = fc.constantFrom(
      'a',
      'b c',
      ' ',
      '\r\n',
      '&amp;',
      '&lt;',
      '&hellip;',
      '&#8217;',
      '&x',
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<br>',
      '<li>',
      '<select>',
      '<!--',
      '-->',
      '<pre>\n',
      '—',
      '\0',
      '<textarea>\n',
      '</body>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const html = pieces.join('')
        expect(misplaced(readHtml(html), html)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['deep nesting', '<div>'.repeat(20_000)],
    ['a flood of attributes', `<p ${'a=b '.repeat(50_000)}>x`],
    ['a flood of references', '&amp;'.repeat(20_000)],
    ['nothing closed', '<p><b><i><table><tr>x'.repeat(500)],
  ])('comes to an end on %s', (_why, html) => {
    expect(() => readHtml(html)).not.toThrow()
  })
})
