import type { Attribution, Proposal } from '../publisher.ts'

/** Parts of the US border in CBP's files, and all of it. */
export type CbpRegion = 'southwest' | 'northern' | 'other' | 'nationwide'

/** The publisher of CBP's figures. */
const CBP_PUBLISHER = {
  en: 'U.S. Customs and Border Protection',
  es: 'Oficina de Aduanas y Protección Fronteriza de Estados Unidos (CBP)',
} as const

/** The attribution of CBP's figures. */
export const CBP_ATTRIBUTION: Attribution = {
  dated: true,
  publisher: CBP_PUBLISHER,
  licence: { en: 'US government work', es: 'Obra del Gobierno de Estados Unidos' },
  attribution: CBP_PUBLISHER,
  url: 'https://www.cbp.gov/newsroom/stats/cbp-public-data-portal',
  language: 'en',
}

const NAMES = {
  southwest: { en: 'Southwest border encounters', es: 'Encuentros en la frontera suroeste' },
  northern: { en: 'Northern border encounters', es: 'Encuentros en la frontera norte de Estados Unidos' },
  other: {
    en: 'Encounters away from the land borders',
    es: 'Encuentros fuera de las fronteras terrestres',
  },
  nationwide: { en: 'Nationwide encounters', es: 'Encuentros en todo Estados Unidos' },
} as const

const WHERE = {
  southwest: { en: 'at the US southwest land border', es: 'en la frontera terrestre suroeste de Estados Unidos' },
  northern: { en: 'at the US northern land border', es: 'en la frontera terrestre norte de Estados Unidos' },
  other: {
    en: 'at US airports, seaports, coasts and in the interior',
    es: 'en aeropuertos, puertos marítimos, costas y el interior de Estados Unidos',
  },
  nationwide: {
    en: 'at all US borders and ports of entry',
    es: 'en todas las fronteras y puertos de entrada de Estados Unidos',
  },
} as const

const IDS: Readonly<Record<CbpRegion, readonly string[]>> = {
  southwest: ['sw-encounters'],
  northern: ['northern-encounters'],
  other: ['other-encounters'],
  nationwide: ['nationwide-encounters'],
}

/** Names that select each part of the border. */
export const CBP_NAMES: Readonly<Record<CbpRegion, readonly string[]>> = {
  southwest: ['southwest', 'southwest land border', 'southwest border', 'sw'],
  northern: ['northern', 'northern land border', 'northern border'],
  other: ['other'],
  nationwide: ['nationwide'],
}

/** Returns the statistic of a part of the border. Encounters are events, and the fiscal year begins in October. */
export const cbpProposal = (region: CbpRegion): Proposal => ({
  key: `cbp/${region === 'nationwide' ? 'us-nationwide' : region}`,
  ids: IDS[region],
  publishers: ['customs and border protection', 'cbp'],
  place:
    region === 'nationwide'
      ? { names: ['US'], record: { name: { en: 'United States', es: 'Estados Unidos' }, kind: 'country', iso: 'US' } }
      : null,
  record: {
    name: NAMES[region],
    definition: {
      en: `Encounters ${WHERE[region].en}: Border Patrol between ports of entry plus Office of Field Operations at ports of entry. Events, not people.`,
      es: `Encuentros ${WHERE[region].es}: Patrulla Fronteriza entre puertos de entrada más Oficina de Operaciones de Campo en los puertos de entrada. Eventos, no personas.`,
    },
    measure: 'flow',
    counts: 'events',
    unit: { en: 'encounters', es: 'encuentros' },
    publisher: CBP_PUBLISHER,
    fiscalYearStart: 10,
    caveat: {
      en: 'Encounters before and after 11 May 2023 (end of Title 42) are not alike. Never compare Border Patrol alone with the total.',
      es: 'Los encuentros anteriores y posteriores al 11 de mayo de 2023 (fin del Título 42) no son equiparables. Nunca se compara la Patrulla Fronteriza sola con el total.',
    },
    breaks: [
      { at: '2020-03', note: { en: 'Title 42 (expulsions) begins', es: 'Comienza el Título 42 (expulsiones)' } },
      { at: '2023-05-11', note: { en: 'Title 42 (expulsions) ends', es: 'Termina el Título 42 (expulsiones)' } },
      {
        at: '2023-10',
        note: {
          en: 'Category names change (UC / Single Minors becomes UAC)',
          es: 'Cambian los nombres de las categorías (UC / Single Minors pasa a UAC)',
        },
      },
    ],
  },
})
