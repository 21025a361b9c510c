import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { importFiles } from '../../../src/cli/import/command.ts'
import { parseArguments } from '../../../src/cli/parse.ts'
import { runUpdate } from '../../../src/cli/update/command.ts'
import type { Dossier } from '../../../src/dossier/index.ts'
import { readDossier } from '../../../src/dossier/read.ts'
import { readRemote } from '../../../src/system/remote.ts'
import { sheetOf } from '../../import/workbook/parts.ts'
import { invocationOf, printed } from '../printed.ts'
import {
  dossierOf,
  filesBeside,
  lockOf,
  offline,
  publisher,
  release,
  status,
  tidy,
  update,
  withFeed,
  worldOn,
} from './publisher.ts'

const HEADER =
  'Fiscal Year,Month Grouping,Month (abbv),Component,Demographic,Citizenship Grouping,Title of Authority,Encounter Type,Encounter Count'
const MONTHS = ['OCT', 'NOV', 'DEC', 'JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP'] as const

/** CBP's southwest file with so many months of FY2024; the month before the last was revised by two each time. */
const cbp = (months: number, valueOf = (at: number) => 190_000 + at * 1000 + (at < months - 1 ? 2 : 0)): string =>
  [
    HEADER,
    ...MONTHS.slice(0, months).map(
      (month, at) => `2024 (FYTD),FYTD,${month},U.S. Border Patrol,FMUA,Other,Title 8,Apprehensions,${valueOf(at)}`,
    ),
    '',
  ].join('\r\n')

/** The day on which the file of so many months was published. */
const dayOfRelease = (months: number): string =>
  `${months < 2 ? 2023 : 2024}-${String(((months + 10) % 12) + 1).padStart(2, '0')}-20`

const SOUTHWEST = { fiscalYearStart: 10, publisher: 'U.S. Customs and Border Protection' }
const NAME = 'sbo-encounters.csv'

const read = (file: string): Dossier => {
  const found = readDossier(readFileSync(file))
  if (found.kind !== 'dossier') throw new Error(JSON.stringify(found))
  return found.dossier
}

/** Imports a table by hand, as `import --published` does. */
const byHand = async (into: string, text: string, published: string, more: readonly string[] = []): Promise<void> => {
  const file = join(mkdtempSync(join(tmpdir(), 'migration-dash-by-hand-')), NAME)
  writeFileSync(file, text)
  const invocation = invocationOf('import', 'import', file, '--into', into, '--published', published, ...more)
  expect(await printed(() => importFiles(invocation, 'data/recipes/'))).toMatchObject({ code: 0 })
}

describe('twelve releases, one damaged, one moved, one unchanged, one in other columns', () => {
  const DAMAGED = 4
  const MOVED = 6
  const UNCHANGED = 8
  const OTHER = 9

  const publishAll = async () => {
    const at = await publisher()
    const file = dossierOf([withFeed('sw-encounters', { url: `${at.at}/${NAME}`, publisher: 'cbp' }, SOUTHWEST)])
    const base = readFileSync(file)
    const codes: number[] = []
    const said: string[] = []
    for (let months = 1; months <= 12; months++) {
      const path = months >= MOVED ? `/new/${NAME}` : `/${NAME}`
      const good = release(cbp(months), dayOfRelease(months))
      if (months === MOVED) at.files.set(`/${NAME}`, status(301, { location: `/new/${NAME}` }))
      if (months === DAMAGED)
        at.files.set(
          path,
          release(
            cbp(2, (at) => 190_007 + at * 1000),
            dayOfRelease(months),
          ),
        )
      else if (months === OTHER)
        at.files.set(path, release(cbp(months).replace('Encounter Count', 'Number'), dayOfRelease(months)))
      else if (months !== UNCHANGED) at.files.set(path, good)
      const { code, stdout, stderr } = await update(worldOn(dayOfRelease(months)), file)
      codes.push(code)
      said.push(stdout + stderr)
    }
    return { at, file, base, codes, said }
  }

  test('mean the same as by hand; a second update writes nothing; --locked gives the same bytes offline', async () => {
    const { at, file, base, codes, said } = await publishAll()
    expect(codes).toEqual([3, 3, 3, 1, 3, 3, 3, 0, 1, 3, 3, 3])
    expect(said[DAMAGED - 1]).toMatch(/was not imported:\n.*\[shorter\]/)
    expect(said[MOVED - 1]).toContain(`${at.at}/${NAME} has moved to ${at.at}/new/${NAME}`)
    expect(said[UNCHANGED - 1]).toContain('statistics/sw-encounters: nothing new')
    expect(said[OTHER - 1]).toMatch(/was not imported:\n.*Encounter Count/)

    const hand = join(mkdtempSync(join(tmpdir(), 'migration-dash-by-hand-')), 'talks.json')
    writeFileSync(hand, base)
    for (let months = 1; months <= 12; months++)
      if (months !== DAMAGED && months !== UNCHANGED && months !== OTHER)
        await byHand(hand, cbp(months), dayOfRelease(months))
    expect(read(file)).toEqual(read(hand))
    expect(read(file).statistics[0]?.observations.length).toBeGreaterThan(100)

    const before = filesBeside(file)
    expect(await update(worldOn('2024-12-31'), file)).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('moved'),
    })
    expect(filesBeside(file)).toEqual(before)

    const copy = join(mkdtempSync(join(tmpdir(), 'migration-dash-locked-')), 'talks.json')
    cpSync(dirname(file), dirname(copy), { recursive: true })
    writeFileSync(copy, base)
    expect(await update(offline('2030-01-01'), copy, '--locked')).toMatchObject({
      code: 3,
      stderr: '',
      stdout: expect.stringMatching(/^(?!.*from --published).*from the lock file/s) as string,
    })
    expect(readFileSync(copy)).toEqual(readFileSync(file))
    expect(await update(offline('2030-01-01'), copy, '--locked')).toMatchObject({ code: 0, stderr: '' })
    expect(at.mostAtOnce()).toBe(1)
  })
})

