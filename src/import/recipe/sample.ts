import type { PublisherId } from '../../dossier/index.ts'
import { recognise } from '../csv/header.ts'
import type { Begin, Publication, Readout } from '../publisher.ts'
import { PUBLICATIONS } from '../publishers.ts'
import { figuresBy } from '../tidy/index.ts'
import { PLAIN_RECIPE } from './recipe.ts'
import type { Sample } from './suggest.ts'

/** How many rows are looked at. */
const MOST_ROWS = 1000

/** A publication that takes any table and keeps its first rows. */
export interface Sampler {
  readonly publication: Publication
  /** Returns the publisher whose header the table has, or its first rows; null where no table was found. */
  readonly found: () => { readonly publisher: PublisherId } | { readonly sample: Sample } | null
}

const isFilled = (cell: string): boolean => cell.trim() !== ''

const NOTHING: Readout = {
  figures: [],
  notices: [],
  covered: null,
  openYear: null,
  unsettled: null,
  holds: [],
  asked: true,
  generation: { kind: 'tidy' },
  source: '',
  title: { en: '', es: '' },
}

const publisherOf = (header: readonly string[]): PublisherId | null => {
  const publisher = recognise(header, PUBLICATIONS)?.publication.publisher ?? 'tidy'
  return publisher === 'tidy' ? null : publisher
}

/** Creates a publication that takes any table, CSV or sheet: its header is the first row with several names. */
export const createSampler = (): Sampler => {
  const rows: (readonly string[])[] = []
  let begun: Begin | null = null
  const publication: Publication = {
    ...figuresBy(PLAIN_RECIPE),
    columns: {},
    isDescribed: true,
    windows1252: true,
    headerFaults: (header) => (header.filter(isFilled).length > 1 ? [] : [{ kind: 'empty' }]),
    begin: (begin) => {
      begun = begin
      return {
        row: (cells) => {
          if (rows.length < MOST_ROWS) rows.push(cells)
        },
        end: () => NOTHING,
      }
    },
  }
  return {
    publication,
    found: () => {
      if (begun === null) return null
      const { header, fileName, commaMayBeDecimal } = begun
      const publisher = publisherOf(header)
      return publisher === null ? { sample: { fileName, header, rows, commaMayBeDecimal } } : { publisher }
    },
  }
}
