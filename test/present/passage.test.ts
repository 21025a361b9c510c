import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { fold, quotationBlocks, type RenderContext } from '../../src/present/index.ts'
import type { Block } from '../../src/present/block.ts'
import { sourceBlocks } from '../../src/present/source.ts'
import { keepText, proofsOf } from '../../src/quotation/index.ts'
import { quoteSpans } from '../../src/report/chapters/quote.ts'
import { dossierWith } from '../dossier/fixture.ts'
import { issue } from '../dossier/talks.ts'
import { context, read } from './shown.ts'

const lines = (blocks: readonly Block[]): readonly string[] => read(fold(blocks, 400))

const TEXT = 'First.\n\nThe delegation asked for more visas, and left.\n\nLast.'

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

const quoting = (exact: string) => {
  const source = { id: 's', quote: { exact } }
  const dossier = { ...dossierWith({}), issues: [issue('visas', { source })] }
  return { dossier, source, entry: { kind: 'issue', key: 'visas', issue: dossier.issues[0] } as const }
}

const proved = (exact: string, text: string | null): RenderContext => {
  const { dossier } = quoting(exact)
  const kept = text === null ? null : keepText(text, digest(text))
  return { ...context('2024-02-01', { dossier }), proofs: proofsOf({ digest, textOf: () => kept }) }
}

const page = (shown: RenderContext, exact: string): readonly string[] => {
  const { entry } = quoting(exact)
  const [visas = entry.issue] = shown.reading.dossier.issues
  return lines(quotationBlocks(shown, { kind: 'issue', key: 'visas', issue: visas as NonNullable<typeof visas> }))
}

test('a quotation is shown inside its paragraph, with quotation marks and what is known of it', () => {
  expect(page(proved('asked for more visas', TEXT), 'asked for more visas')).toEqual([
    'S, published 1 Dec 2023',
    '  The delegation “asked for more visas”, and left.',
    '  verified against the kept text',
    '',
  ])
})

test('an altered quotation is shown with the nearest passage', () => {
  expect(page(proved('asked for fewer visas', TEXT), 'asked for fewer visas').slice(1, -1)).toEqual([
    '  “asked for fewer visas”',
    '  altered: the kept text does not have these words; nearest passage: “asked for more visas”',
  ])
})

test('a record without a quotation says so', () => {
  const shown = context('2024-02-01', { dossier: { ...dossierWith({}), issues: [issue('visas')] } })
  const [visas] = shown.reading.dossier.issues
  expect(
    lines(quotationBlocks(shown, { kind: 'issue', key: 'visas', issue: visas as NonNullable<typeof visas> })),
  ).toEqual(['Nothing is quoted here.'])
})

test.each([
  ['with its text', TEXT, ' · verified against the kept text', ''],
  ['without a text', null, ' · not verified: no text is kept', ' [not verified: no text is kept]'],
])('%s a quotation has its mark in the detail, and in reports if it is not verified', (_, text, mark, inReport) => {
  const { source } = quoting('more visas')
  const shown = proved('more visas', text)
  expect(lines(sourceBlocks(shown, source, 0))[0]).toBe(`“more visas”${mark}`)
  expect(
    quoteSpans(shown, source)
      .map((one) => one.text)
      .join(''),
  ).toBe(` “more visas”${inReport}`)
})

test('before the texts were read a quotation has no mark', () => {
  const { dossier, source } = quoting('more visas')
  expect(lines(sourceBlocks(context('2024-02-01', { dossier }), source, 0))[0]).toBe('“more visas”')
})
