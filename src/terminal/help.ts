/** Help made from the table of commands; no line is longer than 80 columns. */
import { COMMANDS, COMMON, type Command, type Flag } from '../commands.js'

const WIDTH = 80

export function shortHelp(): string {
  return [
    'Usage: readout <command> [flags]',
    '',
    'Turns folders of diplomatic readouts into JSON records and compares them.',
    '',
    'Commands:',
    ...table(COMMANDS.map((c) => [c.name, c.purpose])),
    '',
    'Start with:',
    '  readout extract readouts -o data',
    '',
    '"readout help COMMAND" tells the flags of a command.',
    '',
  ].join('\n')
}

export function commandHelp(command: Command): string {
  return [
    `Usage: ${usage(command)}`,
    '',
    ...wrap(command.purpose, ''),
    '',
    'Examples:',
    ...command.examples.map((example) => `  ${example}`),
    ...(command.flags.length > 0 ? ['', 'Flags:', ...table(command.flags.map(flagRow))] : []),
    '',
    'Common flags:',
    ...table(COMMON.map(flagRow)),
    '',
    'Exit codes: 0 done; 1 findings or differences; 2 not all could be done.',
    '',
  ].join('\n')
}

export const usage = (command: Command): string =>
  ['readout', command.name, command.args, '[flags]'].filter((part) => part !== '').join(' ')

export function flagRow(flag: Flag): [string, string] {
  const short = flag.short ? `-${flag.short}, ` : ''
  const value = flag.value ? ` ${flag.value}` : ''
  const choices = flag.choices ? `: ${flag.choices.join(', ')}` : ''
  return [`${short}--${flag.name}${value}`, `${flag.help}${choices}`]
}

/** Two columns; a long left cell gets a line of its own. */
function table(rows: readonly (readonly [string, string])[]): string[] {
  const left = Math.min(24, Math.max(...rows.map(([name]) => name.length)))
  return rows.flatMap(([name, help]) => {
    const lines = wrap(help, ' '.repeat(left + 4))
    if (name.length > left) return [`  ${name}`, ...lines]
    return [`  ${name.padEnd(left)}  ${lines[0]!.trimStart()}`, ...lines.slice(1)]
  })
}

export function wrap(text: string, indent: string): string[] {
  const lines: string[] = []
  let line = indent
  for (const word of text.split(' ')) {
    if (line.length > indent.length && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = indent
    }
    line += line.length > indent.length ? ` ${word}` : word
  }
  return [...lines, line]
}
