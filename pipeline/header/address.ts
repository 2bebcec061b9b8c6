/** Whose an address on the net is: the one where the text was found, or one that is printed beside it. */
import type { Knowledge } from '../knowledge/index.js'
import type { Block, Page } from '../types.js'
import { type Issuer, nameOf, span } from './found.js'

/** The address where the text was found. */
export function fromUrl({ source }: Page, knowledge: Knowledge): Issuer {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(source.metadata.url ?? '')?.[1]?.toLowerCase()
  const code = host ? ownerOf(host, knowledge) : null
  return code ? nameOf(code, knowledge.data, 'metadata', []) : null
}

/** `www.mfa.gov.ut`, `press@mfa.gov.ut` above or below the text; null where addresses of two governments stand there. */
export function fromPrintedAddress(page: Page, knowledge: Knowledge): Issuer {
  const { blocks } = page.outline
  const found = new Map<string, Block>()
  for (const [i, block] of blocks.entries()) {
    if (RUNNING.has(block.kind) && i < blocks.length - LAST) continue
    if (block.end - block.start > LONGEST) continue
    const text = page.text.slice(block.start, block.end)
    if (!/\w\.[a-z]/i.test(text)) continue
    for (const [, host] of text.matchAll(ADDRESS)) {
      const code = ownerOf(host!.toLowerCase(), knowledge)
      if (code !== null) found.set(code, found.get(code) ?? block)
    }
  }
  const [only] = found.size === 1 ? found : []
  return only ? nameOf(only[0], knowledge.data, 'text', [span(only[1])]) : null
}

const RUNNING: ReadonlySet<Block['kind']> = new Set(['paragraph', 'bullet', 'heading', 'transcript', 'title'])
/** Contacts may stand in the last paragraphs. */
const LAST = 2
const LONGEST = 400
const ADDRESS = /(?:^|[\s@/(<:])([a-z0-9][a-z0-9.-]*\.[a-z]{2,4})(?![\w.@-])/gim

/** The government or organisation of a host name: one of the list, or one of a country's domains for its government. */
function ownerOf(host: string, { organs, data }: Knowledge): string | null {
  const labels = host.split('.')
  for (let i = 0; i < labels.length; i++) {
    const code = organs.hosts.get(labels.slice(i).join('.'))
    if (code) return code
  }
  const [body, country] = labels.slice(-2)
  if (!body || !country) return null
  if (country === 'gov' || country === 'mil') return 'US'
  if (country.length !== 2 || !BODIES.test(body)) return null
  const code = country === 'uk' ? 'GB' : country.toUpperCase()
  return data.people.countries.some((c) => c.code === code) ? code : null
}

/** What countries call the part of their domain that is their government's, and what ministries call theirs. */
const BODIES =
  /^(?:gov|go|gc|gob|gouv|gub|govt|gv|mil|guv|mfa|mofa|mid|mae|president|presidency|prezident|presidente|primeminister|government|parliament|parlament|senate|minister)$/
