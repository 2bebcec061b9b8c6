import { describe, expect, it } from 'vitest'
import { written } from '../../../pipeline/characters.js'
import { foldWord } from '../../../pipeline/knowledge/forms.js'
import { builtInData, compileKnowledge } from '../../../pipeline/knowledge/index.js'
import { topicFileSchema } from '../../../pipeline/knowledge/schema.js'
import { compileTopics, topicAt } from '../../../pipeline/knowledge/topics.js'
import { cutTokens } from '../../../pipeline/tokens.js'
import { assignTopics, findTopics } from '../../../pipeline/topics/index.js'
import { settle } from '../../../pipeline/topics/settle.js'
import type {
  FoundStatement,
  Header,
  Page,
  Participants,
  Statements,
  Token,
  TopicHit,
} from '../../../pipeline/types.js'

const knowledge = compileKnowledge(builtInData())

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  cutTokens(written(text), { start: 0, end: text.length }, tokens)
  return tokens
}

/** A page of paragraphs without headings; each is one block and one sentence. */
function pageOf(...paragraphs: string[]): Page {
  const text = paragraphs.join('\n')
  let start = 0
  const blocks = paragraphs.map((p) => {
    const block = { kind: 'paragraph', section: -1, start, end: start + p.length }
    start += p.length + 1
    return block
  })
  const sentences = blocks.map((b, block) => ({ ...b, block, from: 0, to: 0 }))
  return {
    text,
    tokens: tokensOf(text),
    outline: { blocks, sections: [], warnings: [] },
    sentences,
  } as unknown as Page
}

function topicsOf(text: string, sides: string[] = []): string[] {
  const header = { issuer: null } as Header
  const people = sides.map((country) => ({ part: 'principal', country, role: null }))
  const participants = { people, mentions: [] } as unknown as Participants
  const hits = findTopics(pageOf(text), header, participants, knowledge)
  for (const hit of hits) expect(text.slice(hit.start, hit.end)).not.toBe('')
  return [...settle(hits, knowledge.topics, false)]
}

describe('regions', () => {
  it.each<[string, string, string[]]>([
    ['the state of things there', 'the latest developments in the Horn of Africa', ['africa-conflicts']],
    ['in a list of such', 'tensions in Europe and Central Asia', ['caucasus']],
    ['what is spoken about', 'exchanged views on the Western Balkans', ['balkans']],
    [
      'one of several such things',
      'issues including migration, trade and the Middle East',
      ['migration', 'trade', 'middle-east'],
    ],
    ['a heading', 'South Caucasus', ['caucasus']],
    ['a place alone is none', 'our embassies in Latin America', []],
    ['nor whose something is', 'the number of Central Asian judges', []],
    ['nor who sides with whom', 'appealed to the countries of the Caribbean', []],
  ])('%s', (_why, text, topics) => expect(topicsOf(text)).toEqual(topics))
})

describe('sides', () => {
  it.each<[string, string, string[], string[]]>([
    ['a ceasefire alone is any peace process', 'a lasting ceasefire', ['JP'], ['peace-process']],
    ['with Ukraine at the table it is about Ukraine', 'a lasting ceasefire', ['JP', 'UA'], ['ukraine']],
    ['so are safeguards with Iran', 'the safeguards agreement', ['IR'], ['iran']],
  ])('%s', (_why, text, sides, topics) => expect(topicsOf(text, sides)).toEqual(topics))
})

describe('terms', () => {
  it.each<[string, string, string[]]>([
    [
      'number and hyphen do not matter',
      'counter-terrorism and supply-chain resilience',
      ['terrorism', 'supply-chains'],
    ],
    [
      'the long name of a trade treaty is no partnership',
      'the Regional Comprehensive Economic Partnership',
      ['trade'],
    ],
    ['a silent phrase says nothing', 'international humanitarian law', []],
    ['whose territorial integrity it is decides', "Ukraine's territorial integrity", ['ukraine']],
    ['British and American spelling', 'defence cooperation', ['defense-cooperation']],
    ['a word in capitals must be so', 'who will pay', []],
    ['the longest phrase wins', 'the South China Sea', ['south-china-sea']],
    [
      'the parent goes beside its child',
      'North Korea and its ballistic missile launches',
      ['denuclearization'],
    ],
    ['a remainder goes beside what it is left of', 'a ceasefire in Gaza', ['israel-palestine']],
    ['peacekeepers do not, whose conflict it is', 'the peacekeepers in Libya', ['peace-process', 'libya']],
    ['two names with a hyphen', 'Norway-Chile relations', ['bilateral-relations']],
    ['three of them', 'Norway-Chile-Kenya cooperation', ['trilateral-cooperation']],
    ['a person with hyphens is no group', 'Anna-Maria-Luise Berg', []],
    ['a silent phrase', 'the White House', []],
  ])('%s', (_why, text, topics) => {
    expect(topicsOf(text)).toEqual(topics)
  })

  it('what is between a body and a country is of that body, unless it is a side', () => {
    expect(topicsOf('the EU-Ruritania partnership')).toEqual(['multilateral-cooperation'])
    expect(topicsOf('the EU-Ruritania partnership', ['EU'])).toEqual(['bilateral-relations'])
  })

  it.each([
    ['three are a group', 'Ruritania-Sylvania-Borduria cooperation', ['trilateral-cooperation']],
    ['more than five are none', 'A1-B2-C3-D4-E5-F6-G7x cooperation', []],
    ['one name twice joins no two', 'West-West relations', []],
  ])('names joined by hyphens: %s', (_why, text, topics) => expect(topicsOf(text)).toEqual(topics))

  it('the name of a country is a topic only where it is no side', () => {
    expect(topicsOf('the market of China')).toContain('china')
    expect(topicsOf('the market of China', ['CN'])).not.toContain('china')
  })
})

