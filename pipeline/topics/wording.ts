/** How the words around a matter point to it: ahead, back to what was spoken of before, or to what is to come. */

const LEADS =
  /^(?:(?:also|further|finally|lastly|moreover|in addition|additionally),? )?(?:on|regarding|concerning|as (?:for|to|regards)|with (?:regard|respect|reference) to|turning to|touching (?:up)?on|in (?:relation|connection|regard) (?:to|with)|in regard to|speaking (?:of|about|on)|about|in (?:the )?(?:area|field|context) of|in terms of|in discussing|discussing|when it comes to|against the backdrop of)\b/i

/** Does it open a sentence and say what it is about (`On trade, …`)? */
export const leadsIn = (words: string) => LEADS.test(words)

const BACK =
  /\b(?:this (?!year|month|week|summer|autumn|fall|spring|winter|time|day|morning|occasion|visit|meeting)|these (?!days)|those|to that end|the (?:same|matter|issue|question|subject|steps|proposal|request|offer|concerns?|plan|initiative|agreement|project)\b)|\bthis$/i

/** Does it point back to what was spoken of before (`these efforts`)? */
export const pointsBack = (words: string) => BACK.test(words)

const MATTER = /\b(?:th[ei]s?|that) (?:matter|issue|question|request|proposal|offer|concern)\b/i

/** Does it point back to what was asked for or put forward, which is then the matter, whoever else is named? */
export const pointsToMatter = (words: string) => MATTER.test(words)

const HELP =
  /^(?:this|that|these|it)$|\b(?:support|assistance|help|aid|efforts?|offer|response|contributions?|solidarity|stance|position|proposal|initiative)\b/i

/** Are thanks for it thanks for something that was spoken of before? */
export const isHelp = (words: string) => HELP.test(words)

const PLANNED =
  /\b(?:summit|visit)\b.{0,90}\b(?:(?:be|being) held|(?:take|taking) place)\b|\b(?:hold(?:ing)?|host(?:ing)?|conven(?:e|ing)) (?:the|a|their|its|an) (?:[\p{L}\d-]+ ){0,6}(?:summit|visit)\b/iu

/** Does it say that a summit or a visit is to take place? */
export const isPlan = (words: string) => PLANNED.test(words)

const OTHER_THAN_VISIT =
  /\bto (?:(?:also|actively|jointly) )?(?:take (?:part|advantage)|participate|join|attend|invest|use|explore|consider|contribute|become|submit|send|share|study|support|apply|benefit|avail|seize|look)\b/

/** Is it something other than a visit that somebody is invited to? */
export const asksElse = (words: string) => OTHER_THAN_VISIT.test(words)
