import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

const command = resolve('dist/cli.js')
const repository = mkdtempSync(join(tmpdir(), 'readout-git-'))
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: repository })
const text = (verb: string) =>
  `Call with Minister Nowak\n\nMay 4, 2021\n\nForeign Minister Aiko Tamura of Japan spoke with Foreign Minister Ewa Nowak of Poland.\n\nMinister Tamura ${verb} the Polish side to lift the restrictions.\n`
const diff = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'diff', '--json', ...args], {
    cwd: repository,
    encoding: 'utf8',
  })
  return { status, out: stdout === '' ? null : JSON.parse(stdout), stderr }
}
const classes = (out: { documents?: { changes: { class: string }[] }[]; changes?: { class: string }[] }) =>
  (out.documents?.flatMap((d) => d.changes) ?? out.changes ?? []).map((c) => c.class)

beforeAll(() => {
  git('init', '-q', '-b', 'main')
  mkdirSync(join(repository, 'calls'))
  writeFileSync(join(repository, 'calls', 'a.txt'), text('strongly urged'))
  git('add', '-A')
  git('commit', '-q', '-m', 'one')
  writeFileSync(join(repository, 'calls', 'a.txt'), text('asked'))
  git('commit', '-q', '-a', '-m', 'two')
})

describe('versions from git', () => {
  it('a file at two revisions', () => {
    const { status, out } = diff('HEAD~1:calls/a.txt', 'HEAD:calls/a.txt')
    expect(classes(out)).toContain('weaker')
    expect(status).toBe(1)
  })

  it('a revision against the working file', () => {
    expect(diff('HEAD:calls/a.txt', 'calls/a.txt')).toMatchObject({ status: 0 })
  })

  it('a range over a folder', () => {
    const { status, out } = diff('HEAD~1..HEAD', 'calls')
    expect(classes(out)).toContain('weaker')
    expect(status).toBe(1)
  })

  it.each([
    ['a revision that is not there', 'nowhere:calls/a.txt', 'HEAD:calls/a.txt'],
    ['a file that is not there', 'HEAD:calls/b.txt', 'HEAD:calls/a.txt'],
    ['a revision that would be an option', '--output=x:calls/a.txt', 'HEAD:calls/a.txt'],
  ])('could not compare, and never reads as clean: %s', (_why, old, now) => {
    const { status, stderr } = diff('--', old, now)
    expect(status).toBe(2)
    expect(stderr).not.toContain('    at ')
  })
})

describe('ignore rules of the configuration', () => {
  const rule = { class: 'weaker', reason: 'agreed with the desk', until: '2026-12-31' }

  it.each([
    ['holds up to its last day', '2026-12-31', false],
    ['counts no more after it', '2027-01-01', true],
  ])('a rule %s', (_why, today, counts) => {
    writeFileSync(join(repository, 'readout.config.json'), JSON.stringify({ diff: { ignore: [rule] } }))
    const { out } = diff('HEAD~1:calls/a.txt', 'HEAD:calls/a.txt', '--today', today)
    expect(classes(out).includes('weaker')).toBe(counts)
  })
})
