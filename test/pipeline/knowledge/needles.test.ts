import { describe, expect, it } from 'vitest'
import { builtInHouses } from '../../../pipeline/knowledge/houses.js'
import { needlesOf } from '../../../pipeline/knowledge/needles.js'

describe('needlesOf', () => {
  it.each([
    ['^Office of Utopia$', ['\noffice of utopia'], 'an anchored line begins after a line break'],
    ['^Press Releases?$', ['\npress release'], 'what may be absent is no part of it'],
    ['\\bUtopia and \\p{Lu}|Utopia-\\p{L}+ ties', ['utopia and ', 'utopia-'], 'one for each alternative'],
    ['(?:Call|Talk) with', [' with'], 'a piece outside of brackets is enough'],
    ['^(?:Call|Talk)s?\\d', ['\ncall', '\ntalk'], 'without one, those of a group that must be there'],
    ['(?:Call|Talk)?\\d', null, 'a group that may be absent tells nothing'],
    ['^U\\.S\\. [Oo]', ['\nu.s. '], 'an escaped mark stands for itself'],
    ['^[HR]igh [(|]Office', ['office'], 'a bar in a class splits nothing'],
    ['^\\d{4}$', null, 'no plain piece at all'],
    ['Utopia|\\d{4}', null, 'one alternative without a piece leaves nothing to search for'],
  ])('%s', (source, needles, _why) => expect(needlesOf(source)).toEqual(needles))

  it('spares most signs of the built-in houses their pattern', () => {
    const signs = builtInHouses().flatMap((house) => house.signs)
    const known = signs.filter((sign) => needlesOf(sign.lead ?? sign.line ?? '') !== null)
    expect(known.length).toBeGreaterThan(signs.length / 2)
  })
})
