/** The notices of the packages whose code goes into the build, as their licences ask; written with every build. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const NOTICES = 'THIRD-PARTY-NOTICES.txt'

interface Chunk {
  readonly type: 'chunk' | 'asset'
  readonly moduleIds?: readonly string[]
}

/** A plugin of the bundler: it asks the bundle itself which packages are in it. */
export const thirdPartyNotices = {
  name: 'third-party-notices',
  generateBundle(
    this: { emitFile(file: { type: 'asset'; fileName: string; source: string }): void },
    _options: unknown,
    bundle: Readonly<Record<string, Chunk>>,
  ) {
    const folders = new Set<string>()
    for (const { moduleIds = [] } of Object.values(bundle))
      for (const id of moduleIds) {
        const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.split('\\').join('/'))?.[0]
        if (folder) folders.add(folder)
      }
    this.emitFile({ type: 'asset', fileName: NOTICES, source: text([...folders]) })
  },
}

function text(folders: readonly string[]): string {
  const notices = folders.map(noticeOf).sort((a, b) => (a.title < b.title ? -1 : 1))
  return [
    'The program in this folder holds code of these packages:',
    '',
    ...notices.map(({ title }) => `  ${title}`),
    ...notices.map(({ title, body }) => `\n${'-'.repeat(80)}\n${title}\n\n${body.trim()}`),
    '',
  ].join('\n')
}

function noticeOf(folder: string): { title: string; body: string } {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as {
    name: string
    version: string
    license: string
    author?: string | { name: string }
  }
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const by = typeof author === 'object' ? author.name : author
  const body = file
    ? readFileSync(join(folder, file), 'utf8')
    : `Licence: ${license}${by ? `. Author: ${by}` : ''}. The package carries no text of its licence.`
  return { title: `${name} ${version} (${license})`, body }
}
