import { describe, expect, it } from 'vitest'
import { extract } from '../../../pipeline/index.js'
import { builtInData, compileKnowledge } from '../../../pipeline/knowledge/index.js'
import { AbsentTagger } from '../../../pipeline/tagger.js'

const knowledge = compileKnowledge(builtInData())

const LEAD = `Meeting of the Foreign Ministers of Norway and Moldova

May 3, 2021

On May 3, 2021, Minister for Foreign Affairs Anna Arden of Norway met with Minister of Foreign Affairs Ion Belov of Moldova in Oslo.

`
const CLOSE = '\n\nThe two ministers agreed to remain in close contact in the coming months.\n'

/** Each statement of a sentence as `source > addressee: act: content`. */
function read(sentence: string, lead = LEAD): string[] {
  const metadata = { url: null, title: null, published: null, issuer: null, language: 'en', license: null }
  const { record } = extract(
    {
      id: 'a',
      path: null,
      text: lead + sentence + CLOSE,
      mediaType: 'text/plain',
      encoding: null,
      sha256: null,
      metadata,
    },
    knowledge,
    { name: 'readout', version: '0', rules: '0' },
    new AbsentTagger(),
  )
  return record.statements
    .filter((s) => s.start >= lead.length && s.start < lead.length + sentence.length)
    .map((s) => {
      const to = s.addressees.length > 0 ? ` > ${s.addressees.join('+')}` : ''
      return `${s.sources.join('+')}${to}: ${s.act}: ${s.content.text}`
    })
}

