import type { Messages } from '../messages.ts'

export const browser: Messages['browser'] = {
  title: 'La dirección que se abriría',
  ask: (address) => `Abrir ${address}`,
  hint: 'Intro la abre en el navegador, Esc no',
  opened: (address) => `Abierta en el navegador: ${address}`,
  copied: (address) => `Aquí no hay navegador; copiada: ${address}`,
  refused: (address) => `No es una dirección que se abra (http y https, letras simples): ${address}`,
}
