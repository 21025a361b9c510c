import { memoizeText } from '../dossier/index.ts'
import { cellFault } from './cell.ts'
import { plainName } from './name.ts'
import type { Begin } from './publisher.ts'
import { createRowSet } from './row-set.ts'

/** A check of each row for what would be counted twice. It returns whether the row counts. */
export type RowCheck = (cells: readonly string[], line: number) => boolean

/** What tables count by, in the same languages. */
const WHAT =
  'countries|paises|pays|paesi|nationalities|nacionalidades|nationalites|nazionalita|citizenships|ciudadanias|citoyennetes|cittadinanze|origins|origenes|origines|origini|ages|edades|eta|age groups|grupos de edad|sexes|sexos|sessi|genders|generos|regions|regiones|regioni|routes|rutas|rotte|months|meses|mois|mesi|years|anos|annees|anni|quarters|trimestres|types|tipos|tipi|groups|grupos|groupes|gruppi|categories|categorias|categorie|states|estados|etats|stati|sectors|sectores|areas|demographics|persons|people|personas|personnes|persone|ports|puertos'

/** Words for a sum over a column, in English, Spanish, French and Italian, in plain letters. */
const TOTALS: readonly RegExp[] = [
  /^(?:(?:grand|gran|sub|sous|overall) ?)?total(?:e|es|s)?(?: (?:general|generale|generales|global|globale))?$/,
  new RegExp(`^(?:all|todos|todas|tous|toutes|tutti|tutte)(?: (?:the|los|las|les|le|i))?(?: (?:${WHAT}))?$`),
  /^(?:both|ambos|ambas|les deux|entrambi)(?: (?:sexes|sexos|sessi|genders|generos))?$/,
  /^(?:sum|suma|somme|somma|ensemble)$/,
  /^(?:nationwide|countrywide|national total|total (?:nacional|national)|totale nazionale|a nivel nacional|(?:whole|entire) country|todo el pais|tout le pays|tutto il paese|france entiere)$/,
]

/** Whether a cell means everything in its column. */
export const meansAll = (cell: string): boolean => {
  const plain = plainName(cell)
  return TOTALS.some((words) => words.test(plain))
}

/** A total with the word for what it adds up: `Total Mediterranean`, `Apprehensions total`, `All Citizenships`; no part of other countries, `All others`. */
const NAMED_TOTALS: readonly RegExp[] = [
  /^(?:(?:grand|gran|sub|sous|overall) ?)?total(?:e|es|s)? \S/,
  /\S (?:sub ?)?totals?$/,
  /^(?:all|both|todos|todas|ambos|ambas|tous|toutes|tutti|tutte) (?!.*\b(?:others?|otros|otras|autres|altri|altre|rest|resto)\b)\S/,
]

/** Whether a cell of a publisher's column means several of its values together. The columns of other tables may have names like these for their parts. */
export const meansSeveral = (cell: string): boolean => {
  if (meansAll(cell)) return true
  const plain = plainName(cell)
  return NAMED_TOTALS.some((words) => words.test(plain))
}

/** A column of a row's key, and how its cells are spelled there. */
export interface KeyColumn {
  readonly at: number
  readonly write: (cell: string) => string
}

/** Creates a function that returns one number for each value of a column, as `write` spells it. */
export const createCoder = (write: (cell: string) => string): ((cell: string) => number) => {
  const codes = new Map<string, number>()
  return (cell) => {
    const value = write(cell)
    const code = codes.get(value) ?? codes.size
    codes.set(value, code)
    return code
  }
}

/** Creates a function that returns the line of the first row with the key of a row; 0 for a new key. */
export const createKeyFinder = ({ seed }: Pick<Begin, 'seed'>, columns: readonly KeyColumn[]) => {
  const coders = columns.map(({ at, write }) => ({ at, code: memoizeText(createCoder(write)) }))
  const [rows, codes] = [createRowSet(columns.length, seed), new Uint32Array(columns.length)]
  return (cells: readonly string[], line: number): number => {
    let column = 0
    for (const { at, code } of coders) codes[column++] = code(cells[at] ?? '')
    return rows(codes, line)
  }
}

/** Reports a row with the key of an earlier one. */
export const reportRepeat = ({ problem }: Pick<Begin, 'problem'>, line: number, first: number): false => {
  problem(line, { kind: 'key-twice', first })
  return false
}

/** Reports a row of totals. */
export const reportTotal = (begin: Begin, column: string, cell: string | undefined, line: number): false => {
  begin.problem(line, cellFault(begin, column, cell, 'part'))
  return false
}

/**
 * Creates a check that reports a row with the key of an earlier one. Two releases in one file would double whatever both contain.
 */
export const createKeyCheck = (begin: Begin, columns: readonly KeyColumn[]): RowCheck => {
  const firstOf = createKeyFinder(begin, columns)
  return (cells, line) => {
    const first = firstOf(cells, line)
    return first === 0 || reportRepeat(begin, line, first)
  }
}

/** Creates a check that reports a row of totals: beside its parts it would count them again. */
export const createTotalCheck = (begin: Begin, columns: readonly string[]): RowCheck => {
  const present = columns.map((column) => [column, begin.at(column)] as const).filter(([, at]) => at >= 0)
  const places = present.map(([column, at]) => ({ column, at, isTotal: memoizeText(meansSeveral) }))
  return (cells, line) => {
    const found = places.find(({ at, isTotal }) => isTotal(cells[at] ?? ''))
    return found === undefined || reportTotal(begin, found.column, cells[found.at], line)
  }
}
