/**
 * Loads the large parts of the program together with the code that V8 made of them when the program was built, which
 * is more than half of what a short run would otherwise do. They are scripts and no modules, because Node 20 takes such
 * code for scripts only. V8 refuses code that another version of it made; then it makes its own, as without any.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'

type Part = (url: string, load: (url: string) => Promise<unknown>, imports: readonly unknown[]) => object

const loaded = new Map<string, Script>()

/** What the script that was made of a module of the build exports, given what that module imports. */
export function load(module: string, imports: readonly unknown[]): object {
  const { href } = new URL(module, import.meta.url)
  const filename = fileURLToPath(href).replace(/js$/, 'script')
  const code = codeOf(filename)
  const cachedData = existsSync(code) ? readFileSync(code) : undefined
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData })
  loaded.set(code, script)
  return (script.runInThisContext() as Part)(href, (name) => import(name), imports)
}

const codeOf = (script: string) => `${script}.code`

/** Keeps the code of all functions that have run so far; for the build. */
export function keepCode(): void {
  for (const [file, script] of loaded) writeFileSync(file, script.createCachedData())
}
