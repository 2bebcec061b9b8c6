/** The office that is printed with a person, and the government or body that it tells. */
import { describe, expect, it } from 'vitest'
import { named } from './named.js'

/** What a Norwegian minister's guest is read as, by the phrase that names the guest. */
async function guest(phrase: string): Promise<string | undefined> {
  const people = await named(
    'NO',
    `Foreign Minister Anna Solvang of Norway met today in Oslo with ${phrase}. They spoke of ferries.`,
  )
  return people.find((line) => !line.startsWith('Anna Solvang'))?.replace(/ \| principal$/, '')
}

describe('an office before a name', () => {
  it.each([
    [
      'a prince behind the office',
      'Jordanian Minister of Trade Prince Tariq bin Zayd',
      'Tariq bin Zayd | JO | Minister of Trade',
    ],
    [
      'a general behind the office',
      'Kenya’s Chief of Army Staff General Peter Mwangi',
      'Peter Mwangi | KE | Chief of Army Staff',
    ],
    [
      'a senator behind the office',
      'Australian Minister for Trade Senator the Hon Ruth Ellery',
      'Ruth Ellery | AU | Minister for Trade',
    ],
    [
      'a command with its country',
      'Commander of U.S. European Command General Peter Harlan',
      'Peter Harlan | US | Commander of U.S. European Command',
    ],
    [
      'justice is a field, too',
      'Kenyan Minister of Justice and Public Security Peter Mwangi',
      'Peter Mwangi | KE | Minister of Justice and Public Security',
    ],
    [
      'what an officeholder has',
      'Head of the President’s Office of Kenya Peter Mwangi',
      'Peter Mwangi | KE | Head of the President’s Office',
    ],
    [
      'a field between commas',
      'the Acting Director, Europe Bureau, Ms. Grace Wanjiru',
      'Grace Wanjiru | NO | Acting Director, Europe Bureau',
    ],
    [
      'no comma before the body',
      'Kenya’s Permanent Secretary Office of the President, Mr. Peter Mwangi',
      'Peter Mwangi | KE | Permanent Secretary Office of the President',
    ],
    [
      'the country between commas',
      'the Minister of Energy, Kenya, Mr. Peter Mwangi',
      'Peter Mwangi | KE | Minister of Energy',
    ],
    [
      'a region in small letters',
      'Kenyan Special Envoy for the Gulf region Peter Mwangi',
      'Peter Mwangi | KE | Special Envoy for the Gulf region',
    ],
    [
      'a bank that a country is part of',
      'Governor of the Bank of Ghana Kofi Asare',
      'Kofi Asare | GH | Governor of the Bank of Ghana',
    ],
    [
      'but not the central bank',
      'Governor of the Central Bank of Kenya Peter Mwangi',
      'Peter Mwangi | KE | Governor of the Central Bank',
    ],
    [
      'in charge of',
      'Kenyan Minister in charge of European Affairs Peter Mwangi',
      'Peter Mwangi | KE | Minister in charge of European Affairs',
    ],
    [
      'ad interim',
      'Minister of Foreign Affairs a.i. of Kenya Peter Mwangi',
      'Peter Mwangi | KE | Minister of Foreign Affairs a.i.',
    ],
    [
      'accredited to',
      'Peter Mwangi, Ambassador of Kenya accredited to Norway',
      'Peter Mwangi | KE | Ambassador of Kenya accredited to Norway',
    ],
    [
      'not resident',
      'Kenya’s non-resident Ambassador Peter Mwangi',
      'Peter Mwangi | KE | non-resident Ambassador',
    ],
    [
      'a chief with a field',
      'Kenyan Chief Medical Officer Peter Mwangi',
      'Peter Mwangi | KE | Chief Medical Officer',
    ],
    [
      'small letters and the state',
      'the speaker of the parliament of Kenya, Peter Mwangi',
      'Peter Mwangi | KE | speaker of the parliament',
    ],
    [
      'a chief in small letters',
      'Kenyan chief negotiator Peter Mwangi',
      'Peter Mwangi | KE | chief negotiator',
    ],
    [
      'a friend of the one who speaks',
      'the Foreign Minister of Kenya, my dear friend Peter Mwangi',
      'Peter Mwangi | KE | Foreign Minister',
    ],
    [
      'an office of a body and one of a state',
      'OSCE Chairperson-in-Office and Foreign Minister of Malta Joseph Camilleri',
      'Joseph Camilleri | MT | Chairperson-in-Office and Foreign Minister',
    ],
    [
      'a body behind the office, left out',
      'Peter Mwangi, Vice President for Africa at the World Bank',
      'Peter Mwangi | WB | Vice President for Africa',
    ],
  ])('%s: %s', async (_, phrase, expected) => {
    expect(await guest(phrase)).toBe(expected)
  })
})

describe('an office that tells whom its holder serves', () => {
  it.each([
    ['Apostolic Nuncio Archbishop Luca Ferretti', 'Luca Ferretti | VA | Apostolic Nuncio'],
    ['Congresswoman Jane Whitlock', 'Jane Whitlock | US | Congresswoman'],
    ['Secretary of State Tom Ferris', 'Tom Ferris | US | Secretary of State'],
    ['European Commissioner for Energy Ana Lima', 'Ana Lima | EU | European Commissioner for Energy'],
    ['High Representative/Vice-President Ana Lima', 'Ana Lima | EU | High Representative/Vice-President'],
    ['MEP Ana Lima', 'Ana Lima | EU | MEP'],
    [
      'Special Representative of the Secretary-General Ana Lima',
      'Ana Lima | UN | Special Representative of the Secretary-General',
    ],
    [
      'United Nations High Commissioner for Refugees Ana Lima',
      'Ana Lima | UN | High Commissioner for Refugees',
    ],
    ['Union Minister of Mines Shri Arvind Nambiar', 'Arvind Nambiar | IN | Union Minister of Mines'],
    ['Premier of Ontario Jane Whitlock', 'Jane Whitlock | CA | Premier of Ontario'],
    ['Minister-President of Bavaria Jörg Amberger', 'Jörg Amberger | DE | Minister-President of Bavaria'],
    ['Nairobi Governor Peter Mwangi', 'Peter Mwangi | KE | Nairobi Governor'],
    [
      'Speaker of the US House of Representatives Jane Whitlock',
      'Jane Whitlock | US | Speaker of the US House of Representatives',
    ],
    [
      'Minister of Foreign Affairs and Moroccans Abroad Samir Tazi',
      'Samir Tazi | MA | Minister of Foreign Affairs and Moroccans Abroad',
    ],
  ])('%s', async (phrase, expected) => {
    expect(await guest(phrase)).toBe(expected)
  })

  it('not where the other side has such an office, too', async () => {
    const text =
      'Philippine visit\n\nForeign Minister Anna Solvang of Norway received Congressman Jose Villar of the Philippines.'
    expect((await named('NO', text)).at(-1)).toBe('Jose Villar | PH | Congressman | principal')
  })
})
