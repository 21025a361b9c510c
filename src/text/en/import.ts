const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`)
const either = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(' or ')

type Rows = { readonly rows: number }
type Folder = { readonly folder: string }
type CellFault = { readonly column: string; readonly found: string; readonly expected: keyof typeof cell }
type Revised = {
  readonly period: string
  readonly before: string
  readonly after: string
  readonly change: string
  readonly published: string
}
type ColumnsTold = {
  readonly limits: readonly string[]
  readonly leftOut: readonly string[]
  readonly withoutTotal: readonly string[]
}
type ChoiceFault = { readonly column: string; readonly found: string; readonly options: readonly string[] }
type Conflict = {
  readonly where: string
  readonly before: string
  readonly after: string
  readonly published: string
  readonly against: string | null
}
type UnrecognisedHeader = { readonly found: readonly string[]; readonly as: string | null; readonly expected: string }

/** What a cell should have held, by the names of the import's forms. */
const cell = {
  part: 'no part but a total of its column: leave out the rows of totals, or the parts',
  count: 'no whole number',
  'ambiguous-number': 'two numbers, as “.” and “,” may group or part decimals: save it without grouping',
  'whole-number':
    'not a whole number, and persons, events and cases are; money and rates say so in the columns counts and measure',
  number: 'no number',
  'fiscal-year': 'no fiscal year such as 2023 or 2024 (FYTD)',
  year: 'no year such as 2023',
  month: 'no month such as NOV, November or 11',
  date: 'no date such as 2020-01-13, January 13, 2020 or 13-Jan-20',
  'ambiguous-date': 'two dates, as day or month may come first: save it as 2020-01-13',
  period: 'no period such as 2023, 2023-12, 2023-W49, 2023-12-01/2023-12-07 or FY2024',
  vintage: 'no date such as 2023-12-22, 2023-12 or 2023',
  statistic: 'no id of a statistic: letters, digits, “.”, “_” and “-”',
}

/** Tables of UNHCR that look like population figures, by the names of the import's list. */
const otherTable = {
  flows: 'this is a table of flows, people who arrived in a year; import the population figures (stocks) instead',
  footnotes: 'this is a table of footnotes, without figures',
  demographics: 'this table is by sex and age; import the population figures by country instead',
  solutions: 'this is a table of solutions (returns, resettlement); import the population figures instead',
  monthly: 'this table is by month, and UNHCR’s population figures are by year; import those',
}

/** Messages of an import; faults and notices have the names that `import/` gives them. */
export const importing = {
  readable: (
    publications: string,
  ) => `Publications and their columns (case, accents and punctuation make no difference; * must be there)

${publications}`,
  required: (publications: string) => `
