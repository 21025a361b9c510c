import type { Messages } from '../messages.ts'

export const remote: Messages['remote'] = {
  faults: {
    'not-http': (address) => `${address}: no es una dirección de la web; debe empezar con http:// o https://`,
    'user-data': (address) => `${address}: la dirección contiene un usuario o una contraseña; hay que quitarlos`,
    private: (address) => `${address}: lleva a una red privada, adonde no se sigue; indicar la dirección final`,
    'too-many-redirects': (address) => `${address}: demasiadas redirecciones; indicar la dirección final`,
    timeout: (address) => `${address}: el servidor no respondió a tiempo; intentar más tarde`,
    'too-large': (address) => `${address}: pesa más de 100 MB, el límite de un expediente`,
  },
  status: (address, status) => `${address}: el servidor respondió ${status} y se esperaba 200; revisar la dirección`,
  busy: (address, status) =>
    `${address}: el servidor respondió ${status}: demasiadas solicitudes o demasiada carga; intentar más tarde`,
  broken: (address, status) => `${address}: el servidor respondió ${status}: tiene un error; intentar más tarde`,
  refused: (address, status) =>
    `${address}: el servidor respondió ${status}: no da esta dirección a este programa; descargarla con un navegador`,
  proxied: (address, why, variable, command) =>
    `${address}: no se puede leer (${why}); ${variable} está definida, pero este programa no usa un proxy; probar ${command}`,
  failed: (address, why) => `${address}: no se puede leer (${why}); revisar la dirección y la conexión`,
}
