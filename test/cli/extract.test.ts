import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLI, type Files, folderWith, readout, text, treeOf } from './run.js'

/** Extracts a folder of these files into a folder inside it that is left out of the inputs. */
function extracted(files: Files, ...flags: string[]) {
  const root = folderWith(files)
  const out = join(root, 'out')
  const ran = readout(['extract', root, '-o', out, ...flags])
  const entries: Record<string, { state: string; code: string | null; record: string | null }> = {}
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
  for (const entry of manifest.inputs) entries[entry.path] = entry
  return { ...ran, root, out, manifest, entries }
}

describe('what becomes of each kind of file', () => {
  const { root, out, entries, stderr, code } = (() => {
    const root = folderWith({
      'jp/a.txt': text(1),
      'b.md': `# Talks\n\n${text(2)}`,
      'c.html': `<html><body><p>${text(3)}</p></body></html>`,
      'empty.txt': '',
      'spaces.txt': ' \n\n',
      'page.txt': Buffer.from('%PDF-1.7\n'),
      'image.txt': Buffer.from([0, 1, 2, 3, 0, 255, 0, 7]),
      'scan.pdf': '%PDF',
      'README.md': 'about',
      'a.meta.json': '{"url": "https://example.org/a"}',
      'jp/a.txt.meta.json': '{"url": "https://example.org/jp-a"}',
      'x.gold.json': '{}',
      'table.csv': '',
      'bad-meta.txt': text(4),
      'bad-meta.txt.meta.json': '{',
    })
    symlinkSync('/etc/hostname', join(root, 'link.txt'))
    execFileSync('mkfifo', [join(root, 'pipe.txt')])
    const out = join(root, 'out')
    const ran = readout(['extract', root, '-o', out])
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
    return {
      root,
      out,
      ...ran,
      entries: Object.fromEntries(manifest.inputs.map((e: { path: string }) => [e.path, e])),
    }
  })()

  it.each([
    ['a text in a folder keeps its path and its extension', 'jp/a.txt', 'ok', null],
    ['Markdown', 'b.md', 'ok', null],
    ['a page', 'c.html', 'ok', null],
    ['an empty file has a record', 'empty.txt', 'ok', null],
    ['only spaces too', 'spaces.txt', 'ok', null],
    ['a PDF under a wrong name', 'page.txt', 'failed', 'binary'],
    ['bytes that are no text', 'image.txt', 'failed', 'binary'],
    ['a format that is refused by name', 'scan.pdf', 'skipped', 'format-not-read'],
    ['a link is not followed', 'link.txt', 'skipped', 'link'],
    ['a named pipe is not opened', 'pipe.txt', 'skipped', 'not-a-file'],
    ['a broken sidecar', 'bad-meta.txt', 'failed', 'metadata-invalid'],
  ])('%s', (_, path, state, code) => {
    expect(entries[path]).toMatchObject({ state, code })
    expect(existsSync(join(out, `${path}.json`))).toBe(state === 'ok')
  })

  it('companions and other types are no inputs', () => {
    expect(Object.keys(entries)).toHaveLength(11)
    expect(stderr).toMatch(/1 of other types/)
  })

  it('a failure is exit 2, and everything else is done', () => {
    expect(code).toBe(2)
    expect(stderr).toMatch(/3 failed/)
  })

  it('an empty file warns and has no statements', () => {
    const record = JSON.parse(readFileSync(join(out, 'empty.txt.json'), 'utf8'))
    expect(record.statements).toEqual([])
    expect(record.warnings.map((w: { code: string }) => w.code)).toContain('empty')
  })

  it('a page has its readable text and the way back beside its record', () => {
    const record = JSON.parse(readFileSync(join(out, 'c.html.json'), 'utf8'))
    const reading = readFileSync(join(out, 'c.html.read.txt'), 'utf8')
    expect(record.source.length).toBe(reading.length)
    expect(JSON.parse(readFileSync(join(out, 'c.html.map.json'), 'utf8'))[0]).toHaveLength(2)
  })

  it('the nearest sidecar gives the metadata', () => {
    const record = JSON.parse(readFileSync(join(out, 'jp/a.txt.json'), 'utf8'))
    expect(record.source.url).toBe('https://example.org/jp-a')
  })

  it('the index has a line for each record, in order', () => {
    const lines = readFileSync(join(out, 'index.jsonl'), 'utf8').trimEnd().split('\n')
    const ids = lines.map((line) => JSON.parse(line).id)
    expect(ids).toEqual(['b.md', 'c.html', 'empty.txt', 'jp/a.txt', 'spaces.txt'])
  })

  it('validate finds nothing wrong with them', () => {
    expect(readout(['validate', out])).toMatchObject({ code: 0, stdout: '' })
  })

  it('--strict makes skipped files a failure', () => {
    expect(readout(['extract', join(root, 'scan.pdf')]).code).toBe(2)
    rmSync(join(root, 'page.txt'))
    expect(readout(['extract', folderWith({ 'a.pdf': '' }), '--strict']).code).toBe(2)
    expect(readout(['extract', folderWith({ 'a.pdf': '' })]).code).toBe(0)
  })
})

