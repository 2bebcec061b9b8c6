import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentAnchor, statementAnchor } from '../../src/report/anchors.js'
import { browserPath, launch, open } from './browser.js'
import { documents, page, pageOfDifferences } from './pages.js'
import { madeDocument } from './records.js'

const WORDS = { id: 'one.txt', title: 'A call', topic: 'Trade', url: 'https://example.org' }

const VIEWS = [
  ['statements', page, '#/statements?q=a&topic=Trade'],
  ['documents', page, '#/documents'],
  ['plots', page, '#/plots'],
  ['differences', () => pageOfDifferences('wool'), '#/differences'],
  ['how to read', page, '#/about'],
  ['a document', page, `#${documentAnchor(documents[0]!.record.id)}`],
  ['a statement', page, `#${statementAnchor(documents[0]!.record.id, 'body/urge/p/2')}`],
  ['a document in Japanese and Arabic', page, `#${documentAnchor('second.txt')}`],
] as const

/** Opens what can be opened, so that the tests see it too. */
const unfold = () => {
  for (const details of document.querySelectorAll('details')) details.open = true
}

describe.skipIf(browserPath === null)('every view', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
  })

  it.each(VIEWS)(
    'has nothing that axe finds: %s',
    async (_view, made, hash) => {
      const { page: p } = await open(browser, made(), hash)
      await p.evaluate(axe.source)
      for (const [colorScheme, width] of [
        ['light', 1440],
        ['dark', 1440],
        ['light', 390],
        ['dark', 390],
      ] as const) {
        await p.emulateMedia({ colorScheme })
        await p.setViewportSize({ width, height: 900 })
        await p.evaluate(unfold)
        const found = await p.evaluate(async () => {
          const { axe: engine } = window as unknown as { axe: typeof axe }
          const { violations } = await engine.run()
          return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)
        })
        expect(found).toEqual([])
      }
    },
    240_000,
  )

  it.each(VIEWS)('has no sideways scroll on a phone or a tablet: %s', async (_view, made, hash) => {
    const { page: p } = await open(browser, made(), hash)
    for (const width of [360, 390, 820]) {
      await p.setViewportSize({ width, height: 700 })
      await p.evaluate(unfold)
      expect(await p.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })

  it.each(VIEWS)('prints its words and no controls: %s', async (_view, made, hash) => {
    const { page: p } = await open(browser, made(), hash)
    await p.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await p.locator('.view.on').isVisible()).toBe(true)
    for (const control of ['nav.site', '#search', '.pager button', '.legend input'])
      for (const found of await p.locator(control).all()) expect(await found.isVisible()).toBe(false)
    const [ink, paper] = await p.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement)
      return [color, backgroundColor]
    })
    expect([ink, paper]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
  })

  it('shows versions, accounts and a series, each leading to its statements', async () => {
    const { page: p } = await open(browser, pageOfDifferences('wool'), '#/differences')
    expect(await p.locator('#differences ins').count()).toBeGreaterThan(0)
    expect(await p.locator('#differences .balance').count()).toBe(1)
    expect(await p.locator('#differences .series svg a').count()).toBeGreaterThan(0)
    await p.locator('#differences .columns a[href*="urge"]').first().click()
    expect(await p.locator('article .lit.cue').count()).toBe(1)
    await p.goBack()
    await p.locator('#differences .series svg a').first().click()
    expect(await p.locator('table.list tbody tr').count()).toBe(1)
  })

  it('moves nothing smoothly for whom motion is reduced', async () => {
    const { page: p } = await open(browser, page(), '', { reducedMotion: 'reduce' })
    const moving = await p.evaluate(() => {
      const calls: unknown[] = []
      const own = Element.prototype.scrollIntoView
      Element.prototype.scrollIntoView = function (options) {
        calls.push(options)
        own.call(this, options)
      }
      document.querySelector<HTMLElement>('.list tbody a')!.click()
      return new Promise<unknown[]>((done) => setTimeout(() => done(calls), 300))
    })
    expect(JSON.stringify(moving)).not.toContain('smooth')
    expect(moving.length).toBeGreaterThan(0)
  })

  it.each([
    ['Arabic', 'ليلى حداد', 'rtl'],
    ['Hebrew', 'נועה לוי', 'rtl'],
    ['Japanese', '山田 花子', 'ltr'],
  ])(
    'sets a line of %s in its own direction, whatever stands before it',
    async (_script, name, direction) => {
      const made = madeDocument({ ...WORDS, name, said: ['one thing'] })
      const { page: p } = await open(browser, page([made]))
      const line = p.locator('article p:has(.cue)')
      expect(await line.evaluate((e) => getComputedStyle(e).direction)).toBe(direction)
      expect(await p.locator('article p.headline').evaluate((e) => getComputedStyle(e).direction)).toBe('ltr')
    },
  )
})
