import { countryName, threeLetters, twoLetters, namesOfCountry } from '../country.ts'
import { slug } from '../name.ts'
import type { Attribution, Languages, Proposal } from '../publisher.ts'

/** The attribution of UNHCR's figures. */
export const UNHCR_ATTRIBUTION: Attribution = {
  dated: false,
  publisher: { en: 'UNHCR', es: 'ACNUR' },
  licence: 'CC BY 4.0',
  attribution: {
    en: 'UNHCR Refugee Data Finder, CC BY 4.0',
    es: 'ACNUR, buscador de datos sobre refugiados, CC BY 4.0',
  },
  url: 'https://www.unhcr.org/refugee-statistics',
  language: 'en',
}

/** The populations that UNHCR counts, by their column's name in this program. */
export const POPULATIONS = [
  'refugees',
  'asylumSeekers',
  'displaced',
  'inNeed',
  'venezuelans',
  'stateless',
  'hostCommunity',
  'others',
] as const
/** A population that UNHCR counts. */
export type Population = (typeof POPULATIONS)[number]

/** Outcomes of a decision on an asylum claim, in the order of UNHCR's site. */
export const OUTCOMES = ['recognised', 'complementary', 'rejected', 'closed'] as const

/**
 * What a statistic of UNHCR counts; applications and decisions in a file that does not distinguish cases from persons are separate, and so
 * are decisions on cases.
 */
export type UnhcrCount = Population | Flow

type Flow = 'applications' | 'applications-mixed' | 'decisions' | 'decisions-cases' | 'decisions-mixed'

const SLUGS: Readonly<Record<UnhcrCount, string>> = {
  refugees: 'refugees',
  asylumSeekers: 'asylum-seekers',
  displaced: 'displaced',
  inNeed: 'in-need-of-protection',
  venezuelans: 'venezuelans-abroad',
  stateless: 'stateless',
  hostCommunity: 'host-community',
  others: 'others-of-concern',
  applications: 'asylum-claims',
  'applications-mixed': 'asylum-claims-mixed',
  decisions: 'asylum-decisions',
  'decisions-cases': 'asylum-decisions-cases',
  'decisions-mixed': 'asylum-decisions-mixed',
}

const NAMES: Readonly<Record<UnhcrCount, Languages>> = {
  refugees: { en: 'Refugees', es: 'Personas refugiadas' },
  asylumSeekers: { en: 'Asylum-seekers', es: 'Solicitantes de asilo' },
  displaced: { en: 'Internally displaced persons', es: 'Personas desplazadas internas' },
  inNeed: {
    en: 'Other people in need of international protection',
    es: 'Otras personas necesitadas de protección internacional',
  },
  venezuelans: { en: 'Venezuelans displaced abroad', es: 'Venezolanos desplazados en el extranjero' },
  stateless: { en: 'Stateless persons', es: 'Personas apátridas' },
  hostCommunity: { en: 'Host community', es: 'Comunidad de acogida' },
  others: { en: 'Others of concern', es: 'Otras personas de interés' },
  applications: { en: 'Asylum applications', es: 'Solicitudes de asilo' },
  'applications-mixed': {
    en: 'Asylum applications (cases and persons)',
    es: 'Solicitudes de asilo (casos y personas)',
  },
  decisions: { en: 'Asylum decisions', es: 'Decisiones de asilo' },
  'decisions-cases': { en: 'Asylum decisions (cases)', es: 'Decisiones de asilo (casos)' },
  'decisions-mixed': { en: 'Asylum decisions (cases and persons)', es: 'Decisiones de asilo (casos y personas)' },
}

/** What decisions are counted by, and what that means. */
const DECIDED: Readonly<Record<'decisions' | 'decisions-cases' | 'decisions-mixed', Languages>> = {
  decisions: { en: 'Persons are counted.', es: 'Se cuentan personas.' },
  'decisions-cases': {
    en: 'Cases are counted; a case may be one person or a family.',
    es: 'Se cuentan casos; un caso puede ser una persona o una familia.',
  },
  'decisions-mixed': {
    en: 'The file does not tell whether cases or persons are counted.',
    es: 'El archivo no indica si cuenta casos o personas.',
  },
}