describe('the clause grammar', () => {
  it.each([
    [
      'a participle behind a noun and a comma tells of the noun, not of an act',
      'They welcomed the decision to reopen the port, agreed at the March meeting of the board, and stressed the need for calm.',
      [
        'anna-arden+ion-belov: support: the decision to reopen the port, agreed at the March meeting of the board',
        'anna-arden+ion-belov: emphasize: the need for calm',
      ],
    ],
    [
      'whose words they are may be told by a pronoun, or by `as`',
      'Minister Belov asked for rain. According to him, wells are dry. As Minister Arden noted, the dam is full.',
      ['ion-belov: urge: rain', 'ion-belov: state: wells are dry', 'anna-arden: state: the dam is full'],
    ],
    [
      'greetings that somebody sends by another are the content',
      'Minister Belov conveyed to Minister Arden the best wishes of the King of Norway.',
      ['ion-belov > anna-arden: courtesy: the best wishes of the King of Norway'],
    ],
    [
      'who calls on a person visits; who calls on a side asks',
      'Minister Belov called on the King and asked the crew to return. Minister Arden called on all sides for restraint.',
      ['ion-belov: urge: the crew to return', 'anna-arden: urge: restraint'],
    ],
    [
      'a request goes on behind a thank',
      'Minister Belov thanked Norway for the seeds and asked to speed up the permits.',
      ['ion-belov > NO: courtesy: the seeds', 'ion-belov: urge: to speed up the permits'],
    ],
    [
      'the officials, the 2 ministers and both of them are those who met',
      'The officials discussed grain, and both of them underlined the need for rain. The 2 ministers praised the crew.',
      [
        'anna-arden+ion-belov: discuss: grain',
        'anna-arden+ion-belov: emphasize: the need for rain',
        'anna-arden+ion-belov: support: the crew',
      ],
    ],
    [
      'a gerund may be the subject of a passive',
      'Setting up a register of ships was also discussed.',
      [': discuss: Setting up a register of ships'],
    ],
    [
      'a relative clause needs no pronoun',
      'They discussed steps the Council announced to reduce fees.',
      ['anna-arden+ion-belov: discuss: steps the Council announced to reduce fees'],
    ],
    [
      'the last gerund of a list in a content is no participle of the source',
      'Minister Arden emphasized cooperation in opening roads, driving growth, and robustly supporting small firms.',
      [
        'anna-arden: emphasize: cooperation in opening roads, driving growth, and robustly supporting small firms',
      ],
    ],
    [
      'a bare form does not go on with a verb that is marked',
      'Minister Arden is speaking of a wish to found a union, and subsequently create a market.',
      ['anna-arden: explain: a wish to found a union, and subsequently create a market'],
    ],
    [
      'the two are the two who met',
      'The two condemned the raid.',
      ['anna-arden+ion-belov: condemn: the raid'],
    ],
    [
      'both men are the two who met',
      'Both men agreed to meet in May.',
      ['anna-arden+ion-belov: agree: to meet in May'],
    ],
    [
      'a number before a noun is no subject',
      'Minister Arden repeated the five demands made by Moldova.',
      ['anna-arden: reaffirm: the five demands made by Moldova'],
    ],
    ['a gift is a deed', 'Minister Arden presented Minister Belov a watch.', []],
    ['so is a law that is signed', 'Minister Arden signed three orders on fish.', []],
    ['so is a speech before a house', 'Minister Belov addressed the Council.', []],
    ['and a visit that ends', 'Minister Belov today concluded a two-day visit to Norway.', []],
    [
      'an indirect object is the addressee',
      'Minister Belov extended Minister Arden an invitation to attend the fair.',
      ['ion-belov > anna-arden: invite: to attend the fair'],
    ],
    [
      'whose attitude it is stands before what it is about',
      'Minister Arden voiced the concerns of Norway about the strait.',
      ['anna-arden: concern: the strait'],
    ],
    [
      'a clause goes before a noun phrase',
      'Minister Arden conveyed education is a priority.',
      ['anna-arden: state: education is a priority'],
    ],
    [
      'a capital inside a sentence makes a name',
      'Minister Arden spoke of the Coastal State and of peace.',
      ['anna-arden: explain: the Coastal State and of peace'],
    ],
    [
      'an object pronoun is who was spoken with in the sentence',
      'Minister Arden discussed this with Finance Minister Otto Weiss and instructed him to report back.',
      [
        'anna-arden: discuss: this with Finance Minister Otto Weiss',
        'anna-arden > otto-weiss: urge: him to report back',
      ],
    ],
    [
      'a participle that only says what is spoken of gives no statement',
      'Referring to the war, Minister Belov called for a truce.',
      ['ion-belov: urge: a truce'],
    ],
    [
      'an act of another time is background',
      'In April 2019, Minister Arden announced a fund for the coast.',
      [],
    ],
    [
      'what was said in a relative clause counts',
      'Minister Arden was joined by Minister Otto Weiss, who gave an overview of the works.',
      ['otto-weiss: explain: the works'],
    ],
    [
      'passives are joined too',
      'The safety of the dam was raised, and it was decided that a team would visit it.',
      [': discuss: The safety of the dam', ': announce: a team would visit it'],
    ],
    [
      'an event with its phrases is the subject',
      'Conversations with Belov centred on the free movement of goods.',
      [': discuss: the free movement of goods'],
    ],
    [
      'an exchange took place on a topic, a meeting on a day',
      'An exchange of opinions took place on the drought. The meeting took place on Monday.',
      [': discuss: the drought'],
    ],
    [
      'what a quotation recalls in the first person is no act of this meeting',
      '“I went through the new law in detail,” says Ms Arden.',
      ['anna-arden: state: I went through the new law in detail'],
    ],
    [
      'what a side has done is content where the cue stands behind it',
      'Norway and Moldova have agreed to lift trade, Minister Anna Arden has announced following talks in Oslo.',
      ['anna-arden: announce: Norway and Moldova have agreed to lift trade'],
    ],
    [
      'a declaration says what its participle says',
      'The two ministers adopted a declaration condemning the raids and calling for calm.',
      [
        'anna-arden+ion-belov: announce: a declaration',
        'anna-arden+ion-belov: condemn: the raids',
        'anna-arden+ion-belov: urge: calm',
      ],
    ],
    [
      'a chance that is taken only colours the verb',
      'Minister Belov briefed her on the debt and used the opportunity to thank Norway for its help.',
      ['ion-belov > anna-arden: explain: the debt', 'ion-belov > NO: courtesy: its help'],
    ],
    [
      'a participle may stand behind an adverbial',
      'Minister Arden spoke of the law, at the same time recalling that speech is free.',
      ['anna-arden: explain: the law', 'anna-arden: reaffirm: speech is free'],
    ],
    [
      'a place may stand between a day and the verb',
      'Minister Belov on Tuesday in Oslo urged Norway to join.',
      ['ion-belov > NO: urge: Norway to join'],
    ],
    [
      'whoever is reported to stands between the verb and what is reported',
      'Minister Belov reported to Minister Arden on the harvest.',
      ['ion-belov > anna-arden: explain: the harvest'],
    ],
    [
      'conveyed to somebody that',
      'Minister Arden conveyed to Minister Belov that she was following the vote.',
      ['anna-arden > ion-belov: state: she was following the vote'],
    ],
    [
      'in advance of is no adverbial',
      'Minister Arden spoke today with Minister Belov in advance of the summit in Rome.',
      [],
    ],
    [
      'a clause may begin with a preposition',
      'Minister Belov expressed the hope that with the new cabinet in place, talks would go on.',
      ['ion-belov: hope: with the new cabinet in place, talks would go on'],
    ],
    [
      'a list of gerunds that a preposition opens is one content',
      'They discussed peace, based upon values of defending freedom, championing trade, upholding rights, and respecting the law.',
      [
        'anna-arden+ion-belov: discuss: peace, based upon values of defending freedom, championing trade, upholding rights, and respecting the law',
      ],
    ],
    [
      'a verb is no part of a second noun',
      'Noting their concern about the drought, the Secretary and Foreign Ministers reaffirmed their desire for rain.',
      ['anna-arden+ion-belov: concern: the drought', 'anna-arden+ion-belov: reaffirm: their desire for rain'],
    ],
    [
      'a participant may stand between a light verb and its noun',
      "Minister Arden conveyed to Minister Belov Norway's concern over the tolls.",
      ['anna-arden > ion-belov: concern: the tolls'],
    ],
    [
      'behind hope a clause needs no that where a verb shows it',
      'Minister Arden hoped carriers would be heard.',
      ['anna-arden: hope: carriers would be heard'],
    ],
    [
      'a country’s diplomat is the one who came for it',
      "Moldova's top diplomat warned that time was short.",
      ['ion-belov: concern: time was short'],
    ],
    [
      'behind a semicolon or with `for his part` another speaks',
      'Minister Arden praised the treaty; Minister Belov, in turn, called for a pause. Minister Arden asked for calm, and Minister Belov, for his part, condemned the raid.',
      [
        'anna-arden: support: the treaty',
        'ion-belov: urge: a pause',
        'anna-arden: urge: calm',
        'ion-belov: condemn: the raid',
      ],
    ],
    [
      'what one says the two have agreed is what is said',
      'According to Minister Arden, the two countries have agreed on a road map.',
      ['anna-arden: state: the two countries have agreed on a road map'],
    ],
    [
      'the country may stand inside the words for its minister',
      "Minister Belov asked for calm. The head of Norway's diplomacy called for a pause.",
      ['ion-belov: urge: calm', 'anna-arden: urge: a pause'],
    ],
    [
      'a day or the event itself may stand before what is said',
      'Minister Arden stressed on Tuesday the need for rain. Minister Belov said on Monday that time was short. Minister Belov expressed during the call his concern over the strike.',
      [
        'anna-arden: emphasize: the need for rain',
        'ion-belov: state: time was short',
        'ion-belov: concern: the strike',
      ],
    ],
    [
      'a meeting that agrees or stresses names nobody',
      'The meeting stressed the need for calm. The discussions also welcomed the new envoy.',
      [': emphasize: the need for calm', ': support: the new envoy'],
    ],
    [
      'the pair are both',
      'Minister Arden praised the treaty. The pair deliberated on the quota.',
      ['anna-arden: support: the treaty', 'anna-arden+ion-belov: discuss: the quota'],
    ],
    [
      'who says it may stand behind what a side does',
      'Norway attaches great importance to the treaty, said Arden. It is hoped that the border will stay open, Belov said. Moldova highly commends the fund, Belov told Arden.',
      [
        'anna-arden: state: Norway attaches great importance to the treaty',
        'ion-belov: state: It is hoped that the border will stay open',
        'ion-belov > anna-arden: state: Moldova highly commends the fund',
      ],
    ],
    [
      'the heads of delegations are those who met; a call on somebody quotes nothing',
      'The heads of delegations deliberated on the quota. During the visit, Minister Belov also called on the Speaker.',
      ['anna-arden+ion-belov: discuss: the quota'],
    ],
    [
      'what a minister is asked for is no field of the office',
      'She asked her Moldovan counterpart for support. Minister Belov thanked the Norwegian minister for cooperation.',
      ['anna-arden > ion-belov: urge: support', 'ion-belov > anna-arden: courtesy: cooperation'],
    ],
    [
      'a participle before the sentence has its words up to the comma',
      'Stating that there is no dispute, Arden underlined that trade must grow. Welcoming the Minister, Arden congratulated him on the vote. Reminding that time is short, Belov called for a pause.',
      [
        'anna-arden: state: there is no dispute',
        'anna-arden: emphasize: trade must grow',
        'anna-arden > ion-belov: courtesy: the Minister',
        'anna-arden > ion-belov: courtesy: the vote',
        'ion-belov: state: time is short',
        'ion-belov: urge: a pause',
      ],
    ],
    [
      'nobody invites himself',
      'Belov invited Arden to Moldova.',
      ['ion-belov > anna-arden: invite: Arden to Moldova'],
    ],
    [
      'whoever stands behind `by` says what stands behind `that`',
      'It was stressed by Minister Belov that the port must stay open, and it was agreed by the ministers to meet again.',
      ['ion-belov: emphasize: the port must stay open', 'anna-arden+ion-belov: agree: to meet again'],
    ],
    [
      'an office in the plural is those who met',
      'The Special Representatives condemned the raid.',
      ['anna-arden+ion-belov: condemn: the raid'],
    ],
    [
      'items of a list share the subject that its colon announces',
      'During the session, Minister Arden:\n\na. commended Moldova for its reforms;\n\nb. voiced concern over the ban.',
      ['anna-arden > MD: support: its reforms', 'anna-arden: concern: the ban'],
    ],
    [
      'coordinated verbs share the subject, and each content ends before the next',
      'Minister Belov stressed that dialogue matters, and urged Norway to rejoin the fund.',
      ['ion-belov: emphasize: dialogue matters', 'ion-belov > NO: urge: Norway to rejoin the fund'],
    ],
    [
      'an aside between subject and verb is looked through',
      'Minister Belov, for his part, explained the new law.',
      ['ion-belov: explain: the new law'],
    ],
    [
      'a participle after a comma has the subject of the main verb',
      'Minister Arden welcomed the launch of flights, noting that tourism is growing.',
      ['anna-arden: support: the launch of flights', 'anna-arden: state: tourism is growing'],
    ],
    [
      'a participle before the main clause has its subject',
      'Noting that trade is growing, Minister Arden proposed setting up a joint commission.',
      ['anna-arden: state: trade is growing', 'anna-arden: urge: setting up a joint commission'],
    ],
    [
      'a passive without a by-phrase names nobody',
      'The situation in the Arctic was also discussed.',
      [': discuss: The situation in the Arctic'],
    ],
    [
      'the noun of a light verb may be the subject of its passive',
      'Special attention was given to the situation in the Arctic.',
      [': discuss: the situation in the Arctic'],
    ],
    [
      'two cues in a row share what follows the second',
      'Minister Arden condemned and expressed concern about the raids.',
      ['anna-arden: condemn: the raids', 'anna-arden: concern: the raids'],
    ],
    [
      'a participle that describes a noun in a list is no cue',
      'The two ministers discussed good governance, shared prosperity, and renewed trust.',
      ['anna-arden+ion-belov: discuss: good governance, shared prosperity, and renewed trust'],
    ],
    [
      'a gerund in a list of gerunds is no participle of telling',
      'Minister Arden discussed trade, widening ties, and supporting farmers.',
      ['anna-arden: discuss: trade, widening ties, and supporting farmers'],
    ],
    [
      'a participant after with has a participle of its own',
      'The two ministers discussed fish stocks, with Minister Belov noting that the quota was low.',
      ['anna-arden+ion-belov: discuss: fish stocks', 'ion-belov: state: the quota was low'],
    ],
    [
      'what was asked for in a clause is what the relative passive notes',
      'Moldova asked for more places, which was noted by Norway.',
      ['MD: urge: more places', 'NO: state: more places'],
    ],
    [
      'a clause with where goes on with the telling',
      'The two ministers discussed the flood, where Minister Belov reiterated the need for tents.',
      ['anna-arden+ion-belov: discuss: the flood', 'ion-belov: reaffirm: the need for tents'],
    ],
    [
      'a name that owns what follows ends before its preposition',
      "Minister Arden assured the Minister of Norway's help.",
      ["anna-arden > ion-belov: commit: Norway's help"],
    ],
    [
      'a day may stand between subject and verb',
      'Minister Arden on Monday urged calm.',
      ['anna-arden: urge: calm'],
    ],
    [
      'the topic may stand behind the verb',
      'The main topic of the talks was the price of grain.',
      [': discuss: the price of grain'],
    ],
    [
      'both officials are those who met',
      'Both officials welcomed the new ferry.',
      ['anna-arden+ion-belov: support: the new ferry'],
    ],
    [
      'verb and subject may stand behind what is said without quotation marks',
      'The ferry would sail again, said Minister Belov after the talks.',
      ['ion-belov: state: The ferry would sail again'],
    ],
    [
      'a quotation may run over two sentences',
      '"The ferry is old. It must be mended," Minister Belov said.',
      ['ion-belov: state: The ferry is old. It must be mended'],
    ],
    [
      'bullets behind a colon are the content of the cue before it',
      'Minister Arden confirmed that:\n\n- the ferry will sail in May;\n- tickets will be free.',
      ['anna-arden: reaffirm: the ferry will sail in May;\n- tickets will be free'],
    ],
    [
      'who is asked to act together with others is not only those who met',
      'The two ministers called on all parties to lay down arms.',
      ['anna-arden+ion-belov: urge: all parties to lay down arms'],
    ],
    [
      'two nouns under one light verb are two statements',
      'Minister Arden expressed support for the reforms and her commitment to the peace talks.',
      ['anna-arden: support: the reforms', 'anna-arden: commit: the peace talks'],
    ],
    [
      'a quotation before its verb',
      '“We want a fair deal,” Minister Belov said.',
      ['ion-belov: state: We want a fair deal'],
    ],
    [
      'a subject behind its verb',
      '“We want a fair deal,” said Minister Belov.',
      ['ion-belov: state: We want a fair deal'],
    ],
    [
      'the source of a view',
      'According to Mr. Belov, trade has doubled in ten years.',
      ['ion-belov: state: trade has doubled in ten years'],
    ],
    [
      'a country whose act is told in a content says nothing itself',
      'Minister Belov stated that Norway supports the reforms.',
      ['ion-belov: state: Norway supports the reforms'],
    ],
    [
      'what was obtained is the act of the giver',
      'Minister Arden asked for help and obtained the support of Minister Belov.',
      ['anna-arden: urge: help', 'ion-belov: support: the support'],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(read(sentence)).toEqual(expected)
  })

  it('a style before an office belongs to the subject', () => {
    const lead = 'Talks of Amir Anwar Al-Arden of Kuwait with Foreign Minister Ion Belov of Moldova\n\n'
    const told =
      'Minister Belov asked for rain. His Highness the Amir called for calm. HH the Amir praised the treaty.'
    expect(read(told, lead)).toEqual([
      'ion-belov: urge: rain',
      'anwar-al-arden: urge: calm',
      'anwar-al-arden: support: the treaty',
    ])
  })

  it('a bracket may belong to an office', () => {
    const lead =
      'Anna Arden, Secretary (West) of India, met Foreign Minister Ion Belov of Moldova in Oslo.\n\n'
    const told = 'Minister Belov asked for rain. Secretary (West) called for calm.'
    expect(read(told, lead)).toEqual(['ion-belov: urge: rain', 'anna-arden: urge: calm'])
  })

  it('a president is the head of state; an official of a country is who came for it', () => {
    const lead = 'Talks of President Anna Arden of Norway with Foreign Minister Ion Belov of Moldova\n\n'
    const told = 'The Moldovan official asked for rain. The Head of State called for calm.'
    expect(read(told, lead)).toEqual(['ion-belov: urge: rain', 'anna-arden: urge: calm'])
  })

  it('who visits is the one who is not of the house', () => {
    const sentence =
      'The visiting minister praised the reforms. The visiting Moldovan delegation asked for visas. The host called for calm.'
    const lead = `Ministry of Foreign Affairs of Norway\n\n${LEAD}`
    expect(read(sentence, lead)).toEqual([
      'ion-belov: support: the reforms',
      'ion-belov: urge: visas',
      'anna-arden: urge: calm',
    ])
  })

  it.each([
    ['an adjective', 'The agreed schedule for the visit remains in force.'],
    ['a noun', 'The Agreement between the two capitals entered into force in May.'],
    ['a meeting that only took place', 'Minister Arden and Minister Belov held talks.'],
    ['an outcome', 'Norway will support the bridge over the river.'],
  ])('%s is no cue', (_, sentence) => {
    expect(read(sentence)).toEqual([])
  })
})

describe('styles', () => {
  it('stand for the participant who was given them, and an office behind a comma can be the subject', () => {
    const text = `King and Premier hold talks

May 3, 2021

His Majesty King Omar II of Morocco received Prime Minister Ion Belov of Moldova in Rabat.

His Majesty stressed the need for rain, noting that the wells are dry.

Receiving the Minister of Trade of Moldova, Mr Ilie Rusu, the King said that trade is growing.
`
    const metadata = { url: null, title: null, published: null, issuer: null, language: 'en', license: null }
    const source = {
      id: 'a',
      path: null,
      text,
      mediaType: 'text/plain',
      encoding: null,
      sha256: null,
    } as const
    const producer = { name: 'readout', version: '0', rules: '0' }
    const { record } = extract({ ...source, metadata }, knowledge, producer, new AbsentTagger())
    expect(record.statements.map((s) => `${s.sources.join('+')}: ${s.cue.text}`)).toEqual([
      'omar-ii: stressed',
      'omar-ii: noting',
      'omar-ii: said',
    ])
  })
})

describe('an office that stands bare', () => {
  it('is the issuer’s own, not of the other side’s whose name it shortens', () => {
    const lead =
      'Meeting of the Ministers of Foreign Affairs\n\nOslo, 4 May 2021 – Ingrid Aas, Minister of Foreign Affairs of Norway, met Ion Belov, Minister of Foreign Affairs of Moldova.\n\nMinistry of Foreign Affairs of Norway\n\n'
    const told = 'Minister Belov welcomed the new ferry. The Minister shared the plans for a second port.'
    expect(read(told, lead)).toEqual([
      'ion-belov: support: the new ferry',
      'ingrid-aas: explain: a second port',
    ])
  })

  it('is the issuer’s own where the one named with the same office is whom he met', () => {
    const lead =
      "PM call with Prime Minister Aas of Norway: 4 May 2021\n\nThe Prime Minister spoke to the Prime Minister of Norway, Ingrid Aas, this evening.\n\nFrom: Prime Minister's Office, 10 Downing Street\n\n"
    const told = 'The Prime Minister thanked her for the tents. Prime Minister Aas welcomed the new ferry.'
    expect(read(told, lead)).toEqual([
      'GB > ingrid-aas: courtesy: the tents',
      'ingrid-aas: support: the new ferry',
    ])
  })
})

describe('what the talks were about', () => {
  it.each([
    [
      'the topic comes under discussion',
      'Transit and tolls also came under discussion.',
      'Transit and tolls',
    ],
    ['it figures, high or low', 'Energy figured prominently in the talks.', 'Energy'],
    ['it was on the agenda', 'Gas storage was also on the agenda: stocks are low.', 'Gas storage'],
    ['it was among the issues', 'Visas were among the issues raised.', 'Visas'],
    ['it formed the subject', 'The ferry formed the subject of the talks.', 'The ferry'],
    ['the talks concern it', 'The talks concerned the opening of an embassy.', 'the opening of an embassy'],
    ['the agenda includes it', 'Topics on the agenda included rail links.', 'rail links'],
    ['the focus was on it', 'The focus of the meeting was on green hydrogen.', 'green hydrogen'],
    ['there was an exchange on it', 'There was also an exchange of views on the dam.', 'the dam'],
    ['back to front', 'Also discussed were the dam and the ports.', 'the dam and the ports'],
    ['the meeting is a chance to speak of it', 'The meeting was an occasion to review the dam.', 'the dam'],
  ])('%s', (_why, sentence, content) => expect(read(sentence)).toEqual([`: discuss: ${content}`]))

  it.each([
    ['a topic of the next summit was not of this one', 'The ferry is on the agenda of the next summit.'],
    ['a participant is no topic', 'Minister Arden figured prominently in the press.'],
  ])('%s', (_why, sentence) => expect(read(sentence)).toEqual([]))
})
