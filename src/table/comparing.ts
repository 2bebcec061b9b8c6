/** Commands that lay records side by side. */
import type { Command } from '../commands.js'

export const COMPARING: readonly Command[] = [
  {
    name: 'diff',
    purpose: 'Tells what changed between two versions of a readout or of a folder.',
    args: '<old> <new>',
    examples: [
      'readout diff talks.v1.txt talks.v2.txt',
      'readout diff HEAD:readouts/talks.txt readouts/talks.txt',
      'readout diff v1.0..v1.1 readouts --reporter github --fail-on high',
    ],
    flags: [
      {
        name: 'fail-on',
        value: 'SEVERITY',
        choices: ['high', 'medium', 'low', 'never'],
        help: 'exit 1 from this severity up (default: low)',
      },
      { name: 'cosmetic', help: 'count spaces, quotation marks and page furniture too' },
      { name: 'tool', help: 'count what only the rules changed too' },
      { name: 'today', value: 'DAY', help: 'the day on which ignore rules are judged (default: today)' },
    ],
    load: () => import('../commands/diff.js'),
  },
  {
    name: 'compare',
    purpose: "Sets two governments' accounts of one meeting side by side.",
    args: '<a> <b> | <folder>',
    examples: [
      'readout compare jp.txt kr.txt',
      'readout compare readouts --pairs',
      'readout compare jp.txt kr.txt --reporter markdown > brief.md',
    ],
    flags: [{ name: 'pairs', help: 'of a folder only the pairs and why, without the briefs' }],
    load: () => import('../commands/compare.js'),
  },
  {
    name: 'track',
    purpose: 'Follows topics, requests and set phrases through time.',
    args: '<paths…>',
    examples: [
      'readout track data --pair US-UA --topic ukraine',
      'readout track data --phrase "territorial integrity" --by pair',
      'readout track data --pair NO-SN --show omissions,formulas',
    ],
    flags: [
      { name: 'by', value: 'LIST', help: 'lines by pair, level, topic, actor, act (default: pair,topic)' },
      { name: 'show', value: 'LIST', help: 'series, steps, omissions, formulas (default: all four)' },
      { name: 'phrase', value: 'WORDS', help: 'only statements with these words' },
      { name: 'act', value: 'ACT', help: 'only this act' },
      { name: 'topic', value: 'TOPIC', help: 'only this topic' },
      { name: 'actor', value: 'WHO', help: 'only by this country code or person' },
      { name: 'addressee', value: 'WHO', help: 'only to this country code or person' },
      { name: 'pair', value: 'A-B', help: 'only meetings of these countries' },
      { name: 'min-strength', value: 'N', kind: 'number', help: 'only from this step of the ladder up' },
      { name: 'from', value: 'DAY', help: 'only from this day on' },
      { name: 'until', value: 'DAY', help: 'only up to this day' },
      {
        name: 'min-documents',
        value: 'N',
        kind: 'number',
        help: 'a phrase in so many documents recurs (default: 5)',
      },
      { name: 'all', help: 'long lists to their end' },
    ],
    load: () => import('../commands/track.js'),
  },
]
