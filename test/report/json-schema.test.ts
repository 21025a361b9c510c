import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { jsonReport } from '../../src/report/index.ts'
import { knownFrom, turningDays, type Dossier, readingOn } from '../../src/dossier/index.ts'
import { dossierOf, shipped } from '../app/stage.ts'
import { observed, statistic } from '../dossier/fixture.ts'
import { issue, position, talks } from '../dossier/talks.ts'
import { hostileWith } from './hostile.ts'

const schema = JSON.parse(readFileSync('data/report-1.schema.json', 'utf8')) as object
const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { date: /^\d{4}-\d\d-\d\d$/ } })
const fits = ajv.compile(schema)

const faults = (dossier: Dossier, on: number): readonly string[] =>
  fits(JSON.parse(jsonReport(readingOn(dossier, on))))
    ? []
    : (fits.errors ?? []).map((one) => `${one.instancePath} ${one.message}`)

test('on every day of change the report on the shipped dossier matches its schema', () => {
  for (const on of turningDays(shipped)) expect([on, faults(shipped, on)]).toEqual([on, []])
})

test('the report also matches for the smallest dossier, a hostile one, and one with its own properties', () => {
  expect(faults(dossierOf('minimal.json'), knownFrom('2024-01-01'))).toEqual([])
  expect(faults(hostileWith('</script>'), knownFrom('2024-02-01'))).toEqual([])
  const own = talks([issue('a', { positions: [position('ana', 'demands')] })], {
    statistics: [{ ...statistic([observed('2023', 5, '2024-01')]), 'x-own': 1 } as ReturnType<typeof statistic>],
  })
  expect(faults(own, knownFrom('2024-02-01'))).toEqual([])
})

test('the schema rejects what the program does not write', () => {
  const report = JSON.parse(jsonReport(readingOn(shipped, knownFrom('2024-02-01')))) as Record<string, unknown>
  for (const wrong of [
    { ...report, version: 2 },
    { ...report, extra: 1 },
    { ...report, statistics: [{}] },
    { ...report, asOf: 'soon' },
    Object.fromEntries(Object.entries(report).filter(([name]) => name !== 'issues')),
  ])
    expect(fits(wrong)).toBe(false)
})
