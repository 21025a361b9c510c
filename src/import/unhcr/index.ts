import type { ColumnSpec, Columns, Publication } from '../publisher.ts'
import { beginApplications } from './applications.ts'
import { beginDecisions } from './decisions.ts'
import { beginPopulation } from './population.ts'
import { otherTableOf } from './other-tables.ts'
import { dates } from './rows.ts'
import { POPULATIONS, UNHCR_ATTRIBUTION } from './statistics.ts'

const column = (must: boolean, name: string, ...also: readonly string[]): ColumnSpec => ({ name, also, must })

const COUNTRIES: Columns = {
  year: column(true, 'Year', '#date+year'),
  origin: column(false, 'Country of origin', 'Country of Origin Name', 'Origin', 'coo_name', '#country+name+origin'),
  originIso: column(
    false,
    'Country of origin (ISO)',
    'Country of Origin Code',
    'Country of origin ISO3',
    'Origin ISO',
    'coo_iso',
    'ISO3CoO',
    '#country+code+origin',
  ),
  asylum: column(false, 'Country of asylum', 'Country of Asylum Name', 'Asylum', 'coa_name', '#country+name+asylum'),
  asylumIso: column(
    false,
    'Country of asylum (ISO)',
    'Country of Asylum Code',
    'Country of asylum ISO3',
    'Asylum ISO',
    'coa_iso',
    'ISO3CoA',
    '#country+asylum+code',
  ),
}

const SHARED = {
  publisher: 'unhcr',
  takesAnyColumn: false,
  windows1252: true,
  breakdowns: { origin: 'originIso' },
  attribution: UNHCR_ATTRIBUTION,
  dates,
  mistaken: otherTableOf,
} as const

/** UNHCR's population figures: stocks at the end of a year, or at mid-year where the file says so. */
export const unhcrPopulation: Publication = {
  ...SHARED,
  name: 'population',
  columns: {
    ...COUNTRIES,
    refugees: column(
      false,
      "Refugees under UNHCR's mandate",
      'Refugees under UNHCR mandate',
      'Refugees',
      'Refugees (incl. refugee-like situations)',
      'REF',
    ),
    asylumSeekers: column(false, 'Asylum-seekers', 'Asylum-seekers (pending cases)', 'ASY'),
    displaced: column(
      false,
      'IDPs of concern to UNHCR',
      'Internally displaced persons',
      'IDPs',
      'IDPs protected/assisted by UNHCR, incl. people in IDP-like situations',
      'IDP',
    ),
    inNeed: column(false, 'Other people in need of international protection', 'OIP'),
    venezuelans: column(false, 'Venezuelans displaced abroad', 'VDA'),
    stateless: column(false, 'Stateless persons', 'Stateless', 'Stateless people', 'STA'),
    hostCommunity: column(false, 'Host Community', 'HST'),
    others: column(false, 'Others of concern', 'Others of concern to UNHCR', 'OOC'),
  },
  oneOf: [['asylumIso', 'asylum'], POPULATIONS],
  begin: beginPopulation,
}

/** How claims are examined: by whom, at which stage, and whether cases or persons are counted. HDX has each twice, as a code and in words. */
const PROCEDURE: Columns = {
  authority: column(false, 'Authority', 'Procedure type', 'Procedure'),
  stage: column(false, 'Stage of procedure', 'Decision level', 'dec_level', 'Decision Type Code', 'Decision Type'),
  casesOrPersons: column(
    false,
    'Cases / Persons',
    'Cases or Persons',
    'app_pc',
    'dec_pc',
    'Application Data Type',
    'Application Data',
    'Decision Data Type',
    'Decision Data',
  ),
}

/** UNHCR's asylum applications, a flow: every form from the six columns of 2021 to the stages of procedure. */
export const unhcrApplications: Publication = {
  ...SHARED,
  name: 'applications',
  columns: {
    ...COUNTRIES,
    ...PROCEDURE,
    applicationType: column(false, 'Application type', 'app_type'),
    applicationCode: column(false, 'Application Type Code'),
    applied: column(
      true,
      'applied',
      'Applications',
      'Asylum applications',
      'Applied during year',
      'Number of applications',
    ),
  },
  oneOf: [['asylumIso', 'asylum']],
  begin: beginApplications,
}

/** UNHCR's decisions on asylum claims, a flow, by outcome: from its site, its API and the Humanitarian Data Exchange (HDX). */
export const unhcrDecisions: Publication = {
  ...SHARED,
  name: 'decisions',
  columns: {
    ...COUNTRIES,
    ...PROCEDURE,
    recognised: column(
      true,
      'Recognized decisions',
      'Recognised decisions',
      'Recognized',
      'Recognised',
      'dec_recognized',
    ),
    complementary: column(true, 'Complementary protection', 'dec_other'),
    rejected: column(true, 'Rejected decisions', 'Rejected', 'dec_rejected'),
    closed: column(true, 'Otherwise closed', 'dec_closed'),
    total: column(false, 'Total decisions', 'Total decided', 'dec_total'),
  },
  oneOf: [['asylumIso', 'asylum']],
  begin: beginDecisions,
}
