import { plainName } from '../name.ts'

/** A table of UNHCR's API, as its address names it. */
export type ApiTable = 'population' | 'asylum-applications' | 'asylum-decisions'

/** Tables of UNHCR that are not imported. */
const OTHER_TABLES = ['flows', 'footnotes', 'demographics', 'solutions', 'monthly'] as const
/** A table of UNHCR that is not imported. */
export type OtherTable = (typeof OTHER_TABLES)[number]

/** Columns that only one of these tables has, in plain letters. */
const SIGNS: Readonly<Record<OtherTable, (name: string) => boolean>> = {
  flows: (name) => name === 'refugee like',
  footnotes: (name) => /^(foot ?)?notes?$|^footnote/.test(name),
  demographics: (name) => /^(f|m|female|male) (0 4|5 11|12 17|18 59|60|total|other|unknown)( |$)/.test(name),
  solutions: (name) => /^(resettlement|naturali[sz])/.test(name),
  monthly: (name) =>
    /^(?:reporting |data )?(?:month|quarter|semester|week|day|date|period|mes|trimestre|semestre|semana|fecha|periodo)$/.test(
      name,
    ),
}

/** Returns which table of UNHCR a header is of that looks like population figures and is not; null for any other. */
export const otherTableOf = (header: readonly string[]): OtherTable | null => {
  const plain = header.map(plainName)
  return OTHER_TABLES.find((table) => plain.some(SIGNS[table])) ?? null
}
