import type { Columns, Publication } from '../publisher.ts'
import { PLAIN_RECIPE, type Recipe } from '../recipe/recipe.ts'
import { figuresBy } from './index.ts'

/** How tables of figures that a report wrote are read: `report --table observations`, in either language. */
const EXPORTED: Recipe = {
  ...PLAIN_RECIPE,
  name: 'exported',
  columns: {
    statistic: 'id',
    name: 'statistic',
    unit: 'unit',
    measure: 'measure',
    counts: 'what is counted',
    period: 'period',
    value: 'value',
    qualifier: 'qualifier',
    status: 'status',
    published: 'published',
  },
  alsoNamed: {
    id: ['identificador'],
    statistic: ['estadística'],
    unit: ['unidad'],
    measure: ['medida'],
    'what is counted': ['qué se cuenta'],
    period: ['periodo'],
    value: ['valor'],
    qualifier: ['calificador'],
    status: ['estado'],
    published: ['publicado'],
  },
  others: 'leave-out',
  isExported: true,
  source: { title: { en: 'Figures from a report', es: 'Cifras de un informe' } },
}

/** Columns that only a report has: by them its tables are recognised, and `dims` says what a figure is limited to. */
const OWN: Columns = {
  dims: { name: 'dimensions', also: ['dimensiones'], must: true },
  limit: { name: 'limited to', also: ['limitado a'], must: true },
  from: { name: 'first day', also: ['primer día'], must: true },
  to: { name: 'last day', also: ['último día'], must: true },
  sourceIds: { name: 'source ids', also: ['identificadores de las fuentes'], must: true },
}

/** Figures that a report of this program wrote, as CSV or for a spreadsheet. */
export const exported: Publication = { ...figuresBy(EXPORTED, OWN), isDescribed: false }