describe('only what changed', () => {
  const { root, out } = extracted({ 'a.txt': text(1), 'b.txt': text(2), 'c.html': `<p>${text(3)}</p>` })
  const again = (...flags: string[]) => {
    const ran = readout(['extract', root, '-o', out, '--json', ...flags])
    return { ...JSON.parse(ran.stdout), code: ran.code }
  }

  it('a second run leaves every file as it is', () => {
    const before = treeOf(out)
    expect(again().summary).toMatchObject({ created: 0, changed: 0, unchanged: 3 })
    expect(treeOf(out)).toEqual(before)
  })

  it('a changed text, changed metadata and a missing record are made again, nothing else', () => {
    writeFileSync(join(root, 'a.txt'), text(9))
    writeFileSync(join(root, 'b.meta.json'), '{"url":"https://example.org"}')
    rmSync(join(out, 'c.html.map.json'))
    const dry = again('--dry-run')
    expect(dry.plan.map((p: { path: string }) => p.path)).toEqual(['a.txt.json', 'b.txt.json', 'c.html.json'])
    expect(existsSync(join(out, 'c.html.map.json'))).toBe(false)
    expect(again().summary).toMatchObject({ changed: 3, unchanged: 0 })
  })

  it('a record that was edited by hand is kept until --force', () => {
    const path = join(out, 'a.txt.json')
    const edited = readFileSync(path, 'utf8').replace('"readout/1"', '"readout/1" ')
    writeFileSync(path, edited)
    const kept = again()
    expect(kept.code).toBe(2)
    expect(kept.findings[0].code).toBe('record-edited')
    expect(readFileSync(path, 'utf8')).toBe(edited)
    expect(again().code).toBe(2)
    expect(again('--force').code).toBe(0)
    expect(readFileSync(path, 'utf8')).not.toBe(edited)
  })

  it('records of inputs that are gone are reported, and deleted only with --prune', () => {
    renameSync(join(root, 'b.txt'), join(root, 'd.txt'))
    expect(again().summary).toMatchObject({ created: 1, orphans: 1 })
    expect(existsSync(join(out, 'b.txt.json'))).toBe(true)
    again('--prune')
    expect(existsSync(join(out, 'b.txt.json'))).toBe(false)
  })
})

