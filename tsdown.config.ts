import { readFileSync } from 'node:fs'
import { defineConfig, type UserConfig } from 'tsdown'
import { builtInData, compileKnowledge } from './pipeline/knowledge/index.js'
import { prepare } from './pipeline/knowledge/prepared.js'
import { cachedCode } from './scripts/cached-code.js'
import { thirdPartyNotices } from './scripts/notices.js'
import { recordShape } from './scripts/record-shape.js'
import { rulesDigest } from './scripts/rules-digest.js'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

/** A string that JSON.parse reads starts faster than the same data as a literal; each key is read when it is asked for. */
const dataAsStrings = {
  name: 'data-as-strings',
  load(id: string) {
    if (!id.endsWith('.json') || id.includes('node_modules')) return null
    const data = id.endsWith('prepared.json') ? prepared : JSON.parse(readFileSync(id, 'utf8'))
    const getters = Object.entries(data).map(([key, value]) => {
      const [name, json] = [JSON.stringify(key), JSON.stringify(JSON.stringify(value))]
      return `get ${name}() { return read[${name}] ??= JSON.parse(${json}) }`
    })
    return {
      code: `const read = {}; export default { ${getters.join(', ')} }`,
      moduleType: 'js' as const,
    }
  },
}

const prepared = prepare(compileKnowledge(builtInData()))

const BUNDLED = [/^zod/, /^commander/, /^parse5/, /^unified/, /^remark-parse/, /^tinyglobby/, /^compromise/]

/** commander loads it for subcommands that are programs of their own; there are none, and it takes a tenth of a start. */
const withoutChildProcesses = {
  name: 'without-child-processes',
  resolveId: (id: string, importer: string | undefined) =>
    /child_process$/.test(id) && importer?.includes('commander') ? '\0none' : null,
  load: (id: string) => (id === '\0none' ? 'export default {}' : null),
}

const shared: UserConfig = {
  format: 'esm',
  target: 'node20.19',
  dts: false,
  plugins: [dataAsStrings],
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
    plugins: [dataAsStrings, withoutChildProcesses, thirdPartyNotices, cachedCode('pipeline', 'program')],
    // What extracts one document is two files, pipeline and program: each file of its own takes a millisecond to find.
    outputOptions: {
      codeSplitting: {
        groups: [
          { name: 'version', test: /\/src\/producer/, priority: 1 },
          { name: 'pipeline', test: /\/pipeline\/(?!.*schema|reading\/(html|markdown))/ },
          {
            name: 'program',
            test: /\/src\/(commands\.ts|commands\/extract(?!\/(watch|stream|stdin))|config\/(index|place|overlay|json)|input\/(?!git)|order\/|output\/|reporters\/|run\/(?!pool|load|cached|compiler)|terminal\/(?!broken)|main|wording)/,
          },
        ],
      },
    },
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
