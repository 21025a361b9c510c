import { countColumns, numberIn, periodsIn, type Table } from './table.ts'

type Row = readonly string[]

const sumOf = (table: Table) => {
  const columns = countColumns(table)
  return (row: Row): number => columns.reduce((sum, at) => sum + numberIn(row[at]), 0)
}

/** Returns the period with the largest sum that is neither the first nor one of the last two, which may be open. */
export const largestPeriod = (table: Table): string => {
  const [period, sum] = [periodsIn(table), sumOf(table)]
  const sums = new Map<string, number>()
  for (const row of table.rows) sums.set(period(row), (sums.get(period(row)) ?? 0) + sum(row))
  const inside = [...sums].filter(([name]) => name !== '').toSorted(([a], [b]) => (a < b ? -1 : 1))
  return inside.slice(1, -2).toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}

/** Returns the table with other rows. */
const withRows = (table: Table, change: (row: Row, index: number) => readonly Row[]): Table => ({
  ...table,
  rows: table.rows.flatMap(change),
})

/** Changes the rows of the largest period. */
const inPeriod = (table: Table, change: (row: Row, index: number) => readonly Row[]): Table => {
  const [period, wanted] = [periodsIn(table), largestPeriod(table)]
  let index = 0
  return withRows(table, (row) => (period(row) === wanted ? change(row, index++) : [row]))
}

const mapCounts = (table: Table, row: Row, change: (count: number) => string): Row => {
  const columns = countColumns(table)
  return row.map((cell, at) =>
    columns.includes(at) && cell.trim() !== '' && cell.trim() !== '-' ? change(numberIn(cell)) : cell,
  )
}

/** Changes the largest row of the largest period. */
const inLargestRow = (table: Table, change: (row: Row) => Row): Table => {
  const [period, wanted, sum] = [periodsIn(table), largestPeriod(table), sumOf(table)]
  const largest = table.rows.filter((row) => period(row) === wanted).toSorted((a, b) => sum(b) - sum(a))[0]
  return withRows(table, (row) => [row === largest ? change(row) : row])
}

const exchanged = (row: Row, one: number, two: number): Row =>
  row.map((cell, at) => (at === one ? (row[two] ?? '') : at === two ? (row[one] ?? '') : cell))

const has = (table: Table, ...columns: readonly string[]): boolean => columns.every((name) => table.at(name) >= 0)

const swapColumns = (table: Table, a: string, b: string): Table | null =>
  has(table, a, b) ? withRows(table, (row) => [exchanged(row, table.at(a), table.at(b))]) : null

const OTHER_COMPONENT: Readonly<Record<string, string>> = {
  'U.S. Border Patrol': 'Office of Field Operations',
  'Office of Field Operations': 'U.S. Border Patrol',
}

/** Swaps two columns of which each could be the other. */
const swapped = (table: Table): Table | null => {
  if (table.publisher === 'iom') return swapColumns(table, 'dead', 'missing')
  if (table.publisher === 'cbp')
    return has(table, 'component')
      ? withRows(table, (row) => [
          row.map((cell, at) => (at === table.at('component') ? (OTHER_COMPONENT[cell] ?? cell) : cell)),
        ])
      : null
  const origins = swapColumns(table, 'originIso', 'asylumIso')
  return has(table, 'recognised')
    ? swapColumns(table, 'recognised', 'rejected')
    : origins && swapColumns(origins, 'origin', 'asylum')
}

const copied = (table: Table): Table | null =>
  has(table, 'originIso', 'asylumIso')
    ? withRows(table, (row) => [
        row.map((cell, at) => (at === table.at('originIso') ? (row[table.at('asylumIso')] ?? '') : cell)),
      ])
    : null

const fiscalYear = (table: Table, row: Row): string => row[table.at('fiscalYear')] ?? ''

/** Returns a release of closed fiscal years only, all final; null where the publisher does not mark open ones. */
export const closedRelease = (table: Table): Table | null =>
  table.publisher === 'cbp' ? withRows(table, (row) => (/^\d{4}$/.test(fiscalYear(table, row)) ? [row] : [])) : null

/** Marks the newest closed fiscal year as open. */
const provisional = (table: Table): Table | null => {
  const closed = closedRelease(table)
  const newest = closed?.rows
    .map((row) => fiscalYear(table, row))
    .toSorted()
    .at(-1)
  return (
    closed &&
    withRows(closed, (row) => [
      row.map((cell, at) => (at === table.at('fiscalYear') && cell === newest ? `${cell} (FYTD)` : cell)),
    ])
  )
}

const newestPeriod = (table: Table): string => table.rows.map(periodsIn(table)).toSorted().at(-1) ?? ''

/** Returns an older release: the file without its newest period, or without its newest year where a part of it would be left. */
export const olderRelease = (table: Table): Table => {
  const [period, newest] = [periodsIn(table), newestPeriod(table)]
  const dropped = table.publisher === 'iom' ? newest.slice(0, 4) : newest
  return withRows(table, (row) => (period(row).startsWith(dropped) ? [] : [row]))
}

const TAIL = 0.1
const TIMES = 10

/** Ways in which a release has been damaged, each a function of a true file; null where a file does not have what it damages. */
export const DAMAGES: Readonly<Record<string, (table: Table) => Table | null>> = {
  'half of a period gone': (table) => inPeriod(table, (row, index) => (index % 2 === 0 ? [row] : [])),
  'a period missing': (table) => inPeriod(table, () => []),
  'an old release later': olderRelease,
  'doubled rows': (table) => inPeriod(table, (row) => [row, row]),
  'a sign': (table) => inLargestRow(table, (row) => mapCounts(table, row, (count) => String(-count))),
  'a column swapped': swapped,
  'a column copied': copied,
  'ten times': (table) => inPeriod(table, (row) => [mapCounts(table, row, (count) => String(count * TIMES))]),
  // A month of IOM may really have ten times the dead of the one before: 1,494 in the Mediterranean in April 2015.
  'ten times, newest period': (table) => {
    if (table.publisher === 'iom') return null
    const [period, newest] = [periodsIn(table), newestPeriod(table)]
    return withRows(table, (row) => [
      period(row) === newest ? mapCounts(table, row, (count) => String(count * TIMES)) : row,
    ])
  },
  zeros: (table) => inPeriod(table, (row) => [mapCounts(table, row, () => '0')]),
  'the tail cut off': (table) => ({ ...table, rows: table.rows.slice(0, Math.ceil(table.rows.length * (1 - TAIL))) }),
  'provisional over final': provisional,
}
