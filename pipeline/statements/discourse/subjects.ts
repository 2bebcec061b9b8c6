/** Who is meant by the words of a subject. */
import type { Subject } from '../subjects/index.js'
import { HOST } from '../subjects/index.js'
import type { Discourse } from './index.js'
import { NOBODY, type Party, union } from './party.js'

/** The parties that the words of a subject denote. */
export function partyOf(discourse: Discourse, subject: Subject): Party {
  if (subject.pronoun) return discourse.pronoun(subject.pronoun, NOBODY)
  if (subject.mentions.length === 0)
    return meets(discourse, subject)
      ? discourse.group()
      : (holder(discourse, subject) ?? guest(discourse, subject))
  const named = servant(discourse, subject) ?? discourse.mentioned(subject.mentions, NOBODY)
  const alone = named.persons.length + named.codes.length < 2
  if (!alone || !joins(discourse, subject)) return named
  const { people } = discourse.scene.participants
  // `the Secretary and Foreign Ministers`: a country that a principal stands for has spoken with him.
  const codes = named.codes.filter((code) => !discourse.principals.some((i) => people[i]!.country === code))
  return union({ ...named, codes }, { persons: discourse.principals, codes: [] })
}

/** `Norway's top diplomat`: the one principal of that country. */
function servant(discourse: Discourse, { to, mentions }: Subject): Party | null {
  const [owner] = mentions
  if (owner?.kind !== 'side' || owner.to >= to || mentions.length > 1) return null
  const { people } = discourse.scene.participants
  const own = discourse.principals.filter((i) => people[i]!.country === owner.codes[0])
  return own.length === 1 ? { persons: own, codes: [] } : null
}

/** `The Special Representatives`: who met, told by an office in the plural that no mention covers. */
function meets({ scene, principals }: Discourse, { from, to }: Subject): boolean {
  if (principals.length < 2 || scene.lower(from) !== 'the' || scene.lower(to) === 'of') return false
  for (let i = from; i < to; i++) if (scene.lower(i) === 'and' || scene.lower(i) === 'of') return false
  return scene.tokens[to - 1]!.capital && MEETING.has(scene.lower(to - 1))
}

const MEETING = new Set(['representatives', 'ministers', 'secretaries', 'envoys', 'presidents'])

/** `the CS`: the one principal whose office has these letters (`Cabinet Secretary for Foreign Affairs`). */
function holder({ scene, principals }: Discourse, { to }: Subject): Party | null {
  const letters = scene.tokens[to - 1]!.text
  if (!/^\p{Lu}{2,4}$/u.test(letters)) return null
  const { page, participants } = scene
  const own = principals.filter((i) => {
    const { role } = participants.people[i]!
    return role !== null && initials(page.text.slice(role.start, role.end)).startsWith(letters)
  })
  return own.length === 1 ? { persons: own, codes: [] } : null
}

const initials = (office: string) => office.match(/(?<!\p{L})\p{Lu}/gu)?.join('') ?? ''

/** `the dignitary`, `the visiting minister`: the one principal who is not of the house; `the host`: the one who is. */
function guest(discourse: Discourse, { from, to }: Subject): Party {
  const { scene, issuer, principals } = discourse
  const noun = scene.lower(to - 1)
  const visits = scene.lower(from + 1) === 'visiting' || scene.grammar.guestNouns.has(noun)
  if (issuer === null || (!visits && noun !== HOST)) return NOBODY
  const { people } = scene.participants
  const meant = principals.filter((i) => (people[i]!.country === issuer) === !visits)
  return meant.length === 1 ? { persons: meant, codes: [] } : NOBODY
}

/** `the President and the Emir` where only one of the two is a mention, `the Secretary and Foreign Minister`. */
function joins(discourse: Discourse, subject: Subject): boolean {
  const { scene } = discourse
  if (discourse.principals.length < 2) return false
  const all = discourse.principals.length === 2 || scene.lower(subject.to - 1).endsWith('s')
  for (let i = subject.from; i < subject.to; i++) {
    if (scene.lower(i) !== 'and') continue
    const many = scene.covering[i - 1] === -1 && scene.lower(i - 1).endsWith('s')
    if (!all && !many) continue
    if (many) return true
    if (scene.covering[i] === -1) return true
    if (scene.mentions[scene.covering[i]!]!.kind === 'office' && !holdsTwoOffices(discourse)) return true
  }
  return false
}

/** One of the principals is named with two offices: `Deputy Prime Minister and Foreign Minister`. */
function holdsTwoOffices(discourse: Discourse): boolean {
  const { page, participants } = discourse.scene
  return discourse.principals.some((i) => {
    const { role } = participants.people[i]!
    return role !== null && page.text.slice(role.start, role.end).includes(' and ')
  })
}