test('twelve releases with an address each, imported at once, mean the same as by hand', async () => {
  const at = await publisher()
  const feed = { pattern: `${at.at}/{YYYY+1M}-{Mon+1M}/${NAME}`, publisher: 'cbp' }
  const more = { ...SOUTHWEST, observations: [{ period: '2023-10', value: 1, published: '2023-11-01', source: 's' }] }
  const sources = '[{"id": "s", "title": "S", "kind": "dataset", "published": "2023-11-01"}]'
  const file = dossierOf([withFeed('sw-encounters', feed, more)], { sources })
  const hand = join(mkdtempSync(join(tmpdir(), 'migration-dash-by-hand-')), 'talks.json')
  copyFileSync(file, hand)
  for (let months = 1; months <= 12; months++) {
    const day = dayOfRelease(months)
    const month = new Date(`${day}T12:00:00Z`).toLocaleString('en', { month: 'short', timeZone: 'UTC' })
    at.files.set(`/${day.slice(0, 4)}-${month}/${NAME}`, release(cbp(months), day))
  }
  const accepted = ['--accept', 'revision'] as const
  expect(await update(worldOn('2024-12-01'), file, ...accepted)).toMatchObject({ code: 3, stderr: '' })
  for (let months = 1; months <= 12; months++) await byHand(hand, cbp(months), dayOfRelease(months), accepted)
  expect(read(file)).toEqual(read(hand))
  expect(at.mostAtOnce()).toBe(1)
  expect(lockOf(file)).toHaveLength(12)
})

const one = async (feed: object = {}, more: object = {}) => {
  const at = await publisher()
  const file = dossierOf([withFeed('t', { url: `${at.at}/t.csv`, publisher: 'tidy', ...feed }, more)])
  return { at, file }
}

test('a dry run says what would change, and writes nothing', async () => {
  const { at, file } = await one()
  at.files.set('/t.csv', release(tidy(['2023-10', 5]), '2023-11-15'))
  const before = filesBeside(file)
  const tried = await update(worldOn('2023-11-20'), file, '--dry-run')
  expect(tried).toMatchObject({ code: 3, stderr: '' })
  expect(tried.stdout).toContain('Oct 2023 added: 5, published 15 Nov 2023')
  expect(filesBeside(file)).toEqual(before)
})

test('the lock says where a release is from, what it is like and when it was fetched', async () => {
  const { at, file } = await one()
  at.files.set('/t.csv', release(tidy(['2023-09', 4], ['2023-10', 5]), '2023-11-15'))
  await update(worldOn('2023-11-20'), file)
  expect(lockOf(file)).toEqual([
    {
      feed: 'statistics/t',
      address: `${at.at}/t.csv`,
      etag: '"2023-11-15"',
      lastModified: 'Wed, 15 Nov 2023 12:00:00 GMT',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      file: expect.stringMatching(/^talks\.sources\/[0-9a-f]{64}\.csv$/),
      name: 't.csv',
      rows: 2,
      columns: ['period', 'value'],
      covers: '2023-09/2023-10',
      published: '2023-11-15',
      day: '2023-11-20',
      state: 'imported',
    },
  ])
  const source = read(file).sources.find(({ url }) => url !== undefined)
  expect(source).toMatchObject({ url: `${at.at}/t.csv`, published: '2023-11-15', 'x-file': 't.csv' })
})

test('a file without a day of the server has the day on which it was fetched', async () => {
  const { at, file } = await one()
  at.files.set('/t.csv', (response) => void response.end(tidy(['2023-10', 5])))
  expect((await update(worldOn('2023-11-20'), file)).stdout).toContain('published 20 Nov 2023 (the day it was fetched)')
})

test('a day of the server before the newest period is not believed', async () => {
  const { at, file } = await one()
  at.files.set('/t.csv', release(tidy(['2023-10', 5]), '2019-01-01'))
  expect((await update(worldOn('2023-11-20'), file)).stdout).toContain('published 20 Nov 2023 (the day it was fetched)')
})

test('the same bytes without “not modified”, and other bytes with the same figures, are nothing new', async () => {
  const { at, file } = await one()
  const answerWith = (text: string) => at.files.set('/t.csv', (response) => void response.end(text))
  answerWith(tidy(['2023-10', 5]))
  expect((await update(worldOn('2023-11-20'), file)).code).toBe(3)
  const before = filesBeside(file)
  expect(await update(worldOn('2023-11-21'), file)).toMatchObject({ code: 0, stdout: 'statistics/t: nothing new\n' })
  answerWith(tidy(['2023-10', '5.0']))
  expect(await update(worldOn('2023-11-22'), file)).toMatchObject({
    code: 0,
    stdout: 'statistics/t: the file has no new figures\n',
  })
  expect(filesBeside(file)).toEqual(before)
})

test.each<readonly [string, (path: string) => void]>([
  ['gone', (path) => rmSync(path)],
  ['altered', (path) => writeFileSync(path, 'x')],
])('a kept file that is %s is fetched again, and the dossier and the lock stay as they are', async (_, damage) => {
  const { at, file } = await one()
  at.files.set('/t.csv', release(tidy(['2023-10', 5]), '2023-11-20'))
  expect((await update(worldOn('2023-11-20'), file)).code).toBe(3)
  const kept = join(dirname(file), String(lockOf(file)[0]?.['file']))
  const before = [readFileSync(kept), readFileSync(file), lockOf(file)]
  damage(kept)
  const again = await update(worldOn('2023-11-21'), file)
  expect([again.code, again.stdout]).toEqual([0, expect.stringMatching(/nothing new; .* was fetched again\n/)])
  expect([readFileSync(kept), readFileSync(file), lockOf(file)]).toEqual(before)
  expect(await update(worldOn('2023-11-22'), file)).toMatchObject({ code: 0, stdout: 'statistics/t: nothing new\n' })
})

test('another column with the same figures is news, and the lock has it', async () => {
  const { at, file } = await one()
  at.files.set('/t.csv', release(tidy(['2023-10', 5]), '2023-11-15'))
  await update(worldOn('2023-11-20'), file)
  const dossier = readFileSync(file, 'utf8')
  at.files.set('/t.csv', release('period,value,note\n2023-10,5,x\n', '2023-11-16'))
  const drifted = await update(worldOn('2023-11-21'), file)
  expect(drifted.code).toBe(3)
  expect(drifted.stdout).toContain('new columns: note')
  expect(readFileSync(file, 'utf8')).toBe(dossier)
  expect((await update(worldOn('2023-11-22'), file)).code).toBe(0)
})

