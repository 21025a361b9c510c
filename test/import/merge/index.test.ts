import { describe, expect, test } from 'vitest'
import { editText, type Dossier } from '../../../src/dossier/index.ts'
import { readDossier } from '../../../src/dossier/read.ts'
import {
  emptyDossier,
  everything,
  merge,
  scopeByNames,
  type ImportedFile,
  type Scope,
} from '../../../src/import/index.ts'
import { fileWith, readText, shipped } from '../../dossier/fixture.ts'
import { csv, readoutOf } from '../imported.ts'

const southwest = (november: number | string, component = true): string =>
  csv(
    [
      'Fiscal Year',
      'Month Grouping',
      'Month (abbv)',
      component ? 'Component' : 'Land Border Region',
      'State',
      'Demographic',
      'Citizenship',
      'Title of Authority',
      'Encounter Count',
    ],
    [
      '2024',
      'FYTD',
      'NOV',
      component ? 'U.S. Border Patrol' : 'Southwest Land Border',
      'TX',
      'FMUA',
      'CUBA',
      'Title 8',
      november,
    ],
  )

const imported = async (content: string, published: string, scope: Scope = everything): Promise<ImportedFile> => {
  const name = `sbo-${published}.csv`
  return {
    fileName: name,
    sha256: published.replaceAll('-', '').padEnd(64, '0'),
    published,
    accessed: null,
    cites: null,
    attribution: {
      dated: true,
      publisher: 'U.S. Customs and Border Protection',
      attribution: { en: 'CBP', es: 'CBP' },
    },
    readout: await readoutOf(content, { name, scope }, published),
  }
}

const dossierIn = (text: string): Dossier => {
  const read = readText(text)
  if (read.kind !== 'dossier') throw new Error(JSON.stringify(read))
  return read.dossier
}

/** Returns a dossier's text after files were merged into it, one after the other. */
const after = (text: string, ...files: readonly ImportedFile[]): string =>
  files.reduce((before, file) => editText(before, merge(dossierIn(before), [file], everything, false).edits), text)

const NEW = emptyDossier('talks', '2023-12-22')
const totals = (dossier: Dossier) =>
  dossier.statistics.flatMap((one) => one.observations).filter(({ dims }) => dims === undefined)

describe('into a new dossier', () => {
  test('adds a statistic with its source, and the whole is valid', async () => {
    const made = dossierIn(after(NEW, await imported(southwest(10), '2023-12-22')))
    expect(made.statistics[0]).toMatchObject({
      id: 'sw-encounters',
      fiscalYearStart: 10,
      counts: 'events',
      measure: 'flow',
    })
    expect(totals(made)).toEqual([
      {
        period: '2023-11',
        value: 10,
        status: 'provisional',
        published: '2023-12-22',
        source: 'cbp-southwest-2023-12-22',
      },
    ])
    expect(made.sources[0]).toMatchObject({
      id: 'cbp-southwest-2023-12-22',
      kind: 'dataset',
      published: '2023-12-22',
      attribution: { en: 'CBP, published 22 December 2023', es: 'CBP, publicado el 22 de diciembre de 2023' },
      sha256: '20231222'.padEnd(64, '0'),
      'x-file': 'sbo-2023-12-22.csv',
    })
  })

  test('its day follows its newest file', async () => {
    const made = after(NEW, await imported(southwest(10), '2023-12-22'), await imported(southwest(9), '2024-12-19'))
    expect(dossierIn(made).asOf).toBe('2024-12-19')
    const earlier = after(made, await imported(southwest(11), '2024-01-01'))
    expect(dossierIn(earlier).asOf).toBe('2024-12-19')
  })
})

describe('vintages', () => {
  test('of a new day are added beside the old', async () => {
    const made = dossierIn(
      after(NEW, await imported(southwest(10), '2023-12-22'), await imported(southwest(9), '2024-12-19')),
    )
    expect(totals(made).map(({ value, published }) => [value, published])).toEqual([
      [10, '2023-12-22'],
      [9, '2024-12-19'],
    ])
  })

  test('that are the same change nothing', async () => {
    const file = await imported(southwest(10), '2023-12-22')
    const made = after(NEW, file)
    expect(merge(dossierIn(made), [file], everything, false)).toMatchObject({
      edits: [],
      written: [{ id: 'sw-encounters', added: 0, same: 2 }],
    })
  })

  test('with a different value conflict, and both values are shown', async () => {
    const made = dossierIn(after(NEW, await imported(southwest(10), '2023-12-22')))
    const { conflicts } = merge(made, [await imported(southwest(11), '2023-12-22')], everything, false)
    expect(conflicts[0]).toMatchObject({
      statistic: 'sw-encounters',
      period: '2023-11',
      before: 10,
      after: 11,
      against: null,
    })
  })

  test('are replaced with --replace, keeping what is not a figure’s own, and nothing else changes', async () => {
    const before = after(NEW, await imported(southwest(10), '2023-12-22')).replace(
      '"value": 10, "status": "provisional",',
      '"x-mine": 1.50, "value": 10.0, "status": "final",',
    )
    const other = { ...(await imported(southwest(11), '2023-12-22')), sha256: 'f'.repeat(64) }
    const { edits, conflicts, written } = merge(dossierIn(before), [other], everything, true)
    expect([conflicts, written[0]?.replaced]).toEqual([[], 2])
    const made = dossierIn(editText(before, edits))
    expect(totals(made)).toEqual([
      {
        period: '2023-11',
        'x-mine': 1.5,
        value: 11,
        status: 'provisional',
        published: '2023-12-22',
        source: 'cbp-southwest-2023-12-22-2',
      },
    ])
  })

  test('of two contradictory files conflict, even with --replace', async () => {
    const files = [await imported(southwest(10), '2023-12-22'), await imported(southwest(11), '2023-12-22')]
    expect(merge(dossierIn(NEW), files, everything, true).conflicts[0]).toMatchObject({ against: 'sbo-2023-12-22.csv' })
  })

  test('in either order give the same file', async () => {
    const files = [await imported(southwest(10), '2024-01-26'), await imported(southwest(9), '2024-02-13')]
    const place = await imported(southwest(8, false), '2023-12-22')
    const start = after(NEW, place)
    expect(after(start, ...files)).toBe(after(start, ...files.toReversed()))
  })
})