const definitionOf = (count: UnhcrCount, where: Languages): Languages => {
  const name = NAMES[count]
  if (count === 'applications')
    return {
      en: `Applications for asylum in ${where.en} during the period, all origins. Where the file tells them, new applications only, and persons only.`,
      es: `Solicitudes de asilo en ${where.es} durante el periodo, todos los orígenes. Donde el archivo lo indica, solo solicitudes nuevas y solo personas.`,
    }
  if (count === 'applications-mixed')
    return {
      en: `Applications for asylum in ${where.en} during the period, all origins, as a file gives them that does not tell whether cases or persons are counted: this country reports both.`,
      es: `Solicitudes de asilo en ${where.es} durante el periodo, todos los orígenes, según un archivo que no indica si cuenta casos o personas: este país comunica ambos.`,
    }
  if (count === 'decisions' || count === 'decisions-cases' || count === 'decisions-mixed')
    return {
      en: `Decisions on claims for asylum in ${where.en} during the period, all origins and all instances: recognised as refugees, given complementary protection, rejected, or otherwise closed. ${DECIDED[count].en}`,
      es: `Decisiones sobre solicitudes de asilo en ${where.es} durante el periodo, todos los orígenes y todas las instancias: con reconocimiento como refugiado, con protección complementaria, rechazadas o cerradas por otra vía. ${DECIDED[count].es}`,
    }
  return {
    en: `${name.en} in ${where.en} as UNHCR counts them, at the end of the period.`,
    es: `${name.es} en ${where.es} según el ACNUR, al cierre del periodo.`,
  }
}

const CAVEAT: Languages = {
  en: 'UNHCR rounds small cells to 5: totals may not add up.',
  es: 'El ACNUR redondea a 5 las celdas pequeñas: los totales pueden no cuadrar.',
}
const MIXED: Languages = {
  en: 'Cases and persons are added up in this file and cannot be told apart. Not to be compared with persons.',
  es: 'Este archivo suma casos y personas y no permite distinguirlos. No se compara con personas.',
}

const DECISIONS: Languages = {
  en: 'A claim that is decided at first instance and on appeal counts twice. UNHCR rounds small cells to 5: totals may not add up.',
  es: 'Una solicitud resuelta en primera instancia y en apelación cuenta dos veces. El ACNUR redondea a 5 las celdas pequeñas: los totales pueden no cuadrar.',
}

const CAVEATS: Readonly<Record<Flow, Languages>> = {
  applications: CAVEAT,
  'applications-mixed': MIXED,
  decisions: DECISIONS,
  'decisions-cases': DECISIONS,
  'decisions-mixed': MIXED,
}

const COUNTED: Readonly<Record<Flow, Pick<Proposal['record'], 'counts' | 'unit'>>> = {
  applications: { counts: 'persons', unit: { en: 'persons', es: 'personas' } },
  'applications-mixed': { counts: 'cases', unit: { en: 'applications', es: 'solicitudes' } },
  decisions: { counts: 'persons', unit: { en: 'persons', es: 'personas' } },
  'decisions-cases': { counts: 'cases', unit: { en: 'cases', es: 'casos' } },
  'decisions-mixed': { counts: 'cases', unit: { en: 'decisions', es: 'decisiones' } },
}

/** A country of asylum as the file names it. */
export interface Asylum {
  /** Two letters; null where the file's code is not a country's. */
  readonly two: string | null
  /** The file's code, else its name. */
  readonly called: string
  readonly name: string
}

const isFlow = (count: UnhcrCount): count is Flow => count in COUNTED

const inCountry = ({ two, name, called }: Asylum): Languages => {
  if (two !== null) return countryName(two)
  const text = name === '' ? called : name
  return { en: text, es: text }
}

/** Returns everything that a country of asylum may be asked for by. */
export const namesOfAsylum = ({ two, called, name }: Asylum): readonly string[] => namesOfCountry(two, called, name)

/** Returns the statistic of a country of asylum: a stock for a population, a flow for applications and decisions. */
export const unhcrProposal = (count: UnhcrCount, asylum: Asylum): Proposal => {
  const where = inCountry(asylum)
  const code = asylum.two === null ? slug(asylum.called) : (threeLetters(asylum.two) ?? asylum.two)
  const name = NAMES[count]
  return {
    key: `unhcr/${SLUGS[count]}/${code}`,
    ids: [`${SLUGS[count]}-${slug(where.en)}`],
    publishers: ['unhcr', 'acnur', 'united nations high commissioner for refugees'],
    place: {
      names: namesOfAsylum(asylum),
      record: { name: where, kind: 'country', ...(asylum.two !== null && { iso: asylum.two }) },
    },
    record: {
      name: { en: `${name.en} in ${where.en} (UNHCR)`, es: `${name.es} en ${where.es} (ACNUR)` },
      definition: definitionOf(count, where),
      measure: isFlow(count) ? 'flow' : 'stock',
      ...COUNTED[isFlow(count) ? count : 'applications'],
      publisher: UNHCR_ATTRIBUTION.publisher,
      caveat: isFlow(count) ? CAVEATS[count] : CAVEAT,
    },
  }
}

/** Returns a country of asylum from the cells of its code and its name. */
export const asylumIn = (code: string, name: string): Asylum => ({
  two: twoLetters(code),
  called: code === '' ? name : code,
  name,
})
