import type { Messages } from '../messages.ts'
import { plural } from '../plural.ts'

export const timeline: Messages['timeline'] = {
  happenings: {
    claim: 'afirmación',
    published: 'publicado',
    'next-update': 'se espera',
    resumes: 'se reanuda',
    deadline: 'plazo',
    due: 'vence',
  },
  steps: { resumes: 'se reanudan las conversaciones', deadline: 'plazo' },
  becomes: (from, to) => `${from} → ${to}`,
  now: {
    line: (day) => `lo que se sabía el ${day}`,
    title: (day) => `Lo que se sabía el ${day}`,
    before: 'Este día, o el último anterior',
    ahead: 'Lo siguiente, según lo anunciado',
    later: (count) =>
      `Este archivo tiene ${plural(count, 'día posterior', 'días posteriores')} en que algo cambia (tecla >).`,
    nothingLater: 'Nada en este archivo es posterior.',
    more: (count) => `y ${count} más`,
    hint: '< y > mueven esta línea al cambio anterior o al siguiente; la tecla a la lleva a una fecha. Los paneles, la matriz y los veredictos la siguen.',
  },
  replay: {
    first: 'Nada en este archivo es anterior',
    last: 'Nada en este archivo es posterior',
  },
}
