import { parseImport, type ImportWork } from '../../../src/cli/import/arguments.ts'
import { describe } from '../../../src/cli/import/described.ts'
import { readFiles } from '../../../src/cli/import/files.ts'
import { readInto, type Into } from '../../../src/cli/import/into.ts'
import { understand, type Understanding } from '../../../src/cli/import/understood.ts'
import type { Flags } from '../../../src/cli/usage.ts'
import type { Intake } from '../../../src/cli/import/merged.ts'
import { everything, scopeByNames, type NamedScope } from '../../../src/import/index.ts'

/** A table of one statistic; three rows are enough to merge, revise and contradict. */
export const TIDY = 'statistic,name,definition,measure,counts,unit,period,value'
export const row = (period: string, value: number | string): string => `t,T,D,flow,events,people,${period},${value}`
export const table = (...rows: readonly string[]): string => `${[TIDY, ...rows].join('\n')}\n`

/** Parses the arguments of an import. */
export const workOf = (files: readonly string[], into: string, given: Flags = {}): ImportWork => {
  const work = parseImport(files, { into, ...given })
  if (typeof work === 'string') throw new Error(work)
  return work
}

const scopeOf = ({ only }: ImportWork): NamedScope =>
  only.length > 0 ? scopeByNames(only) : { scope: everything, unmet: () => [] }

/** Reads the dossier to import into. */
export const intoOf = async (path: string): Promise<Into> => {
  const into = await readInto(path)
  if (into.kind !== 'into') throw new Error(JSON.stringify(into))
  return into
}

/** Performs the first two stages of an import. */
export const understoodOf = async (work: ImportWork): Promise<Understanding> => {
  const { scope, unmet } = scopeOf(work)
  const into = await intoOf(work.into)
  const description = await describe(work, 'data/recipes/')
  if (description.kind !== 'description') throw new Error(JSON.stringify(description))
  const read = await readFiles({ work, description, scope, progress: () => undefined })
  return understand({ work, description, dossier: into.dossier }, read, unmet)
}

/** Returns files that were understood, ready to merge. */
export const intakeOf = async (work: ImportWork): Promise<Intake> => {
  const understanding = await understoodOf(work)
  if (understanding.kind !== 'understood') throw new Error(JSON.stringify(understanding))
  const files = understanding.files.map(({ imported }) => imported)
  return { work, into: await intoOf(work.into), files, scope: everything }
}
