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

/**
 * What a statistic of UNHCR counts; applications in a file that does not distinguish cases from persons are separate.
 */
export type UnhcrCount = Population | 'applications' | 'applications-mixed'

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

/** A country of asylum as the file names it. */
export interface Asylum {
  /** Two letters; null where the file's code is not a country's. */
  readonly two: string | null
  /** The file's code, else its name. */
  readonly called: string
  readonly name: string
}

const isFlow = (count: UnhcrCount): boolean => count === 'applications' || count === 'applications-mixed'

const inCountry = ({ two, name, called }: Asylum): Languages => {
  if (two !== null) return countryName(two)
  const text = name === '' ? called : name
  return { en: text, es: text }
}

/** Returns everything that a country of asylum may be asked for by. */
export const namesOfAsylum = ({ two, called, name }: Asylum): readonly string[] => namesOfCountry(two, called, name)

/** Returns the statistic of a country of asylum: a stock for a population, a flow for applications. */
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
      counts: count === 'applications-mixed' ? 'cases' : 'persons',
      unit:
        count === 'applications-mixed' ? { en: 'applications', es: 'solicitudes' } : { en: 'persons', es: 'personas' },
      publisher: UNHCR_ATTRIBUTION.publisher,
      caveat: count === 'applications-mixed' ? MIXED : CAVEAT,
    },
  }
}

/** Returns a country of asylum from the cells of its code and its name. */
export const asylumIn = (code: string, name: string): Asylum => ({
  two: twoLetters(code),
  called: code === '' ? name : code,
  name,
})
