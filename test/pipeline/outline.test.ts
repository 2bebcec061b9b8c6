import { describe, expect, it } from 'vitest'
import { extractText, sectionsOf } from './pages.js'

const HEAD = `Utopia-Ruritania Foreign Ministers' Meeting
May 4, 2021

On May 4, Ms. Ada Sorel, Minister for Foreign Affairs of Utopia, held a meeting with Mr. Jan Vesk, Foreign Minister of Ruritania. The outline is as follows.
`
const P = 'The two ministers exchanged views on the matter and agreed to stay in touch.'
const withItems = (...lines: string[]) => `${HEAD}\n${lines.join('\n')}\n`

describe('numbered sections', () => {
  it.each([
    [
      'a bare number and a heading',
      withItems('1 Trade', '', P, '', '2 Transport', '', P),
      ['1 Trade', '2 Transport'],
    ],
    ['a stop after the number', withItems('1. Trade', P, '2. Transport', P), ['1 Trade', '2 Transport']],
    [
      'no space after the stop',
      withItems('1.Trade', '', P, '', '2.Transport', '', P),
      ['1 Trade', '2 Transport'],
    ],
    [
      'a long heading over a longer line',
      withItems(
        '1. Trade',
        `${P} ${P}`,
        '',
        '2. Nine crossings along the border of the two',
        `${P} ${P} ${P}`,
      ),
      ['1 Trade', '2 Nine crossings along the border of the two'],
    ],
    [
      'entries of a list, the last over a paragraph',
      withItems('Signed were:', '', '1. Agreement on trade', '2. Agreement on visas', '', P),
      ['1', '2'],
    ],
    ['a stroke after the number', withItems(`1/ ${P}`, '', `2/ ${P}`), ['1', '2']],
    ['whole sentences after the numbers', withItems(`1. ${P}`, '', `2. ${P}`), ['1', '2']],
    [
      'numbers in brackets under headings',
      withItems('1 Trade', `(1) ${P}`, `(2) ${P}`, '2 Other', P),
      ['1 Trade', '1(1)', '1(2)', '2 Other'],
    ],
    [
      'two labels on one line',
      withItems(`1. ${P}`, `2. (1) ${P}`, `(2) ${P}`, `3. ${P}`),
      ['1', '2', '2(1)', '2(2)', '3'],
    ],
    [
      'a dash before the number',
      withItems('1. Trade', '', `- (1) ${P}`, '', `- (2) ${P}`),
      ['1 Trade', '1(1)', '1(2)'],
    ],
    [
      'letters in brackets inside a sentence',
      withItems(
        '1. The ministers raised (A) trade, (B) transport and (C) visas, and agreed to go on.',
        '',
        `2. ${P}`,
      ),
      ['1', '2'],
    ],
    [
      'lettered points at the line start',
      withItems(`1. ${P}`, `a. ${P}`, `b. ${P}`, `2. ${P}`),
      ['1', '1a', '1b', '2'],
    ],
    ['capital letters in brackets at the line start', withItems(`(A) ${P}`, `(B) ${P}`), ['(A)', '(B)']],
    [
      'small roman numbers',
      withItems(`1. ${P}`, `(i) ${P}`, `(ii) ${P}`, `(iii) ${P}`, `2. ${P}`),
      ['1', '1(i)', '1(ii)', '1(iii)', '2'],
    ],
    [
      'capital roman numbers',
      withItems('I. Trade', '', P, '', 'II. Transport', '', P),
      ['I Trade', 'II Transport'],
    ],
    [
      'full-width digits',
      withItems('１　Trade', '', `（１） ${P}`, `（２） ${P}`, '２　Transport', P),
      ['1 Trade', '1(1)', '1(2)', '2 Transport'],
    ],
    [
      'decimal numbers',
      withItems('1 Trade', P, `1.1 ${P}`, `1.2 ${P}`, '2 Transport', P),
      ['1 Trade', '1.1', '1.2', '2 Transport'],
    ],
    [
      'numbers that start over inside an item',
      withItems(`1. ${P}`, `1. ${P}`, `2. ${P}`, `2. ${P}`, `3. ${P}`),
      ['1', '1.1', '1.2', '2', '3'],
    ],
    ['a hyphen after the number', withItems(`1- ${P}`, '', `2- ${P}`), ['1', '2']],
    [
      'a dash apart after the number',
      withItems('I – Trade', '', P, '', 'II – Transport', '', P),
      ['I Trade', 'II Transport'],
    ],
    ['square brackets', withItems(`[1] ${P}`, '', `[2] ${P}`), ['1', '2']],
    ['digits in a circle', withItems(`① ${P}`, '', `② ${P}`), ['1', '2']],
    [
      'headings in the line of their paragraphs',
      withItems(`1. Trade: ${P}`, '', `2- Border waters: ${P}`.replace('2-', '2.')),
      ['1 Trade', '2 Border waters'],
    ],
    [
      'one paragraph of several that opens with a colon has no heading',
      withItems(`1. ${P}`, '', `2. On one thing: ${P}`, '', `3. ${P}`),
      ['1', '2', '3'],
    ],
    [
      'headings in the line without numbers, two with a colon',
      withItems(`Trade: ${P}`, '', `Border waters: ${P}`),
      ['Trade', 'Border waters'],
    ],
    [
      'headings in the line, three with a stop',
      withItems(`Trade. ${P}`, '', `Border waters. ${P}`, '', `PALM trees. ${P}`),
      ['Trade', 'Border waters', 'PALM trees'],
    ],
    [
      'who was there is no heading',
      withItems(P, '', `Present: Ada Sorel and Jan Vesk, with their delegations of nine.`, '', `Note: ${P}`),
      [],
    ],
    [
      'questions over paragraphs',
      withItems('What was agreed?', '', P, '', 'What comes next?', '', P),
      ['What was agreed?', 'What comes next?'],
    ],
    [
      'one word with a colon over a paragraph',
      withItems('TRADE:', '', P, '', 'TRANSPORT:', '', P),
      ['TRADE', 'TRANSPORT'],
    ],
    [
      'a line that leads in to numbers',
      withItems('The meeting dwelt on the following points:', '', `1- ${P}`, `2- ${P}`),
      ['1', '2'],
    ],
    [
      'pictures below the text',
      withItems(P, '', 'Pictures:', '1. The ministers', '2. Jan Vesk signs the book'),
      [],
    ],
    ['a closing bracket alone', withItems(`1) ${P}`, `2) ${P}`), ['1', '2']],
    [
      'a colon after the heading',
      withItems('1. Trade:', '', P, '', '2. Transport:', '', P),
      ['1 Trade', '2 Transport'],
    ],
    [
      'a sentence that its list goes on with is no heading',
      withItems(`1. ${P}`, '2. During the working session, the President of the Commission:', '', P),
      ['1', '2'],
    ],
    ['an indented first item', withItems(`  1. ${P}`, `2. ${P}`), ['1', '2']],
    ['a non-breaking space after the number', withItems(`1.\u00a0${P}`, `2.\u00a0${P}`), ['1', '2']],
  ])('%s', (_why, text, expected) => {
    const extraction = extractText(text)
    expect(sectionsOf(extraction)).toEqual(expected)
    expect(extraction.record.warnings.filter((w) => w.code.startsWith('section-'))).toEqual([])
  })

  it('takes bare numbers before paragraphs from 2, where 3 comes too', () => {
    expect(sectionsOf(extractText(withItems(`2       ${P}`, '', `3       ${P}`)))).toEqual(['2', '3'])
    expect(sectionsOf(extractText(withItems(`2 ${P}`)))).toEqual([])
  })

  it('takes a lead that is item 1 as section 1', () => {
    const text = `Meeting with the Foreign Minister of Ruritania\nMay 4, 2021\n\n1. On May 4, Minister Sorel met Minister Vesk.\n\n2. ${P}\n`
    expect(sectionsOf(extractText(text))).toEqual(['1', '2'])
  })

  it('takes numbers from 2 after an unnumbered first paragraph', () => {
    const text = withItems(`2. ${P}`, '', `3. ${P}`)
    const extraction = extractText(text)
    expect(sectionsOf(extraction)).toEqual(['2', '3'])
    expect(extraction.record.warnings.filter((w) => w.code.startsWith('section-'))).toEqual([])
  })

  it.each([
    [
      'a skipped number',
      withItems(`1. ${P}`, `2. ${P}`, `4. ${P}`),
      ['1', '2', '4'],
      'section-number-skipped',
    ],
    [
      'a number printed twice',
      withItems(`1. ${P}`, `2. ${P}`, `2. ${P}`, `3. ${P}`),
      ['1', '2', '2', '3'],
      'section-number-repeated',
    ],
  ])('%s gives a warning and no loss', (_why, text, expected, code) => {
    const extraction = extractText(text)
    expect(sectionsOf(extraction)).toEqual(expected)
    expect(extraction.record.warnings.map((w) => w.code)).toContain(code)
  })
})

