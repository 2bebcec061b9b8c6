import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentAnchor, statementAnchor } from '../../src/report/anchors.js'
import { browserPath, launch, open } from './browser.js'
import { documents, page } from './pages.js'
import { madeDocument } from './records.js'

const WORDS = {
  id: 'one.txt',
  title: 'A call',
  name: 'Ewa Nowak',
  topic: 'Trade',
  url: 'https://example.org',
  said: [],
}

describe.skipIf(browserPath === null)('the report in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
  })

  it('opens from a file without an error or a request, and shows every statement', async () => {
    const { page: p, wrongs } = await open(browser, page())
    expect(await p.locator('table.list tbody tr').count()).toBe(6)
    expect(await p.locator('.count').textContent()).toBe('6 of 6 statements in 2 documents')
    expect(wrongs).toEqual([])
  })

  it('shows each text to the letter, line ends and all, with scripts on and off', async () => {
    for (const { record, text } of documents) {
      const anchor = documentAnchor(record.id)
      for (const javaScriptEnabled of [true, false]) {
        const { page: p } = await open(browser, page(), `#${anchor}`, { javaScriptEnabled })
        const shown = await p.locator(`[id="${anchor}"] .text`).evaluate((e) => e.textContent)
        expect(shown).toBe(text)
      }
    }
  })

  it('searches, filters by a facet, sorts, and keeps all of it in the address', async () => {
    const { page: p } = await open(browser, page())
    const rows = p.locator('table.list tbody tr')
    await p.fill('#search', 'wool')
    expect(await rows.count()).toBe(1)
    await p.fill('#search', '')
    await p.click('label:has-text("Energy")')
    expect(await rows.count()).toBe(3)
    expect(p.url()).toContain('topic=Energy')
    await p.click('th button:has-text("Act")')
    expect(await p.locator('th[aria-sort=ascending]').textContent()).toContain('Act')
    await p.reload()
    expect(await rows.count()).toBe(3)
    await p.click('.chip')
    expect(await rows.count()).toBe(6)
  })

  it.each([
    ['letters without their accents', 'nowák', 3],
    ['each of several words, anywhere in a statement', 'peace nowak', 1],
    ['words in quotation marks as they stand', '"a lasting"', 1],
    ['those words in another order', '"lasting a"', 0],
    ['a topic by its name', 'energy', 3],
    ['writing without capitals', 'سلام', 1],
  ])('finds %s', async (_why, words, count) => {
    const { page: p } = await open(browser, page())
    await p.fill('#search', words)
    expect(await p.locator('table.list tbody tr').count()).toBe(count)
  })

  it('leaves the other values of a facet to choose from, with what each would add', async () => {
    const { page: p } = await open(browser, page())
    await p.click('label:has-text("Energy")')
    expect(await p.locator('label:has-text("Trade") .n').textContent()).toBe('3')
    await p.click('label:has-text("Trade")')
    expect(await p.locator('table.list tbody tr').count()).toBe(6)
  })

  it('finds words of a text that are no statement, and leads to their place', async () => {
    const { page: p } = await open(browser, page())
    await p.fill('#search', '4, 2021')
    await p.click('.passages summary')
    expect(await p.locator('.passages li').count()).toBe(2)
    await p.click('.passages li >> nth=0 >> a')
    expect(await p.evaluate(() => getSelection()?.toString())).toBe('4')
  })

  it('gives what is filtered as a table for a spreadsheet, no cell of which is a formula', async () => {
    const risky = madeDocument({ ...WORDS, said: ['=SUM(A1)', 'a, "b"\nc'] })
    const { page: p } = await open(browser, page([risky]), '#/statements')
    const [download] = await Promise.all([p.waitForEvent('download'), p.click('text=Download CSV')])
    const csv = readFileSync((await download.path())!, 'utf8')
    expect(csv.startsWith('\uFEFFdocument,title,date')).toBe(true)
    expect(csv).toContain(",'=SUM(A1),")
    expect(csv).toContain('"a, ""b""\nc"')
  })

  it('links a statement and its words both ways', async () => {
    const { record } = documents[0]!
    const { page: p, wrongs } = await open(browser, page(), `#${statementAnchor(record.id, 'body/urge/p/2')}`)
    expect(await p.locator('article .lit.content').textContent()).toBe('a lasting peace')
    await p.click('article .content >> nth=2')
    expect(await p.locator('#record li.lit').textContent()).toContain('restraint by all sides')
    await p.click('#record li >> nth=0 >> a')
    expect(await p.locator('article .lit.content').textContent()).toBe('early talks on wool')
    expect(p.url()).toContain(encodeURIComponent('body/urge/p/1'))
    expect(wrongs).toEqual([])
  })

  it('is walked by keyboard alone', async () => {
    const { page: p } = await open(browser, page())
    await p.keyboard.press('Tab')
    expect(await p.evaluate(() => document.activeElement?.className)).toBe('skip')
    await p.keyboard.press('/')
    expect(await p.evaluate(() => document.activeElement?.id)).toBe('search')
    await p.keyboard.type('wool')
    await p.keyboard.press('Escape')
    await p.keyboard.press('j')
    await p.keyboard.press('Enter')
    expect(await p.locator('article .lit.content').textContent()).toBe('early talks on wool')
    await p.keyboard.press('j')
    expect(await p.locator('article .lit.content').textContent()).toBe('a lasting peace')
    await p.keyboard.press('k')
    expect(await p.locator('article .lit.content').textContent()).toBe('early talks on wool')
    const outline = await p.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)
    expect(outline).not.toBe('none')
  })

  it('tells why a statement was made and gives it as a citation and as JSON', async () => {
    const { record } = documents[0]!
    const anchor = `#${statementAnchor(record.id, 'body/urge/p/2')}`
    const { page: p } = await open(browser, page(), anchor, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await p.click('#record li.lit summary')
    expect(await p.locator('#record li.lit dl').textContent()).toContain('The Minister [urged] calm.')
    await p.click('#record li.lit button:has-text("citation")')
    await p.waitForSelector('.copied:has-text("Copied")')
    const citation = await p.evaluate(() => navigator.clipboard.readText())
    expect(citation).toMatch(
      /^Ewa Nowak, “Call with Minister Nowak”, 2021-05-04, https:.*lasting peace.*characters \d/,
    )
    await p.click('#record li.lit button:has-text("JSON")')
    await p.waitForFunction(() => navigator.clipboard.readText().then((words) => words.startsWith('{')))
    expect(JSON.parse(await p.evaluate(() => navigator.clipboard.readText()))).toEqual(record.statements[1])
  })

  it('takes a mark off and puts it back', async () => {
    const { page: p } = await open(browser, page(), `#${documentAnchor(documents[0]!.record.id)}`)
    const colour = () =>
      p
        .locator('.text .content')
        .first()
        .evaluate((e) => getComputedStyle(e).backgroundColor)
    const marked = await colour()
    await p.click('#mark-content')
    expect(await colour()).not.toBe(marked)
    await p.click('#mark-content')
    expect(await colour()).toBe(marked)
  })

  it.each([
    ['a count of the documents', '#/documents', '.documents td.n a'],
    ['a count of the plots', '#/plots', '#plot-timeline table a'],
    ['a mark of a plot', '#/plots', '#plot-timeline svg a'],
  ])('%s leads to its statements', async (_what, hash, link) => {
    const { page: p } = await open(browser, page(), hash)
    for (const details of await p.locator('.view.on summary').all()) await details.click()
    await p.locator(link).first().click()
    expect(await p.locator('table.list tbody tr').count()).toBe(3)
  })

  it('can be read, plots included, with scripts off', async () => {
    const { page: p } = await open(browser, page(), '', { javaScriptEnabled: false })
    expect(await p.locator('article').first().isVisible()).toBe(true)
    expect(await p.locator('article').nth(1).isVisible()).toBe(true)
    expect(await p.locator('#plot-timeline svg').isVisible()).toBe(true)
    await p.click('nav.site a:has-text("Plots")')
    expect((await p.locator('#plots h2').first().boundingBox())!.y).toBeLessThan(450)
  })
})
