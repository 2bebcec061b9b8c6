/** The role and the id of a person. */
import { isDigit } from '../characters.js'
import type { Span } from '../types.js'
import type { Draft } from './persons.js'
import type { Title } from './raw.js'
import { spanOf, type Words } from './words.js'

/** The fullest office given for the person; of two as full the first. Bare offices that mean the person come last. */
export function roleOf(words: Words, draft: Draft, bare: readonly Title[]): Span | null {
  const titles = draft.titles.length ? draft.titles : bare
  const fuller = (a: Title, b: Title) =>
    Number(isShared(words, b)) - Number(isShared(words, a)) ||
    Number(isRank(b)) - Number(isRank(a)) ||
    a.to - a.from - (b.to - b.from)
  let best: Title | null = null
  for (const title of titles) if (!best || fuller(title, best) > 0) best = title
  return best && spanOf(words, best.from, best.to)
}

/** "Head of State X" tells less than "President X". */
const isRank = ({ heads }: Title) => /^(?:leader|head-of)/.test(heads[0]!.kind)

/** `Prime Ministers X and Y`: an office in the plural is told of two. */
const isShared = (words: Words, { from, to }: Title) => {
  for (let i = from; i < to; i++) if (PLURALS.has(words.key[i]!)) return true
  return false
}

const PLURALS = new Set(['ministers', 'presidents', 'chancellors', 'secretaries'])

const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ə: 'a',
}

/** Slugs of the names, ASCII, made unique by a number. */
export function idsOf(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const slug = slugOf(name.toLowerCase()) || 'person'
    const n = (seen.get(slug) ?? 0) + 1
    seen.set(slug, n)
    return n === 1 ? slug : `${slug}-${n}`
  })
}

/** Most names are ASCII, for which the marks and the letters of Unicode need no looking at. */
function slugOf(lower: string): string {
  if (!/[^ -~]/.test(lower)) return plainSlug(lower)
  return lower
    .replace(/[øłđðþßæœıħŋə]/g, (c) => LETTERS[c]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

function plainSlug(lower: string): string {
  let slug = ''
  let from = 0
  let parted = false
  for (let i = 0; i <= lower.length; i++) {
    const code = i < lower.length ? lower.charCodeAt(i) : SPACE
    if ((code >= SMALL_A && code <= SMALL_Z) || isDigit(code)) continue
    if (i > from) slug += (parted && slug !== '' ? '-' : '') + lower.slice(from, i)
    if (i > from) parted = false
    parted ||= code !== APOSTROPHE && code !== STOP
    from = i + 1
  }
  return slug
}

const SPACE = 32
const APOSTROPHE = 39
const STOP = 46
const SMALL_A = 97
const SMALL_Z = 122
