import type { Messages } from '../messages.ts'

export const remote: Messages['remote'] = {
  faults: {
    'not-http': (address) => `${address}: solo se leen direcciones http y https`,
    'user-data': (address) => `${address}: no se lee una dirección que lleva un nombre o una contraseña`,
    private: (address) => `${address}: conduce a una dirección de una red privada, y hasta allí no se sigue`,
    'too-many-redirects': (address) => `${address}: remite demasiadas veces a otra dirección`,
    timeout: (address) => `${address}: sin respuesta a tiempo`,
    'too-large': (address) => `${address}: más de 100 MB; un expediente tiene menos`,
  },
  status: (address, status) => `${address}: el servidor responde ${status}; lo correcto sería 200`,
  failed: (address, why) => `${address}: no se puede leer: ${why}`,
}
