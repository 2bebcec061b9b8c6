/**
 * Makes a script of the chunk that holds the program and keeps the code that V8 makes of it, see `src/run/cached.ts`.
 * A module stays in its place, which imports and exports as before.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

/** Read when the program is built: the functions that they need are kept. More of them make a start slower again. */
const SAMPLES = ['cn-2023-09-04-malta-talks', 'gb-2022-05-26-mongolia-call', 'in-2022-11-04-oman-meeting']

/** A plugin of the bundler, for the chunk of this name. */
export const cachedCode = (name: string) => ({
  name: 'cached-code',
  writeBundle({ dir = 'dist' }: { dir?: string }, bundle: Readonly<Record<string, { name?: string }>>) {
    const file = Object.keys(bundle).find((file) => bundle[file]!.name === name)
    if (file === undefined) throw new Error(`there is no chunk ${name}`)
    makeScript(join(dir, file))
    const run = `await import('./cli.js'); (await import('./cached.js')).keepCode()`
    const argv = [
      '--input-type=module',
      '-e',
      run,
      'readout',
      'extract',
      ...SAMPLES.map((name) => resolve(`fixtures/${name}.txt`)),
    ]
    execFileSync(process.execPath, argv, { cwd: dir, stdio: ['ignore', 'ignore', 'pipe'] })
  },
})

function makeScript(file: string): void {
  let code = readFileSync(file, 'utf8')
  const imports: { from: string; as: string }[] = []
  for (let m = IMPORT.exec(code); m; m = IMPORT.exec(code)) {
    imports.push({ from: m[3]!, as: m[1] ?? `{${m[2]!.replaceAll(' as ', ':')}}` })
    code = code.slice(m[0].length)
  }
  const [all, list] = EXPORT.exec(code) ?? []
  if (all === undefined || /^import\b/.test(code))
    throw new Error(`${file} is not as the bundler writes chunks`)
  const exported = list!.split(',').map((name) => name.split(' as '))
  const body = code
    .slice(0, -all.length)
    .replace(/\bimport\(/g, '__import(')
    .replace(/\bimport\.meta\.url\b/g, '__url')
  const result = exported.map(([own, name]) => `${name}:${own}`)
  writeFileSync(
    file.replace(/js$/, 'script'),
    ascii(
      `'use strict';(function(__url,__import,[${imports.map(({ as }) => as)}]){${body};return{${result}}})`,
    ),
  )
  const module = [
    `import{load}from"./cached.js"`,
    ...imports.map(({ from }, i) => `import*as i${i} from${from}`),
    `const{${exported.map(([, name]) => `${name}:_${name}`)}}=load('${basename(file)}',[${imports.map((_, i) => `i${i}`)}])`,
    `export{${exported.map(([, name]) => `_${name} as ${name}`)}}`,
  ]
  writeFileSync(file, `${module.join(';')};\n`)
}

const IMPORT = /^import(?:\*as (\w+) |\{([^}]*)\})from("[^"]+");/
const EXPORT = /export\{([^}]*)\};?\s*$/

/** May be read without decoding. What is not ASCII stands in strings and patterns only. */
export const ascii = (code: string) =>
  code.replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
