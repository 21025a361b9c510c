import { expect, test } from 'vitest'
import { onlyRepeats } from '../../src/update/index.ts'
import { dossierWith } from '../dossier/fixture.ts'

const figure = (period: string, value: number, published: string, more = ''): string =>
  `{"period": "${period}", "value": ${value}, "published": "${published}", "source": "s"${more}}`
const dossierOf = (observations: readonly string[], more = '') =>
  dossierWith({
    statistics: `[{"id": "t", "name": "T", "definition": "D", "measure": "flow", "counts": "events", "unit": "u", "observations": [${observations.join()}]${more}}]`,
  })

const OLD = [figure('2023-09', 4, '2023-10-20'), figure('2023-10', 5, '2023-11-20')]
const before = dossierOf(OLD)
const after = (...added: readonly string[]) => dossierOf([...OLD, ...added])

test.each([
  ['nothing', [], true],
  ['the newest values on another day', [figure('2023-09', 4, '2023-12-20'), figure('2023-10', 5, '2023-12-20')], true],
  ['a revision', [figure('2023-09', 6, '2023-12-20')], false],
  ['a new period', [figure('2023-11', 5, '2023-12-20')], false],
  ['a part', [figure('2023-10', 5, '2023-12-20', ', "dims": {"origin": "HTI"}')], false],
  ['a final value of the same size', [figure('2023-10', 5, '2023-12-20', ', "status": "final"')], false],
  ['another qualifier', [figure('2023-10', 5, '2023-12-20', ', "qualifier": "about"')], false],
  [
    'a value that is newer than a revision',
    [figure('2023-09', 6, '2023-11-30'), figure('2023-09', 4, '2023-12-20')],
    true,
  ],
] as const)('an import that brings %s only repeats: %s', (_, added, isRepeated) => {
  expect(onlyRepeats(before, after(...added))).toBe(isRepeated)
})

test('a break, a claim, an event or a statistic is not a repetition', () => {
  const withBreak = dossierOf(OLD, ', "breaks": [{"at": "2023-10", "note": "N", "source": "s"}]')
  expect(onlyRepeats(before, withBreak)).toBe(false)
  const withEvent = { ...before, events: [{ id: 'e' }] as unknown as typeof before.events }
  expect(onlyRepeats(before, withEvent)).toBe(false)
  expect(onlyRepeats(before, { ...before, statistics: [...before.statistics, ...before.statistics] })).toBe(false)
})
