/** A value axis: round steps at even distances, counted up from the line below the plot. */
export interface Scale {
  /** The value on the line below the plot. */
  readonly base: number
  /** The value between two labels. */
  readonly step: number
  /** The rows between two labels. */
  readonly apart: number
}

/** The range to show: `free` rows stay empty above the highest value, for its label. */
export interface Extent {
  readonly low: number
  readonly high: number
  readonly rows: number
  readonly free: number
}

/** Enough for an estimate by eye; more labels count no further. */
const ENOUGH_STEPS = 5
/** A share of the rows that one label more, or a rounder step, is worth. */
const STEP_WORTH = 0.04
/** Two labels above the base show that a scale is even; with fewer nobody can read a value between them. */
const FEW = { steps: 3, penalty: 0.2 }

const baseOf = (low: number, step: number): number => Math.floor(low / step) * step

/** Returns the rows that a scale needs to show a range. */
const rowsFor = ({ low, high }: Extent, step: number, apart: number): number =>
  ((high - baseOf(low, step)) / step) * apart

/** Returns 1, 2, 2.5 or 5 times a power of ten, from the finest that a row could show to the whole range. */
const roundSteps = ({ low, high, rows }: Extent): readonly number[] => {
  const first = Math.floor(Math.log10((high - low) / Math.max(1, rows)))
  const last = Math.ceil(Math.log10(high - low))
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).flatMap((power) =>
    [1, 2, 2.5, 5].map((times) => Number(`${times}e${power}`)),
  )
}

const isQuarter = (step: number): boolean => step.toExponential().startsWith('2.5')

/** Returns how well a scale uses its rows: those that it fills, and a little for each label. */
const worth = (extent: Extent, step: number, apart: number): number => {
  const steps = Math.floor(extent.rows / apart)
  const filled = rowsFor(extent, step, apart) / Math.max(1, extent.rows - extent.free)
  const lacking = Math.max(0, FEW.steps - steps) * FEW.penalty
  return filled + STEP_WORTH * (Math.min(steps, ENOUGH_STEPS) - (isQuarter(step) ? 1 : 0)) - lacking
}

/**
 * Returns the scale whose labels are a whole number of rows apart and that fills the rows best. A scale that fills them
 * exactly would put labels now three and now four rows apart, and nobody could read a value between them.
 */
export const scaleOf = (extent: Extent): Scale => {
  const room = Math.max(1, extent.rows - extent.free)
  const least = Math.min(2, extent.rows)
  let best: Scale & { readonly worth: number } = { base: 0, step: 1, apart: 1, worth: -Infinity }
  for (const step of roundSteps(extent)) {
    for (let apart = least; apart <= extent.rows; apart++) {
      if (rowsFor(extent, step, apart) > room + 1e-9) break
      const own = worth(extent, step, apart)
      if (own > best.worth) best = { base: baseOf(extent.low, step), step, apart, worth: own }
    }
  }
  const { base, step, apart } = best
  return best.worth === -Infinity ? looseScale(extent, room) : { base, step, apart }
}

/** Returns the finest round scale of one row a step: a range with both signs needs it where there are two rows. */
const looseScale = (extent: Extent, room: number): Scale => {
  const step = roundSteps({ ...extent, high: extent.high * 10, low: extent.low * 10 }).find(
    (one) => rowsFor(extent, one, 1) <= room + 1e-9,
  )
  const found = step ?? extent.high - extent.low
  return { base: baseOf(extent.low, found), step: found, apart: 1 }
}

/** Returns how many rows a value is above the base. */
export const rowsAbove = ({ base, step, apart }: Scale, amount: number): number => ((amount - base) / step) * apart

/** Returns the labelled values within so many rows, from the base up. */
export const stepsOf = ({ base, step, apart }: Scale, rows: number): readonly number[] => {
  const digits = Math.max(0, 1 - Math.floor(Math.log10(step)))
  return Array.from({ length: Math.floor(rows / apart) + 1 }, (_, at) => Number((base + at * step).toFixed(digits)))
}
