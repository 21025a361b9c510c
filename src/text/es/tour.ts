import type { Messages } from '../messages.ts'

export const tour: Messages['tour'] = {
  offer: '¿Primera vez? Escribir :recorrido y Enter',
  title: (step, all) => `Recorrido, ${step} de ${all}`,
  asks: {
    verdict: ({ row, key, sign }) =>
      `El cursor está en «${row}». ${sign} marca lo que los datos oficiales contradicen. ${key} muestra el cálculo.`,
    day: ({ day, key }) => `El encabezado dice qué día se muestra: ${day}. ${key} lleva a otro día en que algo cambia.`,
    positions: ({ key }) => `Estos son los asuntos abiertos y quién los quiere. ${key} muestra la posición de todos.`,
    cite: ({ row, key }) => `El cursor está en «${row}». ${key} lo copia con su fuente.`,
    changes: ({ key }) => `Lo que cambió desde la última visita está en su propia lista: ${key}.`,
    help: ({ key }) => `Abajo están las teclas que funcionan ahora. ${key} las muestra todas, y Enter ejecuta una.`,
  },
  answers: {
    verdict: 'Cada número, paso a paso. w o Esc cierra la página.',
    day: (day) => `Ahora es el ${day} y solo cuenta lo que se sabía entonces. < y > siguen; a acepta cualquier fecha.`,
    positions: 'Las filas son asuntos, las columnas participantes. Las flechas mueven; K explica un signo.',
    cite: 'El valor, la fecha y el organismo quedan copiados, listos para pegar. x guarda un resumen.',
    changes: 'Cada cambio tiene su día. Si no hay ninguno, la lista lo dice.',
    help: 'Escribir para filtrar. Esc cierra la ayuda.',
  },
  next: 'Enter: siguiente. Esc: fin.',
  last: 'Enter o Esc: fin del recorrido.',
  ended: 'Fin del recorrido. :recorrido lo empieza otra vez.',
}
