/** Errors that a person can act on. Their message is a sentence; no stack is ever shown for them. */

/** What could not be done at all; exit code 2. `help` is a command to run next. */
export class ReadoutError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly help: string | null = null,
  ) {
    super(message)
  }
}

/** A wrong call. */
export class UsageError extends ReadoutError {
  constructor(message: string, help: string | null = 'readout help') {
    super('usage', message, help)
  }
}
