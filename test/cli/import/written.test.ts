import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { mergeInto } from '../../../src/cli/import/merged.ts'
import { previewFigures, writeFigures } from '../../../src/cli/import/written.ts'
import type { Flags } from '../../../src/cli/usage.ts'
import { fileOf } from '../printed.ts'
import { intakeOf, row, table, workOf } from './stages.ts'

const fresh = (): string => join(mkdtempSync(join(tmpdir(), 'migration-dash-')), 'new.json')
const intake = (into: string, text: string, given: Flags = {}) =>
  intakeOf(workOf([fileOf(text, 'a.csv')], into, { published: '2024-01-10', ...given }))
const silent = (): void => undefined

/** Creates a dossier with one figure, 5 for November. */
const started = async (): Promise<string> => {
  const into = fresh()
  expect((await writeFigures(await intake(into, table(row('2023-11', 5))), silent)).kind).toBe('written')
  return into
}

test('a missing dossier is created as of the newest vintage', async () => {
  const into = fresh()
  const ending = await writeFigures(await intake(into, table(row('2023-11', 5))), silent)
  expect(ending).toMatchObject({ kind: 'written', vintage: '2024-01-10', change: { before: { statistics: [] } } })
  expect(JSON.parse(readFileSync(into, 'utf8'))).toMatchObject({
    asOf: '2024-01-10',
    statistics: [{ observations: [{ period: '2023-11', value: 5 }] }],
  })
})

test('the changes are announced while the file is still unchanged', async () => {
  const into = await started()
  const before = readFileSync(into, 'utf8')
  const announce = vi.fn(() => expect(readFileSync(into, 'utf8')).toBe(before))
  await writeFigures(await intake(into, table(row('2023-12', 7))), announce)
  expect(announce).toHaveBeenCalledTimes(1)
  expect(readFileSync(into, 'utf8')).not.toBe(before)
})

test('known figures leave the file untouched', async () => {
  const into = await started()
  const before = readFileSync(into)
  expect(await writeFigures(await intake(into, table(row('2023-11', 5))), silent)).toEqual({ kind: 'nothing-new' })
  expect(readFileSync(into)).toEqual(before)
})

test('figures that contradict the dossier are conflicts, not announced, unless they replace it', async () => {
  const into = await started()
  const announce = vi.fn()
  const other = table(row('2023-11', 6))
  expect(await writeFigures(await intake(into, other), announce)).toMatchObject({
    kind: 'conflicts',
    conflicts: [{ period: '2023-11', before: 5, after: 6 }],
  })
  expect(announce).not.toHaveBeenCalled()
  expect((await writeFigures(await intake(into, other, { replace: true }), announce)).kind).toBe('written')
  expect(announce).toHaveBeenCalledTimes(1)
})

test('a dry run says what would change and writes nothing', async () => {
  const into = fresh()
  const ending = previewFigures(await intake(into, table(row('2023-11', 5))))
  expect(ending).toMatchObject({ kind: 'tried', change: { after: { statistics: [{ id: 't' }] } } })
  expect(existsSync(into)).toBe(false)
})

test('a dossier that somebody broke meanwhile is not overwritten', async () => {
  const into = await started()
  const later = await intake(into, table(row('2023-12', 7)))
  writeFileSync(into, '{')
  expect(await writeFigures(later, silent)).toMatchObject({ kind: 'broken' })
  expect(readFileSync(into, 'utf8')).toBe('{')
})

test('figures that somebody else added meanwhile are kept', async () => {
  const into = await started()
  const [first, second] = [
    await intake(into, table(row('2023-12', 7))),
    await intake(into, table(row('2024-01', 9)), { published: '2024-02-10' }),
  ]
  await writeFigures(first, silent)
  await writeFigures(second, silent)
  const { statistics } = JSON.parse(readFileSync(into, 'utf8')) as { statistics: [{ observations: object[] }] }
  expect(statistics[0].observations).toHaveLength(3)
})

test('figures that would make the dossier invalid are not merged', async () => {
  const bad = 'statistic,period,value,counts,measure\nt,2024,1,money,flow\n'
  expect(mergeInto(await intake(fresh(), bad), null)).toMatchObject({ kind: 'ill-formed', read: { kind: 'problems' } })
})

test('a missing folder is a fault of writing', async () => {
  const into = join(mkdtempSync(join(tmpdir(), 'migration-dash-')), 'none', 'new.json')
  expect(await writeFigures(await intake(into, table(row('2023-11', 5))), silent)).toMatchObject({
    kind: 'unwritten',
    fault: { kind: 'no-folder' },
  })
})
