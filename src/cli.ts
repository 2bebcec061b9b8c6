#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { extract } from './commands/extract.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', short: 'o' },
    encoding: { type: 'string' },
    meta: { type: 'string' },
    strict: { type: 'boolean' },
  },
})
process.exitCode = positionals[0] === 'extract' ? await extract(positionals.slice(1), values) : 2
