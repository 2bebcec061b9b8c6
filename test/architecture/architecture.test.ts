/** What must never be, line by line. ARCHITECTURE.md tells why. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, join, normalize, sep } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

interface Module {
  readonly path: string
  /** Paths inside the project as they stand on disk, names of packages, or `node:` modules. */
  readonly imports: readonly string[]
  /** Those of `imports` from which a module takes nothing but types. */
  readonly typesOf: readonly string[]
  /** Every identifier and property access (`Math.random`) that is not inside a type. */
  readonly names: ReadonlySet<string>
}

const files = ['pipeline', 'src', 'test', 'bench', 'scripts'].flatMap(walk)
const modules = files.filter((path) => ['.ts', '.mjs'].includes(extname(path))).map(parse)
const pipeline = modules.filter(({ path }) => path.startsWith('pipeline/'))
const program = modules.filter(({ path }) => /^(pipeline|src)\//.test(path))
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>
}

/** The order in which the stages run, as pipeline/index.ts reads. A stage knows those before it only. */
const STAGES = [
  'reading',
  'layout',
  'outline',
  'tokens',
  'sentences',
  'header',
  'dates',
  'people',
  'event',
  'topics',
  'statements',
  'record/assemble',
]

/** Modules that break a rule, each with what it does: `[]` is what every test wants. */
const offences = (among: readonly Module[], breaks: (module: Module) => readonly string[]) =>
  among.flatMap((module) => breaks(module).map((what) => `${module.path} → ${what}`))

describe('the pipeline is pure', () => {
  it('imports nothing of src', () => {
    expect(offences(pipeline, ({ imports }) => imports.filter((name) => name.startsWith('src/')))).toEqual([])
  })

  it('imports no module of Node', () => {
    expect(offences(pipeline, ({ imports }) => imports.filter((name) => name.startsWith('node:')))).toEqual(
      [],
    )
  })

  it.each([
    ['the process', /^(process|global|globalThis)$/],
    ['the console', /^console$/],
    ['the clock', /^(Date|performance|setTimeout|setInterval|setImmediate)$/],
    ['chance', /^(Math\.random|crypto)$/],
    ['the locale', /(^Intl$|\.toLocale\w+$|\.localeCompare$)/],
    ['the network', /^(fetch|XMLHttpRequest|WebSocket)$/],
  ])('does not ask %s', (_what, forbidden) => {
    expect(offences(pipeline, ({ names }) => [...names].filter((name) => forbidden.test(name)))).toEqual([])
  })
})

describe('the stages', () => {
  it('know no later stage', () => {
    const later = ({ path, imports }: Module) => {
      const own = stageOf(path)
      return own < 0 ? [] : imports.filter((name) => stageOf(name) > own)
    }
    expect(offences(pipeline, later)).toEqual([])
  })

  it('get houses, cues and lexicon as arguments: only the knowledge opens the data', () => {
    const opens = ({ path, imports }: Module) =>
      path.startsWith('pipeline/knowledge/') ? [] : imports.filter((name) => name.endsWith('.json'))
    expect(offences(pipeline, opens)).toEqual([])
  })

  it('are all in the order that this test holds them to', () => {
    const tour = modules.find(({ path }) => path === 'pipeline/index.ts')!
    const known = /^pipeline\/(knowledge|types|tagger|steps)/
    const named = tour.imports.filter((name) => !known.test(name) && name !== 'pipeline/record/schema.ts')
    expect(named.filter((name) => stageOf(name) < 0)).toEqual([])
  })
})

