/** Who else was there, and whose government those serve who came along. */
import { describe, expect, it } from 'vitest'
import { MEETING, MET, named } from './named.js'

describe('attendees', () => {
  it.each([
    [
      'the participle opens the sentence, the persons close it',
      'Accompanying the Kenyan minister were Ambassador Grace Wanjiru and Peter Mwangi.',
      ['Grace Wanjiru | KE | Ambassador | attendee', 'Peter Mwangi | KE | - | attendee'],
    ],
    [
      'the place before the verb, the subject after it',
      'In the talks participated State Secretary Ola Hansen. At the meeting there were Head of Protocol Kari Dahl.',
      ['Ola Hansen | NO | State Secretary | attendee', 'Kari Dahl | NO | Head of Protocol | attendee'],
    ],
    [
      'those who accompanied somebody stand before the verb',
      'Mr. Ola Hansen, Deputy Head of Mission, accompanied the Kenyan Ambassador to the meeting.',
      ['Ola Hansen | KE | Deputy Head of Mission | attendee'],
    ],
    [
      'a guest without a name has come with somebody',
      'The visitor was accompanied by Peter Mwangi.',
      ['Peter Mwangi | KE | - | attendee'],
    ],
    [
      'who represents a side speaks for it; the others are with them',
      'The Ugandan side was represented by Minister Moses Okello and Ambassador Ruth Akello.',
      ['Moses Okello | UG | Minister | principal', 'Ruth Akello | UG | Ambassador | attendee'],
    ],
    [
      'not where another conference is told of',
      'They spoke of a summit, at which Norway was represented by Minister Ola Hansen.',
      ['Ola Hansen | NO | Minister | mentioned'],
    ],
    [
      'an aside stands between the colon and the persons',
      'Present at the meeting were: on behalf of Norway, the Minister of Justice, Ms Ola Hansen, and, on behalf of Kenya, the Ambassador, Mr Peter Mwangi.',
      ['Ola Hansen | NO | Minister of Justice | attendee', 'Peter Mwangi | KE | Ambassador | attendee'],
    ],
    [
      'a list behind a semicolon, with a dash and brackets',
      'In attendance were;\n\nMr. Ola Hansen - Minister of Justice,\nMs. Kari Dahl (Private Secretary to the Minister)\nAmb. Peter Mwangi, Kenyan Ambassador to Norway',
      [
        'Ola Hansen | NO | Minister of Justice | attendee',
        'Kari Dahl | NO | Private Secretary to the Minister | attendee',
        'Peter Mwangi | KE | Ambassador to Norway | attendee',
      ],
    ],
    [
      'the side opens the sentence',
      'On the Kenyan side were Ambassador Peter Mwangi and Director Grace Wanjiru.',
      ['Peter Mwangi | KE | Ambassador | attendee', 'Grace Wanjiru | KE | Director | attendee'],
    ],
    [
      'who was also there',
      'The Permanent Secretary, Ms. Kari Dahl, was also there.',
      ['Kari Dahl | NO | Permanent Secretary | attendee'],
    ],
    [
      'who hands a message over and who takes it',
      'A letter was handed over by Ambassador Peter Mwangi to Director Kari Dahl.',
      ['Peter Mwangi | KE | Ambassador | attendee', 'Kari Dahl | NO | Director | attendee'],
    ],
    [
      'who has no office in a list serves as the one before does',
      'The meeting was attended by State Secretary Ola Hansen and Saud bin Nasir.',
      ['Ola Hansen | NO | State Secretary | attendee', 'Saud bin Nasir | NO | - | attendee'],
    ],
  ])('%s', async (_, body, others) => {
    expect(await named('NO', `${MEETING}\n\n${body}`)).toEqual([...MET, ...others])
  })

  it.each([
    ['supported by', 'Minister Anna Solvang was supported by Ambassador Grace Wanjiru.'],
    ['a predicate of presence', 'Ambassador Grace Wanjiru sat in on the talks.'],
    ['on hand, with the subject behind', 'Also on hand was Ambassador Grace Wanjiru.'],
    ['the place of the talks opens the sentence', 'Also on the call was Ambassador Grace Wanjiru.'],
    ['with whom she sat', 'With the minister were Ambassador Grace Wanjiru and other officials.'],
    ['at somebody’s side', 'At the minister’s side was Ambassador Grace Wanjiru.'],
    [
      'a participle with an aside',
      'The talks were attended, on the Kenyan side, by Ambassador Grace Wanjiru.',
    ],
    ['another participle', 'The guest, flanked by Ambassador Grace Wanjiru, praised the port.'],
    [
      'a noun of presence with an aside',
      'The talks took place in the presence, on the Kenyan side, of Ambassador Grace Wanjiru.',
    ],
    ['a member of the delegation', 'Ambassador Grace Wanjiru was part of the Kenyan delegation.'],
    ['a relative clause', 'Ambassador Grace Wanjiru, who took part in the lunch, praised the port.'],
    ['a list without a verb', 'From the Kenyan side, the Ambassador, Mrs. Grace Wanjiru.'],
    ['a heading and its lines', 'Kenyan delegation:\n- Grace Wanjiru, Ambassador'],
  ])('%s', async (_, body) => {
    const people = await named('NO', `${MEETING}\n\n${body}`)
    expect(people.map((line) => line.replace(/ \| [^|]+ \| [^|]+(?= \| )/, ''))).toEqual([
      'Anna Solvang | principal',
      'John Otieno | principal',
      'Grace Wanjiru | attendee',
    ])
  })

  it.each([
    ['the conference is to come', 'The summit will be attended by President Moses Okello.'],
    ['another event', 'They hailed the signing of the accord, in which President Moses Okello took part.'],
    [
      'greetings from somebody',
      'State Secretary Ola Hansen attended and conveyed the greetings of President Moses Okello.',
    ],
  ])('not where %s', async (_, body) => {
    expect((await named('NO', `${MEETING}\n\n${body}`)).at(-1)).toMatch(/^Moses Okello .* mentioned$/)
  })

  it('the untitled count among companions, bodies do not', async () => {
    const body = `${MEETING}\n\nThe talks were attended by Xolisa Mbekwe and Thobe Ndlelani.\n\nThey were joined by representatives of Ruri Telekom and Arka Shipping.`
    expect((await named('NO', body)).slice(2).map((line) => line.split(' | ')[0])).toEqual([
      'Xolisa Mbekwe',
      'Thobe Ndlelani',
    ])
  })

  it('"together with" and "in the presence of" tell of company, not of those met', async () => {
    const body =
      'Foreign Minister of Norway Anna Solvang, together with State Secretary Ola Hansen, received Foreign Minister of Kenya John Otieno in the presence of Ambassador Kari Dahl.'
    expect(await named('NO', body)).toEqual([
      MET[0],
      'Ola Hansen | NO | State Secretary | attendee',
      MET[1],
      'Kari Dahl | NO | Ambassador | attendee',
    ])
  })
})

