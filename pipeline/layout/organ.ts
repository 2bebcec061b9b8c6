/** Lines that name the body that wrote the text: `Office of the Spokesperson`, `MINISTRY OF FOREIGN AFFAIRS`. */

const ORGAN =
  /^(?:the )?(?:(?:\p{L}+ )?(?:ministry|department|office|government|embassy|high commission|consulate|permanent mission|cabinet|press service|press office|press secretary|secretariat|directorate|chancellery|presidency|royal court|spokesperson|white house)\b|prime minister['’]s office|state department|federal foreign office|global affairs)/iu
/** `Royal Utopian Embassy`, `U.S. Mission to …`: the adjective tells whose. */
const ABROAD =
  /^(?:the )?(?:royal )?(?:[\p{L}-]+(?:an|ish|ese|i|ch|ss|ek|ak)|u\.?s\.?|u\.?k\.?) (?:embassy|high commission|consulate|mission|parliament|senate)(?: (?:in|to|of|general)\b.*)?$/iu
/** `PARLIAMENT OF UTOPIA`, `MFA Utopia`. */
const HOUSE =
  /^(?:the )?(?:(?:\p{L}+ )?(?:parliament|senate|national assembly|house of representatives|chamber of deputies|supreme council) of(?: the)? \p{Lu}.*|\p{Lu}?mfa(?: (?:of )?\p{Lu}\p{L}+)?)$/iu

/** The state itself above its ministry: `REPUBLIC OF UTOPIA`, `Hellenic Republic`, `Arab Republic of Egypt`. */
const STATE =
  /^(?:the )?(?:\p{L}+ ){0,2}(?:republic|kingdom|grand duchy|sultanate|principality)(?: of(?: the)?(?: [\p{L}’'-]+){1,3})?$/iu
/** `PRESIDENT OF THE REPUBLIC OF UTOPIA`, `Prime Minister of Utopia - Photo archive`: the letterhead of an office, with nobody named. */
const HOLDER =
  /^(?:the )?(?:president|prime minister|presidency|chancellor|king|queen|emir|speaker|parliament|government)(?: of(?: the)? (?:republic|kingdom|state|states|federation|union)(?: of(?: the)?(?: [\p{L}’'-]+){1,3})?| of the (?:[\p{L}’'-]+ ){1,2}(?:republic|kingdom|federation|federal government|government|council of ministers)| of(?: the)?(?: [\p{L}’'-]+){1,2})(?: [-–|] [\p{L} ]{2,30})?$/iu
const SITE = /^(?:the )?(?:official )?(?:web[- ]?site|portal|voice|organ|newspaper|gazette) of\b/iu
/** `BULGARIAN NEWS AGENCY`, `Utopia Information Service`. */
const AGENCY =
  /^(?:the )?(?:[\p{L}'’-]+ ){1,3}(?:news|press|telegraph(?:ic)?|information) (?:agency|service|bureau)$/iu

export function isOrganLine(text: string): boolean {
  if (text.length > 100 || !WORDS.test(text.toLowerCase()) || /[.!?,]$/.test(text) || VERB.test(text))
    return false
  return (
    ORGAN.test(text) ||
    ABROAD.test(text) ||
    HOUSE.test(text) ||
    STATE.test(text) ||
    isOfficeLine(text) ||
    SITE.test(text) ||
    AGENCY.test(text)
  )
}

/** The letterhead of an office: in capitals, or with a capital for each word. */
export function isOfficeLine(text: string): boolean {
  if (text.length > 90 || !HOLDER.test(text)) return false
  const [name] = text.split(/ [-–|] /)
  return name!.split(' ').every((word) => /^(?:of|the|and)$|^\p{Lu}/u.test(word))
}

/** What each of the patterns asks for, as a pattern that is quick to try: most lines have none of it. */
const WORDS =
  /ministry|department|consulate|parliament|senate|assembly|house of|chamber|council|mfa|office|government|embassy|commission|mission|cabinet|press se|secretar|directorate|chancellery|presidency|royal|spokes|white|affairs|republic|kingdom|duchy|sultanate|principality|site|agency|service|bureau|portal|voice of|organ of|newspaper|gazette|president|prime minister|chancellor|king of|queen of|emir of|speaker of/

/** A headline about the body is no organ line. */
const VERB =
  /\b(?:government|ministry|embassy|cabinet|parliament|office|department) \p{Ll}{3,}(?:s|ed)\b|\b(?:hosts?|holds?|met|meets?|spoke|speaks?|statement|readout|on|announces?|welcomes?|receives?|call|meeting)\b/iu
