import { knownFrom, largestOf, type PublisherId } from '../../dossier/index.ts'
import { lastDayOf, type History, type Line, type VintageValue } from './history.ts'

/** The direction of a revision. */
export type Direction = 'up' | 'down'

/** How far a publisher usually revises a period upwards and downwards, as a share of its value. */
export interface Habit {
  /** The largest revisions known. */
  readonly up: number
  readonly down: number
  /** How many vintages they are known from; 0 where they are the publisher's usual range and not this series' own. */
  readonly vintages: number
  /** A smaller difference between two counts is rounding or one late report, never an alarm. */
  readonly noise: number
  /** A count below this may rise by any factor. */
  readonly least: number
  /** A period that is missing is an alarm from this earlier value on. */
  readonly gone: number
}

/** What decides which usual range a series has. */
export interface Kind {
  readonly publisher: PublisherId
  readonly counts: string
  readonly isPart: boolean
  /** Whether its periods are months. */
  readonly isMonthly: boolean
}

type Range = Omit<Habit, 'vintages'>

const ANY: Range = { up: Infinity, down: Infinity, noise: 0, least: 0, gone: 0 }

/**
 * Usual ranges by publisher, for series with fewer vintages than four; the first row that fits counts. They come from releases that can be
 * compared. CBP: 240,986 to 240,927 encounters of October 2023 in six releases, 0.02 %. IOM, files of October 2017, January 2020 and April
 * 2024: a year's dead rose by 76 % and fell by 59 %, a month's rose from 10 to 160 and fell from 296 to 138, dead became missing; but
 * incidents are only added, and fell by 4 at most. UNHCR revises a year's end by a few per cent, and rounds cells to 5.
 */
const USUAL: readonly { readonly of: Partial<Kind>; readonly range: Range }[] = [
  { of: { publisher: 'cbp', isPart: false }, range: { up: 0.002, down: 0.002, noise: 10, least: 0, gone: 0 } },
  { of: { publisher: 'cbp' }, range: { up: 0.02, down: 0.02, noise: 10, least: 0, gone: 30 } },
  { of: { publisher: 'iom', counts: 'incidents' }, range: { up: 5, down: 0.1, noise: 5, least: 30, gone: 5 } },
  { of: { publisher: 'iom', isPart: true }, range: { up: 5, down: Infinity, noise: 20, least: 30, gone: 30 } },
  { of: { publisher: 'iom', isMonthly: true }, range: { up: 5, down: 0.6, noise: 20, least: 30, gone: 200 } },
  { of: { publisher: 'iom' }, range: { up: 0.8, down: 0.6, noise: 20, least: 30, gone: 20 } },
  { of: { publisher: 'unhcr', isPart: false }, range: { up: 0.1, down: 0.1, noise: 25, least: 0, gone: 0 } },
  { of: { publisher: 'unhcr' }, range: { up: 0.5, down: 0.5, noise: 100, least: 0, gone: 100 } },
]

const rangeOf = (kind: Kind): Range =>
  USUAL.find(({ of }) => Object.entries(of).every(([name, value]) => kind[name as keyof Kind] === value))?.range ?? ANY

/** Fewest vintages from which a series' own range is taken. */
const FEWEST_VINTAGES = 4

/** The next revision is rarely over three times the largest one, nor over a tenth of the value larger. */
const TOLERANCE = 3
const MARGIN = 0.1

/** A revision below a thousandth is never an alarm: rounding alone moves small series as far. */
const SMALLEST = 0.001

/**
 * Returns by how much a value was revised, as a share of the earlier one: 0.4 to 0.6 is a half, whether persons, money or per cent. From
 * zero there is no share, so that every rise is infinite.
 */
export const shareOf = (before: number, after: number): number => {
  if (before === after) return 0
  return before === 0 ? Infinity : Math.abs(after - before) / Math.abs(before)
}

/** Returns the direction of a revision. */
export const directionOf = (before: number, after: number): Direction => (after > before ? 'up' : 'down')

/** Whether a value covered its whole period when it was published. */
export const wasWhole = ({ published }: VintageValue, period: string, fiscalYearStart: number | undefined): boolean =>
  knownFrom(published) > lastDayOf(period, fiscalYearStart)

/** Returns the revisions of a period after it was over, upwards and downwards. */
const revisionsIn = (period: string, line: Line, fiscalYearStart: number | undefined) => {
  const whole = line.filter((one) => wasWhole(one, period, fiscalYearStart))
  return whole.slice(1).map(({ value }, index) => {
    const before = whole[index]?.value ?? value
    return { direction: directionOf(before, value), share: shareOf(before, value) }
  })
}

/** Returns how far a series is usually revised: by its own vintages from four on, else by its publisher's. */
export const habitOf = ({ lines, vintages }: History, kind: Kind, fiscalYearStart?: number): Habit => {
  const usual = rangeOf(kind)
  const own = [...lines].flatMap(([period, line]) => revisionsIn(period, line, fiscalYearStart))
  if (vintages.length < FEWEST_VINTAGES || own.length === 0) return { ...usual, vintages: 0 }
  const largest = (wanted: Direction): number =>
    Math.max(
      0,
      largestOf(
        own.filter(({ direction, share }) => direction === wanted && share !== Infinity).map(({ share }) => share),
      ),
    )
  return { ...usual, up: largest('up'), down: largest('down'), vintages: vintages.length }
}

/** Returns the largest revision in a direction that is not an alarm. */
const limitOf = (habit: Habit, direction: Direction): number => {
  const largest = habit[direction]
  return habit.vintages === 0 ? largest : Math.max(Math.min(largest * TOLERANCE, largest + MARGIN), SMALLEST)
}

/** Whether a value moved farther than its series usually does. */
export const isBeyond = (habit: Habit, before: number, after: number): boolean => {
  const direction = directionOf(before, after)
  if (Math.abs(after - before) < habit.noise || (direction === 'up' && before < habit.least)) return false
  return shareOf(before, after) > limitOf(habit, direction)
}
