/** `readout init`: the files that a project with records starts from. Nothing that is there is touched. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Flags } from '../commands.js'
import { writeWhole } from '../output/growing.js'
import { ReadoutError } from '../terminal/errors.js'
import type { Terminal } from '../terminal/terminal.js'

export async function run(args: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  const folder = args[0] ?? '.'
  const files = new Map([
    ['readout.config.json', CONFIG],
    ['.gitattributes', ATTRIBUTES],
  ])
  if (flags.ci === 'github') files.set('.github/workflows/readout.yml', WORKFLOW)
  const there = [...files.keys()].filter((name) => existsSync(join(folder, name)))
  const fresh = [...files].filter(([name]) => !there.includes(name))
  if (fresh.length === 0) throw new ReadoutError('exists', `all files are there already: ${there.join(', ')}`)
  for (const [name, content] of fresh) {
    if (!flags.dryRun) writeWhole(join(folder, name), content)
    terminal.say(`${flags.dryRun ? 'would write' : 'wrote'} ${join(folder, name)}`)
  }
  for (const name of there) terminal.say(`kept  ${join(folder, name)}`)
  terminal.say('next: put texts into readouts/, then: readout extract readouts -o data')
  return 0
}

const CONFIG = `${JSON.stringify({ ignore: [], limits: {}, overlay: {} }, null, 2)}\n`

const ATTRIBUTES = `# Offsets count characters of the files as they are: git must not change their line ends.
readouts/** -text
data/** -text
`

const WORKFLOW = `# Fails where a committed record is not what its text makes of it today.
name: readout
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      # readout has to be a dependency of this repository: npm install --save-dev <tarball or git address>
      - run: npm ci
      - run: npx --no-install readout check data --reporter github
      - run: |
          npx --no-install readout check data --reporter markdown --exit-zero >> "$GITHUB_STEP_SUMMARY"
          npx --no-install readout check data --reporter sarif --exit-zero > readout.sarif
        if: failure()
      - uses: actions/upload-artifact@v4
        if: failure()
        with:
          name: readout
          path: readout.sarif
`
