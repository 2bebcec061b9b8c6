/** Two versions of one readout: what changed, how gravely, and whether the text changed or only the tool. */
import type { Readout } from '../../pipeline/record/schema.js'
import { plain, quotedText } from '../wording.js'
import { type Alignment, align } from './align.js'
import {
  dateFindings,
  eventFindings,
  headerFindings,
  numberFindings,
  passagesOf,
  sectionFindings,
} from './facts.js'
import { matchStatements } from './match.js'
import { matchPeople } from './people.js'
import { restFindings } from './rest.js'
import {
  type Change,
  type ChangeClass,
  DIFF_SCHEMA_VERSION,
  type DiffResult,
  type FolderDiff,
  SEVERITIES,
  type Severity,
} from './schema.js'
import { changeOf, Explained, type Finding, isPlaced, sideOf, type Versions } from './sides.js'
import { statementFindings, wordingFindings } from './statements.js'

export interface IgnoreRule {
  readonly class: ChangeClass
  /** The change's `key`; all keys of the class where it is left out. */
  readonly key?: string | undefined
  readonly reason: string
}

export interface DiffOptions {
  /** The two readable texts; without them the words that the records quote are compared. */
  readonly texts?: { readonly old: string; readonly new: string } | undefined
  /** Count changes of spaces, quotation marks and page furniture. They are always in `quiet` otherwise. */
  readonly cosmetic?: boolean | undefined
  /** Count changes that only the rules made. They are in `quiet` otherwise. */
  readonly tool?: boolean | undefined
  readonly ignore?: readonly IgnoreRule[] | undefined
}

/**
 * Compares two versions of one readout. Statements are matched by key, then by wording, then by likeness, never by
 * position. A pure function of its arguments: no clock, so an expired ignore rule must be left out by the caller.
 */
export function diff(old: Readout, now: Readout, options: DiffOptions = {}): DiffResult {
  const refusal = whyNot(old, now, options)
  if (refusal !== null) return couldNotCompare(refusal, old, now)
  const versions: Versions = {
    old: sideOf(old, options.texts?.old ?? quotedText(old), options.texts !== undefined),
    new: sideOf(now, options.texts?.new ?? quotedText(now), options.texts !== undefined),
  }
  const alignment = align(versions.old.text, versions.new.text)
  const findings = findAll(versions, alignment)
  const rules = old.producer.rules !== now.producer.rules
  const changes = findings.map((f) => changeOf(f, versions, rules ? causeOf(f, alignment) : 'text'))
  const told = setAside(sortChanges(changes), options)
  const unreadable = [old, now].some((r) => r.warnings.some((w) => w.code === 'language-not-supported'))
  const textDiffers = differs(old, now, versions)
  const notes = alignment.coarse ? [COARSE] : []
  if (unreadable && textDiffers) notes.push(LANGUAGE)
  return {
    schema: DIFF_SCHEMA_VERSION,
    state: unreadable && textDiffers ? 'could-not-compare' : told.changes.length > 0 ? 'changes' : 'clean',
    notes,
    old: versionOf(old),
    new: versionOf(now),
    cause: textDiffers ? (rules ? 'both' : 'text') : rules ? 'tool' : 'none',
    ...told,
  }
}

const COARSE =
  'The two texts are too far apart to be laid side by side in order; sentences were matched by likeness.'
const LANGUAGE = 'A text is in a language that is not read: only its words were compared.'

/** Two folders: documents are paired by id, then by the digest of their bytes. */
export function diffFolders(
  old: readonly { readonly record: Readout; readonly text?: string | undefined }[],
  now: readonly { readonly record: Readout; readonly text?: string | undefined }[],
  options: Omit<DiffOptions, 'texts'> = {},
): FolderDiff {
  const left = new Map(now.map((d) => [d.record.id, d]))
  const bySha = new Map(
    now.flatMap((d) => (d.record.source.sha256 ? [[d.record.source.sha256, d] as const] : [])),
  )
  const oldIds = new Set(old.map((d) => d.record.id))
  const documents: DiffResult[] = []
  for (const one of old) {
    const renamed = bySha.get(one.record.source.sha256 ?? '')
    const two = left.get(one.record.id) ?? (renamed && !oldIds.has(renamed.record.id) ? renamed : undefined)
    if (!two || !left.delete(two.record.id)) {
      documents.push(wholeDocument('document-dropped', one.record, options))
      continue
    }
    const texts =
      one.text !== undefined && two.text !== undefined ? { old: one.text, new: two.text } : undefined
    documents.push(diff(one.record, two.record, { ...options, texts }))
  }
  for (const two of left.values()) documents.push(wholeDocument('document-added', two.record, options))
  return folderOf(documents)
}

export function folderOf(documents: readonly DiffResult[]): FolderDiff {
  const has = (state: DiffResult['state']) => documents.some((d) => d.state === state)
  return {
    schema: `${DIFF_SCHEMA_VERSION}/folder`,
    state:
      has('could-not-compare') || documents.length === 0
        ? 'could-not-compare'
        : has('changes')
          ? 'changes'
          : 'clean',
    documents: [...documents],
  }
}

