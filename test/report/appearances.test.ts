import { expect, test } from 'vitest'
import { knownFrom, readingOn } from '../../src/dossier/index.ts'
import { glanceSections } from '../../src/report/chapters/glance.ts'
import { jsonReport } from '../../src/report/json.ts'
import { plainText } from '../../src/text/index.ts'
import { repeatedClaim } from '../dossier/talks.ts'
import { context } from '../present/shown.ts'
import { joined } from './joined.ts'

const note = (day: string): readonly [string, readonly string[]] => {
  const section = glanceSections(context(day, { dossier: repeatedClaim })).find(({ anchor }) => anchor === 'claims')
  const [table] = [...(section?.parts ?? [])].flatMap((part) => (part.kind === 'table' ? [part.table] : []))
  const phrase = [...(table?.rows ?? [])][0]?.at(-1)
  return [plainText(phrase?.spans ?? []), phrase?.notes ?? []]
}

test('a report says beside a claim who else stated it, with the source, from the day of that source on', () => {
  expect(note('2023-12-27')).toEqual(['', []])
  expect(note('2023-12-28')).toEqual(['also stated 27 Dec 2023 · by: Ana', ['2023-12-28']])
  expect(note('2024-01-05')).toEqual([
    'also stated 27 Dec 2023 · by: Ana; also stated 5 Jan 2024',
    ['2023-12-28', '2024-01-05'],
  ])
})

test('JSON carries where else a claim was stated, as it was known on the day', () => {
  const inJson = (day: string): unknown => {
    const reading = readingOn(repeatedClaim, knownFrom(day))
    const { statistics } = JSON.parse(joined(jsonReport(reading))) as {
      readonly statistics: readonly { readonly claims: readonly { readonly appearances?: unknown }[] }[]
    }
    return statistics[0]?.claims[0]?.appearances ?? []
  }
  expect(inJson('2023-12-27')).toEqual([])
  expect(inJson('2023-12-28')).toEqual([{ by: 'ana', made: '2023-12-27', source: '2023-12-28' }])
  expect(inJson('2024-01-05')).toHaveLength(2)
})
