import type { Messages } from '../messages.ts'

export const browser: Messages['browser'] = {
  title: '¿Abrir esta dirección?',
  ask: (address) => `Abrir ${address}`,
  hint: 'Enter: abrir en el navegador · Esc: cancelar',
  opened: (address) => `Enviado al navegador: ${address}`,
  failedLate: (program, why, address) => `${program} falló (${why}) y no abrió ${address}`,
  copied: {
    system: (address) => `No se encontró navegador; dirección copiada: ${address}`,
    tmux: (address) => `No se encontró navegador; dirección copiada en tmux: ${address}`,
    terminal: (address) => `No se encontró navegador; dirección enviada a la terminal, para copiar: ${address}`,
  },
  refused: (address) => `No se puede abrir: ${address} no es una dirección http o https sencilla`,
}
