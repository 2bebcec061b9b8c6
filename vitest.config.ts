import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { recordShape } from './scripts/record-shape.js'
import { rulesDigest } from './scripts/rules-digest.js'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

export default defineConfig({
  define: {
    __RULES__: JSON.stringify(rulesDigest()),
    __SHAPE__: JSON.stringify(recordShape()),
    __VERSION__: JSON.stringify(version),
  },
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
})
