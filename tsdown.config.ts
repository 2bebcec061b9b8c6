import { readFileSync } from 'node:fs'
import { defineConfig, type UserConfig } from 'tsdown'
import { builtInData, compileKnowledge } from './pipeline/knowledge/index.js'
import { prepare } from './pipeline/knowledge/prepared.js'
import { ascii, cachedCode } from './scripts/cached-code.js'
import { thirdPartyNotices } from './scripts/notices.js'
import { recordShape } from './scripts/record-shape.js'
import { rulesDigest } from './scripts/rules-digest.js'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

const prepared = prepare(compileKnowledge(builtInData()))

/** Data that are more than this stand in a file of their own where there are files: most runs read few of them. */
const LARGE = 8_000

/** JSON.parse reads a string faster than the language reads a literal; each key is read when it is first asked for. */
const dataAsStrings = (files: boolean) => ({
  name: 'data-as-strings',
  load(this: { emitFile(file: { type: 'asset'; fileName: string; source: string }): void }, id: string) {
    if (!id.endsWith('.json') || id.includes('node_modules')) return null
    const data = files && id.endsWith('prepared.json') ? prepared : JSON.parse(readFileSync(id, 'utf8'))
    const json = ascii(JSON.stringify(data))
    const apart = files && json.length > LARGE
    const fileName = `data/${id.split(/[\\/]/).slice(-2).join('-')}`
    if (apart) this.emitFile({ type: 'asset', fileName, source: json })
    const text = apart
      ? `readFileSync(new URL('./${fileName}', import.meta.url), 'latin1')`
      : JSON.stringify(json)
    const getters = Object.keys(data).map((key) => `get "${key}"() { return all()["${key}"] }`)
    const value = Array.isArray(data) ? 'all()' : `{ ${getters.join(', ')} }`
    return {
      code: `${apart ? "import { readFileSync } from 'node:fs';" : ''}
        let data; const all = () => (data ??= JSON.parse(${text})); export default ${value}`,
      moduleType: 'js' as const,
    }
  },
})

const BUNDLED = [/^zod/, /^commander/, /^parse5/, /^unified/, /^remark-parse/, /^tinyglobby/, /^compromise/]

/** commander loads it for subcommands that are programs of their own; there are none, and it takes a tenth of a start. */
const withoutChildProcesses = {
  name: 'without-child-processes',
  resolveId: (id: string, importer: string | undefined) =>
    /child_process$/.test(id) && importer?.includes('commander') ? '\0none' : null,
  load: (id: string) => (id === '\0none' ? 'export default {}' : null),
}

const PROGRAM = new RegExp(
  [
    'rolldown/runtime',
    '/pipeline/(?!.*schema|reading/(html|markdown))',
    '/src/(commands\\.ts|commands/extract(?!/(watch|stream|stdin))|config/(index|place|overlay|json)|input/(?!git)|order/|output/|producer|reporters/|run/(?!pool|load|cached|v8)|terminal/(?!broken)|main|wording)',
  ].join('|'),
)

const shared: UserConfig = {
  format: 'esm',
  target: 'node20.19',
  dts: false,
  fixedExtension: false,
  define: {
    __RULES__: JSON.stringify(rulesDigest()),
    __SHAPE__: JSON.stringify(recordShape()),
    __VERSION__: JSON.stringify(version),
  },
}

export default defineConfig([
  {
    // The library: its packages stay outside, so that a browser's bundler takes their browser builds.
    ...shared,
    plugins: [dataAsStrings(false)],
    entry: { index: 'src/index.ts', unified: 'src/unified.ts' },
    platform: 'neutral',
    clean: true,
  },
  {
    ...shared,
    entry: { cli: 'src/cli.ts', worker: 'src/worker.ts', cached: 'src/run/cached.ts' },
    platform: 'node',
    clean: false,
    // What every run loads goes into the build: one file is read faster than a hundred.
    noExternal: BUNDLED,
    plugins: [dataAsStrings(true), withoutChildProcesses, thirdPartyNotices, cachedCode('program')],
    // What extracts one document is one file: each of its own takes a millisecond to find.
    outputOptions: { codeSplitting: { groups: [{ name: 'program', test: PROGRAM }] } },
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
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