test('a refused release stays trouble without another download, until it is accepted or corrected', async () => {
  const { at, file } = await one()
  const series = (first: number) => tidy(['2023-09', first], ['2023-10', 500])
  at.files.set('/t.csv', release(series(400), '2023-11-15'))
  await update(worldOn('2023-11-20'), file)
  at.files.set('/t.csv', release(tidy(['2023-09', 400]), '2023-12-15'))
  expect(await update(worldOn('2023-12-20'), file)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('--accept'),
  })
  const before = filesBeside(file)
  const again = await update(worldOn('2023-12-21'), file)
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('[shorter]') })
  expect(filesBeside(file)).toEqual(before)
  const rules = [...again.stderr.matchAll(/--accept (\w+)/g)].flatMap(([, rule = '']) => ['--accept', rule])
  const copy = join(mkdtempSync(join(tmpdir(), 'migration-dash-accepted-')), 'talks.json')
  cpSync(dirname(file), dirname(copy), { recursive: true })
  expect((await update(worldOn('2023-12-22'), copy, ...rules)).code).not.toBe(1)
  expect((await update(worldOn('2023-12-23'), copy)).code).toBe(0)
  at.files.set('/t.csv', release(series(401), '2023-12-16'))
  expect((await update(worldOn('2023-12-22'), file, '--accept', 'revision')).code).toBe(3)
  expect(lockOf(file).map(({ state }) => state)).toEqual(['imported', 'imported'])
})

/** What a feed answers, and a part of the sentence about it. */
const TROUBLES = [
  ['a page in place of a table', (r) => void r.end('<!doctype html><p>Moved'), 'a web page (HTML)'],
  ['a PDF', (r) => void r.end('%PDF-1.7'), 'PDF'],
  ['nothing', (r) => void r.end(''), 'the server sent an empty file'],
  ['nothing but white space', (r) => void r.end('\ufeff \r\n\n'), 'the server sent an empty file'],
  ['NUL characters', (r) => void r.end(Buffer.alloc(100)), 'the server sent an empty file'],
  ['not found', status(404), 'the file is gone (the server answered 404)'],
  ['gone', status(410), 'the file is gone (the server answered 410)'],
  ['a failure', status(500), 'the server answered 500: it has an error; try again later'],
  ['too many requests', status(429), 'the server answered 429: too many requests, or too busy; try again later'],
  ['a pause of no length', status(503, { 'retry-after': '-5' }), 'or too busy; try again later'],
  ['a refusal', status(403), 'download it with a browser'],
  ['a long pause', status(429, { 'retry-after': '600' }), 'asks for a pause of 10 minutes'],
  ['a pause until a day', status(503, { 'retry-after': 'Mon, 20 Nov 2023 13:00:00 GMT' }), 'a pause of 60 minutes'],
  ['a redirect without an address', status(301), 'the server answered 301'],
  ['a broken packing', (r) => void r.writeHead(200, { 'content-encoding': 'gzip' }).end('x'), 'cannot be read'],
  [
    'a body that ends early',
    (r) => void r.writeHead(200, { 'content-length': '9' }).write('x', () => r.destroy()),
    'cannot be read',
  ],
] satisfies readonly (readonly [string, Parameters<Map<string, ReturnType<typeof status>>['set']>[1], string])[]

test.each(TROUBLES)('%s is one sentence, and the other feeds go on', async (_, answer, sentence) => {
  const at = await publisher()
  const feeds = ['a', 'b'].map((id) => withFeed(id, { url: `${at.at}/${id}.csv`, publisher: 'tidy' }))
  const other = await publisher()
  const file = dossierOf([...feeds.slice(0, 1), withFeed('c', { url: `${other.at}/c.csv`, publisher: 'tidy' })])
  at.files.set('/a.csv', answer)
  other.files.set('/c.csv', release(tidy(['2023-10', 5]), '2023-11-15'))
  const { code, stdout, stderr } = await update(worldOn('2023-11-20'), file)
  expect([code, stderr]).toEqual([1, expect.stringContaining(sentence)])
  expect(stderr).toMatch(/^statistics\/a: /)
  expect(stdout).toContain('statistics/c: new release')
  expect(read(file).statistics[1]?.observations).toHaveLength(1)
})

test('a short pause is kept, and the server is asked once more', async () => {
  const { at, file } = await one()
  let isFirst = true
  at.files.set('/t.csv', (response, request) => {
    if (!isFirst) return release(tidy(['2023-10', 5]), '2023-11-15')(response, request)
    isFirst = false
    response.writeHead(429, { 'retry-after': '30' }).end()
  })
  const world = worldOn('2023-11-20')
  expect((await update(world, file)).code).toBe(3)
  expect(world.pauses).toEqual([30_000])
})

test('a host that asks for a long pause gets no further request', async () => {
  const at = await publisher()
  at.files.set('/a.csv', status(503, { 'retry-after': '3600' }))
  const file = dossierOf(['a', 'b'].map((id) => withFeed(id, { url: `${at.at}/${id}.csv`, publisher: 'tidy' })))
  expect((await update(worldOn('2023-11-20'), file)).code).toBe(1)
  expect(at.asked).toEqual(['/a.csv'])
})

test('a slow body is a time-out', async () => {
  const { at, file } = await one()
  at.files.set('/t.csv', (response) => void response.writeHead(200).write('period,'))
  const world = worldOn('2023-11-20', {
    read: (address, validators) => readRemote(address, validators, { wants: 'table', milliseconds: 50 }),
  })
  expect(await update(world, file)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('did not answer in time'),
  })
})

test('a packed table is unpacked, and its kept bytes are those of the table', async () => {
  const { at, file } = await one()
  const text = tidy(['2023-10', 5])
  at.files.set('/t.csv', (r) => void r.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text)))
  expect((await update(worldOn('2023-11-20'), file)).code).toBe(3)
  expect(readFileSync(join(dirname(file), String(lockOf(file)[0]?.['file'])), 'utf8')).toBe(text)
})

