import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { csv } from '../../import/imported.ts'
import { run } from '../../terminal/run.ts'

const HEADER = ['Fiscal Year', 'Month Grouping', 'Month (abbv)', 'Component', 'Demographic', 'Citizenship Grouping']
const release = (october: number, november: number): string =>
  csv(
    [...HEADER, 'Title of Authority', 'Encounter Type', 'Encounter Count'],
    ['2024', 'FYTD', 'OCT', 'U.S. Border Patrol', 'FMUA', 'Other', 'Title 8', 'Apprehensions', october],
    ['2024', 'FYTD', 'NOV', 'U.S. Border Patrol', 'FMUA', 'Other', 'Title 8', 'Apprehensions', november],
  )

/** A folder with a release and a damaged one after it, and a dossier that has the first. */
const imported = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-dash-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [good, half, into] = ['good.csv', 'half.csv', 'talks.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(good, release(240_986, 242_418))
  writeFileSync(half, release(240_981, 121_209))
  expect((await run(['import', good, '--into', into, '--published', '2023-12-22'])).code).toBe(0)
  const give = (file: string, published: string, ...more: readonly string[]) =>
    run(['import', file, '--into', into, '--published', published, ...more])
  return { good, half, into, give }
}

test('a damaged release is listed with its figures and the range, and nothing is written', async () => {
  const { half, into, give } = await imported()
  const before = readFileSync(into)
  const { code, stderr } = await give(half, '2024-01-26')
  expect(code).toBe(1)
  expect(stderr).toContain('Nov 2023 moved from 242,418')
  expect(stderr).toContain(
    'to 121,209, a change of 50 %; this publisher rarely lowers such a figure by more than 0.2 % [revision]',
  )
  expect(stderr).toContain('--accept revision')
  expect(readFileSync(into)).toEqual(before)
})

test('accepted, it is written, and what was found is a dated note at the figure, with the file as its source', async () => {
  const { half, into, give } = await imported()
  expect((await give(half, '2024-01-26', '--accept', 'shorter')).code).toBe(1)
  expect((await give(half, '2024-01-26', '--accept', 'revision')).code).toBe(0)
  const { statistics } = JSON.parse(readFileSync(into, 'utf8')) as {
    statistics: { observations: { published: string; period: string; dims?: object; note?: object }[] }[]
  }
  const notes = statistics[0]?.observations.flatMap(({ period, published, dims, note }) =>
    note ? [{ period, published, dims, note }] : [],
  )
  expect(notes).toEqual([
    {
      period: '2023-11',
      published: '2024-01-26',
      dims: undefined,
      note: {
        text: expect.objectContaining({ en: expect.stringMatching(/^Release of .*50 %.*\.$/) }),
        source: 'cbp-southwest-2024-01-26',
      },
    },
  ])
  expect((await run(['check', into])).code).toBe(0)
  expect((await run(['report', into, '--format', 'markdown'])).stdout).toContain('a change of 50 %')
})

test('the bytes of the newest release once more are nothing new; those of an older one are refused', async () => {
  const { good, half, into, give } = await imported()
  expect(await give(good, '2024-01-26')).toMatchObject({ code: 0, stdout: expect.stringContaining('Nothing new') })
  expect((await give(half, '2024-01-26', '--accept', 'revision')).code).toBe(0)
  const copy = join(into, '..', 'again.csv')
  copyFileSync(good, copy)
  expect(await give(copy, '2024-02-13')).toMatchObject({ code: 1, stderr: expect.stringContaining('[bytes]') })
})

test('a rule that does not exist is refused, with those that do', async () => {
  const { good, give } = await imported()
  const { code, stderr } = await give(good, '2024-01-26', '--accept', 'everything')
  expect([code, stderr]).toEqual([2, expect.stringContaining('bytes, gone, gap')])
})
