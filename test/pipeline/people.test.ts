/** Who is named, in what office, for which government, in what part: one line a person, `name | country | role | part`. */
import { describe, expect, it } from 'vitest'
import { read } from '../../src/index.js'

async function people(text: string, issuer: string): Promise<string[]> {
  const record = await read(text, { metadata: { issuer } })
  return record.people.map((p) => [p.name, p.country ?? '-', p.role?.text ?? '-', p.part].join(' | '))
}

const page = (title: string, ...body: string[]) => `${title}\n\nMay 4, 2021\n\n${body.join('\n\n')}\n`

describe('apposition and office', () => {
  it.each([
    [
      'name, office of country; honorifics in a row',
      'JP',
      page(
        "Japan-Norway Foreign Ministers' Meeting",
        'On May 4, Mr. Kenta Morishige, Minister for Foreign Affairs, held a meeting with H.E. Ms. Ingrid Solvang, Minister of Foreign Affairs of the Kingdom of Norway. The overview is as follows.',
        '1. Minister Morishige stated that the two countries share values. Minister Solvang agreed.',
      ),
      [
        'Kenta Morishige | JP | Minister for Foreign Affairs | principal',
        'Ingrid Solvang | NO | Minister of Foreign Affairs | principal',
      ],
    ],
    [
      'family name in capitals, several offices',
      'JP',
      page(
        'Japan-Lao PDR Foreign Ministers’ Telephone Talk',
        'On May 4, commencing at 3:05 p.m. for approximately 20 minutes, Ms. MORISHIGE Yuka, Minister for Foreign Affairs of Japan, held a telephone talk with H.E. Mr. Khamsing Vongphachan, Deputy Prime Minister and Minister of Foreign Affairs of the Lao People’s Democratic Republic.',
        'Minister Morishige welcomed Deputy Prime Minister Khamsing’s visit.',
      ),
      [
        'MORISHIGE Yuka | JP | Minister for Foreign Affairs | principal',
        'Khamsing Vongphachan | LA | Deputy Prime Minister and Minister of Foreign Affairs | principal',
      ],
    ],
    [
      "Y's office X; the office before the country before the name",
      'KR',
      page(
        'Outcome of Korea-Chile Foreign Ministers’ Meeting',
        '1. Minister of Foreign Affairs Seo Min-jae met with Minister of Foreign Affairs of Chile Rodrigo Valdivieso on May 4 and discussed trade.',
        '2. Minister Seo asked for the support of Chile’s President Marcela Undurraga. Minister Valdivieso welcomed the proposal.',
      ),
      [
        'Seo Min-jae | KR | Minister of Foreign Affairs | principal',
        'Rodrigo Valdivieso | CL | Minister of Foreign Affairs | principal',
        'Marcela Undurraga | CL | President | mentioned',
      ],
    ],
    [
      'comma inside a Korean name',
      'KR',
      page(
        'Foreign Minister Meets Her Danish Counterpart',
        '1. Foreign Minister Seo, Min-jae held talks with Danish Foreign Minister Lars Holmgaard on May 4. Minister Seo stressed cooperation.',
      ),
      [
        'Seo, Min-jae | KR | Foreign Minister | principal',
        'Lars Holmgaard | DK | Foreign Minister | principal',
      ],
    ],
    [
      'demonym, office, name; of country after the name',
      'US',
      page(
        'Readout of Vice President Dana Whitlock’s Call with Prime Minister Petra Kovalenka of Ruthland and Chancellor Uwe Brandner of Austria',
        'Vice President Dana Whitlock spoke today with Chancellor Uwe Brandner of Austria. The Vice President and the Chancellor discussed energy.',
      ),
      [
        'Dana Whitlock | US | Vice President | principal',
        'Petra Kovalenka | - | Prime Minister | principal',
        'Uwe Brandner | AT | Chancellor | principal',
      ],
    ],
    [
      'a long portfolio before the name, without the country between',
      'SG',
      page(
        'Visit by the Minister of Foreign Affairs and International Cooperation of Cambodia',
        'Minister for Foreign Affairs Dr Lim Wei Siang met Deputy Prime Minister and Minister of Foreign Affairs and International Cooperation of Cambodia Sok Chanvuthy today.',
      ),
      [
        'Lim Wei Siang | SG | Minister for Foreign Affairs | principal',
        'Sok Chanvuthy | KH | Deputy Prime Minister and Minister of Foreign Affairs and International Cooperation | principal',
      ],
    ],
    [
      'acting and designate',
      'US',
      page(
        'Acting Secretary Harlan’s Call with Prime Minister-designate Toivonen',
        'Acting Secretary of State Joan P. Harlan spoke today with Finnish Prime Minister-designate Eero Toivonen.',
      ),
      [
        'Joan P. Harlan | US | Acting Secretary of State | principal',
        'Eero Toivonen | FI | Prime Minister-designate | principal',
      ],
    ],
    [
      'a list inside the portfolio',
      'US',
      page(
        'Under Secretary Calder’s Meeting with Kenyan Cabinet Secretary Wanjala',
        'Under Secretary of State for Civilian Security, Democracy, and Human Rights Rosa B. Calder met today with Kenyan Cabinet Secretary for Youth Affairs, Sports, and the Arts Peter Wanjala.',
      ),
      [
        'Rosa B. Calder | US | Under Secretary of State for Civilian Security, Democracy, and Human Rights | principal',
        'Peter Wanjala | KE | Cabinet Secretary for Youth Affairs, Sports, and the Arts | principal',
      ],
    ],
    [
      'the office with its article after the name; an embedded office',
      'DE',
      page(
        'Meeting in Berlin',
        'On Tuesday, Foreign Minister Jutta Eickhoff received Ahmad al-Rashidi, the Foreign Policy Adviser to the Prime Minister of Iraq, for talks.',
      ),
      [
        'Jutta Eickhoff | DE | Foreign Minister | principal',
        'Ahmad al-Rashidi | IQ | Foreign Policy Adviser to the Prime Minister | principal',
      ],
    ],
    [
      'bodies: the office of an organisation',
      'EU',
      page(
        'Phone call with the UN Secretary-General',
        'High Representative/Vice-President Carmen Etxeberria held a phone call with the Secretary-General of the United Nations, Paulo Quintela, on Tuesday. The High Representative thanked him.',
      ),
      [
        'Carmen Etxeberria | EU | High Representative/Vice-President | principal',
        'Paulo Quintela | UN | Secretary-General | principal',
      ],
    ],
    [
      'an ambassador of one country to another',
      'JP',
      page(
        'Courtesy Call by the Ambassador of Peru',
        'On May 4, Mr. Kenta Morishige, State Minister for Foreign Affairs, received a courtesy call from H.E. Mr. Hugo Salvatierra, Ambassador of the Republic of Peru to Japan.',
      ),
      [
        'Kenta Morishige | JP | State Minister for Foreign Affairs | principal',
        'Hugo Salvatierra | PE | Ambassador of the Republic of Peru to Japan | principal',
      ],
    ],
  ])('%s', async (_why, issuer, text, expected) => {
    expect(await people(text, issuer)).toEqual(expected)
  })
})

