/** What a closed or full standard output comes to: a sentence and an exit code, never a stack. */

/** A reader that has seen enough is no error; a full disk behind `>` is. */
export function watchOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    process.stderr.write(`error: standard output cannot be written (${error.code})\n`)
    process.exit(2)
  })
  process.stderr.on('error', () => {})
}
