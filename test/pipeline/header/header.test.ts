import { describe, expect, it } from 'vitest'
import { extractText, rolesOf } from '../pages.js'

const P = 'The two ministers exchanged views on the matter and agreed to stay in touch with each other.'

interface Case {
  readonly why: string
  readonly text: string
  readonly title: string | null
  readonly published: string | null
  readonly issuer: string | null
}

const CASES: readonly Case[] = [
  {
    why: 'cookies of the site are no headline',
    text: `Cookies management by Consent Tool\n04-05-2023 13:20\n\nThe President of Norway received this morning the Minister of Justice of Malta. ${P}\n`,
    title: null,
    published: '2023-05-04',
    issuer: 'NO',
  },
  {
    why: 'a letterhead in two scripts is no headline',
    text: `رئاسة الجمهورية\nPRESIDENCY OF THE REPUBLIC OF TUNISIA\n\nThe President received, on Wednesday 22 May 2024, Liv Aas, Minister of the Interior of Norway. ${P}\n`,
    title: null,
    published: null,
    issuer: 'TN',
  },
  {
    why: 'a government that does something is no letterhead; dots inside a headline',
    text: `Ministry of Trade of Norway\n\nThe Norwegian Government provides 200 scholarships... to Malta\n\n20. 5. 2021\n\nMinister of Trade Liv Aas of Norway met her colleague from Malta. ${P}\n`,
    title: 'The Norwegian Government provides 200 scholarships... to Malta',
    published: '2021-05-20',
    issuer: 'NO',
  },
  {
    why: 'the date behind the name of the text; a range of days in the headline',
    text: `Communiqué – 12.10.2021\n\nVisit of the Norwegian Minister to Malta (10.-12.10.2021)\n\nMinister of Trade Liv Aas travelled to Malta. ${P}\n\nMinistry of Trade of Norway\n`,
    title: 'Visit of the Norwegian Minister to Malta (10.-12.10.2021)',
    published: '2021-10-12',
    issuer: 'NO',
  },
  {
    why: 'a byline of the national agency',
    text: `Norway and Denmark Share Their Gas\n\n29 November 2022\nBy the NTA - Norwegian News Agency\n\nNorway and Denmark rely on each other, Liv Aas, the minister of foreign affairs and trade, said on Tuesday. ${P}\n`,
    title: 'Norway and Denmark Share Their Gas',
    published: '2022-11-29',
    issuer: 'NO',
  },
  {
    why: 'the headline names both sides: the host wrote it',
    text: `The meeting of the Foreign Ministers of Armenia and Norway\n\n03 July, 2024\n\nOn July 3, Minister of Foreign Affairs of the Republic of Armenia Aram Petyan received Minister of Foreign Affairs of the Kingdom of Norway Liv Aas. ${P}\n`,
    title: 'The meeting of the Foreign Ministers of Armenia and Norway',
    published: '2024-07-03',
    issuer: 'AM',
  },
  {
    why: 'a menu whose items only spaces keep apart; the government of the site is in its name',
    text: `Releases   Speeches   Ministers   Subscribe\n\n14 February 2024\n\nNew Zealand and Norway plan closer ties\n\nForeign Minister Tui Hargrave met Norwegian Foreign Minister Liv Aas in Oslo today. ${P}\n`,
    title: 'New Zealand and Norway plan closer ties',
    published: '2024-02-14',
    issuer: 'NZ',
  },
  {
    why: 'an organisation tells of its own head, whatever capital is visited',
    text: `IAEA Director General’s Consultations in Oslo\n\n4 March 2023\n\nDirector General Iker Aranda of the International Atomic Energy Agency (IAEA) returned on Saturday after talks with Foreign Minister Liv Aas of Norway. ${P}\n`,
    title: 'IAEA Director General’s Consultations in Oslo',
    published: '2023-03-04',
    issuer: 'IAEA',
  },
  {
    why: 'a section line above the headline, captions with digits below the date',
    text: `Japan-Norway Relations\nJapan-Norway Foreign Ministers' Meeting\nMay 4, 2021\nJapanese\n\nJapan-Norway Foreign Ministers' Meeting1\nJapan-Norway Foreign Ministers' Meeting2\n\nOn May 4, Mr. OKADA Jun, Minister for Foreign Affairs of Japan, met Ms. Liv Aas, Minister of Foreign Affairs of Norway. The overview is as follows.\n\n1 Trade\n\n${P}\n\nBack to Japan-Norway Relations\n`,
    title: "Japan-Norway Foreign Ministers' Meeting",
    published: '2021-05-04',
    issuer: 'JP',
  },
  {
    why: 'the section line is the only headline',
    text: `Japan-Norway Relations\n\nMay 4, 2021 (Tuesday)\nOn May 4, Mr. Jun Okada, Minister for Foreign Affairs, met Ms. Liv Aas. ${P}\n`,
    title: 'Japan-Norway Relations',
    published: '2021-05-04',
    issuer: 'JP',
  },
  {
    why: 'a page with a date in no line: only the lead has a day',
    text: `Japan-Norway Foreign Ministers' Telephone Talk\n\nOn May 4, commencing at 5:30 p.m. for approximately 20 minutes, Mr. Jun Okada, Minister for Foreign Affairs, held a talk with Ms. Liv Aas. The summary is as follows.\n\n1. ${P}\n`,
    title: "Japan-Norway Foreign Ministers' Telephone Talk",
    published: null,
    issuer: 'JP',
  },
  {
    why: 'menu, title twice, Date and hit lines; a hit count that looks like a year',
    text: `Press Releases\nHome > Press > Press Releases\nOutcome of Korea-Norway Talks\nOutcome of Korea-Norway Talks\nDate\n2021-03-11\nhit\n2019\nSCREEN SIZE\n\n1. On the afternoon of March 10, Minister Han Do-yun met virtually with Minister Liv Aas of Norway.\n\n2. ${P}\n\n* unofficial translation *\n`,
    title: 'Outcome of Korea-Norway Talks',
    published: '2021-03-11',
    issuer: 'KR',
  },
  {
    why: 'Date and number on one line each',
    text: `Outcome of Korea-Norway Talks\nDate 2021-03-11\nhit 2019\n\n1. ${P}\n2. ${P}\n* unofficial translation *\n`,
    title: 'Outcome of Korea-Norway Talks',
    published: '2021-03-11',
    issuer: 'KR',
  },
  {
    why: 'breadcrumb and timestamp of China',
    text: `Home > News > Activities\nLin Haoran Meets with Norwegian Foreign Minister Liv Aas\n2022/08/10 01:20\n\nOn August 9, 2022 local time, Lin Haoran met with Norwegian Foreign Minister Liv Aas in Oslo.\n\nLin Haoran said that China-Norway relations keep growing. Both sides agreed to stay in touch.\n\n<Suggest To A Friend>\n   Print\n`,
    title: 'Lin Haoran Meets with Norwegian Foreign Minister Liv Aas',
    published: '2022-08-10',
    issuer: 'CN',
  },
  {
    why: 'State Department without a dateline',
    text: `Secretary Marsh’s Call with Norwegian Foreign Minister Aas\n\nOffice of the Spokesperson\n\nThe following is attributable to Spokesperson Dale Ruiz:\n\nSecretary of State Ellen Marsh spoke today with Norwegian Foreign Minister Liv Aas.  The Secretary thanked the Foreign Minister.\n`,
    title: 'Secretary Marsh’s Call with Norwegian Foreign Minister Aas',
    published: null,
    issuer: 'US',
  },
  {
    why: 'State Department with the date below',
    text: `Readout\n\nOffice of the Spokesperson\n\nDeputy Secretary Cole’s Meeting with Norwegian State Secretary Dahl\n\nJune 3, 2022\n\nDeputy Secretary of State Ann Cole met today with State Secretary Ole Dahl. ${P}\n\nShare\n`,
    title: 'Deputy Secretary Cole’s Meeting with Norwegian State Secretary Dahl',
    published: '2022-06-03',
    issuer: 'US',
  },
  {
    why: 'White House',
    text: `THE WHITE HOUSE\nOffice of the Press Secretary\n\nFOR IMMEDIATE RELEASE\nJune 3, 2022\n\nReadout of the Vice President’s Call with Prime Minister Liv Aas of Norway\n\nThe Vice President spoke today with Prime Minister Liv Aas of Norway. They discussed trade.\n\n###\n`,
    title: 'Readout of the Vice President’s Call with Prime Minister Liv Aas of Norway',
    published: '2022-06-03',
    issuer: 'US',
  },
  {
    why: 'Kremlin without an office for the host',
    text: `Telephone conversation with President of Finland Aino Lahti\n\nMarch 3, 2019\n\nIgor Belov had a telephone conversation with President of Finland Aino Lahti, at the initiative of the Finnish side.\n\nThe presidents discussed Russian-Finnish trade.\n`,
    title: 'Telephone conversation with President of Finland Aino Lahti',
    published: '2019-03-03',
    issuer: 'RU',
  },
  {
    why: 'Russian Foreign Ministry with a register number',
    text: `Press release on Foreign Minister Igor Belov’s talks with Foreign Minister of Finland Aino Lahti\n\n12 June 2020 14:05\n\n873-12-06-2020\n\nOn June 12, Foreign Minister Igor Belov held talks with Foreign Minister of Finland Aino Lahti. ${P}\n`,
    title: 'Press release on Foreign Minister Igor Belov’s talks with Foreign Minister of Finland Aino Lahti',
    published: '2020-06-12',
    issuer: 'RU',
  },
  {
    why: 'UK publication furniture',
    text: `Press release\n\nPM call with Prime Minister Aas of Norway: 4 May 2021\n\nThe Prime Minister spoke to Prime Minister Aas this evening.\n\nFrom:\nPrime Minister's Office, 10 Downing Street\n\nPublished\n4 May 2021\n\nThe Prime Minister spoke to Prime Minister Aas of Norway this evening.\n\nThe leaders agreed to work together.\n\nShare this page\n`,
    title: 'PM call with Prime Minister Aas of Norway: 4 May 2021',
    published: '2021-05-04',
    issuer: 'GB',
  },
  {
    why: 'UK with a spokesperson line',
    text: `PM meeting with Prime Minister Aas of Norway\nPublished 4 May 2021\n\nA Downing Street spokesperson said:\n\n“The Prime Minister welcomed Prime Minister Aas to Downing Street today. They discussed trade.”\n`,
    title: 'PM meeting with Prime Minister Aas of Norway',
    published: '2021-05-04',
    issuer: 'GB',
  },
  {
    why: 'EU dateline with clock time and number, press contacts below',
    text: `Norway: High Representative speaks to Foreign Minister Aas\n\n14/10/2020 - 17:52, UNIQUE ID: 201014_12\n\nHR/VP Pablo Ortega spoke today with the Foreign Minister of Norway, Liv Aas. They discussed trade.\n\nPress contacts\nMaria Lenz\nSpokesperson for Foreign Affairs\n+32 2 000 00 00\n`,
    title: 'Norway: High Representative speaks to Foreign Minister Aas',
    published: '2020-10-14',
    issuer: 'EU',
  },
  {
    why: 'India with place and date at the end',
    text: `Visit of External Affairs Minister to Norway\n\nExternal Affairs Minister Dr. Ravi Menon paid a visit to Norway on 10 June 2021.\n\n2. During the visit, EAM met Foreign Minister Liv Aas. ${P}\n\n3. EAM also called on the Prime Minister.\n\nNew Delhi\nJune 12, 2021\n`,
    title: 'Visit of External Affairs Minister to Norway',
    published: '2021-06-12',
    issuer: 'IN',
  },
  {
    why: 'India with the weekday in brackets at the end',
    text: `India-Norway Foreign Office Consultations\n\nThe consultations between India and Norway were held in Oslo yesterday. ${P}\n\n2. ${P}\n\n3. ${P}\n\nOslo\n(Friday) 12 June 2021\n`,
    title: 'India-Norway Foreign Office Consultations',
    published: '2021-06-12',
    issuer: 'IN',
  },
  {
    why: 'Singapore: rows of dots, the issuer and the date below, a caption after',
    text: `MFA Press Statement: Working Visit by Minister for Foreign Affairs Dr Tan Wei Jie to Norway, 3 to 5 May 2022\n\nMinister for Foreign Affairs Dr Tan Wei Jie met Norwegian Foreign Minister Liv Aas in Oslo today. They reaffirmed the warm relations.\n\n. . . . .\n\nMINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n4 MAY 2022\n\nPhoto Caption: Minister Tan Wei Jie with Foreign Minister Liv Aas.\n`,
    title:
      'MFA Press Statement: Working Visit by Minister for Foreign Affairs Dr Tan Wei Jie to Norway, 3 to 5 May 2022',
    published: '2022-05-04',
    issuer: 'SG',
  },
  {
    why: 'NATO date line with an update below',
    text: `Home / News\n\nSecretary General meets Foreign Minister of Georgia\n\n22 Oct. 2024 -\n|\nLast updated: 23-Oct-2024 09:41\n\nEnglish\nFrench\n\nNATO Secretary General Piet Maas met the Foreign Minister of Georgia, Nino Beridze, at NATO Headquarters on Tuesday (22 October 2024). They discussed cooperation.\n`,
    title: 'Secretary General meets Foreign Minister of Georgia',
    published: '2024-10-22',
    issuer: 'NATO',
  },
  {
    why: 'UN with a place-and-date line',
    text: `Readout of the Secretary-General’s meeting with H.E. Mr. Jan Vesk, Minister for Foreign Affairs of Norway\n\nNew York, 12 September 2023\n\nThe Secretary-General met with H.E. Mr. Jan Vesk, Minister for Foreign Affairs of Norway. They discussed climate.\n`,
    title:
      'Readout of the Secretary-General’s meeting with H.E. Mr. Jan Vesk, Minister for Foreign Affairs of Norway',
    published: '2023-09-12',
    issuer: 'UN',
  },
  {
    why: 'Canada: date, place and department on one line',
    text: `Minister Roy speaks with Minister of Foreign Affairs of Norway\n\nReadout\n\nMay 4, 2022 - Ottawa, Ontario - Global Affairs Canada\n\nThe Honourable Claire Roy, Minister of Foreign Affairs, spoke today with Liv Aas, Norway’s Minister of Foreign Affairs. Minister Roy reiterated Canada’s support.\n\nContacts\n\nMedia Relations Office\nGlobal Affairs Canada\n`,
    title: 'Minister Roy speaks with Minister of Foreign Affairs of Norway',
    published: '2022-05-04',
    issuer: 'CA',
  },
  {
    why: 'Australia in the first person',
    text: `Meeting with the Foreign Minister of Norway\n\nMedia release\n4 May 2022\nSenator the Hon Joan Reed\n\nToday I met the Foreign Minister of Norway, Liv Aas, in Canberra. We agreed that Australia and Norway will work together.\n`,
    title: 'Meeting with the Foreign Minister of Norway',
    published: '2022-05-04',
    issuer: 'AU',
  },
  {
    why: 'France with the date in brackets in the headline',
    text: `France Diplomacy\n\nNorway - Conversation between Ms. Anne Morel and her Norwegian counterpart (4 May 2022)\n\nAnne Morel, Minister for Europe and Foreign Affairs, spoke today with her Norwegian counterpart, Liv Aas. The minister reaffirmed France’s support.\n`,
    title: 'Norway - Conversation between Ms. Anne Morel and her Norwegian counterpart (4 May 2022)',
    published: '2022-05-04',
    issuer: 'FR',
  },
  {
    why: 'Germany through a spokesperson',
    text: `Federal Chancellor speaks with Prime Minister of Norway\n\nPress release 123\nWednesday, 4 May 2022\nPress and Information Office of the Federal Government\n\nThe spokesperson for the Federal Government issued the following statement:\n\nThe Federal Chancellor spoke with Prime Minister Liv Aas of Norway by telephone today. They agreed to stay in touch.\n`,
    title: 'Federal Chancellor speaks with Prime Minister of Norway',
    published: '2022-05-04',
    issuer: 'DE',
  },
  {
    why: 'a ministry that no house describes, its name below the text',
    text: `Minister Vella receives Norwegian Ambassador\n\nMinister Mark Vella received the Ambassador of Norway, Liv Aas, today. They discussed fisheries.\n\nMinistry for Foreign and European Affairs of Malta\nValletta, 4 May 2022\n`,
    title: 'Minister Vella receives Norwegian Ambassador',
    published: '2022-05-04',
    issuer: 'MT',
  },
  {
    why: 'a ministry above the text, the country on a line of its own',
    text: `MINISTRY OF FOREIGN AFFAIRS\nREPUBLIC OF INDONESIA\n\nPRESS RELEASE\n\nIndonesia and Norway Hold Bilateral Consultations\n\nJakarta, 4 May 2022 – The Minister of Foreign Affairs met the Foreign Minister of Norway, Liv Aas. They discussed palm oil.\n`,
    title: 'Indonesia and Norway Hold Bilateral Consultations',
    published: '2022-05-04',
    issuer: 'ID',
  },
  {
    why: 'a wire dateline in the first paragraph',
    text: `Foreign Minister meets Norwegian counterpart\n\nPRETORIA, 4 May 2022 — Minister Thandi Nkosi met Foreign Minister Liv Aas. South African-Norwegian relations were reviewed, and the South African side asked for support.\n`,
    title: 'Foreign Minister meets Norwegian counterpart',
    published: '2022-05-04',
    issuer: 'ZA',
  },
  {
    why: 'the host is told only by the adjective pair',
    text: `Telephone call with Foreign Minister of Norway Liv Aas\n\n4 May 2022\n\nForeign Minister Deniz Kaya had a telephone call with Foreign Minister of Norway Liv Aas. They reviewed Turkish-Norwegian relations.\n`,
    title: 'Telephone call with Foreign Minister of Norway Liv Aas',
    published: '2022-05-04',
    issuer: 'TR',
  },
  {
    why: 'nothing tells the issuer',
    text: `Meeting with the Foreign Minister of Norway\n\n4 May 2022\n\nMinister Kaya met Foreign Minister Liv Aas. ${P}\n`,
    title: 'Meeting with the Foreign Minister of Norway',
    published: '2022-05-04',
    issuer: null,
  },
  {
    why: 'a headline over two lines',
    text: `Joint Press Statement on the Visit of the Minister of Foreign Affairs of the Kingdom of\nNorway to Finland\n\nHelsinki, 4 May 2022\n\nThe Foreign Ministers of Finland and Norway met today in Helsinki. ${P}\n`,
    title:
      'Joint Press Statement on the Visit of the Minister of Foreign Affairs of the Kingdom of\nNorway to Finland',
    published: '2022-05-04',
    issuer: 'FI',
  },
  {
    why: 'a date of which nobody can tell the order',
    text: `Meeting with the Foreign Minister of Norway\n\n03/04/2020\n\nMinister Kaya met Foreign Minister Liv Aas. ${P}\n`,
    title: 'Meeting with the Foreign Minister of Norway',
    published: null,
    issuer: null,
  },
  {
    why: 'an indented menu, the name of the site and a label above the headline, a portfolio below it',
    text: `Skip to main content\n\nPalace.example\nThe official website of the Norwegian Government\n\n    Ministers\n    Portfolios\n    Releases\n\nRelease\n\n4 May 2022\n\nNorway and Chile deepen ties in fisheries\n\nHon Liv Aas\n\n    Foreign Affairs\n\nForeign Minister Liv Aas met with her Chilean counterpart Juan Soto in Oslo today. ${P}\n\nMedia contact: Bo Lind, 555 0148\n`,
    title: 'Norway and Chile deepen ties in fisheries',
    published: '2022-05-04',
    issuer: 'NO',
  },
  {
    why: 'a hard-wrapped page, its headline too: the second line begins with a capital',
    text: `Readout of Defence Minister Liv Aas of Norway and Her Call With Finnish\nMinister of Defence Aino Lahti\n\n4 May 2022\n\nMinister of Defence Liv Aas spoke by telephone today with Finnish Minister\nof Defence Aino Lahti to thank her for the exercises in the Arctic and to\ndiscuss the next steps. The two ministers agreed that the northern flank\nneeds more attention and that their staffs should meet in Narvik before\nthe summer. They condemned the attacks on ports and condemned as well the\njamming of signals over the Gulf.\n`,
    title:
      'Readout of Defence Minister Liv Aas of Norway and Her Call With Finnish\nMinister of Defence Aino Lahti',
    published: '2022-05-04',
    issuer: 'NO',
  },
  {
    why: 'the number and the date of the release open the headline; whose minister comes is told by the host',
    text: `No: 31, 4 May 2022, Press Release Regarding the Visit of the Minister of Foreign Affairs of Finland to Norway\n\nMs. Aino Lahti paid a working visit to Oslo. ${P}\n`,
    title:
      'No: 31, 4 May 2022, Press Release Regarding the Visit of the Minister of Foreign Affairs of Finland to Norway',
    published: '2022-05-04',
    issuer: 'NO',
  },
  {
    why: 'the same visit with the host named first',
    text: `Visit to Norway by the Minister of Foreign Affairs of Finland\n\n4 May 2022\n\n${P}\n`,
    title: 'Visit to Norway by the Minister of Foreign Affairs of Finland',
    published: '2022-05-04',
    issuer: 'NO',
  },
  {
    why: 'place and date that end a headline tell of the meeting where no "today" says that the text is of that day',
    text: `OUTCOMES OF THE COMMISSION WITH NORWAY, OSLO, 4 MAY 2022\n\n${P}\n`,
    title: 'OUTCOMES OF THE COMMISSION WITH NORWAY, OSLO, 4 MAY 2022',
    published: null,
    issuer: null,
  },
  {
    why: 'the official who opens the lead, behind a newspaper dateline in the counterpart’s country',
    text: `READOUT: Secretary Marsh’s Meeting with Minister of Finance of Norway Liv Aas\n\nMay 4, 2022\n\nTROMSO, NORWAY – Today, Canadian Secretary of Trade Ellen Marsh met with Norwegian Minister of Finance Liv Aas. ${P}\n`,
    title: 'READOUT: Secretary Marsh’s Meeting with Minister of Finance of Norway Liv Aas',
    published: '2022-05-04',
    issuer: 'CA',
  },
  {
    why: 'the first word of an office is no office that would present the first side as a foreigner’s',
    text: `Statement on the Norway-Finland Ferry Agreement\n\n4 May 2022\n\nThe Norwegian Free Trade Agreement of the past year tells of the ferries to Finland. ${P}\n`,
    title: 'Statement on the Norway-Finland Ferry Agreement',
    published: '2022-05-04',
    issuer: 'NO',
  },
  {
    why: 'the seat of a ministry in the lead',
    text: `Vella meets with the Norwegian Foreign Minister Aas\n\n4 May 2022\n\nThe Minister of Foreign Affairs, Marco Vella, received today at the Farnesina his Norwegian counterpart, Liv Aas. ${P}\n`,
    title: 'Vella meets with the Norwegian Foreign Minister Aas',
    published: '2022-05-04',
    issuer: 'IT',
  },
  {
    why: 'a third country that the talk was about is no issuer',
    text: `Minister’s Call with President Aas of Norway\n\n4 May 2022\n\nThe Minister spoke with President Aas of Norway about the invasion of Ukraine and support for Ukraine. ${P}\n`,
    title: 'Minister’s Call with President Aas of Norway',
    published: '2022-05-04',
    issuer: null,
  },
  {
    why: 'an agency dates its text from its own capital and names its own side first',
    text: `Norwegian President, Finland's Prime Minister discuss ties in phone call\n\nOSLO, 4th May, 2022 (NOA) -- President Liv Aas received a phone call today from Aino Lahti, Prime Minister of Finland. ${P}\n`,
    title: "Norwegian President, Finland's Prime Minister discuss ties in phone call",
    published: '2022-05-04',
    issuer: 'NO',
  },
  {
    why: 'two sides that act together in the headline: the writer comes first, wherever they met',
    text: `Foreign Ministers of Norway and Finland Review Cooperation\n\n4 May 2022\n\nMinister Liv Aas met Minister Aino Lahti in Nuuk. ${P}\n`,
    title: 'Foreign Ministers of Norway and Finland Review Cooperation',
    published: '2022-05-04',
    issuer: 'NO',
  },
  {
    why: 'a joint statement has two writers',
    text: `Joint Statement of Norway and Finland\n\n4 May 2022\n\nMinister Liv Aas met Minister Aino Lahti in Nuuk. ${P}\n`,
    title: 'Joint Statement of Norway and Finland',
    published: '2022-05-04',
    issuer: null,
  },
  {
    why: 'one receives in the own capital',
    text: `PM hosts Finnish Foreign Minister\n\n4 May 2022\n\nPrime Minister Liv Aas hosted a reception in Oslo on Tuesday for Finnish Foreign Minister Aino Lahti. ${P}\n`,
    title: 'PM hosts Finnish Foreign Minister',
    published: '2022-05-04',
    issuer: 'NO',
  },
  {
    why: 'a guest who was received writes of the other capital',
    text: `PM received by Finnish Foreign Minister\n\n4 May 2022\n\nPrime Minister Liv Aas was received in Oslo by Foreign Minister Aino Lahti of Finland. ${P}\n`,
    title: 'PM received by Finnish Foreign Minister',
    published: '2022-05-04',
    issuer: null,
  },
  {
    why: 'a remark in brackets is no headline; the office it names wrote the text',
    text: `04.05.2022\n\n(Communicated by the Prime Minister's Media Adviser)\n\nPrime Minister Dana Levi spoke by telephone with Norwegian Prime Minister Liv Aas. ${P}\n`,
    title: null,
    published: '2022-05-04',
    issuer: 'IL',
  },
  {
    why: 'the date in brackets behind the city that opens the lead',
    text: `Foreign Minister Aas and her counterpart from Finland review the agenda\n\nOslo, N.O. (August 24, 2023). The Minister of Foreign Affairs of Norway, Liv Aas, received this Thursday in Oslo the Minister of Foreign Affairs of Finland, Aino Lahti. ${P}\n`,
    title: 'Foreign Minister Aas and her counterpart from Finland review the agenda',
    published: '2023-08-24',
    issuer: 'NO',
  },
  {
    why: 'a day with a stop and the clock time; the lead names the other side of the two in the headline',
    text: `Foreign Minister Aas: Norway is ready to share its experience with Finland\n\n9. April 2025 - 16:41\n\nToday, 9 April, Foreign Minister Liv Aas met with Foreign Minister of Finland Aino Lahti in Bergen. ${P}\n`,
    title: 'Foreign Minister Aas: Norway is ready to share its experience with Finland',
    published: '2025-04-09',
    issuer: 'NO',
  },
  {
    why: 'of three sides in the headline the one whose office is not told with its country',
    text: `Videoconference of the Ministers of Foreign Affairs of Norway, Finland and Jordan\n\nFriday, 07 February 2025\n\nThe Minister of Foreign Affairs, Liv Aas, held a videoconference with the Minister of Foreign Affairs of the Republic of Finland, Aino Lahti, and the Minister of Foreign Affairs of the Hashemite Kingdom of Jordan, Omar Nasser. ${P}\n`,
    title: 'Videoconference of the Ministers of Foreign Affairs of Norway, Finland and Jordan',
    published: '2025-02-07',
    issuer: 'NO',
  },
  {
    why: 'a numeric date that a written one beside it settles, and the body in the last line of the page',
    text: `Minister Receives Phone Call from Minister of Foreign Affairs of Finland\n\n12/03/2024\n\nNorthtown – The Information Office – March 12\n\nThe Minister received today a phone call from the Minister of Foreign Affairs of Finland, Aino Lahti. ${P}\n\nRelated News\nMinister of State Meets Ambassador of Peru\nAll rights reserved © Ministry of Foreign Affairs – Kingdom of Norway\n`,
    title: 'Minister Receives Phone Call from Minister of Foreign Affairs of Finland',
    published: '2024-03-12',
    issuer: 'NO',
  },
  {
    why: 'labels in another script beside the dates',
    text: `Foreign Minister met with the Minister of Foreign Affairs of Finland\n\nวันที่นำเข้าข้อมูล 12 Mar 2024\n\nวันที่ปรับปรุงข้อมูล 13 Mar 2024\n\nOn 11 March 2024, the Minister of Foreign Affairs of the Kingdom of Norway met with the Minister of Foreign Affairs of Finland. ${P}\n`,
    title: 'Foreign Minister met with the Minister of Foreign Affairs of Finland',
    published: '2024-03-12',
    issuer: 'NO',
  },
  {
    why: 'a prime minister’s office of no country is no sign of Downing Street; one meets at home',
    text: `Prime Minister's Office\nPublication date 27.11.2024 17.45\n\nPrime Ministers Aas and Lahti discussed security of the sea\n\nPrime Minister Liv Aas met with Prime Minister Aino Lahti of Finland in Oslo on Wednesday 27 November. ${P}\n`,
    title: 'Prime Ministers Aas and Lahti discussed security of the sea',
    published: '2024-11-27',
    issuer: 'NO',
  },
  {
    why: 'a capital in which a conference is held is nobody’s home',
    text: `Meeting with the Foreign Minister of Finland\n\n4 May 2022\n\nMinister Liv Aas met Foreign Minister Aino Lahti on the sidelines of the summit in Lima. ${P}\n`,
    title: 'Meeting with the Foreign Minister of Finland',
    published: '2022-05-04',
    issuer: null,
  },
  {
    why: 'the body that gives the information, in the headline, and not a third country in the text',
    text: `No:312/23, Information of the Press Service Department of the Ministry of Foreign Affairs of the Kingdom of Norway on the meeting between Minister Liv Aas and Minister of Foreign Affairs of Finland Aino Lahti\n\n07 June 2023\n\nOn June 7, 2023, Minister of Foreign Affairs of the Kingdom of Norway Liv Aas met with Aino Lahti, Minister of Foreign Affairs of Finland. The Swedish side and the Swedish position were discussed. ${P}\n`,
    title:
      'No:312/23, Information of the Press Service Department of the Ministry of Foreign Affairs of the Kingdom of Norway on the meeting between Minister Liv Aas and Minister of Foreign Affairs of Finland Aino Lahti',
    published: '2023-06-07',
    issuer: 'NO',
  },
  {
    why: 'two cities in the dateline: the first is home; the order of a numeric date is that of the issuer',
    text: `Foreign Minister Aas on working visit to Nuuk\n\n03/04/2021\n\nOslo/Nuuk, 3 April – Foreign Minister Liv Aas met with Minister Aino Lahti. ${P}\n`,
    title: 'Foreign Minister Aas on working visit to Nuuk',
    published: '2021-04-03',
    issuer: 'NO',
  },
  {
    why: 'the writer’s own official and its availability',
    text: `The telephone conversation of Minister Liv Aas with the Minister of Foreign Affairs of Finland\n\n4 May 2022\n\nMinister Liv Aas had a telephone conversation with Aino Lahti. The Norwegian official reiterated Norway’s full availability to help. ${P}\n`,
    title: 'The telephone conversation of Minister Liv Aas with the Minister of Foreign Affairs of Finland',
    published: '2022-05-04',
    issuer: 'NO',
  },
  {
    why: 'the writer is the government that the report of its words speaks of; the conflict is only a topic',
    text: `President Aas, Finnish leader hold talks\n\n8 February 2024\n\nPresident Liv Aas on Thursday held bilateral talks with her Finnish counterpart Aino Lahti. The President said Norway will keep the border open. On her part, President Lahti thanked Norway for its help. Both condemned the war in Ukraine and Ukraine’s sovereignty was stressed. ${P}\n`,
    title: 'President Aas, Finnish leader hold talks',
    published: '2024-02-08',
    issuer: 'NO',
  },
  {
    why: 'an official without a country conveys what is the own side’s',
    text: `Foreign Minister conveys Norway’s strong objections to the measures\n\nForeign Minister Liv Aas today (16 February 2020) conveyed to the Finnish Ambassador Aino Lahti Norway’s strong objections, and said that Norway regards the measures as unjust. ${P}\n\nMinistry of Foreign Affairs\n\n16 February 2020\n`,
    title: 'Foreign Minister conveys Norway’s strong objections to the measures',
    published: '2020-02-16',
    issuer: 'NO',
  },
  {
    why: 'what king and premier talk about is no side; the month is abbreviated in the dateline',
    text: `King, Finnish premier discuss Gaza, Syria over phone\n\nOslo, Jan. 14 (UNA) -- His Majesty the King on Tuesday received a phone call from Finnish Prime Minister Aino Lahti. ${P}\n`,
    title: 'King, Finnish premier discuss Gaza, Syria over phone',
    published: null,
    issuer: 'NO',
  },
  {
    why: 'a secretary-general of no named body is of the body that the page speaks of',
    text: `Readout of the Secretary-General’s meeting with the President of Guyana\n\n19 September 2023\n\nThe Secretary-General met today with H.E. Ms. Ana Persaud, President of Guyana. They spoke of the work of the United Nations and of the border with Venezuela, which alarmed Caracas. The Security Council was mentioned. ${P}\n`,
    title: 'Readout of the Secretary-General’s meeting with the President of Guyana',
    published: '2023-09-19',
    issuer: 'UN',
  },
  {
    why: 'the site of a company, in its dateline, is no government’s',
    text: `Presidents of Norway and Finland hold negotiations\nOslo, Norway (OsloDaily.com) -- President of Norway Liv Aas and President of Finland Aino Lahti held negotiations in Oslo on Wednesday, 28 May 2014. ${P}\n`,
    title: 'Presidents of Norway and Finland hold negotiations',
    published: null,
    issuer: null,
  },
  {
    why: 'a path and a teaser above the headline; a stamp of the system below the text',
    text: `News / Press Releases / Norway and Finland Agree on the Sea\nNorway and Finland Agree…\nNorway and Finland Agree on the Sea\n\nMinister Liv Aas met Finnish Minister Aino Lahti. ${P}\n\n2026-09-10T11:04:00\n`,
    title: 'Norway and Finland Agree on the Sea',
    published: '2026-09-10',
    issuer: 'NO',
  },
  {
    why: 'front matter with lists and nested keys',
    text: `---\ntitle: Aas Receives Finnish Minister\ndate: 2016-08-12T16:28:57UTC\ntags: [a, b]\nimage:\n  layout: auto\nsources:\n  - label: Office\n    link: http://example.org\n---\n\nPresident Liv Aas received Finnish Minister Aino Lahti in Oslo. ${P}\n`,
    title: 'Aas Receives Finnish Minister',
    published: '2016-08-12',
    issuer: 'NO',
  },
  {
    why: 'the end of a headline of three lines is no dateline',
    text: `Minister of Foreign Affairs Liv Aas meets with the Minister of Foreign\nAffairs of Finland, Aino Lahti, on the sidelines of the United Nations\nGeneral Assembly (Lima, 21 September 2022)\n\nWednesday, 21 September 2022\n\nThe Minister of Foreign Affairs, Ms. Liv Aas, met today with her counterpart,\nMs. Aino Lahti, in Lima, on the sidelines of the session of the Assembly.\nThe two Ministers reviewed the implementation of the agreement of 2020 on the\nsea, and reaffirmed the strategic character of the relations between them in\nall fields, which they described as a project of importance to both of them.\n`,
    title:
      'Minister of Foreign Affairs Liv Aas meets with the Minister of Foreign\nAffairs of Finland, Aino Lahti, on the sidelines of the United Nations\nGeneral Assembly (Lima, 21 September 2022)',
    published: '2022-09-21',
    issuer: null,
  },
  {
    why: 'the label of a distributor names the writer, and not the city of the dateline',
    text: `Africa Newsroom\nSource: African Union (AU) |\n\nCommissioner Aas exchanges with the Foreign Minister of Chad\n\nADDIS ABABA, Ethiopia, June 17, 2020/APO Group/ --\n\nThe Commissioner, Amb. Liv Aas, met with H.E. Ms. Edite Alva, Minister of Foreign Affairs of Chad. ${P}\n`,
    title: 'Commissioner Aas exchanges with the Foreign Minister of Chad',
    published: '2020-06-17',
    issuer: 'AU',
  },
  {
    why: 'an agency names itself above its menu; two letters between slashes are the editor’s',
    text: `NOA\nNORWEGIAN NEWS AGENCY\n\nPublished: 07.11.2023 15:21 (UTC+02:00)\n\nParliament Chair Aas, Finland's Ambassador Discuss the Sea\n/YV/\n\nParliament Chair Liv Aas on Tuesday met with Finnish Ambassador Aino Lahti. ${P}\n`,
    title: "Parliament Chair Aas, Finland's Ambassador Discuss the Sea",
    published: '2023-11-07',
    issuer: 'NO',
  },
  {
    why: 'the voice of a party; a month in small letters with its day and year',
    text: `Folk\nOFFICIAL VOICE OF THE PEOPLE'S PARTY OF NORWAY\n\nReceived by Aas the Speaker of Finland\nAuthor: Folk | folk@example.no\noctober 26, 2018 09:10:04\n\nThe President of the Councils, Liv Aas, received yesterday Aino Lahti, Speaker of the Parliament of Finland. ${P}\n`,
    title: 'Received by Aas the Speaker of Finland',
    published: '2018-10-26',
    issuer: 'NO',
  },
  {
    why: 'an office is a letterhead; the headline stands below the date',
    text: `President of the Kingdom of Norway\npresident.example.no\n\nWednesday, 25 September 2013\nNEWS / FOREIGN VISITS\n\nPresident discusses economy, Syria in New York\n\nThe President of Norway talked to the leaders of Finland on the sidelines of the session on Tuesday. ${P}\n`,
    title: 'President discusses economy, Syria in New York',
    published: '2013-09-25',
    issuer: 'NO',
  },
  {
    why: 'headline and date in one line; a menu of three items',
    text: `Office of the President of Norway\n\nNews   Speeches   Gallery\n\nPresident sends congratulations to Finnish counterpart   |   Thursday, 5 November 2020\n\nPresident Liv Aas has sent a message of congratulations to her counterpart of Finland, Aino Lahti. ${P}\n`,
    title: 'President sends congratulations to Finnish counterpart',
    published: '2020-11-05',
    issuer: 'NO',
  },
  {
    why: 'the tools of the page behind a tab; two dates in one line; where the page is filed',
    text: `Foreign and Community Relations | June 10, 2021\tPrint\tE-mail\n\nMinister Aas met the Ambassador of Finland\n\nMinister Liv Aas met the Ambassador of Finland, Aino Lahti, in Oslo. ${P}\n`,
    title: 'Minister Aas met the Ambassador of Finland',
    published: '2021-06-10',
    issuer: 'NO',
  },
  {
    why: 'the agency between date and dash, a colon behind an agency',
    text: `Talks with the Finnish delegation\n\nOSLO, 2nd November 2022, (MFA Communications)-Minister Liv Aas today held a bilateral with the visiting Finnish delegation. ${P}\n`,
    title: 'Talks with the Finnish delegation',
    published: '2022-11-02',
    issuer: 'NO',
  },
  {
    why: 'the slides at the top of a page are no text',
    text: `MENU\n • 1 of 4 Beware of fixers. Appointments are FREE.\n • 2 of 4 Report officials who ask for money.\n\nNorway, Finland Hold Consultations\n\nOSLO, 10 August 2023 – Minister Liv Aas met Finnish Minister Aino Lahti. ${P}\n`,
    title: 'Norway, Finland Hold Consultations',
    published: '2023-08-10',
    issuer: 'NO',
  },
  {
    why: 'the delegation that the lead is about',
    text: `Minister Aas took part in the Forum\n\n4 May 2023\n\nThe annual Forum on the Sea was held in Lima. Norway’s delegation, headed by Foreign Minister Liv Aas, took part in it. ${P}\n`,
    title: 'Minister Aas took part in the Forum',
    published: '2023-05-04',
    issuer: 'NO',
  },
  {
    why: 'the government where an ambassador is posted',
    text: `HIGH COMMISSIONER BIDS FAREWELL\n\nThe High Commissioner of the Republic of Malta to Ghana, H. E. Mr. Carlo Spiteri, on Thursday, 19th August, 2021 paid a farewell call on the Hon. Minister for Foreign Affairs, Mrs. Akosua Darkwah (MP). ${P}\n`,
    title: 'HIGH COMMISSIONER BIDS FAREWELL',
    published: null,
    issuer: 'GH',
  },
  {
    why: 'the own ambassador to the counterpart’s government',
    text: `Defence Minister of Vietnam holds talks at Hanoi\n\n8 June 2022\n\nMinister Raj Solan and the Minister of National Defence of Vietnam Gen Doan Bao led the talks at Hanoi today. Ambassador of India to Vietnam Ravi Rao was present. ${P}\n`,
    title: 'Defence Minister of Vietnam holds talks at Hanoi',
    published: '2022-06-08',
    issuer: 'IN',
  },
  {
    why: 'a country inside the office; who has the meeting with the other is the writer',
    text: `Readout of Deputy Norwegian Trade Representative Liv Aas's Virtual Meeting with Finland's Vice Minister Aino Lahti\n\nMarch 06, 2024\n\nDeputy Norwegian Trade Representative Liv Aas yesterday met virtually with Vice Minister Aino Lahti. ${P}\n`,
    title:
      "Readout of Deputy Norwegian Trade Representative Liv Aas's Virtual Meeting with Finland's Vice Minister Aino Lahti",
    published: '2024-03-06',
    issuer: 'NO',
  },
  {
    why: 'body text alone',
    text: `On 4 May the ministers met in Oslo. ${P}\n`,
    title: null,
    published: null,
    issuer: null,
  },
]

