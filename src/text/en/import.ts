import type { Conflict, Covered } from '../../dossier/index.ts'
import { conflictLines } from '../conflict.ts'
import { didYouMean } from './problems.ts'
import { update } from './update/index.ts'
import { counted } from '../plural.ts'

const rows = (count: number): string => (count === 1 ? '1 row' : `${counted(count)} rows`)
const either = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(' or ')

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ')

type Rows = { readonly rows: number }
type Folder = { readonly folder: string }
type OtherDescription = Readonly<Record<'statistic' | 'use' | 'found' | 'has', string>>
type CellFault = { readonly column: string; readonly found: string; readonly expected: keyof typeof cell }
type Revised = {
  readonly period: string
  readonly before: string
  readonly after: string
  /** Null for a change from zero, which has no share. */
  readonly change: string | null
  readonly published: string
}
type Gaps = {
  readonly name: string
  readonly missing: string
  readonly others: number
}
type Jumped = {
  readonly period: string
  readonly from: string
  readonly after: string
  readonly before: string
  readonly times: string
  readonly most: string
}
type Swapped = {
  readonly a: string
  readonly b: string
  readonly one: string
  readonly two: string
  readonly period: string
  readonly periods: number
}
type DecidedDifference = { readonly rows: number; readonly line: number; readonly column: string }
type ColumnsUse = {
  readonly limits: readonly string[]
  readonly leftOut: readonly string[]
  readonly summed: readonly string[]
  readonly withoutTotal: readonly string[]
}
type ChoiceFault = { readonly column: string; readonly found: string; readonly options: readonly string[] }
type ValueConflict = {
  readonly where: string
  readonly before: string
  readonly after: string
  readonly published: string
  readonly against: string | null
}
interface UnmetName {
  readonly name: string
  readonly nearest: string | null
  readonly holds: string
}
type UnrecognisedHeader = { readonly found: readonly string[]; readonly as: string | null; readonly expected: string }

/** What a cell should have held, by the names of the import's forms. */
const cell = {
  'named-part': 'blank, which may be the total of its column or a part without a name; fill it, or remove the row',
  'sum-of-others':
    'the sum of the others wherever it has a figure, so it would count twice; remove its rows, or name it with --part if it is a part',
  part: 'not a part but the total of its column; remove either the totals or the parts',
  limit:
    'a day, which restricts no figure; leave its column out with --drop, or map it to until if it is the last day of each figure',
  scale:
    'a scale, so the figures are not in single units; name it with --unit, such as "thousand people", or multiply the figures and use --drop for this column',
  count: 'not a whole number',
  'ambiguous-number':
    'ambiguous, since “.” and “,” may separate thousands or decimals; save it without thousands separators',
  'minus-sign': 'not a number, since its minus sign is not a hyphen; write it like -5',
  'decimal-comma': 'not a number with a decimal comma; write groups of three digits and then decimals, like 1.234,5',
  'decimal-point': 'not a number with a decimal point; write groups of three digits and then decimals, like 1,234.5',
  'whole-number':
    'not a whole number, as people, events and cases need; for money or rates, fill the columns counts and measure',
  percentage: 'a percentage; give --counts percent, or fill the column counts, if these figures are percentages',
  negative: 'below zero, as no count can be; correct it, or leave the cell empty where the figure is missing',
  number: 'not a number',
  'fiscal-year': 'not a fiscal year; write it like 2023 or 2024 (FYTD)',
  year: 'not a year; write it like 2023',
  month: 'not a month; write it like NOV, November or 11',
  date: 'not a date; write it like 2020-01-13, January 13, 2020 or 13-Jan-20',
  'ambiguous-date': 'ambiguous, since the day or the month may come first; write it like 2020-01-13',
  period: 'not a period; write it like 2023, 2023-12, 2023-W49, 2023-12-01/2023-12-07 or FY2024',
  calendar: 'in a year of another calendar; write its Gregorian year, like 2023',
  vintage: 'not a date; write it like 2023-12-22, 2023-12 or 2023',
  'no-such-day': 'not a day of the calendar',
  'fiscal-month': 'a month of a fiscal year; give the month in which it begins with --fiscal-year-start',
  'part-of-period':
    'not a part of the period beside it; write both as one period, like 2023-Q1, 2023-W05 or 2023-01-31, or use --drop or --dims for this column',
  beginning: 'after the last day beside it',
  edge: 'not the first or last day of what --covers names',
  'part-of-month': 'not inside one month, so --per month cannot add it up',
  'part-of-year': 'not inside one year, so --per year cannot add it up',
  'days-twice': 'has days of a period above, which would count twice',
  'other-grain': 'not as long as the periods above, so the two cannot be added up together',
  words: 'empty; a record needs these words',
  statistic: 'not an id of a statistic; use letters, digits, “.”, “_” and “-”',
}

