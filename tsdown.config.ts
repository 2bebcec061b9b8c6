import { readFileSync } from 'node:fs'
import { defineConfig } from 'tsdown'
import { rulesDigest } from './scripts/rules-digest.js'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

const BUNDLED = [/^zod/, /^commander/, /^parse5/, /^unified/, /^remark-parse/, /^tinyglobby/]

export default defineConfig([
  {
    entry: { index: 'src/index.ts', cli: 'src/cli.ts', worker: 'src/worker.ts' },
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    dts: false,
    clean: true,
    // What every run loads goes into the build: one file is read faster than a hundred.
    noExternal: BUNDLED,
    fixedExtension: false,
    define: { __RULES__: JSON.stringify(rulesDigest()), __VERSION__: JSON.stringify(version) },
    copy: [{ from: 'src/report/style.css', to: 'dist/report' }],
  },
  {
    // The script of the report's page, read as a string when a page is made.
    entry: { page: 'src/report/client/main.ts' },
    outDir: 'dist/report',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    dts: false,
    clean: false,
  },
])
