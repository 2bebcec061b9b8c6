/** `readout completions`: shell scripts made from the table of commands. */
import { COMMANDS, COMMON, type Command, type Flag, type Flags } from '../commands.js'
import { UsageError } from '../terminal/errors.js'
import type { Terminal } from '../terminal/terminal.js'

const SHELLS: Readonly<Record<string, () => string>> = { bash, zsh, fish }

export async function run(args: readonly string[], _flags: Flags, terminal: Terminal): Promise<number> {
  const shell = args[0] ?? ''
  const script = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined
  if (!script) throw new UsageError(`no completions for '${shell}'`, 'readout completions bash, zsh or fish')
  terminal.data(script())
  return 0
}

const names = () => COMMANDS.map((c) => c.name).join(' ')
const flagsOf = (command: Command): readonly Flag[] => [...command.flags, ...COMMON]
const long = (command: Command) =>
  flagsOf(command)
    .map((f) => `--${f.name}`)
    .join(' ')

function bash(): string {
  const cases = COMMANDS.map(
    (c) => `    ${c.name}) flags="${long(c)}" words="${c.words?.join(' ') ?? ''}" ;;`,
  )
  const values = COMMANDS.flatMap((c) =>
    flagsOf(c).flatMap(({ name, choices }) =>
      choices
        ? [
            `    "${c.name} --${name}") COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$word")); return ;;`,
          ]
        : [],
    ),
  )
  return `# bash completion for readout
_readout() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" flags="" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${names()} help" -- "$word")); return; fi
  case "\${COMP_WORDS[1]} $before" in
${values.join('\n')}
  esac
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    help) words="${names()}" ;;
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$flags" -- "$word")) ;;
    *) if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$word")); else COMPREPLY=($(compgen -f -- "$word")); fi ;;
  esac
}
complete -o filenames -F _readout readout
`
}

function zsh(): string {
  const commands = COMMANDS.map((c) => `    '${c.name}:${quoted(c.purpose)}'`).join('\n')
  const cases = COMMANDS.map((c) => {
    const flags = flagsOf(c).map((f) => `        '--${f.name}[${quoted(f.help)}]${zshValue(f)}' \\`)
    return `      ${c.name})\n      _arguments \\\n${flags.join('\n')}\n        '*:argument:${c.words ? `(${c.words.join(' ')})` : '_files'}' ;;`
  })
  return `#compdef readout
_readout() {
  local -a commands=(
${commands}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
compdef _readout readout
`
}

const zshValue = (f: Flag): string =>
  f.value === undefined ? '' : `:${f.value}:${f.choices ? `(${f.choices.join(' ')})` : '_files'}`
const quoted = (text: string): string => text.replaceAll("'", "'\\''").replace(/[[\]:]/g, '\\$&')

function fish(): string {
  const q = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  const lines = COMMANDS.flatMap((c) => [
    `complete -c readout -n __fish_use_subcommand -a ${c.name} -d ${q(c.purpose)}`,
    ...flagsOf(c).map(
      (f) =>
        `complete -c readout -n '__fish_seen_subcommand_from ${c.name}' -l ${f.name}${f.short ? ` -s ${f.short}` : ''}${f.choices ? ' -x' : f.value ? ' -r' : ''}${f.choices ? ` -a ${q(f.choices.join(' '))}` : ''} -d ${q(f.help)}`,
    ),
    ...(c.words
      ? [`complete -c readout -n '__fish_seen_subcommand_from ${c.name}' -f -a ${q(c.words.join(' '))}`]
      : []),
  ])
  return `# fish completion for readout\n${lines.join('\n')}\n`
}
