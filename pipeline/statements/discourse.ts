/**
 * Who is meant: pronouns, groups and left-out subjects are resolved by what the text has said so far. The subject of
 * the last sentence comes first; a second candidate of the same kind is a warning.
 */
import type { Mention } from '../types.js'
import type { TokenSpan } from './frames/index.js'
import { isPossessive, type Scene } from './scene.js'
import { companionOf, type Subject, withDeterminer } from './subjects/index.js'

export interface Party {
  readonly persons: readonly number[]
  readonly codes: readonly string[]
}

export const NOBODY: Party = { persons: [], codes: [] }

const MET_REACH = 24

const OBJECTS = new Set(['him', 'her', 'them', 'me', 'us', 'you'])

/** Whoever is not the one who speaks. */
const COUNTERPARTS = new Set(['counterpart', 'interlocutor', 'host', 'guest', 'visitor'])

/** The last subject was a single participant whom the text names but nothing resolved. */
const UNKNOWN = -2

export class Discourse {
  /** The last single person who was a subject. */
  private single = -1
  /** The last subject where it was an office without a name (`the Prime Minister`): `he` is that office. */
  private office: Party | null = null
  /** The last subject as it was, for left-out subjects. */
  private subject: Party = NOBODY
  /** The last two or more who acted together. */
  private together: Party = NOBODY
  private readonly principals: readonly number[]
  /** Where offices stand that two participants hold (`the Minister`). */
  private readonly ambiguous: ReadonlySet<number>
  /** Learnt from pronouns that could mean nobody else. */
  private readonly genders = new Map<number, 'f' | 'm'>()
  /** A pronoun could have meant another; read and cleared by `takeDoubt`. */
  private doubt = false
  /** Whoever speaks in the first person, null outside of a transcript. */
  private speaker: Party | null = null

  constructor(
    private readonly scene: Scene,
    /** The code of the government that wrote the text. */
    private readonly issuer: string | null,
  ) {
    this.ambiguous = new Set(
      scene.participants.warnings.flatMap((w) =>
        w.code === 'office-ambiguous' && w.start !== null ? [w.start] : [],
      ),
    )
    this.principals = scene.participants.people.flatMap((p, i) => (p.part === 'principal' ? [i] : []))
  }

  /** A subject that was resolved becomes what later pronouns refer to. */
  remember(party: Party, companions: Party = NOBODY): void {
    if (party.persons.length + party.codes.length === 0) {
      this.single = UNKNOWN
      return
    }
    this.subject = party
    if (party.persons.length === 1 && party.codes.length === 0) this.single = party.persons[0]!
    this.office = party.persons.length === 0 && party.codes.length === 1 ? party : null
    const all = union(party, companions)
    // `Y and Z also took part`: the two who speak afterwards are still those who met.
    const beside =
      this.principals.length > 1 &&
      all.codes.length === 0 &&
      !all.persons.some((p) => this.principals.includes(p))
    if (all.persons.length + all.codes.length > 1 && !beside) this.together = all
  }

  /** From here on `I`, `we` and `you` are those of this speaker; null: the text is told in the third person again. */
  speak(speaker: Party | null): void {
    this.speaker = speaker
  }

  last(): Party {
    return this.subject
  }

  takeDoubt(): boolean {
    const doubt = this.doubt
    this.doubt = false
    return doubt
  }

  partyOf(subject: Subject): Party {
    if (subject.pronoun) return this.pronoun(subject.pronoun, NOBODY)
    if (subject.mentions.length === 0) return this.guest(subject)
    const named = this.mentioned(subject.mentions, NOBODY)
    const alone = named.persons.length + named.codes.length < 2
    return alone && this.joins(subject) ? union(named, { persons: this.principals, codes: [] }) : named
  }

  /** `the visiting dignitary`: the one principal who is not of the house. */
  private guest({ to }: Subject): Party {
    if (this.issuer === null || !this.scene.grammar.guestNouns.has(this.scene.lower(to - 1))) return NOBODY
    const { people } = this.scene.participants
    const guests = this.principals.filter((i) => people[i]!.country !== this.issuer)
    return guests.length === 1 ? { persons: guests, codes: [] } : NOBODY
  }

  /** `the President and the Emir` where only one of the two is a mention, `the Secretary and Foreign Minister`. */
  private joins(subject: Subject): boolean {
    const { scene } = this
    if (this.principals.length < 2) return false
    const all = this.principals.length === 2 || scene.lower(subject.to - 1).endsWith('s')
    for (let i = subject.from; i < subject.to; i++) {
      if (scene.lower(i) !== 'and') continue
      const many = scene.covering[i - 1] === -1 && scene.lower(i - 1).endsWith('s')
      if (!all && !many) continue
      if (many) return true
      if (scene.covering[i] === -1) return true
      if (scene.mentions[scene.covering[i]!]!.kind === 'office' && !this.holdsTwoOffices()) return true
    }
    return false
  }

