import type { Text } from '../../dossier/index.ts'
import { readRecord, type RecordRead } from '../../dossier/read.ts'
import type { DateOrder } from '../date.ts'
import type { Encoding, Languages } from '../publisher.ts'
import { CLAIM_USES, EVENT_USES, recipeFile, type RecipeFile } from './file.ts'
import { FIGURE_USES } from '../../dossier/index.ts'
import { PLAIN_RECIPE, type Recipe, type Spelling } from './recipe.ts'
import type { RecordRecipe } from './records.ts'

/** What a recipe file says: how its tables are written, and what their rows become. */
export interface RecipeRead {
  readonly makes: Making
  readonly encoding: Encoding | null
  readonly sheet: string | null
  readonly ignoreTail: number
}

/** What the rows of a table become: figures, or events and claims. */
export type Making =
  | { readonly kind: 'figures'; readonly recipe: Recipe }
  | { readonly kind: 'records'; readonly recipe: RecordRecipe }

type Field = RecipeFile['schema']['fields'][number]

const inBoth = (text: Text | undefined): Languages | undefined => {
  if (text === undefined) return undefined
  if (typeof text === 'string') return { en: text, es: text }
  return { en: text['en'] ?? text['es'] ?? '', es: text['es'] ?? text['en'] ?? '' }
}

/** Returns the order of day and month that a format of dates has, as in Frictionless: `%d/%m/%Y`. */
const orderOf = (format: string | undefined): DateOrder => {
  const [day, month] = [format?.search(/%[de]/) ?? -1, format?.indexOf('%m') ?? -1]
  if (day < 0 || month < 0) return 'unknown'
  return day < month ? 'day-first' : 'month-first'
}

/** Returns the field that says how numbers are written: that of the value, else the first that says it. */
const numberField = (fields: readonly Field[]): Pick<Field, 'decimalChar' | 'groupChar'> => {
  const telling = fields.filter(({ decimalChar, groupChar }) => decimalChar !== undefined || groupChar !== undefined)
  return telling.find(({ use }) => use === 'value') ?? telling[0] ?? {}
}

const spellingOf = ({ schema, figures }: RecipeFile): Spelling => {
  const { fields, missingValues } = schema
  const { decimalChar, groupChar } = numberField(fields)
  return {
    decimal: decimalChar ?? null,
    group: groupChar ?? null,
    dates: fields.map(({ format }) => orderOf(format)).find((order) => order !== 'unknown') ?? 'unknown',
    missing: missingValues ?? [],
    totals: figures?.totals ?? [],
    parts: figures?.parts ?? [],
  }
}

const namesWith = (fields: readonly Field[], use: string): readonly string[] =>
  fields.flatMap((field) => (field.use === use ? [field.name] : []))

const columnsBy = (fields: readonly Field[], uses: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fields.flatMap(({ name, use }) => (uses.includes(use.replace(/\..*$/, '')) ? [[use, name] as const] : [])),
  )

const sourceOf = ({ title, source }: RecipeFile): Recipe['source'] => {
  const titles = inBoth(title)
  return { ...source, ...(titles && { title: titles }) }
}

const figuresOf = (file: RecipeFile, figures: NonNullable<RecipeFile['figures']>): Recipe => {
  const { fields } = file.schema
  const { per = null, covers = null, wide = false, totals: _, parts: __, ...described } = figures
  return {
    ...PLAIN_RECIPE,
    name: file.name,
    columns: columnsBy(fields, FIGURE_USES),
    limits: namesWith(fields, 'limit'),
    leftOut: namesWith(fields, 'drop'),
    summed: namesWith(fields, 'sum'),
    alsoNamed: Object.fromEntries(fields.flatMap(({ name, also }) => (also === undefined ? [] : [[name, also]]))),
    others: 'fault',
    described,
    spelling: spellingOf(file),
    isWide: wide,
    per,
    covers,
    source: sourceOf(file),
  }
}

const recordsOf = (file: RecipeFile): RecordRecipe => {
  const { fields } = file.schema
  const { claims, events } = file
  return {
    name: file.name,
    makes:
      claims === undefined
        ? { kind: 'events', eventKind: events?.kind ?? null }
        : { kind: 'claims', statistic: claims.statistic },
    columns: columnsBy(fields, claims === undefined ? EVENT_USES : CLAIM_USES),
    leftOut: namesWith(fields, 'drop'),
    spelling: spellingOf(file),
    source: sourceOf(file),
  }
}

/** Reads a recipe from the bytes of its file, or returns all problems that the file has. */
export const readRecipe = (bytes: Uint8Array): RecordRead<RecipeRead> => {
  const read = readRecord(bytes, recipeFile)
  if (read.kind !== 'record') return read
  const file = read.record
  const { sheetName, sheetNumber } = file.dialect ?? {}
  const record: RecipeRead = {
    makes:
      file.figures === undefined
        ? { kind: 'records', recipe: recordsOf(file) }
        : { kind: 'figures', recipe: figuresOf(file, file.figures) },
    encoding: file.encoding ?? null,
    sheet: sheetName ?? (sheetNumber === undefined ? null : String(sheetNumber)),
    ignoreTail: file.ignoreTail ?? 0,
  }
  return { kind: 'record', record }
}
