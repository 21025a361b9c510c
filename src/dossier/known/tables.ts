import { idTableOf, type IdTable } from '../large/id-table.ts'
import { placesByGroup, wholeNumbers } from '../large/numbers.ts'

/** The records of a list by id. A table of places serves all that is found by these ids. */
export class RecordsById<T extends { readonly id: string }> {
  readonly records: readonly T[]
  /** The places of ids in the list. */
  readonly ids: IdTable

  constructor(records: readonly T[]) {
    this.records = records
    this.ids = idTableOf(records)
  }

  get(id: string): T | undefined {
    return this.records[this.ids.placeOf(id)]
  }

  has(id: string): boolean {
    return this.ids.placeOf(id) >= 0
  }
}

const listed = (names: string | readonly string[]): readonly string[] => (typeof names === 'string' ? [names] : names)

/** From so many records on, the list of those that name one is kept, because what is found by a list is kept with it. */
const KEPT_FROM = 100

/** How many names are looked up at once. A list of all of them would outlive young collections: 50 MB with 330,000 records. */
const NAMES_AT_ONCE = 4096

/** Returns the places of the records that name each id of a table, as numbers of ids and of records. */
const pairsOf = <T>(
  records: readonly T[],
  ids: IdTable,
  namesOf: (record: T) => string | readonly string[],
): { readonly named: Uint32Array; readonly naming: Uint32Array } => {
  const [named, naming] = [wholeNumbers(), wholeNumbers()]
  let [names, namedBy]: [string[], number[]] = [[], []]
  const lookUp = (): void => {
    const places = ids.placesOf(names)
    for (let at = 0; at < places.length; at++) {
      const place = places[at] ?? -1
      if (place < 0) continue
      named.push(place)
      naming.push(namedBy[at] ?? 0)
    }
    ;[names, namedBy] = [[], []]
  }
  // Where there is nothing to name, 40,000 records need not be asked.
  let place = 0
  for (const record of ids.size() === 0 ? [] : records) {
    const some = listed(namesOf(record))
    for (let at = 0; at < some.length; at++) {
      names.push(some[at] ?? '')
      namedBy.push(place)
    }
    place++
    if (names.length >= NAMES_AT_ONCE) lookUp()
  }
  lookUp()
  return { named: named.all(), naming: naming.all() }
}

/**
 * The records of a list by the ids of others that they name, each once and in their order. Numbers take a quarter of the
 * memory of a list for each of 40,000 ids.
 */
export class RecordsNaming<T> {
  readonly records: readonly T[]
  readonly ids: IdTable
  /** Where the places of the records that name an id begin, by its number. */
  readonly from: Uint32Array
  readonly places: Uint32Array
  readonly #many = new Map<number, readonly T[]>()

  constructor(records: readonly T[], ids: IdTable, namesOf: (record: T) => string | readonly string[]) {
    const { named, naming } = pairsOf(records, ids, namesOf)
    const { from, places } = placesByGroup(named, ids.size())
    this.records = records
    this.ids = ids
    this.from = from
    this.places = places.map((at) => naming[at] ?? 0)
  }

  get(id: string): readonly T[] | undefined {
    const number = this.ids.placeOf(id)
    if (number < 0) return undefined
    const many = this.#many.get(number)
    if (many) return many
    const found = this.#naming(number)
    if (found.length >= KEPT_FROM) this.#many.set(number, found)
    return found.length === 0 ? undefined : found
  }

  #naming(number: number): readonly T[] {
    const found: T[] = []
    let last = -1
    for (const place of this.places.subarray(this.from[number], this.from[number + 1])) {
      const record = this.records[place]
      // A record that names another twice has the same place twice in a row.
      if (record !== undefined && place !== last) found.push(record)
      last = place
    }
    return found
  }
}