describe('numbers in the line of the one before', () => {
  it.each([
    [
      'the first of them beside the number above',
      ['1. (1) They met. (2) They spoke of the port.', '2. (1) They agreed. (2) They parted.'],
      ['1', '1(1)', '1(2)', '2', '2(1)', '2(2)'],
    ],
    [
      'all of them in one line',
      ['1. (1) They met. (2) They spoke of the port. 2. (1) They agreed. (2) They parted.'],
      ['1', '1(1)', '1(2)', '2', '2(1)', '2(2)'],
    ],
    ['with stops', ['1. They spoke of trade. 2. They spoke of energy. 3. Others: none.'], ['1', '2', '3']],
    [
      'behind a semicolon, in full width',
      ['（1）They spoke of trade； （2） They agreed.'.replace('；', ';')],
      ['(1)', '(2)'],
    ],
    [
      'with a heading at the end of the line',
      ['1. Trade', '(1) Ports', 'They spoke of ports. (2) Roads', 'They spoke of roads.'],
      ['1 Trade', '1(1) Ports', '1(2) Roads'],
    ],
    [
      'not a number of a document',
      ['1. They spoke of resolution No. 2. The text stood.', '2. They agreed.'],
      ['1', '2'],
    ],
    [
      'not the points of a sentence',
      ['1. They agreed on three points: (1) trade, (2) energy and (3) ports.', '2. They parted.'],
      ['1', '2'],
    ],
    ['not a number that is not the next', ['1. They met. 5. They parted.', '2. They agreed.'], ['1', '2']],
  ])('%s', (_why, lines, sections) => {
    const { record } = extractText(withItems(...lines))
    expect(record.sections.map((s) => [s.path, s.heading?.text].filter(Boolean).join(' '))).toEqual(sections)
    expect(record.warnings.filter((w) => w.code.startsWith('section'))).toEqual([])
  })
})

