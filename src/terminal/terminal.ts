/**
 * The two streams of a terminal program. Standard output carries data only; everything said to a person goes to
 * standard error. Nothing that a document or a file name holds reaches a terminal raw.
 */
import { styleText } from 'node:util'

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan'

export interface TerminalOptions {
  readonly color: 'auto' | 'always' | 'never'
  readonly quiet: boolean
  readonly verbose: boolean
}

export class Terminal {
  readonly quiet: boolean
  readonly verbose: boolean
  /** True where a person looks at standard error. */
  readonly live: boolean
  private readonly color: boolean
  private progressShown = false

  constructor(options: TerminalOptions, env: NodeJS.ProcessEnv = process.env) {
    this.quiet = options.quiet
    this.verbose = options.verbose
    this.live = process.stderr.isTTY === true && env.TERM !== 'dumb'
    this.color = wantsColor(options.color, env, process.stderr.isTTY === true)
  }

  /** Data. */
  data(text: string): void {
    process.stdout.write(text)
  }

  /** A line to a person, kept under `--quiet` only where it is an error. */
  say(line: string): void {
    if (!this.quiet) this.error(line)
  }

  error(line: string): void {
    this.clearProgress()
    process.stderr.write(`${line}\n`)
  }

  /** One line that is rewritten; only on a terminal. */
  progress(line: string): void {
    if (!this.live || this.quiet) return
    process.stderr.write(`\r\u001b[K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`)
    this.progressShown = true
  }

  clearProgress(): void {
    if (this.progressShown) process.stderr.write('\r\u001b[K')
    this.progressShown = false
  }

  paint(style: Style, text: string): string {
    return this.color ? styleText(style, text) : text
  }
}

/** `--color`, then NO_COLOR (any value that is not empty), then FORCE_COLOR, then whether it is a terminal. */
export function wantsColor(flag: TerminalOptions['color'], env: NodeJS.ProcessEnv, tty: boolean): boolean {
  if (flag !== 'auto') return flag === 'always'
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return tty && env.TERM !== 'dumb'
}