describe('a statistic of the dossier', () => {
  const one = (more: string): string =>
    fileWith({
      statistics: `[{ "id": "sw-encounters", "name": "Border", "definition": "", "measure": "flow", "counts": "events", "unit": "encounters",${more} "observations": [] }]`,
    })

  test('is extended if it has the id and counts the same by the same publisher', async () => {
    const { written } = merge(
      dossierIn(one('"publisher": "U.S. Customs and Border Protection",')),
      [await imported(southwest(1), '2023-12-22')],
      everything,
      false,
    )
    expect(written).toMatchObject([{ id: 'sw-encounters', isNew: false }])
  })

  test('is not changed if it has a different publisher', async () => {
    const { written } = merge(
      dossierIn(one('"publisher": "INM",')),
      [await imported(southwest(1), '2023-12-22')],
      everything,
      false,
    )
    expect(written).toMatchObject([{ id: 'sw-encounters-2', isNew: true }])
  })

  test('is extended under any id if its x-import says so, and under that id only if it does', async () => {
    const mine = one('"x-import": "cbp/southwest",').replace('"id": "sw-encounters"', '"id": "mine"')
    const { written } = merge(dossierIn(mine), [await imported(southwest(1), '2023-12-22')], everything, false)
    expect(written).toMatchObject([{ id: 'mine', isNew: false }])
    const other = merge(
      dossierIn(one('"x-import": "cbp/northern",')),
      [await imported(southwest(1), '2023-12-22')],
      everything,
      false,
    )
    expect(other.written).toMatchObject([{ id: 'sw-encounters-2', isNew: true }])
  })

  test('of the shipped dossier is found by each publisher', async () => {
    const { written } = merge(
      shipped('us-mexico-2023.json'),
      [await imported(southwest(1), '2030-01-01')],
      everything,
      false,
    )
    expect(written).toMatchObject([{ id: 'sw-encounters', isNew: false, added: 2 }])
  })

  test('gets texts in the languages of the dossier, and plain ones for a single language', async () => {
    const made = dossierIn(after(fileWith(), await imported(southwest(1), '2023-12-22')))
    expect(made.statistics[0]?.name).toBe('Southwest border encounters')
    expect(made.statistics[0]?.breaks?.[0]?.note).toBe('Title 42 (expulsions) begins')
  })
})

test('a place is created if asked for by name, so that the next import finds it', async () => {
  const file = csv(['Year', 'Country of asylum (ISO)', 'applied'], [2020, 'MEX', 5], [2020, 'GTM', 6])
  const { scope } = scopeByNames(['MEX'])
  const one = await imported(file, '2021-06-18', scope)
  const text = editText(NEW, merge(dossierIn(NEW), [one], scope, false).edits)
  const made = dossierIn(text)
  expect(made.places).toEqual([{ id: 'mexico', name: { en: 'Mexico', es: 'México' }, kind: 'country', iso: 'MX' }])
  expect(made.statistics[0]).toMatchObject({ id: 'asylum-claims-mexico', place: 'mexico' })
  expect(readDossier(new TextEncoder().encode(text)).kind).toBe('dossier')
})

describe('a break that a file shows', () => {
  const header = ['Year', 'Country of asylum (ISO)', 'Country of origin (ISO)', 'Application type', 'Cases / Persons']
  const applications = (...rows: readonly (readonly (string | number)[])[]) =>
    csv(
      [...header, 'applied'],
      ...rows.map(([year = '', counted = '', value = '']) => [year, 'USA', 'HTI', 'N', counted, value]),
    )
  const old = applications([2014, 'P', 40], [2014, 'C', 80])
  const whole = applications([2014, 'P', 40], [2014, 'C', 80], [2015, 'P', 120])

  test('comes in with its source, once, into a new statistic and into one that is there', async () => {
    const first = after(NEW, await imported(old, '2015-07-01'))
    expect(dossierIn(first).statistics[0]?.breaks?.map(({ at, source }) => [at, source])).toEqual([
      ['2014', 'unhcr-applications-2015-07-01'],
    ])
    const second = dossierIn(after(first, await imported(whole, '2016-07-01')))
    expect(second.statistics[0]?.breaks?.map(({ at, source }) => [at, source])).toEqual([
      ['2014', 'unhcr-applications-2015-07-01'],
      ['2015', 'unhcr-applications-2016-07-01'],
    ])
    const again = after(after(first, await imported(whole, '2016-07-01')), await imported(whole, '2016-07-01'))
    expect(dossierIn(again)).toEqual(second)
  })
})
