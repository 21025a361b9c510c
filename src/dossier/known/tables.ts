import { placesByGroup, wholeNumbers } from '../large/numbers.ts'

/** The records of a list by id. A table of places serves all that is found by these ids. */
export class RecordsById<T extends { readonly id: string }> {
  readonly records: readonly T[]
  /** The place of each id in the list. */
  readonly places: ReadonlyMap<string, number>

  constructor(records: readonly T[]) {
    this.records = records
    this.places = new Map(records.map(({ id }, place) => [id, place]))
  }

  get(id: string): T | undefined {
    const place = this.places.get(id)
    return place === undefined ? undefined : this.records[place]
  }

  has(id: string): boolean {
    return this.places.has(id)
  }
}

/** From so many records on, the list of those that name one is kept, because what is found by a list is kept with it. */
const KEPT_FROM = 100

/** Returns the places of the records that name each id of a table, as numbers of ids and of records. */
const pairsOf = <T>(
  records: readonly T[],
  ids: ReadonlyMap<string, number>,
  namesOf: (record: T) => string | readonly string[],
): { readonly named: Uint32Array; readonly naming: Uint32Array } => {
  const [named, naming] = [wholeNumbers(), wholeNumbers()]
  const add = (id: string, place: number): void => {
    const number = ids.get(id)
    if (number === undefined) return
    named.push(number)
    naming.push(place)
  }
  // Where there is nothing to name, 40,000 records need not be asked.
  for (const [place, record] of ids.size === 0 ? [] : records.entries()) {
    const names = namesOf(record)
    if (typeof names === 'string') add(names, place)
    else for (const name of names) add(name, place)
  }
  return { named: named.all(), naming: naming.all() }
}

/**
 * The records of a list by the ids of others that they name, each once and in their order. Numbers take a quarter of the
 * memory of a list for each of 40,000 ids.
 */
export class RecordsNaming<T> {
  readonly records: readonly T[]
  readonly ids: ReadonlyMap<string, number>
  /** Where the places of the records that name an id begin, by its number. */
  readonly from: Uint32Array
  readonly places: Uint32Array
  readonly #many = new Map<number, readonly T[]>()

  constructor(
    records: readonly T[],
    ids: ReadonlyMap<string, number>,
    namesOf: (record: T) => string | readonly string[],
  ) {
    const { named, naming } = pairsOf(records, ids, namesOf)
    const { from, places } = placesByGroup(named, ids.size)
    this.records = records
    this.ids = ids
    this.from = from
    this.places = places.map((at) => naming[at] ?? 0)
  }

  get(id: string): readonly T[] | undefined {
    const number = this.ids.get(id)
    if (number === undefined) return undefined
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
