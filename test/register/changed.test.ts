import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { knownFrom, readingOn, type Dossier } from '../../src/dossier/index.ts'
import { VERDICTS, verdictIn } from '../../src/figures/index.ts'
import { compareQuoted } from '../../src/register/changed.ts'
import { quoteEverything } from '../../src/register/figures.ts'
import { addQuoted, dismissQuoted, EMPTY, type Quoted, type Register } from '../../src/register/quoted.ts'
import { dossierWith, shipped } from '../dossier/fixture.ts'

const [THEN, LATER] = ['2024-01-30', '2024-12-31']
const readOn = (dossier: Dossier, day: string) => readingOn(dossier, knownFrom(day))
const everything = (dossier: Dossier, day: string): Register =>
  addQuoted(EMPTY, quoteEverything(readOn(dossier, day), ''))
const nameOf = (one: Quoted): string =>
  one.kind === 'figure' ? `${one.statistic} ${one.period} ${JSON.stringify(one.dims)}` : `${one.statistic}/${one.claim}`
const changedIn = (dossier: Dossier, day: string, register: Register): readonly string[] =>
  compareQuoted(readOn(dossier, day), register)
    .filter(({ isChanged }) => isChanged)
    .map(({ quoted }) => nameOf(quoted))
    .toSorted()

interface Raw {
  readonly id: string
  readonly observations: readonly {
    readonly period: string
    readonly published: string
    readonly value: number | null
    readonly dims?: object
  }[]
}

/** The last day of a date, as ISO text that can be compared: a month counts from its last day. */
const lastDay = (date: string): string => (date.length === 10 ? date : `${date}-31`.slice(0, 10))

/** Returns the newest value of each figure known on a day, taken from the file without the program. */
const valuesOn = (file: string, day: string): ReadonlyMap<string, number | null> => {
  const { statistics } = JSON.parse(readFileSync(file, 'utf8')) as { readonly statistics: readonly Raw[] }
  const newest = new Map<string, { readonly published: string; readonly value: number | null }>()
  for (const { id, observations } of statistics)
    for (const { period, published, value, dims = {} } of observations) {
      const key = `${id} ${period} ${JSON.stringify(dims)}`
      const old = newest.get(key)
      if (lastDay(published) <= day && (!old || lastDay(old.published) < lastDay(published)))
        newest.set(key, { published, value })
    }
  return new Map([...newest].map(([key, { value }]) => [key, value]))
}

test('quoted on 30 January and read at the end of the year: exactly the revised figures and the verdicts that turned', () => {
  const dossier = shipped('us-mexico-2023.json')
  const [before, after] = [THEN, LATER].map((day) => valuesOn('data/us-mexico-2023.json', day))
  const revised = [...(before ?? [])].flatMap(([key, value]) => (after?.get(key) === value ? [] : [key]))
  const turned = dossier.statistics.flatMap((one) => {
    const [old, now] = [THEN, LATER].map((day) => {
      const reading = readOn(dossier, day)
      const statistic = reading.dossier.statistics.find(({ id }) => id === one.id)
      return new Map(
        (statistic?.claims ?? []).map((claim) => [
          claim.id,
          statistic && verdictIn(reading, { statistic, claim }).kind,
        ]),
      )
    })
    return [...(old ?? [])].flatMap(([id, kind]) => (now?.get(id) === kind ? [] : [`${one.id}/${id}`]))
  })
  expect(revised.length).toBeGreaterThan(5)
  expect(turned).toEqual(['deaths-region/previous-year-region'])
  expect(changedIn(dossier, LATER, everything(dossier, THEN))).toEqual([...revised, ...turned].toSorted())
})

test('on the same day, on an earlier one and where nothing moved, nothing has changed', () => {
  const dossier = shipped('us-mexico-2023.json')
  for (const day of [THEN, '2023-12-30', '2024-01-31'])
    expect([day, changedIn(dossier, day, everything(dossier, THEN))]).toEqual([day, []])
  const other = shipped('eu-tunisia-2023.json')
  expect(changedIn(other, '2023-09-01', everything(other, '2023-09-01'))).toEqual([])
})

