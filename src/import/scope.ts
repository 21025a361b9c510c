import { importKey, type Dossier, type Text } from '../dossier/index.ts'
import { twoLetters } from './country.ts'
import { plainName } from './name.ts'
import type { Scope } from './publisher.ts'

/** Names that were asked for, and which of them the files had. */
export interface NamedScope {
  readonly scope: Scope
  /** Returns the names that no file had. */
  readonly unmet: () => readonly string[]
}

const comparableName = (name: string): string => twoLetters(name) ?? plainName(name)

/** The scope of everything that a file contains. */
export const everything: Scope = { kind: 'all', wants: () => true, names: () => false }

/** Creates the scope of what has one of these names. */
export const scopeByNames = (names: readonly string[]): NamedScope => {
  const wanted = new Map(names.map((name) => [comparableName(name), name]))
  const met = new Set<string>()
  const match = (those: readonly string[]): boolean => {
    const found = those.map(comparableName).filter((name) => wanted.has(name))
    for (const name of found) met.add(name)
    return found.length > 0
  }
  return {
    scope: { kind: 'named', wants: match, names: match },
    unmet: () => [...wanted].filter(([name]) => !met.has(name)).map(([, name]) => name),
  }
}

const textsOf = (text: Text): readonly string[] => (typeof text === 'string' ? [text] : Object.values(text))

/** Creates the scope of the places and statistics that a dossier has. */
export const scopeOfDossier = (dossier: Dossier): Scope => {
  const places = new Set(
    (dossier.places ?? []).flatMap(({ id, name, iso }) =>
      [id, ...textsOf(name), ...(iso ? [iso] : [])].map(comparableName),
    ),
  )
  const keys = new Set(dossier.statistics.flatMap((one) => importKey(one) ?? []))
  const ids = new Set(dossier.statistics.map((one) => one.id))
  return {
    kind: 'dossier',
    wants: (names, key = '', proposed = []) =>
      names.some((name) => places.has(comparableName(name))) || keys.has(key) || proposed.some((id) => ids.has(id)),
    names: () => false,
  }
}