describe('the government of others', () => {
  it.each([
    [
      'an ambassador to the country of the issuer is no official of it',
      'Also present was Mr. Peter Mwangi, Ambassador to Norway.',
      ['Peter Mwangi | KE | Ambassador to Norway | attendee'],
    ],
    [
      'a rank that only the United Nations have',
      'She met, too, Under-Secretary-General Ruth Akello.',
      ['Ruth Akello | UN | Under-Secretary-General | mentioned'],
    ],
    [
      'a ministry has such ranks with its name',
      'Present was Assistant Secretary-General of the Ministry Ola Hansen.',
      ['Ola Hansen | NO | Assistant Secretary-General of the Ministry | attendee'],
    ],
    [
      'the subject is called by its country',
      'The Kenyan guest informed that Speaker Moses Okello would visit Oslo.',
      ['Moses Okello | KE | Speaker | mentioned'],
    ],
    [
      'a successor serves the same government',
      'Minister Otieno said that his successor, Ms. Ruth Akello, would come in May.',
      ['Ruth Akello | KE | - | mentioned'],
    ],
    [
      'thanks go to the other side, invitations from the guest to the host’s',
      'Minister Solvang thanked President Moses Okello. Minister Otieno invited Speaker Kari Dahl to Nairobi.',
      ['Moses Okello | KE | President | mentioned', 'Kari Dahl | NO | Speaker | mentioned'],
    ],
    [
      'whom one meets in a capital governs there',
      'She referred to her talks with President Luc Lemoine in Paris.',
      ['Luc Lemoine | FR | President | mentioned'],
    ],
    [
      'a monarchy is told from a republic',
      'He spoke of the late King Olaf.',
      ['Olaf | NO | King | mentioned'],
    ],
  ])('%s', async (_, body, others) => {
    expect(await named('NO', `${MEETING}\n\n${body}`)).toEqual([...MET, ...others])
  })

  it('a delegation of a country is led by one of its own', async () => {
    const body =
      'Speaker of the Parliament of Norway Anna Solvang received the delegation of the Friendship Group of the sisterly Republic of Kenya, headed by Chairperson of the Group Mrs. Grace Wanjiru.'
    expect(await named('NO', body)).toEqual([
      'Anna Solvang | NO | Speaker of the Parliament | principal',
      'Grace Wanjiru | KE | Chairperson of the Group | principal',
    ])
  })
})

