#!/usr/bin/env node
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from './index.js'

// A placeholder until the commands stand: extract DIR -o OUT.
const [, dir, , out] = process.argv.slice(2)
if (dir && out) {
  mkdirSync(out, { recursive: true })
  for (const name of readdirSync(dir)
    .filter((n) => n.endsWith('.txt'))
    .sort()) {
    const record = await read(readFileSync(join(dir, name), 'utf8'), { id: name, path: name })
    writeFileSync(join(out, `${name}.json`), `${JSON.stringify(record, null, 2)}\n`)
  }
}