const SOURCES = `[{"id": "a", "title": "A", "kind": "dataset", "published": "2023-12-01"RETRACTED},
  {"id": "b", "title": "B", "kind": "dataset", "published": "2024-01-10"}]`
const dossierOf = (statistic: string, retracted = ''): Dossier =>
  dossierWith({
    sources: SOURCES.replace('RETRACTED', retracted),
    statistics: statistic === '' ? '[]' : `[${statistic}]`,
  })
const statisticOf = (observations: string, rest = ''): string =>
  `{"id": "deaths", "name": "Deaths", "unit": "persons", "measure": "flow", "counts": "persons", "definition": "D",
    "source": "a", "observations": [${observations}]${rest}}`
const observation = (published: string, value: string, rest = ''): string =>
  `{"period": "2022", "published": "${published}", "value": ${value}, "source": "${published < '2024' ? 'a' : 'b'}"${rest}}`

const FIRST = observation('2023-12-01', '50')
const noted = everything(dossierOf(statisticOf(FIRST)), '2023-12-31')
const compared = (dossier: Dossier, register = noted) => compareQuoted(readOn(dossier, '2024-02-01'), register)

test('a value that was published again has not changed; another value, bound or words have', () => {
  const second = (value: string, rest = '') =>
    dossierOf(statisticOf(`${FIRST}, ${observation('2024-01-10', value, rest)}`))
  expect(compared(second('50'))[0]?.isChanged).toBe(false)
  expect(compared(second('51'))[0]).toMatchObject({ isChanged: true, now: { value: 51, published: '2024-01-10' } })
  expect(compared(second('50', ', "qualifier": "at-least"'))[0]?.isChanged).toBe(true)
  expect(compared(second('null', ', "asStated": "dozens"'))[0]?.isChanged).toBe(true)
})

test('a figure that is gone has changed, and so has one whose source was retracted', () => {
  expect(compared(dossierOf(''))[0]).toMatchObject({ isChanged: true, now: null })
  expect(compared(dossierOf(statisticOf('')))[0]).toMatchObject({ isChanged: true, now: null })
  const retracted = ', "retracted": {"date": "2024-01-15", "note": "Wrong."}'
  expect(compared(dossierOf(statisticOf(FIRST), retracted))[0]).toMatchObject({
    isChanged: true,
    now: { value: 50, isRetracted: true },
  })
  // It was quoted as retracted already.
  const late = everything(dossierOf(statisticOf(FIRST), retracted), '2024-01-31')
  expect(compared(dossierOf(statisticOf(FIRST), retracted), late)[0]?.isChanged).toBe(false)
})

test('a figure is found again where its period is written otherwise', () => {
  const rewritten = statisticOf(FIRST.replace('"2022"', '"2022-01-01/2022-12-31"'))
  expect(compared(dossierOf(rewritten))[0]?.isChanged).toBe(false)
})

test('a change that was dismissed counts again once the figure changes once more', () => {
  const second = dossierOf(statisticOf(`${FIRST}, ${observation('2024-01-10', '51')}`))
  const [change] = compared(second)
  if (!change) throw new Error('nothing was compared')
  const dismissed = dismissQuoted(noted, change.quoted, change.now)
  expect(compared(second, dismissed)[0]?.isChanged).toBe(false)
  const third = dossierOf(statisticOf(`${FIRST}, ${observation('2024-01-10', '52')}`))
  expect(compared(third, dismissed)[0]?.isChanged).toBe(true)
})

test('a claim is quoted with its verdict and the figures that it rests on', () => {
  const claim = `, "claims": [{"id": "c", "value": 100, "period": "2022", "made": "2023-12-02", "source": "a", "text": "T"}]`
  const register = everything(dossierOf(statisticOf(FIRST, claim)), '2023-12-31')
  expect(register.quoted.map(nameOf).toSorted()).toEqual(['deaths 2022 {}', 'deaths/c'])
  const revised = dossierOf(statisticOf(`${FIRST}, ${observation('2024-01-10', '100')}`, claim))
  expect(changedIn(revised, '2024-02-01', register)).toEqual(['deaths 2022 {}', 'deaths/c'])
  expect(new Set(VERDICTS).size).toBe(5)
})