test('a workbook is imported like a CSV, and kept as one', async () => {
  const { at, file } = await one({ url: '' })
  const named = readFileSync(file, 'utf8').replace('"url":""', `"url":"${at.at}/figures"`)
  writeFileSync(file, named)
  const bytes = sheetOf([
    ['period', 'value'],
    ['2023-10', 5],
  ])
  at.files.set('/figures', (response) => void response.end(bytes))
  expect(await update(worldOn('2023-11-20'), file)).toMatchObject({ code: 3, stderr: '' })
  expect(lockOf(file)[0]).toMatchObject({ name: 'figures', file: expect.stringMatching(/\.xlsx$/), rows: 1 })
  expect(read(file).statistics[0]?.observations[0]).toMatchObject({ period: '2023-10', value: 5 })
})

describe('an answer in pages', () => {
  const item = (year: number) => ({ year, coo_iso: 'HTI', coa_iso: 'MEX', coa_name: 'Mexico', refugees: year })
  const answerOf = (page: number, maxPages: number, ...years: readonly number[]): string =>
    JSON.stringify({ page, maxPages, items: years.map(item) })
  const REFUGEES = { measure: 'stock', counts: 'persons', 'x-import': 'unhcr/refugees/MEX' }

  const paged = async (query = '?coa=MEX') => {
    const at = await publisher()
    const publish = (page: number, text: string) =>
      at.files.set(`/population/?coa=MEX${page === 1 ? '' : `&page=${page}`}`, (r) => void r.end(text))
    const file = dossierOf([withFeed('t', { url: `${at.at}/population/${query}`, publisher: 'unhcr' }, REFUGEES)])
    return { at, file, publish }
  }

  test('is imported as one release; its pages are kept, and --locked gives the same bytes offline', async () => {
    const { at, file, publish } = await paged()
    const base = readFileSync(file)
    publish(1, answerOf(1, 3, 2020))
    publish(2, answerOf(2, 3, 2021))
    publish(3, answerOf(3, 3, 2022))
    const world = worldOn('2023-11-20')
    expect(await update(world, file)).toMatchObject({ code: 3, stderr: '' })
    expect(at.asked).toEqual(['/population/?coa=MEX', '/population/?coa=MEX&page=2', '/population/?coa=MEX&page=3'])
    expect([world.pauses, at.mostAtOnce()]).toEqual([[500, 500], 1])
    expect(read(file).statistics[0]?.observations.map(({ period, value }) => [period, value])).toEqual([
      ['2020-12-31', 2020],
      ['2021-12-31', 2021],
      ['2022-12-31', 2022],
    ])
    expect(read(file).sources.find((one) => 'x-file' in one)).toMatchObject({ 'x-file': 'population' })
    const [release] = lockOf(file)
    expect(release).toMatchObject({ pages: 3, rows: 3, name: 'population', file: expect.stringMatching(/\.json$/) })
    const kept = [1, 2, 3].map((page) =>
      String(release?.['file']).replace('.json', page === 1 ? '.json' : `-${page}.json`),
    )
    expect(kept.map((name) => readFileSync(join(dirname(file), name), 'utf8'))).toEqual(
      [2020, 2021, 2022].map((year, at) => answerOf(at + 1, 3, year)),
    )

    const before = filesBeside(file)
    expect(await update(worldOn('2023-11-21'), file)).toMatchObject({ code: 0, stdout: 'statistics/t: nothing new\n' })
    expect(filesBeside(file)).toEqual(before)

    const done = readFileSync(file, 'utf8')
    writeFileSync(file, base)
    expect(await update(offline('2030-01-01'), file, '--locked')).toMatchObject({ code: 3, stderr: '' })
    expect(readFileSync(file, 'utf8')).toBe(done)
  })

  test('is asked whole again, since a later page may change alone', async () => {
    const { file, publish } = await paged()
    publish(1, answerOf(1, 2, 2020))
    publish(2, answerOf(2, 2, 2021))
    await update(worldOn('2023-11-20'), file)
    publish(2, answerOf(2, 2, 2021, 2022))
    expect((await update(worldOn('2023-11-21'), file)).code).toBe(3)
    expect(read(file).statistics[0]?.observations.map(({ period }) => period)).toContain('2022-12-31')
  })

  test.each<readonly [string, string, (page: number, text: string) => void]>([
    ['missing', 'the server answered 404', () => undefined],
    ['another one', 'was not imported', (page, text) => void [page, text]],
  ])('of which one is %s is trouble, and nothing is written', async (what, sentence) => {
    const { file, publish } = await paged()
    const before = readFileSync(file, 'utf8')
    publish(1, answerOf(1, 2, 2020))
    if (what !== 'missing') publish(2, answerOf(1, 2, 2021))
    expect(await update(worldOn('2023-11-20'), file)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(sentence),
    })
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  test('with too many pages is not fetched', async () => {
    const { at, file, publish } = await paged()
    publish(1, answerOf(1, 1_000_000, 2020))
    const { code, stderr } = await update(worldOn('2023-11-20'), file)
    expect([code, stderr]).toEqual([1, expect.stringContaining('1,000,000 pages, and 100 are the most')])
    expect(at.asked).toHaveLength(1)
  })

  test('of which the feed names a later page is refused with the pages that are missing', async () => {
    const { at, file } = await paged('?page=2')
    at.files.set('/population/?page=2', (r) => void r.end(answerOf(2, 2, 2021)))
    expect(await update(worldOn('2023-11-20'), file)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('page'),
    })
    expect(at.asked).toEqual(['/population/?page=2'])
  })

  test('of which a kept page is altered is fetched again', async () => {
    const { file, publish } = await paged()
    publish(1, answerOf(1, 2, 2020))
    publish(2, answerOf(2, 2, 2021))
    await update(worldOn('2023-11-20'), file)
    const second = join(dirname(file), String(lockOf(file)[0]?.['file']).replace('.json', '-2.json'))
    writeFileSync(second, 'x')
    expect((await update(worldOn('2023-11-21'), file)).stdout).toContain('was fetched again')
    expect(readFileSync(second, 'utf8')).toBe(answerOf(2, 2, 2021))
  })
})

