/** Addresses in a page: of a document `#d/ID`, of a statement `#d/ID/STATEMENT`. Whole in every page that has them. */

/** Half a surrogate pair can stand in no address; it becomes what a file would hold in its place. */
export const addressPart = (words: string): string =>
  encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\uFFFD'))

export const documentAnchor = (id: string): string => `d/${addressPart(id)}`
export const statementAnchor = (id: string, statement: string): string =>
  `${documentAnchor(id)}/${addressPart(statement)}`

/** Of a place in the text, by its offset: `#d/ID/@120`. No statement's id begins so. */
export const placeAnchor = (id: string, at: number): string => `${documentAnchor(id)}/@${at}`
