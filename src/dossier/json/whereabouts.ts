import { locate, walk } from './parse.ts'
import { placeOf } from './places.ts'
import type { FilePlace, Path } from '../problem.ts'
import { partsOf, type Target } from '../target.ts'
import type { Dossier } from '../schema.ts'

type Listed = readonly { readonly id: string }[] | undefined

const inList = (name: keyof Dossier, list: Listed, id: string): Path | null => {
  const at = (list ?? []).findIndex((one) => one.id === id)
  return at < 0 ? null : [name, at]
}

const claimPath = (dossier: Dossier, key: string): Path | null => {
  const [id, name] = partsOf(key)
  const above = inList('statistics', dossier.statistics, id)
  const claims = dossier.statistics.find((one) => one.id === id)?.claims ?? []
  const at = claims.findIndex((one) => one.id === name)
  return above && at >= 0 ? [...above, 'claims', at] : above
}

/** Returns the path of the last position of a participant or side, in file order. */
const stancePath = (dossier: Dossier, key: string, isTheirs: (participant: string, name: string) => boolean) => {
  const [id, name] = partsOf(key)
  const above = inList('issues', dossier.issues, id)
  const positions = dossier.issues.find((one) => one.id === id)?.positions ?? []
  const at = positions.findLastIndex((one) => isTheirs(one.participant, name))
  return above && at >= 0 ? [...above, 'positions', at] : above
}

/** Returns the path of a record in the file; null where it has no place of its own. */
export const whereabouts = (dossier: Dossier, { kind, key }: Target): Path | null => {
  switch (kind) {
    case 'statistic':
      return inList('statistics', dossier.statistics, key)
    case 'claim':
      return claimPath(dossier, key)
    case 'participant':
      return inList('participants', dossier.participants, key)
    case 'issue':
      return inList('issues', dossier.issues, key)
    case 'event':
      return inList('events', dossier.events, key)
    case 'source':
      return inList('sources', dossier.sources, key)
    case 'place':
      return inList('places', dossier.places, key)
    case 'side':
      return inList('sides', dossier.sides, key)
    case 'stance':
      return stancePath(dossier, key, (participant, name) => participant === name)
    case 'side-stance': {
      const sides = new Map(dossier.participants.map((one) => [one.id, one.side]))
      return stancePath(dossier, key, (participant, name) => sides.get(participant) === name)
    }
    case 'unsourced':
    case 'now':
      return null
  }
}

/** Returns the place of the last character before one that is not a blank. */
const wordBefore = (text: string, at: number): number => {
  let before = at - 1
  while (before >= 0 && ' \n\r\t'.includes(text.charAt(before))) before--
  return before
}

const ID = '"id"'

/** Returns the place of the brace of an object that begins with an id, whose value is at a place; null for another value, undefined where the id is not its beginning. */
const braceOf = (text: string, value: number): number | null | undefined => {
  const colon = wordBefore(text, value)
  if (text.charAt(colon) !== ':') return null
  const name = wordBefore(text, colon) - ID.length + 1
  if (!text.startsWith(ID, name)) return null
  const brace = wordBefore(text, name)
  return text.charAt(brace) === '{' ? brace : undefined
}

/** Returns the place of the only object that has an id, if the id is its beginning; null where several have it or it is elsewhere. */
const objectWithId = (text: string, id: string): number | null => {
  const written = JSON.stringify(id)
  let found: number | null = null
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + written.length)) {
    const brace = braceOf(text, at)
    if (brace === undefined || (brace !== null && found !== null)) return null
    found ??= brace
  }
  return found
}

/** Returns the id of the record that is in a list of the dossier at the beginning of a path. */
const idAt = (dossier: Dossier, [list, at]: Path): string | undefined =>
  (dossier as unknown as Readonly<Record<string, Listed>>)[list ?? '']?.[Number(at)]?.id

/** Returns the place of what a path leads to in the value that a text begins with; null where it leads nowhere. */
const offsetIn = (text: string, path: Path): number | null => {
  if (path.length === 0) return 0
  let found: number | null = null
  walk(text, (kind, current, offset) => {
    const own = current()
    if (kind === 'value' && own.length === path.length && own.every((step, at) => step === path[at])) found = offset
    return found !== null
  })
  return found
}

/** Returns the place of a record whose id only it has, without reading all of the file before it; null where that is not certain. */
const placeById = (text: string, dossier: Dossier, path: Path): FilePlace | null => {
  const id = idAt(dossier, path)
  const brace = id === undefined ? null : objectWithId(text, id)
  if (brace === null) return null
  const offset = offsetIn(text.slice(brace), path.slice(2))
  return offset === null ? null : placeOf(text, brace + offset)
}

/** Returns the line and column of a record in the file, or the file's beginning if the record is missing. */
export const lineOf = (text: string, dossier: Dossier, target: Target): FilePlace => {
  const path = whereabouts(dossier, target)
  const found = path && (placeById(text, dossier, path) ?? locate(text, [{ path, name: false }])[0])
  return found ?? { line: 1, column: 1 }
}
