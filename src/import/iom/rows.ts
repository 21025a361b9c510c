import { memoizeText } from '../../dossier/index.ts'
import { cellFault, countsOf } from '../cell.ts'
import { dateIn, isoMonth, monthIn, yearIn, type DateOrder } from '../date.ts'
import type { Oddity } from '../guard/oddity.ts'
import { isUsMexico, US_MEXICO, type IomPlace } from './statistics.ts'
import type { Begin } from '../publisher.ts'

/** Counts about a file's rows, besides their figures. */
export interface Counted {
  noDate: number
  noMonth: number
  noFigure: number
  negative: number
  totalDiffers: number
  otherDate: number
  firstOtherDate: number
  /** Whether the US–Mexico border is a region, as in files up to 2020. */
  borderIsRegion: boolean
  readonly holds: Set<string>
  readonly months: Set<string>
}

const UNKNOWN = new Set(['', 'unknown', 'n/a', '-'])

/**
 * Creates a parser of a route or region; null where a cell has none. The border as a region becomes the later files'
 * route.
 */
export const placeIn =
  (kind: IomPlace['kind']) =>
  (cell: string): IomPlace | null => {
    const name = cell.trim().replace(/\s+/g, ' ')
    if (UNKNOWN.has(name.toLowerCase())) return null
    return isUsMexico(name) ? { kind: 'route', name: US_MEXICO } : { kind, name }
  }

/** A row's year, and its month where it has one. */
export interface When {
  readonly year: string
  readonly month: string | null
}

/**
 * Creates a parser of a row's time: its own year and month, else its date. It returns null without either, undefined
 * after a fault.
 */
export const whenOf = (begin: Begin, order: DateOrder, counted: Counted) => {
  const [year, month, date] = ['year', 'month', 'date'].map(begin.at) as [number, number, number]
  const day = memoizeText((cell) => dateIn(cell, order))
  const fromDate = (cell: string, line: number): When | null | undefined => {
    if (cell.trim() === '') return null
    const found = day(cell)
    if (found !== null && found !== 'ambiguous') return { year: found.slice(0, 4), month: found.slice(0, 7) }
    begin.problem(line, cellFault(begin, 'date', cell, found === 'ambiguous' ? 'ambiguous-date' : 'date'))
    return undefined
  }
  const monthOf = (cells: readonly string[], number: number, line: number): string | null | undefined => {
    const cell = month < 0 ? '' : (cells[month] ?? '')
    if (cell.trim() !== '') {
      const found = monthIn(cell)
      if (found !== null) return isoMonth(number, found)
      begin.problem(line, cellFault(begin, 'month', cell, 'month'))
      return undefined
    }
    const dated = day((date < 0 ? '' : cells[date]) ?? '')
    return dated !== null && dated.startsWith(String(number)) ? dated.slice(0, 7) : null
  }
  /** Counts a row whose date is in another year or month; in the publisher's own files none of 6,784 rows is. */
  const compareDate = (cells: readonly string[], { year: own, month: named }: When, line: number): void => {
    const dated = day((date < 0 ? '' : cells[date]) ?? '')
    if (dated === null || dated === 'ambiguous' || dated.startsWith(named ?? own)) return
    if (counted.otherDate++ === 0) counted.firstOtherDate = line
  }
  return (cells: readonly string[], line: number): When | null | undefined => {
    const cell = year < 0 ? '' : (cells[year] ?? '')
    if (cell.trim() === '') return fromDate((date < 0 ? '' : cells[date]) ?? '', line)
    const number = yearIn(cell)
    if (number === null) begin.problem(line, cellFault(begin, 'year', cell, 'year'))
    const found = number === null ? undefined : monthOf(cells, number, line)
    if (found === undefined) return undefined
    const when = { year: String(number), month: found }
    compareDate(cells, when, line)
    return when
  }
}

/** A row's dead, missing, and both; null where it has neither. */
export interface Toll {
  readonly dead: number
  readonly missing: number
  readonly total: number
}

/** Creates a parser of a row's toll; undefined after a fault was reported. */
export const tollOf = (begin: Begin, counted: Counted) => {
  const [dead, missing, total] = ['dead', 'missing', 'total'].map(begin.at) as [number, number, number]
  const [deadIn, missingIn, totalIn] = [
    countsOf(begin, 'dead', 'any'),
    countsOf(begin, 'missing', 'any'),
    countsOf(begin, 'total', 'any'),
  ]
  return (cells: readonly string[], line: number): Toll | null | undefined => {
    const [some, lost, all] = [
      deadIn(cells[dead] ?? '', line),
      missingIn(cells[missing] ?? '', line),
      total < 0 ? null : totalIn(cells[total] ?? '', line),
    ]
    if (some === undefined || lost === undefined || all === undefined) return undefined
    if (some === null && lost === null && all === null) return null
    const sum = (some ?? 0) + (lost ?? 0)
    if (all !== null && all !== sum) counted.totalDiffers++
    if ((some ?? 0) < 0 || (lost ?? 0) < 0) counted.negative++
    return { dead: some ?? 0, missing: lost ?? 0, total: all ?? sum }
  }
}

/** Collects incidents whose numbers add up to less than zero, so that no earlier row explains a negative one. */
export const createSignCheck = (): {
  readonly add: (id: string, toll: Toll) => void
  readonly oddities: () => readonly Oddity[]
} => {
  const sums = new Map<string, { dead: number; missing: number }>()
  const negative = new Set<string>()
  return {
    add: (id, { dead, missing }) => {
      const known = sums.get(id) ?? { dead: 0, missing: 0 }
      sums.set(id, { dead: known.dead + dead, missing: known.missing + missing })
      if (dead < 0 || missing < 0) negative.add(id)
    },
    oddities: () => {
      const wrong = [...negative].filter((id) => Math.min(...Object.values(sums.get(id) ?? {})) < 0)
      const first = wrong[0]
      return first === undefined ? [] : [{ rule: 'sign', incidents: wrong.length, first }]
    },
  }
}