describe('the government that a person serves', () => {
  it.each([
    [
      'no government where the office is one of a company, a church, a federation',
      'RU',
      page(
        'Working meeting with Rurikom CEO Anton Gremin',
        'Oleg Varlamov met with Rurikom CEO Anton Gremin.',
        'Managing Director Piers Holloway and President of the World Curling Federation Karl Lindgren also attended the meeting.',
      ),
      [
        'Anton Gremin | - | CEO | principal',
        'Oleg Varlamov | RU | - | principal',
        'Piers Holloway | - | Managing Director | attendee',
        'Karl Lindgren | - | President of the World Curling Federation | attendee',
      ],
    ],
    [
      'lists by delegation; the government inside the office; a city of the office',
      'RU',
      page(
        'Meeting with Foreign Minister of Norway Ingrid Solvang',
        'Oleg Varlamov received Minister of Foreign Affairs of Norway Ingrid Solvang.',
        'The Russian delegation included Foreign Minister Pavel Zorin. The Norwegian delegation included Deputy Foreign Minister Lars Holm, Commander of the Libyan Coast Guard Omar Nahri and Crown Prince of Abu Dhabi Sheikh Rashid Al Marzouqi.',
      ),
      [
        'Ingrid Solvang | NO | Minister of Foreign Affairs | principal',
        'Oleg Varlamov | RU | - | principal',
        'Pavel Zorin | RU | Foreign Minister | attendee',
        'Lars Holm | NO | Deputy Foreign Minister | attendee',
        'Omar Nahri | LY | Commander of the Libyan Coast Guard | attendee',
        'Rashid Al Marzouqi | AE | Crown Prince of Abu Dhabi | attendee',
      ],
    ],
    [
      'who came along with the one spoken of; whose greetings a guest conveys',
      'IN',
      page(
        'Official Visit of the Minister of Foreign Affairs of Mauritius to India',
        'H.E. Mr. Rajiv Ramdin, Minister of Foreign Affairs of the Republic of Mauritius, met External Affairs Minister Smt. Kavita Raghunath. He was accompanied by Ms. Lise Morel, Secretary of State for Blue Economy.',
        'The visiting dignitary called on Vice President Shri R. Somnath and conveyed the greetings of President Paul Hoarau.',
      ),
      [
        'Rajiv Ramdin | MU | Minister of Foreign Affairs | principal',
        'Kavita Raghunath | IN | External Affairs Minister | principal',
        'Lise Morel | MU | Secretary of State for Blue Economy | attendee',
        'R. Somnath | IN | Vice President | mentioned',
        'Paul Hoarau | MU | President | mentioned',
      ],
    ],
    [
      'letters after the name; a state as a portfolio; a city that only dates the text',
      'IE',
      page(
        'Meeting with the Foreign Minister of Portugal',
        'LISBON – The Minister for Foreign Affairs, Eoin Gallagher TD, met with the Minister of State and Foreign Affairs of Portugal, Duarte Salgueiro. They were joined by Hon. Maeve Kinsella (TD), Minister for Trade.',
      ),
      [
        'Eoin Gallagher | IE | Minister for Foreign Affairs | principal',
        'Duarte Salgueiro | PT | Minister of State and Foreign Affairs | principal',
        'Maeve Kinsella | IE | Minister for Trade | attendee',
      ],
    ],
    [
      'an office that somebody else of the government holds',
      'US',
      page(
        'Call with the Foreign Minister of Poland',
        'Secretary of State Joan P. Harlan spoke today with Polish Foreign Minister Ewa Solarz. They discussed the meeting of President Whitlock with President Holm.',
      ),
      [
        'Joan P. Harlan | US | Secretary of State | principal',
        'Ewa Solarz | PL | Foreign Minister | principal',
        'Whitlock | US | President | mentioned',
        'Holm | PL | President | mentioned',
      ],
    ],
  ])('%s', async (_why, issuer, text, expected) => {
    expect(await people(text, issuer)).toEqual(expected)
  })
})