/** A comparison that failed; it never reads as clean. */
export function couldNotCompare(why: string, old: Readout | null, now: Readout | null): DiffResult {
  return {
    schema: DIFF_SCHEMA_VERSION,
    state: 'could-not-compare',
    notes: [why],
    old: old && versionOf(old),
    new: now && versionOf(now),
    cause: 'none',
    changes: [],
    quiet: [],
  }
}

function whyNot(old: Readout, now: Readout, { texts }: DiffOptions): string | null {
  if (!texts) return null
  for (const [which, record, text] of [
    ['old', old, texts.old],
    ['new', now, texts.new],
  ] as const)
    if (record.source.length !== text.length)
      return `The ${which} record is not of the text that was given with it: ${record.source.length} characters against ${text.length}.`
  return null
}

/** The order matters: what an earlier finder explains, a later one does not tell again. */
function findAll(versions: Versions, alignment: Alignment): Finding[] {
  const told = new Explained(versions)
  const tell = (findings: readonly Finding[]) => {
    for (const f of findings) told.add(f)
    return findings
  }
  const people = matchPeople(versions)
  const match = matchStatements(
    versions.old.record.statements,
    versions.new.record.statements,
    people.newId,
    alignment.pairs,
  )
  const passages = passagesOf(alignment, versions, match)
  const sections = sectionFindings(versions)
  const moves = sections.filter((f) => f.class === 'section-moved' || f.class === 'section-renumbered')
  return [
    ...tell(headerFindings(versions)),
    ...tell(eventFindings(versions)),
    ...tell(people.findings),
    ...tell(dateFindings(versions, passages)),
    ...tell(numberFindings(versions, passages)),
    ...tell(sections),
    ...tell(statementFindings(versions, match, people.newId)),
    ...tell(wordingFindings(versions, match, told)),
    ...restFindings(versions, alignment, told, moves),
  ]
}

/** The tool's, where the sentences on both sides say the same. */
function causeOf(finding: Finding, alignment: Alignment): Change['cause'] {
  const at = { old: finding.old?.at, new: finding.new?.at }
  if (isPlaced(at.old)) {
    const { start } = at.old
    const pair = alignment.pairs.find((p) => p.old.start <= start && start < p.old.end)
    if (!pair || pair.old.key !== pair.new.key) return 'text'
  }
  if (isPlaced(at.new)) {
    const { start } = at.new
    const pair = alignment.pairs.find((p) => p.new.start <= start && start < p.new.end)
    if (!pair || pair.old.key !== pair.new.key) return 'text'
  }
  return 'tool'
}

const QUIET: Partial<Record<ChangeClass, string>> = {
  cosmetic: 'cosmetic',
  'furniture-only': 'page furniture',
}

function setAside(all: readonly Change[], options: DiffOptions): Pick<DiffResult, 'changes' | 'quiet'> {
  const changes: Change[] = []
  const quiet: DiffResult['quiet'] = []
  for (const change of all) {
    const rule = options.ignore?.find(
      (r) => r.class === change.class && (r.key === undefined || r.key === change.key),
    )
    const because =
      (options.cosmetic ? undefined : QUIET[change.class]) ??
      (rule && `ignored: ${rule.reason}`) ??
      (change.cause === 'tool' && !options.tool ? 'the rules changed, the text did not' : undefined)
    if (because === undefined) changes.push(change)
    else quiet.push({ ...change, because })
  }
  return { changes, quiet }
}

/** Gravest first, then in the order of the new text. */
function sortChanges(changes: readonly Change[]): Change[] {
  const rank = (s: Severity) => SEVERITIES.indexOf(s)
  const at = (c: Change) => c.new?.start ?? c.old?.start ?? -1
  return changes
    .map((change, n) => ({ change, n }))
    .sort(
      (x, y) => rank(x.change.severity) - rank(y.change.severity) || at(x.change) - at(y.change) || x.n - y.n,
    )
    .map(({ change }) => change)
}

function differs(old: Readout, now: Readout, versions: Versions): boolean {
  const [a, b] = [old.source.sha256, now.source.sha256]
  return a !== null && b !== null ? a !== b : versions.old.text !== versions.new.text
}

const versionOf = (r: Readout) => ({ id: r.id, sha256: r.source.sha256, rules: r.producer.rules })

function wholeDocument(
  kind: 'document-added' | 'document-dropped',
  record: Readout,
  options: Omit<DiffOptions, 'texts'>,
): DiffResult {
  const text = plain(record.title?.text ?? record.id)
  const place = { pointer: '', text, start: null, end: null, line: null, column: null }
  const change: Change = {
    class: kind,
    severity: 'high',
    key: record.id,
    message: place.text,
    cause: 'text',
    old: kind === 'document-dropped' ? place : null,
    new: kind === 'document-added' ? place : null,
    words: [],
  }
  const told = setAside([change], options)
  return {
    schema: DIFF_SCHEMA_VERSION,
    state: told.changes.length > 0 ? 'changes' : 'clean',
    notes: [],
    old: kind === 'document-dropped' ? versionOf(record) : null,
    new: kind === 'document-added' ? versionOf(record) : null,
    cause: 'text',
    ...told,
  }
}
