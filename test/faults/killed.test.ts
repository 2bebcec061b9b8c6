/**
 * kill -9 at random moments, and the same command again: every file is whole at any time, and the tree is byte for byte
 * that of a run that nobody disturbed. Six moments in every run of the tests; READOUT_KILLS=100 (npm run kill-loop)
 * takes more and prints what was met.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLI, folderWith, readout, text, treeOf } from '../cli/run.js'

const rounds = Number(process.env.READOUT_KILLS ?? 6)
const root = folderWith({})
const met = { 'before the first file': 0, 'between files': 0, 'after the end': 0, temporaries: 0 }

const files = (shift: number) =>
  Object.fromEntries(
    [...Array(120).keys()].map((i) => [
      i % 5 === 0 ? `${i % 7}/${i}.html` : `${i % 7}/${i}.txt`,
      i % 5 === 0 ? `<p>${text(i + shift)}</p>` : text(i + shift),
    ]),
  )
const input = folderWith(files(0))

/** The manifest names the input folder relative to the output, so every output folder stands at the same depth. */
const undisturbed = join(root, 'undisturbed')
const started = performance.now()
readout(['extract', input, '-o', undisturbed])
const took = performance.now() - started
const whole = treeOf(undisturbed)

/** What an earlier run made of other texts: an output folder that is renewed rather than filled. */
const earlier = join(root, 'earlier')
readout(['extract', folderWith(files(3)), '-o', earlier])
const before = treeOf(earlier)

/** A linear congruence (Numerical Recipes): the moments are the same in every run. */
let seed = 20_260_101
const chance = () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}

const plan = [...Array(rounds).keys()].map((i) => ({
  moment: Math.round(took * (0.4 + 0.8 * chance())),
  jobs: i % 2 === 0 ? '1' : '2',
  renews: i % 4 >= 2,
}))

describe('kill -9', () => {
  it.each(plan)(
    'killed: after $moment ms with $jobs jobs, renewing: $renews',
    async ({ moment, jobs, renews }) => {
      const out = join(root, 'out')
      rmSync(out, { recursive: true, force: true })
      if (renews) cpSync(earlier, out, { recursive: true })
      const args = ['extract', input, '-o', out, '--jobs', jobs, '--force']
      const child = spawn(process.execPath, [CLI, ...args], { stdio: 'ignore' })
      const ended = once(child, 'exit')
      await new Promise((done) => setTimeout(done, moment))
      child.kill('SIGKILL')
      await ended
      const left = existsSync(out) ? treeOf(out) : {}
      count(left, renews)
      for (const [path, content] of Object.entries(left))
        if (!path.includes('.readout-')) expect([before[path], whole[path]], path).toContain(content)
      expect(readout(['extract', input, '-o', out]).code).toBe(0)
      expect(treeOf(out)).toEqual(whole)
    },
  )

  it('killed: what was met', () => {
    if (process.env.READOUT_KILLS) console.log(`${rounds} kills`, met)
    expect(Object.values(met).reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(rounds)
  })
})

function count(left: Record<string, string>, renews: boolean): void {
  met.temporaries += Object.keys(left).filter((path) => path.includes('.readout-tmp')).length
  const fresh = Object.entries(left).filter(
    ([path, content]) => whole[path] === content && before[path] !== content,
  )
  const done = fresh.some(([path]) => path === 'manifest.json') || (!renews && 'manifest.json' in left)
  if (done) met['after the end']++
  else if (fresh.length > 0) met['between files']++
  else met['before the first file']++
}