describe('statement topics', () => {
  const statement = (page: Page, block: number, content: string, act = 'state'): FoundStatement => {
    const start = page.text.indexOf(content)
    const at = { start, end: start + content.length }
    return {
      ...at,
      act,
      cue: page.outline.blocks[block]!,
      content: at,
      section: -1,
      sentence: block,
    } as unknown as FoundStatement
  }
  const assigned = (page: Page, ...statements: FoundStatement[]) => {
    const participants = {
      people: [],
      mentions: [],
      leads: [],
      attendance: [],
    } as unknown as Participants
    const hits: TopicHit[] = findTopics(page, { issuer: null } as Header, participants, knowledge)
    const found: Statements = { statements, commitments: [], silent: new Map(), warnings: [] }
    return assignTopics(page, hits, participants, found, knowledge)
  }

  it('come from the content, and the document has their union with its evidence', () => {
    const page = pageOf('She said that fisheries matter.', 'He said that tariffs are high.')
    const found = assigned(
      page,
      statement(page, 0, 'fisheries matter'),
      statement(page, 1, 'tariffs are high'),
    )
    expect(found.statements).toEqual([['food-agriculture'], ['trade']])
    expect(found.document.map((t) => t.id)).toEqual(['food-agriculture', 'trade'])
    expect(found.document[0]!.evidence.map((e) => page.text.slice(e.start, e.end))).toEqual(['fisheries'])
  })

  it('come from what opens the sentence', () => {
    const page = pageOf('On fisheries, she said that the energy forum had helped.')
    const later = { ...statement(page, 0, 'the energy forum had helped'), cue: { start: 18, end: 22 } }
    expect(assigned(page, later).statements).toEqual([['food-agriculture', 'energy']])
  })

  it('come from who signs, where what is signed names nothing', () => {
    const page = pageOf('Two museums signed a programme for three years.')
    const signed = statement(page, 0, 'a programme for three years', 'announce')
    expect(assigned(page, signed).statements).toEqual([['people-exchange']])
    expect(assigned(page, signed).document.map((t) => t.id)).toEqual(['people-exchange'])
  })

  it('come from the sentence before in the paragraph, where nothing else says what is meant', () => {
    const page = pageOf('The fisheries of the delta have shrunk.', 'She asked for more time.')
    const asked = statement(page, 1, 'more time')
    expect(assigned(page, asked).statements).toEqual([[]])
    const inOne = { ...page, sentences: page.sentences.map((s) => ({ ...s, block: 0 })) }
    expect(assigned(inOne, asked).statements).toEqual([['food-agriculture']])
  })

  it('aid where a conflict is spoken of is about the conflict too, and elsewhere is not', () => {
    const page = pageOf('They spoke of Libya.', 'She asked for humanitarian access.')
    const statements = [statement(page, 0, 'Libya'), statement(page, 1, 'humanitarian access')]
    expect(assigned(page, ...statements).statements[1]).toEqual(['humanitarian'])
    const inOne = { ...page, sentences: page.sentences.map((s) => ({ ...s, block: 0 })) }
    expect(assigned(inOne, ...statements).statements[1]).toEqual(['humanitarian', 'libya'])
  })

  it('an aside adds none', () => {
    const page = pageOf('She praised the fishery treaty, which was signed during the energy forum.')
    const content = 'the fishery treaty, which was signed during the energy forum'
    expect(assigned(page, statement(page, 0, content)).statements).toEqual([['food-agriculture']])
  })

  it('an aside that opens the content ends at its comma', () => {
    const page = pageOf('She noted that despite the pandemic, exports had grown.')
    expect(assigned(page, statement(page, 0, 'despite the pandemic, exports had grown')).statements).toEqual([
      ['trade'],
    ])
  })

  it('a hint alone is the statement’s and not the document’s', () => {
    const page = pageOf('She asked for more volunteers.')
    const found = assigned(page, statement(page, 0, 'more volunteers'))
    expect(found.statements).toEqual([['development']])
    expect(found.document).toEqual([])
  })

  it('an invitation is about the visit, not about the relations', () => {
    const page = pageOf('She invited him to visit for the strategic dialogue on bilateral relations.')
    const content = 'to visit for the strategic dialogue on bilateral relations'
    expect(assigned(page, statement(page, 0, content, 'invite')).statements).toEqual([['high-level-visits']])
  })

  it('a ceasefire is that of the conflict named before, in another paragraph too', () => {
    const page = pageOf('She spoke of Libya.', 'He praised the fisheries.', 'They called for a ceasefire.')
    const contents = ['Libya', 'the fisheries', 'a ceasefire']
    const found = assigned(page, ...contents.map((content, block) => statement(page, block, content)))
    expect(found.statements).toEqual([['libya'], ['food-agriculture'], ['libya']])
  })

  it('a word that hints at a child says so where its parent is spoken of', () => {
    const page = pageOf('They spoke of North Korea and the resolutions of the Security Council.')
    const content = 'North Korea and the UN resolutions'
    const hinted = pageOf(`They spoke of ${content}.`)
    expect(assigned(hinted, statement(hinted, 0, content)).statements).toEqual([['denuclearization']])
    expect(assigned(page, statement(page, 0, 'North Korea')).statements).toEqual([['north-korea']])
  })

  it.each<[string, string[], string[], string[][]]>([
    [
      'these efforts, in the next paragraph',
      ['She spoke of the plight of the Rohingya.', 'He welcomed these efforts.'],
      ['the plight of the Rohingya', 'these efforts'],
      [['myanmar'], ['myanmar']],
    ],
    [
      'a matter that will be taken up elsewhere',
      ['He raised the tariffs.', 'She said she would raise the matter in Brussels with the G7.'],
      ['the tariffs', 'she would raise the matter in Brussels with the G7'],
      [['trade'], ['trade']],
    ],
    [
      'this year points back to nothing',
      ['He raised the tariffs.', 'She hoped for a better harvest this year.'],
      ['the tariffs', 'a better harvest this year'],
      [['trade'], ['food-agriculture']],
    ],
    [
      'a summit to come, whoever else meets there',
      ['They agreed that the leaders of Libya and the summit of ten would soon be held.'],
      ['the leaders of Libya and the summit of ten would soon be held'],
      [['libya', 'high-level-visits']],
    ],
  ])('what points back or ahead: %s', (_why, paragraphs, contents, topics) => {
    const page = pageOf(...paragraphs)
    const found = assigned(page, ...contents.map((content, block) => statement(page, block, content)))
    expect(found.statements).toEqual(topics)
  })

  it('thanks for help are for what was spoken of before, thanks for a welcome are for nothing', () => {
    const page = pageOf(
      'They spoke of the earthquake. He thanked her for the swift support and the warm welcome.',
    )
    const thanked = { start: page.text.indexOf('thanked'), end: page.text.indexOf('the swift') }
    const statements = ['the swift support', 'the warm welcome'].map((content) => ({
      ...statement(page, 0, content, 'courtesy'),
      cue: thanked,
    }))
    const found = assigned(page, statement(page, 0, 'the earthquake'), ...statements)
    expect(found.statements).toEqual([['humanitarian'], ['humanitarian'], []])
  })

  it('a courtesy has none', () => {
    const page = pageOf('She conveyed condolences on the earthquake.')
    const courtesy = { ...statement(page, 0, 'the earthquake', 'courtesy'), cue: { start: 4, end: 27 } }
    expect(assigned(page, courtesy).statements).toEqual([[]])
  })
})

