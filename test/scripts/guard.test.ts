import { expect, test } from 'vitest'
import { DAMAGES } from '../../scripts/guard/damage.ts'
import { isSilent, verdictText } from '../../scripts/guard/examine.ts'
import { examineFile, isTrusted, missedIn } from '../../scripts/guard/run.ts'
import { SAMPLES } from '../../scripts/guard/samples.ts'
import { bytesOfTable, tableIn } from '../../scripts/guard/table.ts'

/** What each damage of the sample files must be found by, at least; a dash where there is nothing to damage. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  //                               CBP                  IOM                  population  applications decisions
  'half of a period gone': ['revision', 'revision', 'revision', 'revision', 'revision'],
  'a period missing': ['gone', 'gone', 'gone', 'gone', 'gone'],
  'an old release later': ['bytes', 'bytes', 'bytes', 'bytes', 'bytes'],
  'doubled rows': ['problem key-twice', 'problem key-twice', 'problem key-twice', 'revision', 'revision'],
  'a sign': ['problem cell', 'sign', 'problem cell', 'problem cell', 'problem cell'],
  'a column swapped': ['swapped', 'swapped', 'origin', 'origin', 'swapped'],
  'a column copied': ['-', '-', 'problem two-countries', 'problem two-countries', 'problem two-countries'],
  'ten times': ['revision', 'revision', 'revision', 'revision', 'revision'],
  'ten times, newest period': ['(jump)', '-', '(jump)', '(jump)', '(jump)'],
  zeros: ['revision', 'revision', 'revision', 'revision', 'revision'],
  'the tail cut off': ['shorter', 'shorter', 'shorter', 'shorter', 'shorter'],
  'provisional over final': ['provisional', '-', '-', '-', '-'],
}

const results = await Promise.all(SAMPLES.map(examineFile))

test('every damage is one of the table', () => {
  expect(Object.keys(DAMAGES).toSorted()).toEqual(Object.keys(FOUND).toSorted())
})

test.each(Object.entries(FOUND))('%s: an import says so for every publisher', (damage, expected) => {
  const found = results.map((result, at) => {
    const verdict = result?.damaged.get(damage)
    if (verdict === null) return '-'
    const names = verdict ? verdictText(verdict).split(', ') : []
    return names.includes(expected[at] ?? '') ? expected[at] : names.join(', ')
  })
  expect(found).toEqual(expected)
})

test('a true file raises no alarm, neither alone nor after an older release', () => {
  for (const result of results) {
    expect(result && isTrusted(result)).toBe(true)
    expect(result && [isSilent(result.first), isSilent(result.after), missedIn(result)]).toEqual([true, true, []])
  }
})

test('a table is written as it was read', () => {
  for (const { bytes } of SAMPLES) {
    const table = tableIn(bytes)
    expect(table && new TextDecoder().decode(bytesOfTable(table))).toBe(new TextDecoder().decode(bytes))
  }
  expect(tableIn(new TextEncoder().encode('a,b\r\n1,2\r\n'))).toBeNull()
})
