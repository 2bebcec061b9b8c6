/** Commands that make records and what is made of them. */

import { run } from '../commands/extract.js'
import type { Command, Flag } from '../commands.js'

/** How texts are read: `extract` writes what it was told into the manifest, `check` takes it from there. */
export const READING: readonly Flag[] = [
  { name: 'meta', value: 'FILE', help: 'CSV or JSON with url, published, issuer … by path' },
  { name: 'lang', value: 'TAG', help: 'language of texts that do not say theirs, such as "en"' },
  { name: 'encoding', value: 'NAME', help: 'decode all files so (a byte order mark still wins)' },
  { name: 'transcripts', help: 'read verbatim speech too, each turn with its speaker as the source' },
  { name: 'max-bytes', value: 'N', kind: 'number', help: 'refuse larger files (default: 67108864)' },
  { name: 'timeout', value: 'SECONDS', kind: 'number', help: 'longest time for one document' },
  { name: 'jobs', value: 'N', kind: 'number', help: 'threads (default: by processors and amount of work)' },
]

export const MAKING: readonly Command[] = [
  {
    name: 'extract',
    purpose: 'Reads texts and writes one validated JSON record for each.',
    args: '<paths…|->',
    examples: [
      'readout extract readouts -o data',
      'readout extract page.html | jq .statements',
      'readout extract - --stdin-filename talks.txt < talks.txt',
    ],
    flags: [
      { name: 'out', short: 'o', value: 'DIR', help: 'write records, index.jsonl and manifest.json there' },
      ...READING,
      { name: 'stdin-filename', value: 'NAME', help: 'id and type of the text on standard input' },
      { name: 'force', help: 'read again what has not changed, overwrite what was edited' },
      { name: 'dry-run', help: 'say what would be created, changed and deleted; write nothing' },
      { name: 'prune', help: 'delete the records of inputs that are gone' },
      { name: 'watch', help: 'go on and read again what changes' },
      { name: 'strict', help: 'a skipped file is a failure too' },
      {
        name: 'fail-on',
        value: 'LEVEL',
        choices: ['never', 'warning'],
        help: 'exit 1 on warnings (default: never)',
      },
      { name: 'shard', value: 'K/N', help: 'only the K-th of N stable shares of the inputs' },
      { name: 'jsonl', help: 'standard input holds {"id","text","meta"} a line; a record a line out' },
      { name: 'ordered', help: 'with --jsonl and --jobs: answers in the order of the lines, not as ready' },
      { name: 'timings', help: 'where the time went, stage by stage' },
    ],
    load: async () => ({ run }),
  },
]
