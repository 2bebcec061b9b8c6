/** `--watch`: the same run again whenever something in the inputs changes; unchanged texts are not read again. */
import { once } from 'node:events'
import { basename, resolve, sep } from 'node:path'
import { watch } from 'chokidar'
import { kindOf } from '../../input/kinds.js'
import type { Stop } from '../../run/stop.js'
import type { Terminal } from '../../terminal/terminal.js'

/** Milliseconds without a change before a run starts. */
const QUIET = 200

/** `again` is never called twice at once. Ends with a signal. The door to chokidar. */
export async function watchInputs(
  paths: readonly string[],
  out: string,
  again: () => Promise<void>,
  stop: Stop,
  terminal: Terminal,
): Promise<void> {
  const inOutput = (path: string) => path === out || path.startsWith(out + sep)
  const watcher = watch(
    paths.map((path) => resolve(path)),
    {
      ignoreInitial: true,
      followSymlinks: false,
      awaitWriteFinish: { stabilityThreshold: 100, pollInterval: 25 },
      ignored: inOutput,
    },
  )
  await once(watcher, 'ready')
  let touched = false
  watcher.on('all', (_event, path) => {
    if (kindOf(basename(path)).kind === 'input' || path.endsWith('.meta.json')) touched = true
  })
  terminal.say('watching; Ctrl-C ends')
  while (!stop.asked) {
    await new Promise((done) => setTimeout(done, QUIET))
    if (!touched) continue
    touched = false
    await again()
  }
  await watcher.close()
}
