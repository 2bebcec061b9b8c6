/** Lines that name the body that wrote the text: `Office of the Spokesperson`, `MINISTRY OF FOREIGN AFFAIRS`. */

const ORGAN =
  /^(?:the )?(?:(?:\p{L}+ )?(?:ministry|department|office|government|embassy|high commission|permanent mission|cabinet|press service|press office|press secretary|secretariat|directorate|chancellery|presidency|royal court|spokesperson|white house)\b|prime minister['’]s office|state department|federal foreign office|global affairs)/iu

export function isOrganLine(text: string): boolean {
  return text.length <= 100 && ORGAN.test(text) && !/[.!?]$/.test(text) && !VERB.test(text)
}

/** A headline about the body is no organ line. */
const VERB =
  /\b(?:hosts?|holds?|met|meets?|spoke|speaks?|statement|readout|on|announces?|welcomes?|receives?|call|meeting)\b/iu
