/** Docs say what the program does: generated parts are compared, links and files must exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/commands.js'
import { isPage, regenerate } from './generated.js'

const pages = ['.', 'docs'].flatMap((folder) =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .filter(isPage),
)

const sources = ['pipeline', 'src', 'scripts', 'test'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
    (path) => `${folder}/${path.split(sep).join('/')}`,
  ),
)

describe.each(pages)('%s', (page) => {
  const text = readFileSync(page, 'utf8')

  it('has its generated parts as the program makes them (npm run docs writes them)', async () => {
    await expect(await regenerate(text)).toMatchFileSnapshot(resolve(page))
  })

  it('links to what is there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map(
      ([, target]) => target!,
    )
    expect(links.filter((target) => !existsSync(join(dirname(page), target)))).toEqual([])
  })

  it('names source files that exist, each by the end of its path', () => {
    const named = [...text.matchAll(/`([a-z][a-z\d./-]*\.ts)`/g)].map(([, name]) => name!)
    expect(named.filter((name) => !sources.some((path) => `/${path}`.endsWith(`/${name}`)))).toEqual([])
  })

  it('names commands that exist', () => {
    const named = [...text.matchAll(/^(?:\s{4}|\$ )?(?:npx )?readout ([a-z]+)/gm)].map(([, name]) => name!)
    const known = new Set([...COMMANDS.map(({ name }) => name), 'help'])
    expect(named.filter((name) => !known.has(name))).toEqual([])
  })
})
