/** Codes of countries and organisations by name, as the lexicon has them. */
import lexicon from '../../pipeline/lexicon/countries.json' with { type: 'json' }

const names: ReadonlyMap<string, string> = new Map(lexicon.countries.map((c) => [c.code, c.name]))

export const placeName = (code: string): string => names.get(code) ?? code

/** `US–UA` by names; a text that names no counterpart has one code alone. */
export function pairName(pair: string): string {
  const names = pair.split('–').map(placeName)
  return names.length > 1 ? names.join(' and ') : `${names[0]}, no counterpart named`
}
