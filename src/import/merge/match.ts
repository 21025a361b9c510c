import { importKey, type Dossier, type Place, type Statistic, type Text } from '../../dossier/index.ts'
import { plainName } from '../name.ts'
import type { PlaceProposal, Proposal } from '../publisher.ts'

const says = (text: Text | undefined, names: readonly string[]): boolean => {
  if (text === undefined || names.length === 0) return true
  const plain = (typeof text === 'string' ? [text] : Object.values(text)).map((one) => ` ${plainName(one)} `)
  return names.some((name) => plain.some((one) => one.includes(` ${plainName(name)} `)))
}

/** Returns whether a statistic is the proposed one: by `x-import`, or by an id where it counts the same by the same publisher. */
export const isSameStatistic = ({ key, ids, publishers, record }: Proposal, statistic: Statistic): boolean => {
  const own = importKey(statistic)
  if (own !== null) return own === key
  if (!ids.includes(statistic.id)) return false
  // A tidy table names the statistic itself, and does not say what it counts.
  if (publishers.length === 0) return true
  return (
    statistic.measure === record.measure && statistic.counts === record.counts && says(statistic.publisher, publishers)
  )
}

/** Returns the statistic of a dossier that is the proposed one; undefined for a new one. */
export const knownAs = ({ statistics }: Pick<Dossier, 'statistics'>, proposal: Proposal): Statistic | undefined =>
  statistics.find((one) => isSameStatistic(proposal, one))

/** Returns whether a place is the proposed one, by its code or else by a name. */
export const isSamePlace = ({ names, record }: PlaceProposal, place: Pick<Place, 'id' | 'name' | 'iso'>): boolean => {
  if (record.iso !== undefined && place.iso !== undefined) return record.iso === place.iso
  const texts = typeof place.name === 'string' ? [place.name] : Object.values(place.name)
  const own = new Set([place.id, ...texts].map(plainName))
  return names.some((name) => own.has(plainName(name)))
}
