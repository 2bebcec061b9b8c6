import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('docs/reliability.md names the faults that are tested, and no others', () => {
  const page = readFileSync('docs/reliability.md', 'utf8')
  const section = page.slice(page.indexOf('## What the world can do'), page.indexOf('Tests that need mounts'))
  const told = section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...line.split('|')[1]!.matchAll(/`([a-z-]+)`/g)].map((m) => m[1]!))
  const tested = readdirSync('test/faults')
    .filter((name) => name.endsWith('.test.ts') && name !== 'table.test.ts')
    .flatMap((name) => [
      ...readFileSync(`test/faults/${name}`, 'utf8').matchAll(/['`]([a-z]+(?:-[a-z]+)*): /g),
    ])
    .map((m) => m[1]!)
  expect([...new Set(told)].sort()).toEqual([...new Set(tested)].sort())
})