  /** One of the principals is named with two offices: `Deputy Prime Minister and Foreign Minister`. */
  private holdsTwoOffices(): boolean {
    const { page, participants } = this.scene
    return this.principals.some((i) => {
      const { role } = participants.people[i]!
      return role !== null && page.text.slice(role.start, role.end).includes(' and ')
    })
  }

  /** The parties that mentions denote; `except` are those a pronoun in object position cannot mean. */
  mentioned(mentions: readonly Mention[], except: Party): Party {
    let party = NOBODY
    for (const m of mentions) party = union(party, this.one(m, except))
    return party
  }

  private one(m: Mention, except: Party): Party {
    const own = { persons: m.persons, codes: m.persons.length > 0 ? [] : m.codes }
    const size = own.persons.length + own.codes.length
    if (m.kind === 'pronoun') {
      const meant = this.pronoun(this.scene.lower(m.from), except)
      return meant.persons.length + meant.codes.length > 0 || this.doubt || this.speaker ? meant : own
    }
    if (m.kind === 'group' && size < 2) return this.group()
    if (size > 0) return own
    return m.kind === 'office' ? this.bareOffice(m, except) : NOBODY
  }

  /** The issuer's own without a name; of two who hold the office whoever was the subject, or the other to be addressed. */
  private bareOffice(m: Mention, except: Party): Party {
    const own = this.unnamed()
    if (own !== NOBODY || !this.ambiguous.has(m.start) || !this.principals.includes(this.single)) return own
    const meant: Party = { persons: [this.single], codes: [] }
    return except.persons.includes(this.single) ? this.others(meant) : meant
  }

  /** `the two ministers` where the mention itself could not be resolved. */
  private group(): Party {
    if (this.together.persons.length + this.together.codes.length > 1) return this.together
    const all = { persons: this.principals, codes: [] }
    if (this.principals.length > 1) return all
    const own = this.unnamed()
    return own === NOBODY || this.principals.length === 0 ? NOBODY : union(own, all)
  }

  /** The issuer's own principal where the text never names one (`the Prime Minister`): the issuer's code. */
  private unnamed(): Party {
    if (this.issuer === null) return NOBODY
    const named = this.principals.some((i) => this.scene.participants.people[i]!.country === this.issuer)
    return named ? NOBODY : { persons: [], codes: [this.issuer] }
  }

  pronoun(word: string, except: Party): Party {
    if (this.speaker && /^(?:i|me|we|us)$/.test(word)) return this.speaker
    switch (word) {
      case 'he':
      case 'him':
      case 'his':
        return this.person('m', except)
      case 'she':
      case 'her':
        return this.person('f', except)
      case 'latter':
      case 'counterpart':
      case 'interlocutor':
        return this.single >= 0 ? this.others({ persons: [this.single], codes: [] }) : NOBODY
      case 'former':
      case 'official':
        return this.single >= 0 ? { persons: [this.single], codes: [] } : NOBODY
      case 'each':
      case 'they':
      case 'them':
      case 'both':
        return this.group()
      case 'i':
      case 'me':
        return this.first()
      case 'we':
      case 'us':
        return this.group()
      case 'you':
        return this.speaker ? this.others(this.speaker) : NOBODY
      case 'it':
      case 'its':
        return this.subject.persons.length === 0 ? this.subject : NOBODY
      default:
        return NOBODY
    }
  }

  /** The last single subject; where its gender or the clause speaks against it, the one other principal who fits. */
  private person(gender: 'f' | 'm', except: Party): Party {
    if (this.office && this.office.codes[0] === this.issuer && this.unnamed() !== NOBODY) return this.office
    const fits = (i: number) => {
      const known = this.scene.participants.people[i]!.gender ?? this.genders.get(i) ?? null
      return (known === null || known === gender) && !except.persons.includes(i)
    }
    if (this.single === UNKNOWN) {
      this.doubt = true
      return NOBODY
    }
    const found = this.single >= 0 && fits(this.single) ? [this.single] : this.principals.filter(fits)
    if (found.length === 1) {
      this.genders.set(found[0]!, gender)
      return { persons: found, codes: [] }
    }
    const others = found
    this.doubt = others.length > 1
    return NOBODY
  }

  /** The issuer's own principal. */
  private first(): Party {
    const own = this.principals.filter((i) => this.scene.participants.people[i]!.country === this.issuer)
    return own.length === 1 ? { persons: own, codes: [] } : NOBODY
  }

  /** The principals who are not the source: `his counterpart`. */
  others(source: Party): Party {
    const rest = this.principals.filter((i) => !source.persons.includes(i))
    return rest.length === 1 ? { persons: rest, codes: [] } : NOBODY
  }

