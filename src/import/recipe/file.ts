import { z } from 'zod'
import { COUNTS, EVENT_KINDS, MEASURES } from '../../dossier/index.ts'
import { COVERED, FIGURE_USES, SUMS } from '../../dossier/index.ts'

/** What a column of a table of events says. */
export const EVENT_USES = ['id', 'title', 'date', 'precision', 'kind', 'outcome', 'link'] as const
/** What a column of a table of claims says. */
export const CLAIM_USES = ['id', 'text', 'period', 'value', 'qualifier', 'made', 'by'] as const

const text = z.union([z.string().min(1), z.strictObject({ en: z.string(), es: z.string() })])

/** Uses whose words may have a column for each language: `title.en`. */
const IN_LANGUAGES = ['title', 'outcome', 'text']

const USES = [...new Set([...FIGURE_USES, ...EVENT_USES, ...CLAIM_USES, 'limit', 'sum', 'drop'])]

const use = z
  .string()
  .regex(new RegExp(`^(?:${USES.join('|')}|(?:${IN_LANGUAGES.join('|')})\\.[a-z]{2,3})$`), 'not-a-use')

/** A column: Frictionless Table Schema, with the use that the program makes of it. */
const column = z.strictObject({
  name: z.string().min(1),
  title: z.string().optional(),
  description: z.string().optional(),
  type: z.enum(['string', 'integer', 'number', 'date', 'yearmonth', 'year', 'any']).optional(),
  format: z.string().optional(),
  decimalChar: z.enum(['.', ',']).optional(),
  groupChar: z.enum([',', '.', ' ', "'", '’']).optional(),
  /** Names that the column has in other releases. */
  also: z.array(z.string().min(1)).optional(),
  use,
})

const field = column.refine(({ decimalChar, groupChar }) => groupChar === undefined || groupChar !== decimalChar, {
  message: 'same-sign',
  path: ['groupChar'],
})

/** How the table is written: Frictionless Table Dialect. */
const dialect = z.strictObject({
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  sheetName: z.string().optional(),
  sheetNumber: z.int().positive().optional(),
})

const figures = z.strictObject({
  statistic: z.string().optional(),
  name: text.optional(),
  definition: text.optional(),
  measure: z.enum(MEASURES).optional(),
  counts: z.enum(COUNTS).optional(),
  unit: text.optional(),
  currency: z.string().optional(),
  fiscalYearStart: z.int().min(1).max(12).optional(),
  per: z.enum(SUMS).optional(),
  covers: z.enum(COVERED).optional(),
  wide: z.boolean().optional(),
  totals: z.array(z.string()).optional(),
  parts: z.array(z.string()).optional(),
})

const events = z.strictObject({ kind: z.enum(EVENT_KINDS).optional() })
const claims = z.strictObject({ statistic: z.string() })

/** A recipe file: a Frictionless Data Resource, and what its columns become. */
export const recipeFile = z
  .strictObject({
    $schema: z.string().optional(),
    name: z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, 'not-an-id'),
    title: text.optional(),
    description: z.string().optional(),
    encoding: z.enum(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be']).optional(),
    dialect: dialect.optional(),
    schema: z.strictObject({ fields: z.array(field).min(1), missingValues: z.array(z.string()).optional() }),
    source: z
      .strictObject({
        publisher: text.optional(),
        url: z
          .string()
          .regex(/^https?:\/\//, 'not-an-address')
          .optional(),
        licence: text.optional(),
        attribution: text.optional(),
        language: z.string().optional(),
      })
      .optional(),
    ignoreTail: z.int().positive().optional(),
    figures: figures.optional(),
    events: events.optional(),
    claims: claims.optional(),
  })
  .refine((one) => [one.figures, one.events, one.claims].filter((kind) => kind !== undefined).length === 1, {
    message: 'not-one-kind',
    path: ['figures'],
  })

/** The content of a recipe file. */
export type RecipeFile = z.infer<typeof recipeFile>
