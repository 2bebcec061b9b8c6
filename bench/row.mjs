/**
 * One row of the bench in a process of its own: told the paths, it makes a pass over them whenever it is asked to, and
 * answers with the CPU microseconds a document that the pass took.
 */
import { hash } from 'node:crypto'
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'

const [key, out] = process.argv.slice(2)
const SENTENCE = /[^.!?]+[.!?]+(?=\s|$)|[^.!?]+$/g
const TOKEN = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|[^\s]/gu

const utf8 = new TextDecoder()

/** What is done with some texts: it gives the lines that are written. */
const WORK = {
  floor: async () => each((path) => floor(path).json),
  tokens: async () => each(floorWithTokens),
  remark: async () => {
    const [{ default: remarkParse }, { unified }] = await Promise.all([
      import('remark-parse'),
      import('unified'),
    ])
    const parser = unified().use(remarkParse)
    return each((path) => void parser.parse(readFileSync(path, 'utf8')))
  },
  compromise: async () => {
    const { default: nlp } = await import('compromise/three')
    return each((path) => void nlp(readFileSync(path, 'utf8')))
  },
  wink: async () => {
    const [{ default: winkNLP }, { default: model }] = await Promise.all([
      import('wink-nlp'),
      import('wink-eng-lite-web-model'),
    ])
    const wink = winkNLP(model)
    return each((path) => void wink.readDoc(readFileSync(path, 'utf8')))
  },
  together: async () => {
    const { readAll } = await import('../dist/index.js')
    return async (some) => (await readAll(some.map(given))).map(line)
  },
  single: async () => {
    const { read } = await import('../dist/index.js')
    return async ([path]) => {
      const { text, options } = given(path)
      return [line(await read(text, options))]
    }
  },
}

/** How many texts are given at once. */
const TOGETHER = key === 'together' ? 24 : 1

const each = (work) => (some) => some.map(work)
const line = (record) => `${JSON.stringify(record)}\n`

function given(path) {
  const bytes = readFileSync(path)
  const sha256 = hash('sha256', bytes)
  return { text: utf8.decode(bytes), options: { id: path, sha256 } }
}

function floor(path) {
  const bytes = readFileSync(path)
  const text = utf8.decode(bytes)
  const sha256 = hash('sha256', bytes)
  return {
    text,
    json: `${JSON.stringify({ id: path, sha256, length: text.length, lines: text.split('\n') })}\n`,
  }
}

function floorWithTokens(path) {
  const { text, json } = floor(path)
  let tokens = 0
  for (const sentence of text.match(SENTENCE) ?? []) tokens += (sentence.match(TOKEN) ?? []).length
  return tokens < 0 ? '' : json
}

async function pass(paths, work) {
  const file = openSync(out, 'w')
  const before = process.cpuUsage()
  for (let i = 0; i < paths.length; i += TOGETHER)
    for (const text of await work(paths.slice(i, i + TOGETHER))) if (text) writeSync(file, text)
  const used = process.cpuUsage(before)
  closeSync(file)
  return (used.user + used.system) / paths.length
}

const work = WORK[key]()
let paths = []
process.on('message', async (asked) => {
  if (asked === 'pass') process.send(await pass(paths, await work))
  else paths = asked
})
