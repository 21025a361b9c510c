import { roleTime, type RoleTime } from './people.ts'
import { ownDay, type Reading } from './reading.ts'
import { canonical, sameMeaning } from '../meaning.ts'
import { paired } from '../paired.ts'
import type { Day } from '../period.ts'
import type { Participant, Role } from '../schema.ts'

/** How a dated role can change. */
export const ROLE_CHANGES = ['role-added', 'role-withdrawn', 'role-began', 'role-ended', 'role-edited'] as const

/** What changed of a role, and the day that the change names, as it is written; null where it names none. */
export interface RoleChange {
  readonly kind: (typeof ROLE_CHANGES)[number]
  readonly date: string | null
  /** The role as it is now; one that was withdrawn as it was. */
  readonly role: Role
  /** The role before the change; undefined where there was none. */
  readonly was: Role | undefined
}

/** Two roles are one where their name and their body are the same. */
const keyOf = ({ role, of }: Role): string => `${canonical(role)}\n${of ?? ''}`

/** A file that is read whole is as of its own day. */
const dayOf = ({ on, whole }: Reading): Day => (on === Infinity ? ownDay(whole) : on)

const ORDER: readonly RoleTime[] = ['future', 'current', 'former']

const changeOf = (was: Role, role: Role, [from, till]: readonly [Day, Day]): readonly RoleChange[] => {
  const [old, now] = [roleTime(was, from), roleTime(role, till)]
  const hasMoved = ORDER.indexOf(now) > ORDER.indexOf(old)
  if (hasMoved && now === 'former') return [{ kind: 'role-ended', date: role.to ?? null, role, was }]
  if (hasMoved) return [{ kind: 'role-began', date: role.from ?? null, role, was }]
  return sameMeaning(was, role) ? [] : [{ kind: 'role-edited', date: null, role, was }]
}

/** Returns which dated roles of a participant came, went, began or ended from one reading to another, or were edited. */
export const roleChanges = (
  [old, now]: readonly [Participant, Participant],
  [a, b]: readonly [Reading, Reading],
): readonly RoleChange[] => {
  if (!old.roles && !now.roles) return []
  const { added, removed, both } = paired(old.roles ?? [], now.roles ?? [], keyOf)
  const days = [dayOf(a), dayOf(b)] as const
  return [
    ...added.map((role): RoleChange => ({ kind: 'role-added', date: role.from ?? null, role, was: undefined })),
    ...removed.map((role): RoleChange => ({ kind: 'role-withdrawn', date: null, role, was: role })),
    ...both.flatMap(([was, role]) => changeOf(was, role, days)),
  ]
}