describe('a page that links to the file', () => {
  const linked = async (more: object = {}) => {
    const at = await publisher()
    const feed = { page: `${at.at}/stats/`, link: 't-*.csv', publisher: 'tidy', ...more }
    const file = dossierOf([withFeed('t', feed)])
    const list = (...links: readonly string[]) =>
      at.files.set(
        '/stats/',
        (r) => void r.end(`<!doctype html><p>${links.map((to) => `<a href="${to}">CSV</a>`).join(' ')}`),
      )
    return { at, file, list }
  }

  test('is read for its newest link at each update, and each release has its own address', async () => {
    const { at, file, list } = await linked()
    list('about.html', '/old/t-sep.csv')
    at.files.set('/old/t-sep.csv', release(tidy(['2023-08', 4]), '2023-09-15'))
    expect(await update(worldOn('2023-09-20'), file)).toMatchObject({ code: 3, stderr: '' })
    list('about.html', '../new/t-oct.csv#data', '/old/t-sep.csv')
    at.files.set('/new/t-oct.csv', release(tidy(['2023-08', 4], ['2023-09', 5]), '2023-10-15'))
    expect(await update(worldOn('2023-10-20'), file)).toMatchObject({ code: 3, stderr: '' })
    expect(lockOf(file).map(({ address }) => address)).toEqual([`${at.at}/old/t-sep.csv`, `${at.at}/new/t-oct.csv`])
    const before = filesBeside(file)
    expect(await update(worldOn('2023-10-21'), file)).toMatchObject({ code: 0, stdout: 'statistics/t: nothing new\n' })
    expect(filesBeside(file)).toEqual(before)
    expect(at.mostAtOnce()).toBe(1)
  })

  test('is not asked before the next release is due', async () => {
    const { at, file, list } = await linked({ every: 'P1M' })
    list('t-oct.csv')
    at.files.set('/stats/t-oct.csv', release(tidy(['2023-09', 5]), '2023-10-15'))
    await update(worldOn('2023-10-20'), file)
    at.asked.length = 0
    expect((await update(worldOn('2023-11-14'), file)).stdout).toContain('due on 15 Nov 2023')
    expect(at.asked).toEqual([])
    await update(worldOn('2023-11-15'), file)
    expect(at.asked).toEqual(['/stats/', '/stats/t-oct.csv'])
  })

  test.each([
    ['no such link', ['u-oct.csv', 'javascript:t-oct.csv'], 'has no link to a file named t-*.csv'],
    [
      'a link to another protocol',
      ['ftp://127.0.0.1/t-oct.csv', 'file:///t-oct.csv'],
      'has no link to a file named t-*.csv',
    ],
    ['a link to a file that is gone', ['t-gone.csv'], 'the file is gone (the server answered 404)'],
    ['a link into a private network of another host', ['http://127.0.0.2:9/t-oct.csv'], 'private network'],
  ])('with %s is a sentence', async (_, links, sentence) => {
    const { file, list } = await linked()
    list(...links)
    expect(await update(worldOn('2023-11-20'), file)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(sentence),
    })
  })

  test.each([
    ['gone', 404, 'the file is gone (the server answered 404)'],
    ['refused', 403, 'download it with a browser'],
  ])('that is %s is a sentence', async (_, code, sentence) => {
    const { at, file } = await linked()
    at.files.set('/stats/', status(code))
    expect(await update(worldOn('2023-11-20'), file)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(sentence),
    })
  })
})

describe('every', () => {
  const monthly = async () => {
    const { at, file } = await one({ every: 'P1M' })
    at.files.set('/t.csv', release(tidy(['2023-10', 5]), '2023-11-15'))
    await update(worldOn('2023-11-20'), file)
    at.asked.length = 0
    return { at, file, kept: join(dirname(file), String(lockOf(file)[0]?.['file'])) }
  }

  test('leaves an address alone until its next release is due', async () => {
    const { at, file } = await monthly()
    const before = filesBeside(file)
    expect(await update(worldOn('2023-12-14'), file)).toMatchObject({
      code: 0,
      stdout: 'statistics/t: not asked; the next release is due on 15 Dec 2023 (--all asks now)\n',
    })
    expect([at.asked, filesBeside(file)]).toEqual([[], before])
    await update(worldOn('2023-12-15'), file)
    expect(at.asked).toEqual(['/t.csv'])
  })

  test('counts for nothing with --all, and where the kept file is gone', async () => {
    const { at, file, kept } = await monthly()
    await update(worldOn('2023-12-01'), file, '--all')
    expect(at.asked).toEqual(['/t.csv'])
    rmSync(kept)
    expect((await update(worldOn('2023-12-01'), file)).stdout).toContain('was fetched again')
  })
})

test('a known publisher without an address is asked where it is known to have its file', async () => {
  const asked: string[] = []
  const world = worldOn('2024-02-01', {
    read: async (address) => {
      asked.push(address)
      return { kind: 'fault', fault: { status: 404 } }
    },
  })
  const feed = (id: string, publisher: string, series?: string) =>
    withFeed(id, { publisher }, series === undefined ? {} : { 'x-import': series })
  const file = dossierOf([
    feed('a', 'cbp', 'cbp/southwest'),
    feed('b', 'unhcr', 'unhcr/asylum-claims/MEX'),
    feed('c', 'unhcr', 'unhcr/asylum-claims/DEU'),
    feed('d', 'iom', 'iom/one'),
    feed('e', 'iom', 'iom/other'),
  ])
  expect((await update(world, file)).code).toBe(1)
  expect(asked).toEqual([
    'https://www.cbp.gov/document/stats/southwest-land-border-encounters',
    expect.stringContaining('coa=MEX'),
    expect.stringContaining('coa=DEU'),
    expect.stringContaining('https://missingmigrants.iom.int/'),
  ])
})

