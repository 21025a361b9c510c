import { stringify } from 'csv-stringify/sync'

/** A made-up true file, in the layout of its publisher. */
export interface Sample {
  readonly name: string
  readonly bytes: Uint8Array
}

type Cells = readonly (string | number)[]

const sampleOf = (name: string, header: readonly string[], rows: readonly Cells[]): Sample => ({
  name,
  bytes: new TextEncoder().encode(stringify([header, ...rows], { record_delimiter: '\r\n' })),
})

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

/** A number that varies from row to row and is the same in every run. */
const vary = (base: number, seed: number): number => base + ((seed * 37) % 23) * Math.ceil(base / 100)

/** Fiscal months of two closed years and of October and November of the open one. */
const fiscalMonths = [2022, 2023].flatMap((year) =>
  [9, 10, 11, 0, 1, 2, 3, 4, 5, 6, 7, 8].map((month) => ({ year: String(year), month })),
)
const OPEN = [9, 10].map((month) => ({ year: '2024 (FYTD)', month }))

const COMPONENTS: readonly (readonly [string, number])[] = [
  ['U.S. Border Patrol', 800],
  ['Office of Field Operations', 200],
]

const CBP_HEADER = [
  'Fiscal Year',
  'Month Grouping',
  'Month (abbv)',
  'Component',
  'Demographic',
  'Citizenship',
  'Title of Authority',
  'Encounter Type',
  'Encounter Count',
]

const cbp = sampleOf(
  'sbo-encounters-2023-12-22.csv',
  CBP_HEADER,
  [...fiscalMonths, ...OPEN].flatMap(({ year, month }, index) =>
    COMPONENTS.flatMap(([component, base]) =>
      ['MEXICO', 'GUATEMALA', 'OTHER'].map((citizenship, part) => [
        year,
        month === 9 || month === 10 ? 'FYTD' : 'Remaining',
        MONTHS[month] ?? '',
        component,
        'Single Adults',
        citizenship,
        'Title 8',
        'Apprehensions',
        vary(base, index * 3 + part),
      ]),
    ),
  ),
)

const YEARS = [2020, 2021, 2022, 2023]

const IOM_HEADER = [
  'Main ID',
  'Incident ID',
  'Region',
  'Incident Date',
  'Year',
  'Reported Month',
  'Number Dead',
  'Minimum Estimated Number of Missing',
  'Total Number of Dead and Missing',
  'Migration route',
]

const iom = sampleOf(
  'MissingMigrants-Global-2024-01-10.csv',
  IOM_HEADER,
  YEARS.flatMap((year) =>
    MONTHS.flatMap((_, month) =>
      Array.from({ length: 14 }, (__, index) => {
        const seed = year * 200 + month * 14 + index
        const id = `${year}.MMP${seed}`
        const [dead, missing] = [vary(4, seed), 1]
        const day = `${month + 1}/${index + 13}/${year}`
        const name = new Date(Date.UTC(2024, month)).toLocaleString('en', { month: 'long', timeZone: 'UTC' })
        return [id, id, 'North America', day, year, name, dead, missing, dead + missing, 'US-Mexico border crossing']
      }),
    ),
  ),
)

const ORIGINS: readonly (readonly [string, string, number])[] = [
  ['Haiti', 'HTI', 4000],
  ['Honduras', 'HND', 3000],
  ['Cuba', 'CUB', 900],
  ['Stateless', 'XXA', 20],
]
const ASYLUM: readonly (readonly [string, string])[] = [
  ['Mexico', 'MEX'],
  ['Costa Rica', 'CRI'],
]

const UNHCR_HEADER = [
  'Year',
  'Country of origin',
  'Country of origin (ISO)',
  'Country of asylum',
  'Country of asylum (ISO)',
]

const perYear = (cells: (base: number, seed: number) => Cells): readonly Cells[] =>
  [2018, 2019, ...YEARS].flatMap((year) =>
    ASYLUM.flatMap(([asylum, to], place) =>
      ORIGINS.map(([origin, from, base], index) => [
        year,
        origin,
        from,
        asylum,
        to,
        ...cells(base, year + place * 7 + index),
      ]),
    ),
  )

const population = sampleOf(
  'population-2024-07-15.csv',
  [...UNHCR_HEADER, "Refugees under UNHCR's mandate", 'Asylum-seekers'],
  perYear((base, seed) => [vary(base, seed), vary(base * 2, seed + 1)]),
)

const applications = sampleOf(
  'asylum-applications-2024-07-15.csv',
  [...UNHCR_HEADER, 'applied'],
  perYear((base, seed) => [vary(base, seed)]),
)

const decisions = sampleOf(
  'asylum-decisions-2024-07-15.csv',
  [
    ...UNHCR_HEADER,
    'Cases / Persons',
    'Recognized decisions',
    'Complementary protection',
    'Rejected decisions',
    'Otherwise closed',
    'Total decisions',
  ],
  perYear((base, seed) => {
    const outcomes = [vary(base, seed), 5, Math.ceil(base / 2), 10]
    return ['P', ...outcomes, outcomes.reduce((sum, one) => sum + one, 0)]
  }),
)

/** Small files in the layouts of the publishers, of invented figures. */
export const SAMPLES: readonly Sample[] = [cbp, iom, population, applications, decisions]
