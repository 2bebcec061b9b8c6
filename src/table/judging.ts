/** Commands that judge records: exit code 1 says that something was found. */
import type { Command } from '../commands.js'
import { READING } from './making.js'

export const JUDGING: readonly Command[] = [
  {
    name: 'check',
    purpose: 'Makes the records again in memory and names those that differ; changes nothing.',
    args: '<DIR>',
    examples: ['readout check data', 'readout check data --from readouts --reporter github'],
    flags: [
      { name: 'from', value: 'DIR', help: 'the inputs (default: where the manifest says)' },
      {
        name: 'only',
        value: 'LIST',
        help: 'some of stale, missing, orphan, drift, edited, invalid, separated by commas',
      },
      ...READING,
    ],
    load: () => import('../commands/check.js'),
  },
  {
    name: 'validate',
    purpose: 'Checks records, also hand-edited ones, against the schema and their texts.',
    args: '<records…>',
    examples: ['readout validate data', 'readout validate a.txt.json --sources readouts'],
    flags: [{ name: 'sources', value: 'DIR', help: 'the input folder (default: where the manifest says)' }],
    load: () => import('../commands/validate.js'),
  },
  {
    name: 'evaluate',
    purpose: 'Scores records against gold files, field by field.',
    args: '<gold> <records>',
    examples: ['readout evaluate fixtures output', 'readout evaluate gold data --texts texts --misses 20'],
    flags: [
      { name: 'texts', value: 'DIR', help: 'the texts of the gold files (default: beside them)' },
      { name: 'by', value: 'GROUP', choices: ['house', 'issuer'], help: 'figures for each group as well' },
      { name: 'misses', value: 'N', kind: 'number', help: 'list so many misses' },
      { name: 'confusion', help: 'tables of acts and stances' },
      { name: 'min-score', value: 'X', help: 'exit 1 where the record score is lower, such as 0.8' },
    ],
    load: () => import('../commands/evaluate.js'),
  },
]