describe('data', () => {
  it('is never code', () => {
    const data = files.filter((path) => /^pipeline\/(houses|cues|lexicon)\//.test(path))
    expect(data.filter((path) => extname(path) !== '.json')).toEqual([])
  })
})

describe('the world', () => {
  it('writes other formats from the record alone', () => {
    const formats = program.filter(({ path }) => path.startsWith('src/formats/'))
    const more = ({ imports }: Module) =>
      imports.filter((name) => name.startsWith('pipeline/') && name !== 'pipeline/record/schema.ts')
    expect(offences(formats, more)).toEqual([])
  })

  it('never imports tests, fixtures or output', () => {
    const made = /^(test|fixtures|output)\//
    expect(offences(program, ({ imports }) => imports.filter((name) => made.test(name)))).toEqual([])
  })
})

describe('a package has one door', () => {
  it.each(Object.keys(dependencies).filter((name) => name !== 'zod'))('%s', (name) => {
    const doors = program
      .filter(({ imports, typesOf }) => imports.includes(name) && !typesOf.includes(name))
      .map(({ path }) => path)
    expect(doors.length, doors.join(', ')).toBe(1)
  })

  it('zod: the files named schema.ts', () => {
    const doors = program
      .filter(({ imports, typesOf }) => imports.includes('zod') && !typesOf.includes('zod'))
      .map(({ path }) => basename(path))
    expect(new Set(doors)).toEqual(new Set(['schema.ts']))
  })

  it('and nothing is imported that is not declared', () => {
    const foreign = ({ imports, typesOf }: Module) =>
      imports.filter(
        (name) =>
          !typesOf.includes(name) && !isOurs(name) && !name.startsWith('node:') && !(name in dependencies),
      )
    expect(offences(program, foreign)).toEqual([])
  })
})

describe('names', () => {
  it('say what a file is for', () => {
    const vague = files.filter((path) =>
      path.split('/').some((part) => /^(utils?|helpers?|common|misc|shared|lib)(\.|$)/i.test(part)),
    )
    expect(vague).toEqual([])
  })

  it('do not say the folder again', () => {
    const twice = files.filter((path) => {
      const folder = basename(dirname(path))
      return /\.ts$/.test(path) && path.startsWith('pipeline/') && basename(path).startsWith(`${folder}-`)
    })
    expect(twice).toEqual([])
  })
})

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]))
    .map((path) => path.split(sep).join('/'))
    .sort()
}

function parse(path: string): Module {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true)
  const imports: string[] = []
  const typesOf: string[] = []
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    const target = importTarget(node)
    if (target !== null)
      imports.push(target.startsWith('.') ? onDisk(join(dirname(path), target)) : packageOf(target))
    if (target !== null && ts.isImportDeclaration(node) && node.importClause?.isTypeOnly)
      typesOf.push(packageOf(target))
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return
    if (ts.isPropertyAccessExpression(node)) {
      names.add(`${node.expression.getText(source)}.${node.name.text}`)
      visit(node.expression)
      return
    }
    if (ts.isIdentifier(node) && !isDeclaredName(node)) names.add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { path, imports, typesOf, names }
}

function importTarget(node: ts.Node): string | null {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
    return (node.moduleSpecifier as ts.StringLiteral).text
  if (ts.isImportTypeNode(node))
    return ((node.argument as ts.LiteralTypeNode).literal as ts.StringLiteral).text
  const called = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
  return called && ts.isStringLiteralLike(node.arguments[0]!) ? node.arguments[0].text : null
}

/** The name of a field or member is not a use of the global of that name. */
function isDeclaredName(node: ts.Identifier): boolean {
  const { parent } = node
  return (
    ((ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent)) &&
      parent.name === node) ||
    ts.isMethodDeclaration(parent) ||
    ts.isImportSpecifier(parent) ||
    (ts.isBindingElement(parent) && parent.propertyName === node)
  )
}

function onDisk(path: string): string {
  return normalize(path).split(sep).join('/').replace(/\.js$/, '.ts')
}

function packageOf(target: string): string {
  if (target.startsWith('node:')) return target
  return target.split('/', target.startsWith('@') ? 2 : 1).join('/')
}

function isOurs(name: string): boolean {
  return /^(pipeline|src|test|package\.json)(\/|$)/.test(name)
}

function stageOf(path: string): number {
  const inside = path.replace(/^pipeline\//, '').replace(/\.ts$/, '')
  return path.startsWith('pipeline/')
    ? STAGES.findIndex((stage) => inside === stage || inside.startsWith(`${stage}/`))
    : -1
}
