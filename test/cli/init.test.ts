/** What `init` writes is used as it is written: the commands of the workflow are run in a clone. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { shell } from '../faults/machine.js'
import { folderWith, readout, text } from './run.js'

const root = folderWith({ 'readouts/a.txt': text(1), 'readouts/b.txt': text(2).replaceAll('\n', '\r\n') })
const clone = join(root, 'clone')
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
    cwd: root,
    stdio: 'pipe',
  })

/** The commands of the workflow, those of a step that only follows a failure apart. */
function steps(): { always: string; afterFailure: string } {
  const workflow = readFileSync(join(clone, '.github/workflows/readout.yml'), 'utf8').replaceAll('\r', '')
  const found = { always: '', afterFailure: '' }
  for (const step of workflow.split(/^ {6}- /m).slice(1)) {
    const commands = step.split('\n').filter((line) => line.includes('npx --no-install readout'))
    found[step.includes('if: failure()') ? 'afterFailure' : 'always'] += commands
      .map(
        (line) =>
          `${line
            .replace(/^(\s*run: |\s+)/, '')
            .replace('run: ', '')
            .replace('npx --no-install ', '')}\n`,
      )
      .join('')
  }
  return found
}

describe('init --ci github', () => {
  beforeAll(() => {
    expect(readout(['init', '--ci', 'github'], { cwd: root }).code).toBe(0)
    expect(readout(['extract', 'readouts', '-o', 'data'], { cwd: root }).code).toBe(0)
    git('init', '--quiet')
    git('add', '--all')
    git('commit', '--quiet', '--message', 'records')
    // As on a machine that changes line ends on checkout.
    git('clone', '--quiet', '--config', 'core.autocrlf=true', root, clone)
  })

  const inClone = (commands: string) =>
    shell(
      `cd ${clone}; export GITHUB_ACTIONS=true GITHUB_STEP_SUMMARY=${root}/summary.md; set -e\n${commands}`,
    )

  it('passes on what was committed, whatever the checkout does to line ends', () => {
    const { always } = steps()
    expect(always).toMatch(/^readout check data/)
    expect(inClone(always)).toMatchObject({ code: 0, stdout: '' })
  })

  it('fails where a text was changed: an annotation on its line, a summary, a SARIF file', () => {
    const path = join(clone, 'readouts/a.txt')
    writeFileSync(path, readFileSync(path, 'utf8').replace('urged', 'thanked'))
    const { always, afterFailure } = steps()
    const failed = inClone(always)
    expect(failed.stdout).toMatch(
      /^::error file=readouts\/a\.txt,line=5,col=\d+,title=readout record-stale::/,
    )
    expect(failed.code).toBe(1)
    expect(inClone(afterFailure).code).toBe(0)
    expect(readFileSync(join(root, 'summary.md'), 'utf8')).toMatch(/1 of 2 records differ/)
    expect(JSON.parse(readFileSync(join(clone, 'readout.sarif'), 'utf8')).runs[0].results).toHaveLength(1)
  })

  it('never writes over a file', () => {
    writeFileSync(join(root, 'readout.config.json'), '{}')
    const again = readout(['init', '--ci', 'github'], { cwd: root })
    expect(again.stderr).toMatch(/^error: all files are there already/)
    expect(again.code).toBe(2)
    expect(readFileSync(join(root, 'readout.config.json'), 'utf8')).toBe('{}')
    expect(existsSync(join(root, '.gitattributes'))).toBe(true)
  })
})
