import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { suggestImport } from '../../../src/cli/import/suggest.ts'
import { parseArguments } from '../../../src/cli/parse.ts'
import { figuresBy, type Recipe } from '../../../src/import/index.ts'
import { readRecipe } from '../../../src/import/recipe/read.ts'
import { readoutOf, valuesOf } from '../../import/imported.ts'
import { invocationOf, printed } from '../printed.ts'

const folder = mkdtempSync(join(tmpdir(), 'suggest-'))

const suggested = async (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return { path, ...(await printed(() => suggestImport(invocationOf('suggest', 'import', '--suggest', path)))) }
}

const LANDINGS = [
  'Data,Nazione,ISO,Valore,Nota,Data_Report',
  ...['2019-09-01', '2019-09-02', '2019-09-03'].flatMap((day) => [
    `${day},Tunisia,TN,${day.slice(9)}21,rilevati entro le ore 8:00 del giorno di riferimento,2019-09-30`,
    `${day},altre,,${day.slice(9)},rilevati entro le ore 8:00 del giorno di riferimento,2019-09-30`,
  ]),
  '',
].join('\n')

test('a table gets the command that would import it, its first readings, and the same as a recipe', async () => {
  const { code, stdout, path } = await suggested('landings.csv', LANDINGS)
  expect(code).toBe(0)
  expect(stdout).toContain(
    `migration-dash import ${path} --into FILE --map period=Data value=Valore published=Data_Report --statistic landings --dims Nazione`,
  )
  expect(stdout).toContain('It leaves out ISO, Nota.')
  expect(stdout).toContain('1 Sep 2019 · 121 · Nazione: Tunisia · published 30 Sep 2019')
  const recipe = readRecipe(new TextEncoder().encode(stdout.slice(stdout.indexOf('{'))))
  expect(recipe).toMatchObject({
    record: { makes: { recipe: { limits: ['Nazione'], leftOut: ['ISO', 'Nota'], columns: { value: 'Valore' } } } },
  })
})

test('the command that is suggested is one that the program takes', async () => {
  const { stdout } = await suggested('landings.csv', LANDINGS)
  const command = /^ {2}migration-dash (.*)$/m.exec(stdout)?.[1]?.replace('FILE', 'talks.json') ?? ''
  expect(parseArguments(command.split(' '), {})).toMatchObject({
    kind: 'import',
    what: { table: { columns: { period: 'Data', value: 'Valore', published: 'Data_Report' }, limits: ['Nazione'] } },
  })
})

test('a month or a quarter beside the year is part of the period, in the command and in the recipe', async () => {
  const rows = (parts: readonly string[]) => parts.flatMap((part) => [`2023,${part},Haití,10`, `2023,${part},Cuba,5`])
  const ofMonths = await suggested('m.csv', ['año,mes,país,solicitudes', ...rows(['enero', 'febrero']), ''].join('\n'))
  expect(ofMonths.stdout).toContain('month=mes')
  expect(ofMonths.stdout).toContain('Jan 2023 · 10 · país: Haití')
  const table = ['año,trimestre,país,solicitudes', ...rows(['T1', 'T2']), ''].join('\n')
  const { stdout } = await suggested('q.csv', table)
  expect(stdout).not.toContain('--dims trimestre')
  expect(stdout).toContain('Q1 2023 · 10 · país: Haití')
  const recipe = readRecipe(new TextEncoder().encode(stdout.slice(stdout.indexOf('{'))))
  const made = 'record' in recipe && recipe.record?.makes
  const read = await readoutOf(table, { described: figuresBy((made as { recipe: Recipe }).recipe) })
  expect(valuesOf(read, 'tidy/q', { país: 'Haití' })).toEqual({ '2023-Q1': 10, '2023-Q2': 10 })
})

test.each([
  [
    'Start,End,Sex,n\n2023-01-01,2023-01-31,F,5\n2023-02-01,2023-02-28,M,6\n',
    'period=Start until=End value=n --statistic t --dims Sex',
    'Jan 2023 · 5 · Sex: F',
  ],
  [
    'Period,Cumulative arrivals\n2023-01,100\n2023-02,250\n',
    "until=Period 'value=Cumulative arrivals'",
    'Jan–Feb 2023 · 250',
  ],
  ['Year,Jan,Feb,Mar,Total\n2022,1,2,3,6\n', 'period=Year --statistic t --wide --drop Total', 'Feb 2022 · 2'],
  ['Fiscal year,Oct,Nov,Dec\n2024,1,2,3\n', '--wide', 'give the month in which it begins'],
  ['Fiscal year,n\n2024,1\n', "'period=Fiscal year' value=n", 'FY2024 · 1'],
  ['Month,n\n2023-01-01,1\n2023-02-01,2\n', 'period=Month value=n --statistic t --covers month', 'Feb 2023 · 2'],
  ['Week ending,n\n2023-01-07,1\n2023-01-14,2\n2023-01-21,3\n', '--covers week-to', '1–7 Jan 2023 · 1'],
])('what the names and dates of %j say of the time is in the command', async (text, options, reading) => {
  const { stdout } = await suggested('t.csv', text)
  expect(stdout).toContain(options)
  expect(stdout).toContain(reading)
})

test('months as columns are wide; rows that cannot be read are listed', async () => {
  const { stdout } = await suggested('wide.csv', 'Route;Jan 2023;Feb 2023;Mar 2023\nBalkans;1;2;x\nAtlantic;4;5;6\n')
  expect(stdout).toContain('--wide --dims Route')
  expect(stdout).toContain('wide.csv:2: ')
})

test('a period with a mark is left out by name, with what to do to import it', async () => {
  const { stdout } = await suggested(
    'marked.csv',
    'Nationality,2020,2021,2022,2023*\nMexico,500,1000,2000,3000\nCuba,50,100,200,300\n',
  )
  expect(stdout).toContain("--wide --dims Nationality --drop '2023*'")
  expect(stdout).toContain('to import 2023*, give it the name of the period that its figures cover')
  expect(stdout).toContain('2022 · 2,000')
  expect(stdout).not.toContain('would stop at')
})

test('the file of a publisher needs no description; what is no table is refused with what to do', async () => {
  const iom =
    'Main ID,Region of Incident,Incident Date,Number of Dead,Minimum Estimated Number of Missing\na,b,2020-01-01,1,0\n'
  expect((await suggested('iom.csv', iom)).stdout).toContain('is a file of iom')
  const none = await suggested('words.csv', 'a,b\nx,y\n')
  expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('--map period=COLUMN value=COLUMN')])
  expect((await suggested('empty.csv', '')).stderr).toContain('the file is empty')
})
