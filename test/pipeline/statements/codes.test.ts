import { describe, expect, it } from 'vitest'
import { codeBookSchema } from '../../../pipeline/knowledge/schema.js'
import codes from '../../../pipeline/lexicon/codes.json' with { type: 'json' }
import type { Act, StatementMode } from '../../../pipeline/record/schema.js'
import { ACTS } from '../../../pipeline/record/values.js'
import { codesOf } from '../../../pipeline/statements/codes.js'

const book = codeBookSchema.parse(codes)

describe('codes', () => {
  it.each<[string, Act, string, StatementMode[], string | null, string | null]>([
    ['a request is one in both', 'urge', 'urge/to-inf', [], '020', 'REQUEST'],
    ['a demand has its own root', 'urge', 'demand/that', [], '100', 'REQUEST'],
    ['a public statement has no PLOVER type', 'state', 'say/that', [], '010', null],
    ['regret has no single code', 'concern', 'express-regret/that', [], null, null],
    ['what was not done is no event', 'agree', 'agree/inf', ['negated'], null, null],
    ['an undertaking', 'agree', 'agree/inf', [], '030', 'AGREE'],
    ['an accord of views', 'agree', 'share-view/that', [], '019', null],
    ['a treaty that is signed is support in PLOVER', 'announce', 'sign/np', [], '057', 'SUPPORT'],
    ['an invitation is an intent to meet', 'invite', 'invite/to-inf', [], '036', 'AGREE'],
    ['a fear is a pessimistic comment', 'concern', 'worry/that', [], '012', null],
    ['a concern may be that or disapproval', 'concern', 'express-concern/prep', [], null, null],
  ])('%s', (_why, act, rule, modes, cameo, plover) => {
    const found = codesOf({ act, rule, modes }, book)
    expect([found.cameo, found.plover]).toEqual([cameo, plover])
  })

  it.each(ACTS)('%s: a missing code has a reason, two codes have none', (act) => {
    const { cameo, plover, reason } = codesOf({ act, rule: 'any/np', modes: [] }, book)
    expect(reason === null).toBe(cameo !== null && plover !== null)
  })

  it('every reason is printed and every rule with a null has one', () => {
    for (const rule of book.rules) {
      expect(rule.reason === null).toBe(rule.cameo !== null && rule.plover !== null)
      if (rule.reason) expect(book.reasons[rule.reason]).toBeTypeOf('string')
    }
  })
})
