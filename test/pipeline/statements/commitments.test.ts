import { describe, expect, it } from 'vitest'
import { findCommitments } from '../../../pipeline/statements/commitments.js'
import type { Dated, FoundStatement } from '../../../pipeline/types.js'

const statement = (given: Partial<FoundStatement>): FoundStatement =>
  ({
    act: 'agree',
    rule: 'agree/inf',
    modes: [],
    replyTo: -1,
    content: { start: 0, end: 50 },
    ...given,
  }) as FoundStatement
const dated = (start: number, value: string): Dated => ({ start, end: start + 5, value, certain: true })
const header = { published: { at: null, value: '2031-05-10', from: 'text' } } as const

describe('commitments', () => {
  it.each<[string, Partial<FoundStatement>, boolean]>([
    ['an agreement to act', {}, true],
    ['an agreement of views', { rule: 'share-view/that' }, false],
    ['an agreement that something will be done', { rule: 'agree/that', modes: ['future'] }, true],
    ['a pledge', { act: 'commit', rule: 'pledge/inf' }, true],
    ['a pledge that is denied', { act: 'commit', rule: 'pledge/inf', modes: ['negated'] }, false],
    [
      'a pledge that hangs on something',
      { act: 'commit', rule: 'pledge/inf', modes: ['conditional'] },
      false,
    ],
    ['an invitation', { act: 'invite', rule: 'invite/to-inf' }, false],
    ['an invitation accepted', { act: 'invite', rule: 'accept-invitation/none' }, true],
    ['a request', { act: 'urge', rule: 'urge/to-inf' }, false],
  ])('%s', (_why, given, found) => {
    expect(findCommitments([statement(given)], [], header).length > 0).toBe(found)
  })

  it.each<[string, Dated[], string | null]>([
    ['a day to come', [dated(10, '2031-06-02')], '2031-06-02'],
    ['the month of publication', [dated(10, '2031-05')], '2031-05'],
    ['the past is no due date', [dated(10, '2030-11'), dated(30, '2031-09')], '2031-09'],
    ['a range counts by its end', [dated(10, '2031-05-01/2031-05-20')], '2031-05-01/2031-05-20'],
    ['a date outside the promise', [dated(80, '2031-06-02')], null],
  ])('due: %s', (_why, dates, due) => {
    expect(findCommitments([statement({})], dates, header)[0]?.due).toBe(due)
  })

  it('what an accepted invitation promises is what was invited to', () => {
    const invited = statement({ act: 'invite', rule: 'invite/to-inf', content: { start: 0, end: 40 } })
    const accepted = statement({
      act: 'invite',
      rule: 'accept-invitation/none',
      content: { start: 60, end: 70 },
      replyTo: 0,
    })
    const [found] = findCommitments([invited, accepted], [dated(20, '2031-07')], header)
    expect(found).toEqual({ statement: 1, what: { start: 0, end: 40 }, due: '2031-07' })
  })
})
