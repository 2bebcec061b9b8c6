/** The version of the record and the closed lists that its values come from; apart, since zod takes long to load. */
export const SCHEMA_VERSION = 'readout/1'

export const ACTS = [
  'state',
  'explain',
  'emphasize',
  'reaffirm',
  'discuss',
  'agree',
  'commit',
  'reject',
  'urge',
  'invite',
  'support',
  'courtesy',
  'concern',
  'condemn',
  'hope',
  'announce',
] as const
export const STANCES = ['support', 'oppose', 'neutral'] as const
export const MODES = ['in-person', 'phone', 'video', 'written', 'unknown'] as const
export const PARTS = ['principal', 'attendee', 'mentioned'] as const
export const STATEMENT_MODES = ['negated', 'conditional', 'past', 'future', 'repeated'] as const
export const UNREAD_REASONS = [
  'title',
  'dateline',
  'furniture',
  'caption',
  'note',
  'heading',
  'lead',
  'attendance',
  'background',
  'free-indirect',
  'transcript',
  'no-cue',
  'no-source',
  'language',
  'limit',
] as const
