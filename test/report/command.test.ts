/** `readout report` as a user runs it. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderWith, readout, text } from '../cli/run.js'
import { browserPath, launch } from './browser.js'

let root: string
const at = (name: string) => join(root, name)
beforeAll(() => {
  root = folderWith({ 'in/a.txt': text(1), 'in/b.txt': text(2), 'in/c.txt': text(3) })
  readout(['extract', at('in'), '-o', at('out')])
})

describe('readout report', () => {
  it('writes one page, the same for every run', () => {
    for (const name of ['one.html', 'two.html']) {
      const { code, stderr } = readout(['report', at('out'), '-o', at(name)])
      expect([code, stderr]).toEqual([0, `3 documents · wrote ${at(name)}\n`])
    }
    expect(readFileSync(at('one.html'), 'utf8')).toBe(readFileSync(at('two.html'), 'utf8'))
  })

  it('leaves out a document whose text has changed since, tells of it and ends with 2', () => {
    const other = folderWith({ 'in/a.txt': text(1), 'in/b.txt': text(2) })
    readout(['extract', join(other, 'in'), '-o', join(other, 'out')])
    const changed = folderWith({ 'a.txt': 'Other words.\n', 'b.txt': text(2) })
    const args = ['report', join(other, 'out'), '--from', changed, '-o', join(other, 'p.html'), '--json']
    const { code, stdout } = readout(args)
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ pages: 1, leftOut: [{ path: 'a.txt.json' }] })
  })

  it('tells what to do where there is no output folder', () => {
    const { code, stderr } = readout(['report', at('in')])
    expect(code).toBe(2)
    expect(stderr).toContain('readout extract')
  })
})

describe.skipIf(browserPath === null)('readout report --split', () => {
  let browser: Browser
  beforeAll(async () => {
    rmSync(at('site'), { recursive: true, force: true })
    readout(['report', at('out'), '--split', '-o', at('site')])
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
  })

  it('writes an index and a page for each document', () => {
    expect(existsSync(at('site/index.html'))).toBe(true)
    expect(readdirSync(at('site/docs'))).toHaveLength(3)
  })

  it.each([
    ['a statement of the list', '#/statements', '.list tbody a', 'cue'],
    ['a passage found in a text', '#/statements?q=Geneva', '.passages li a', null],
    ['a document of the list', '#/documents', '.documents .name a', null],
  ])('leads from %s to its page and back', async (_from, hash, link, lit) => {
    const page = await browser.newPage()
    const wrongs: string[] = []
    page.on('pageerror', (error) => wrongs.push(error.message))
    await page.goto(pathToFileURL(at('site/index.html')).href + hash)
    await page.waitForSelector(link, { state: 'attached' })
    for (const summary of await page.locator('.passages summary').all()) await summary.click()
    await page.locator(link).first().click()
    await page.waitForURL(/\/docs\//)
    expect(await page.locator('article .text').textContent()).toContain('vessels')
    if (lit) expect(await page.locator(`article .lit.${lit}`).count()).toBeGreaterThan(0)
    await page.click('nav.site a:has-text("All documents")')
    await page.waitForURL(/index\.html#\/documents$/)
    expect(await page.locator('.documents tbody tr').count()).toBe(3)
    expect(wrongs).toEqual([])
  })
})
