/**
 * Who is meant: pronouns, groups and left-out subjects are resolved by what the text has said so far. The subject of
 * the last sentence comes first; a second candidate of the same kind is a warning.
 */
import type { Mention } from '../../types.js'
import type { Scene } from '../scene.js'
import { NOBODY, type Party, union } from './party.js'

const NOBODY_YET = -1
/** The last subject was a single participant whom the text names but nothing resolved. */
const UNKNOWN = -2

export class Discourse {
  /** The last single person who was a subject. */
  private single = NOBODY_YET
  /** The last subject where it was an office without a name (`the Prime Minister`): `he` is that office. */
  private office: Party | null = null
  /** The last subject as it was, for left-out subjects. */
  private subject: Party = NOBODY
  /** The last two or more who acted together. */
  private together: Party = NOBODY
  readonly principals: number[] = []
  /** Where offices stand that two participants hold (`the Minister`). */
  private readonly ambiguous = new Set<number>()
  /** Learnt from pronouns that could mean nobody else. */
  private readonly genders = new Map<number, 'f' | 'm'>()
  /** A pronoun could have meant another; read and cleared by `takeDoubt`. */
  private doubt = false
  /** Whoever speaks in the first person, null outside of a transcript. */
  private speaker: Party | null = null

  constructor(
    readonly scene: Scene,
    /** The code of the government that wrote the text. */
    readonly issuer: string | null,
  ) {
    const { people, warnings } = scene.participants
    for (const { code, start } of warnings)
      if (code === 'office-ambiguous' && start !== null) this.ambiguous.add(start)
    for (let i = 0; i < people.length; i++) if (people[i]!.part === 'principal') this.principals.push(i)
  }

  /** A subject that was resolved becomes what later pronouns refer to. */
  remember(party: Party, companions: Party = NOBODY): void {
    if (party.persons.length + party.codes.length === 0) {
      this.single = UNKNOWN
      return
    }
    this.subject = party
    if (party.persons.length === 1 && party.codes.length === 0) this.single = party.persons[0]!
    // `A and B discussed`: whoever spoke before them is no longer the one whom `he` means.
    else if (party.persons.length > 1 && !party.persons.includes(this.single)) this.single = NOBODY_YET
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

  /** The parties that mentions denote; `except` are those a pronoun in object position cannot mean. */
  mentioned(mentions: readonly Mention[], except: Party): Party {
    let party = NOBODY
    for (const m of mentions) party = union(party, this.one(m, except))
    return party
  }

  /** Whom one mention denotes; `except` as in `mentioned`. */
  one(m: Mention, except: Party): Party {
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
  group(): Party {
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
    const [office] = this.office?.codes ?? []
    if (this.office && office === this.issuer && !except.codes.includes(office!) && this.unnamed() !== NOBODY)
      return this.office
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
}
