/** Files as they stood at a git revision. Git is run with a list of arguments and never through a shell. */
import { execFileSync } from 'node:child_process'

export interface Blob {
  /** Path below the asked path, with `/`; the bare name where a file was asked for. */
  readonly id: string
  /** `REV:path`, as a person would ask for it. */
  readonly file: string
  readonly bytes: Buffer
}

export class GitError extends Error {}

/** `HEAD~1:notes/a.txt`: the revision before the first colon, the path after it, seen from the working directory. */
export function isRevision(argument: string): boolean {
  return /^[^:\s][^:]*:./.test(argument)
}

/** `v1..v2` gives both ends; null where it is none. */
export function rangeOf(argument: string): readonly [string, string] | null {
  const m = /^([^.\s:-][^\s:]*?)\.\.\.?([^.\s:-][^\s:]*)$/.exec(argument)
  return m ? [m[1]!, m[2]!] : null
}

/** The file, or all files of the folder, at a revision. */
export function blobsAt(argument: string): Blob[] {
  const at = argument.indexOf(':')
  const revision = argument.slice(0, at)
  const path = argument.slice(at + 1).replace(/\/+$/, '')
  const commit = git(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    revision,
  )
    .toString('utf8')
    .trim()
  const below = path === '' || path === '.' ? '.' : path
  const listed = git(['ls-tree', '-r', '-z', commit, '--', below], argument).toString('utf8')
  const files = listed.split('\0').flatMap((row) => {
    const m = /^(\d+) blob ([0-9a-f]+)\t([\s\S]+)$/.exec(row)
    // A link is not followed here either.
    return m && m[1] !== '120000' ? [{ object: m[2]!, name: m[3]! }] : []
  })
  if (files.length === 0) throw new GitError(`${argument}: no such file or folder at that revision`)
  return files.map(({ object, name }) => ({
    id:
      name === path
        ? name.slice(name.lastIndexOf('/') + 1)
        : below === '.'
          ? name
          : name.slice(path.length + 1),
    file: `${revision}:${name}`,
    bytes: git(['cat-file', 'blob', object], argument),
  }))
}

const MOST_BYTES = 256 * 1024 * 1024

function git(args: readonly string[], what: string): Buffer {
  try {
    return execFileSync('git', args, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: MOST_BYTES })
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: Buffer }
    if (code === 'ENOENT') throw new GitError('git is not installed')
    const said = stderr?.toString('utf8').trim().split('\n')[0]
    throw new GitError(`${what}: ${said || 'git knows no such revision here'}`)
  }
}
