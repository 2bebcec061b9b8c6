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

it.each([
  [
    'one connector for several states',
    'Foreign Minister Anna Solvang spoke with her counterparts from Estonia, Mart Tamme, and Latvia, Janis Ozolins.',
    { 'Mart Tamme': 'EE', 'Janis Ozolins': 'LV' },
  ],
  [
    'states in a row behind the names',
    'Foreign Minister Anna Solvang met Presidents Mart Tamme and Janis Ozolins of Estonia and Latvia.',
    { 'Mart Tamme': 'EE', 'Janis Ozolins': 'LV' },
  ],
  [
    'names in brackets behind their states',
    'State Secretary Kari Lien met the ambassadors of Estonia (Mart Tamme), Latvia (Janis Ozolins) and Lithuania (Jonas Petras).',
    { 'Mart Tamme': 'EE', 'Janis Ozolins': 'LV', 'Jonas Petras': 'LT' },
  ],
  [
    'an organ of a state behind the name',
    'State Secretary Kari Lien met Mart Tamme. The meeting was attended by Director Liina Saare of the Estonian Foreign Ministry.',
    { 'Liina Saare': 'EE' },
  ],
  [
    'the delegation of a state, where an adverb stands before the verb',
    'Foreign Minister Mart Tamme received Foreign Minister Anna Solvang. The delegation of Norway also included State Secretary Kari Lien and Ambassador Per Lunde.',
    { 'Kari Lien': 'NO', 'Per Lunde': 'NO' },
  ],
  [
    'the side behind the verb',
    'Foreign Minister Anna Solvang met her Estonian counterpart, Mart Tamme. Minister of Defence Rein Metsa and Minister of Finance Liina Saare also joined from the Estonian side.',
    { 'Rein Metsa': 'EE', 'Liina Saare': 'EE' },
  ],
  [
    'the second delegation is told by its demonym alone',
    'The Norwegian delegation was led by Director General Kari Lien, and the Estonian by Undersecretary Rein Metsa.',
    { 'Kari Lien': 'NO', 'Rein Metsa': 'EE' },
  ],
  [
    'the subject of the verb, and not of the sentence',
    'Foreign Minister Anna Solvang met Estonian Foreign Minister Mart Tamme. She was accompanied by Ambassador Per Lunde, while Mr Tamme was accompanied by Undersecretary Rein Metsa.',
    { 'Per Lunde': 'NO', 'Rein Metsa': 'EE' },
  ],
  [
    'whoever holds the post of the one who is accompanied is of the other side',
    'Prime Minister Olav Dahl received Mart Tamme, Minister of Justice of Estonia, who was accompanied by Per Lunde, Minister of Justice, and Kari Lien, Director General.',
    { 'Per Lunde': 'NO', 'Kari Lien': 'NO' },
  ],
  [
    'pairs of the two sides',
    'Prime Minister Olav Dahl exchanged greetings with Prime Minister Juhan Kase of Estonia, and Foreign Minister Anna Solvang with Foreign Minister Mart Tamme.',
    { 'Anna Solvang': 'NO', 'Mart Tamme': 'EE' },
  ],
  [
    'a province tells its state',
    'Foreign Minister Anna Solvang met Mart Tamme. Also present was the Bavarian Minister for European Affairs Otto Kern.',
    { 'Otto Kern': 'DE' },
  ],
  [
    'whom the other side hosted',
    'Foreign Minister Anna Solvang thanked Estonian Foreign Minister Mart Tamme for hosting Prime Minister Olav Dahl.',
    { 'Olav Dahl': 'NO' },
  ],
  [
    'the office that the other has taken',
    'Foreign Minister Anna Solvang spoke with Mart Tamme, who took office as Foreign Minister of Estonia last month.',
    { 'Anna Solvang': 'NO', 'Mart Tamme': 'EE' },
  ],
  [
    'a group of one parliament in brackets',
    'State Secretary Kari Lien met a delegation of the European Parliament. It was led by Mart Tamme (EPP, Estonia) and comprised Janis Ozolins (S&D, Latvia) and Jonas Petras (Renew, Lithuania).',
    { 'Mart Tamme': 'EU', 'Janis Ozolins': 'EU', 'Jonas Petras': 'EU' },
  ],
  [
    'ranks of a body whose head is named',
    'Foreign Minister Anna Solvang met the Secretary General of the OSCE, Mart Tamme. Assistant Secretary-General Rein Metsa was present.',
    { 'Rein Metsa': 'OSCE' },
  ],
])('%s', async (_, body, expected) => {
  expect(await codes(body)).toMatchObject(expected)
})
