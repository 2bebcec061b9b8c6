/** The government of persons whose own words do not tell it: by visits, hosts, pairs, lists, delegations, the venue. */
import { expect, it } from 'vitest'
import { read } from '../../../src/index.js'

/** The codes of persons, by name, in a text of Norway about Estonia. */
async function codes(body: string, title = 'Meeting with Estonia'): Promise<Record<string, string | null>> {
  const { people } = await read(`${title}\n\n4 May 2021\n\n${body}\n`, { metadata: { issuer: 'NO' } })
  return Object.fromEntries(people.map((p) => [p.name, p.country]))
}

it.each([
  [
    'a guest comes from elsewhere, an own visitor goes there',
    'Foreign Minister Anna Solvang spoke with her Estonian counterpart, Mart Tamme. They recalled the visit of Prime Minister Juhan Kase to Oslo and prepared the visit of Prime Minister Olav Dahl to Tallinn.',
    { 'Juhan Kase': 'EE', 'Olav Dahl': 'NO' },
  ],
  [
    'who will visit the country is the other side’s',
    'Foreign Minister Anna Solvang received Mart Tamme. Prime Minister Juhan Kase will visit Norway in June.',
    { 'Juhan Kase': 'EE' },
  ],
  [
    'those whom the traveller meets are hosts',
    'Foreign Minister Anna Solvang visited Tallinn. She was received by President Mart Tamme. She also met the Speaker of Parliament, Liina Saare.',
    { 'Mart Tamme': 'EE', 'Liina Saare': 'EE' },
  ],
  [
    'those whom the guest meets are the issuer’s',
    'Estonian Foreign Minister Mart Tamme was received by Prime Minister Olav Dahl. He also had a meeting with Minister of Defence Per Lunde.',
    { 'Olav Dahl': 'NO', 'Per Lunde': 'NO' },
  ],
  [
    'of two who sign or chair, the second is of the other side',
    'The agreement was signed by State Secretary Kari Lien and Undersecretary Rein Metsa.',
    { 'Kari Lien': 'NO', 'Rein Metsa': 'EE' },
  ],
  [
    'who speaks to the press speaks for the issuer',
    'Foreign Minister Anna Solvang received a call from Estonian Foreign Minister Mart Tamme, the ministry spokesman, Per Lunde, said.',
    { 'Mart Tamme': 'EE', 'Per Lunde': 'NO' },
  ],
  [
    'a side is told behind the name',
    'The session was co-chaired by Kari Lien, Director General, for the Norwegian side, and Rein Metsa, Deputy Secretary General, for the Estonian side.',
    { 'Kari Lien': 'NO', 'Rein Metsa': 'EE' },
  ],
  [
    'a delegation is led without the verb',
    'The Norwegian delegation was headed by Director Kari Lien, the Estonian delegation by Undersecretary Rein Metsa.',
    { 'Kari Lien': 'NO', 'Rein Metsa': 'EE' },
  ],
  [
    'the delegation named last',
    'Minister Anna Solvang met a delegation from Estonia led by Minister Mart Tamme. The delegation included Director Rein Metsa and Counsellor Liina Saare.',
    { 'Rein Metsa': 'EE', 'Liina Saare': 'EE' },
  ],
  [
    'offices dealt out in a row',
    'Foreign Minister Anna Solvang hosted the Foreign Ministers of Estonia, Latvia and Lithuania, Marek Tamme, Janis Ozolins and Jonas Petras, in Bergen.',
    { 'Marek Tamme': 'EE', 'Janis Ozolins': 'LV', 'Jonas Petras': 'LT' },
  ],
  [
    'a letter is brought by the other side’s envoy',
    'Foreign Minister Anna Solvang received a letter from Estonian Foreign Minister Mart Tamme, delivered by Ambassador Rein Metsa.',
    { 'Rein Metsa': 'EE' },
  ],
  [
    'an ambassador abroad is the issuer’s own',
    'Foreign Minister Anna Solvang laid a wreath in Tallinn together with Foreign Minister Mart Tamme and Ambassador Ola Berge.',
    { 'Anna Solvang': 'NO', 'Mart Tamme': 'EE', 'Ola Berge': 'NO' },
  ],
  [
    'who represents a state',
    'Foreign Minister Anna Solvang met Estonian Foreign Minister Mart Tamme. Representing Estonia were also Rein Metsa, Director General, and Juhan Kase, Ambassador.',
    { 'Rein Metsa': 'EE', 'Juhan Kase': 'EE' },
  ],
  [
    'the office that somebody has come to',
    'Prime Minister Olav Dahl congratulates Juhan Kase on his election as Prime Minister of Estonia.',
    { 'Juhan Kase': 'EE' },
  ],
  [
    'a minister of one field is not the bare office of another',
    'Minister of the Interior Per Lunde met Mart Tamme. The Estonian Minister of Justice was in Oslo as well.',
    { 'Per Lunde': 'NO' },
  ],
])('%s', async (_, body, expected) => {
  expect(await codes(body)).toMatchObject(expected)
})
