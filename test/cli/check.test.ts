import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { folderWith, readout, text, treeOf } from './run.js'

let root: string
let out: string
beforeEach(() => {
  root = folderWith({ 'in/a.txt': text(1), 'in/b.html': `<p>${text(2)}</p>` })
  out = join(root, 'out')
  readout(['extract', join(root, 'in'), '-o', out])
})

const change = (path: string, from: string, to: string) =>
  writeFileSync(join(root, path), readFileSync(join(root, path), 'utf8').replace(from, to))

describe('check', () => {
  it.each([
    ['nothing', () => {}, 0, []],
    ['a text', () => change('in/a.txt', 'agreed', 'refused'), 1, ['record-stale']],
    [
      'metadata that came',
      () => writeFileSync(join(root, 'in/a.meta.json'), '{"url":"u"}'),
      1,
      ['record-stale'],
    ],
    [
      'an edited record',
      () => change('out/a.txt.json', '"id": "a.txt"', '"id": "b.txt"'),
      1,
      ['record-edited'],
    ],
    ['a broken record', () => change('out/a.txt.json', '{', '<<<<<<< HEAD\n{'), 1, ['record-invalid']],
    ['a record that is gone', () => rmSync(join(out, 'a.txt.json')), 1, ['record-missing']],
    ['an input that is gone', () => rmSync(join(root, 'in/b.html')), 1, ['record-orphan']],
    ['another version of the tool', () => change('out/manifest.json', '"rules": "', '"rules": "0'), 0, []],
    ['an input that cannot be read', () => writeFileSync(join(root, 'in/a.txt'), '%PDF-1.7'), 2, ['binary']],
  ] as const)('%s', (_, act, code, codes) => {
    act()
    const before = treeOf(root)
    const ran = readout(['check', out, '--json'])
    expect(JSON.parse(ran.stdout).findings.map((f: { code: string }) => f.code)).toEqual(codes)
    expect(ran.code).toBe(code)
    expect(treeOf(root)).toEqual(before)
  })

  it('says in one line whether text or tool changed, and what to run', () => {
    change('in/a.txt', 'urged', 'thanked')
    const ran = readout(['check', out], { cwd: root })
    expect(ran.stdout).toMatch(/^in\/a\.txt:5:\d+ {2}error {2}record-stale: the text changed: /)
    expect(ran.stderr).toMatch(/run: readout extract in -o /)
  })

  it('reads the texts as extract was told to', () => {
    const meta = join(root, 'index.csv')
    writeFileSync(meta, 'path,url\na.txt,https://example.org\n')
    readout(['extract', join(root, 'in'), '-o', out, '--meta', meta])
    expect(readout(['check', out]).code).toBe(0)
  })

  it('findings do not fail it under --exit-zero', () => {
    rmSync(join(out, 'a.txt.json'))
    expect(readout(['check', out, '--exit-zero']).code).toBe(0)
  })
})

describe('reporters', () => {
  const hostile = '::error::%0A<script>|`x`'
  it.each([
    ['github', /^::error file=[^\n]*title=readout record-stale::/],
    ['junit', /^<\?xml [\s\S]*<failure type="record-stale"/],
    ['sarif', /"ruleId": "record-stale"/],
    ['markdown', /\| error \|/],
    ['concise', /: error record-stale: /],
  ])('%s', (reporter, form) => {
    writeFileSync(join(root, `in/${hostile.replaceAll('/', '')}.txt`), text(3))
    readout(['extract', join(root, 'in'), '-o', out])
    writeFileSync(join(root, `in/${hostile.replaceAll('/', '')}.txt`), text(4))
    const { stdout } = readout(['check', out, '--reporter', reporter])
    expect(stdout).toMatch(form)
    if (reporter === 'github') expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    if (reporter === 'junit' || reporter === 'markdown') expect(stdout).not.toContain('<script>')
  })
})
