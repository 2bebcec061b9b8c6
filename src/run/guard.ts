/** A deadline for code that does not give way: the only means that stops a loop or a regular expression. */
import { Script } from 'node:vm'

const SLOT = Symbol.for('readout.guarded')
const script = new Script('globalThis[Symbol.for("readout.guarded")]()')

/** True where `work` came to its end within `milliseconds`; what it threw is thrown. */
export function guarded(work: () => void, milliseconds: number): boolean {
  const slots = globalThis as unknown as Record<symbol, (() => void) | undefined>
  slots[SLOT] = work
  try {
    script.runInThisContext({ timeout: Math.ceil(milliseconds) })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false
    throw error
  } finally {
    slots[SLOT] = undefined
  }
}
