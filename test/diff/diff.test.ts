import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readoutSchema } from '../../pipeline/record/schema.js'
import { type DiffOptions, diff, diffFolders } from '../../src/diff/index.js'
import { diffSchema, folderDiffSchema } from '../../src/diff/schema.js'
import { recordOf } from '../records.js'

const TEXT = `Talks with Norland

1 Trade

Minister Aldo Varga strongly urged Norland to lift the duty on timber by July 12. Minister Sten Ulriksen said that 40 firms were concerned.

2 Region

The two ministers exchanged views on the strait. Minister Ulriksen expressed concern over the drills near the coast.

Views: 1204
`

function talks(text = TEXT, edit: (r: ReturnType<typeof base>) => void = () => {}) {
  const given = base()
  edit(given)
  return recordOf(text, given)
}

function base() {
  const people: [string, string, string | null][] = [
    ['Aldo Varga', 'XA', null],
    ['Sten Ulriksen', 'XB', null],
  ]
  return {
    people,
    sections: ['1 Trade', '2 Region'],
    furniture: ['Views: 1204', 'Views: 3876'],
    dates: [['July 12', '2020-07-12']] as [string, string][],
    statements: [
      {
        say: 'Minister Aldo Varga|strongly urged|Norland to lift the duty on timber by July 12',
        act: 'urge' as const,
        sources: ['aldo-varga'],
        addressees: ['XB'],
        strong: true,
        strength: 4 as number | null,
        topics: ['trade'],
      },
      {
        say: 'Minister Sten Ulriksen|said|40 firms were concerned',
        act: 'state' as 'state' | 'concern',
        sources: ['sten-ulriksen'],
      },
      {
        say: 'The two ministers|exchanged views on|the strait',
        act: 'discuss' as const,
        sources: ['aldo-varga', 'sten-ulriksen'],
      },
      {
        say: 'Minister Ulriksen|expressed concern over|the drills near the coast',
        act: 'concern' as const,
        sources: ['sten-ulriksen'],
      },
    ],
  }
}

function changesOf(text: string, edit: (r: ReturnType<typeof base>) => void, options: DiffOptions = {}) {
  const old = talks()
  const now = talks(text, edit)
  return diff(old, now, { texts: { old: TEXT, new: text }, ...options })
}

