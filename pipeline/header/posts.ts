/** Ambassadors and representatives: the post tells who sends and who receives. */
import type { Knowledge } from '../knowledge/index.js'
import { HEAD } from '../knowledge/people.js'
import type { Token } from '../types.js'
import { type CountryHit, countriesIn, countryAt } from './countries.js'
import { beforeArticle, type Lead } from './lead.js'
import { type Side, spanOf } from './officials.js'

/** How many tokens are read: the host shows early or not at all. */
export const READ = 700

const REPRESENTS = new Set(['represented', 'representing', 'represents'])

/** `Minister X represented Utopia at the session`: whom the official of the lead stands for. */
export function representedSide(
  tokens: readonly Token[],
  { from, to }: Lead,
  knowledge: Knowledge,
): Side | null {
  for (let i = from; i < to; i++) {
    if (!REPRESENTS.has(tokens[i]!.lower) || /^(?:was|were|is|are|be)$/.test(tokens[i - 1]?.lower ?? ''))
      continue
    const hit = countryAt(tokens, tokens[i + 1]?.lower === 'the' ? i + 2 : i + 1, knowledge)
    if (hit?.name.as === 'name' && hit.name.kind === 'country')
      return { code: hit.name.code, evidence: [spanOf(tokens, hit.from, hit.to)] }
  }
  return null
}

/** Without any counterpart told: the government to which the first ambassador named is posted. */
export function postedSide(tokens: readonly Token[], from: number, knowledge: Knowledge): Side | null {
  for (const hit of countriesIn(tokens, from, Math.min(tokens.length, from + READ), knowledge)) {
    const to = beforeArticle(tokens, hit.from)
    if (hit.name.as === 'name' && tokens[to]?.lower === 'to' && isPosted(tokens, to))
      return { code: hit.name.code, evidence: [spanOf(tokens, hit.from, hit.to)] }
  }
  return null
}

/** `New Ambassador of Ruritania to Utopia received` in a headline, and nothing else tells. */
export function postedTo(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
  theirs: ReadonlySet<string>,
  knowledge: Knowledge,
): Side | null {
  const posted = postedSide(tokens.slice(0, to), from, knowledge)
  return posted && !theirs.has(posted.code) ? posted : null
}

/** `the Ruritanian Ambassador to Utopia`: the text is most often of the government where the ambassador is posted. */
export function isPosted(tokens: readonly Token[], to: number): boolean {
  // "Ambassador of the Republic of Ruritania to Utopia"
  const last = tokens[to - 1]?.lower === 'accredited' ? to - 2 : to - 1
  for (let i = last; i >= 0 && i > to - 8; i--) {
    const { capital, lower, word } = tokens[i]!
    if (POSTS.has(word.key)) return (word.classes & HEAD) !== 0
    if (!capital && lower !== 'of' && lower !== 'the') return false
  }
  return false
}

/** "Ambassador of Utopia to Ruritania" where Ruritania is the counterpart: the own ambassador there. */
export function isSent(
  tokens: readonly Token[],
  { from, to }: CountryHit,
  theirs: ReadonlySet<string>,
  knowledge: Knowledge,
): boolean {
  if (tokens[to]?.lower !== 'to' || tokens[beforeArticle(tokens, from)]?.lower !== 'of') return false
  const other = countryAt(tokens, tokens[to + 1]?.lower === 'the' ? to + 2 : to + 1, knowledge)
  return other !== null && theirs.has(other.name.code) && isPosted(tokens, to)
}

export const POSTS: ReadonlySet<string> = new Set(['ambassador', 'commissioner'])