describe('where the office ends and the name begins', () => {
  it.each([
    ['the "of" is lost', 'President Norway Lars Erik Holm', 'Lars Erik Holm | NO | President'],
    [
      'a region in brackets',
      'Head of the Republic of Sakhova (Yakutsk) Aisen Borisov',
      'Aisen Borisov | RU | Head of the Republic of Sakhova (Yakutsk)',
    ],
    [
      'a body that no list has',
      'Head of the State Corporation for Space Activities Rurikos Igor Komar',
      'Igor Komar | RU | Head of the State Corporation for Space Activities',
    ],
    [
      'two modifiers before the office',
      'Spanish Chief Diplomatic Adviser Elena Apuesta',
      'Elena Apuesta | ES | Chief Diplomatic Adviser',
    ],
  ])('%s', async (_why, phrase, expected) => {
    const text = page('Telephone conversation', `Oleg Varlamov had a telephone conversation with ${phrase}.`)
    expect(await people(text, 'RU')).toContain(`${expected} | principal`)
  })

  it.each([
    [
      'an apposition is closed, a subject is not',
      'During his visit to the Siege of Ruringrad, the President met with veterans.',
    ],
    ['a calling that no list has', 'He thanked the Chief Bailiff of the Republic.'],
    [
      'plural offices after "of" are part of an office',
      'The Chairman of the Council of Ministers Affairs spoke.',
    ],
  ])('no person: %s', async (_why, sentence) => {
    const names = await people(page('Meeting with veterans', sentence), 'RU')
    expect(names).toEqual([])
  })
})

describe('names', () => {
  it.each([
    [
      'van der, de la',
      'US',
      'Secretary of State Joan P. Harlan spoke today with Dutch Foreign Minister Joris van der Meulen and Spanish Foreign Minister Inés de la Torre.',
      ['Joan P. Harlan', 'Joris van der Meulen', 'Inés de la Torre'],
    ],
    [
      'bin, Al',
      'US',
      'Secretary of State Joan P. Harlan met today with Qatari Foreign Minister Hamad bin Rashid Al Marzouqi.',
      ['Joan P. Harlan', 'Hamad bin Rashid Al Marzouqi'],
    ],
    [
      'Ould',
      'US',
      'Secretary of State Joan P. Harlan met today with Mauritanian President Sidi Ould Brahim.',
      ['Joan P. Harlan', 'Sidi Ould Brahim'],
    ],
    [
      'a hyphenated family name',
      'US',
      'Secretary of State Joan P. Harlan met today with Norwegian Foreign Minister Anniken Lund-Sætre.',
      ['Joan P. Harlan', 'Anniken Lund-Sætre'],
    ],
    [
      'initials and Jr.',
      'US',
      'President Walter T. Greer, Jr. spoke today with Prime Minister R. K. Thapaliya of Nepal.',
      ['Walter T. Greer, Jr.', 'R. K. Thapaliya'],
    ],
    [
      'a single name',
      'US',
      'Secretary of State Joan P. Harlan met today with Indonesian Foreign Minister Suhartini.',
      ['Joan P. Harlan', 'Suhartini'],
    ],
    [
      'a regnal number',
      'US',
      'President Walter Greer met today with King Hassan IV of Morocco.',
      ['Walter Greer', 'Hassan IV'],
    ],
    [
      'diacritics and apostrophes',
      'US',
      'Secretary of State Joan P. Harlan met today with Ivorian Foreign Minister Kouamé N’Dri and Irish Foreign Minister Aoife O’Dálaigh.',
      ['Joan P. Harlan', 'Kouamé N’Dri', 'Aoife O’Dálaigh'],
    ],
    [
      'a nickname in quotation marks',
      'US',
      'Secretary of State Joan P. Harlan met today with Israeli Defense Minister Avraham “Avi” Shalev.',
      ['Joan P. Harlan', 'Avraham “Avi” Shalev'],
    ],
    [
      'a family name that is a common word',
      'US',
      'Deputy Secretary Thomas West spoke today with UK Minister of State Emma Price.',
      ['Thomas West', 'Emma Price'],
    ],
    [
      'a given name that is a country',
      'US',
      'Secretary of State Joan P. Harlan met today with Israeli Foreign Minister Israel Kamin.',
      ['Joan P. Harlan', 'Israel Kamin'],
    ],
    [
      'a syllable that is a common word',
      'KR',
      'Foreign Minister Hwang In-su met with Foreign Minister of Canada Émilie Gagnier on May 4.',
      ['Hwang In-su', 'Émilie Gagnier'],
    ],
    [
      'surname first, surname alone later',
      'CN',
      'On May 4, Foreign Minister Luo Haoran met with Vietnamese Foreign Minister Dang Quoc Minh. Luo Haoran said that ties are sound. Dang Quoc Minh agreed. Luo stressed trust.',
      ['Luo Haoran', 'Dang Quoc Minh'],
    ],
    [
      'Datuk Seri, Tan Sri',
      'SG',
      'Minister for Foreign Affairs Dr Lim Wei Siang met Malaysian Foreign Minister Datuk Seri Zainal Hakimi and Malaysian High Commissioner Tan Sri Rosnah Idris today.',
      ['Lim Wei Siang', 'Zainal Hakimi', 'Rosnah Idris'],
    ],
    [
      'Shri, Smt.',
      'IN',
      'External Affairs Minister Shri Arvind Deshmukh met Foreign Minister of Bhutan Smt. Pema Choden on May 4.',
      ['Arvind Deshmukh', 'Pema Choden'],
    ],
    [
      'a rank between office and name',
      'US',
      'Secretary of Defense Joan P. Harlan met today with Pakistani Chief of Army Staff General Imtiaz Qadri.',
      ['Joan P. Harlan', 'Imtiaz Qadri'],
    ],
  ])('%s', async (_why, issuer, text, expected) => {
    const record = await read(page('A Meeting in the Capital', text), { metadata: { issuer } })
    expect(record.people.map((p) => p.name)).toEqual(expected)
  })
})

