import { describe, expect, it } from 'vitest'
import { COMMANDS, COMMON } from '../../src/commands.js'
import { commandHelp, shortHelp } from '../../src/terminal/help.js'
import { folderWith, readout, text } from './run.js'

describe('what a person sees who is new or mistyped', () => {
  it.each([
    ['nothing at all: the short help, and no success', [], 2, /^Usage: readout <command>/],
    ['a misspelt command', ['extarct', 'x'], 2, /unknown command 'extarct'\. Did you mean 'extract'\?/],
    [
      'a misspelt flag',
      ['extract', '--strct', 'x'],
      2,
      /unknown option '--strct'\. Did you mean '--strict'\?/,
    ],
    [
      'a value that is no choice',
      ['extract', 'x', '--fail-on', 'maybe'],
      2,
      /Allowed choices are never, warning/,
    ],
    ['a number that is none', ['extract', 'x', '--jobs', 'two'], 2, /whole number/],
    ['no input', ['extract'], 2, /no input\. Give files, folders, or - for standard input/],
    ['an input that is not there', ['extract', 'nowhere'], 2, /nowhere {2}error {2}not-found/],
    ['a flag that needs another', ['extract', 'x', '--prune'], 2, /--prune needs -o/],
    ['an unknown help topic', ['help', 'chekc'], 2, /Did you mean 'check'\?/],
    ['an encoding that is none', ['extract', 'x', '--encoding', 'klingon'], 2, /no encoding 'klingon'/],
    ['a share out of range', ['extract', 'x', '--shard', '3/2'], 2, /--shard takes K\/N/],
    ['a check of what is no output folder', ['check', '.'], 2, /has no manifest\.json/],
    ['an unknown code', ['explain', 'pronoun-unresolvd'], 2, /Did you mean 'pronoun-unresolved'\?/],
  ])('%s', (_, args, code, stderr) => {
    const ran = readout(args)
    expect(ran.stderr).toMatch(stderr)
    expect(ran.stdout).toBe('')
    expect(ran.code).toBe(code)
  })

  it('an empty folder is no failure, and says what would be read', () => {
    const ran = readout(['extract', folderWith({ 'notes.csv': '' }), '-o', folderWith({})])
    expect(ran.stderr).toMatch(/inputs are \.txt, \.md, \.html and \.htm/)
    expect(ran.code).toBe(0)
  })

  it('the version is one line of data', () => {
    expect(readout(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('help', () => {
  it.each([['the short one', shortHelp()], ...COMMANDS.map((c) => [c.name, commandHelp(c)])])(
    '%s fits 80 columns',
    (_, help) => {
      expect(help!.split('\n').filter((line) => line.length > 80)).toEqual([])
    },
  )

  it('every command has a purpose, an example that calls it, and no flag of the common ones', () => {
    const common = new Set(COMMON.map((f) => f.name))
    for (const command of COMMANDS) {
      expect(command.purpose).toMatch(/^[A-Z].*\.$/)
      expect(command.examples.some((example) => example.includes(`readout ${command.name}`))).toBe(true)
      expect(command.flags.filter((f) => common.has(f.name))).toEqual([])
    }
  })

  it('is data when asked for', () => {
    expect(readout(['extract', '--help']).stdout).toBe(commandHelp(COMMANDS[0]!))
  })
})

describe('--json is one document', () => {
  const good = folderWith({ 'a.txt': text() })
  const bad = folderWith({ 'a.txt': text(), 'b.txt': Buffer.from('%PDF-1.4 \x00\x01') })
  it.each([
    ['success', ['extract', good, '--json'], 0],
    ['success into a folder', ['extract', good, '-o', folderWith({}), '--json'], 0],
    ['a part failed', ['extract', bad, '--json'], 2],
    ['no input', ['extract', '--json'], 2],
    ['a misspelt flag', ['extract', '--jsn', '--json', 'x'], 2],
    ['a page', ['explain', 'timeout', '--json'], 0],
    ['an inspection', ['inspect', `${good}/a.txt`, '--json'], 0],
    ['an explanation', ['explain', `${good}/a.txt`, '--json'], 0],
    ['validation', ['validate', `${good}/a.txt`, '--json'], 1],
  ])('%s', (_, args, code) => {
    const ran = readout(args)
    expect(() => JSON.parse(ran.stdout)).not.toThrow()
    expect(ran.code).toBe(code)
  })
})