describe('rows of more than one dress', () => {
  it.each([
    [
      'a number against its first part',
      ['1 Trade', P, '2(1) They spoke of ports.', '(2) They agreed.', '3 Other', P],
      ['1 Trade', '2', '2(1)', '2(2)', '3 Other'],
    ],
    [
      'short sentences behind bare numbers',
      ['1 They met.', '2 They spoke of ports.', '3 They parted.'],
      ['1', '2', '3'],
    ],
    [
      'a stop that is left out once',
      ['1. Trade', P, '2 Ports', P, '3. Other', P],
      ['1 Trade', '2 Ports', '3 Other'],
    ],
    [
      'a stop that comes late',
      ['1 Trade', P, '2 Ports', P, '3． Other', P],
      ['1 Trade', '2 Ports', '3 Other'],
    ],
    [
      'a heading goes on with headings, and not with the sentences below one',
      ['1. Trade', `1. ${P}`, `2. ${P}`, '2. Ports', `1. ${P}`, `2. ${P}`, '3. Other', P],
      ['1 Trade', '1.1', '1.2', '2 Ports', '2.1', '2.2', '3 Other'],
    ],
    [
      'a third letter is no notice of copyright',
      [`(a) ${P}`, `(b) ${P}`, '(c) Ministry officials will meet.'],
      ['(a)', '(b)', '(c)'],
    ],
    [
      '… with headings',
      ['(A) Trade', P, '(B) Ports', P, '(C) Government offices', P],
      ['(A) Trade', '(B) Ports', '(C) Government offices'],
    ],
  ])('%s', (_why, lines, sections) => {
    const extraction = extractText(withItems(...lines))
    expect(sectionsOf(extraction)).toEqual(sections)
    expect(extraction.record.warnings.filter((w) => w.code.startsWith('section'))).toEqual([])
  })
})

describe('numbers that open no section', () => {
  it.each([
    [
      'a day at a line start',
      withItems(
        'The ministers agreed that the next round would be held on',
        '2 September in Lundby, and that experts would meet before.',
      ),
    ],
    [
      'a year at a line start',
      withItems(
        'The agreement that was signed in the capital in the autumn of',
        '2019 has been in force for two years.',
      ),
    ],
    ['a page number at the foot', withItems(P, '', '- 2 -', '', P)],
    [
      'a number of things at a line start',
      withItems(
        'The two sides noted that trade had grown and that there were now',
        '12 Direct Flights Campaign offices in both countries.',
      ),
    ],
    [
      'a sum at a line start',
      withItems(
        'The minister announced assistance to the province in the sum of',
        '3.5 million crowns for schools.',
      ),
    ],
    ['plain bullets', withItems(`° ${P}`, `º ${P}`, `o ${P}`, `- ${P}`, `* ${P}`, `• ${P}`)],
    ['an empty bullet', withItems('•', P)],
    [
      'an abbreviation',
      withItems(
        'U.S. officials took part in the second half of the meeting.',
        '',
        'H.E. the Ambassador was present as well.',
      ),
    ],
  ])('%s', (_why, text) => {
    expect(sectionsOf(extractText(text))).toEqual([])
  })

  it('leaves a menu of social media above the items alone', () => {
    const text = `Press Releases\n1. Facebook\n2. Twitter\n3. Blog\n4. Kakao\nOutcome of Utopia-Ruritania Talks\nDate\n2021-05-04\nhit\n2019\n\n1. ${P}\n2. ${P}\n3. ${P}\n`
    const { record } = extractText(text)
    expect(record.sections.map((s) => s.path)).toEqual(['1', '2', '3'])
    expect(record.title?.text).toBe('Outcome of Utopia-Ruritania Talks')
    expect(record.published?.value).toBe('2021-05-04')
  })
})

