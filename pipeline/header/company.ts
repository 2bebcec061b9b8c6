/** Without a counterpart in the headline: whom the lead says somebody met. */
import type { Knowledge } from '../knowledge/index.js'
import { tokenWhere } from '../tokens.js'
import type { Token } from '../types.js'
import { countriesIn } from './countries.js'
import { beforeArticle, type Lead, READ } from './lead.js'
import { isOfficials } from './officials.js'
import { PEERS } from './others.js'

/**
 * Without a counterpart in the headline: whom the lead says somebody met, spoke with or told something (`with Utopian
 * Premier X`, `received the Ambassador of Utopia`), and the country that an official without
 * one visited.
 */
export function companyOf(
  tokens: readonly Token[],
  { from, to, read }: Lead,
  knowledge: Knowledge,
): Set<string> {
  const codes = companyIn(tokens, from, read, knowledge)
  // News puts the one who speaks first, and the guest in the next paragraph.
  return codes.size > 0 ? codes : companyIn(tokens, to, Math.min(tokens.length, to + READ), knowledge)
}

function companyIn(tokens: readonly Token[], from: number, to: number, knowledge: Knowledge): Set<string> {
  const codes = new Set<string>()
  let presented = false
  const [first] = countriesIn(tokens, from, to, knowledge)
  const verb = first ? tokenWhere(tokens, from, first.from, (t) => RECEIVES.test(t.lower)) : -1
  const received = verb > 0 && !/^(?:was|were|been|and|by)$/.test(tokens[verb - 1]!.lower)
  for (const hit of countriesIn(tokens, from, to, knowledge)) {
    if (hit.name.as === 'capital') continue
    const before = beforeArticle(tokens, hit.from)
    const { lower } = tokens[before] ?? { lower: '' }
    // `with his Utopian counterpart`
    const peer =
      /^(?:his|her|the|their)$/.test(tokens[hit.from - 1]?.lower ?? '') &&
      PEERS.has(tokens[hit.to]?.lower ?? '')
    const met =
      (MET.has(lower) && isOfficials(tokens, hit, knowledge)) ||
      // `received this morning, at the Palace, the Minister of Utopia`
      (received && hit.from === first!.from && isOfficials(tokens, hit, knowledge)) ||
      (peer && MET.has(tokens[hit.from - 2]?.lower ?? ''))
    const visited =
      !presented && lower === 'to' && tokens[before - 1]?.lower === 'visit' && hit.name.as === 'name'
    presented ||= isOfficials(tokens, hit, knowledge)
    if (met || visited || (lower === 'of' && isCompany(tokens, before - 1))) codes.add(hit.name.code)
  }
  return codes
}

/** `with Premier Ina Berg`: a name with its office, straight behind `with`. */
function isCompany(tokens: readonly Token[], at: number): boolean {
  let i = at
  while (
    i > at - 8 &&
    (tokens[i]?.capital || /^(?:of|for)$/.test(tokens[i]?.lower ?? '') || isInner(tokens, i))
  )
    i--
  return i < at && MET.has(tokens[beforeArticle(tokens, i + 1)]?.lower ?? '')
}

/** The article inside `Chairman of the Senate`. */
const isInner = (tokens: readonly Token[], i: number) =>
  tokens[i]?.lower === 'the' && tokens[i - 1]?.lower === 'of'

const RECEIVES = /^(?:rec(?:ei|ie)ve[sd]|hosted|hosts|welcomed|welcomes)$/

/** What stands before whoever was met; `received by` stands before the host. */
const MET: ReadonlySet<string> = new Set(
  'with to from met meets received receives receiving welcomed welcomes hosted hosts telephoned phoned summoned'.split(
    ' ',
  ),
)
