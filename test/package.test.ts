/** The package as a user gets it: packed, installed in an empty folder, run and imported; and its library in a browser. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'readout-package-'))
const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

describe('the tarball in an empty folder', () => {
  let packed: readonly string[] = []

  beforeAll(() => {
    const told = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
      encoding: 'utf8',
    })
    const [tarball] = JSON.parse(told) as { filename: string; files: { path: string }[] }[]
    packed = tarball!.files.map((f) => f.path)
    writeFileSync(join(folder, 'package.json'), '{"name":"user","type":"module","private":true}')
    run(
      'npm',
      'install',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      `./${tarball!.filename}`,
    )
  }, 300_000)

  it('holds the built program and nothing of the workshop', () => {
    expect(packed).toEqual(expect.arrayContaining(['dist/cli.js', 'dist/index.js', 'README.md', 'LICENSE']))
    expect(packed.filter((path) => !/^(dist\/|README|LICENSE|CHANGELOG|package\.json)/.test(path))).toEqual(
      [],
    )
  })

  it('tells its version without loading the program', () => {
    const command = readFileSync(join(folder, 'node_modules/readout/dist/cli.js'), 'utf8')
    const loaded = [...command.matchAll(/\bimport(?!\()[^'"`]*["'](.+?)["']/g)].map(([, name]) => name)
    expect(loaded.filter((name) => !name!.startsWith('node:'))).toEqual([])
  })

  it('says whose code is in the build, with the text of every licence', () => {
    const notices = readFileSync(join(folder, 'node_modules/readout/dist/THIRD-PARTY-NOTICES.txt'), 'utf8')
    const [list, ...texts] = notices.split(/^-{80}$/m)
    const listed = [...list!.matchAll(/^ {2}(\S+) \S+ \((.+)\)$/gm)].map(([, name, licence]) => [
      name!,
      licence!,
    ])
    const names = listed.map(([name]) => name)
    for (const bundled of [
      'commander',
      'parse5',
      'entities',
      'remark-parse',
      'micromark',
      'tinyglobby',
      'unified',
      'zod',
    ])
      expect(names).toContain(bundled)
    expect(texts).toHaveLength(listed.length)
    for (const licence of texts)
      expect(licence).toMatch(/Permission is hereby granted|Redistribution and use|Apache License/)
    expect(
      listed.filter(([, licence]) => !/^(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD)$/.test(licence!)),
    ).toEqual([])
  })

  it('runs its command', () => {
    mkdirSync(join(folder, 'texts'))
    writeFileSync(
      join(folder, 'texts', 'call.txt'),
      'Call\n\nMay 4, 2021\n\nMinister Nowak urged restraint.\n',
    )
    run(join(folder, 'node_modules/.bin/readout'), 'extract', 'texts', '-o', 'data', '--quiet')
    const record = JSON.parse(readFileSync(join(folder, 'data', 'call.txt.json'), 'utf8'))
    expect(record.statements[0].act).toBe('urge')
  })

  it('is imported as a library, types beside it', () => {
    writeFileSync(
      join(folder, 'use.mjs'),
      "import { read } from 'readout'\nconst r = await read('Call\\n\\nMay 4, 2021\\n\\nMinister Nowak urged restraint.')\nconsole.log(r.statements[0].cue.text)\n",
    )
    expect(run(process.execPath, 'use.mjs').trim()).toBe('urged')
    const { exports } = JSON.parse(readFileSync(join(folder, 'node_modules/readout/package.json'), 'utf8'))
    for (const { types } of Object.values(exports as Record<string, { types?: string }>))
      if (types) expect(existsSync(join(folder, 'node_modules/readout', types))).toBe(true)
  })
})

describe('the library in a browser', () => {
  it('reaches no module of Node', () => {
    const seen = new Set<string>()
    const outside = new Set<string>()
    const follow = (file: string) => {
      if (seen.has(file)) return
      seen.add(file)
      const code = readFileSync(file, 'utf8')
      for (const [, quoted] of code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"'\n]+)["']/g))
        if (quoted!.startsWith('.')) follow(resolve(dirname(file), quoted!))
        else outside.add(quoted!)
    }
    follow(resolve('dist/index.js'))
    const node = [...outside].filter((name) => name.startsWith('node:') || builtinModules.includes(name))
    expect(node).toEqual([])
    expect(seen.size).toBeGreaterThan(0)
  })
})