describe('title, date of publication and issuer', () => {
  it.each(CASES)('$why', ({ text, title, published, issuer }) => {
    const { record } = extractText(text)
    expect({
      title: record.title?.text ?? null,
      published: record.published?.value ?? null,
      issuer: record.issuer?.country ?? null,
    }).toEqual({ title, published, issuer })
  })

  it('takes from metadata what the text does not tell, and says so', () => {
    const { record } = extractText(`${P}\n`, 'text/plain', {
      title: 'A call',
      published: '2022-05-04',
      issuer: 'Government of Norway',
    })
    expect(record.title).toMatchObject({ text: 'A call', start: null, from: 'metadata' })
    expect(record.published).toMatchObject({ value: '2022-05-04', start: null, from: 'metadata' })
    expect(record.issuer).toMatchObject({ country: 'NO', evidence: [], from: 'metadata' })
  })

  it.each([
    ['https://www.mofa.go.jp/press/1.html', 'JP'],
    ['https://www.gov.uk/government/news/1', 'GB'],
    ['https://www.fco.gov.uk/1', 'GB'],
    ['https://www.eeas.europa.eu/x', 'EU'],
    ['https://www.state.gov/x', 'US'],
    ['https://www.mfa.gov.sg/x', 'SG'],
    ['https://example.org/x', null],
  ])('reads the host of %s as %s', (url, issuer) => {
    expect(extractText(`${P}\n`, 'text/plain', { url }).record.issuer?.country ?? null).toBe(issuer)
  })

  it('warns of a dateline that can be read two ways', () => {
    const { record } = extractText(`Meeting with Norway\n03/04/2020\n\n${P}\n`)
    expect(record.warnings.map((w) => w.code)).toContain('dateline-ambiguous')
  })
})

