import { changedPart, misordered, written, type Dossier, type EditFault } from '../dossier/index.ts'

/** Returns the dates of an edited dossier that are in the wrong order and were not before. */
export const orderFaults = (before: Dossier, after: Dossier): readonly EditFault[] => {
  const changed = changedPart(before, after)
  const known = new Set(misordered(changed.before).map((one) => JSON.stringify(one)))
  return misordered(changed.after)
    .filter((one) => !known.has(JSON.stringify(one)))
    .map(({ path, date, field, earlier }) => ({
      kind: 'wrong-order',
      field: written(path.slice(-1)),
      date,
      other: field,
      earlier,
    }))
}
