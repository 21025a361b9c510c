import { isLowerBound, isUpperBound, type Observation } from '../../dossier/index.ts'
import { addWritten } from '../add.ts'
import type { Figure } from '../publisher.ts'

type Bound = Observation['qualifier']
type Status = Observation['status']

/** Returns the qualifier of a sum of two figures; of a minimum and a maximum, and of an approximate one, it is about so much. */
export const boundOfTwo = (a: Bound, b: Bound): Bound => {
  const both = [a ?? 'exact', b ?? 'exact'] as const
  const [isLeast, isMost] = [both.some(isLowerBound), both.some(isUpperBound)]
  if (both.includes('about') || (isLeast && isMost)) return 'about'
  return isLeast ? 'at-least' : isMost ? 'at-most' : undefined
}

/** The statuses that make a sum doubtful, the most doubtful first. */
const DOUBTFUL: readonly Status[] = ['provisional', 'estimated']

const statusOfTwo = (a: Status, b: Status): Status => DOUBTFUL.find((status) => status === a || status === b) ?? a ?? b

/** Returns a figure with another part of it added. Where one of the two is missing, which is not zero, the other is a minimum. */
export const withPart = (sum: Figure, part: Figure): Figure => {
  if (sum.value === null && part.value === null) return sum
  const { asStated: _, qualifier: __, status: ___, ...rest } = sum
  const isLacking = sum.value === null || part.value === null
  const known = boundOfTwo(
    sum.value === null ? undefined : sum.qualifier,
    part.value === null ? undefined : part.qualifier,
  )
  const qualifier = isLacking ? boundOfTwo(known, 'at-least') : known
  const status = statusOfTwo(sum.status, part.status)
  return {
    ...rest,
    value: addWritten(sum.value ?? 0, part.value ?? 0),
    ...(qualifier && { qualifier }),
    ...(status && { status }),
  }
}