test('the address that is asked is shown until it has answered', async () => {
  const { at, file } = await one()
  at.files.set('/t.csv', release(tidy(['2023-10', 5]), '2023-11-15'))
  const shown: (string | null)[] = []
  await update(worldOn('2023-11-20', { show: (address) => void shown.push(address) }), file)
  expect(shown).toEqual([`${at.at}/t.csv`, null])
})

test('two feeds with one file ask once, and two of one host one after the other', async () => {
  const at = await publisher()
  at.files.set('/t.csv', release(tidy(['2023-10', 5]), '2023-11-15'))
  at.files.set('/u.csv', release(tidy(['2023-10', 6]), '2023-11-15'))
  const feedOf = (id: string, name: string) => withFeed(id, { url: `${at.at}/${name}.csv`, publisher: 'tidy' })
  const file = dossierOf([feedOf('a', 't'), feedOf('b', 't'), feedOf('c', 'u')])
  expect((await update(worldOn('2023-11-20'), file)).code).toBe(3)
  expect(at.asked).toEqual(['/t.csv', '/u.csv'])
  expect(at.mostAtOnce()).toBe(1)
  expect(read(file).statistics.map(({ observations }) => observations[0]?.value)).toEqual([5, 5, 6])
})

describe('a pattern', () => {
  const monthly = async (more: object = {}) => {
    const at = await publisher()
    const feed = { pattern: `${at.at}/{YYYY}/t-{mon}.csv`, publisher: 'tidy' }
    const file = dossierOf([withFeed('t', feed, more)])
    const publish = (month: string, name: string, ...rows: readonly (readonly [string, number])[]) =>
      at.files.set(`/${month.slice(0, 4)}/t-${name}.csv`, release(tidy(...rows), `${month}-20`))
    return { at, file, publish }
  }

  test('is asked for the year before today, then from the newest release on', async () => {
    const { at, file, publish } = await monthly()
    publish('2023-10', 'oct', ['2023-09', 5])
    publish('2023-11', 'nov', ['2023-09', 5], ['2023-10', 6])
    expect((await update(worldOn('2023-12-01'), file)).code).toBe(3)
    expect(at.asked).toHaveLength(13)
    expect([at.asked[0], at.asked.at(-1)]).toEqual(['/2022/t-dec.csv', '/2023/t-dec.csv'])
    at.asked.length = 0
    const before = filesBeside(file)
    expect(await update(worldOn('2024-01-05'), file)).toMatchObject({
      code: 0,
      stdout: 'statistics/t: no newer release yet\n',
      stderr: '',
    })
    expect(at.asked).toEqual(['/2023/t-nov.csv', '/2023/t-dec.csv', '/2024/t-jan.csv'])
    expect(filesBeside(file)).toEqual(before)
  })

  test('begins with the newest period of the statistic; a missing release between others is trouble once', async () => {
    const { at, file, publish } = await monthly({
      observations: [{ period: '2023-08', value: 4, published: '2023-09-20', source: 's' }],
    })
    publish('2023-09', 'sep', ['2023-08', 4], ['2023-09', 5])
    publish('2023-11', 'nov', ['2023-08', 4], ['2023-09', 5], ['2023-10', 6], ['2023-11', 7])
    const first = await update(worldOn('2023-12-01'), file)
    expect(at.asked).toEqual(['aug', 'sep', 'oct', 'nov', 'dec'].map((month) => `/2023/t-${month}.csv`))
    expect(first).toMatchObject({ code: 1, stderr: expect.stringContaining('/2023/t-oct.csv: missing') })
    expect(lockOf(file).map(({ date }) => date)).toEqual(['2023-09-01', '2023-11-01'])
    expect((await update(worldOn('2023-12-02'), file)).code).toBe(0)
  })

  test('of days has no trouble with days without a file, until a month is over', async () => {
    const at = await publisher()
    const feed = { pattern: `${at.at}/{YYYY}{MM}{DD}.csv`, publisher: 'tidy' }
    const file = dossierOf([
      withFeed('t', feed, { observations: [{ period: '2023-12-01', value: 4, published: '2023-12-01', source: 's' }] }),
    ])
    for (const day of ['02', '05'])
      at.files.set(`/202312${day}.csv`, release(tidy([`2023-12-${day}`, 5]), `2023-12-${day}`))
    expect(await update(worldOn('2023-12-09'), file, '--accept', 'gone')).toMatchObject({ code: 3, stderr: '' })
    at.files.clear()
    expect((await update(worldOn('2023-12-20'), file)).code).toBe(0)
    expect((await update(worldOn('2024-01-20'), file)).stderr).toContain('no file for any of')
  })

  test('is left at the first date at which its server cannot be reached', async () => {
    const { at, file } = await monthly()
    for (const month of ['feb', 'mar']) at.files.set(`/2023/t-${month}.csv`, (_, request) => void request.destroy())
    const { code, stderr } = await update(worldOn('2023-12-01'), file)
    expect([code, stderr.split('\n').length]).toEqual([1, 2])
    expect(at.asked.at(-1)).toBe('/2023/t-feb.csv')
  })

  test('that finds nothing at all is trouble', async () => {
    const { file } = await monthly()
    expect(await update(worldOn('2023-12-01'), file)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no file for any of 13 dates'),
    })
  })

  test('asks for three years of months at most, and says how many are left', async () => {
    const { at, file } = await monthly({
      observations: [{ period: '2019-01', value: 4, published: '2019-02-20', source: 's' }],
    })
    const { stdout } = await update(worldOn('2023-12-01'), file)
    expect(at.asked).toHaveLength(36)
    expect(stdout).toContain('24 earlier dates were not asked')
  })
})

describe('a feed that cannot be asked', () => {
  test.each([
    [{ publisher: 'cbp' }, 'https://www.cbp.gov/newsroom/stats/cbp-public-data-portal'],
    [{ publisher: 'tidy' }, 'the feed has no address'],
    [{ page: 'http://127.0.0.1/', recipe: '../secret.json', link: '*' }, 'the recipe “../secret.json” neither ships'],
    [{ pattern: 'http://127.0.0.1/{YEAR}.csv' }, '{YEAR} is not a placeholder'],
    [{ url: 'http://127.0.0.1/t.csv', publisher: 'ministry' }, 'the publisher “ministry” is not one of cbp'],
    [{ url: 'http://127.0.0.1/t.csv', recipe: '../secret.json' }, 'the recipe “../secret.json” neither ships'],
    [{ url: 'http://127.0.0.1/t.csv', recipe: 'gone.json' }, 'the recipe “gone.json” neither ships'],
  ])('%o is a sentence, without a request', async (feed, sentence) => {
    const file = dossierOf([withFeed('t', feed)])
    expect(await update(offline('2023-12-01'), file)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(sentence),
    })
  })
})

