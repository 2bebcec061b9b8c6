import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/input/decode.js'

const ministry =
  'Министр иностранных дел провёл переговоры со своим коллегой. Стороны обсудили двустороннее сотрудничество и договорились продолжить консультации в ближайшее время.'
const curly = 'The Minister said: “We agreed” – and the other’s reply cost 5 €.'

describe('decode', () => {
  it.each([
    ['plain ASCII is UTF-8', Buffer.from('Talks'), 'text/plain', 'utf-8', 'utf-8', 'Talks'],
    ['a mark is no part of the text', Buffer.from('\uFEFFTalks'), 'text/plain', 'utf-8', 'bom', 'Talks'],
    [
      'UTF-16 with a mark',
      iconv.encode('Talks', 'utf-16le', { addBOM: true }),
      'text/plain',
      'utf-16le',
      'bom',
      'Talks',
    ],
    ['UTF-16LE without one', iconv.encode(curly, 'utf-16le'), 'text/plain', 'utf-16le', 'nul-pattern', curly],
    ['UTF-16BE without one', iconv.encode(curly, 'utf-16be'), 'text/plain', 'utf-16be', 'nul-pattern', curly],
    ['UTF-32LE without one', iconv.encode(curly, 'utf-32le'), 'text/plain', 'utf-32le', 'nul-pattern', curly],
    [
      'the curly quotes of old ministry pages',
      iconv.encode(curly, 'windows-1252'),
      'text/plain',
      'windows-1252',
      'default',
      curly,
    ],
    [
      'Cyrillic is detected',
      iconv.encode(ministry, 'windows-1251'),
      'text/plain',
      'windows-1251',
      'detected',
      ministry,
    ],
    [
      'a page that declares what it is',
      iconv.encode(`<meta charset="koi8-r">${ministry}`, 'koi8-r'),
      'text/html',
      'koi8-r',
      'declared',
      `<meta charset="koi8-r">${ministry}`,
    ],
    [
      'latin-1 on the web means windows-1252',
      iconv.encode(`<meta charset="iso-8859-1">${curly}`, 'windows-1252'),
      'text/html',
      'windows-1252',
      'declared',
      `<meta charset="iso-8859-1">${curly}`,
    ],
  ] as const)('%s', (_, bytes, mediaType, encoding, by, text) => {
    expect(decode(bytes, mediaType)).toMatchObject({ encoding, by, text, undecodable: null })
  })

  it('every byte of windows-1252 that has a character gets it', () => {
    const bytes = Buffer.from([...Array(256).keys()].slice(0x80))
    expect(decode(bytes, 'text/plain', 'windows-1252')!.text).toMatch(
      /^€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ/,
    )
  })

  it('a page whose declaration does not fit its bytes is read by its bytes, and says so', () => {
    const bytes = iconv.encode(`<meta charset="utf-8">${curly}`, 'windows-1252')
    expect(decode(bytes, 'text/html')).toMatchObject({ encoding: 'windows-1252', conflict: 'utf-8' })
  })

  it('damaged places are counted and located, a replacement character of the file is not', () => {
    const bytes = Buffer.concat([
      Buffer.from('“One” \uFFFD “two” “three” '),
      Buffer.from([0xe2, 0x80]),
      Buffer.from(' four'),
    ])
    expect(decode(bytes, 'text/plain')!.undecodable).toMatchObject({ count: 1 })
  })

  it('half a surrogate pair becomes a replacement character', () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x3d, 0xd8, 0x41, 0])
    expect(decode(bytes, 'text/plain')).toMatchObject({
      text: '\uFFFDA',
      undecodable: { count: 1, first: 0 },
    })
  })

  it.each([
    ['an image', Buffer.from([0x89, 1, 2, 0, 0, 3, 4, 5, 0, 1, 0x91])],
    ['eight bytes with NULs in no pattern', Buffer.from([0, 1, 2, 3, 0, 255, 0, 7])],
  ])('%s is no text', (_, bytes) => {
    expect(decode(bytes, 'text/plain')).toBeNull()
  })
})
