/**
 * Costs side by side in one run: CPU a document, interleaved rounds, medians. Prints tables, asserts nothing.
 *   npm run bench [-- --rounds 5 --quick]
 */
import { fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { read } from '../dist/index.js'
import { benchTexts, goldFolder, textOfSize, writeGenerated } from './texts.mjs'

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, quick: { type: 'boolean', default: false } },
})
const ROUNDS = Math.max(1, Number(options.rounds))
const scratch = mkdtempSync(join(tmpdir(), 'readout-bench-run-'))
const { folder, paths, from } = benchTexts()

/** Each is measured by `row.mjs` in a process of its own, as it would be used; `every` thins the slow ones. */
const ROWS = [
  { key: 'floor', name: 'floor: read, decode, sha256, JSON, write', every: 1 },
  { key: 'tokens', name: 'floor + sentence split + tokenise', every: 1 },
  { key: 'remark', name: 'remark-parse alone', every: 1 },
  { key: 'compromise', name: 'compromise tagging alone', every: 6 },
  { key: 'wink', name: 'wink-nlp full pipe alone', every: 1 },
  { key: 'together', name: 'readout: whole extraction', every: 1 },
  { key: 'single', name: 'readout: one text at a time', every: 1 },
]

/** What the program tells V8 of collecting (`src/run/v8.ts`), but for what is for workers; every row has it. */
const COLLECTING = [
  '--no-parallel-scavenge',
  '--no-allocation-site-pretenuring',
  '--minor-gc-task-trigger=50',
  '--no-memory-reducer',
]

/** All rows run on one core: those of a shared machine differ by more than rows do. Null where none can be had. */
const CORE = lastCore()

/** Passes after the first that are not counted: V8 compiles until about the tenth what is large. */
const WARM = 9

console.log(
  `${from}; ${cpus().length} cores (${cpus()[0]?.model}), Node ${process.versions.node}, ${ROUNDS} rounds, ` +
    `${CORE === null ? 'rows not held to one core' : `all rows on core ${CORE}`}\n`,
)
await sideBySide()
startUp()
await documentSlope()
if (!options.quick) folderSlope()
accuracy()
rmSync(scratch, { recursive: true, force: true })

/** One process a row, all alive for the whole run and asked by turns. */
function open(row) {
  const args = [row.key, join(scratch, `${row.key}.jsonl`)]
  const child = fork('bench/row.mjs', args, {
    ...(CORE !== null && { execPath: 'taskset' }),
    execArgv: CORE === null ? COLLECTING : ['-c', CORE, process.execPath, ...COLLECTING],
  })
  child.on('exit', (code) => {
    if (code !== 0) throw new Error(`${row.name}: its process ended with ${code}`)
  })
  child.send(thinned(row.every))
  return {
    /** CPU microseconds a document over one pass. */
    async pass() {
      child.send('pass')
      const [cost] = await once(child, 'message')
      return cost
    },
    close: () => child.disconnect(),
  }
}

function lastCore() {
  if (!existsSync('/proc/self/status')) return null
  const allowed = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  const core = allowed?.split(/[,-]/).at(-1)
  return core && spawnSync('taskset', ['-c', core, 'true']).status === 0 ? core : null
}

/** Every `every`-th text by size, so that those who get fewer get texts as long as the others; in the order of all. */
function thinned(every) {
  if (every === 1) return paths
  const sizes = new Map(paths.map((path) => [path, statSync(path).size]))
  const bySize = paths.toSorted((a, b) => sizes.get(a) - sizes.get(b))
  const kept = new Set(bySize.filter((_, i) => i % every === Math.floor(every / 2)))
  return paths.filter((path) => kept.has(path))
}

async function sideBySide() {
  const times = ROWS.map(() => [])
  const cold = []
  const running = ROWS.map(open)
  for (const one of running) cold.push(await one.pass())
  for (let r = -WARM; r < ROUNDS; r++)
    for (const [i, one] of running.entries()) {
      const cost = await one.pass()
      if (r >= 0) times[i].push(cost)
    }
  for (const one of running) one.close()
  const cells = (xs) => xs.map((x) => x.toFixed(0).padStart(8)).join(' ')
  console.log(
    `${'CPU µs a document'.padEnd(48)}${['min', 'median', 'max', 'cold'].map((x) => x.padStart(8)).join(' ')}`,
  )
  for (const [i, row] of ROWS.entries())
    console.log(
      row.name.padEnd(48) + cells([Math.min(...times[i]), median(times[i]), Math.max(...times[i]), cold[i]]),
    )
  const durable = runProgram(['extract', folder, '-o', join(scratch, 'durable'), '--jobs', '1', '--quiet'])
  if (durable)
    console.log(
      'readout: the command, one durable file a record'.padEnd(48) +
        `${cells([(durable.cpu * 1000) / paths.length])}  (a process of its own)`,
    )
  const [, tokens, remark, tagging, pipe, ours] = times
  console.log(`\n${'ratio'.padEnd(44)}${'now'.padStart(7)}${'pass'.padStart(9)}${'goal'.padStart(9)}`)
  ratio('ours / (floor + sentences + tokens)', between(ours, tokens), '≤ 10', '≤ 6.5')
  ratio('compromise tagging / ours', between(tagging, ours), '≥ 15', '≥ 30')
  ratio('wink-nlp pipe / ours', between(pipe, ours), '≥ 1', '≥ 2')
  ratio('remark-parse / ours', between(remark, ours), '', '')
}