test('a recipe beside the dossier and one that ships are used, with the statistic of the feed', async () => {
  const at = await publisher()
  const landings = 'Data,Valore,Note,Fonte,Data_Report\n2023-10-01,5,,,2023-10-02\n'
  at.files.set('/l.csv', release(landings, '2023-11-15'))
  const feedOf = (id: string, recipe: string) => withFeed(id, { url: `${at.at}/l.csv`, recipe }, { counts: 'persons' })
  const file = dossierOf([feedOf('a', 'it-landings'), feedOf('b', 'own.json')])
  copyFileSync('data/recipes/it-landings.json', join(dirname(file), 'own.json'))
  expect(await update(worldOn('2023-11-20'), file)).toMatchObject({ code: 3, stderr: '' })
  expect(read(file).statistics.map(({ id, observations }) => [id, observations[0]?.value])).toEqual([
    ['a', 5],
    ['b', 5],
  ])
})

test('a recipe of claims is used for the feed of their statistic, and for that of a source', async () => {
  const at = await publisher()
  at.files.set('/c.csv', release('When,Words,Month,Number\n2023-11-01,Five in October,2023-10,5\n', '2023-11-15'))
  const feed = { url: `${at.at}/c.csv`, recipe: 'claims.json' }
  const recipe = {
    name: 'claims',
    schema: {
      fields: [
        { name: 'Month', use: 'period' },
        { name: 'When', type: 'date', use: 'made' },
        { name: 'Words', use: 'text' },
        { name: 'Number', type: 'integer', use: 'value' },
      ],
    },
    claims: { statistic: 't' },
  }
  const file = dossierOf([withFeed('t', feed)])
  writeFileSync(join(dirname(file), 'claims.json'), JSON.stringify(recipe))
  expect(await update(worldOn('2023-11-20'), file)).toMatchObject({ code: 3, stderr: '' })
  expect(read(file).statistics[0]?.claims).toMatchObject([{ text: 'Five in October', value: 5, made: '2023-11-01' }])
  expect((await update(worldOn('2023-11-21'), file)).code).toBe(0)
})

test('the feed of a source brings its publisher and its licence to the source of each release', async () => {
  const at = await publisher()
  at.files.set('/t.csv', release('statistic,period,value\nt,2023-10,5\n', '2023-11-15'))
  const feed = { url: `${at.at}/t.csv`, publisher: 'tidy' }
  const source = {
    id: 's',
    title: 'S',
    kind: 'dataset',
    published: '2023-12-01',
    publisher: 'Ministry',
    licence: 'CC0',
    feed,
  }
  const { feed: _, ...statistic } = withFeed('t', {}) as { feed: object }
  const file = dossierOf([statistic], { sources: JSON.stringify([source]) })
  expect(await update(worldOn('2023-12-20'), file)).toMatchObject({ code: 3, stderr: '' })
  expect(read(file).sources.find(({ id }) => id !== 's')).toMatchObject({ publisher: 'Ministry', licence: 'CC0' })
})

test('a file without figures for the statistic of its feed is not imported elsewhere', async () => {
  const at = await publisher()
  at.files.set('/t.csv', release(cbp(2), '2023-12-20'))
  const file = dossierOf([withFeed('other', { url: `${at.at}/t.csv`, publisher: 'cbp' }, SOUTHWEST)])
  const { code, stderr } = await update(worldOn('2023-12-21'), file)
  expect(code).toBe(1)
  expect(stderr).toContain('"x-import": "cbp/southwest"')
  expect(read(file).statistics).toHaveLength(1)
})

test('a breakdown that the statistic has is imported with each release', async () => {
  const at = await publisher()
  at.files.set('/t.csv', release(cbp(2), '2023-12-20'))
  const observations = [
    { period: '2023-10', value: 3, dims: { demographic: 'FMUA' }, published: '2023-11-20', source: 's' },
  ]
  const more = { ...SOUTHWEST, observations }
  const sources = '[{"id": "s", "title": "S", "kind": "dataset", "published": "2023-11-01"}]'
  const file = dossierOf([withFeed('sw-encounters', { url: `${at.at}/t.csv`, publisher: 'cbp' }, more)], { sources })
  await update(worldOn('2023-12-21'), file, '--accept', 'revision')
  const dims = read(file).statistics[0]?.observations.flatMap((one) => Object.keys(one.dims ?? {}))
  expect(new Set(dims)).toEqual(new Set(['demographic', 'component']))
})

test('another value for the same vintage is trouble, until it is replaced; the lock replays both', async () => {
  const { at, file } = await one()
  const base = readFileSync(file)
  const answerWith = (text: string) => at.files.set('/t.csv', (response) => void response.end(text))
  answerWith(tidy(['2023-10', 5]))
  await update(worldOn('2023-11-20'), file)
  answerWith(tidy(['2023-10', 6]))
  const conflict = await update(worldOn('2023-11-20'), file)
  expect(conflict).toMatchObject({ code: 1, stderr: expect.stringContaining('Use --replace') })
  expect((await update(worldOn('2023-11-20'), file, '--replace')).code).toBe(3)
  const done = readFileSync(file, 'utf8')
  writeFileSync(file, base)
  expect((await update(offline('2030-01-01'), file, '--locked')).code).toBe(3)
  expect(readFileSync(file, 'utf8')).toBe(done)
})

test('an update says how many releases of the lock the dossier lacks, as after going back to an older version of it', async () => {
  const { at, file } = await one()
  const base = readFileSync(file)
  at.files.set('/t.csv', release(tidy(['2023-10', 5]), '2023-11-15'))
  await update(worldOn('2023-11-20'), file)
  writeFileSync(file, base)
  expect(await update(worldOn('2023-11-21'), file)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('lacks 1 release of its lock file; --locked'),
  })
})