describe('the topic list', () => {
  it('is well-formed: parents and exceptions exist, no phrase is both a term and a hint of one topic', () => {
    const file = topicFileSchema.parse(builtInData().topics)
    const ids = new Set(file.topics.map((t) => t.id))
    for (const { id, parent, unless = [], terms, hints = [] } of file.topics) {
      for (const other of [...unless, ...(parent ? [parent] : [])])
        expect([id, ids.has(other)]).toEqual([id, true])
      expect([id, hints.filter((hint) => terms.includes(hint))]).toEqual([id, []])
    }
  })

  it("a user's own list takes its place", () => {
    const index = compileTopics({
      version: '1',
      topics: [
        {
          id: 'llamas',
          label: 'Llamas',
          parent: null,
          description: '',
          terms: ['llama', 'shepherd’s purse'],
        },
      ],
      silent: [],
      joined: { relations: [], meetings: [], bodies: [] },
      spokenOf: { situation: [], about: [] },
    })
    expect(topicAt(index, tokensOf('Llamas'), 0)?.phrases[0]?.topic).toBe('llamas')
    expect(topicAt(index, tokensOf("Shepherd's purse"), 0)?.to).toBe(2)
    expect(topicAt(index, tokensOf('energy'), 0)).toBeNull()
  })

  it.each([
    ["minister's", 'minister'],
    ['ministers’'.replace('’', "'"), 'minister'],
    ['countries', 'country'],
    ['organisation', 'organization'],
    ['crisis', 'crisis'],
    ['access', 'access'],
  ])('folds %s to %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded)
  })
})
