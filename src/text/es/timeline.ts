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
  becomes: (from, to) => `${from} → ${to}`,
  now: {
    line: (day) => `leído al ${day}`,
    title: (day) => `Leído al ${day}`,
    before: 'Este día, o lo último antes',
    ahead: 'Lo siguiente, según lo anunciado',
    later: (count) =>
      `${plural(count, 'día posterior', 'días posteriores')} de este archivo cambiarían lo que se muestra (tecla >).`,
    nothingLater: 'Nada en este archivo tiene fecha posterior.',
    more: (count) => `y ${count} más`,
    hint: '< y > mueven esta línea de un cambio al siguiente, a la lleva a una fecha; la siguen los paneles, la matriz y los veredictos.',
  },
  replay: {
    first: 'Nada en este archivo tiene fecha anterior',
    last: 'Nada en este archivo tiene fecha posterior',
  },
}
