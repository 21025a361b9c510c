import type { Messages } from '../messages.ts'

export const verdict: Messages['verdict'] = {
  names: {
    consistent: 'coherente',
    contradicted: 'contradicha',
    'at-odds': 'en desacuerdo',
    'cannot-be-checked': 'no verificable',
  },
  comparison: (what, period, amount, per) => `${what}, ${period}: ${amount} ${per}`,
  total: 'total',
  factorLower: (times) => `la afirmación es ${times} menor`,
  factorHigher: (times) => `la afirmación es ${times} mayor`,
  equal: 'la misma cifra',
  within: 'dentro de lo que dice la afirmación',
  notPublished: (period) => `${period} aún no publicado`,
  comparedWith: (period) => `se compara con lo más reciente que se conoce, ${period}`,
  mean: {
    week: (per) => `la media de una semana, no ${per}`,
    month: (per) => `la media de un mes, no ${per}`,
    year: (per) => `la media de un año, no ${per}`,
    other: (per) => `la media de todo el periodo, no ${per}`,
  },
  reasons: {
    'nothing-known': 'no se conoce ninguna cifra en esta fecha',
    'window-shorter': 'la afirmación trata de un tiempo más corto que los datos, que solo cubren el periodo entero',
    'another-component': 'no se conoce ninguna cifra de aquello a lo que se limita la afirmación',
    'period-not-published': 'su periodo aún no está publicado, y lo más reciente no dista lo bastante para decidir',
    'partial-period': 'solo se conoce una parte de su periodo',
  },
  perDayToo: (perDay) => `Lo mismo por día: ${perDay}.`,
}
