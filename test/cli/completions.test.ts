/** The completion scripts, asked by the shells themselves; a shell that is not here is only looked at from outside. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/commands.js'
import { folderWith, readout } from './run.js'

const shells = ['bash', 'zsh', 'fish'] as const
const folder = folderWith({ 'talks.txt': '', 'notes/x': '' })
for (const shell of shells) writeFileSync(join(folder, shell), readout(['completions', shell]).stdout)

const run = (shell: string, ...args: string[]) =>
  spawnSync(shell, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, HOME: folder } })
const here = (shell: string) => run(shell, '-c', 'true').status === 0

/** What a shell offers for the last word. */
const offered: Readonly<Record<string, (words: readonly string[]) => string[]>> = {
  bash: (words) => {
    const list = words.map((word) => `'${word}'`).join(' ')
    const script = `source ./bash; COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _readout; printf '%s\\n' "\${COMPREPLY[@]}"`
    return run('bash', '-c', script).stdout.trim().split('\n').filter(Boolean)
  },
  fish: (words) =>
    run('fish', '-c', `source ./fish; complete -C '${words.join(' ')}'`)
      .stdout.trim()
      .split('\n')
      .map((line) => line.split('\t')[0]!),
}

const names = COMMANDS.map(({ name }) => name)

describe.each(shells)('completions for %s', (shell) => {
  it('know every command', () => {
    const script = readout(['completions', shell]).stdout
    for (const name of names) expect(script).toContain(name)
  })

  it('are a script that the shell can read', () => {
    if (here(shell))
      expect(run(shell, shell === 'fish' ? '--no-execute' : '-n', `./${shell}`)).toMatchObject({
        status: 0,
        stderr: '',
      })
  })
})

describe.each(Object.keys(offered).filter(here))('%s offers', (shell) => {
  it.each([
    ['commands', ['readout', 'ex'], ['explain', 'export', 'extract']],
    ['a command', ['readout', 'insp'], ['inspect']],
    ['flags', ['readout', 'extract', '--st'], ['--stdin-filename', '--strict']],
    ['common flags', ['readout', 'check', '--repo'], ['--reporter']],
    ['the choices of a flag', ['readout', 'extract', 'x', '--fail-on', ''], ['never', 'warning']],
    ['the words of a command', ['readout', 'completions', ''], ['bash', 'fish', 'zsh']],
    ['files', ['readout', 'inspect', 'tal'], ['talks.txt']],
  ])('%s', (_, words, expected) => {
    expect(offered[shell]!(words).sort()).toEqual(expected)
  })
})

describe.runIf(here('zsh'))('zsh', () => {
  it('takes the script as the completion of the command', () => {
    const asked =
      'autoload -U compinit; compinit -D; source ./zsh; whence -w _readout; print ${_comps[readout]}'
    expect(run('zsh', '-f', '-c', asked).stdout).toBe('_readout: function\n_readout\n')
  })
})
