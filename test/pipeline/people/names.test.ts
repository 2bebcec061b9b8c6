/** Which words are the name of a person, and where it ends. */
import { describe, expect, it } from 'vitest'
import { MEETING, named } from './named.js'

const others = async (body: string) =>
  (await named('NO', `${MEETING}\n\n${body}`)).slice(2).map((line) => line.split(' | ')[0])

describe('names', () => {
  it.each([
    ['a style of Burma, a single capital', 'U Kyaw Thein', 'Kyaw Thein'],
    ['an initial of the same letter', 'Mr. U. Kyawlin', 'U. Kyawlin'],
    ['a style of Malaya in three words', 'Datuk Seri Panglima Azmir bin Katin', 'Azmir bin Katin'],
    ['elders of Africa', 'Mzee Kirimu Mbaata', 'Kirimu Mbaata'],
    ['a rank and its retirement', 'Colonel (ret.) Joren Rwigo', 'Joren Rwigo'],
    ['letters of orders behind the name', 'Sir Philip Barsto KCMG', 'Philip Barsto'],
    ['particles that are words elsewhere', 'Mr. Joel Duran e Silva', 'Joel Duran e Silva'],
    ['a particle between', 'Mr. Jens af Klinten', 'Jens af Klinten'],
    ['initials with a hyphen', 'Mr. K.-D. Hagemar', 'K.-D. Hagemar'],
    ['a glued initial behind an unknown body', 'Speaker of the State Great Khulan S.Odontar', 'S.Odontar'],
    [
      'a body that an adjective opens, before the given name',
      'CEO of Royal Dutch Ruritel Anna van Berg',
      'Anna van Berg',
    ],
    ['the second half of a region', 'Head of North Ossetia-Sylvania Anna Berg', 'Anna Berg'],
    ['letters with stops behind the name', 'Hon. Anna Berg, M.P., Minister of Trade of Malta', 'Anna Berg'],
    ['a country as a family name', 'Ambassador Kleber Montenegro, a friend,', 'Kleber Montenegro'],
    ['a monarch with a number', 'Pope Urban IX', 'Urban IX'],
    ['a calling in small letters', 'journalist Xolisa Mbekwe', 'Xolisa Mbekwe'],
    ['a predecessor', 'her predecessor, Xolisa Mbekwe,', 'Xolisa Mbekwe'],
    ['an office of an unknown body', 'the Chairman of the Board of Ruri, Xolisa Mbekwe,', 'Xolisa Mbekwe'],
    ['an initial and a family name', 'V. Zhdanar', 'V. Zhdanar'],
  ])('%s', async (_, phrase, name) => {
    expect(await others(`Minister Solvang thanked ${phrase} for the gift.`)).toEqual([name])
  })

  it.each([
    ['ships', 'They visited HMS Queen Anna.'],
    ['governments', 'The Mbekwe Government has kept its word.'],
    ['streets behind an office', 'Contact\nOffice of the High Commissioner\nPrinsestraat 22'],
  ])('%s are none', async (_, body) => {
    expect(await others(body)).toEqual([])
  })

  it('a headline in capitals names whom the text names; its verbs are no names', async () => {
    const people = await named('NO', `THE SECRETARY-GENERAL WRITES TO MINISTER SOLVANG\n\n${MEETING}`)
    expect(people.map((line) => line.split(' | ')[0])).toEqual(['Anna Solvang', 'John Otieno'])
  })

  it('a style at the end of a wrapped line keeps its name', async () => {
    const wrapped =
      'Minister Solvang thanked the Ambassador of Kenya to Norway for her part, Ms.\nGrace Wanjiru, and said that the two countries would go on with their work.'
    expect(await others(wrapped)).toEqual(['Grace Wanjiru'])
  })

  it('initials with a hyphen mean the person with both given names', async () => {
    expect(await others('Mr. Karl-Dieter Hagemar spoke. K.-D. Hagemar agreed.')).toEqual([
      'Karl-Dieter Hagemar',
    ])
  })

  it('with commas, offices are dealt out by country', async () => {
    expect(
      await others('The Ambassadors of Kenya, Xolisa Mbekwe, and of Uganda, Thobe Ndlelani, were informed.'),
    ).toEqual(['Xolisa Mbekwe', 'Thobe Ndlelani'])
  })
})
