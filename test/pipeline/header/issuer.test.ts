import { describe, expect, it } from 'vitest'
import { extractText } from '../pages.js'

const P = 'They discussed trade and security in the region.'
const issuerOf = (text: string) => extractText(text).record.issuer?.country ?? null

describe('who wrote it', () => {
  it.each([
    [
      'an embassy is of the country that sends',
      `Embassy of Denmark in Nairobi\n\nAmbassador meets Cabinet Secretary\n\n4 May 2023\n\nAmbassador Eva Falk met the Cabinet Secretary for Trade of Kenya, Amos Otieno. ${P}\n`,
      'DK',
    ],
    [
      'a body tells of its own head, whose office stands before its name',
      `Secretary-General of ASEAN receives the Ambassador of Norway to ASEAN\n\n4 May 2023\n\nSecretary-General of ASEAN, Dr. Tan Wei Hong, received a courtesy call by H.E. Per Lunde, Ambassador of Norway to ASEAN. ${P}\n`,
      'ASEAN',
    ],
    [
      'an adjective before the mission tells whose',
      `U.S. Embassy in Kenya\n\nAmbassador Meets Governor\n\nMay 4, 2023\n\nAmbassador Mary Cole met Governor Amos Otieno. ${P}\n`,
      'US',
    ],
    [
      'a ministry for an organisation is of its state',
      `Ministry of Foreign and CARICOM Affairs\nRepublic of Trinidad and Tobago\n\nMinister meets Danish Ambassador\n\nMay 4, 2023\n\nDr. Kay Singh met Danish Ambassador Eva Falk. ${P}\n`,
      'TT',
    ],
    [
      'the capital stands in the address under the ministry',
      `Press Release\n\nThe Foreign Minister Mr. Hari Thapa met the Minister for Foreign Affairs of Denmark Ms. Eva Falk today. ${P}\n\nMinistry of Foreign Affairs\nHill Road, Kathmandu\n4 May 2023\n`,
      'NP',
    ],
    [
      'the capital alone under the ministry is no headline',
      `FEDERAL MINISTRY OF TRADE\nABUJA\n\nPRESS RELEASE\n\nThe Minister, Amb. Yusuf Bello, received the Minister of Trade of Denmark, Eva Falk, on 4 May 2023. ${P}\n`,
      'NG',
    ],
    [
      'a parliament names its country',
      `PARLIAMENT OF GHANA\nPublic Affairs Department\n\nSPEAKER HOSTS MISSION\n\nThe Speaker received a mission of the African Union. ${P}\n`,
      'GH',
    ],
    [
      'an address of the government',
      `Foreign Minister meets Danish counterpart\n\n4 May 2023\n\nForeign Minister Tui Hargrave has met Danish Foreign Minister Eva Falk. ${P}\n\nMedia contact: press@mfa.govt.nz\n`,
      'NZ',
    ],
    [
      'the agency of the state signs',
      `Danish minister received\n\n4 May 2023\n\n(KPL) The Prime Minister has received Danish Minister Eva Falk. ${P}\n`,
      'LA',
    ],
    [
      'an organisation whose official opens the lead, dated from the capital of another',
      `Commissioner holds talks\n\nAddis Ababa, 4 May 2023: The African Union Commissioner for Trade, Eva Falk, met the Minister of Trade of Norway. ${P}\n`,
      'AU',
    ],
    [
      'an organisation whose official came to somebody did not write',
      `Minister Receives Visitor\n\nOslo, 4 May 2023\n\nOSCE Secretary General Eva Falk visited Oslo today. The Norwegian Minister welcomed her. ${P}\n`,
      'NO',
    ],
    [
      'an office that one government alone has',
      `Tánaiste meets President of Iceland\n\nThe Tánaiste, Niamh Daly, met the President of Iceland, Jon Holm. ${P}\n`,
      'IE',
    ],
    [
      'a head of state receives a guest of no government',
      `The President of Norway received the head of the company "Falk"\n\nThe President of Norway received the head of the Danish company. ${P}\n`,
      'NO',
    ],
    [
      'of three sides the one that met the others',
      `Trilateral meeting of the Ministers of Norway, Iceland and Malta\n\nForeign Minister of Norway Per Lunde had a trilateral meeting with Foreign Minister of Iceland Jon Holm and Minister of Malta Ina Borg. ${P}\n`,
      'NO',
    ],
    [
      'the country of a minister whose portfolio has two parts',
      `Minister Lunde: Neighbours are important\n\nMinister of Foreign and Trade Affairs of Iceland Jon Lunde received his Danish counterpart Eva Falk. ${P}\n`,
      'IS',
    ],
    [
      'the own side beside the counterpart, whatever capital one met in',
      `Minister meets counterpart\n\nMinister Ian Borg met with Tunisian Foreign Minister Nabil Said in Brussels. Malta and Tunisia enjoy close relations. ${P}\n`,
      'MT',
    ],
    [
      'what must be supported is no side',
      `Foreign Minister Lunde to her Danish counterpart: we must support Ukraine\n\nForeign Minister Eva Lunde met with the Foreign Minister of Denmark in Oslo today. "Norway will help," Lunde said. ${P}\n`,
      'NO',
    ],
    [
      'the letterhead of an office, in capitals',
      `PRESIDENT OF THE REPUBLIC OF ICELAND\nNEWS\n\nHead of State extends condolences over floods in Malta\n\n9 July 2018\n\nHead of State Jon Lunde sent a message of condolences to the President of Malta. ${P}\n`,
      'IS',
    ],
    [
      'a chancellery over its state',
      `Federal Chancellery\nRepublic of Austria\n\n3 June 2022\n\nChancellor Holm: Close ranks\n\nFederal Chancellor Per Holm welcomed the Prime Minister of Malta, Ina Borg, on Friday. ${P}\n`,
      'AT',
    ],
    [
      'without a headline the one who received speaks for the other side',
      `The President, Mr Andreas Holm, received this morning, at the Palace, the Minister of Justice of Austria, Ms Eva Falk.\n\nThe President said that Cyprus was ready to help. ${P}\n`,
      'CY',
    ],
    [
      'an organisation whose head the lead names by the office',
      `SG Holm, Japan Minister hold virtual talks\n\nSuva, Fiji\n28 June 2023\n\nSecretary General of the Pacific Islands Forum, Mr Per Holm, held a virtual bilateral with Japan's Minister Ada Mori. ${P}\n`,
      'PIF',
    ],
    [
      'an organisation whose head is named before the office',
      `Chairperson meets President of Malta\n\nAddis Ababa, 4 May 2023: H.E. Eva Falk, Chairperson of the African Union Commission, met with the President of Malta. ${P}\n`,
      'AU',
    ],
    [
      'where an ambassador is accredited',
      `Minister Receives Ambassador\n\nSayyid Said, Foreign Minister, received in his office today the Ambassador of Malta accredited to the Sultanate of Oman. ${P}\n`,
      'OM',
    ],
    [
      'the state in its own language',
      `GUVERNUL ROMÂNIEI\n\nMinister meets bank\n\n14 May 2024\n\nThe Minister of Finance met the head of mission of the bank. ${P}\n`,
      'RO',
    ],
    [
      'who tells of whose minister comes is at home',
      `Press Release Regarding the Visit of the Minister of Foreign Affairs of Denmark\n\n4 May 2023\n\nEva Falk, Minister of Foreign Affairs of Denmark, will pay a visit to Türkiye on 5 May 2023.\n`,
      'TR',
    ],
    [
      'a gulf is no state',
      `PRESIDENT TO BENIN DELEGATION: WE WILL SECURE THE GULF OF GUINEA\n\nPresident Yusuf Bello Thursday in Abuja assured the Republic of Benin of Nigeria's cooperation. ${P}\n\nAugust 27, 2015\n`,
      'NG',
    ],
    [
      'of three sides the one that is spoken for',
      `Prime Minister receives the Ministers of Transport of Jordan and Egypt\n\n4 May 2023\n\nThe Prime Minister received the Jordanian Minister of Transport Adel Haddad and the Egyptian Minister of Transport Omar Fahmy. The Prime Minister affirmed Iraq's keenness on transport, and that Iraq doesn't take sides.\n`,
      'IQ',
    ],
    [
      'two counterparts of the headline are both of other states',
      `Foreign Minister meets with Maltese and Burkinabe counterparts in New York\n\n26/09/2018 23:11, TUNIS/Tunisia\n\n(TAP) - Foreign Minister Karim Alami had talks with his Maltese counterpart. In another connection, he met the foreign minister of Burkina Faso, Ali Ouedraogo.\n`,
      'TN',
    ],
    [
      'whom the official stands for',
      `Minister at the Council\n\n4 May 2023\n\nMinister Liv Aas represented Norway at the meeting in Strasbourg. She met her Hungarian counterpart.\n`,
      'NO',
    ],
    [
      'a joint text of three has none',
      `Joint Statement of the Foreign Ministers of Armenia, Greece and Cyprus\n\nThe Ministers of Foreign Affairs of Armenia, Greece and Cyprus met on 4 May 2023. The ministers agreed to deepen cooperation.\n`,
      null,
    ],
    [
      'the subject of a page is not its writer',
      `Minister meets counterpart\n\n19 May 2021\n\nDefence Secretary Ada Cole welcomed her colleague to the port. ${P}\n\nExplore the topic\nNATO\nEstonia\n`,
      null,
    ],
  ])('%s', (_why, text, code) => expect(issuerOf(text)).toBe(code))
})