describe('one person, many mentions', () => {
  it.each([
    [
      'title alone',
      'Secretary Harlan’s Call with Greek Foreign Minister Doukas',
      'Secretary of State Joan P. Harlan spoke today with Greek Foreign Minister Stavros Doukas. The Secretary thanked Foreign Minister Doukas. Mr. Doukas agreed.',
      ['Joan P. Harlan', 'Stavros Doukas'],
    ],
    [
      'a short given name',
      'Readout of President Walt Greer’s Call',
      'President Walter T. Greer spoke today with Prime Minister Anneli Roos of Estonia.',
      ['Walter T. Greer', 'Anneli Roos'],
    ],
    [
      'a misprint of a long family name',
      'Call with Foreign Minister Abdurakhimov',
      'Foreign Minister Seo Min-jae spoke with Foreign Minister of Uzbekistan Jamshid Abdurakhimov. Minister Abdurakhimov thanked Minister Seo. Minister Abdurakhinov agreed.',
      ['Jamshid Abdurakhimov', 'Seo Min-jae'],
    ],
    [
      'the Arabic article comes and goes',
      'Readout of President Greer’s Call with President Al-Hakim of Egypt',
      'President Walter Greer spoke today with President Tarek Al-Hakim of Egypt. President Greer thanked President Hakim.',
      ['Walter Greer', 'Tarek Al-Hakim'],
    ],
  ])('%s', async (_why, title, text, expected) => {
    const record = await read(page(title, text), { metadata: { issuer: 'US' } })
    expect(record.people.map((p) => p.name)).toEqual(expected)
  })
})

