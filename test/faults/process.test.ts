/** A machine that gives little: few open files, little memory, closed streams, no home, no working directory. */
import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLI, folderWith, readout, text, treeOf } from '../cli/run.js'
import { canDropRights, canMount, shell, withMounts, withoutRights } from './machine.js'

const many = folderWith(Object.fromEntries([...Array(150).keys()].map((i) => [`in/${i}.txt`, text(i)])))
const input = join(many, 'in')
const out = () => join(folderWith({}), 'out')
const whole = (() => {
  const to = out()
  readout(['extract', input, '-o', to])
  return treeOf(to)
})()

describe('few open files', () => {
  it.each([
    [64, 1],
    [64, 2],
    [32, 1],
    [48, 2],
  ])('few-files: %i open files with %i jobs: the run is slower and whole', (files, jobs) => {
    const to = out()
    const ran = shell(`ulimit -n ${files}; readout extract ${input} -o ${to} --jobs ${jobs}`)
    expect(ran.stderr).toMatch(/150 written/)
    expect(ran.code).toBe(0)
    expect(treeOf(to)).toEqual(whole)
  })

  it('file-size: a limit on the size of a file ends the run like a full disk', () => {
    const to = out()
    const ran = shell(`trap '' XFSZ; ulimit -f 1; readout extract ${input} -o ${to}`)
    expect(ran.stderr).toMatch(/cannot be written: the file would be larger than it may be/)
    expect(ran.code).toBe(2)
  })
})

describe('little memory', () => {
  it('small-heap: two thousand documents in a heap of 96 MB', () => {
    const root = folderWith(
      Object.fromEntries([...Array(2_000).keys()].map((i) => [`in/${i % 40}/${i}.txt`, text(i)])),
    )
    const ran = readout(['extract', join(root, 'in'), '-o', join(root, 'out'), '--jobs', '1', '-q'], {
      env: { NODE_OPTIONS: '--max-old-space-size=96' },
    })
    expect(ran.stderr).toBe('')
    expect(ran.code).toBe(0)
  }, 120_000)
})

describe('streams that are closed or full', () => {
  it('closed-pipe: a reader that has seen enough is no error, and no stack is shown', () => {
    const ran = shell(`set -o pipefail; readout extract ${input} | head -n 1; echo "$?" >&2`)
    expect(JSON.parse(ran.stdout)).toMatchObject({ schema: 'readout/1' })
    expect(ran.stderr).toMatch(/^(.*warning.*\n|150 files.*\n)*0\n$/)
  })

  it.each([
    ['extract', `readout extract ${input}`],
    ['extract --json', `readout extract ${input} --json`],
    ['stream', `echo '{"id":"a","text":"b"}' | readout extract - --jsonl`],
    ['schema', 'readout schema'],
    ['help', 'readout help extract'],
    ['version', 'readout --version'],
    ['check --json', `readout extract ${input} -o ${out()} -q; readout check "$_" --json`],
  ])('full-pipe: %s to /dev/full ends with 2 and a sentence', (_, command) => {
    const ran = shell(`{ ${command}; } > /dev/full`)
    expect(ran.stderr).toMatch(/error: standard output cannot be written \(ENOSPC\)\n/)
    expect(ran.stderr).not.toMatch(/\n +at /)
    expect(ran.code).toBe(2)
  })

  it.each([
    ['standard error is closed', '2>&-'],
    ['standard error is full', '2>/dev/full'],
    ['standard input is closed', '<&-'],
    ['all three are', '<&- >&- 2>&-'],
  ])('closed-stream: %s: the records are written all the same', (_, how) => {
    const to = out()
    expect(shell(`readout extract ${input} -o ${to} ${how}`).code).toBe(0)
    expect(treeOf(to)).toEqual(whole)
  })
})

