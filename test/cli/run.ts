/** Runs the built program as a user does, in folders that are made for one test. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface How {
  readonly cwd?: string
  readonly input?: string | Buffer
  readonly env?: Readonly<Record<string, string>>
}

export function readout(args: readonly string[], how: How = {}): Ran {
  const { GITHUB_ACTIONS, FORCE_COLOR, NO_COLOR, ...env } = process.env
  const ran = spawnSync(process.execPath, [CLI, ...args], {
    cwd: how.cwd,
    input: how.input ?? '',
    env: { ...env, ...how.env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr }
}

export type Files = Readonly<Record<string, string | Buffer>>

/** A new folder that holds these files. */
export function folderWith(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'readout-test-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }
  return root
}

/** Every file under a folder with its content, so that two trees can be compared. */
export function treeOf(root: string): Record<string, string> {
  const files = readdirSync(root, { withFileTypes: true, recursive: true }).filter((e) => e.isFile())
  const paths = files.map((e) => join(e.parentPath, e.name)).sort()
  return Object.fromEntries(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]))
}

/** A short readout in our own words; the number makes texts differ. */
export const text = (n = 1): string =>
  `Talks between Foreign Minister Arden and Foreign Minister Belov\n\nMarch ${(n % 28) + 1}, 2021\n\nForeign Minister Arden met with Foreign Minister Belov in Geneva. Minister Arden urged Minister Belov to release the ${n} vessels. The two ministers agreed to meet again.\n`