describe('parts', () => {
  it.each([
    [
      'a post abroad, a rank in brackets, attendance that closes the sentence, a style inside a name',
      'MY',
      page(
        'Malaysia and Norway Talk about Trade',
        'Dato’ Razak Haji Omar, Minister of Foreign Affairs of Malaysia, met with Liv Aas, Minister of Foreign Affairs of Norway. Foreign Secretary (Senior Secretary) Ambassador Noor Salleh and the UN Resident Coordinator in Malaysia, Mr. Owen Farr, were also present.',
      ),
      [
        'Razak Haji Omar | MY | Minister of Foreign Affairs | principal',
        'Liv Aas | NO | Minister of Foreign Affairs | principal',
        'Noor Salleh | MY | Foreign Secretary (Senior Secretary) | attendee',
        'Owen Farr | UN | Resident Coordinator in Malaysia | attendee',
      ],
    ],
    [
      'an office in small letters has its field in small letters',
      'NO',
      page(
        'Norway and Serbia Talk about Energy',
        'Norway and Serbia rely on each other, Liv Aas, the minister of foreign affairs and trade, said in Oslo after talks with Nenad Simic, Serbia’s minister of mining and energy.',
      ),
      [
        'Liv Aas | NO | minister of foreign affairs and trade | principal',
        'Nenad Simic | RS | minister of mining and energy | principal',
      ],
    ],
    [
      'an office in the plural is dealt out by country',
      'NO',
      page(
        'Foreign Ministers Meet in Oslo',
        'The Minister of Foreign Affairs of Norway, Liv Aas, hosted the foreign ministers of Panama, Rico Amador, of the Dominican Republic, Manuel Peralta, and of Ecuador, Sofía Ponce.',
        '1. Minister Amador thanked the host.',
      ),
      [
        'Liv Aas | NO | Minister of Foreign Affairs | principal',
        'Rico Amador | PA | Minister | principal',
        'Manuel Peralta | DO | - | principal',
        'Sofía Ponce | EC | - | principal',
      ],
    ],
    [
      'a rank behind an office is the rank of its holder',
      'NO',
      page(
        'Meeting with the Foreign Minister of Chile',
        'Foreign Minister Liv Aas met with Foreign Minister Rosa Vidal of Chile in Oslo.',
        'The meeting was attended by Deputy Foreign Minister Ambassador Ola Dahl and Director General (Americas) Kari Moe.',
      ),
      [
        'Liv Aas | NO | Foreign Minister | principal',
        'Rosa Vidal | CL | Foreign Minister | principal',
        'Ola Dahl | NO | Deputy Foreign Minister | attendee',
        'Kari Moe | NO | Director General (Americas) | attendee',
      ],
    ],
    [
      'those who came along are named before the verb that goes on without them',
      'NO',
      page(
        'Meeting with the Foreign Minister of Chile',
        'Foreign Minister Liv Aas met with Foreign Minister Rosa Vidal of Chile in Oslo.',
        'Minister Aas, who was accompanied by State Secretary Ola Dahl, conveyed the greetings of Prime Minister Eva Lie.',
      ),
      [
        'Liv Aas | NO | Foreign Minister | principal',
        'Rosa Vidal | CL | Foreign Minister | principal',
        'Ola Dahl | NO | State Secretary | attendee',
        'Eva Lie | NO | Prime Minister | mentioned',
      ],
    ],
    [
      'who is met in a capital serves there',
      'NO',
      page(
        'Meeting with the Foreign Minister of Chile',
        'Foreign Minister Liv Aas met with Foreign Minister Rosa Vidal of Chile in Oslo.',
        'Minister Aas will travel on to Lima for talks with President Juan Rojas.',
      ),
      [
        'Liv Aas | NO | Foreign Minister | principal',
        'Rosa Vidal | CL | Foreign Minister | principal',
        'Juan Rojas | PE | President | mentioned',
      ],
    ],
    [
      'attendance in brackets, by side',
      'JP',
      page(
        "Japan-ROK Foreign Ministers' Meeting",
        'On May 4, Mr. Kenta Morishige, Minister for Foreign Affairs, met with H.E. Mr. Seo Min-jae, Minister of Foreign Affairs of the Republic of Korea (ROK) (From the Japanese side, Ms. Aya Kurosawa, Director-General of the Asian and Oceanian Affairs Bureau, and others; from the ROK side, Mr. Ma Dong-hyun, Deputy Minister for Political Affairs, and others attended).',
        '1. Minister Morishige welcomed the visit.',
      ),
      [
        'Kenta Morishige | JP | Minister for Foreign Affairs | principal',
        'Seo Min-jae | KR | Minister of Foreign Affairs | principal',
        'Aya Kurosawa | JP | Director-General of the Asian and Oceanian Affairs Bureau | attendee',
        'Ma Dong-hyun | KR | Deputy Minister for Political Affairs | attendee',
      ],
    ],
    [
      'joined by',
      'US',
      page(
        'Readout of President Greer’s Meeting with President Otieno of Kenya',
        'President Walter Greer met today with President Samuel Otieno of Kenya. President Greer was joined by Secretary of State Joan P. Harlan and National Security Advisor Mark Feld.',
      ),
      [
        'Walter Greer | US | President | principal',
        'Samuel Otieno | KE | President | principal',
        'Joan P. Harlan | US | Secretary of State | attendee',
        'Mark Feld | US | National Security Advisor | attendee',
      ],
    ],
    [
      'joined at the luncheon by, also participating',
      'US',
      page(
        'Readout of President Greer’s Meeting with President Otieno of Kenya',
        'President Walter Greer met today with President Samuel Otieno of Kenya. The presidents were joined at the working luncheon by Secretary of State Joan P. Harlan. Also participating in the meeting was National Security Advisor Mark Feld.',
      ),
      [
        'Walter Greer | US | President | principal',
        'Samuel Otieno | KE | President | principal',
        'Joan P. Harlan | US | Secretary of State | attendee',
        'Mark Feld | US | National Security Advisor | attendee',
      ],
    ],
    [
      'a meeting attended by, the company of a guest, an office in the plural told of two',
      'US',
      page(
        'Presidents Greer and Otieno discuss trade',
        'President Walter Greer received President Samuel Otieno of Kenya, who was accompanied by the Special Envoy, Mr. Brian Mwangi, in a meeting attended by Secretary of State Joan P. Harlan.',
      ),
      [
        'Walter Greer | US | President | principal',
        'Samuel Otieno | KE | President | principal',
        'Brian Mwangi | KE | Special Envoy | attendee',
        'Joan P. Harlan | US | Secretary of State | attendee',
      ],
    ],
    [
      'a signature below the text: a name over its office',
      'US',
      page(
        'Readout of President Greer’s Meeting with President Otieno of Kenya',
        'President Walter Greer met today with President Samuel Otieno of Kenya.\n\nThe two presidents agreed to stay in touch on trade and on the climate.\n\nLee Ann Moss\nPresidential Spokesperson',
      ),
      [
        'Walter Greer | US | President | principal',
        'Samuel Otieno | KE | President | principal',
        'Lee Ann Moss | US | Presidential Spokesperson | mentioned',
      ],
    ],
    [
      'the press officer, and one who is absent',
      'US',
      page(
        'Secretary Harlan’s Call with Greek Foreign Minister Doukas',
        'The below is attributable to Spokesperson Lee Ann Moss:',
        'Secretary of State Joan P. Harlan spoke today with Greek Foreign Minister Stavros Doukas to discuss the visit of Prime Minister Eleni Vrettou to Washington.',
      ),
      [
        'Joan P. Harlan | US | Secretary of State | principal',
        'Stavros Doukas | GR | Foreign Minister | principal',
        'Lee Ann Moss | US | Spokesperson | mentioned',
        'Eleni Vrettou | GR | Prime Minister | mentioned',
      ],
    ],
    [
      'leaders in a call of many',
      'US',
      page(
        'Readout of President Greer’s Video Call with European Leaders',
        'President Walter Greer held a secure video call today with President Lucie Marchand of France, Chancellor Uwe Brandner of Germany, Prime Minister Alan Whitby of the United Kingdom, and Prime Minister Gino Ferrante of Italy.',
      ),
      [
        'Walter Greer | US | President | principal',
        'Lucie Marchand | FR | President | principal',
        'Uwe Brandner | DE | Chancellor | principal',
        'Alan Whitby | GB | Prime Minister | principal',
        'Gino Ferrante | IT | Prime Minister | principal',
      ],
    ],
    [
      'an unnamed principal of the issuer',
      'GB',
      page(
        'PM call with President Marchand of France',
        'The Prime Minister spoke to French President Lucie Marchand this evening. The Prime Minister thanked the President for her hospitality. They agreed to speak again soon.',
      ),
      ['Lucie Marchand | FR | President | principal'],
    ],
    [
      'a government named after a person is no person',
      'US',
      page(
        'Secretary Harlan’s Call with Polish Foreign Minister Wrona',
        'Secretary of State Joan P. Harlan spoke today with Polish Foreign Minister Jerzy Wrona. They condemned the Karatov regime and thanked the Greer Administration.',
      ),
      [
        'Joan P. Harlan | US | Secretary of State | principal',
        'Jerzy Wrona | PL | Foreign Minister | principal',
      ],
    ],
    [
      'what is no person: events, places, bodies, treaties',
      'US',
      page(
        'Secretary Harlan’s Meeting with Polish Foreign Minister Wrona',
        'Secretary of State Joan P. Harlan met today in New York City with Polish Foreign Minister Jerzy Wrona on the margins of the Munich Security Conference. They discussed Nord Stream, the Abraham Accords, Burkina Faso, the Black Sea and Second Lindmark Shoal.',
      ),
      [
        'Joan P. Harlan | US | Secretary of State | principal',
        'Jerzy Wrona | PL | Foreign Minister | principal',
      ],
    ],
  ])('%s', async (_why, issuer, text, expected) => {
    expect(await people(text, issuer)).toEqual(expected)
  })
})