describe('roles of lines', () => {
  it('keeps page furniture, captions, notes and contacts out of the text', () => {
    const text = `Home > News\nMeeting with the Foreign Minister of Norway\n4 May 2022\nEnglish | Français\n(Photo: Ministry)\n\n${P}\n\n(*Provisional translation)\n\n- 2 -\n\n###\n\nMedia contacts\nBo Lind\nbo@example.org\n`
    expect(rolesOf(extractText(text)).map(([role]) => role)).toEqual([
      'furniture',
      'title',
      'dateline',
      'furniture',
      'caption',
      'body',
      'note',
      'furniture',
      'furniture',
      'furniture',
      'furniture',
      'furniture',
    ])
  })

  it.each([
    ['with stars before it', '* * *\n\n'],
    ['without', ''],
  ])('marks a verbatim transcript %s', (_why, stars) => {
    const text = `Meeting with President of Norway Liv Aas\n\nMarch 3, 2019\n\nThe presidents met in Oslo and discussed trade.\n\n${stars}President of Russia Igor Belov: Madam President, I am glad to see you.\n\nWe have much to talk about.\n\nPresident of Norway Liv Aas: Thank you. I am glad to be here.\n\n<…>\n`
    expect(rolesOf(extractText(text)).filter(([role]) => role === 'transcript')).toHaveLength(3)
  })

  it.each([60, 72, 80])('reads hard-wrapped paragraphs whole at %i columns', (width) => {
    const paragraphs = [
      'OSLO, 4 May 2022 — Minister of Foreign Affairs Liv Aas of Norway received Finnish Minister Aino Lahti at the ministry yesterday for their first bilateral meeting of the year.',
      'Minister Aas thanked Finland for its consistent support in the northern seas and apprised her counterpart of the latest incident in the harbour. She stressed that Norway remains committed to the peaceful settlement of disputes.',
      'The two ministers agreed to explore a partnership on fisheries, with a view to signing a joint declaration before the end of the year, which both sides hoped would be soon.',
    ]
    const wrap = (text: string) =>
      text.split(' ').reduce((all, word) => {
        const line = all.length - all.lastIndexOf('\n') - 1
        return all === '' ? word : `${all}${line + word.length + 1 > width ? '\n' : ' '}${word}`
      }, '')
    const roles = rolesOf(extractText(`Aas meets Lahti\n\n${paragraphs.map(wrap).join('\n\n')}\n`))
    expect(roles.map(([role]) => role)).toEqual(['title', ...roles.slice(1).map(() => 'body')])
  })

  it('takes no list with colons for a transcript', () => {
    const text = `Visit to Norway\n4 May 2022\n\n${P}\n\nMinister for Trade: Ada Sorel took part in the talks.\n\nMinister for Energy: Jan Vesk took part in the talks.\n`
    expect(rolesOf(extractText(text)).map(([role]) => role)).not.toContain('transcript')
  })

  it('reads asides with an asterisk as notes and rows of them as bullets', () => {
    const aside = extractText(`Talks\n4 May 2022\n\n1. ${P}\n\n* The meeting was the third.\n\n2. ${P}\n`)
    expect(rolesOf(aside).map(([role]) => role)).toContain('note')
    const list = extractText(`Talks\n4 May 2022\n\n${P}\n\n* ${P}\n* ${P}\n* ${P}\n`)
    expect(rolesOf(list).map(([role]) => role)).not.toContain('note')
  })
})

