import {
  CONFLICTS,
  dateFindings,
  list,
  RECORD_LISTS,
  records,
  referenceFindings,
  repeatFindings,
  sameMeaning,
  valueFindings,
  type Fault,
  type Finding,
  type Loose,
  type MergeSide,
  type Path,
} from '../dossier/index.ts'
import { entryOf } from './field.ts'
import { matchingOf } from './keys.ts'

/** Our version and theirs, each valid on its own. */
export interface Sides {
  readonly ours: Loose
  readonly theirs: Loose
}

const findingsIn = (value: unknown): readonly Finding[] => [
  ...dateFindings(value),
  ...valueFindings(value),
  ...referenceFindings(value),
  ...repeatFindings(value).map(({ finding }) => finding),
]

const withId = (all: unknown, id: unknown): Loose | undefined => records(all).find((one) => one['id'] === id)

/** Returns the list of the record that a finding is in, by the index in the merged dossier. */
const placeOf = ({ path }: Finding): { readonly name: string; readonly at: number } | null => {
  const [name, at] = path
  return typeof name === 'string' && typeof at === 'number' && (RECORD_LISTS as readonly string[]).includes(name)
    ? { name, at }
    : null
}

const replaced = (dossier: Loose, name: string, make: (all: readonly Loose[]) => readonly Loose[]): Loose => ({
  ...dossier,
  [name]: make(records(dossier[name])),
})

/** Puts a record back into a list, after the record that it followed. */
const putBack = (all: readonly Loose[], from: readonly Loose[], id: unknown, deleted: MergeSide): readonly Loose[] => {
  const at = from.findIndex((one) => one['id'] === id)
  const one = from[at]
  if (!one) return all
  const before = from.slice(0, at).findLast((other) => withId(all, other['id']) !== undefined)
  const index = before === undefined ? 0 : all.findIndex((other) => other['id'] === before['id']) + 1
  return all.toSpliced(index, 0, { ...one, [CONFLICTS]: [...list(one[CONFLICTS]), { deleted }] })
}

type Dangling = Extract<Fault, { readonly kind: 'no-such' }>

/** Puts back a record that one side deleted and the other cites. */
const withRecord = (dossier: Loose, { list: name, id }: Dangling, { ours, theirs }: Sides): Loose => {
  const isOurs = withId(ours[name], id) !== undefined
  const from = records(isOurs ? ours[name] : theirs[name])
  return replaced(dossier, name, (all) => putBack(all, from, id, isOurs ? 'theirs' : 'ours'))
}

/** Puts back a position that one side deleted and the other disputes. */
const withPosition = (dossier: Loose, finding: Finding, { id }: Dangling, { ours, theirs }: Sides): Loose => {
  const at = placeOf(finding)?.at ?? -1
  const issue = records(dossier['issues'])[at] ?? {}
  const [own, other] = [ours, theirs].map((one) => withId(one['issues'], issue['id'])?.['positions'])
  const isOurs = withId(own, id) !== undefined
  const made = replaced(issue, 'positions', (all) =>
    putBack(all, records(isOurs ? own : other), id, isOurs ? 'theirs' : 'ours'),
  )
  return replaced(dossier, 'issues', (all) => all.with(at, made))
}

/** Which fields of a record go back to our version: those that are no lists of records, or all. */
type Extent = 'values' | 'all'

/** Returns our version of a record, with theirs of each field that differs as a conflict; null where none does. */
const asOurs = (merged: Loose, ours: Loose, theirs: Loose, extent: Extent): Loose | null => {
  const names = [...new Set([...Object.keys(merged), ...Object.keys(ours)])].filter(
    (name) =>
      name !== CONFLICTS && (extent === 'all' || matchingOf(name) === null) && !sameMeaning(merged[name], ours[name]),
  )
  if (names.length === 0) return null
  const entries = names.map((name) =>
    entryOf(name, { steps: [], base: undefined, ours: ours[name], theirs: theirs[name] }),
  )
  const fields = Object.entries({ ...merged, ...Object.fromEntries(names.map((name) => [name, ours[name]])) })
  return {
    ...Object.fromEntries(fields.filter(([, value]) => value !== undefined)),
    [CONFLICTS]: [...list(merged[CONFLICTS]), ...entries],
  }
}

/** Goes back to our version of a record inside another, such as an observation; null where that changes nothing. */
const innerAsOurs = (merged: Loose, [name, at]: Path, ours: Loose, theirs: Loose): Loose | null => {
  const matching = typeof name === 'string' && typeof at === 'number' ? matchingOf(name) : null
  const inner = records(merged[String(name)])[Number(at)]
  if (!matching || !inner) return null
  const key = matching.same(inner)
  const [own, other] = [ours, theirs].map((one) =>
    records(one[String(name)]).find((each) => matching.same(each) === key),
  )
  const made = own ? asOurs(inner, own, other ?? {}, 'all') : null
  return made && replaced(merged, String(name), (all) => all.with(Number(at), made))
}

/** Goes back to our version of what is impossible together, from the smallest part of it to all of the record. */
const withOurs = (dossier: Loose, finding: Finding, { ours, theirs }: Sides): Loose => {
  const place = placeOf(finding)
  if (!place) return dossier
  const named = records(dossier[place.name])[place.at]?.['id']
  const ids: readonly unknown[] = finding.fault.kind === 'circle' ? finding.fault.ids : [named]
  return replaced(dossier, place.name, (all) =>
    all.map((one) => {
      const own = ids.includes(one['id']) ? withId(ours[place.name], one['id']) : undefined
      if (!own) return one
      const other = withId(theirs[place.name], one['id']) ?? {}
      const inner = one['id'] === named ? innerAsOurs(one, finding.path.slice(2), own, other) : null
      return inner ?? asOurs(one, own, other, 'values') ?? asOurs(one, own, other, 'all') ?? one
    }),
  )
}

/** Most rounds of repairs. Each one puts a record back or gives a change up, which few merges need. */
const MOST_ROUNDS = 100

/** Performs one round of repairs. Records are put back first, since other findings are addressed by index. */
const round = (dossier: Loose, findings: readonly Finding[], sides: Sides): Loose => {
  const cited = findings.flatMap(({ fault }) => (fault.kind === 'no-such' && fault.list !== 'positions' ? [fault] : []))
  if (cited.length > 0) {
    const once = new Map(cited.map((fault) => [`${fault.list} ${fault.id}`, fault]))
    return [...once.values()].reduce((made, fault) => withRecord(made, fault, sides), dossier)
  }
  const [first] = findings
  if (!first) return dossier
  return first.fault.kind === 'no-such'
    ? withPosition(dossier, first, first.fault, sides)
    : withOurs(dossier, first, sides)
}

/**
 * Makes a merged dossier valid: each version is, but together they may cite what the other deleted. What is put back or
 * given up is a conflict. Returns null where that does not help.
 */
export const repaired = (merged: Loose, sides: Sides): Loose | null => {
  let dossier = merged
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
    const findings = findingsIn(dossier)
    if (findings.length === 0) return dossier
    dossier = round(dossier, findings, sides)
  }
  return null
}
