import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gather, gatherPieces, tooMuchJson } from '../../src/system/gather.ts'

test('however a text is cut, all of its bytes are gathered, or the first so many', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array()), fc.integer({ min: 1, max: 200 }), async (chunks, most) => {
      const all = Buffer.concat(chunks)
      expect(Buffer.from(await gather(Readable.from(chunks), most))).toEqual(all.subarray(0, most))
      expect(Buffer.from(await gather(Readable.from(chunks), 1_000_000))).toEqual(all)
    }),
  )
})

test('a text beyond the first buffer is whole', async () => {
  const chunks = Array.from({ length: 1000 }, (_, at) => Buffer.alloc(997, at))
  expect(Buffer.from(await gather(Readable.from(chunks), 10_000_000))).toEqual(Buffer.concat(chunks))
})

test('a stream of strings is their UTF-8', async () => {
  expect(Buffer.from(await gather(Readable.from(['á', '漢']), 100)).toString()).toBe('á漢')
})

test('an endless stream is read only up to the limit, and closed', async () => {
  const endless = new Readable({
    read() {
      this.push(Buffer.alloc(1000))
    },
  })
  expect((await gather(endless, 1_000_001)).length).toBe(1_000_001)
  expect(endless.destroyed).toBe(true)
})

test('an error of the stream is thrown', async () => {
  const broken = new Readable({
    read() {
      this.destroy(new Error('broken'))
    },
  })
  await expect(gather(broken, 10)).rejects.toThrow('broken')
})

test('a JSON text that is nested too deep is read no further, and not cut within a character', async () => {
  const parts = ['["á",', '['.repeat(60), `${'['.repeat(60)}é`, '[]', '[]'].map((part) => Buffer.from(part))
  const [cut, rest] = [parts[2]!.subarray(0, -1), parts[2]!.subarray(-1)]
  const bytes = await gather(Readable.from([parts[0], parts[1], cut, rest, parts[3]]), 1000, tooMuchJson())
  expect(Buffer.from(bytes).toString()).toBe(`["á",${'['.repeat(120)}`)
})

test('brackets within strings, also where a part ends in one, are not nesting', async () => {
  const text = JSON.stringify(['['.repeat(300), '\\"[['.repeat(200), '\\'.repeat(99), ['{"[']])
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 7 }), async (size) => {
      const parts = text.match(new RegExp(`.{1,${size}}`, 'gs')) ?? []
      expect(Buffer.from(await gather(Readable.from(parts), 10_000, tooMuchJson())).toString()).toBe(text)
    }),
  )
})

test('pieces of a text are encoded together, whatever their lengths, and none is changed afterwards', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom(0, 1, 3000, 30_000))),
      (repeated) => {
        const pieces = repeated.map(([text, times]) => text.repeat(times))
        expect(Buffer.concat([...gatherPieces(pieces)]).toString()).toBe(pieces.join(''))
      },
    ),
    { numRuns: 40 },
  )
})

test('200,000 rows are some hundred writes', () => {
  const row = '<tr><td>1990</td></tr>\n'
  const rows = Array.from({ length: 200_000 }, () => row)
  expect([...gatherPieces(rows)].length).toBeLessThan((rows.length * row.length) / 60_000)
  expect([...gatherPieces([])]).toEqual([])
})