describe('messages', () => {
  it.each([
    [
      'who writes and who is written to hold the event',
      'His Majesty King Olaf of Norway has sent a cable of condolences to President John Otieno of Kenya.',
      ['Olaf | NO | King | principal', 'John Otieno | KE | President | principal'],
    ],
    [
      'who takes a message in is there for another',
      'King Olaf received a letter from President John Otieno of Kenya. The letter was received by State Secretary Ola Hansen.',
      [
        'Olaf | NO | King | principal',
        'John Otieno | KE | President | principal',
        'Ola Hansen | NO | State Secretary | attendee',
      ],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await named('NO', body)).toEqual(expected)
  })
})

describe('credits', () => {
  it('photographers and authors serve the issuer; a body is no person', async () => {
    const body = `${MEETING}\n\nThey agreed.\n\nPhoto: Lt. Kari Dahl / Ola Hansen (NTA)\nSource: Ministry of Trade\nPhotos by Royal Court`
    expect(await named('NO', body)).toEqual([
      ...MET,
      'Kari Dahl | NO | - | mentioned',
      'Ola Hansen | NO | - | mentioned',
    ])
  })
})

describe('who held the meeting', () => {
  it.each([
    [
      'those who chaired',
      'The session was co-chaired by Minister Anna Solvang and Minister John Otieno of Kenya.',
    ],
    [
      'those who headed the sides',
      'The delegations were headed by Minister Anna Solvang and Minister John Otieno of Kenya.',
    ],
    ['a delegation met', 'A delegation led by Minister Anna Solvang met Minister John Otieno of Kenya.'],
    [
      'the head opens the sentence',
      'Led by Minister Anna Solvang, the delegation held talks with Minister John Otieno of Kenya.',
    ],
    [
      'a meeting of one with the other',
      'A meeting of Minister Anna Solvang with Minister John Otieno of Kenya was held.',
    ],
    [
      'credentials',
      'The Ambassador of Kenya, John Otieno, presented his credentials to Minister Anna Solvang.',
    ],
    ['a letter', 'Minister Anna Solvang wrote to Minister John Otieno of Kenya.'],
    ['an exchange', 'Minister Anna Solvang exchanged views with Minister John Otieno of Kenya.'],
    ['a bilateral', 'Minister Anna Solvang held a bilateral with Minister John Otieno of Kenya.'],
    ['a pronoun', 'Minister John Otieno of Kenya is on a visit. He met Minister Anna Solvang today.'],
    [
      'those who attended, with nobody else',
      'The trilateral was attended by Minister Anna Solvang and Minister John Otieno of Kenya.',
    ],
  ])('%s', async (_, body) => {
    expect((await named('NO', body)).filter((line) => line.endsWith('principal'))).toHaveLength(2)
  })

  it.each([
    [
      'an envoy of somebody',
      'Minister Anna Solvang received Mr. John Otieno, Special Envoy of President Moses Okello.',
    ],
    [
      'the visit of somebody',
      'Minister Anna Solvang met Minister John Otieno of Kenya ahead of the visit of President Moses Okello.',
    ],
    [
      'another meeting of the guest',
      'Minister Anna Solvang met Minister John Otieno of Kenya. He also met President Moses Okello.',
    ],
  ])('not %s', async (_, body) => {
    expect((await named('NO', body)).at(-1)).toMatch(/^Moses Okello .* mentioned$/)
  })
})