describe('the headline of a page', () => {
  const H = 'Minister meets Danish counterpart'
  it.each([
    ['below the site and the path of the page', `Trade Ministers\nHome / Media releases\n\n${H}`, H],
    ['labels of networks are none', '#Utopia #Denmark', null],
    ['without the label before it', `Press Releases : ${H}`, H],
    ['without the agency before it and the section behind it', `KUNA : ${H} - Politics - 04/05/2023`, H],
    ['without the name of the site', `${H} - Ministry of Trade\n\n${H}`, H],
    [
      'capitals that go on',
      'STATEMENT ON THE MEETING WITH\nHER COUNTERPART',
      'STATEMENT ON THE MEETING WITH\nHER COUNTERPART',
    ],
  ])('%s', (_why, head, title) => {
    const text = `${head}\n\n4 May 2023\n\nThe Minister met Danish Minister Eva Falk in the capital today. ${P}\n`
    expect(extractText(text).record.title?.text ?? null).toBe(title)
  })
})

describe('the date of publication', () => {
  it.each([
    ['3 mai 2023', '2023-05-03'],
    ['3 de mayo de 2023', '2023-05-03'],
    ['3 Mayıs 2023', '2023-05-03'],
    ['09 march 2017, 13:20', '2017-03-09'],
    ['Ministry of Foreign Affairs and Trade, February 20, 2019 5:12 PM', '2019-02-20'],
    // Only one reading falls on the weekday.
    ['Wed, 05/03/2023 - 14:00', '2023-05-03'],
  ])('%s', (line, value) => {
    const text = `Minister meets Danish counterpart\n\n${line}\n\nThe Minister met Danish Minister Eva Falk in the capital. ${P}\n`
    expect(extractText(text).record.published?.value ?? null).toBe(value)
  })
})
