/** What is known beside the text: the issuer of the metadata. */
import type { Knowledge } from '../knowledge/index.js'
import type { Page } from '../types.js'
import type { Issuer } from './found.js'

/** A code of the country list, or the first name in it that the list knows. */
export function fromMetadata({ source }: Page, { data, people }: Knowledge): Issuer {
  const known = source.metadata.issuer?.trim()
  if (!known) return null
  const listed = data.people.countries.find((c) => c.code === known.toUpperCase())
  if (listed) return { country: listed.code, name: listed.name, evidence: [], from: 'metadata' }
  const lower = known.toLowerCase()
  for (const c of data.people.countries)
    if ([c.name, ...c.aliases].some((n) => n.length > 3 && lower.includes(n.toLowerCase())))
      return { country: c.code, name: known, evidence: [], from: 'metadata' }
  for (const word of lower.split(/[^\p{L}]+/u)) {
    const hit = people.countries.first.get(word)?.beforeWord(undefined)[0]
    if (hit) return { country: hit.value.code, name: known, evidence: [], from: 'metadata' }
  }
  return null
}