describe('diff', () => {
  it('of a record with itself is clean', () => {
    const result = diff(talks(), talks())
    expect(result).toMatchObject({ state: 'clean', cause: 'none', changes: [], quiet: [] })
    expect(diffSchema.parse(result)).toEqual(result)
  })

  it.each<
    [why: string, from: string, to: string, edit: (r: ReturnType<typeof base>) => void, classes: string[]]
  >([
    [
      'a request that became softer',
      'strongly urged',
      'asked',
      (r) =>
        Object.assign(r.statements[0]!, {
          say: 'Minister Aldo Varga|asked|Norland to lift the duty on timber by July 12',
          strong: false,
          strength: 2,
        }),
      ['weaker'],
    ],
    [
      'a deadline that moved is not also a rewording',
      'July 12',
      'July 22',
      (r) => {
        r.dates = [['July 22', '2020-07-22']]
        r.statements[0]!.say =
          'Minister Aldo Varga|strongly urged|Norland to lift the duty on timber by July 22'
      },
      ['date-changed'],
    ],
    [
      'a figure that changed',
      '40 firms',
      '60 firms',
      (r) => {
        r.statements[1]!.say = 'Minister Sten Ulriksen|said|60 firms were concerned'
      },
      ['number-changed'],
    ],
    [
      'a name that was corrected is a rename, nobody left and nobody came',
      'Aldo Varga',
      'Aldous Varga',
      (r) => {
        r.people[0] = ['Aldous Varga', 'XA', null]
        Object.assign(r.statements[0]!, {
          say: 'Minister Aldous Varga|strongly urged|Norland to lift the duty on timber by July 12',
          sources: ['aldous-varga'],
        })
        r.statements[2]!.sources = ['aldous-varga', 'sten-ulriksen']
      },
      ['person-renamed'],
    ],
    [
      'a sentence that is gone',
      ' Minister Ulriksen expressed concern over the drills near the coast.',
      '',
      (r) => r.statements.pop(),
      ['statement-dropped'],
    ],
    [
      'a clause that came in',
      'the drills near the coast',
      'the drills near the coast and the closing of two fishing grounds',
      (r) => {
        r.statements[3]!.say =
          'Minister Ulriksen|expressed concern over|the drills near the coast and the closing of two fishing grounds'
      },
      ['content-gained'],
    ],
    [
      'a speaker that got lost',
      'Minister Ulriksen expressed concern over the drills',
      'Concern was expressed over the drills',
      (r) => {
        Object.assign(r.statements[3]!, {
          say: '|Concern was expressed over|the drills near the coast',
          sources: [],
        })
      },
      ['speaker-lost', 'statement-reworded'],
    ],
    [
      'a section that got another number is no new one',
      '2 Region',
      '3 Region',
      (r) => {
        r.sections = ['1 Trade', '3 Region']
      },
      ['section-renumbered'],
    ],
    [
      'a background sentence that gave no statement is not lost',
      'Talks with Norland',
      'Talks with Norland\n\nSnow fell.',
      () => {},
      ['text-added'],
    ],
  ])('finds %s, and nothing else', (_why, from, to, edit, classes) => {
    const text = TEXT.replace(from, to)
    const result = changesOf(text, edit)
    expect(result.changes.map((c) => c.class)).toEqual(classes)
    expect(result.quiet).toEqual([])
    expect(diffSchema.safeParse(result).success).toBe(true)
    for (const { new: place } of result.changes)
      if (place && place.start !== null) expect(text.slice(place.start, place.end!)).toBe(place.text)
  })

  it.each<[why: string, from: string, to: string, kind: string]>([
    ['a hit counter', 'Views: 1204', 'Views: 3876', 'furniture-only'],
    ['a space that does not break', 'Minister Ulriksen', 'Minister\u00a0Ulriksen', 'cosmetic'],
    ['two spaces for one', 'The two ministers', 'The two  ministers', 'cosmetic'],
  ])('keeps %s, and does not count it', (_why, from, to, kind) => {
    const text = TEXT.replace(from, to)
    const edit = (r: ReturnType<typeof base>) => {
      r.statements = r.statements.map((s) => ({ ...s, say: s.say.replace(from, to) }))
    }
    const result = changesOf(text, edit)
    expect(result).toMatchObject({ state: 'clean', changes: [] })
    expect(result.quiet.map((c) => c.class)).toEqual([kind])
    expect(changesOf(text, edit, { cosmetic: true })).toMatchObject({ state: 'changes', quiet: [] })
  })

  it('says that the tool changed where the text did not', () => {
    const now = {
      ...talks(TEXT, (r) => {
        r.statements[1]!.act = 'concern'
      }),
      producer: { name: 'readout', version: '1', rules: 'b' },
    }
    const texts = { old: TEXT, new: TEXT }
    expect(diff(talks(), now, { texts })).toMatchObject({
      state: 'clean',
      cause: 'tool',
      quiet: [{ class: 'act-changed', cause: 'tool' }],
    })
    expect(diff(talks(), now, { texts, tool: true })).toMatchObject({
      state: 'changes',
      changes: [{ class: 'act-changed' }],
    })
  })

  it('tells the tool from the text where both changed', () => {
    const text = TEXT.replace('40 firms', '60 firms')
    const now = {
      ...talks(text, (r) => {
        r.statements[1]!.say = 'Minister Sten Ulriksen|said|60 firms were concerned'
        r.statements[0]!.topics = []
      }),
      producer: { name: 'readout', version: '1', rules: 'b' },
    }
    const result = diff(talks(), now, { texts: { old: TEXT, new: text } })
    expect(result).toMatchObject({
      cause: 'both',
      changes: [{ class: 'number-changed', cause: 'text' }],
      quiet: [{ class: 'topic-changed', cause: 'tool' }],
    })
  })

  it('sets aside what a rule ignores, with its reason', () => {
    const text = TEXT.replace('40 firms', '60 firms')
    const edit = (r: ReturnType<typeof base>) => {
      r.statements[1]!.say = 'Minister Sten Ulriksen|said|60 firms were concerned'
    }
    const ignore = [{ class: 'number-changed' as const, reason: 'counted anew' }]
    expect(changesOf(text, edit, { ignore })).toMatchObject({
      state: 'clean',
      quiet: [{ because: 'ignored: counted anew' }],
    })
  })

  it('never reads as clean where it could not compare', () => {
    const result = diff(talks(), talks(), { texts: { old: TEXT, new: 'another text' } })
    expect(result).toMatchObject({ state: 'could-not-compare', changes: [] })
  })

  it('pairs the documents of two folders and tells of those without a partner', () => {
    const gone = { ...talks(), id: 'gone.txt' }
    const result = diffFolders([{ record: talks() }, { record: gone }], [{ record: talks() }])
    expect(folderDiffSchema.parse(result).state).toBe('changes')
    expect(result.documents.flatMap((d) => d.changes.map((c) => c.class))).toEqual(['document-dropped'])
  })

  it('tells of every word that differs, whatever was edited', () => {
    const words = TEXT.split(' ')
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.stringMatching(/^[a-z]{4,8}$/), (at, word) => {
        const text = words.map((w, i) => (i === at ? `${word}q` : w)).join(' ')
        const blank = (t: string) => recordOf(t)
        const result = diff(blank(TEXT), blank(text), { texts: { old: TEXT, new: text } })
        return result.changes.length + result.quiet.length > 0
      }),
    )
  })

  it('of hand-made records has valid records to compare', () => {
    expect(readoutSchema.safeParse(talks()).success).toBe(true)
  })
})
