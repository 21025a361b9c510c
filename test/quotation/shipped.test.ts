import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isAltered, normalise, proveAll, quotationsIn } from '../../src/quotation/index.ts'
import type { Dossier } from '../../src/dossier/index.ts'

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
const dossierIn = (name: string): Dossier => JSON.parse(readFileSync(`data/${name}.json`, 'utf8')) as Dossier
const textless = { digest, textOf: () => null }

const FIRST = dossierIn('us-mexico-2023')

test('every quotation of the first dossier is sealed, and its text is not here', () => {
  const kinds = proveAll(FIRST, textless).map(({ proof }) => proof.kind)
  expect([kinds.length > 50, new Set(kinds)]).toEqual([true, new Set(['sealed'])])
})

test('each quotation of the first dossier with any one word changed is altered', () => {
  for (const { quote, source, path } of quotationsIn(FIRST)) {
    const words = quote.exact.split(' ')
    for (const at of words.keys()) {
      const exact = words.with(at, 'otherwise').join(' ')
      const changed = { sources: FIRST.sources, events: [{ source: { id: source, quote: { ...quote, exact } } }] }
      const [proved] = proveAll(changed as unknown as Dossier, textless)
      expect([path.join('.'), exact, proved && isAltered(proved.proof)]).toEqual([path.join('.'), exact, true])
    }
  }
})

test('the seals of one text have one checksum, and the digest of their words', () => {
  const seals = quotationsIn(FIRST).flatMap(({ source, quote }) =>
    quote.seal ? [{ source, quote, seal: quote.seal }] : [],
  )
  for (const source of new Set(seals.map((one) => one.source)))
    expect(new Set(seals.filter((one) => one.source === source).map(({ seal }) => seal.text)).size).toBe(1)
  for (const { quote, seal } of seals) expect(seal.quote).toBe(digest(normalise(quote.exact)))
})

test('the second dossier has quotations that are not verified, and none is shown as sealed', () => {
  const kinds = proveAll(dossierIn('eu-tunisia-2023'), textless).map(({ proof }) => proof.kind)
  expect([kinds.length > 50, new Set(kinds)]).toEqual([true, new Set(['no-text'])])
})