describe('a place that lacks what is usual', () => {
  it('bare-environment: no variable at all', () => {
    const to = out()
    expect(shell(`env -i "$NODE" "$CLI" extract ${input} -o ${to} -q`).code).toBe(0)
    expect(treeOf(to)).toEqual(whole)
  })

  it('no-working-directory: the folder that it was started in is gone', () => {
    const to = out()
    const gone = folderWith({ 'x/y': '' })
    const ran = shell(`cd ${gone}/x; rm -r ${gone}/x; readout extract ${input} -o ${to}`)
    expect(ran.stderr).toMatch(
      /^error: the working directory is gone\n {2}= help: cd to a folder that is there\n$/,
    )
    expect(ran.code).toBe(2)
  })

  it.skipIf(!canMount)(
    'read-only-program: the program stands on a read-only disk and nothing else is writable',
    () => {
      const result = out()
      const program = resolve(dirname(CLI), '..')
      const ran = withMounts(
        `mount --bind ${program} ${program}; mount -o remount,ro,bind ${program}
       mount -t tmpfs tmpfs /mnt; cd ${program}
       readout extract ${input} -o /mnt/out -q; cp -r /mnt/out ${result}`,
      )
      expect(ran.stderr).toBe('')
      expect(ran.code).toBe(0)
      expect(Object.keys(treeOf(result))).toEqual(Object.keys(whole))
    },
  )

  it.each([
    ['077', 0o600],
    ['000', 0o666],
    ['022', 0o644],
  ])('umask: under %s files get the modes that a new file gets', (mask, mode) => {
    const to = out()
    shell(
      `umask ${mask}; readout extract ${input} -o ${to} -q && readout export ${to} --to csv,sqlite,parquet -o ${to}-tables -q`,
    )
    for (const path of ['0.txt.json', 'manifest.json', 'index.jsonl'])
      expect(statSync(join(to, path)).mode & 0o777).toBe(mode)
    for (const path of ['statements.csv', 'statements.parquet', 'readouts.sqlite', 'datapackage.json'])
      expect(statSync(join(`${to}-tables`, path)).mode & 0o777).toBe(mode)
  })

  it.skipIf(!canDropRights)('no-rights: without the rights of the superuser', () => {
    const to = out()
    expect(withoutRights(`readout extract ${input} -o ${to} -q`).code).toBe(0)
    expect(treeOf(to)).toEqual(whole)
  })
})

describe('a configuration that is wrong', () => {
  const config = 'readout.config.json'
  it.each([
    ['no JSON', '{ "ignore": [ }', /readout\.config\.json:1:\d+: not JSON/],
    ['cut off', '{\n  "limits": {', /readout\.config\.json:2:\d+: not JSON/],
    ['empty', '', /readout\.config\.json:1:1: not JSON/],
    ['a list', '[]', /readout\.config\.json:1:1: .*object/],
    ['an unknown key', '{\n  "limts": {}\n}', /:2:3: unknown key 'limts'\. Did you mean 'limits'\?/],
    [
      'an unknown key inside',
      '{"limits": {\n "maxByte": 1}}',
      /:2:2: unknown key 'limits\.maxByte'\. Did you mean 'maxBytes'\?/,
    ],
    ['a wrong type', '{\n  "ignore": "drafts"\n}', /:2:3: ignore: /],
    ['a number out of range', '{"limits": { "timeout": 0 }}', /:1:14: limits\.timeout: /],
    [
      'an overlay that is not there',
      '{"overlay": { "topics": ["no.json"] }}',
      /no\.json cannot be read \(ENOENT\)/,
    ],
    [
      'an overlay of another shape',
      '{"overlay": { "topics": ["topics.json"] }}',
      /topics\.json:1:\d+: topics\.0\.id: /,
    ],
    ['an unknown key in an overlay', '{"overlay": { "houses": ["house.json"] }}', /house\.json:\d+:\d+: /],
    [
      'a pattern that is none',
      '{"overlay": { "houses": ["pattern.json"] }}',
      /pattern\.json:\d+:\d+: .*regular expression/i,
    ],
  ])('wrong-configuration: %s: file, line, column, nothing written', (_, content, told) => {
    const house = {
      id: 'zz',
      name: 'Z',
      issuer: null,
      issuerName: null,
      familyFirst: false,
      dateOrder: null,
      furniture: ['(unclosed'],
      signs: [],
      notes: '',
    }
    const root = folderWith({
      [config]: content,
      'topics.json': '{"topics":[{"id":"Not a slug"}]}',
      'house.json': '{"ID":"x"}',
      'pattern.json': JSON.stringify(house),
      'in/a.txt': text(),
    })
    const ran = readout(['extract', 'in', '-o', 'out'], { cwd: root })
    expect(ran.stderr).toMatch(told)
    expect(ran.stderr).not.toMatch(/fault of readout/)
    expect(ran.stdout).toBe('')
    expect(ran.code).toBe(2)
    expect(existsSync(join(root, 'out'))).toBe(false)
  })

  it('wrong-configuration: one that is named and not there', () => {
    const ran = readout(['extract', 'x', '--config', 'no.json'])
    expect(ran.stderr).toMatch(/^error: .*no\.json cannot be read \(ENOENT\)/)
    expect(ran.code).toBe(2)
  })
})
