/** Stage: statements. Who says what to whom, by which act, for or against, how strongly. */
import type { Dates } from '../dates/index.js'
import type { Knowledge } from '../knowledge/index.js'
import type { UnreadReason } from '../record/schema.js'
import type { Steps } from '../steps.js'
import type { Tagger } from '../tagger.js'
import type { FoundStatement, Header, Page, Participants, Span, Statements, Warning } from '../types.js'
import { findCommitments } from './commitments.js'
import { trim } from './contents.js'
import { companions } from './discourse/addressees.js'
import { Discourse } from './discourse/index.js'
import { NOBODY } from './discourse/party.js'
import { addresseeOf, sourceOf } from './discourse/roles.js'
import { partyOf } from './discourse/subjects.js'
import { attributionOf, cueOf, type Draft } from './draft.js'
import type { TokenSpan } from './frames/index.js'
import { hear } from './hearing.js'
import { quotesIn, replyTo } from './links.js'
import { announced } from './lists.js'
import { OtherTimes } from './other-times.js'
import { Scene } from './scene.js'
import { readSentence } from './sentence/index.js'
import { Silence } from './silence.js'
import { clauseSubject } from './subjects/index.js'
import { isFirstPerson } from './turns.js'
import { weigh } from './weigh.js'

export function* findStatements(
  page: Page,
  header: Header,
  participants: Participants,
  dates: Dates,
  knowledge: Knowledge,
  tagger: Tagger,
): Steps<Statements> {
  const scene = new Scene(page, participants, knowledge.grammar, tagger)
  yield 'statements'
  const all = hear(scene, knowledge.cues)
  yield 'statements'
  const discourse = new Discourse(scene, header.issuer?.country ?? null)
  const statements: FoundStatement[] = []
  const silent = new Map<number, UnreadReason>()
  const warnings: Warning[] = []
  const silence = new Silence()
  const times = new OtherTimes(dates.dates, header)
  const speaks = (i: number) => readSentence(scene, knowledge.cues, page.sentences[i]!, null).length > 0
  let told = 0
  for (const [i, printed] of page.sentences.entries()) {
    if (printed.from < told) continue
    const { kind, section } = page.outline.blocks[printed.block]!
    const speech = kind === 'transcript' && page.transcripts
    if (kind === 'heading' && page.text[printed.end] === ':')
      notice(scene, discourse, printed.from, printed.to, [])
    const heard = all[i]
    if (!heard) continue
    const { sentence, read } = heard
    discourse.speak(heard.speaker)
    const past = !speech && times.tells(scene, sentence, read)
    const drafts = speech ? read.filter((draft) => isFirstPerson(scene, draft)) : past ? [] : read
    const list = announced(page, i, drafts.at(-1), speaks)
    if (list) {
      drafts.at(-1)!.content = trim(scene, list)
      if (!list.quoted) told = list.to
    } else if (drafts.length > 0 && announcesNothing(scene, drafts.at(-1)!, sentence.to)) drafts.pop()
    if (drafts.length > 0) introduce(scene, discourse, sentence.from, drafts[0]!)
    for (const draft of drafts) {
      const made = statementOf(scene, discourse, knowledge, draft, i, section, warnings)
      statements.push({
        ...made,
        replyTo: replyTo(statements, made, opensWithReply(scene, sentence.from, draft)),
      })
    }
    if (drafts.length === 0)
      silent.set(i, past ? 'background' : silence.reason(scene, sentence, heard.sourceless))
    else silence.broken(sentence)
    if (!speech) notice(scene, discourse, sentence.from, sentence.to, drafts)
  }
  return { statements, commitments: findCommitments(statements, dates.dates, header), silent, warnings }
}

/** `X said:` at the end of a paragraph behind which nothing of it stands. */
const announcesNothing = (scene: Scene, { fit }: Draft, to: number) =>
  fit.contentFrom === to - 1 && scene.lower(to - 1) === ':'

function opensWithReply(scene: Scene, from: number, draft: Draft): boolean {
  for (let i = from; i < draft.candidate.from && i < from + 3; i++) {
    const word = scene.lower(i + 1)
    if (scene.lower(i) === 'in' && (word === 'response' || word === 'reply' || word === 'return')) return true
  }
  return false
}

function statementOf(
  scene: Scene,
  discourse: Discourse,
  knowledge: Knowledge,
  draft: Draft,
  sentence: number,
  section: number,
  warnings: Warning[],
): FoundStatement {
  const { candidate, fit } = draft
  const span = (s: TokenSpan): Span => ({
    start: scene.tokens[s.from]!.start,
    end: scene.tokens[s.to - 1]!.end,
  })
  const source = sourceOf(discourse, draft, scene.page.sentences[sentence]!.to)
  const cue = span(cueOf(draft))
  if (discourse.takeDoubt()) {
    warnings.push({
      code: 'pronoun-unresolved',
      message: 'A pronoun could mean more than one participant; the statement has no source.',
      ...cue,
    })
  }
  const to = addresseeOf(discourse, draft, source)
  const met = candidate.cue.act === 'discuss' ? to : NOBODY
  if (draft.level !== 'nested' && draft.subject) discourse.remember(source, met)
  const content = span(draft.content)
  const words = draft.subject ? span(draft.subject) : null
  const first = draft.own && words ? Math.min(words.start, cue.start) : cue.start
  const weighed = weigh(scene.tokens, attributionOf(draft), knowledge.weights)
  return {
    section,
    sentence,
    start: Math.min(first, content.start),
    end: Math.max(cue.end, content.end),
    source: words,
    persons: source.persons,
    codes: source.codes,
    joint: source.persons.length + source.codes.length > 1,
    toPersons: to.persons,
    toCodes: to.codes,
    cue,
    content,
    act: candidate.cue.act,
    stance: weighed.stance,
    strong: weighed.strong,
    strength: weighed.strength,
    modes: weighed.modes,
    quotes: quotesIn(scene, draft.content),
    replyTo: -1,
    rule: `${candidate.cue.id}/${fit.frame}`,
  }
}

/** `X received Y, with whom he reviewed`: whoever was the subject before is who the pronoun means. */
function introduce(scene: Scene, discourse: Discourse, from: number, { subject, own }: Draft): void {
  if (!subject?.pronoun || !own || subject.from <= from + 3) return
  const earlier = clauseSubject(scene, from, subject.from)
  if (!earlier || earlier.pronoun) return
  const party = partyOf(discourse, earlier)
  if (party.persons.length === 1)
    discourse.remember(party, companions(discourse, earlier.to, subject.from, party))
}

/** What later pronouns refer to, also from a sentence without a cue. */
function notice(
  scene: Scene,
  discourse: Discourse,
  from: number,
  to: number,
  drafts: readonly Draft[],
): void {
  if (drafts.some((d) => (d.own || d.elided) && d.level === 'main')) return
  const subject = clauseSubject(scene, from, to)
  if (!subject) return
  const party = partyOf(discourse, subject)
  discourse.takeDoubt()
  discourse.remember(party, companions(discourse, subject.to, to, party))
}