/** Tables of UNHCR that look like population figures, by the names of the import's list. */
const otherTable = {
  flows: 'this table counts arrivals in a year (flows); import the population figures (stocks) instead',
  footnotes: 'this table holds footnotes, not figures; import the population figures instead',
  demographics: 'this table is by sex and age; import the population figures by country instead',
  solutions: 'this is a table of solutions (returns, resettlement); import the population figures instead',
  monthly: 'this table is by month, or by another part of a year; import the figures by year instead',
}

/** A file that is not a table, by the format that its first bytes show. */
const otherFile = {
  xls: 'this is an Excel workbook of the old format (.xls); open it and save it as .xlsx or CSV',
  xlsb: 'this is a binary Excel workbook (.xlsb); open it and save it as .xlsx or CSV',
  'excel-xml': 'this is an Excel workbook as XML (2003); open it and save it as .xlsx or CSV',
  ods: 'this is an OpenDocument file (.ods); open it and save the sheet as .xlsx or CSV',
  numbers: 'this is a document of Apple Numbers; export it as .xlsx or CSV',
  password: 'this workbook is protected with a password; open it and save it without one',
  word: 'this is a Word document, not a table; copy the table into a sheet and save it as .xlsx or CSV',
  powerpoint: 'this is a PowerPoint presentation, not a table; ask the publisher for its data as .xlsx or CSV',
  pdf: 'this is a PDF, not a table; look for the same table as .xlsx or CSV, or copy it into a sheet',
  rtf: 'this is an RTF document, not a table; copy the table into a sheet and save it as .xlsx or CSV',
  'r-data': 'this is a file of R; in R, save the table with write.csv',
  stata: 'this is a file of Stata; in Stata, save it with “export delimited”',
  spss: 'this is a file of SPSS; save it as .xlsx or CSV',
  sas: 'this is a file of SAS; export it as .xlsx or CSV',
  parquet: 'this is a Parquet file; convert it to CSV',
  arrow: 'this is an Arrow (Feather) file; convert it to CSV',
  avro: 'this is an Avro file; convert it to CSV',
  hdf5: 'this is an HDF5 file; export the table as CSV',
  netcdf: 'this is a NetCDF file; export the table as CSV',
  sqlite: 'this is an SQLite database; export the table as CSV',
  access: 'this is an Access database; export the table as .xlsx or CSV',
  dbf: 'this is a dBase table (.dbf); open it in a spreadsheet and save it as .xlsx or CSV',
  shapefile: 'this is a shapefile, a map; export its attribute table as CSV',
  image: 'this is an image, not a table; look for the same table as .xlsx or CSV',
  html: 'this is a web page (HTML), not a table; download the CSV itself',
  'lfs-pointer': 'this is a Git LFS pointer, not the file itself; run git lfs pull',
  xml: 'this is XML, not a table; look for the same data as .xlsx or CSV',
  zip: 'this is a ZIP file; unpack it and import the table in it',
  gzip: 'this file is compressed with gzip; unpack it first',
  compressed: 'this file is compressed; unpack it first',
  'utf-32': 'this is UTF-32; save it as UTF-8',
  binary: 'this is not text, nor any format that can be imported; save the table as .xlsx or CSV',
}

