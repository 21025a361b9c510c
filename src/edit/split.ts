import type { Dossier, Edit, Issue, Outcome, SourceRef, Text } from '../dossier/index.ts'
import { propertyEdits } from './property.ts'

/** How an issue is split: the new issues with their titles, and which positions and terms go to which. */
export interface Splitting {
  readonly targets: readonly { readonly id: string; readonly title: Text }[]
  /** The new issue of each participant, position or term; `rest` for all others. */
  readonly goes: Readonly<Record<string, string>>
  readonly date: string | null
  readonly source: SourceRef | null
}

const REST = 'rest'

const targetOf = (names: readonly (string | undefined)[], goes: Splitting['goes']): string | null => {
  const named = names.find((name) => name !== undefined && goes[name] !== undefined)
  return goes[named ?? REST] ?? null
}

const newIssue = (issue: Issue, { id, title }: Splitting['targets'][number], splitting: Splitting): object => {
  const { summary, status, statistics, places, source } = issue
  const { goes } = splitting
  const terms = (issue.terms ?? []).filter((term) => targetOf([term.id], goes) === id)
  return {
    id,
    title,
    summary,
    ...(status !== undefined && { status }),
    relations: [{ issue: issue.id, kind: 'split-from', source: splitting.source ?? source }],
    positions: issue.positions.filter((one) => targetOf([one.id, one.participant], goes) === id),
    ...(terms.length > 0 && { terms }),
    ...(statistics && { statistics }),
    ...(places && { places }),
    source: splitting.source ?? source,
  }
}

/** Returns the edits after which the old issue is superseded. */
const superseded = (issue: Issue, at: number, { date, source }: Splitting): readonly Edit[] => {
  const path = ['issues', at]
  if (date === null) return propertyEdits(issue, path, { status: 'superseded' })
  const entry = { date, status: 'superseded', source: source ?? issue.source }
  const history = issue.history ?? []
  if (issue.history) return [{ kind: 'insert', path: [...path, 'history'], at: history.length, values: [entry] }]
  const after = Object.keys(issue).findLast((name) => name !== 'status') ?? null
  const remove = issue.status === undefined ? [] : ['status']
  return [{ kind: 'revise', path, remove, add: [{ after, values: { history: [entry] } }] }]
}

const emptied = (list: readonly unknown[] | undefined, path: readonly (string | number)[]): readonly Edit[] =>
  list === undefined || list.length === 0 ? [] : [{ kind: 'revise', path, remove: [...list.keys()], add: [] }]

/** Returns the edits that divide an issue. It stays, superseded and without positions, so that no reference breaks. */
export const split = (dossier: Dossier, id: string, splitting: Splitting): Outcome<readonly Edit[]> => {
  const at = dossier.issues.findIndex((one) => one.id === id)
  const issue = dossier.issues[at]
  if (!issue) return { fault: { kind: 'no-such', found: id, lists: ['issues'], nearest: null } }
  const { goes, targets } = splitting
  const stray = Object.values(goes).find((target) => !targets.some((one) => one.id === target))
  if (stray !== undefined) return { fault: { kind: 'no-target', found: stray, targets: targets.map((one) => one.id) } }
  const unassigned = [
    ...issue.positions
      .filter((one) => targetOf([one.id, one.participant], goes) === null)
      .map((one) => one.participant),
    ...(issue.terms ?? []).filter((one) => targetOf([one.id], goes) === null).map((one) => one.id),
  ]
  if (unassigned.length > 0) return { fault: { kind: 'unassigned', issue: id, positions: [...new Set(unassigned)] } }
  if (issue.history && splitting.date === null) return { fault: { kind: 'needs-date', issue: id } }
  return {
    value: [
      { kind: 'insert', path: ['issues'], at: at + 1, values: targets.map((one) => newIssue(issue, one, splitting)) },
      ...emptied(issue.positions, ['issues', at, 'positions']),
      ...emptied(issue.terms, ['issues', at, 'terms']),
      ...superseded(issue, at, splitting),
    ],
  }
}