Publications, and the columns that must be there (--columns tells all)
${publications}`,
  needsFile: 'import needs at least one file: migration-dash import CSV… --into FILE',
  needsInto: 'import needs to know where to: migration-dash import CSV… --into FILE',
  halfOrFull: '--half-year and --full-year contradict each other; give one of them',
  asksHalf: (file: string, year: string) =>
    `${file}: ${year} may be January to June only, since UNHCR publishes the whole year in the middle of June; give --half-year or --full-year`,
  onlyOrAll: '--only and --all contradict each other; one of them is enough',
  noStandardInput: 'import reads files, each of them twice, and no standard input: save it to a file first',
  needsPublished: (file: string) =>
    `${file}: neither the file nor its name tells when it was published; give the vintage with --published DATE`,
  input: {
    none: (file: string) => `${file}: there is no such file`,
    folder: (file: string) => `${file}: this is a folder; a table is one CSV file, or JSON of the API of UNHCR`,
    special: (file: string) => `${file}: this is no ordinary file; it is read twice, so save it first`,
    permission: (file: string) => `${file}: reading it is not permitted`,
  },
  asksWhat: (file: string, holds: string) =>
    `${file}: the dossier has no places that say what to bring in; choose with --only NAME, or --all. The file holds: ${holds}`,
  unmet: (name: string, holds: string) => `--only ${name}: no file has that. There is: ${holds}`,
  andMore: (count: number) => `and ${count} more`,
  moreProblems: (count: number) => `… and ${count} more problems of this file`,
  nothingWritten: (file: string) => `Nothing was written; ${file} is as it was.`,
  also: (names: string) => `also ${names}`,
  breakdowns: (names: string) => `--by ${names}`,
  publications: {
    encounters: 'cbp: encounters (U.S. Customs and Border Protection)',
    'missing-migrants': 'iom: dead and missing (IOM, Missing Migrants Project)',
    population: 'unhcr: population figures (UNHCR; CSV, or JSON of its API)',
    applications: 'unhcr: asylum applications (UNHCR; CSV, or JSON of its API)',
    tidy: 'tidy: any figures, a row each; every other column limits a figure (data/tidy.schema.json)',
  },
  otherTable,
  fault: {
    empty: () => 'the file is empty',
    'header-only': () => 'there are no rows below the header',
    html: () => 'this is HTML, a page of a web site, and no table: download the CSV itself',
    zip: () => 'this is a ZIP file or an Excel workbook, and no CSV: unpack it, or save the sheet as CSV',
    gzip: () => 'this is compressed with gzip: unpack it first',
    'utf-32': () => 'this is UTF-32: save it as UTF-8',
    nul: () => 'there is a NUL byte: the file is damaged, or UTF-16 without a mark (--encoding utf-16le says so)',
    'not-utf-16': () => 'the file begins as UTF-16 and ends in half a character: it is cut off',
    'not-utf-8': ({ mayBeWindows }: { readonly mayBeWindows: boolean }) =>
      mayBeWindows
        ? 'this is no UTF-8; if the file is Windows-1252 (Excel, “CSV”), say so with --encoding windows-1252'
        : 'this is no UTF-8: bytes of the file are damaged',
    'not-windows-1252': () => 'this is no Windows-1252: there are bytes that stand for no character',
    unrecognised: ({ found, as, expected }: UnrecognisedHeader) =>
      `no header ${as === null ? 'of a known publisher' : `of ${as}`} among the first rows; found are the columns ${found.map((name: string) => `“${name}”`).join(', ')}. Expected are ${expected}`,
    'missing-column': ({ anyOf }: { readonly anyOf: readonly string[] }) => `the column ${either(anyOf)} is missing`,
    'double-column': ({ name }: { readonly name: string }) => `the column “${name}” stands there twice`,
    'nameless-column': ({ at }: { readonly at: number }) => `column ${at} has no name`,
    'too-many-columns': ({ most }: { readonly most: number }) => `there are more than ${most} columns`,
    'no-breakdown': ({ by, has }: { readonly by: string; readonly has: readonly string[] }) =>
      has.length === 0 ? `--by ${by}: these files have no breakdowns` : `--by ${by}: there is ${has.join(', ')}`,
    ragged: ({ found, expected }: { readonly found: number; readonly expected: number }) =>
      `the row has ${found} cells, the header ${expected}`,
    'quote-open': () => 'a quotation mark is opened in the row that begins here and never closed',
    'quote-stray': () =>
      'a quotation mark stands inside a cell: a cell with quotation marks is quoted, and they are doubled',
    'row-too-long': ({ most }: { readonly most: number }) =>
      `the row that begins here is longer than ${most} bytes: a quotation mark may be open`,
    cell: ({ column, found, expected }: CellFault) => `${column}: “${found}” is ${cell[expected]}`,
    choice: ({ column, found, options }: ChoiceFault) => `${column}: “${found}” is not one of ${options.join(', ')}`,
    'row-twice': ({ first }: { readonly first: number }) => `the same figure as on line ${first}, with another value`,
    'key-twice': ({ first }: { readonly first: number }) =>
      `line ${first} has the same keys: both would be counted; two releases may have been joined`,
    'other-table': ({ table }: { readonly table: keyof typeof otherTable }) => otherTable[table],
    'whole-world': ({ year }: { readonly year: string }) =>
      `a row for all countries of asylum together belongs to none of them; ask the API for each: https://api.unhcr.org/population/v1/population/?limit=100&yearFrom=${year}&yearTo=${year}&coo_all=true&coa_all=true`,
    'beside-total': ({ year, country }: { readonly year: string; readonly country: string }) =>
      `${country}, ${year}: the file has a row for all countries of origin (“-”) beside rows for each; keep one or the other`,
    json: () => 'this begins as JSON and is none',
    'no-items': () => 'this JSON has no list “items” of records, as a page of the API of UNHCR has',
    pages: ({ missing, of }: { readonly missing: readonly number[]; readonly of: number }) =>
      `page ${missing.join(', ')} of ${of} is missing: give all pages of an answer together`,
  },
  cell,
  notice: {
    'no-date': ({ rows: count }: Rows) => `${rows(count)} without a date: left out`,
    'no-month': ({ rows: count }: Rows) => `${rows(count)} without a month: in the year, in no month`,
    'no-figure': ({ rows: count, column }: { readonly rows: number; readonly column: string }) =>
      `${rows(count)} without a figure${column === '' ? '' : ` in “${column}”`}: left out, which is not zero`,
    negative: ({ rows: count }: Rows) =>
      `${rows(count)} with a number below zero, by which the publisher takes back: summed as published`,
    'total-differs': ({ rows: count }: Rows) =>
      `${rows(count)} whose total is not dead and missing together: the total is taken as published`,
    'no-ids': () => 'the file has no ids: incidents cannot be counted',
    'not-reached': ({ months }: { readonly months: readonly string[] }) =>
      `${months.join(', ')}: only blanks or zeros in a year that is still open, not published yet and left out`,
    'cases-not-told': ({ countries }: { readonly countries: readonly string[] }) =>
      `${countries.join(', ')}: the file does not tell cases from persons, and this country reports both; kept as a statistic of its own`,
    'types-not-told': () => 'the file does not tell new applications from repeated ones and appeals: all are in',
    'cases-left-out': ({ rows: count, sum }: { readonly rows: number; readonly sum: number }) =>
      `${rows(count)} that count cases (${sum}): left out, cases are not persons`,
    'types-left-out': ({ types }: { readonly types: readonly (readonly [string, number])[] }) =>
      `left out are applications that are not new: ${types.map(([type, sum]) => `${type} ${sum}`).join(', ')}`,
    'partial-year': ({ year, until }: { readonly year: string; readonly until: string }) =>
      `${year} ends with ${until} in this file: a part of the year, marked provisional`,
    'half-year': ({ year, period }: { readonly year: string; readonly period: string }) =>
      `${year} is read as ${period}, provisional: UNHCR shows half of its newest year until it publishes the whole one, in the middle of June of the next (--full-year if it is whole)`,
    'after-publication': ({ period }: { readonly period: string }) =>
      `${period} begins after the day of publication: is the vintage right?`,
    'measure-not-told': ({ statistics }: { readonly statistics: readonly string[] }) =>
      `${statistics.join(', ')}: neither the dossier nor the table tells the measure; taken for a stock of events without a unit. Columns measure, counts, unit, name, definition tell it`,
    columns: ({ limits, leftOut, withoutTotal }: ColumnsTold) =>
      [
        limits.length === 0 ? 'limited by nothing' : `limited by: ${limits.join(', ')}`,
        ...(withoutTotal.length === 0 ? [] : [`no total of ${withoutTotal.join(', ')}`]),
        ...(leftOut.length === 0 ? [] : [`left out: ${leftOut.join(', ')}`]),
      ].join('; '),
    'row-repeated': ({ rows: count }: Rows) => `${rows(count)} that say again what another said`,
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
      nothing: 'UNHCR asylum applications, types and persons not told',
      types: 'UNHCR asylum applications, by type',
      'types-and-persons': 'UNHCR asylum applications, by type and stage, cases and persons apart',
    },
    tidy: 'tidy table',
  },
  read: (file: string, generation: string, count: string, encoding: string) =>
    `${file}: ${generation}; ${count} rows, ${encoding}`,
  covers: (first: string, last: string) => `covers ${first} to ${last}`,
  open: (year: string) => `${year} is open`,
  published: {
    flag: (date: string) => `published ${date} (as given)`,
    file: (date: string) => `published ${date} (the file’s own words)`,
    name: (date: string) => `published ${date} (the file’s name)`,
    rows: (date: string) => `published ${date} (the rows’ own dates)`,
  },
  guard: {
    bytes: (published: string) => `the same bytes as the release of ${published}`,
    gone: (period: string, before: string) => `${period} is missing; the release before it has ${before}`,
    gap: (period: string) => `${period} is missing between months that are there`,
    shorter: (last: string, before: string, published: string) =>
      `ends with ${last}; the release of ${published} goes to ${before}`,
    older: (periods: number, published: string) =>
      `${periods} revised periods have the values of the release of ${published} again`,
    provisional: (period: string, published: string) =>
      `${period} is provisional; it was final in the release of ${published}`,
    zero: (period: string) => `${period} is zero and was not over when this was published`,
    jump: (period: string, after: string, before: string, from: string) =>
      `${period} has ${after} after ${before} in ${from}: ten times, or a tenth`,
    revision: ({ period, before, after, change, published }: Revised) =>
      `${period} moved from ${before} (release of ${published}) to ${after}, by ${change} %`,
    own: (vintages: number, most: string) => `in ${vintages} releases it never moved by more than ${most} %`,
    usual: (most: string) => `this publisher rarely moves a figure by more than ${most} %`,
    more: (count: number) => `and ${count} more`,
  },
  kept: (published: string, what: string) => `Release of ${published}: ${what}.`,
  acceptHint: (options: string) => `If the release is right, accept what was found: ${options}`,
  willWrite: (file: string) => `Into ${file}:`,
  would: (file: string) => `What would change in ${file}:`,
  values: (count: string, isOne: boolean) => (isOne ? 'one value' : `${count} values`),
  newStatistic: (id: string, name: string, values: string) => `new statistic ${id} (${name}): ${values}`,
  grown: (id: string, name: string, values: string, same: string | null) =>
    `${id} (${name}): ${values} new${same === null ? '' : `, ${same} there already`}`,
  replaced: (id: string, values: string) => `${id}: ${values} replaced`,
  same: (id: string, values: string) => `${id}: ${values} there already`,
  nothingNew: (file: string) => `Nothing is new; ${file} is as it was.`,
  done: (file: string) => `${file} is written.`,
  readLater: (asOf: string, published: string) =>
    `The dossier is read on ${asOf}: what was published later shows with --as-of ${published}, or with another asOf in the file.`,
  conflict: ({ where, before, after, published, against }: Conflict) =>
    `${where} is ${before} in ${against ?? 'the dossier'} and ${after} in the file, both published ${published}`,
  moreConflicts: (count: number) => `… and ${count} more`,
  conflictHint: 'With --replace the file is believed; with another --published both stand.',
  illFormed: (file: string) => `with these figures ${file} would not be well formed:`,
  write: {
    held: ({ lock, pid }: { readonly lock: string; readonly pid: number | null }) =>
      `another import ${pid === null ? '' : `(process ${pid}) `}is writing it; try again, or take ${lock} away if none is`,
    changed: () => 'somebody else changed it meanwhile; run the import again',
    special: () => 'this is no ordinary file; a dossier is one JSON file',
    'not-permitted': ({ folder }: Folder) => `writing it in the folder ${folder} is not permitted`,
    'read-only': ({ folder }: Folder) => `the folder ${folder} is on a disk that is only read`,
    'no-folder': ({ folder }: Folder) => `there is no folder ${folder}`,
    full: ({ folder }: Folder) => `there is no room for it in ${folder}`,
    failed: ({ why }: { readonly why: string }) => `it could not be written (${why})`,
  },
  progress: (file: string, percent: number) => `${String(percent).padStart(3)} %  ${file}`,
}