  /** Who is addressed in a span: persons where it names any, else governments. */
  addressed(span: TokenSpan, source: Party): Party {
    let found = NOBODY
    for (let i = span.from; i < span.to; i++) {
      const m = this.scene.mentionStarting(i)
      if (m) {
        // `called on all countries`: not only those who met.
        if (m.kind === 'group' && this.scene.lower(m.from) === 'all') {
          i = m.to - 1
          continue
        }
        const owns = isPossessive(this.scene, m.to - 1) && m.persons.length > 0
        const meant = this.spokenTo(m, source)
        // `assured the Minister of Norway's help`: the name was read too far.
        const self = m.to > span.to && meant.persons.some((p) => source.persons.includes(p))
        if (!owns || m.to >= span.to) found = union(found, self ? this.others(source) : meant)
        i = m.to - 1
        continue
      }
      const word = this.scene.lower(i)
      if (OBJECTS.has(word) && !(word === 'her' && span.to - span.from > 1)) {
        found = union(found, this.pronoun(word, source))
      } else if (COUNTERPARTS.has(word) || this.isOpposite(i)) found = union(found, this.others(source))
      else if (word === 'each' && this.scene.lower(i + 1) === 'other') found = union(found, source)
    }
    return found.persons.length > 0 ? { persons: found.persons, codes: [] } : found
  }

  /** `spoke with X and asked him to …`: the one person behind `with` before the words that join the verb. */
  metBefore({ from, to }: TokenSpan, boundary: number, source: Party): Party | null {
    const word = this.scene.lower(from)
    if (to - from > 1 && !this.scene.grammar.relatives.has(word) && this.scene.covering[from + 1] !== -1)
      return null
    if ((word !== 'him' && word !== 'her') || this.scene.grammar.possessives.has(this.scene.lower(to - 1)))
      return null
    for (let i = boundary - 1; i > 0 && i > boundary - MET_REACH && !this.scene.isStop(i); i--) {
      const m = this.scene.mentionStarting(i)
      if (
        m?.persons.length !== 1 ||
        source.persons.includes(m.persons[0]!) ||
        isPossessive(this.scene, m.to - 1)
      )
        continue
      const before = withDeterminer(this.scene, m.from, 0) - 1
      return this.scene.lower(before) === 'with' ? { persons: m.persons, codes: [] } : null
    }
    return null
  }

  /** Nobody speaks to himself: a group that holds the source is those of it whom the text names beside him. */
  private spokenTo(m: Mention, source: Party): Party {
    const meant = this.one(m, source)
    const self = meant.persons.some((p) => source.persons.includes(p))
    if (!self || m.kind !== 'group') return meant
    return m.persons.length > 1 ? without(meant, source) : NOBODY
  }

  /** `the opposite side`, `the other party`. */
  private isOpposite(i: number): boolean {
    const word = this.scene.lower(i)
    const next = this.scene.lower(i + 1)
    return (word === 'opposite' || word === 'other') && (next === 'side' || next === 'party')
  }

  /** Whoever is the subject of a content's clause: `requested that X take measures`. */
  subjectOfContent(from: number): Party {
    let at = from
    while (this.scene.grammar.determiners.has(this.scene.lower(at))) at++
    const m = this.scene.mentionStarting(from) ?? this.scene.mentionStarting(at)
    return m && !isPossessive(this.scene, m.to - 1) ? this.one(m, NOBODY) : NOBODY
  }

  /** The participants after `with` in a sentence that tells of a meeting. */
  companions(from: number, to: number, source: Party): Party {
    const span = companionOf(this.scene, from, to)
    return span ? this.addressed(span, source) : NOBODY
  }

  /** The party whose action is asked for: `asked for X's cooperation`, `asked for the cooperation of X`. */
  possessor(from: number, to: number): Party {
    const { scene } = this
    for (let i = from; i < to && i < from + 6; i++) {
      const m = scene.mentionStarting(i)
      const behind =
        scene.lower(i - 1) === 'of' || (scene.lower(i - 2) === 'of' && scene.lower(i - 1) === 'the')
      if (m) return behind || isPossessive(scene, m.to - 1) ? this.one(m, NOBODY) : NOBODY
      if (scene.breaksNounPhrase(i) && scene.lower(i) !== 'of') return NOBODY
    }
    return NOBODY
  }
}

export function union(a: Party, b: Party): Party {
  if (a === NOBODY) return b
  if (b === NOBODY) return a
  return {
    persons: [...new Set([...a.persons, ...b.persons])],
    codes: [...new Set([...a.codes, ...b.codes])],
  }
}

/** Whoever is spoken to does not speak: `they discussed with X`. */
export function without(party: Party, others: Party): Party {
  const persons = party.persons.filter((p) => !others.persons.includes(p))
  return persons.length > 0 ? { persons, codes: party.codes } : party
}
