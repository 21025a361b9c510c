import type { Dossier, Edit, Outcome, Participant, Role, SourceRef } from '../dossier/index.ts'
import { propertyEdits } from './property.ts'

/** When somebody leaves, which body, and who says so. */
export interface Leaving {
  readonly date: string
  readonly of: string | null
  readonly source: SourceRef | null
}

/** Returns the one role in short form as a role with dates. */
const shortRole = ({ role, memberOf, source }: Participant): Role | null =>
  role === undefined && memberOf === undefined
    ? null
    : {
        ...(role !== undefined && { role }),
        ...(memberOf !== undefined && { of: memberOf }),
        ...(source !== undefined && { source }),
      }

const cited = (role: Role, source: SourceRef | null): readonly unknown[] => [role.source ?? [], source ?? []].flat()

const endOf = (role: Role, { date, source }: Leaving): Partial<Role> => {
  const sources = cited(role, source)
  const both = sources.length === 1 ? sources[0] : sources
  return { to: date, ...(source !== null && sources.length > 0 && { source: both as SourceRef }) }
}

/** Returns the edits that end the current roles of a participant on a day. The record stays, so no reference breaks. */
export const leave = (dossier: Dossier, id: string, leaving: Leaving): Outcome<readonly Edit[]> => {
  const at = dossier.participants.findIndex((one) => one.id === id)
  const participant = dossier.participants[at]
  const isMeant = (role: Role): boolean => role.to === undefined && (leaving.of === null || role.of === leaving.of)
  const roles = participant?.roles ?? []
  const ended = roles.flatMap((role, index) =>
    isMeant(role) ? propertyEdits(role, ['participants', at, 'roles', index], endOf(role, leaving)) : [],
  )
  if (ended.length > 0 || !participant) return { value: ended }
  const short = shortRole(participant)
  if (!short || !isMeant(short)) return { fault: { kind: 'no-current-role', participant: id, body: leaving.of } }
  const path = ['participants', at]
  const after = Object.keys(participant).findLast((name) => name !== 'role' && name !== 'memberOf') ?? null
  const added = [...roles, { ...short, ...endOf(short, leaving) }]
  const remove = ['role', 'memberOf', 'roles'].filter((name) => name in participant)
  return {
    value: [
      { kind: 'revise', path, remove, add: [{ after: after === 'roles' ? 'id' : after, values: { roles: added } }] },
    ],
  }
}
