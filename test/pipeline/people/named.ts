/** The persons of a text, one line each: `name | country | role | part`. */
import { read } from '../../../src/index.js'

export async function named(issuer: string, body: string): Promise<string[]> {
  const record = await read(`News\n\n4 May 2021\n\n${body}\n`, { metadata: { issuer } })
  return record.people.map((p) => [p.name, p.country ?? '-', p.role?.text ?? '-', p.part].join(' | '))
}

/** Two ministers who met; what else a case tells stands after it. */
export const MEETING =
  'Foreign Minister of Norway Anna Solvang met with Foreign Minister of Kenya John Otieno.'
export const MET = [
  'Anna Solvang | NO | Foreign Minister | principal',
  'John Otieno | KE | Foreign Minister | principal',
]
