import type { Dossier, Text } from './schema.ts'

const isBlank = (text: Text): boolean =>
  typeof text === 'string' ? text.trim() === '' : Object.values(text).every((one) => one.trim() === '')

const byId = <K extends 'name' | 'title', R extends { readonly id: string } & Readonly<Record<K, Text>>>(
  records: readonly R[],
  key: K,
): readonly R[] =>
  records.some((one) => isBlank(one[key]))
    ? records.map((one) => (isBlank(one[key]) ? { ...one, [key]: one.id } : one))
    : records

/** Gives records with an empty name their id as name, so that rows can be distinguished. Returns the same object where all are named. */
export const named = (dossier: Dossier): Dossier => {
  const { sides, places, sources, participants, statistics, issues, events } = dossier
  const all: Dossier = {
    ...dossier,
    ...(isBlank(dossier.title) && { title: dossier.id }),
    sides: byId(sides, 'name'),
    ...(places && { places: byId(places, 'name') }),
    sources: byId(sources, 'title'),
    participants: byId(participants, 'name'),
    statistics: byId(statistics, 'name'),
    issues: byId(issues, 'title'),
    events: byId(events, 'title'),
  }
  return Object.entries(all).every(([key, value]) => value === dossier[key as keyof Dossier]) ? dossier : all
}
