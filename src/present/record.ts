import { indexOf, memoizeEach, partsOf, type Reading, type Target, type TargetKind } from '../dossier/index.ts'
import { NOW, UNSOURCED, type Entry, type Listed, type RecordEntry } from './entry.ts'

type Found<K extends TargetKind> = Extract<RecordEntry, { kind: K }> | null

/** How to find each kind of record by its key; null where there is none or it is not yet known. */
const FIND: { readonly [K in TargetKind]: (reading: Reading, key: string) => Found<K> } = {
  statistic: ({ dossier }, key) => {
    const statistic = indexOf(dossier).statistics.get(key)
    return statistic ? { kind: 'statistic', key, statistic } : null
  },
  claim: ({ dossier }, key) => {
    const [id, name] = partsOf(key)
    const statistic = indexOf(dossier).statistics.get(id)
    const claim = statistic && (statistic.claims ?? []).find((one) => one.id === name)
    return claim ? { kind: 'claim', key, statistic, claim } : null
  },
  participant: ({ dossier }, key) => {
    const participant = indexOf(dossier).participants.get(key)
    return participant ? { kind: 'participant', key, participant } : null
  },
  issue: ({ dossier }, key) => {
    const issue = indexOf(dossier).issues.get(key)
    return issue ? { kind: 'issue', key, issue } : null
  },
  event: ({ dossier }, key) => {
    const event = indexOf(dossier).events.get(key)
    return event ? { kind: 'event', key, event } : null
  },
  source: ({ dossier }, key) => {
    const source = indexOf(dossier).sources.get(key)
    return source ? { kind: 'source', key, source } : null
  },
  place: ({ dossier }, key) => {
    const place = indexOf(dossier).places.get(key)
    return place ? { kind: 'place', key, place } : null
  },
  side: ({ dossier }, key) => {
    const side = indexOf(dossier).sides.get(key)
    return side ? { kind: 'side', key, side } : null
  },
  stance: ({ dossier }, key) => {
    const [id, name] = partsOf(key)
    const issue = indexOf(dossier).issues.get(id)
    const participant = indexOf(dossier).participants.get(name)
    return issue && participant ? { kind: 'stance', key, issue, participant } : null
  },
  'side-stance': ({ dossier }, key) => {
    const [id, name] = partsOf(key)
    const issue = indexOf(dossier).issues.get(id)
    const side = indexOf(dossier).sides.get(name)
    return issue && side ? { kind: 'side-stance', key, issue, side } : null
  },
  unsourced: () => UNSOURCED,
  now: () => NOW,
}

/** Returns the record of a target; always the same object for one reading, so that memos work. */
export const recordAt: (reading: Reading, target: Target) => RecordEntry | null = memoizeEach(
  (reading, { kind, key }): RecordEntry | null => FIND[kind](reading, key),
  ({ kind, key }) => `${kind}/${key}`,
)

/** Returns the record of a row. */
export const recordOf = (reading: Reading, listed: Listed): Entry | null => {
  if (listed.kind === 'change' || listed.kind === 'day') return listed
  return recordAt(reading, listed.kind === 'moment' ? listed.moment.target : listed)
}
