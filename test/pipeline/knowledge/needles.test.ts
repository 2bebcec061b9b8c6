import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { written } from '../../../pipeline/characters.js'
import { builtInHouses } from '../../../pipeline/knowledge/houses.js'
import { Needles, needlesOf } from '../../../pipeline/knowledge/needles.js'

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

describe('Needles', () => {
  it('finds in a line what a plain search in lower case finds, and a line break only at its beginning', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'É', ' ', 'T'), maxLength: 12 })
    const needle = fc
      .tuple(fc.constantFrom('', '\n'), letters)
      .map(([open, rest]) => open + rest.toLowerCase())
    const list = fc.array(
      needle.filter((n) => n.length >= 3),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(list, letters, letters, letters, (all, before, line, after) => {
        const needles = new Needles()
        const numbers = all.map((one) => needles.add(one))
        const { codes } = written(before + line + after)
        const stands = needles.in(codes, { start: before.length, end: before.length + line.length }, 2)
        const hay = `\n${line.toLowerCase()}`
        for (const [i, number] of numbers.entries())
          expect(stands[number]).toBe(hay.includes(all[i]!) ? 2 : 0)
      }),
    )
  })
})
