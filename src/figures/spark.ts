import { sameGrain, type KnownObservation } from '../dossier/index.ts'

/** The last `count` whole periods of one grain, oldest first, as values; missing ones are left out and partial ones too. */
export const recentValues = (series: readonly KnownObservation[], count: number): readonly number[] => {
  return sameGrain(series)
    .flatMap(({ newest, partial }) => (!partial && newest.value !== null ? [newest.value] : []))
    .slice(-count)
}

/** Heights 0 to `steps − 1`, from zero to the largest value: a flat series looks flat. Negative values stand at 0. */
export const heights = (values: readonly number[], steps: number): readonly number[] => {
  const most = Math.max(0, ...values)
  return values.map((value) => (most === 0 ? 0 : Math.max(0, Math.round((value / most) * (steps - 1)))))
}
