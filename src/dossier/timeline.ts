import { eventDate } from './known.ts'
import type { Reading } from './known/reading.ts'
import { anyNumbers, placesByGroup, wholeNumbers } from './large/numbers.ts'
import { eachInSteps, finish, memoize, memoizeEach, memoizeSteps, numbersInSteps, type Steps } from './memo.ts'
import { momentRecords, momentsOfRecord, passingDay, type Moment } from './moment.ts'
import { knownFrom, parseDate, type Day } from './period.ts'
import { counted } from './target.ts'

/** A moment as a row, with a key that no other moment of its reading has. */
export interface TimelineRow {
  readonly kind: 'moment'
  readonly key: string
  readonly moment: Moment
}

/** Where the moments of a reading are found, in order: by their record, and their place among the moments of that record. */
interface Timeline {
  readonly records: Uint32Array
  readonly places: Uint32Array
  /** The last day of each date. */
  readonly days: Float64Array
  /** How many moments have passed; those after them are ahead. */
  readonly passed: number
}

/** The sum of this and a day is positive, and less than twice this, for each day of a calendar with four digits. */
const ALL_DAYS = 2 ** 23

/** Returns a number that is less for an earlier last day and, where these are equal, for a later first day. */
const orderOf = (last: Day, first: Day): number => (last + ALL_DAYS) * 2 * ALL_DAYS + (ALL_DAYS - first)

/** How many numbers are sorted before the next pause. */
const NUMBERS_A_STEP = 5_000

/** Returns the places of numbers, the least first; equal ones stay in their order. */
function* sortingSteps(numbers: Float64Array): Steps<Uint32Array> {
  const different = new Map<number, number>()
  const groups = new Uint32Array(numbers.length)
  for (const [at, number] of numbers.entries()) {
    const group = different.get(number) ?? different.size
    if (group === different.size) different.set(number, group)
    groups[at] = group
    if (at % NUMBERS_A_STEP === 0) yield
  }
  const ranks = new Uint32Array(different.size)
  for (const [rank, number] of Float64Array.from(different.keys()).toSorted().entries())
    ranks[different.get(number) ?? 0] = rank
  yield
  return placesByGroup(
    groups.map((group) => ranks[group] ?? 0),
    different.size,
  ).places
}

/** Returns the numbers of the records with moments: events by their dates, then the others as in the file. */
function* recordSteps(reading: Reading): Steps<Uint32Array> {
  const { events } = reading.dossier
  const dates = anyNumbers()
  yield* eachInSteps(events, (event) => {
    const date = eventDate(event)
    dates.push(orderOf(knownFrom(date), parseDate(date)?.first ?? 0))
  })
  const numbers = new Uint32Array(momentRecords(reading)).map((_, record) => record)
  numbers.set(yield* sortingSteps(dates.all()))
  return numbers
}

const orderOfMoment = (reading: Reading, one: Moment): number => orderOf(passingDay(reading, one), one.day)

function* timelineSteps(reading: Reading): Steps<Timeline> {
  const found = { records: wholeNumbers(), places: wholeNumbers(), days: anyNumbers(), orders: anyNumbers() }
  let passed = 0
  const look = (record: number): void => {
    for (const [place, moment] of momentsOfRecord(reading, record).entries()) {
      found.records.push(record)
      found.places.push(place)
      found.days.push(knownFrom(moment.date))
      found.orders.push(orderOfMoment(reading, moment))
      if (!moment.ahead) passed++
    }
  }
  const all = yield* recordSteps(reading)
  yield* numbersInSteps(all.length, (at) => look(all[at] ?? 0))
  const order = yield* sortingSteps(found.orders.all())
  yield
  const [records, places, days] = [found.records.all(), found.places.all(), found.days.all()]
  return {
    records: order.map((at) => records[at] ?? 0),
    places: order.map((at) => places[at] ?? 0),
    days: Float64Array.from(order, (at) => days[at] ?? 0),
    passed,
  }
}

const TIMELINE = memoizeSteps(timelineSteps)

const momentKey = ({ what, target, date }: Moment): string => `${what.kind}/${target.kind}/${target.key}/${date}`

/** How many records the moments are kept of: a frame shows 40, and a filter passes those of 200,000. */
const MOMENTS_KEPT = 200

/** Returns the moments of a record. */
const keptMoments = memoizeEach(momentsOfRecord, undefined, MOMENTS_KEPT)

/** Returns the keys of the moments of a record. Only those of one record can have the same key before they are counted. */
const momentKeys = memoizeEach(
  (reading: Reading, record: number): readonly string[] => {
    const keyed = counted()
    return keptMoments(reading, record).map((one) => keyed(momentKey(one)))
  },
  undefined,
  MOMENTS_KEPT,
)

/** A row that finds its moment when it is read: 150,000 moments with their keys would take 50 MB and half a second. */
class LazyRow implements TimelineRow {
  readonly reading: Reading
  readonly at: number

  constructor(reading: Reading, at: number) {
    this.reading = reading
    this.at = at
  }

  get kind(): 'moment' {
    return 'moment'
  }

  get key(): string {
    return this.#one(momentKeys)
  }

  get moment(): Moment {
    return this.#one(keptMoments)
  }

  /** Returns what belongs to the row among what belongs to the moments of its record. */
  #one<T>(ofRecord: (reading: Reading, record: number) => readonly T[]): T {
    const { records, places } = TIMELINE.of(this.reading)
    const one = ofRecord(this.reading, records[this.at] ?? -1)[places[this.at] ?? -1]
    if (one === undefined) throw new Error('A row of the timeline has no moment.')
    return one
  }
}

const ROWS = memoizeSteps(function* (reading: Reading): Steps<readonly TimelineRow[]> {
  while (!TIMELINE.step(reading)) yield
  const rows: TimelineRow[] = []
  yield* numbersInSteps(TIMELINE.of(reading).records.length, (at) => void rows.push(new LazyRow(reading, at)))
  return rows
})

/** Prepares a step of the timeline while the program is idle; returns whether all of it is prepared. */
export const warmTimeline = (reading: Reading): boolean => ROWS.step(reading)

/** Returns a row for everything dated that is known on the day, by date: past first, then ahead. */
export const timelineOn = (reading: Reading): readonly TimelineRow[] => ROWS.of(reading)

/** Returns how many moments of the timeline have passed. */
export const passedOn = (reading: Reading): number => TIMELINE.of(reading).passed

/**
 * Returns where in the timeline the last moments are that have passed: all those of the latest date, and of months that still run, which
 * happened on one of their days so far.
 */
export const latestOn = (reading: Reading): readonly number[] => {
  const { days, passed } = TIMELINE.of(reading)
  const past = days.subarray(0, passed)
  const latest = past.reduce((day, one) => (one <= reading.on ? Math.max(day, one) : day), -Infinity)
  const places: number[] = []
  for (const [at, day] of past.entries()) if (day >= latest) places.push(at)
  return places
}

/** Returns everything dated that is known on the day, by date: past first, then ahead. */
export const momentsOn: (reading: Reading) => readonly Moment[] = memoize((reading) => {
  const moments = [...finish(recordSteps(reading))].flatMap((record) => momentsOfRecord(reading, record))
  const order = finish(sortingSteps(Float64Array.from(moments, (one) => orderOfMoment(reading, one))))
  return [...order].flatMap((at) => moments[at] ?? [])
})
