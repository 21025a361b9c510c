import { records, word, type Loose } from '../loose.ts'
import { valueFinding, type Finding } from '../problem.ts'

/** Returns the bodies that a participant names by `memberOf` and roles. */
export const bodiesOf = (one: Loose): readonly string[] =>
  // Most belong to none.
  one['memberOf'] === undefined && one['roles'] === undefined
    ? []
    : [...new Set([one['memberOf'], ...records(one['roles']).map(({ of }) => of)].flatMap((id) => word(id) ?? []))]

/** Finds circular memberships; each circle is reported once, at its first member. */
export const circles = (participants: readonly Loose[]): readonly Finding[] => {
  const members = participants.filter((one) => bodiesOf(one).length > 0)
  if (members.length === 0) return []
  const over = new Map(members.map((one) => [word(one['id']) ?? '', bodiesOf(one)]))
  const places = new Map(participants.map((one, at) => [word(one['id']) ?? '', at]))
  const done = new Set<string>()
  return members.flatMap((one) =>
    circlesFrom(word(one['id']) ?? '', over, done).flatMap((circle) => {
      const at = places.get(circle[0] ?? '')
      return at === undefined ? [] : [valueFinding(['participants', at, 'memberOf'], { kind: 'circle', ids: circle })]
    }),
  )
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
