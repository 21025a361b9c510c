import { records, word, type Loose } from '../loose.ts'
import { valueFinding, type Finding } from '../problem.ts'

/** A participant that belongs to bodies. */
export interface Member {
  readonly id: string
  readonly bodies: readonly string[]
}

/** Returns the bodies that a participant names by `memberOf` and roles. */
const bodiesOf = ({ memberOf: body, roles }: Loose): readonly string[] =>
  // Most name one body at most, for which no set is made.
  roles === undefined
    ? typeof body === 'string'
      ? [body]
      : []
    : [...new Set([body, ...records(roles).map(({ of }) => of)].flatMap((id) => word(id) ?? []))]

/** Returns a participant as a member of bodies; null where it belongs to none. */
export const memberOf = (one: Loose): Member | null => {
  const bodies = bodiesOf(one)
  return bodies.length === 0 ? null : { id: word(one['id']) ?? '', bodies }
}

/** Returns circular memberships, once each, ending with their first member again. */
export const circlesAmong = (members: readonly Member[]): readonly (readonly string[])[] => {
  const named = new Set(members.flatMap(({ bodies }) => bodies))
  // Each of a circle is a body of another, and few members are.
  const linked = members.filter(({ id }) => named.has(id))
  const over = new Map(linked.map(({ id, bodies }) => [id, bodies]))
  const done = new Set<string>()
  return linked.flatMap(({ id }) => circlesFrom(id, over, done))
}

/** Finds circular memberships; each circle is reported once, at its first member. */
export const circles = (participants: readonly Loose[]): readonly Finding[] => {
  const found = circlesAmong(participants.flatMap((one) => memberOf(one) ?? []))
  if (found.length === 0) return []
  const places = new Map(participants.map((one, at) => [word(one['id']) ?? '', at]))
  return found.flatMap((circle) => {
    const at = places.get(circle[0] ?? '')
    return at === undefined ? [] : [valueFinding(['participants', at, 'memberOf'], { kind: 'circle', ids: circle })]
  })
}

/** Returns the circles above a member, each ending with its first member again. Visits every member once. */
const circlesFrom = (
  start: string,
  over: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): readonly (readonly string[])[] => {
  const found: (readonly string[])[] = []
  // An explicit stack: a chain of 10,000 members would overflow the call stack.
  const way: { readonly id: string; next: number }[] = [{ id: start, next: 0 }]
  const on = new Set([start])
  while (way.length > 0) {
    const step = way.at(-1) as { readonly id: string; next: number }
    const body = done.has(step.id) ? undefined : (over.get(step.id) ?? [])[step.next++]
    if (body === undefined) {
      done.add(step.id)
      on.delete(step.id)
      way.pop()
    } else if (on.has(body)) {
      const ids = way.map(({ id }) => id)
      found.push([...ids.slice(ids.indexOf(body)), body])
    } else if (!done.has(body)) {
      way.push({ id: body, next: 0 })
      on.add(body)
    }
  }
  return found
}
