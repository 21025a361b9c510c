import { eventsOn, eventStatus, isDateAhead, positionsOf, type KnownEvent } from '../known.ts'
import { countedDay } from './counted-day.ts'
import { indexOf } from './lookup.ts'
import { knownFrom, type Day } from '../period.ts'
import type { Dossier, Event, Issue, Participant, Position, Role } from '../schema.ts'
import type { Reading } from './reading.ts'

/** Returns the roles and memberships of a participant; the short form is one role without dates. */
export const rolesOf = ({ role, memberOf, roles, source }: Participant): readonly Role[] => [
  ...(role === undefined && memberOf === undefined
    ? []
    : [
        {
          ...(role === undefined ? {} : { role }),
          ...(memberOf === undefined ? {} : { of: memberOf }),
          ...(source === undefined ? {} : { source }),
        },
      ]),
  ...(roles ?? []),
]

/** Whether a role is held on a day, was held before, or begins later. */
export type RoleTime = 'current' | 'former' | 'future'

/** Returns whether a role is current on a day: `from` counts, `to` does not. One that began in a month is held once the month has begun. */
export const roleTime = ({ from, to }: Role, on: Day): RoleTime => {
  if (to !== undefined && knownFrom(to) <= on) return 'former'
  return from !== undefined && isDateAhead(from, on, 'reported') ? 'future' : 'current'
}

/** Returns the roles that a participant holds on a day. */
export const currentRoles = (participant: Participant, on: Day): readonly Role[] =>
  rolesOf(participant).filter((one) => roleTime(one, on) === 'current')

/** A position, and the issue that it is about. */
export interface TakenPosition {
  readonly issue: Issue
  readonly position: Position
}

/** The positions of a body while a participant belonged to it or spoke for it. */
export interface Represented {
  readonly body: Participant
  readonly roles: readonly Role[]
  readonly positions: readonly TakenPosition[]
}

/** Returns the positions that a participant took in its own name, issue by issue, oldest first within each. */
export const ownPositions = (dossier: Dossier, id: string): readonly TakenPosition[] =>
  (indexOf(dossier).issuesOf.get(id) ?? []).flatMap((issue) =>
    positionsOf(issue)
      .filter((one) => one.participant === id)
      .map((position) => ({ issue, position })),
  )

const isWithin = (one: Participant, other: Participant): boolean => rolesOf(one).some(({ of }) => of === other.id)

/**
 * Returns the positions that a participant represents through bodies, the nearest body first: taken while they belonged
 * to it, or spoken by them. They are not the participant's own.
 */
export const representedBy = ({ dossier }: Reading, participant: Participant): readonly Represented[] => {
  const { participants, spokenFor } = indexOf(dossier)
  const roles = rolesOf(participant)
  const ids = new Set([...roles.flatMap(({ of }) => of ?? []), ...(spokenFor.get(participant.id) ?? [])])
  return [...ids]
    .flatMap((id) => participants.get(id) ?? [])
    .map((body): Represented => {
      const held = roles.filter(({ of }) => of === body.id)
      const positions = ownPositions(dossier, body.id).filter(
        ({ position }) =>
          position.through === participant.id ||
          held.some((role) => roleTime(role, countedDay(position)) === 'current'),
      )
      return { body, roles: held, positions }
    })
    .toSorted((a, b) => Number(isWithin(b.body, a.body)) - Number(isWithin(a.body, b.body)))
}

/** Returns the meetings that a participant has attended. Announced is not happened: only those that have passed count. */
export const attendedBy = ({ dossier, on }: Reading, { id }: Participant): readonly Event[] =>
  (indexOf(dossier).eventsOf.get(id) ?? []).filter(
    (event) => event.kind === 'meeting' && eventStatus(event, on) === 'passed',
  )

/** Returns the meetings that a participant attended or is to attend, by date. */
export const meetingsOf = (reading: Reading, { id }: Participant): readonly KnownEvent[] =>
  eventsOn(
    reading,
    (indexOf(reading.dossier).eventsOf.get(id) ?? []).filter(({ kind }) => kind === 'meeting'),
  )