/** What stands for whom: the phrase and the persons or codes it denotes. */
async function mentionsOf(text: string, issuer: string): Promise<string[]> {
  const record = await read(text, { metadata: { issuer } })
  return record.statements.map((s) => `${s.source?.text ?? '-'} > ${s.sources.join(' + ') || '-'}`)
}

describe('expressions for participants', () => {
  const lead =
    'Secretary of State Joan P. Harlan spoke today with Greek Foreign Minister Stavros Doukas and Turkish Foreign Minister Selim Arman.'
  it('numbers in a row are read to their end', async () => {
    expect(await people('All the two both leaders met.', 'US')).toEqual([])
  })

  it.each([
    ['an office', 'The Secretary stressed the need for restraint.', 'joan-p-harlan'],
    [
      'a bare office with its country',
      'The Greek Foreign Minister stressed the need for restraint.',
      'stavros-doukas',
    ],
    [
      'a group of a kind and number',
      'The two foreign ministers stressed the need for restraint.',
      'stavros-doukas + selim-arman',
    ],
    [
      'a group by countries',
      'The Greek and Turkish ministers stressed the need for restraint.',
      'stavros-doukas + selim-arman',
    ],
    [
      'the three',
      'The three ministers stressed the need for restraint.',
      'joan-p-harlan + stavros-doukas + selim-arman',
    ],
    ['a side', 'The Greek side stressed the need for restraint.', 'GR'],
    ['a government', 'The Government of Greece stressed the need for restraint.', 'GR'],
    ['a country', 'Greece stressed the need for restraint.', 'GR'],
  ])('%s', async (_why, sentence, sources) => {
    const [first] = await mentionsOf(
      page('Call with Greek and Turkish Foreign Ministers', lead, sentence),
      'US',
    )
    expect(first?.split(' > ')[1]).toBe(sources)
  })
})

