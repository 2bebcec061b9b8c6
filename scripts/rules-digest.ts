/**
 * The digest of everything that decides what a record says: all files under `pipeline/`, code and data alike.
 * It is put in place of `__RULES__` when the program is built and when its tests run.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  )
}

/** The first 16 hexadecimal digits of a SHA-256 over path and content of each file, in path order. */
export function rulesDigest(): string {
  const hash = createHash('sha256')
  for (const path of walk('pipeline').sort()) hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  return hash.digest('hex').slice(0, 16)
}
