#!/usr/bin/env node
/** The command. The version is told without loading anything else. */
import { setUpV8 } from './run/v8.js'
import { watchOutput } from './terminal/broken.js'

declare const __VERSION__: string

watchOutput()
const argv = process.argv.slice(2)
if (argv[0] === '--version' || argv[0] === '-V') process.stdout.write(`${__VERSION__}\n`)
else {
  setUpV8()
  process.exitCode = await (await import('./main.js')).main(argv)
}
