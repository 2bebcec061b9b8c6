/**
 * The page in a real browser: 500 documents and 20,000 statements from a file, how long until it is ready and how long
 * a filter takes. Prints, asserts nothing. Needs Chromium (or CHROMIUM=path).
 *   npm run bench:report
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { generatedReadout } from './texts.mjs'

const STEPS = ['first word', 'two words', 'no hit', 'one letter', 'emptied', 'a facet', 'another order']
const middle = (xs) => [...xs].sort((a, b) => a - b)[Math.floor(xs.length / 2)].toFixed(0)
const most = (xs) => Math.max(...xs).toFixed(0)
const program = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (p) => p && existsSync(p),
)
if (!program) throw new Error('no Chromium here: install it or name one in CHROMIUM')
const scratch = mkdtempSync(join(tmpdir(), 'readout-page-bench-'))
const run = (...args) =>
  spawnSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })

mkdirSync(join(scratch, 'texts'))
for (let i = 0; i < 500; i++) {
  // Three readouts' items under one head, but a few, give about forty statements.
  const [head, ...more] = [0, 1, 2].map((k) => generatedReadout(i * 4 + k))
  const items = more.map((text) =>
    text
      .split('\n')
      .slice(6, 24)
      .join('\n')
      .replace(/^\d+\. /gm, ''),
  )
  writeFileSync(
    join(scratch, 'texts', `call-${String(i).padStart(3, '0')}.txt`),
    [head.replace(/^\d+\. /gm, ''), ...items].join('\n'),
  )
}
run('extract', join(scratch, 'texts'), '-o', join(scratch, 'out'), '--quiet')
console.log(run('report', join(scratch, 'out'), '-o', join(scratch, 'report.html')).stderr.trim())
console.log(
  `page ${(statSync(join(scratch, 'report.html')).size / 1e6).toFixed(1)} MB; shell ${((statSync('dist/report/page.iife.js').size + statSync('dist/report/style.css').size) / 1e3).toFixed(0)} KB`,
)

const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] })
const page = await browser.newPage()
const address = `file://${join(scratch, 'report.html')}`
const session = await page.context().newCDPSession(page)
await session.send('Performance.enable', { timeDomain: 'threadTicks' })
const blank = []
const opened = []
const worked = []
for (let i = 0; i < 5; i++) {
  blank.push(await timed(() => page.goto('about:blank')))
  const before = await work()
  opened.push(await timed(() => page.goto(address).then(() => page.waitForSelector('.list tbody tr'))))
  worked.push((await work()) - before)
}
console.log(await page.textContent('.count'))
const filters = []
// Every first search of a page also makes what it searches: the page is opened anew for each round.
for (let i = 0; i < 5; i++) {
  await page.goto('about:blank')
  await page.goto(address)
  filters.push(await page.evaluate(rounds))
}
const reading = await page.evaluate(() => {
  const before = performance.now()
  location.hash = document.querySelector('.list tbody a').getAttribute('href')
  return new Promise((done) =>
    addEventListener('hashchange', () => done(performance.now() - before), { once: true }),
  )
})
console.log(`load of the machine: ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`)
console.log(
  `open: median ${middle(opened)} ms of 5, slowest ${most(opened)} ms (a blank page: ${middle(blank)} ms); of its main thread's own time ${middle(worked)} ms`,
)
for (const [n, name] of STEPS.entries())
  console.log(
    `filter, ${name}: median ${middle(filters.map((f) => f[n]))} ms of 5, slowest ${most(filters.map((f) => f[n]))} ms`,
  )
console.log(`a document from the list: ${reading.toFixed(0)} ms`)
await browser.close()
rmSync(scratch, { recursive: true, force: true })

/** Milliseconds that the page's main thread has worked: what the open took on a machine with nothing else to do. */
async function work() {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find((m) => m.name === 'TaskDuration').value * 1000
}

async function timed(action) {
  const before = performance.now()
  await action()
  return performance.now() - before
}

/** Runs in the page: each step with the layout that it causes. */
function rounds() {
  const search = document.querySelector('#search')
  const measured = (act) => {
    const before = performance.now()
    act()
    document.body.getBoundingClientRect()
    return performance.now() - before
  }
  const type = (words) => () => {
    search.value = words
    search.dispatchEvent(new Event('input'))
  }
  const tick = () => document.querySelector('.facets input[type=checkbox]').click()
  return [
    measured(type('peace')),
    measured(type('trade talks')),
    measured(type('nothing-like-this')),
    measured(type('a')),
    measured(type('')),
    measured(tick),
    measured(() => document.querySelector('th button[data-key=act]').click()),
  ]
}
