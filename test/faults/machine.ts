/** Machines that are not as they should be: file systems that are full, rights that are missing, few open files. */
import { spawnSync } from 'node:child_process'
import { CLI, type Ran } from '../cli/run.js'

/** A script of bash; `readout` in it is the built program. */
export function shell(script: string, around: readonly string[] = []): Ran {
  const { GITHUB_ACTIONS, FORCE_COLOR, NO_COLOR, ...env } = process.env
  const [command = 'bash', ...args] = [
    ...around,
    'bash',
    '-c',
    `readout() { "$NODE" "$CLI" "$@"; }\n${script}`,
  ]
  const ran = spawnSync(command, args, {
    env: { ...env, NODE: process.execPath, CLI },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr }
}

const root = process.getuid?.() === 0

/** In here mounts are allowed and gone at the end. */
const OWN_MOUNTS = root ? ['unshare', '--mount'] : ['unshare', '--map-root-user', '--mount']

/** The superuser without the right to pass over the modes of files; anybody else has no such right anyway. */
const NO_RIGHTS = root ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : []

export const withMounts = (script: string): Ran => shell(`set -e\n${script}`, OWN_MOUNTS)
export const withoutRights = (script: string): Ran => shell(script, NO_RIGHTS)

export const canMount = shell('mount -t tmpfs tmpfs /mnt', OWN_MOUNTS).code === 0
export const canDropRights = shell('true', NO_RIGHTS).code === 0

if (!canMount)
  console.warn('SKIPPED, which CI counts as failed: full and read-only file systems cannot be mounted here')
if (!canDropRights) console.warn('SKIPPED, which CI counts as failed: rights cannot be dropped here')
