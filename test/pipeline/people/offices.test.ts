/** How offices are printed: in small letters, in chains, with bodies before, inside and behind them. */
import { describe, expect, it } from 'vitest'
import { named } from './named.js'

it.each([
  [
    'in small letters with what stands before and behind',
    'State Secretary Ola Hansen met with Honduras’ deputy foreign minister Carlos Mejía and the head of mission of the IMF for Chile, Mr. Jean Lheureux.',
    [
      'Ola Hansen | NO | State Secretary | principal',
      'Carlos Mejía | HN | deputy foreign minister | principal',
      'Jean Lheureux | IMF | head of mission of the IMF for Chile | principal',
    ],
  ],
  [
    'joined in small letters; the words inside a demonym are no name',
    'Minister Ola Hansen met with Tran Van, member of the Political Bureau and president of Vietnam, and Cape Verdean foreign minister Ana Lima.',
    [
      'Ola Hansen | NO | Minister | principal',
      'Tran Van | VN | member of the Political Bureau and president | principal',
      'Ana Lima | CV | foreign minister | principal',
    ],
  ],
  [
    'two posts of one person, joined by a comma or a dash',
    'Deputy Prime Minister – Minister of Finance Ola Hansen met with Nino Beridze, Vice Prime Minister, Minister of Trade of Georgia.',
    [
      'Ola Hansen | NO | Deputy Prime Minister – Minister of Finance | principal',
      'Nino Beridze | GE | Vice Prime Minister, Minister of Trade | principal',
    ],
  ],
  [
    'but a list names several persons',
    'Prime Minister Anna Solvang, Foreign Minister Ola Hansen and Defence Minister Kari Dahl met with President of Georgia Nino Beridze.',
    [
      'Anna Solvang | NO | Prime Minister | principal',
      'Ola Hansen | NO | Foreign Minister | principal',
      'Kari Dahl | NO | Defence Minister | principal',
      'Nino Beridze | GE | President | principal',
    ],
  ],
  [
    'a body before the office, with its abbreviation or as one',
    'Minister Ola Hansen met with Fjord Investment Authority (FIA) Director General Kari Dahl, Minister of Kenya John Otieno and UNIFIL Force Commander Gianluca Ferro.',
    [
      'Ola Hansen | NO | Minister | principal',
      'Kari Dahl | NO | Fjord Investment Authority (FIA) Director General | principal',
      'John Otieno | KE | Minister | principal',
      'Gianluca Ferro | UN | UNIFIL Force Commander | principal',
    ],
  ],
  [
    'the seat of a government elsewhere, and "of" left out',
    'Minister Ola Hansen met with Defence Adviser of the Pakistan High Commission Col. Rizwan Sadiq and Commander Kenya Navy, Vice Admiral Peter Mwangi.',
    [
      'Ola Hansen | NO | Minister | principal',
      'Rizwan Sadiq | PK | Defence Adviser of the Pakistan High Commission | principal',
      'Peter Mwangi | KE | Commander Kenya Navy | principal',
    ],
  ],
  [
    'bodies of office-holders',
    'Minister Ola Hansen met with Second Vice President of the House of Councillors of Morocco Samira Bennani.',
    [
      'Ola Hansen | NO | Minister | principal',
      'Samira Bennani | MA | Second Vice President of the House of Councillors | principal',
    ],
  ],
  [
    'one ambassador for several states',
    'Minister Ola Hansen met with Peter Mwangi, Ambassador of Kenya to Norway, Sweden and Denmark.',
    [
      'Ola Hansen | NO | Minister | principal',
      'Peter Mwangi | KE | Ambassador of Kenya to Norway, Sweden and Denmark | principal',
    ],
  ],
  [
    'former and acting belong to the office in small letters, too',
    'Minister Ola Hansen met with Nino Beridze, a former President of Georgia, and acting Foreign Minister of Kenya John Otieno.',
    [
      'Ola Hansen | NO | Minister | principal',
      'Nino Beridze | GE | former President | principal',
      'John Otieno | KE | acting Foreign Minister | principal',
    ],
  ],
  [
    'a rank between the office and the name is none of its own',
    'Spokesman for the Foreign Ministry Ambassador Ola Hansen spoke with Commander of the Kenyan Navy Vice Admiral Peter Mwangi.',
    [
      'Ola Hansen | NO | Spokesman for the Foreign Ministry | mentioned',
      'Peter Mwangi | KE | Commander of the Kenyan Navy | principal',
    ],
  ],
  [
    'the office opens its clause, a verb closes the name',
    'The Chairperson of the Parliament, Ola Hansen met with Nino Beridze of Georgia.',
    ['Ola Hansen | NO | Chairperson of the Parliament | principal', 'Nino Beridze | GE | - | principal'],
  ],
  [
    'initials of two letters, and a given name that is shortened',
    'Minister Ola Hansen received Minister of Trade of Mongolia Ts.Oyun and Md. Abdul Karim of Bangladesh. Ts.Oyun agreed.',
    [
      'Ola Hansen | NO | Minister | principal',
      'Ts.Oyun | MN | Minister of Trade | principal',
      'Md. Abdul Karim | BD | - | principal',
    ],
  ],
  [
    'the child of somebody, and letters after a name',
    'Minister Ola Hansen met with Minister of Energy of Kyrgyzstan Kubat Asan uulu and the Commander of the Pakistan Navy, Admiral Rizwan Sadiq HI (M).',
    [
      'Ola Hansen | NO | Minister | principal',
      'Kubat Asan uulu | KG | Minister of Energy | principal',
      'Rizwan Sadiq | PK | Commander of the Pakistan Navy | principal',
    ],
  ],
])('%s', async (_, body, expected) => {
  expect(await named('NO', body)).toEqual(expected)
})

