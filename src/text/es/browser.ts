import type { Messages } from '../messages.ts'

export const browser: Messages['browser'] = {
  title: '¿Abrir esta dirección?',
  ask: (address) => `Abrir ${address}`,
  hint: 'Enter: abrir en el navegador · Esc: cancelar',
  opened: (address) => `Se abrió en el navegador: ${address}`,
  copied: (address) => `No se encontró navegador; dirección copiada: ${address}`,
  refused: (address) => `No se puede abrir: ${address} no es una dirección http o https sencilla`,
}
