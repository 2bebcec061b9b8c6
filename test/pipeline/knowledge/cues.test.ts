import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type CueFile, cueFileSchema } from '../../../pipeline/knowledge/schema.js'
import { ACTS } from '../../../pipeline/record/values.js'

const folder = 'pipeline/cues'
const files: [string, CueFile][] = readdirSync(folder)
  .sort()
  .map((name) => [name, cueFileSchema.parse(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')))])

describe('cue files', () => {
  it('are one an act, named after it', () => {
    expect(files.map(([name]) => name)).toEqual([...ACTS].sort().map((act) => `${act}.json`))
    for (const [name, file] of files) expect(`${file.act}.json`).toBe(name)
  })

  it.each(files)(
    '%s: ids occur once, prepositions stand where a frame takes one, steps stand on the ladder',
    (_, file) => {
      const ids = file.cues.map((cue) => cue.id)
      expect(ids).toEqual([...new Set(ids)])
      for (const cue of file.cues) {
        const takes = cue.frames.includes('prep') || cue.frames.includes('addressee-prep')
        expect([cue.id, (cue.prepositions ?? []).length > 0]).toEqual([cue.id, takes])
        expect([cue.id, cue.strength !== undefined]).toEqual([cue.id, file.ladder !== null])
      }
    },
  )

  it.each(files)(
    '%s: every example brackets its cue, no counterexample does, all are lower-case words',
    (_, file) => {
      for (const cue of file.cues) {
        for (const example of cue.examples) expect(example).toMatch(/\[[^\]]+\]/)
        for (const example of cue.counterexamples) expect(example).not.toMatch(/[[\]]/)
        for (const word of [...cue.verbs, ...(cue.nouns ?? []), ...(cue.prepositions ?? [])])
          expect(word).toBe(word.toLowerCase().trim())
      }
    },
  )

  it('no verb, noun, frame and preposition lead to two acts', () => {
    const owner = new Map<string, string>()
    const clashes: string[] = []
    for (const [, file] of files)
      for (const key of file.cues.flatMap(keysOf)) {
        const other = owner.get(key) ?? file.act
        if (other !== file.act) clashes.push(`${key}: ${other}, ${file.act}`)
        owner.set(key, file.act)
      }
    expect(clashes).toEqual([])
  })
})

function keysOf(cue: CueFile['cues'][number]): string[] {
  const keys: string[] = []
  for (const verb of cue.verbs)
    for (const noun of cue.nouns ?? [''])
      for (const frame of cue.frames) {
        const takes = frame === 'prep' || frame === 'addressee-prep'
        for (const preposition of takes ? (cue.prepositions ?? []) : [''])
          keys.push([verb, noun, frame, preposition].join(' | '))
      }
  return keys
}
