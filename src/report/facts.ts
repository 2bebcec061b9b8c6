/** What every view of a report shows of a record in the same words. */
import type { Readout } from '../../pipeline/record/schema.js'

/** Gives the name of a country or an organisation, the code itself where there is none. */
export type PlaceName = (code: string) => string

/** The day of the event, of publication where the text gives none; '' where neither is known. */
export const dateOf = (r: Readout): string => r.event.date?.value ?? r.published?.value ?? ''
/** A day as it is, a range as short as it can be told: `2024-09-04–05`. */
export function dateShown(edtf: string): string {
  const [from = '', to] = edtf.split('/')
  if (to === undefined) return edtf
  const shared = from.slice(0, 8) === to.slice(0, 8) ? 8 : from.slice(0, 5) === to.slice(0, 5) ? 5 : 0
  return `${from}–${to.slice(shared)}`
}

export const titleOf = (r: Readout): string => r.title?.text ?? r.id
export const issuerOf = (r: Readout): string => r.issuer?.name ?? UNKNOWN_ISSUER
export const UNKNOWN_ISSUER = 'publisher not known'

/** Sources and addressees are ids of persons or codes of places. */
export const isPlace = (who: string): boolean => /^[A-Z]/.test(who)

/** Codes of the country or organisation of each person or code, once each. */
export function sidesOf(record: Readout, who: readonly string[]): string[] {
  return [
    ...new Set(
      who.flatMap((id) => {
        const person = record.people.find((p) => p.id === id)
        if (person) return person.country === null ? [] : [person.country]
        return isPlace(id) ? [id] : []
      }),
    ),
  ]
}

/** Countries of the principals other than the issuer's own. */
export function counterpartsOf(record: Readout): string[] {
  const principals = record.people.filter((p) => p.part === 'principal')
  return [
    ...new Set(
      principals.flatMap((p) =>
        p.country === null || p.country === record.issuer?.country ? [] : [p.country],
      ),
    ),
  ]
}

/** `PT1H40M` as `1 h 40 min`. */
export function durationInWords(value: string): string {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(value)
  if (!parts) return value
  const units = ['d', 'h', 'min']
  return units.flatMap((unit, i) => (parts[i + 1] ? [`${parts[i + 1]} ${unit}`] : [])).join(' ') || value
}

/** Of the page's people: the one with the id. */
export const personOf = (record: Readout, id: string) => record.people.find((p) => p.id === id)

export function nameOf(record: Readout, who: string, place: PlaceName): string {
  return personOf(record, who)?.name ?? place(who)
}