describe('language', () => {
  it.each([
    ['English', `Meeting\n\n${P}\n`, 'en'],
    [
      'Japanese',
      '日本とノルウェーの外相会談\n\n本日、両外相は会談を行いました。両外相は協力を確認しました。\n',
      'ja',
    ],
    ['Korean', '한국과 노르웨이 외교장관 회담\n\n오늘 양 장관은 회담을 가졌습니다.\n', 'ko'],
    [
      'Russian',
      'Телефонный разговор с Президентом Норвегии\n\nПрезиденты обсудили вопросы торговли.\n',
      'ru',
    ],
    [
      'French',
      'Entretien avec la ministre norvégienne\n\nLe ministre a échangé aujourd’hui avec la ministre des affaires étrangères de la Norvège sur les relations entre les deux pays.\n',
      'fr',
    ],
    [
      'German',
      'Telefonat mit der norwegischen Ministerin\n\nDer Minister hat heute mit der norwegischen Ministerin über die Beziehungen zwischen den beiden Ländern gesprochen und eine Einladung ausgesprochen.\n',
      'de',
    ],
    [
      'Spanish',
      'Reunión con la ministra de Noruega\n\nEl ministro se reunió hoy con la ministra de Noruega para hablar de las relaciones entre los dos países y de la cooperación en el futuro.\n',
      'es',
    ],
  ])('%s', (_why, text, language) => {
    const { record } = extractText(text)
    expect(record.source.language).toBe(language)
    const codes = record.warnings.map((w) => w.code)
    expect(codes.includes('language-not-supported')).toBe(language !== 'en')
    if (language === 'en') return
    expect([record.people, record.statements, record.topics]).toEqual([[], [], []])
    expect(record.title).not.toBeNull()
    expect(record.unread.some((u) => u.reason === 'language')).toBe(true)
  })
})

