import { readFileSync } from 'node:fs'

/** Returns the SQL queries that docs/reports.md shows. */
export const datasetteQueries = (): readonly string[] =>
  [...readFileSync('docs/reports.md', 'utf8').matchAll(/```sql\n(.*?)```/gs)].map(([, query = '']) => query.trim())
