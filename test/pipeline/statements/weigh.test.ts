import { describe, expect, it } from 'vitest'
import { written } from '../../../pipeline/characters.js'
import { builtInData, compileKnowledge } from '../../../pipeline/knowledge/index.js'
import polarity from '../../../pipeline/lexicon/polarity.json' with { type: 'json' }
import type { Act, Stance } from '../../../pipeline/record/schema.js'
import { type Attribution, weigh } from '../../../pipeline/statements/weigh.js'
import { cutTokens } from '../../../pipeline/tokens.js'
import type { Token } from '../../../pipeline/types.js'

const { weights } = compileKnowledge(builtInData())

/** Weighs `cue|content`. */
function weighed(sentence: string, given: Partial<Attribution> & { act: Act }) {
  const [cue = '', content = ''] = sentence.split('|')
  const text = `${cue} ${content}`
  const tokens: Token[] = []
  cutTokens(written(text), { start: 0, end: text.length }, tokens)
  const to = tokens.findIndex((t) => t.start > cue.length)
  const found = weigh(
    tokens,
    {
      entry: { stance: null, strength: null },
      cue: { from: 0, to },
      content: { from: to, to: tokens.length },
      clause: true,
      negated: false,
      perfect: false,
      ...given,
    },
    weights,
  )
  for (const { start, end } of found.evidence) expect(text.slice(start, end).trim()).not.toBe('')
  return found
}

describe('stance', () => {
  it.each<[string, Act, boolean, Stance, string]>([
    ['what a thing is said to be', 'explain', false, 'support', 'described|the port as a beacon of trade'],
    [
      'a clause with as says nothing of it',
      'explain',
      false,
      'neutral',
      'described|the good work as towns grow',
    ],
    ['a manner', 'reaffirm', false, 'support', 'recalled with gratitude|the gift of 1970'],
    [
      'efforts that are appreciated',
      'state',
      true,
      'support',
      'said|the Kingdom appreciated the efforts to end the strike',
    ],
    [
      'not without',
      'state',
      true,
      'support',
      'said|this would not have been possible without the help of the town',
    ],
    ['the act alone', 'condemn', false, 'oppose', 'condemned|the raid on the port'],
    ['an approving act, whatever the thing', 'support', false, 'support', 'welcomed|the end of the strike'],
    ['a plain report', 'state', true, 'neutral', 'said|the bridge was built in the spring'],
    ['a want', 'state', true, 'support', 'said|the bridge should be opened'],
    ['a denied want', 'state', true, 'oppose', 'said|the bridge should not be opened'],
    ['a denied undertaking', 'state', true, 'oppose', 'said|the Kingdom will not pay for the bridge'],
    ['an undertaking', 'state', true, 'support', 'said|the Kingdom would continue to pay for the bridge'],
    ['a matter left open', 'state', true, 'neutral', 'said|the Kingdom would consider paying for the bridge'],
    ['harm to be kept away', 'state', true, 'support', 'said|the wells must not be harmed'],
    ['a thing asked for', 'urge', true, 'support', 'urged|the bank to open a branch'],
    ['an end asked for', 'urge', true, 'oppose', 'urged|the bank to stop closing branches'],
    ['a removal asked for', 'urge', false, 'oppose', 'called for|the early removal of the fence'],
    [
      'the first head decides',
      'urge',
      true,
      'support',
      'urged|the bank to pay the loan and to stop the suit',
    ],
    [
      'help against something',
      'urge',
      false,
      'support',
      'sought|the help of the bank in the fight against locusts',
    ],
    ['a rejection', 'emphasize', false, 'oppose', 'underscored|the categorical rejection of the toll'],
    ['peace asked for', 'urge', false, 'support', 'called for|a ceasefire on the river'],
    ['a topic', 'discuss', false, 'neutral', 'discussed|the price of wool'],
    [
      'an attitude that heads the topic',
      'discuss',
      false,
      'support',
      'discussed|the importance of clean wells',
    ],
    ['help is no attitude', 'discuss', false, 'neutral', 'discussed|financial support for the school'],
    ['a need to fight something', 'emphasize', false, 'oppose', 'stressed|the need to combat locusts'],
    ['an accord is for what follows', 'agree', true, 'support', 'agreed|the fence has to be removed'],
    ['an accord against something', 'agree', true, 'oppose', 'agreed|the toll was unacceptable'],
  ])('%s', (_why, act, clause, stance, sentence) => {
    expect(weighed(sentence, { act, clause }).stance).toBe(stance)
  })

  it.each<[string, Act, Stance]>([
    ['to deny support is to be against', 'support', 'oppose'],
    ['not to have agreed is neither', 'agree', 'neutral'],
    ['not to rule out is neither', 'reject', 'neutral'],
  ])('of a negated cue: %s', (_why, act, stance) => {
    expect(weighed('did not act on|the plan', { act, clause: false, negated: true }).stance).toBe(stance)
  })

  it.each(polarity.groups.flatMap((group) => group.examples.map((x) => [group.id, x] as const)))(
    'example of the group %s: %o',
    (_id, { act, stance, content }) => {
      const clause = act === 'state'
      expect(weighed(`cue|${content}`, { act: act as Act, clause }).stance).toBe(stance)
    },
  )
})

describe('strength', () => {
  it.each([
    ['the base', 'urged|the bank to open', 3, false],
    ['an adverb is a step', 'strongly urged|the bank to open', 4, true],
    ['a repetition is another', 'strongly urged once again|the bank to open', 5, true],
    ['an adverb of kindness marks nothing', 'kindly urged|the bank to open', 3, false],
    ['the top is the top', 'strongly and repeatedly urged again|the bank to open', 5, true],
  ])('%s', (_why, sentence, strength, strong) => {
    const found = weighed(sentence, { act: 'urge', entry: { stance: null, strength: 3 } })
    expect([found.strength, found.strong]).toEqual([strength, strong])
  })

  it('is null for an act without a ladder', () => {
    expect(weighed('said|so', { act: 'state' }).strength).toBeNull()
  })

  it.each([
    ['a marker before an attitude', 'said|the toll is completely unacceptable', true],
    ['a marker of how a thing is done', 'said|the dispute should be settled completely', false],
    ['a word that marks anywhere', 'reaffirmed|the unwavering bond', true],
    ['strong ties are no strong words', 'noted|the strong ties of the towns', false],
  ])('marked wording in the content: %s', (_why, sentence, strong) => {
    expect(weighed(sentence, { act: 'state' }).strong).toBe(strong)
  })
})

describe('modes', () => {
  it.each([
    ['a clause that denies', 'said|the bank will not pay', ['negated', 'future']],
    ['a condition', 'said|the bank pays if it rains', ['conditional']],
    ['a repetition', 'stressed once again|the need for rain', ['repeated']],
    ['a cue that repeats by itself', 'reiterated|the need for rain', ['repeated']],
    ['none', 'said|it rained', []],
  ])('%s', (_why, sentence, modes) => {
    expect(weighed(sentence, { act: 'state' }).modes).toEqual(modes)
  })

  it('past: a perfect with "had"', () => {
    expect(weighed('had agreed|to meet', { act: 'agree', perfect: true }).modes).toEqual(['past'])
  })
})
