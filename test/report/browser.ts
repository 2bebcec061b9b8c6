/** Chromium, where there is one. Where there is none the page's tests say loudly that they were skipped. */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
]

export const browserPath: string | null =
  [process.env.CHROMIUM, ...PLACES].find((path): path is string => path !== undefined && existsSync(path)) ??
  null

if (browserPath === null)
  console.warn(
    'SKIPPED: the tests of the report in a real browser. Install Chromium, or name one in CHROMIUM.',
  )

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] })

/** What a page did while it was open: everything that it must not do. */
export interface Watched {
  readonly page: Page
  readonly wrongs: string[]
}

export async function open(
  browser: Browser,
  html: string,
  hash = '',
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const file = join(mkdtempSync(join(tmpdir(), 'readout-page-')), 'report.html')
  writeFileSync(file, html)
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const wrongs: string[] = []
  page.on('pageerror', (error) => wrongs.push(`error: ${error.message}`))
  page.on('console', (message) => message.type() === 'error' && wrongs.push(`console: ${message.text()}`))
  page.on('dialog', (dialog) => {
    wrongs.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  const own = pathToFileURL(file).href
  page.on(
    'request',
    (request) => request.url().split('#')[0] !== own && wrongs.push(`request: ${request.url()}`),
  )
  await page.goto(own + hash)
  return { page, wrongs }
}
