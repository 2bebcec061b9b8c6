import { describe, expect, it } from 'vitest'
import { written } from '../../pipeline/characters.js'
import { builtInData, compileKnowledge } from '../../pipeline/knowledge/index.js'
import { phraseWords } from '../../pipeline/knowledge/phrases.js'
import { SENTENCE_LIMIT, splitSentences } from '../../pipeline/sentences.js'
import { tokenise } from '../../pipeline/tokens.js'

const knowledge = compileKnowledge(builtInData())

function sentences(text: string): string[] {
  const blocks = [{ start: 0, end: text.length, kind: 'paragraph' as const, section: -1 }]
  return splitSentences(blocks, tokenise(written(text), blocks), knowledge).map((s) =>
    text.slice(s.start, s.end),
  )
}
const tokens = (text: string) =>
  tokenise(written(text), [{ start: 0, end: text.length, kind: 'paragraph', section: -1 }]).map((t) => t.text)

describe('tokens', () => {
  it.each([
    [
      'letters with stops are one token',
      'the U.S. and H.E. Mr. Lind at 5 p.m.',
      ['the', 'U.S.', 'and', 'H.E.', 'Mr', '.', 'Lind', 'at', '5', 'p.m.'],
    ],
    ['a hyphen is a token of its own', 'Min-seo, Japan-ROK', ['Min', '-', 'seo', ',', 'Japan', '-', 'ROK']],
    [
      'a possessive stays with its word',
      "the Minister’s and Utopia's",
      ['the', 'Minister’s', 'and', "Utopia's"],
    ],
    ['a lost space cuts two words', 'the meeting.The ministers', ['the', 'meeting', '.', 'The', 'ministers']],
    [
      'numbers keep their decimals and endings',
      '24.7 billion on the 22nd, 5:30',
      ['24.7', 'billion', 'on', 'the', '22nd', ',', '5', ':', '30'],
    ],
    ['a glued honorific', 'H.E.Mr. Lind', ['H.E.', 'Mr', '.', 'Lind']],
    ['invisible marks are no text', 'a\u200bb \ufeffc', ['a', 'b', 'c']],
    ['letters of all scripts', 'João Ngumbi-Ōe 王毅', ['João', 'Ngumbi', '-', 'Ōe', '王毅']],
  ])('%s', (_why, text, expected) => {
    expect(tokens(text)).toEqual(expected)
  })

  it('cuts phrases of data files in the same way', () => {
    expect(phraseWords('U.S. Secretary’s vice-minister')).toEqual([
      'u.s.',
      "secretary's",
      'vice',
      '-',
      'minister',
    ])
  })
})

describe('sentences', () => {
  it.each([
    ['titles', ['Mr. Lind met H.E. Dr. Aas and Gen. Roy.', 'They talked.']],
    ['initials', ['Joan R. Reed and J. R. Cole met.', 'They talked.']],
    [
      'Jr. before a verb and before a sentence',
      ['Joan R. Reed, Jr. spoke with Ann Cole, Jr.', 'The two agreed.'],
    ],
    ['a number after No.', ['Article 5, No. 2 was raised.', 'It stays.']],
    ['months', ['They met on Jan. 5 and Sept. 7.', 'They agreed.']],
    [
      'U.S. inside and at the end',
      ['The U.S. Secretary thanked the U.S. Embassy and the U.S.', 'The Minister agreed.'],
    ],
    ['p.m. inside and at the end', ['They met at 5 p.m. Japan time and again at 7 p.m.', 'He left.']],
    ['a quotation that ends the sentence', ['He called it “a great step.”', 'They agreed.']],
    ['a bracket after the stop', ['(The two had met in May.)', 'They agreed.']],
    [
      'sentences inside brackets stay in their sentence',
      ['Ms. Aas (who had arrived on Monday. She left on Tuesday) met Mr. Lind.', 'They agreed.'],
    ],
    ['a list with semicolons', ['They discussed trade; visas; and energy.', 'They agreed.']],
    ['an ellipsis', ['They spoke of trade … and visas.', 'They agreed.']],
    ['a question', ['Will they meet?', 'They will.']],
    ['decimals', ['Trade grew by 3.5 percent.', 'They agreed.']],
    ['a year that ends a sentence', ['They met in 2019.', 'In 2020 they did not.']],
    ['an address of a page', ['See www.example.org for more.', 'They agreed.']],
  ])('%s', (_why, expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected)
  })

  it('are cut apart where the space between them is lost', () => {
    expect(sentences('They held a meeting.The ministers agreed.')).toEqual([
      'They held a meeting.',
      'The ministers agreed.',
    ])
  })

  it('hold no more than the limit and say where they were cut', () => {
    const text = `They discussed ${'trade and '.repeat(3_000)}visas.`
    const blocks = [{ start: 0, end: text.length, kind: 'paragraph' as const, section: -1 }]
    const cut = splitSentences(blocks, tokenise(written(text), blocks), knowledge)
    expect(cut.length).toBeGreaterThan(1)
    for (const s of cut) {
      expect(s.end - s.start).toBeLessThanOrEqual(SENTENCE_LIMIT)
      expect(s.cut).toBe(true)
    }
  })
})
