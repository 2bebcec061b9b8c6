/** Commands that make something for people and programs of records that are there. */
import type { Command } from '../commands.js'

export const USING: readonly Command[] = [
  {
    name: 'report',
    purpose: 'Writes a page of the annotated texts, the dataset and its differences.',
    args: '<out>',
    examples: [
      'readout report data -o report.html --open',
      'readout report data --against data-last-month -o report.html',
      'readout report data --split -o site',
    ],
    flags: [
      {
        name: 'out',
        short: 'o',
        value: 'PATH',
        help: 'the page, or with --split its folder (default: report.html)',
      },
      { name: 'title', value: 'WORDS', help: 'headline of the page (default: Readouts)' },
      { name: 'from', value: 'DIR', help: 'the texts, where they are no longer where they were read' },
      { name: 'against', value: 'OUT', help: 'an older output folder: shows what changed since' },
      { name: 'split', help: 'a page for each document and an index, for thousands of documents' },
      { name: 'open', help: 'open the page in the browser of this desktop' },
    ],
    load: () => import('../commands/report.js'),
  },
  {
    name: 'export',
    purpose: 'Writes the records as tables: CSV, Parquet, SQLite, JSONL.',
    args: '<out>',
    examples: [
      'readout export data --to csv,parquet -o tables',
      'readout export data --to csv --excel -o for-excel',
      'readout export data --to sqlite -o database',
    ],
    flags: [
      {
        name: 'to',
        value: 'FORMATS',
        help: 'csv, parquet, sqlite, jsonl, separated by commas (default: csv)',
      },
      { name: 'out', short: 'o', value: 'DIR', help: 'where to write (default: OUT-export)' },
      { name: 'excel', help: 'make CSV cells harmless that a spreadsheet would run as formulas' },
    ],
    load: () => import('../commands/export.js'),
  },
]