test('a dossier that another program changed meanwhile is not written over', async () => {
  const { at, file } = await one()
  at.files.set('/t.csv', (response) => {
    writeFileSync(file, readFileSync(file, 'utf8').replace('"M"', '"N"'))
    response.end(tidy(['2023-10', 5]))
  })
  expect(await update(worldOn('2023-11-20'), file)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('the file was changed in the meantime'),
  })
  expect(read(file)).toMatchObject({ title: 'N', statistics: [{ observations: [] }] })
  expect(Object.keys(filesBeside(file))).toEqual(['talks.json'])
})

test('of two updates at once one is written, and the other leaves what it kept', async () => {
  const { file } = await one()
  const base = readFileSync(file)
  const answer = {
    kind: 'bytes' as const,
    bytes: new TextEncoder().encode(tidy(['2023-10', 5])),
    address: '',
    validators: { etag: null, modified: null },
  }
  const fast = worldOn('2023-11-20', { read: async () => answer })
  const slow = worldOn('2023-11-20', {
    read: async () => {
      expect(await runUpdate(invocationOf('update', 'update', file), fast)).toBe(3)
      // The bytes are not there yet when the slower one keeps its own.
      rmSync(join(dirname(file), String(lockOf(file)[0]?.['file'])))
      return answer
    },
  })
  expect(await update(slow, file)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('the file was changed in the meantime; run the command again'),
  })
  const done = readFileSync(file, 'utf8')
  writeFileSync(file, base)
  expect((await update(offline('2030-01-01'), file, '--locked')).code).toBe(3)
  expect(readFileSync(file, 'utf8')).toBe(done)
})

describe('--locked', () => {
  const imported = async () => {
    const { at, file } = await one()
    const base = readFileSync(file)
    at.files.set('/t.csv', release(tidy(['2023-10', 5]), '2023-11-15'))
    await update(worldOn('2023-11-20'), file)
    writeFileSync(file, base)
    return { file, kept: join(dirname(file), String(lockOf(file)[0]?.['file'])) }
  }

  test('refuses bytes that are not those of the lock', async () => {
    const { file, kept } = await imported()
    writeFileSync(kept, tidy(['2023-10', 7]))
    expect(await update(offline('2024-01-01'), file, '--locked')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('its SHA-256 differs'),
    })
    expect(read(file).statistics[0]?.observations).toEqual([])
  })

  test('reads no kept file outside the folder of the dossier', async () => {
    const { file, kept } = await imported()
    const lock = file.replace(/json$/, 'lock.json')
    const outside = join(mkdtempSync(join(tmpdir(), 'migration-dash-outside-')), 't.csv')
    copyFileSync(kept, outside)
    writeFileSync(lock, readFileSync(lock, 'utf8').replace(/"talks\.sources\/[^"]+"/, JSON.stringify(outside)))
    expect(await update(offline('2024-01-01'), file, '--locked')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('cannot be read'),
    })
  })

  test('says where a table reads otherwise than the lock has it', async () => {
    const { file } = await imported()
    const lock = file.replace(/json$/, 'lock.json')
    writeFileSync(lock, readFileSync(lock, 'utf8').replace('"rows": 1', '"rows": 3'))
    expect(await update(offline('2024-01-01'), file, '--locked')).toMatchObject({
      code: 3,
      stdout: expect.stringContaining('rows: 3 before, 1 now'),
    })
  })

  test('says which feed of the lock the dossier no longer has', async () => {
    const { file } = await imported()
    writeFileSync(file, readFileSync(file, 'utf8').replace('"id":"t"', '"id":"u"'))
    expect(await update(offline('2024-01-01'), file, '--locked')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('statistics/t: the lock file has releases of this feed'),
    })
  })

  test('needs a lock file', async () => {
    const { file } = await one()
    expect(await update(offline('2024-01-01'), file, '--locked')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('run migration-dash update'),
    })
  })
})

test.each([
  ['{}', 'not a lock file'],
  ['[', 'not a lock file'],
  ['{"version": 2, "releases": []}', 'a newer version of migration-dash made this lock file; update the program'],
  ['{"version": 1, "releases": [{}]}', 'not a lock file'],
])('a lock file %s is not used, and nothing is asked', async (text, sentence) => {
  const { at, file } = await one()
  writeFileSync(file.replace(/json$/, 'lock.json'), text)
  expect(await update(worldOn('2024-01-01'), file)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(sentence),
  })
  expect(at.asked).toEqual([])
})

test('a dossier without feeds is nothing new', async () => {
  expect(await update(offline('2024-01-01'), dossierOf([]))).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('has no feeds'),
  })
})

test('arguments that cannot be used are sentences with exit code 2, and update is off in restricted mode', async () => {
  for (const args of [[], ['-'], ['https://example.org/d.json'], ['a.json', 'b.json']]) {
    const said = await printed(async () =>
      (await import('../../../src/cli/update/command.ts')).runUpdate(
        invocationOf('update', 'update', ...args),
        offline('2024-01-01'),
      ),
    )
    expect(said).toMatchObject({ code: 2, stderr: expect.stringContaining('migration-dash') })
  }
  expect(parseArguments(['update', 'a.json', '--dry-run', '--restricted'], {})).toMatchObject({
    kind: 'refused',
    sentence: expect.stringContaining('update'),
  })
})

test('in Spanish every sentence of an update is Spanish', async () => {
  const at = await publisher()
  at.files.set('/t.csv', release(tidy(['2023-10', 5]), '2023-11-15'))
  const file = dossierOf([
    withFeed('t', { url: `${at.at}/t.csv`, publisher: 'tidy' }),
    withFeed('u', { url: `${at.at}/u.csv` }),
  ])
  const { stdout, stderr } = await update(worldOn('2023-11-20'), file, '--lang', 'es')
  expect(stdout).toContain('statistics/t: publicación nueva de')
  expect(stderr).toContain('statistics/u: ')
  expect(stderr).toContain('el archivo ya no está')
})
