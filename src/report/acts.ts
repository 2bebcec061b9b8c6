/** Acts and stances as a page names them, and what they mean in a few words. */
import type { Act, Stance } from '../../pipeline/record/schema.js'

export const ACTS: Readonly<Record<Act, string>> = {
  state: 'says, notes, points out',
  explain: 'explains, briefs, sets out a position',
  emphasize: 'stresses, underlines',
  reaffirm: 'reaffirms, reiterates, confirms',
  discuss: 'exchanges views, raises, touches on',
  agree: 'agrees, shares the view',
  commit: 'pledges, undertakes, intends',
  reject: 'rejects, refuses, rules out',
  urge: 'urges, calls on, requests, proposes',
  invite: 'invites, accepts an invitation',
  support: 'supports, welcomes, appreciates',
  courtesy: 'thanks, congratulates, condoles',
  concern: 'is concerned, regrets',
  condemn: 'condemns, protests',
  hope: 'hopes, expects, looks forward',
  announce: 'announces, decides, signs',
}

export const STANCES: Readonly<Record<Stance, string>> = {
  support: '+ for',
  oppose: '− against',
  neutral: 'neutral',
}

export const STANCE_MEANINGS: Readonly<Record<Stance, string>> = {
  support: 'the source wants, approves or promises the thing',
  oppose: 'the source rejects it, deplores it or wants it stopped',
  neutral: 'neither for nor against shows',
}