/** Messages of an import; faults and notices have the names that `import/` gives them. */
export const importing = {
  update,
  readable: (
    publications: string,
  ) => `Publications and their columns (* is required; case, accents and punctuation are ignored)

${publications}`,
  required: (publications: string) => `
Publications and their required columns (--columns lists all)
${publications}`,
  needsFile: 'import needs at least one file: migration-dash import TABLE… --into FILE',
  needsInto: 'import needs --into FILE: migration-dash import TABLE… --into FILE',
  halfOrFull: '--half-year and --full-year exclude each other; give one of them',
  publisherOrTable:
    '--as names a publisher whose files are read as they are; for any other table leave it out, or give --as tidy',
  asksFiscalYear: (file: string, statistics: string) =>
    `${file}: the fiscal years of ${statistics} have no known beginning; give its month with --fiscal-year-start, such as 10 for October`,
  notFlow: (file: string, statistics: string) =>
    `${file}: ${statistics} is not a flow, so its figures cannot be added up; leave out --per`,
  describedOtherwise: (path: string, { statistic, use, found, has }: OtherDescription) =>
    `${path}: ${use} of ${statistic} is “${found}” in this table and “${has}” in the dossier; correct one of them, or give these figures an id of their own`,
  asksNumbers: (file: string, columns: string, first: string) =>
    `${file}: ${columns} would restrict the figures, but has only numbers; leave it out with --drop ${first}, or confirm it with --dims ${first}`,
  asksCovered: (file: string, statistics: string, covered: Covered) =>
    covered === 'week-from'
      ? `${file}: the dates of ${statistics} are whole weeks apart; give --covers week-from if a figure covers the week that begins on its date, --covers week-to for the week that ends on it, or --covers day for that day only`
      : `${file}: each date of ${statistics} is the first or last day of a ${covered}; give --covers ${covered} if a figure covers the whole ${covered}, or --covers day for that day only`,
  noSource: (id: string, nearest: string | null) =>
    `--source ${id}: the dossier has no source with this id${nearest === null ? '' : `; did you mean “${nearest}”?`}`,
  laterSource: (id: string, published: string, vintage: string) =>
    `--source ${id}: it was published ${published}, after a figure of ${vintage} that would cite it; cite another source, or a new one with --title`,
  noStatistic: (file: string, id: string, nearest: string | null) =>
    `${file}: the dossier has no statistic “${id}” for these claims${nearest === null ? '' : `; did you mean “${nearest}”?`}`,
  notFigures: (file: string) =>
    `${file}: this recipe makes events or claims; only --source, --title, --publisher, --url and --licence can be given beside it`,
  noRecipe: (file: string, shipped: string) => `${file}: there is no such recipe; name a file, or one of ${shipped}`,
  leaveOutHint: (rows: number) =>
    `To import everything but ${rows === 1 ? 'this row' : `these ${counted(rows)} rows`}, add --leave-out ${rows}`,
  asksHalf: (file: string, year: string) =>
    `${file}: ${year} may cover only January to June, since UNHCR completes a year in the middle of the next June; give --half-year or --full-year`,
  onlyOrAll: '--only and --all exclude each other; give one of them',
  noStandardInput: 'import cannot read standard input, since it reads each file twice; save it to a file first',
  needsPublished: (file: string) =>
    `${file}: neither the file nor its name contains its publication date; give it with --published DATE`,
  input: {
    none: (file: string) => `${file}: the file does not exist`,
    folder: (file: string) => `${file}: this is a folder; name a CSV file, an Excel workbook, or JSON from UNHCR’s API`,
    special: (file: string) => `${file}: this is not a regular file; save it to one first, since it is read twice`,
    permission: (file: string) => `${file}: no permission to read this file`,
  },
  asksWhat: (file: string, holds: string) =>
    `${file}: the dossier has no places to select figures by; give --only NAME or --all. The file contains: ${holds}`,
  unmet: ({ name, nearest, holds }: UnmetName) =>
    `--only ${name}: no file contains it${didYouMean(nearest) || '.'} The file contains: ${holds}`,
  unselectable: (name: string) => `--only ${name}: this table has no names to select by; give --all instead of --only`,
  andMore: (count: number) => `and ${counted(count)} more`,
  line: (line: number) => `line ${line}`,
  moreProblems: (count: number) => `… and ${counted(count)} more problems in this file`,
  nothingWritten: (file: string) => `Nothing was written; ${file} is unchanged.`,
  also: (names: string) => `also ${names}`,
  breakdowns: (names: string) => `--by ${names}`,
  publications: {
    encounters: 'cbp: encounters (U.S. Customs and Border Protection)',
    'missing-migrants': 'iom: dead and missing (IOM, Missing Migrants Project)',
    population: 'unhcr: population figures (UNHCR; CSV, or JSON from its API)',
    applications: 'unhcr: asylum applications (UNHCR; CSV, or JSON from its API)',
    decisions: 'unhcr: asylum decisions (UNHCR; CSV, or JSON from its API)',
    tidy: 'tidy: any figures, one per row; every other column restricts the figure (data/tidy.schema.json)',
  },
  otherTable,
  otherFile,
  fault: {
    empty: () => 'the file is empty',
    'header-only': () => 'the file has a header but no rows',
    'other-file': ({ format }: { readonly format: keyof typeof otherFile }) => otherFile[format],
    zip: ({ holds, isTable }: { readonly holds: readonly string[]; readonly isTable: boolean }) =>
      isTable
        ? `this is a ZIP file with ${holds.join(', ')}; unpack it and import that file`
        : `this is a ZIP file without a table (${holds.length === 0 ? 'it is empty' : holds.join(', ')})`,
    damaged: () => 'the workbook is damaged or was not downloaded to its end; download it again',
    bomb: () => 'the workbook would unpack to far more than its size, as no table does; do not open it',
    'too-many-parts': () => 'the ZIP has more files than any workbook; unpack it and import the table in it',
    'too-much-text': () => 'the workbook has more text than can be held in memory; save the sheet as CSV',
    'too-many-merges': () => 'the sheet has more merged cells than any table; save it as CSV',
    'empty-workbook': () => 'the workbook has no sheet with a table',
    'which-sheet': ({ sheets }: { readonly sheets: readonly string[] }) =>
      `several sheets may be meant; choose one with --sheet: ${quoted(sheets)}`,
    'no-sheet': ({ sheet, sheets }: { readonly sheet: string; readonly sheets: readonly string[] }) =>
      `--sheet ${sheet}: the workbook has no such sheet; it has ${quoted(sheets)}`,
    'not-a-workbook': () => '--sheet chooses a sheet of a workbook, and this file is not one',
    'excel-error': ({ found }: { readonly found: string }) =>
      `the cell has the error ${found} instead of a value; correct or clear it`,
    'merged-number': ({ found }: { readonly found: string }) =>
      `one number (${found}) is merged over several cells, so it would count more than once; unmerge them`,
    'no-saved-value': () =>
      'the cell has a formula without a saved value; open the workbook in Excel and save it again',
    'beside-table': ({ from, to }: { readonly from: string; readonly to: string }) =>
      `this cell is beside the table, whose header covers the columns ${from} to ${to}; clear it or give it a heading`,
    conflict: (conflict: Conflict) =>
      `a git conflict was left in the file: ${conflictLines('line', conflict)}; keep one side and delete the marks`,
    nul: () => 'the file contains a NUL byte; it is damaged, or UTF-16 without a mark (try --encoding utf-16le)',
    'not-utf-16': () => 'the file is UTF-16 and ends in the middle of a character; download it again',
    'not-utf-8': ({ mayBeWindows }: { readonly mayBeWindows: boolean }) =>
      mayBeWindows
        ? 'this is not UTF-8; if Excel saved it as “CSV”, try --encoding windows-1252'
        : 'this is not UTF-8; the file is damaged',
    'not-windows-1252': () =>
      'this is not Windows-1252, which has no characters for some bytes of this file; check --encoding',
    unrecognised: ({ found, as, expected }: UnrecognisedHeader) =>
      `the first rows have no header of ${as ?? 'a known publisher'}; found ${found.map((name: string) => `“${name}”`).join(', ')}, expected ${expected}`,
    'missing-column': ({ anyOf }: { readonly anyOf: readonly string[] }) => `the column ${either(anyOf)} is missing`,
    'double-column': ({ name }: { readonly name: string }) => `the column “${name}” appears twice`,
    'nameless-column': ({ at }: { readonly at: number }) => `column ${at} has no name`,
    'too-many-columns': ({ most }: { readonly most: number }) => `the table has more than ${counted(most)} columns`,
    'new-column': ({ name }: { readonly name: string }) =>
      `the recipe does not name the column “${name}”; add it to the fields with “use”: “limit” or “drop”`,
    'running-total': ({ name }: { readonly name: string }) =>
      `“${name}” seems to be a running total, which is no figure of its period; map the period to until if it runs from the beginning of the year, or rename the column`,
    'in-thousands': ({ name }: { readonly name: string }) =>
      `“${name}” is not in single units; name them with --unit, such as "thousand people", or multiply the column and rename it`,
    'no-such-column': ({ name, has }: { readonly name: string; readonly has: readonly string[] }) =>
      `there is no column “${name}”; the columns are ${has.map((one) => `“${one}”`).join(', ')}`,
    'no-period-columns': () => '--wide needs at least two columns that are named after months or years',
    'id-twice': ({ id, first }: { readonly id: string; readonly first: number }) =>
      `the id “${id}” is that of line ${first}; give each record its own id`,
    'no-breakdown': ({ by, has }: { readonly by: string; readonly has: readonly string[] }) =>
      has.length === 0
        ? `--by ${by}: these files have no breakdowns`
        : `--by ${by}: not in these files; use ${has.join(', ')}`,
    ragged: ({ found, expected }: { readonly found: number; readonly expected: number }) =>
      `the row has ${found} cells, the header ${expected}`,
    footnote: ({ rows: count, ignore }: { readonly rows: number; readonly ignore: number }) =>
      count === 1
        ? `this line is a footnote; leave it out with --ignore-tail ${ignore}`
        : `the last ${counted(count)} lines, from here on, are footnotes; leave them out with --ignore-tail ${ignore}`,
    'quote-open': () => 'the row that begins here opens a quotation mark and never closes it',
    'quote-stray': () => 'this cell contains a quotation mark; put the cell in quotation marks and double those inside',
    'row-too-long': ({ most }: { readonly most: number }) =>
      `the row that begins here is longer than ${counted(most)} bytes; check for an open quotation mark`,
    cell: ({ column, found, expected }: CellFault) => `${column}: “${found}” is ${cell[expected]}`,
    choice: ({ column, found, options }: ChoiceFault) => `${column}: “${found}” is not one of ${options.join(', ')}`,
    'described-otherwise': (fault: { readonly column: string; readonly found: string; readonly first: number }) =>
      `${fault.column}: “${fault.found}” is not what line ${fault.first} says of the same statistic; give figures of something else an id of their own`,
    'marked-period': ({ name, period }: { readonly name: string; readonly period: string }) =>
      `the column “${name}” is ${period} with a mark, which only the notes of the table explain: rename it to ${period} if its figures are of all of it, else to the days that they cover (2024-01-01/2024-03-31), or leave it out with --drop`,
    'row-twice': ({ first }: { readonly first: number }) => `the same figure as on line ${first}, with another value`,
    'key-twice': ({ first }: { readonly first: number }) =>
      `line ${first} has the same keys, so both would be counted; check whether two releases were joined`,
    'other-table': ({ table }: { readonly table: keyof typeof otherTable }) => otherTable[table],
    'whole-world': ({ year, table }: { readonly year: string; readonly table: string }) =>
      `this row is the total of all countries of asylum; request each country from the API: https://api.unhcr.org/population/v1/${table}/?limit=100&yearFrom=${year}&yearTo=${year}&coo_all=true&coa_all=true`,
    'two-countries': ({ code, name }: { readonly code: string; readonly name: string }) =>
      `“${name}” and the code ${code} are two countries; check whether columns were swapped`,
    'beside-total': ({ year, country }: { readonly year: string; readonly country: string }) =>
      `${country}, ${year}: the file has both the total of all countries of origin (“-”) and rows for each; keep one or the other`,
    json: () => 'this file begins like JSON but is not valid JSON',
    'no-items': () => 'this JSON has no “items” list, which pages of UNHCR’s API have',
    pages: ({ missing, of }: { readonly missing: readonly number[]; readonly of: number }) =>
      `missing pages: ${missing.join(', ')} (of ${of}); import all pages of an answer together`,
  },
  cell,
  notice: {
    'no-date': ({ rows: count }: Rows) => `${rows(count)} without a date: left out`,
    'no-month': ({ rows: count }: Rows) => `${rows(count)} without a month: counted in the year only`,
    'no-figure': ({ rows: count, column }: { readonly rows: number; readonly column: string }) =>
      `${rows(count)} without a figure${column === '' ? '' : ` in “${column}”`}: left out, not counted as zero`,
    negative: ({ rows: count }: Rows) =>
      `${rows(count)} with a negative number, by which the publisher corrects: summed as published`,
    'total-differs': ({ rows: count }: Rows) =>
      `${rows(count)} whose total is not the sum of dead and missing: kept as published`,
    'other-date': ({ rows: count, line }: Rows & { readonly line: number }) =>
      `${rows(count)} whose date is in another year or month than its columns say (first: line ${line}): counted by the columns`,
    'no-ids': () => 'the file has no incident ids, so incidents are not counted',
    'not-reached': ({ months }: { readonly months: readonly string[] }) =>
      `${months.join(', ')}: only blanks or zeros in a year that is still open: left out as not yet published`,
    'cases-not-separated': ({ countries }: { readonly countries: readonly string[] }) =>
      `${countries.join(', ')}: the file does not separate cases from people, and this country reports both: kept as a separate statistic`,
    'types-not-separated': () =>
      'the file does not separate new applications from repeated ones and appeals: all are included',
    'cases-left-out': ({ rows: count, sum }: { readonly rows: number; readonly sum: number }) =>
      `${rows(count)} that count cases (${counted(sum)}): left out, since cases are not people`,
    'types-left-out': ({ types }: { readonly types: readonly (readonly [string, number])[] }) =>
      `applications that are not new are left out: ${types.map(([type, sum]) => `${type} ${counted(sum)}`).join(', ')}`,
    'decided-not-separated': ({ countries }: { readonly countries: readonly string[] }) =>
      `${countries.join(', ')}: the file does not separate cases from people: kept as a separate statistic`,
    'decided-cases': ({ countries }: { readonly countries: readonly string[] }) =>
      `${countries.join(', ')}: decisions on cases are kept as a separate statistic, since cases are not people`,
    'decided-differs': ({ rows: count, line, column }: DecidedDifference) =>
      `${rows(count)} whose “${column}” is not the sum of the four outcomes, beyond rounding (first: line ${line}): kept as published`,
    'partial-year': ({ year, until }: { readonly year: string; readonly until: string }) =>
      `${year} ends with ${until} in this file: marked as part of a year and provisional`,
    'half-year': ({ year, period }: { readonly year: string; readonly period: string }) =>
      `${year} is read as ${period}, provisional: UNHCR completes a year in the middle of the next June (--full-year if it is complete)`,
    'after-publication': ({ period }: { readonly period: string }) =>
      `${period} begins after the publication date; check --published`,
    'other-unit': ({ statistic, found, has }: Readonly<Record<'statistic' | 'found' | 'has', string>>) =>
      `the unit of ${statistic} is “${found}” in this table and “${has}” in the dossier; check that both count the same`,
    'measure-not-given': ({ statistics }: { readonly statistics: readonly string[] }) =>
      `${statistics.join(', ')}: neither the dossier nor the table gives the measure; read as a stock of events without a unit. To set it, add the columns measure, counts, unit, name, definition`,
    columns: ({ limits, leftOut, summed, withoutTotal }: ColumnsUse) =>
      [
        limits.length === 0 ? 'no restricting columns' : `restricted by: ${limits.join(', ')}`,
        ...(summed.length === 0 ? [] : [`added up over: ${summed.join(', ')}`]),
        ...(withoutTotal.length === 0 ? [] : [`no total of ${withoutTotal.join(', ')}`]),
        ...(leftOut.length === 0 ? [] : [`left out: ${leftOut.join(', ')}`]),
      ].join('; '),
    'keys-repeated': ({ rows: count }: Rows) =>
      `${rows(count)} for the same year and countries as another row: added up, as UNHCR lists authorities and stages; check that no two files were joined`,
    'like-total': ({ column, part }: { readonly column: string; readonly part: string }) =>
      `${column}: “${part}” is the sum of the others wherever it has a figure; if it is their total, say so with --total; if not, with --part`,
    'row-repeated': ({ rows: count }: Rows) => `${rows(count)} that repeat another row`,
    'hidden-rows': ({ rows: count }: Rows) => `${rows(count)} hidden in the sheet: counted like the others`,
    'hidden-sheets': ({ sheets }: { readonly sheets: readonly string[] }) =>
      `hidden sheets, not read: ${quoted(sheets)}`,
    ahead: ({ rows: count }: Rows) =>
      `${rows(count)} with zero or nothing for periods that were not over at publication: left out`,
    'left-out': ({ problems }: { readonly problems: readonly string[] }) =>
      `${rows(problems.length)} left out that cannot be read: ${problems.join('; ')}`,
    'flagged-breaks': ({ periods }: { readonly periods: readonly string[] }) =>
      `the publisher marks a break in the series for ${periods.join(', ')}: it is not imported; add it to the “breaks” of the statistic, so that comparisons across it are marked`,
    'partial-sums': ({ periods }: { readonly periods: readonly string[] }) =>
      `sums that do not cover their whole period: ${periods.join(', ')}`,
  },
  generation: {
    cbp: {
      southwest: 'CBP encounters, southwest land border',
      state: 'CBP encounters, nationwide by state',
      area: 'CBP encounters, nationwide by area of responsibility',
      region: 'CBP encounters, nationwide',
    },
    iom: {
      hxl: 'IOM Missing Migrants, HXL header',
      'site-2018': 'IOM Missing Migrants, download of 2018–2020',
      'site-2021': 'IOM Missing Migrants, download of 2021 and later',
      full: 'IOM Missing Migrants, full file of 2023 and later',
    },
    population: (midYear: boolean) => `UNHCR population, ${midYear ? 'mid-year' : 'end of year'}`,
    applications: {
      nothing: 'UNHCR asylum applications, types and people not separated',
      types: 'UNHCR asylum applications, by type',
      'types-and-persons': 'UNHCR asylum applications, by type and stage, cases and people separate',
    },
    decisions: (isSeparate: boolean) =>
      `UNHCR asylum decisions, cases and people ${isSeparate ? 'separate' : 'not separated'}`,
    tidy: 'tidy table',
    records: { events: 'events by a recipe', claims: 'claims by a recipe' },
  },
  read: (file: string, generation: string, count: string, encoding: string) =>
    `${file}: ${generation}; ${count} ${count === '1' ? 'row' : 'rows'}, ${encoding}`,
  sheet: (name: string) => `Excel, sheet “${name}”`,
  covers: (first: string, last: string) => (first === last ? `covers ${first}` : `covers ${first} to ${last}`),
  gaps: ({ name, missing, others }: Gaps) =>
    `${name}: ${missing}${others === 0 ? '' : `; gaps in ${others} more series`}`,
  open: (year: string) => `${year} is not complete`,
  published: {
    flag: (date: string) => `published ${date} (from --published)`,
    file: (date: string) => `published ${date} (from the file)`,
    name: (date: string) => `published ${date} (from the file name)`,
    rows: (date: string) => `published ${date} (from the rows)`,
    lock: (date: string) => `published ${date} (from the lock file)`,
    server: (date: string) => `published ${date} (from the server)`,
    today: (date: string) => `published ${date} (the day it was fetched)`,
  },
  guard: {
    bytes: (published: string) => `identical to the release of ${published}`,
    gone: (period: string, before: string) => `${period} is missing; the previous release has ${before}`,
    gap: (period: string) => `${period} is missing between other months`,
    begins: (first: string, before: string, published: string) =>
      `begins with ${first}; the release of ${published} begins with ${before}`,
    shorter: (last: string, before: string, published: string) =>
      `ends with ${last}; the release of ${published} goes to ${before}`,
    older: (periods: number, published: string) =>
      `${counted(periods)} revised periods have the values of the release of ${published} again`,
    provisional: (period: string, published: string) =>
      `${period} is provisional; it was final in the release of ${published}`,
    zero: (period: string) => `${period} is zero, but was not over at publication`,
    jump: ({ period, from, after, before, times, most }: Jumped) =>
      `${period} has ${after} after ${before} in ${from}, a factor of ${times}; from one period to the next it never moved by more than a factor of ${most}`,
    revision: ({ period, before, after, change, published }: Revised) =>
      `${period} moved from ${before} (release of ${published}) to ${after}${change === null ? '' : `, a change of ${change} %`}`,
    own: {
      up: (vintages: number, most: string) => `in ${counted(vintages)} releases it never rose by more than ${most} %`,
      down: (vintages: number, most: string) => `in ${counted(vintages)} releases it never fell by more than ${most} %`,
    },
    usual: {
      up: (most: string) => `this publisher rarely raises such a figure by more than ${most} %`,
      down: (most: string) => `this publisher rarely lowers such a figure by more than ${most} %`,
    },
    swapped: ({ a, b, one, two, period, periods }: Swapped) =>
      `${a} and ${b} have exchanged their values in ${periods} periods; in ${period} they were ${one} and ${two}`,
    parts: (period: string, names: string, sum: string, total: string) =>
      `${period}: ${names} is ${sum}, but the total is ${total}`,
    sameCountry: (own: string, all: string) =>
      `${own} of ${all} people have the same country of origin and of asylum; check whether a column was copied or swapped`,
    noAsylum: (asylum: string, count: string) =>
      `“${asylum}” is the country of asylum in ${count} rows, but can only be an origin; check whether the two columns were swapped`,
    sign: (incidents: number, first: string) =>
      `${incidents === 1 ? 'incident' : `${counted(incidents)} incidents, the first`} ${first}: the numbers add up to less than zero, so a sign is wrong`,
    more: (count: number) => `and ${counted(count)} more`,
  },
  kept: (published: string, what: string) => `Release of ${published}: ${what}.`,
  acceptHint: (options: string) => `If the release is correct, accept these findings with ${options}`,
  willWrite: (file: string) => `To be added to ${file}:`,
  would: (file: string) => `Would change in ${file}:`,
  values: (count: string, isOne: boolean) => (isOne ? 'one value' : `${count} values`),
  newStatistic: (id: string, name: string, values: string) => `new statistic ${id} (${name}): ${values}`,
  grown: (id: string, name: string, values: string, same: string | null) =>
    `${id} (${name}): ${values} new${same === null ? '' : `, ${same} already there`}`,
  replaced: (id: string, values: string) => `${id}: ${values} replaced`,
  same: (id: string, values: string) => `${id}: ${values} already there`,
  records: {
    events: (count: number) => (count === 1 ? '1 event' : `${counted(count)} events`),
    claims: (count: number) => (count === 1 ? '1 claim' : `${counted(count)} claims`),
  },
  recordsAdded: (what: string, same: string | null) => `${what} new${same === null ? '' : `, ${same} already there`}`,
  recordsReplaced: (what: string) => `${what} replaced`,
  recordsKept: (what: string, ids: string) =>
    `${what} that the dossier has in other words, kept as they are (--replace takes those of the file): ${ids}`,
  noValue: 'no value',
  ofVintage: (date: string) => `published ${date}`,
  suggest: {
    publisher: (file: string, publisher: string) => `${file} is a file of ${publisher}; it needs no description:`,
    none: (file: string) =>
      `${file}: no table with a column of periods and a column of numbers; give --map period=COLUMN value=COLUMN`,
    /** What a table may be imported by that no publisher is known for. */
    hint: (file: string) =>
      `For any other table: migration-dash import --suggest ${file} prints a command that imports it.`,
    command: (file: string) => `${file} could be imported by:`,
    leftOut: (columns: string) => `It leaves out ${columns}.`,
    marked: (columns: string) =>
      `A mark on a period means what the notes of the table say; to import ${columns}, give it the name of the period that its figures cover.`,
    check:
      'Check what is counted (--measure, --counts, --unit), and give --title, --publisher and --url of the source.',
    readings: (count: number) => (count === 1 ? 'The first value:' : `The first ${count} values:`),
    problems: 'The command would stop at these problems:',
    recipe: (file: string) => `The same as a recipe; save it as ${file} and give --recipe ${file} next time:`,
  },
  nothingNew: (file: string) => `Nothing new; ${file} is unchanged.`,
  done: (file: string) => `${file} was saved.`,
  readLater: (asOf: string, published: string) =>
    `The dossier shows what was known on ${asOf}; to see the new figures, use --as-of ${published} or change “asOf” in the file.`,
  conflict: ({ where, before, after, published, against }: ValueConflict) =>
    `${where}: ${before} in ${against ?? 'the dossier'}, ${after} in the file, both published ${published}`,
  moreConflicts: (count: number) => `… and ${counted(count)} more`,
  conflictHint: 'Use --replace to take the value of the file, or a different --published to keep both.',
  illFormed: (file: string) => `With these figures ${file} would have problems:`,
  write: {
    held: ({ lock, pid }: { readonly lock: string; readonly pid: number | null }) =>
      `another migration-dash ${pid === null ? '' : `(process ${pid}) `}is writing this file; try again, or delete ${lock} if none is running`,
    'not-a-lock': ({ lock }: { readonly lock: string }) =>
      `${lock} is not a lock but a folder, a FIFO or a device; rename or delete it`,
    changed: () => 'the file was changed in the meantime; run the command again',
    special: () => 'this is not a regular file; a dossier is one JSON file',
    'not-permitted': ({ folder }: Folder) => `no permission to write in the folder ${folder}`,
    'read-only': ({ folder }: Folder) => `the folder ${folder} is on a read-only disk`,
    'no-folder': ({ folder }: Folder) => `the folder ${folder} does not exist; create it first`,
    full: ({ folder }: Folder) => `the disk of ${folder} is full`,
    failed: ({ why }: { readonly why: string }) => `cannot be written (${why})`,
  },
  progress: (file: string, percent: number) => `${String(percent).padStart(3)} %  ${file}`,
}
