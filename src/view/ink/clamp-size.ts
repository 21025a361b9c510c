import { LARGEST, type Size } from '../../app/index.ts'

type Side = keyof Size
type Sized = Partial<Record<Side, number>>

const clampSide = (stream: Sized, side: Side): void => {
  let claimed = stream[side]
  Object.defineProperty(stream, side, {
    configurable: true,
    enumerable: true,
    get: () => claimed && Math.min(claimed, LARGEST[side]),
    set: (now: number) => {
      claimed = now
    },
  })
}

/**
 * Limits the columns and rows that a terminal reports, until the program ends. Ink makes objects for each cell: 3 GB for 65,535 columns.
 */
export const clampSize = (stream: Sized): void => {
  clampSide(stream, 'columns')
  clampSide(stream, 'rows')
}