/** Median of the ratios within each round: the clock of a shared machine moves from round to round. */
function between(a, b) {
  return median(a.map((cost, round) => cost / b[round]))
}

function ratio(name, value, bound, goal) {
  console.log(name.padEnd(44) + value.toFixed(2).padStart(7) + bound.padStart(9) + goal.padStart(9))
}

function median(xs) {
  return [...xs].sort((a, b) => a - b)[Math.floor(xs.length / 2)]
}

/** CPU and wall milliseconds and peak MB of one run of the program; null where it failed. */
function runProgram(args) {
  const result = spawnSync(process.execPath, ['bench/child.mjs', resolve('dist/cli.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const line = /BENCH (\{.*\})/.exec(result.stderr ?? '')
  return line ? JSON.parse(line[1]) : null
}

function startUp() {
  const file = join(scratch, 'one.txt')
  writeFileSync(file, textOfSize(paths, 2_000))
  const wall = (args) => {
    const before = process.hrtime.bigint()
    spawnSync(process.execPath, args, { encoding: 'utf8' })
    return Number(process.hrtime.bigint() - before) / 1e6
  }
  const [bare, version, one] = [[], [], []]
  for (let i = 0; i < 11; i++) {
    bare.push(wall(['-e', '0']))
    version.push(wall(['dist/cli.js', '--version']))
    one.push(wall(['dist/cli.js', 'extract', file]))
  }
  console.log(`\nstart: bare node ${median(bare).toFixed(0)} ms`)
  ratio('readout --version / bare node', median(version) / median(bare), '≤ 1.5', '')
  ratio('one short file / bare node', median(one) / median(bare), '≤ 3', '≤ 1.5')
}

/** Slope of log time over log size by least squares. */
function slope(points) {
  const xs = points.map(([x]) => Math.log(x))
  const ys = points.map(([, y]) => Math.log(y))
  const mean = (vs) => vs.reduce((a, b) => a + b) / vs.length
  const [mx, my] = [mean(xs), mean(ys)]
  return xs.reduce((a, x, i) => a + (x - mx) * (ys[i] - my), 0) / xs.reduce((a, x) => a + (x - mx) ** 2, 0)
}

async function documentSlope() {
  console.log('\none document, growing (CPU ms)')
  const points = []
  for (let kilobytes = 1; kilobytes <= 1024; kilobytes *= 4) {
    const text = textOfSize(paths, kilobytes * 1000)
    // A short text is read often enough to be told from the clock's own noise.
    const times = Math.max(1, Math.round(256 / kilobytes))
    const runs = []
    for (let i = 0; i < 5; i++) {
      const before = process.cpuUsage()
      for (let k = 0; k < times; k++) await read(text)
      const used = process.cpuUsage(before)
      runs.push((used.user + used.system) / 1000 / times)
    }
    points.push([kilobytes, median(runs)])
    console.log(`  ${String(kilobytes).padStart(6)} KB ${median(runs).toFixed(1).padStart(9)}`)
  }
  ratio('log-log slope', slope(points), '≤ 1.1', '')
}

/**
 * Nothing is deleted before the end: ext4 does not give away the places of files that were deleted a minute ago, and
 * has to look past all of them for each new file.
 */
function folderSlope() {
  console.log('\none folder, growing')
  const runs = []
  for (const count of [1_000, 2_000, 4_000, 8_000, 50_000]) {
    const texts = join(scratch, `texts-${count}`)
    mkdirSync(texts)
    writeGenerated(texts, count)
    const run = (out, jobs) =>
      runProgram(['extract', texts, '-o', join(scratch, `${out}-${count}`), '--jobs', jobs, '--quiet'])
    const [one, two, warm] = [run('one', '1'), run('two', '2'), run('one', '1')]
    if (!one || !two || !warm) console.log(`  ${count} files: the program failed`)
    else {
      runs.push({ count, one, two })
      const s = (ms) => `${(ms / 1000).toFixed(1)} s`
      const cost = ({ cpu, wall, rss }) => `${s(wall)} (cpu ${s(cpu)}, peak ${rss.toFixed(0)} MB)`
      console.log(
        `  ${String(count).padStart(6)} files: ${cost(one)} · two workers ${cost(two)}, ${(one.wall / two.wall).toFixed(2)}× · unchanged ${s(warm.wall)} (1/${(one.wall / warm.wall).toFixed(0)})`,
      )
    }
  }
  if (runs.length < 2) return
  ratio('log-log slope', slope(runs.map(({ count, one }) => [count, one.cpu])), '≤ 1.1', '')
  const [before, last] = runs.slice(-2)
  const more = (row) => last[row].wall - before[row].wall
  ratio(`two workers, file ${before.count} to ${last.count}`, more('one') / more('two'), '≥ 1.5', '')
}

function accuracy() {
  const gold = goldFolder()
  if (!gold) return console.log('\nNo accuracy beside the times: the acceptance set is not here.')
  const out = join(scratch, 'gold')
  runProgram(['extract', join(gold, 'texts'), '-o', out, '--quiet'])
  const result = spawnSync(process.execPath, ['dist/cli.js', 'evaluate', gold, out], { encoding: 'utf8' })
  console.log(`\naccuracy of the same build on the acceptance set\n${result.stdout}`)
}
