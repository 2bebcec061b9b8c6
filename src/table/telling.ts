/** Commands that tell about texts, rules and the program itself. */
import type { Command } from '../commands.js'

export const TELLING: readonly Command[] = [
  {
    name: 'inspect',
    purpose: 'Shows what the reader saw: encoding, language, house style, outline.',
    args: '<file>',
    examples: ['readout inspect page.html', 'readout inspect page.html --text | less'],
    flags: [
      { name: 'text', help: 'the readable text, to which all offsets refer' },
      { name: 'map', help: 'pairs of offsets: readable text, file' },
      { name: 'encoding', value: 'NAME', help: 'decode the file so' },
      { name: 'lang', value: 'TAG', help: 'its language' },
    ],
    load: () => import('../commands/inspect.js'),
  },
  {
    name: 'explain',
    purpose: 'Tells what a code or a rule means, or why a text gave its statements.',
    args: '<code|rule|file[:line]>',
    examples: [
      'readout explain pronoun-unresolved',
      'readout explain urge/to-inf',
      'readout explain talks.txt:12',
    ],
    flags: [{ name: 'lang', value: 'TAG', help: 'language of the text' }],
    load: () => import('../commands/explain.js'),
  },
  {
    name: 'schema',
    purpose: 'Prints a JSON Schema (2020-12).',
    args: '[name]',
    examples: ['readout schema > record.schema.json', 'readout schema config'],
    flags: [],
    words: ['record', 'config', 'gold', 'diff', 'comparison'],
    load: () => import('../commands/schema.js'),
  },
  {
    name: 'completions',
    purpose: 'Prints a script that completes commands and flags in a shell.',
    args: '<shell>',
    examples: ['source <(readout completions bash)', 'readout completions fish | source'],
    flags: [],
    words: ['bash', 'zsh', 'fish'],
    load: () => import('../commands/completions.js'),
  },
]