describe('streams', () => {
  it('a text on standard input', () => {
    const ran = readout(['extract', '-', '--stdin-filename', 'talks.md'], { input: text() })
    expect(JSON.parse(ran.stdout)).toMatchObject({ id: 'talks.md', source: { mediaType: 'text/markdown' } })
  })

  it('a document a line: each line has an answer in its place, and an error is a line too', () => {
    const lines = [
      '{"id":"a","text":"Minister Arden met Mr. Belov."}',
      'no',
      '{"id":"c"}',
      '{"id":"d","text":"","meta":{"url":"u"}}',
    ]
    const ran = readout(['extract', '-', '--jsonl'], { input: lines.join('\n') })
    const answers = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map((a) => a.error?.code ?? a.id)).toEqual(['a', 'line-invalid', 'line-invalid', 'd'])
    expect(answers[3].source.url).toBe('u')
    expect(ran.code).toBe(2)
  })

  const stream = [...Array(60).keys()].map((i) =>
    i % 9 === 4 ? `broken ${i}` : JSON.stringify({ id: `d${i}`, text: text(i).repeat(1 + ((i * 7) % 20)) }),
  )
  const expected = stream.map((line, i) => (line.startsWith('broken') ? i + 1 : `d${i}`))
  const answered = (...flags: string[]) => {
    const ran = readout(['extract', '-', '--jsonl', ...flags], { input: `${stream.join('\n')}\n` })
    const answers = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    return { ...ran, answers, ids: answers.map((a) => (a.error ? a.line : a.id)) }
  }

  it.each([[[]], [['--jobs', '3', '--ordered']]])('in the order of the lines with %j', (flags) => {
    const { ids, code, stderr } = answered(...flags)
    expect(ids).toEqual(expected)
    expect(stderr).toBe('60 lines · 7 errors\n')
    expect(code).toBe(2)
  })

  it('as they are ready with --jobs 3: every line has its answer, and it is the same one', () => {
    const inOrder = answered().stdout.split('\n').sort()
    expect(answered('--jobs', '3').stdout.split('\n').sort()).toEqual(inOrder)
  })

  it.each(['1', '2'])('each line is answered before the next one is sent (%s jobs)', async (jobs) => {
    const child = spawn(process.execPath, [CLI, 'extract', '-', '--jsonl', '--jobs', jobs])
    for (const i of [1, 2, 3]) {
      child.stdin.write(`${JSON.stringify({ id: `${i}`, text: text(i) })}\n`)
      const [answer] = await once(child.stdout, 'data')
      expect(JSON.parse(String(answer)).id).toBe(String(i))
    }
    child.stdin.end()
    expect((await once(child, 'close'))[0]).toBe(0)
  })

  it.each(['1', '2'])('a signal ends one that waits for a line (%s jobs)', async (jobs) => {
    const child = spawn(process.execPath, [CLI, 'extract', '-', '--jsonl', '--jobs', jobs])
    child.stdin.write(`${JSON.stringify({ text: text() })}\n`)
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect(await once(child, 'close')).toEqual([143, null])
  })

  it('long lines, lines in pieces and a last one without an end', async () => {
    const child = spawn(process.execPath, [CLI, 'extract', '-', '--jsonl'])
    let told = ''
    child.stdout.on('data', (more) => {
      told += more
    })
    const whole = `${JSON.stringify({ id: 'é', text: text().repeat(3_000) })}\r\n\n${JSON.stringify({ id: 'b', text: '' })}`
    const bytes = Buffer.from(whole)
    for (let at = 0; at < bytes.length; at += 50_001) child.stdin.write(bytes.subarray(at, at + 50_001))
    child.stdin.end()
    await once(child, 'close')
    expect(
      told
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['é', 'b'])
  })

  it('shares of a folder do not overlap and leave nothing out', () => {
    const root = folderWith(Object.fromEntries([...Array(9).keys()].map((i) => [`${i}.txt`, text(i)])))
    const share = (k: number) =>
      readout(['extract', root, '--shard', `${k}/3`])
        .stdout.trimEnd()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).id)
    expect([...share(1), ...share(2), ...share(3)].sort()).toEqual(
      [...Array(9).keys()].map((i) => `${i}.txt`),
    )
  })
})
