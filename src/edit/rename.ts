import { linksIn, RECORD_LISTS, type Dossier, type Edit, type Outcome, type RecordList } from '../dossier/index.ts'
import { complete } from './complete.ts'
import { propertyEdits } from './property.ts'

/** A record that is named by its id, or by its list and id where several lists have it: `places/tunisia`. */
interface Named {
  readonly list: RecordList
  readonly id: string
}

const namesIn = (dossier: Dossier): readonly Named[] =>
  RECORD_LISTS.flatMap((list) => (dossier[list] ?? []).map(({ id }) => ({ list, id })))

const written = ({ list, id }: Named): string => `${list}/${id}`

const recordNamed = (dossier: Dossier, found: string): Outcome<Named> => {
  const all = namesIn(dossier)
  const exact = all.filter((one) => one.id === found || written(one) === found)
  if (exact.length > 1) return { fault: { kind: 'ambiguous', found, options: exact.map(written) } }
  const completion = complete(
    found,
    all.map(({ id }) => id),
  )
  const value = exact[0] ?? all.find(({ id }) => completion.kind === 'one' && completion.value === id)
  if (value) return { value }
  return completion.kind === 'many'
    ? { fault: { kind: 'ambiguous', found, options: completion.options } }
    : { fault: { kind: 'no-such', found, lists: [], nearest: completion.kind === 'none' ? completion.nearest : null } }
}

/** Returns the edits that give a record another id, and every reference to it. A kept text stays where it is. */
export const rename = (
  dossier: Dossier,
  found: string,
  id: string,
  keptFile: (source: string) => string | null = () => null,
): Outcome<readonly Edit[]> => {
  const named = recordNamed(dossier, found)
  if ('fault' in named) return named
  const { list, id: old } = named.value
  if (old === id) return { fault: { kind: 'same-id', id } }
  const records: readonly { readonly id: string }[] = dossier[list] ?? []
  if (records.some((one) => one.id === id)) return { fault: { kind: 'taken-id', id } }
  const at = records.findIndex((one) => one.id === old)
  const record = records[at] ?? {}
  const file = list === 'sources' && !('file' in record) ? keptFile(old) : null
  const references = linksIn(dossier).filter((link) => link.list === list && link.id === old)
  return {
    value: [
      { kind: 'set', path: [list, at, 'id'], value: id },
      ...references.map(({ path }): Edit => ({ kind: 'set', path, value: id })),
      ...(file === null ? [] : propertyEdits(record, [list, at], { file })),
    ],
  }
}
