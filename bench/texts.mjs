/** The texts that are measured: the acceptance set's corpus where it is there, generated readouts otherwise. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const acceptance = process.env.READOUT_ACCEPTANCE ?? resolve('..', 'shared')

/** Paths of the texts, the folder they stand under, and a word on where they come from. */
export function benchTexts() {
  const corpus = join(acceptance, 'corpus')
  if (existsSync(corpus)) {
    const paths = walk(corpus).filter((p) => p.endsWith('.txt') && !/[/\\](pairs|versions)[/\\]/.test(p))
    return {
      folder: corpus,
      paths: paths.sort(),
      from: `${paths.length} texts of the acceptance set's corpus`,
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
  writeGenerated(folder, 2_000)
  return {
    folder,
    paths: walk(folder).sort(),
    from: '2,000 generated readouts of 2 KB (the acceptance set is not here)',
  }
}

export const goldFolder = () => (existsSync(join(acceptance, 'gold')) ? join(acceptance, 'gold') : null)

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) =>
    e.isDirectory() ? walk(join(folder, e.name)) : [join(folder, e.name)],
  )
}

const NAMES = ['Aiko Tamura', 'Park Min-seo', 'Lena Okafor', 'Tomas Varga', 'Ilse Brandt', 'Rui Carvalho']
const LANDS = ['Japan', 'the Republic of Korea', 'Nigeria', 'Hungary', 'Germany', 'Portugal']
const DEEDS = [
  'stressed the importance of lasting peace in the region and expressed serious concern about the recent launches',
  'explained the position of the Government on trade in agricultural goods, and requested early talks',
  'agreed to hold the next round of consultations in the first half of next year',
  'welcomed the progress made on the energy partnership and invited the other side to visit',
  'strongly urged all parties to refrain from steps that would raise tensions',
  'exchanged views on climate change, supply chains and the situation in the Middle East',
]

/** Readout number `n`, about 2 KB; the same for every run. */
export function generatedReadout(n) {
  const [a, b] = [n % 6, (n + 1 + (n % 5)) % 6]
  const day = `May ${1 + (n % 28)}`
  const lines = [
    `Foreign Minister ${NAMES[a]} meets Foreign Minister ${NAMES[b]}`,
    '',
    `${day}, ${2015 + (n % 10)}`,
    '',
    `On ${day}, ${NAMES[a]}, Minister for Foreign Affairs of ${LANDS[a]}, held talks with ${NAMES[b]}, Minister for Foreign Affairs of ${LANDS[b]}, for about ${20 + (n % 40)} minutes.`,
    '',
  ]
  for (let i = 0; i < 10; i++) {
    const who =
      i % 3 === 2
        ? 'The two ministers'
        : `Minister ${NAMES[i % 2 ? b : a].split(' ')[NAMES[i % 2 ? b : a].startsWith('Park') ? 0 : 1]}`
    lines.push(`${i + 1}. ${who} ${DEEDS[(n + i) % 6]}.`, '')
  }
  return lines.join('\n')
}

/** Writes `count` generated readouts, a thousand to a folder. */
export function writeGenerated(folder, count) {
  for (let i = 0; i < count; i++) {
    const part = join(folder, String(Math.floor(i / 1000)).padStart(3, '0'))
    if (i % 1000 === 0) mkdirSync(part, { recursive: true })
    writeFileSync(join(part, `call-${String(i).padStart(6, '0')}.txt`), generatedReadout(i))
  }
}

/** A text of about `bytes` bytes made of the given texts. */
export function textOfSize(paths, bytes) {
  let text = ''
  for (let i = 0; text.length < bytes; i++) text += `${readFileSync(paths[i % paths.length], 'utf8')}\n\n`
  return text.slice(0, bytes)
}
