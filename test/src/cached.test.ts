/** The program as it is built: its large parts come with the code that V8 made of them. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const sample = resolve('fixtures/eu-2020-10-13-tunisia-call.txt')
const scratch = mkdtempSync(join(tmpdir(), 'readout-cached-'))
afterAll(() => rmSync(scratch, { recursive: true }))
const codes = readdirSync('dist').filter((name) => name.endsWith('.code'))

const told = (dist: string) =>
  execFileSync(process.execPath, [join(dist, 'cli.js'), 'extract', sample], {
    encoding: 'utf8',
    stdio: 'pipe',
  })

function spoilt(spoil: (code: Buffer) => Buffer): string {
  const folder = mkdtempSync(join(scratch, 'dist-'))
  cpSync('dist', join(folder, 'dist'), { recursive: true })
  cpSync('package.json', join(folder, 'package.json'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
  for (const name of codes) writeFileSync(join(folder, 'dist', name), spoil(readFileSync(join('dist', name))))
  return join(folder, 'dist')
}

describe('the code that V8 made of the program', () => {
  it('is there', () => expect(codes.map((name) => name.split('-')[0])).toEqual(['program']))

  it.each<[string, string[]]>([
    ['a start', ['help']],
    [
      'workers, which load it when the run has begun',
      ['extract', 'fixtures', '-o', join(scratch, 'out'), '--jobs', '2', '-q'],
    ],
  ])('is taken by the Node that made it, with the settings of %s', (_who, asked) => {
    const script = `
      import { readFileSync } from 'node:fs'
      import { Script } from 'node:vm'
      await import('./dist/cli.js')
      const rejected = ${JSON.stringify(codes)}.map((code) => {
        const source = readFileSync('dist/' + code.replace(/\\.code$/, ''), 'latin1')
        return new Script(source, { cachedData: readFileSync('dist/' + code) }).cachedDataRejected
      })
      console.log(JSON.stringify(rejected))`
    const args = ['--input-type=module', '-e', script, 'readout', ...asked]
    const out = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' })
    expect(out.trim().split('\n').at(-1)).toBe('[false]')
  })

  it.each<[string, (code: Buffer) => Buffer]>([
    ['of another V8', (code) => Buffer.concat([code.subarray(0, 4), Buffer.alloc(4, 7), code.subarray(8)])],
    ['cut off', (code) => code.subarray(0, code.length >> 1)],
    ['empty', () => Buffer.alloc(0)],
  ])('changes nothing where it is %s', (_why, spoil) => expect(told(spoilt(spoil))).toBe(told('dist')))
})
