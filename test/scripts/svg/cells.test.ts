import { expect, test } from 'vitest'
import { still } from '../../../scripts/svg/still.ts'
import { emulator } from '../../terminal/emulator.ts'

async function drawing(text: string, title = 'title'): Promise<string> {
  const terminal = emulator(20, 2)
  await terminal.write(text)
  return still({ cells: terminal.cells(), keys: [], command: title, name: title, description: '' })
}

/** Returns the texts of the screen; the first text of the drawing is the window's title. */
function texts(picture: string): readonly (string | undefined)[] {
  return [...picture.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].slice(1).map((match) => match[1])
}

test('words of one style are one text as wide as its columns, with the signs of XML escaped', async () => {
  const picture = await drawing('<a&"b"> c', '<&>')
  expect(texts(picture)).toEqual(['&lt;a&amp;&quot;b&quot;&gt; c'])
  expect(picture).toContain('<title id="name">&lt;&amp;&gt;</title>')
  expect(picture).toContain('textLength="81"')
})

test('a title cannot bring control characters into the file', async () => {
  expect(await drawing('', 'a\x00\x1b\ud800b')).toContain('<title id="name">ab</title>')
})

test.for(['─', '╭', '┼', '╬', '╳', '┄', '█', '▃', '▞', '▒', '⣿', '⡠'])('%s is a shape, not a text', async (sign) => {
  const picture = await drawing(sign)
  expect(texts(picture)).toEqual([])
  expect(picture).toMatch(/<path[^>]* d="M[^"]+"/u)
  expect(picture).not.toMatch(/NaN|undefined/u)
})

test('words of two styles, and words far from each other, are texts of their own', async () => {
  expect(texts(await drawing('a b  c \x1b[1md'))).toEqual(['a b', 'c', 'd'])
})

test('a straight line and a bar of blocks are one stroke, however long', async () => {
  expect(await drawing('────')).toContain('d="M14 43h36"')
  expect(await drawing('████')).toContain('d="M14 34h36v18h-36z"')
})

test('neighbours of one style are one path', async () => {
  expect((await drawing('╭────╮')).match(/<path/gu)).toHaveLength(1)
  expect((await drawing('──\x1b[31m──')).match(/<path/gu)).toHaveLength(2)
})

test('wide and non-Latin signs have columns of their own', async () => {
  const picture = await drawing('a≠世b')
  expect(texts(picture)).toEqual(['a', '≠', '世', 'b'])
  expect(picture.match(/textLength="\d+"/gu)).toEqual(['9', '9', '18', '9'].map((wide) => `textLength="${wide}"`))
})

test('inverse swaps ink and background, dim fades the ink, a default background is not drawn', async () => {
  expect(await drawing('\x1b[31mx')).not.toContain('shape-rendering')
  const [plain] = /<text[^>]*fill="(#\w+)"[^>]*>x</u.exec(await drawing('\x1b[31mx'))?.slice(1) ?? []
  const inverse = await drawing('\x1b[2;7;31mx y')
  expect(inverse).toContain(`width="27" height="18" fill="${plain}" opacity=".6"`)
})

test('underlined spaces are underlined too', async () => {
  expect((await drawing('\x1b[4m ')).match(/<path d="M14 50h9"/gu)).toHaveLength(1)
})
