/** Single words of the field of an office. */
import { MODIFIER, PORTFOLIO } from '../../knowledge/people.js'
import type { Words } from '../words.js'

const ARTICLES = new Set(['the', 'his', 'her', 'its'])

export const skipArticle = (words: Words, i: number) => (ARTICLES.has(words.key[i]!) ? i + 1 : i)

export const isLexical = (words: Words, i: number) => words.capital[i] === true && isField(words, i)

/** A word that may stand before the head of an office, however it is written. */
export const isField = (words: Words, i: number) =>
  (words.bits[i]! & (MODIFIER | PORTFOLIO)) !== 0 && !words.possessive[i]
