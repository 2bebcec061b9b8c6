/** The same inputs give the same bytes: where, when, in what order and by whom they are read makes no difference. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shell } from '../faults/machine.js'
import { folderWith, readout, text, treeOf } from './run.js'

/** Names that locales sort differently, dates that zones and calendars move, every type of file. */
const files = Object.fromEntries(
  [...Array(90).keys()].map((i) => {
    const name = ['a', 'Z', 'å', 'ı', 'i', 'I', 'ch', 'é', 'e\u0301', '10', '9'][i % 11]
    const body = `${text(i)}They will meet again tomorrow, and met yesterday, on 31 December and on 01/02/2021.\n`
    const path = `${i % 4}/${name}-${i}`
    return i % 3 === 0
      ? [`${path}.html`, `<html><body><p>${body}</p></body></html>`]
      : i % 3 === 1
        ? [`${path}.md`, `# Talks\n\n${body}`]
        : [`${path}.txt`, body]
  }),
)
const input = folderWith(files)
/** The manifest names the input folder relative to the output, so every output folder stands at the same depth. */
const out = () => join(folderWith({}), 'out')
const expected = (() => {
  const to = out()
  readout(['extract', input, '-o', to, '--jobs', '1'])
  return treeOf(to)
})()

describe('the same bytes', () => {
  it.each([
    ['west of Greenwich, plain locale', { TZ: 'America/Los_Angeles', LC_ALL: 'C' }, '1', '/'],
    ['a quarter-hour zone, dotless i', { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8' }, '2', '/tmp'],
    ['over the date line, å after z', { TZ: 'Pacific/Apia', LC_ALL: 'sv_SE.UTF-8' }, '4', input],
    [
      'a zone with summer time, ch after h',
      { TZ: 'Europe/Prague', LC_ALL: 'cs_CZ.UTF-8' },
      '3',
      join(input, '1'),
    ],
    ['another calendar and digits', { TZ: 'Asia/Riyadh', LANG: 'ar_SA.UTF-8', LC_ALL: '' }, '7', '/'],
    ['no home, no language', { HOME: '', LANG: '', TZ: 'UTC' }, '1', '/'],
    [
      'a pinned clock for builds, colours asked',
      { SOURCE_DATE_EPOCH: '0', FORCE_COLOR: '3', CI: '1' },
      '2',
      '/',
    ],
  ])('%s', (_, env, jobs, cwd) => {
    const to = out()
    readout(['extract', input, '-o', to, '--jobs', jobs], { env, cwd })
    expect(treeOf(to)).toEqual(expected)
  })

  it('files that were made in another order, under another path', () => {
    const reversed = Object.fromEntries(Object.entries(files).reverse())
    const other = folderWith(reversed)
    const to = join(other, '../', `${other.split('/').at(-1)}-out`, 'out')
    readout(['extract', other, '-o', to])
    const tree = treeOf(to)
    for (const path of Object.keys(expected))
      if (path !== 'manifest.json') expect(tree[path], path).toBe(expected[path])
    expect(tree['manifest.json']!.replace(/"from": "[^"]*"/, '')).toBe(
      expected['manifest.json']!.replace(/"from": "[^"]*"/, ''),
    )
  })

  it.each(['077', '000'])('a umask of %s', (mask) => {
    const to = out()
    shell(`umask ${mask}; readout extract ${input} -o ${to} -q`)
    expect(treeOf(to)).toEqual(expected)
  })

  it('an output folder that is half there, partly of other texts', () => {
    const to = out()
    const before = folderWith(files)
    for (const name of readdirSync(join(before, '0'))) writeFileSync(join(before, '0', name), text(77))
    readout(['extract', before, '-o', to])
    rmSync(join(to, '1'), { recursive: true })
    readout(['extract', input, '-o', to, '--jobs', '2'])
    expect(treeOf(to)).toEqual(expected)
    readout(['extract', input, '-o', to])
    expect(treeOf(to)).toEqual(expected)
  })

  it('shares made apart hold the same records as one run', () => {
    const records: Record<string, string> = {}
    for (const k of [1, 2, 3]) {
      const to = out()
      readout(['extract', input, '-o', to, '--shard', `${k}/3`])
      for (const [path, content] of Object.entries(treeOf(to)))
        if (!/^(manifest\.json|index\.jsonl)$/.test(path)) records[path] = content
    }
    const whole = Object.entries(expected).filter(([path]) => !/^(manifest\.json|index\.jsonl)$/.test(path))
    expect(records).toEqual(Object.fromEntries(whole))
  })
})