describe('unnumbered headings', () => {
  it('are short lines without a stop between paragraphs', () => {
    const text = withItems('Trade and investment', '', P, '', 'Transport', '', P)
    expect(sectionsOf(extractText(text))).toEqual(['Trade and investment', 'Transport'])
  })

  it('stand over one short sentence', () => {
    const text = withItems(
      '',
      'Trade',
      '',
      'They spoke of trade.',
      '',
      'Next Steps',
      '',
      'They agreed to meet.',
    )
    expect(sectionsOf(extractText(text))).toEqual(['Trade', 'Next Steps'])
  })

  it('may be set in bold in a plain text', () => {
    const text = withItems(
      '',
      '**Trade**',
      '',
      'They spoke of trade.',
      '',
      '**1. Ports**',
      '',
      P,
      '',
      '**2. Roads**',
      '',
      P,
    )
    expect(sectionsOf(extractText(text))).toEqual(['Trade', '1 Ports', '2 Roads'])
  })

  it('stand over bullets', () => {
    const text = withItems(P, '', 'Topics of the talks', '- Ferries after the summer', '- Invoices', '', P)
    expect(sectionsOf(extractText(text))).toEqual(['Topics of the talks'])
  })

  it('are no place under the date', () => {
    const text = `Meeting\nMay 4, 2021\n\nMarble Palace, Lundby\n\nThe President met the Minister of Ruritania. ${P}\n\nTrade\n\n${P}\n`
    expect(sectionsOf(extractText(text))).toEqual(['Trade'])
  })

  it('are no entries of a list of names', () => {
    const text = withItems(
      'Participants included:',
      '',
      'Ada Sorel, Minister',
      '',
      'Jan Vesk, Foreign Minister',
      '',
      'Bo Lind, Ambassador',
    )
    expect(sectionsOf(extractText(text))).toEqual([])
  })

  it('hold the numbers that start over below each', () => {
    const text = withItems('Trade', '', `1. ${P}`, `2. ${P}`, '', 'Transport', '', `1. ${P}`, `2. ${P}`)
    const { record } = extractText(text)
    expect(record.sections.map((s) => [s.path, s.parent])).toEqual([
      ['', null],
      ['1', 'trade'],
      ['2', 'trade'],
      ['', null],
      ['1', 'transport'],
      ['2', 'transport'],
    ])
  })
})

describe('section ids', () => {
  it('come from the heading, else from the first five words, with an ordinal on repeats', () => {
    const text = withItems('1 Trade', P, '2 Trade', P, '3 Other', `(1) ${P}`)
    expect(extractText(text).record.sections.map((s) => s.id)).toEqual([
      'trade',
      'trade-2',
      'other',
      'the-two-ministers-exchanged-views',
    ])
  })

  it('stay when the numbers move', () => {
    const before = extractText(withItems('1 Trade', P, '2 Transport', P))
    const later = extractText(withItems('1 Energy', P, '2 Trade', P, '3 Transport', P))
    expect(later.record.sections.map((s) => s.id)).toEqual(
      expect.arrayContaining(before.record.sections.map((s) => s.id)),
    )
  })

  it('nest: a section holds those below it', () => {
    const { record } = extractText(withItems('1 Trade', `(1) ${P}`, `(2) ${P}`, '2 Other', P))
    const [trade, first, second, other] = record.sections
    expect([first?.parent, second?.parent, other?.parent]).toEqual(['trade', 'trade', null])
    expect(trade!.end).toBe(second!.end)
    expect(trade!.end).toBeLessThanOrEqual(other!.start)
  })
})

describe('hard-wrapped text', () => {
  it('is one block for each paragraph', () => {
    const text = withItems(
      '1. The two ministers exchanged views on trade between the two countries,',
      'and confirmed that they would work together so that the agreement which',
      'was signed last year enters into force soon.',
      '2. Minister Vesk explained the situation in the northern provinces, which',
      'Minister Sorel called serious.',
    )
    const { found } = extractText(text)
    const blocks = found.page.outline.blocks.filter((b) => b.section >= 0)
    expect(blocks.map((b) => b.section)).toEqual([0, 1])
    expect(found.page.sentences.filter((s) => found.page.outline.blocks[s.block]!.section >= 0)).toHaveLength(
      2,
    )
  })
})
