import { plainName, slug } from '../name.ts'
import type { Attribution, Languages, Proposal } from '../publisher.ts'

/** The attribution of IOM's figures. */
export const IOM_ATTRIBUTION: Attribution = {
  dated: false,
  publisher: {
    en: 'International Organization for Migration, Missing Migrants Project',
    es: 'Organización Internacional para las Migraciones, Proyecto Migrantes Desaparecidos',
  },
  licence: 'CC BY 4.0',
  attribution: {
    en: 'IOM Missing Migrants Project, CC BY 4.0',
    es: 'OIM, Proyecto Migrantes Desaparecidos, CC BY 4.0',
  },
  url: 'https://missingmigrants.iom.int',
  language: 'en',
}

/** A migration route or a region of incident: two filters of the same rows, never one statistic. */
export interface IomPlace {
  readonly kind: 'route' | 'region'
  readonly name: string
}

/** What is counted, and by which period. */
export interface IomCount {
  readonly what: 'deaths' | 'incidents'
  readonly by: 'year' | 'month'
}

/** The route's name in IOM's files. */
export const US_MEXICO = 'US-Mexico border crossing'

/** Names of the route in dossiers, and in IOM's files before it was called a route. */
const US_MEXICO_NAMES: readonly string[] = [
  US_MEXICO,
  'US-Mexico border',
  'U.S./Mexico Border',
  'US-Mexico route',
  'US-Mexico migration route',
  'Ruta migratoria Estados Unidos-México',
  'Ruta Estados Unidos-México',
]

const US_MEXICO_PLAIN = new Set(US_MEXICO_NAMES.map(plainName))

/** Returns whether a region of incident is what later files call the US–Mexico route. */
export const isUsMexico = (name: string): boolean => US_MEXICO_PLAIN.has(plainName(name))

/** Returns every name that a route or region may be asked for by. */
export const namesOfPlace = ({ name }: IomPlace): readonly string[] => (name === US_MEXICO ? US_MEXICO_NAMES : [name])

/** Ids of these statistics in the shipped dossier, besides those that an import gives. */
const SHIPPED: Readonly<Record<string, string>> = {
  [`route ${US_MEXICO}`]: 'route',
  'region North America': 'region',
}

/** The region North America in files that have the US–Mexico border as a region of its own. */
export const NORTH_AMERICA_APART = 'North America, border apart'

const IN_SPANISH: Readonly<Record<string, string>> = {
  [US_MEXICO]: 'cruce de la frontera Estados Unidos–México',
  [NORTH_AMERICA_APART]: 'Norteamérica sin la frontera',
  'North America': 'Norteamérica',
  'Central America': 'Centroamérica',
  'South America': 'Sudamérica',
  Caribbean: 'Caribe',
  Mediterranean: 'Mediterráneo',
  Europe: 'Europa',
}

const placeWords = ({ kind, name }: IomPlace): Languages => {
  if (name === US_MEXICO) return { en: 'US–Mexico route', es: 'ruta Estados Unidos–México' }
  return { en: `${kind} ${name}`, es: `${kind === 'route' ? 'ruta' : 'región'} ${IN_SPANISH[name] ?? name}` }
}

/** Beginnings of names: what is counted comes first, since lists cut the end. */
const COUNTED: Readonly<Record<IomCount['what'], Readonly<Record<IomCount['by'], Languages>>>> = {
  deaths: {
    year: { en: 'Dead and missing', es: 'Personas muertas y desaparecidas' },
    month: { en: 'Dead and missing by month', es: 'Personas muertas y desaparecidas por mes' },
  },
  incidents: {
    year: { en: 'Incidents', es: 'Incidentes' },
    month: { en: 'Incidents by month', es: 'Incidentes por mes' },
  },
}

const nameOf = (place: IomPlace, { what, by }: IomCount): Languages => {
  const [where, counted] = [placeWords(place), COUNTED[what][by]]
  return { en: `${counted.en}, ${where.en} (IOM)`, es: `${counted.es}, ${where.es} (OIM)` }
}

const definitionOf = (place: IomPlace, { what }: IomCount): Languages => {
  const where = placeWords(place)
  return what === 'deaths'
    ? {
        en: `Dead and missing recorded under the ${where.en} of IOM's Missing Migrants Project. Routes and regions are different filters of the same files.`,
        es: `Personas muertas y desaparecidas registradas en la ${where.es} del Proyecto Migrantes Desaparecidos de la OIM. Rutas y regiones son filtros distintos de los mismos archivos.`,
      }
    : {
        en: `Incidents with dead or missing recorded under the ${where.en} of IOM's Missing Migrants Project: distinct main ids, however many rows each has.`,
        es: `Incidentes con personas muertas o desaparecidas registrados en la ${where.es} del Proyecto Migrantes Desaparecidos de la OIM: identificadores principales distintos, cualquiera que sea su número de filas.`,
      }
}

const endingOf = ({ by }: IomCount): string => (by === 'month' ? '-months' : '')

/** Returns the statistic of a route or region. IOM's numbers are minimum estimates, so each is “at least”. */
export const iomProposal = (place: IomPlace, count: IomCount): Proposal => {
  const shipped = SHIPPED[`${place.kind} ${place.name}`]
  const ending = endingOf(count)
  return {
    key: `iom/${place.kind}/${slug(place.name)}/${count.what}${ending}`,
    ids: [
      `${count.what}-${slug(place.name)}${ending}`,
      ...(shipped === undefined ? [] : [`${count.what}-${shipped}${ending}`]),
    ],
    publishers: ['international organization for migration', 'missing migrants', 'iom'],
    // A dossier has no kind of place for a region of the world.
    place:
      place.kind === 'region'
        ? null
        : {
            names: namesOfPlace(place),
            record: { name: { en: place.name, es: IN_SPANISH[place.name] ?? place.name }, kind: 'route' },
          },
    record: {
      name: nameOf(place, count),
      definition: definitionOf(place, count),
      measure: 'flow',
      counts: count.what === 'deaths' ? 'persons' : 'incidents',
      unit: count.what === 'deaths' ? { en: 'persons', es: 'personas' } : { en: 'incidents', es: 'incidentes' },
      publisher: IOM_ATTRIBUTION.publisher,
      caveat: {
        en: 'Minimum estimates; old years are revised by a lot. Never summed with other counts of deaths, nor a route with a region.',
        es: 'Estimaciones mínimas; los años anteriores se revisan mucho. Nunca se suman con otros conteos de muertes, ni una ruta con una región.',
      },
      qualifier: 'at-least',
    },
  }
}