describe('names and offices of many issuers', () => {
  it.each([
    [
      '"Sultan" before "bin" and "Al" is a given name; styles in a row; an attendance list',
      'AE',
      page(
        'UAE Foreign Minister receives Philippine Secretary',
        'His Highness Sheikh Sultan bin Zayed Al Nuwairi, Minister of Foreign Affairs, received H.E. Engr. Ramon Villacorte, Secretary of Foreign Affairs of the Republic of the Philippines. The meeting was attended by Dr. Sultan Al Mansour, Minister of Economy.',
      ),
      [
        'Sultan bin Zayed Al Nuwairi | AE | Minister of Foreign Affairs | principal',
        'Ramon Villacorte | PH | Secretary of Foreign Affairs | principal',
        'Sultan Al Mansour | AE | Minister of Economy | attendee',
      ],
    ],
    [
      '"Ma." is a given name cut short; "dela" is a particle',
      'PH',
      page(
        'DFA Secretary meets Malaysian counterpart',
        "Secretary of Foreign Affairs Ma. Lourdes Catindeg met with Malaysian Minister of Foreign Affairs Dato' Seri Utama Haji Azmin bin Hasnan in Manila. Also present was Ambassador Jose Maria dela Penya III.",
      ),
      [
        'Ma. Lourdes Catindeg | PH | Secretary of Foreign Affairs | principal',
        'Azmin bin Hasnan | MY | Minister of Foreign Affairs | principal',
        'Jose Maria dela Penya III | PH | Ambassador | attendee',
      ],
    ],
    [
      'a rank between office and name is not the office; a peer has no role but a country',
      'NG',
      page(
        'Ministers hold talks',
        'The Minister of Foreign Affairs, Ambassador Yakubu Danlami, received his Ghanaian counterpart, Hon. Kwabena Ofosu-Mensa, in Abuja.',
      ),
      [
        'Yakubu Danlami | NG | Minister of Foreign Affairs | principal',
        'Kwabena Ofosu-Mensa | GH | - | principal',
      ],
    ],
    [
      'a body in a list of portfolios, long portfolios, an elided particle',
      'ES',
      page(
        'Call of the Minister',
        "The Minister of Foreign Affairs, European Union and Cooperation, José Manuel Albarrán de la Vega, spoke with the Minister of Foreign Affairs, International Cooperation and Diaspora Affairs of Haiti, Jean-Claude Delatouche. The Minister for Europe and Foreign Affairs of France, Mme Catherine d'Aubigny, was informed.",
      ),
      [
        'José Manuel Albarrán de la Vega | ES | Minister of Foreign Affairs, European Union and Cooperation | principal',
        'Jean-Claude Delatouche | HT | Minister of Foreign Affairs, International Cooperation and Diaspora Affairs | principal',
        "Catherine d'Aubigny | FR | Minister for Europe and Foreign Affairs | mentioned",
      ],
    ],
    [
      'an abstract noun ends the portfolio and begins no name',
      'CL',
      page(
        'Chile and Ecuador review agenda',
        'Minister of Foreign Affairs Andrés Allendes de la Maza held a working meeting with the Minister of Foreign Affairs and Human Mobility of Ecuador, Luis Galleguillos Cordero.',
      ),
      [
        'Andrés Allendes de la Maza | CL | Minister of Foreign Affairs | principal',
        'Luis Galleguillos Cordero | EC | Minister of Foreign Affairs and Human Mobility | principal',
      ],
    ],
    [
      'Bhutanese styles; a pair of parties before a colon is no side',
      'EU',
      page(
        'EU/Bhutan: High Representative Henrik Aldershof speaks with Minister',
        'High Representative/Vice-President Henrik Aldershof held a phone call with the Foreign Minister of Bhutan, Lyonpo Karma Tsheringma. Lyonpo Karma thanked the EU.',
      ),
      [
        'Henrik Aldershof | EU | High Representative/Vice-President | principal',
        'Karma Tsheringma | BT | Foreign Minister | principal',
      ],
    ],
    [
      'two letters that changed places, a wrong letter doubled: one person',
      'KR',
      page(
        'Foreign Minister Meets Counterpart of Peru',
        'Foreign Minister Seo Min-jae met with Minister of Foreign Affairs of Peru Gonzalo Arrizeta on May 4.',
        'Minister Arizzeta agreed. Minister Arriezta thanked Korea.',
      ),
      [
        'Seo Min-jae | KR | Foreign Minister | principal',
        'Gonzalo Arrizeta | PE | Minister of Foreign Affairs | principal',
      ],
    ],
    [
      'one person a line: the office ends with its line',
      'SG',
      page(
        'Meeting with Minister for Foreign Affairs of Morocco',
        'Minister for Foreign Affairs Adnan Sallehuddin met Minister of Foreign Affairs of Morocco Nasser Bouzidane.',
        'Participants included:\nNur Aisya binti Rahmat, Director for Asia\nJean van der Bergh, Ambassador to Malaysia',
      ),
      [
        'Adnan Sallehuddin | SG | Minister for Foreign Affairs | principal',
        'Nasser Bouzidane | MA | Minister of Foreign Affairs | principal',
        'Nur Aisya binti Rahmat | SG | Director for Asia | attendee',
        'Jean van der Bergh | SG | Ambassador to Malaysia | attendee',
      ],
    ],
    [
      'a guest who is looked forward to serves the other government; company serves the subject',
      'IN',
      page(
        'Meeting with Oman',
        'External Affairs Minister Raghavan Balan met Hamoud bin Salim, Foreign Minister of Oman. The Omani Minister is on his first visit, accompanied by Smt. Latifa Al Harith, Undersecretary for Investment Promotion.',
      ),
      [
        'Raghavan Balan | IN | External Affairs Minister | principal',
        'Hamoud bin Salim | OM | Foreign Minister | principal',
        'Latifa Al Harith | OM | Undersecretary for Investment Promotion | attendee',
      ],
    ],
  ])('%s', async (_, issuer, text, expected) => {
    expect(await people(text, issuer)).toEqual(expected)
  })
})

describe('outside the running text', () => {
  it('the letterhead names the minister who writes "I"; press contacts are named with their office', async () => {
    const text = `MEDIA RELEASE

Senator the Hon Fiona Castelmain
Minister for Foreign Affairs

Meeting with Minister for Foreign Affairs of Timor-Leste

4 May 2021

Today I met Dr Domingos Maia, Minister for Foreign Affairs of Timor-Leste, in Canberra.

I congratulated Dr Maia on his appointment.

Media contacts

Paula Desroches
Press Secretary
`
    expect(await people(text, 'AU')).toEqual([
      'Fiona Castelmain | AU | Minister for Foreign Affairs | principal',
      'Domingos Maia | TL | Minister for Foreign Affairs | principal',
      'Paula Desroches | AU | Press Secretary | mentioned',
    ])
  })
})

