/** `readout report OUT`: writes one page, or with `split` a folder with a page for each document and an index. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Readout } from '../../pipeline/record/schema.js'
import { writeWhole } from '../output/growing.js'
import { type Assets, documentPage, indexPage, type ReportInput, reportPage } from './page.js'

export { type LoadedFolder, loadFolder } from './folder.js'

/** Writes `output`; gives the paths that were written. */
export function writeReport(input: ReportInput, output: string, split: boolean): string[] {
  const assets = loadAssets()
  const written: string[] = []
  const write = (path: string, page: string) => {
    writeWhole(path, page)
    written.push(path)
  }
  if (split) {
    for (const document of input.documents)
      write(
        join(output, pageOf(document.record)),
        documentPage({ ...input, documents: [document], differences: '' }, assets, '../index.html'),
      )
    write(join(output, 'index.html'), indexPage(input, assets, pageOf))
  } else write(output, reportPage(input, assets))
  return written
}

/** Where in a folder of pages a record's page is: a flat name that no other has and every file system takes. */
export function pageOf({ id }: Readout): string {
  const plain = id.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, 80)
  return `docs/${plain}-${createHash('sha256').update(id).digest('hex').slice(0, 8)}.html`
}

/** The script and the style sheet that the build put beside the program. */
function loadAssets(): Assets {
  const here = (name: string) =>
    readFileSync(fileURLToPath(new URL(`report/${name}`, programFolder())), 'utf8')
  return {
    script: here('page.iife.js').trim(),
    style: here('style.css').trim(),
    sha256: (text) => createHash('sha256').update(text, 'utf8').digest('base64'),
  }
}

/** `dist/`, from the built program and from the sources under test alike. */
function programFolder(): URL {
  return import.meta.url.includes('/src/report/')
    ? new URL('../../dist/', import.meta.url)
    : new URL('./', import.meta.url)
}
