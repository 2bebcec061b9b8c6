/** Addresses in a page: of a document `#d/ID`, of a statement `#d/ID/STATEMENT`. Whole in every page that has them. */

/** Half a surrogate pair can stand in no address; it becomes what a file would hold in its place. */
const part = (words: string) => encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\uFFFD'))

export const documentAnchor = (id: string): string => `d/${part(id)}`
export const statementAnchor = (id: string, statement: string): string =>
  `${documentAnchor(id)}/${part(statement)}`