describe('the capital from which a text is dated', () => {
  it.each([
    ['Oslo /NOA/. On May 4, ', 'an agency between strokes, a full stop behind it'],
    ['Oslo, May 4. /NOA/. ', 'the stop before it'],
    ['(Oslo, May 4, 2022).- ', 'all of it in brackets'],
    ['Oslo, May 4, 2022 (@Foreign). ', 'a handle in brackets'],
    ['Oslo, May 4, NOA\n\n', 'on a line of its own'],
    ['OSLO\n\n', 'alone on its line'],
  ])('%s', (dateline, _why) => {
    const text = `Foreign Minister Arden receives Hungarian counterpart\n\n${dateline}Foreign Minister Anna Arden received Hungarian Foreign Minister Boris Belov. They spoke of the ferries between the two countries.\n`
    expect(extractText(text).record.issuer?.country).toBe('NO')
  })

  it.each([
    [
      'whoever receives a guest who visits a country is of that country',
      'President Arden receives the Speaker of Hungary\n\n4 May 2022\n\nPresident Anna Arden received the Speaker of the National Assembly of Hungary, Boris Belov, who is on an official visit to Norway.\n',
    ],
    [
      'an organisation that is met does not write the text',
      'Prime Minister Arden meets IMF Managing Director\n\nOslo, 4 May 2022 (NOA) - Prime Minister Anna Arden held talks with IMF Managing Director Boris Belov on Wednesday.\n',
    ],
  ])('%s', (_why, text) => expect(extractText(text).record.issuer?.country).toBe('NO'))
})
