import { LARGEST, type Size } from '../../app/index.ts'

type Side = keyof Size
type Sized = Partial<Record<Side, number>>

const bound = (stream: Sized, side: Side): void => {
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
 * Has a terminal claim no more columns and rows than are drawn, from now on until the program ends: of every cell that it claims Ink makes
 * objects, three GB of 65,535 columns.
 */
export const clampSize = (stream: Sized): void => {
  bound(stream, 'columns')
  bound(stream, 'rows')
}