describe('offices with bodies, several offices, several meetings', () => {
  it.each([
    [
      'a body and a government behind the office, each after a comma',
      'NO',
      page(
        'Minister Receives Indian Delegation',
        'The Foreign Minister, Liv Aas, met with Dr. R K Mehta, Secretary, Ministry of Mines, Government of India, in Oslo. Mr. Min Naung, Union Minister, Ministry of Agriculture, Livestock and Irrigation, Myanmar, was named.',
      ),
      [
        'Liv Aas | NO | Foreign Minister | principal',
        'R K Mehta | IN | Secretary, Ministry of Mines | principal',
        'Min Naung | MM | Union Minister, Ministry of Agriculture, Livestock and Irrigation | mentioned',
      ],
    ],
    [
      'bodies in capitals; an abbreviation that the text explains tells the government',
      'LK',
      page(
        'Meeting at the Secretariat',
        'A meeting was held today at the Presidential Secretariat between President Anura Kumar and Mr. HARA Shohei, Vice President of UCA.',
        'The Norway Cooperation Agency (UCA) will go on with its work. Finnish Ambassador to Sri Lanka, H.E. Aino Lahti, First Secretary, Head of Economic Cooperation Mr. Olli Kask, Chief Representative, UCA Sri Lanka Mr. Olav Dahl and Dr P L Silva, Secretary MRD and DG IWM, also participated in the discussions.',
      ),
      [
        'Anura Kumar | LK | President | principal',
        'HARA Shohei | NO | Vice President of UCA | principal',
        'Aino Lahti | FI | Ambassador to Sri Lanka | attendee',
        'Olli Kask | FI | First Secretary, Head of Economic Cooperation | attendee',
        'Olav Dahl | NO | Chief Representative, UCA Sri Lanka | attendee',
        'P L Silva | LK | Secretary MRD and DG IWM | attendee',
      ],
    ],
    [
      'two offices of one person; one after a slash; a country inside the office',
      'US',
      page(
        'Readout of the meeting',
        'Deputy U.S. Trade Representative Ann Hale met with the President of the Republic of Kenya, Supreme Commander of the Defence Forces, Dr. Amos Otieno. The Chief Negotiator/Director of Trade Grace Wambui and Assistant USTR Tom Bell also took part in the meeting.',
      ),
      [
        'Ann Hale | US | Deputy U.S. Trade Representative | principal',
        'Amos Otieno | KE | President of the Republic of Kenya, Supreme Commander of the Defence Forces | principal',
        'Grace Wambui | US | Chief Negotiator/Director of Trade | attendee',
        'Tom Bell | US | Assistant USTR | attendee',
      ],
    ],
    [
      'offices in small letters with their bodies',
      'MD',
      page(
        'Ministers hold talks',
        'The head of the Moldovan Foreign Ministry, Ion Rusu, today met the head of the Lithuanian diplomacy, Rasa Kazlaus. The director of cabinet of the French Foreign Minister, Luc Morel, was there.',
      ),
      [
        'Ion Rusu | MD | head of the Moldovan Foreign Ministry | principal',
        'Rasa Kazlaus | LT | head of the Lithuanian diplomacy | principal',
        'Luc Morel | FR | director of cabinet of the French Foreign Minister | attendee',
      ],
    ],
    [
      'one meeting after another, the countries in brackets',
      'NO',
      page(
        'Foreign Minister Aas holds multiple meetings in Geneva',
        'The delegation led by Foreign Minister Liv Aas met with the delegations of Pakistan and Finland.',
        'At the meeting with the Foreign Minister of Pakistan, Rizad Malik, Minister Aas spoke of peace.',
        'Meetings were also held with her colleagues Aino Lahti (Finland) and Lars Holm (Denmark) and the President of Armenia Aram Sarg.',
      ),
      [
        'Liv Aas | NO | Foreign Minister | principal',
        'Rizad Malik | PK | Foreign Minister | principal',
        'Aino Lahti | FI | - | principal',
        'Lars Holm | DK | - | principal',
        'Aram Sarg | AM | President | principal',
      ],
    ],
    [
      'a guest received in a clause of its own; who accompanied whom; what is told of somebody else',
      'LK',
      page(
        'President conveys objections on the travel restrictions on Gen. Ravi Silva',
        'Receiving the German Federal Minister for Trade, Dr. Katrin Eller, the President commended Berlin. President Anura Kumar spoke of Gen. Ravi Silva.',
        'Director General/ Europe, Kari M. Perera, was present. Mr. Jan Kroll, Deputy Head of Mission, accompanied the German Ambassador Ute Brand to the meeting.',
      ),
      [
        'Ravi Silva | - | - | mentioned',
        'Katrin Eller | DE | Federal Minister for Trade | principal',
        'Anura Kumar | LK | President | principal',
        'Kari M. Perera | LK | Director General/ Europe | attendee',
        'Jan Kroll | DE | Deputy Head of Mission | attendee',
        'Ute Brand | DE | Ambassador | mentioned',
      ],
    ],
    [
      'a government beside the two that met, and one that is represented',
      'SE',
      page(
        'Ministers meet in Brussels',
        'Minister for Foreign Affairs Johan Lind and his Turkish counterpart Selim Kara met today in Brussels. NATO Secretary General Anders Holm also took part. Finland was represented by Minister for Foreign Affairs Aino Lahti.',
      ),
      [
        'Johan Lind | SE | Minister for Foreign Affairs | principal',
        'Selim Kara | TR | - | principal',
        'Anders Holm | NATO | Secretary General | principal',
        'Aino Lahti | FI | Minister for Foreign Affairs | principal',
      ],
    ],
  ])('%s', async (_why, issuer, text, expected) => {
    expect(await people(text, issuer)).toEqual(expected)
  })
})
