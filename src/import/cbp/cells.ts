import type { CbpRegion } from './statistics.ts'
import { countryByName } from '../country.ts'
import { plainName } from '../name.ts'

/** Parses a fiscal year: `2023`, `2024 (FYTD)`, `FY2024`, `FY24`, `2024.0`. */
export const fiscalYearIn = (cell: string): { readonly year: number; readonly marked: boolean } | null => {
  const found = /^(?:FY\s?(?=\d))?(20\d\d|(?<=FY\s?)\d\d)(?:\.0)?\s*(\(?FYTD\)?)?$/i.exec(cell.trim())
  return found ? { year: (Number(found[1]) % 100) + 2000, marked: found[2] !== undefined } : null
}

const COMPONENTS: Readonly<Record<string, string>> = {
  'u s border patrol': 'U.S. Border Patrol',
  'us border patrol': 'U.S. Border Patrol',
  'border patrol': 'U.S. Border Patrol',
  usbp: 'U.S. Border Patrol',
  'office of field operations': 'Office of Field Operations',
  'field operations': 'Office of Field Operations',
  ofo: 'Office of Field Operations',
}

/** The components that encounters are counted by. */
const COMPONENT_NAMES: readonly string[] = [...new Set(Object.values(COMPONENTS))]

/** Current names of categories by their former names. */
const DEMOGRAPHICS: Readonly<Record<string, string>> = {
  uac: 'UC / Single Minors',
  uc: 'UC / Single Minors',
  'uc single minors': 'UC / Single Minors',
  'single minors': 'UC / Single Minors',
  'unaccompanied children': 'UC / Single Minors',
  'unaccompanied children single minors': 'UC / Single Minors',
  'unaccompanied alien children': 'UC / Single Minors',
  fmua: 'FMUA',
  'family unit': 'FMUA',
  'family units': 'FMUA',
  'individuals in a family unit': 'FMUA',
  'single adult': 'Single Adults',
  'single adults': 'Single Adults',
  'accompanied minor': 'Accompanied Minors',
  'accompanied minors': 'Accompanied Minors',
}

/** What the cells of a column are, where CBP has few or another column's would be found there: a spreadsheet may have cut or moved them. */
export const KNOWN_CELLS: Readonly<
  Record<string, { readonly options: readonly string[]; readonly has: (cell: string) => boolean }>
> = {
  component: { options: COMPONENT_NAMES, has: (cell) => Object.hasOwn(COMPONENTS, plainName(cell)) },
  // CBP may use further titles, but neither two together nor a type of encounter.
  authority: { options: ['Title 8', 'Title 42'], has: (cell) => /^title \d+$/.test(plainName(cell)) },
  // Names of groups have changed with the years, but never to that of a country.
  demographic: {
    options: [...new Set(Object.values(DEMOGRAPHICS))],
    has: (cell) => Object.hasOwn(DEMOGRAPHICS, plainName(cell)) || countryByName(cell) === null,
  },
}

/** Returns the part of the border that a cell names. */
export const regionOf = (cell: string): Exclude<CbpRegion, 'nationwide'> => {
  const plain = plainName(cell)
  if (plain.startsWith('southwest')) return 'southwest'
  return plain.startsWith('northern') ? 'northern' : 'other'
}

const WRITTEN: Readonly<Record<string, (cell: string) => string>> = {
  citizenship: (cell) => countryByName(cell) ?? cell.trim().toUpperCase(),
  demographic: (cell) => DEMOGRAPHICS[plainName(cell)] ?? cell.trim(),
  component: (cell) => COMPONENTS[plainName(cell)] ?? cell.trim(),
}

const asFound = (cell: string): string => cell.trim()

/** Returns how to write a breakdown's cells in a dossier: countries by code, categories by their current name. */
export const cellWriter = (breakdown: string): ((cell: string) => string) => WRITTEN[breakdown] ?? asFound
