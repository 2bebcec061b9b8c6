/**
 * The page in a real browser: 500 documents and 20,000 statements from a file, how long until it is ready and how long
 * a filter takes. Prints, asserts nothing. Needs Chromium (or CHROMIUM=path).
 *   npm run bench:report
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { generatedReadout } from './texts.mjs'

const program = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (p) => p && existsSync(p),
)
if (!program) throw new Error('no Chromium here: install it or name one in CHROMIUM')
const scratch = mkdtempSync(join(tmpdir(), 'readout-page-bench-'))
const run = (...args) =>
  spawnSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })

mkdirSync(join(scratch, 'texts'))
for (let i = 0; i < 500; i++) {
  // Four readouts' items under one head give about forty statements.
  const [head, ...more] = [0, 1, 2, 3].map((k) => generatedReadout(i * 4 + k))
  const items = more.map((text) =>
    text
      .split('\n')
      .slice(6)
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
const blank = await timed(() => page.goto('about:blank'))
const opened = []
for (let i = 0; i < 3; i++) {
  await page.goto('about:blank')
  opened.push(
    await timed(() =>
      page.goto(`file://${join(scratch, 'report.html')}`).then(() => page.waitForSelector('.count')),
    ),
  )
}
console.log(await page.textContent('.count'))
const filters = await page.evaluate(() => {
  const search = document.querySelector('#search')
  return ['peace', 'trade talks', 'nothing-like-this', 'a', 'wind', ''].map((words) => {
    const before = performance.now()
    search.value = words
    search.dispatchEvent(new Event('input'))
    document.body.getBoundingClientRect()
    return performance.now() - before
  })
})
const middle = (xs) => [...xs].sort((a, b) => a - b)[Math.floor(xs.length / 2)]
console.log(`open: ${middle(opened).toFixed(0)} ms (a blank page: ${blank.toFixed(0)} ms)`)
console.log(`filter: median ${middle(filters).toFixed(0)} ms, slowest ${Math.max(...filters).toFixed(0)} ms`)
await browser.close()
rmSync(scratch, { recursive: true, force: true })

async function timed(action) {
  const before = performance.now()
  await action()
  return performance.now() - before
}
