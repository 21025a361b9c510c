import { misordered, written, type Dossier, type EditFault } from '../dossier/index.ts'

/** Returns the dates of an edited dossier that are in the wrong order and were not before. */
export const orderFaults = (before: Dossier, after: Dossier): readonly EditFault[] => {
  const known = new Set(misordered(before).map((one) => JSON.stringify(one)))
  return misordered(after)
    .filter((one) => !known.has(JSON.stringify(one)))
    .map(({ path, date, field, earlier }) => ({
      kind: 'wrong-order',
      field: written(path.slice(-1)),
      date,
      other: field,
      earlier,
    }))
}
