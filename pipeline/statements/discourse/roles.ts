/** The source and the addressee of a draft. */
import type { Draft } from '../draft.js'
import { addressed, metBefore, possessor, subjectOfContent } from './addressees.js'
import type { Discourse } from './index.js'
import { NOBODY, type Party, union, without } from './party.js'
import { partyOf } from './subjects.js'

/** Whose act a draft tells; `sentenceEnd` is where its words end. */
export function sourceOf(discourse: Discourse, draft: Draft, sentenceEnd: number): Party {
  if (draft.elided) return discourse.last()
  if (!draft.subject) return NOBODY
  const own = partyOf(discourse, draft.subject)
  if (draft.given) {
    const giver = addressed(discourse, { ...draft.given, to: Math.min(draft.given.to, sentenceEnd) }, own)
    return giver.persons.length + giver.codes.length > 0 ? giver : discourse.others(own)
  }
  if (draft.companion) return union(own, addressed(discourse, draft.companion, own))
  return draft.fit.addressee && own.persons.length > 1
    ? without(own, addressed(discourse, draft.fit.addressee, NOBODY))
    : own
}

/** Whom a draft's source speaks to; himself only where nobody else is named (`invited X to Utopia`). */
export const addresseeOf = (discourse: Discourse, draft: Draft, source: Party): Party =>
  without(spokenTo(discourse, draft, source), source)

function spokenTo(discourse: Discourse, draft: Draft, source: Party): Party {
  const { fit, candidate } = draft
  if (draft.met) return addressed(discourse, draft.met, source)
  if (fit.addressee) {
    const met = metBefore(discourse, fit.addressee, draft.boundary, source)
    return met ?? addressed(discourse, fit.addressee, source)
  }
  if (candidate.cue.act !== 'urge') return NOBODY
  if (fit.frame === 'that') return subjectOfContent(discourse, fit.contentFrom)
  return possessor(discourse, fit.contentFrom, draft.content.to)
}
