/** Who wrote the text: the body that it names, the house that its layout shows, the side that it calls its own. */
import type { Knowledge } from '../knowledge/index.js'
import type { Header, Page } from '../types.js'

export function findIssuer(page: Page, knowledge: Knowledge): Header['issuer'] {
  const house = knowledge.houses.find((h) => h.id === page.layout.house)
  if (house?.issuer)
    return {
      country: house.issuer,
      name: house.issuerName ?? house.name,
      evidence: [...page.layout.houseEvidence].sort((a, b) => a.start - b.start),
      from: 'text',
    }
  const known = page.source.metadata.issuer
  return known ? { country: known, name: known, evidence: [], from: 'metadata' } : null
}