describe('several offices of one person', () => {
  it.each([
    [
      'between commas before the name, without an article',
      'The Minister for Cooperation, Minister of Consumer Protection, Ola Hansen, met the Prime Minister, Head of Government, John Otieno.',
      [
        'Ola Hansen | NO | Minister for Cooperation, Minister of Consumer Protection | principal',
        'John Otieno | NO | Prime Minister, Head of Government | principal',
      ],
    ],
    [
      'behind the name, joined by a comma and by "and"',
      'Ola Hansen, Vice President, Deputy Prime Minister and Chairman of the Royal Court, received John Otieno of Kenya.',
      [
        'Ola Hansen | NO | Vice President, Deputy Prime Minister and Chairman of the Royal Court | principal',
        'John Otieno | KE | - | principal',
      ],
    ],
    [
      'a body that no list knows goes with its office',
      'Minister Ola Hansen met the CEO of Fjordex, Kari Dahl, and the President of the Bank, Nina Lund.',
      [
        'Ola Hansen | NO | Minister | principal',
        'Kari Dahl | - | CEO of Fjordex | principal',
        'Nina Lund | - | President of the Bank | principal',
      ],
    ],
    [
      'a rank opens another office; "Justice" before an office is its field',
      'Minister Ola Hansen met Justice Minister John Otieno of Kenya. He was joined by Director Kari Dahl of the Office of Migrant Affairs and Deputy Minister Nina Lund.',
      [
        'Ola Hansen | NO | Minister | principal',
        'John Otieno | KE | Justice Minister | principal',
        'Kari Dahl | NO | Director | attendee',
        'Nina Lund | NO | Deputy Minister | attendee',
      ],
    ],
    [
      'the plural of a body inside an office',
      'Minister Ola Hansen met the President of the Council of Ministers of Italy, Ms. Chiara Neri.',
      [
        'Ola Hansen | NO | Minister | principal',
        'Chiara Neri | IT | President of the Council of Ministers | principal',
      ],
    ],
    [
      'a title of rulers is a given name behind another office',
      'Foreign Minister of Bosnia and Herzegovina Emir Hadžić met Minister Ola Hansen.',
      ['Emir Hadžić | BA | Foreign Minister | principal', 'Ola Hansen | NO | Minister | principal'],
    ],
    [
      'a word that opens a sentence is no name',
      'Minister Ola Hansen met John Otieno of Kenya. Afterwards, the Norwegian Minister left.',
      ['Ola Hansen | NO | Minister | principal', 'John Otieno | KE | - | principal'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await named('NO', body)).toEqual(expected)
  })
})
