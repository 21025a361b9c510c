import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { jsonReport } from '../../src/report/json.ts'
import { isoDay, knownFrom, turningDays, type Dossier, readingOn } from '../../src/dossier/index.ts'
import { dossierOf, shipped } from '../app/stage.ts'
import { observed, statistic } from '../dossier/fixture.ts'
import { issue, position, talks } from '../dossier/talks.ts'
import { context } from '../present/shown.ts'
import { hostileWith } from './hostile.ts'
import { comparedWith } from './outputs.ts'
import { joined } from './joined.ts'

const schema = JSON.parse(readFileSync('data/report-1.schema.json', 'utf8')) as object
const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { date: /^\d{4}-\d\d-\d\d$/ } })
const fits = ajv.compile(schema)

const errorsIn = (report: string): readonly string[] =>
  fits(JSON.parse(report)) ? [] : (fits.errors ?? []).map((one) => `${one.instancePath} ${one.message}`)
const faults = (dossier: Dossier, on: number): readonly string[] => errorsIn(joined(jsonReport(readingOn(dossier, on))))

const tunisia = dossierOf('eu-tunisia-2023.json')

test.each([shipped, tunisia])(
  'on every day on which something changes a shipped dossier is written as its schema says',
  (dossier) => {
    for (const on of turningDays(dossier)) expect([on, faults(dossier, on)]).toEqual([on, []])
  },
)

test.each([shipped, tunisia])('so are the changes from each of these days to the next', (dossier) => {
  const days = turningDays(dossier)
  for (const [at, on] of days.entries()) {
    const { reading, changes } = comparedWith(context(isoDay(on), { dossier }), days[at - 1] ?? on - 1)
    const report = joined(jsonReport(reading, changes))
    expect([on, errorsIn(report)]).toEqual([on, []])
    expect(JSON.parse(report)).toHaveProperty('changes')
  }
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
  const report = JSON.parse(joined(jsonReport(readingOn(shipped, knownFrom('2024-02-01'))))) as Record<string, unknown>
  for (const wrong of [
    { ...report, version: 2 },
    { ...report, extra: 1 },
    { ...report, statistics: [{}] },
    { ...report, asOf: 'soon' },
    Object.fromEntries(Object.entries(report).filter(([name]) => name !== 'issues')),
  ])
    expect(fits(wrong)).toBe(false)
})
