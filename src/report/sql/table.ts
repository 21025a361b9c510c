import { plainNumber } from '../plain-number.ts'

/** A value of a cell; null and undefined are NULL. */
export type SqlValue = string | number | boolean | null | undefined

/** A column: its name, its type with constraints, and its value for a row. */
export type SqlColumn<R> = readonly [name: string, definition: string, valueOf: (row: R) => SqlValue]

/** A table of SQLite, with its rows composed while they are read. */
export interface SqlTable {
  readonly name: string
  /** Columns and constraints, as they are declared. */
  readonly declared: readonly string[]
  readonly columns: readonly string[]
  readonly rows: Iterable<readonly SqlValue[]>
}

/** Creates a table by its columns. */
export const tableOf = <R>(
  name: string,
  rows: Iterable<R>,
  columns: readonly SqlColumn<R>[],
  constraints: readonly string[] = [],
): SqlTable => ({
  name,
  declared: [...columns.map(([column, definition]) => `${column} ${definition}`), ...constraints],
  columns: columns.map(([column]) => column),
  rows: {
    *[Symbol.iterator]() {
      for (const row of rows) yield columns.map(([, , valueOf]) => valueOf(row))
    },
  },
})

/**
 * Formats a value as a literal. A string ends at an apostrophe that is not doubled and nowhere else; SQLite also ends a
 * statement at a NUL. No other code escapes SQL.
 */
const sqlLiteral = (value: SqlValue): string => {
  if (value === null || value === undefined) return 'NULL'
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (typeof value === 'number') return Number.isFinite(value) ? String(plainNumber(value)) : 'NULL'
  return `'${value.replaceAll('\u0000', '\ufffd').replaceAll("'", "''")}'`
}

/** Characters of one INSERT: fewer statements are read faster, and some builds of SQLite take at most 1 MB of each. */
const LENGTH = 100_000

const rowSql = (row: readonly SqlValue[]): string => `(${row.map(sqlLiteral).join(', ')})`

/** Writes a table with its rows, piece by piece. */
export function* tableSql({ name, declared, columns, rows }: SqlTable): Iterable<string> {
  yield `CREATE TABLE ${name} (\n  ${declared.join(',\n  ')}\n);\n`
  const begin = `INSERT INTO ${name} (${columns.join(', ')}) VALUES\n`
  let length = 0
  for (const row of rows) {
    const text = rowSql(row)
    yield length === 0 ? begin + text : `,\n${text}`
    length += text.length
    if (length < LENGTH) continue
    yield ';\n'
    length = 0
  }
  if (length > 0) yield ';\n'
}
