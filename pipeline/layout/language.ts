/** The language of the text: by script first, then by the share of the commonest words of a few languages. */
import type { Layout, LineRole } from '../types.js'
import type { Shape } from './shape.js'

/** Do the later stages read this text? Where the language could not be told they try. */
export function isEnglish({ layout: { language } }: { layout: Pick<Layout, 'language'> }): boolean {
  return language === null || /^en(?:-|$)/i.test(language)
}

/** How much of the text is looked at, in characters. */
const SAMPLE = 4_000

/** BCP 47; null where the text is too short to tell and the metadata does not say. */
export function languageOf(
  shapes: readonly Shape[],
  roles: readonly LineRole[],
  known: string | null,
): string | null {
  const told = isPlainlyEnglish(sampleOf(shapes, roles, HEAD))
    ? 'en'
    : otherThan(sampleOf(shapes, roles, SAMPLE))
  if (told === null) return known
  return known?.toLowerCase().split('-')[0] === told ? known : told
}

const otherThan = (sample: string) => byScript(sample) ?? byWords(sample)

/** The first lines that are told, about `length` characters of them. */
function sampleOf(shapes: readonly Shape[], roles: readonly LineRole[], length: number): string {
  let sample = ''
  for (let i = 0; i < shapes.length && sample.length <= length; i++) {
    const role = roles[i]
    if (role === 'body' || role === 'transcript' || role === 'title')
      sample += `${shapes[i]!.text.slice(0, length)}\n`
  }
  if (sample !== '') return sample
  const all = shapes.map((s) => s.text).join('\n')
  return all.slice(0, length)
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['ru', /[\u0400-\u04ff]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['th', /[\u0e00-\u0e7f]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['ka', /[\u10a0-\u10ff]/g],
  ['hy', /[\u0530-\u058f]/g],
]

/** Where a third of the letters are of another script. Kana outweigh the ideographs that Japanese shares. */
function byScript(sample: string): string | null {
  if (!OTHER_SCRIPT.test(sample)) return null
  const latin = sample.match(/[A-Za-z\u00c0-\u024f]/g)?.length ?? 0
  for (const [language, letters] of SCRIPTS) {
    const count = sample.match(letters)?.length ?? 0
    const needed = language === 'ja' ? 0.1 : 0.5
    if (count > 3 && count > latin * needed)
      return language === 'ru' ? cyrillic(sample) : language === 'ar' ? arabic(sample) : language
  }
  return null
}

/** From the first to the last letter of the scripts, but for punctuation. */
const OTHER_SCRIPT = /[\u0370-\u10ff\u3040-\ud7af]/

const cyrillic = (sample: string) => (/[іїєґ]/i.test(sample) ? 'uk' : 'ru')
const arabic = (sample: string) => (/[پچژگ]/.test(sample) ? 'fa' : 'ar')

const COMMON: Readonly<Record<string, string>> = {
  en: 'the of and to in a on with for that his he was is at by as from their between said also will have has this today met',
  fr: 'le la les de des du et à un une dans en sur pour avec que qui au aux est ce cette par il elle son sa ses ont été',
  de: 'der die das und den dem des in zu mit von für auf im ist ein eine einen auch sich bei hat wurde zum zur nach über',
  es: 'el la los las de del y en un una con para que por se su sus al es como más ha entre sobre también lo fue',
  pt: 'o a os as de do da dos das e em no na um uma com para que por se ao à é como mais foi entre sobre também seu sua',
  it: 'il lo la gli le di del della dei delle e in un una con per che si al alla è come più ha tra sul sono anche nel nella',
  nl: 'de het een van en in op met voor dat die te is aan zijn er bij door over ook naar heeft werd',
  id: 'dan yang di dengan untuk dari pada dalam ini itu ke akan tidak juga kedua telah oleh',
  tr: 've bir bu ile için da de olarak olan çok daha gibi kadar sonra',
  pl: 'w i z na do się nie że o jest po od za dla przez oraz ze',
  vi: 'và của các trong với cho là được những một có về không',
  sv: 'och att det i en av på som för med är till den har ett om',
}
const LANGUAGES = Object.keys(COMMON)

/** The languages of each of the words, as places in `LANGUAGES`. */
const LANGUAGES_OF = new Map<string, number[]>()
for (const [place, language] of LANGUAGES.entries())
  for (const word of COMMON[language]!.split(' '))
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), place])

/** Most texts are: a fifth of the first words tells. */
function isPlainlyEnglish(sample: string): boolean {
  const head = sample.slice(0, HEAD)
  if (/[^\u0000-\u024f\u2000-\u20cf]/.test(head)) return false
  let words = 0
  let common = 0
  for (let i = 0; i < head.length; ) {
    let word = 0
    const from = i
    for (; i < head.length; i++) {
      const letter = (head.charCodeAt(i) | 32) - BEFORE_A
      if (letter < 1 || letter > 26) break
      word = word * 32 + letter
    }
    if (i === from) {
      i++
      continue
    }
    words++
    if (i - from <= LONGEST_COMMON && COMMON_ENGLISH.has(word)) common++
    if (words === ENOUGH && common > words * CLEAR) return true
  }
  return words >= 20 && common > words * 0.2
}

const HEAD = 600
/** With so many words a clear case is told before the end. */
const ENOUGH = 40
const CLEAR = 0.35
const BEFORE_A = 96
/** Six letters make no number that V8 has to keep in a place of its own. */
const LONGEST_COMMON = 6

/** The commonest English words as numbers, five bits a letter, so that none has to be cut out of the text. */
const COMMON_ENGLISH = new Set(
  COMMON['en']!.split(' ').map((word) => [...word].reduce((n, c) => n * 32 + c.charCodeAt(0) - BEFORE_A, 0)),
)

/** The language whose commonest words make up most of the text; null where no language has enough. */
function byWords(sample: string): string | null {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  if (words.length < 6) return null
  const counts = LANGUAGES.map(() => 0)
  for (const word of words) for (const place of LANGUAGES_OF.get(word) ?? []) counts[place]!++
  const most = Math.max(...counts)
  return most >= Math.max(2, words.length * 0.12) ? LANGUAGES[counts.indexOf(most)]! : null
}
