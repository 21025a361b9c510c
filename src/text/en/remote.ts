/** Why an address could not be read, by the name of the fault. */
export const remote = {
  faults: {
    'not-http': (address: string) => `${address}: not a web address; it must start with http:// or https://`,
    'user-data': (address: string) => `${address}: the address contains a user name or password; leave them out`,
    private: (address: string) =>
      `${address}: leads into a private network, which is not followed; give the final address`,
    'too-many-redirects': (address: string) => `${address}: too many redirects; give the final address`,
    timeout: (address: string) => `${address}: the server did not answer in time; try again later`,
    'too-large': (address: string) => `${address}: larger than 100 MB, the limit for a dossier`,
  },
  status: (address: string, status: number) =>
    `${address}: the server answered ${status}, expected 200; check the address`,
  /** Statuses after which the address may well be right. */
  busy: (address: string, status: number) =>
    `${address}: the server answered ${status}: too many requests, or too busy; try again later`,
  broken: (address: string, status: number) =>
    `${address}: the server answered ${status}: it has an error; try again later`,
  refused: (address: string, status: number) =>
    `${address}: the server answered ${status}: it does not give this address to this program; download it with a browser`,
  proxied: (address: string, why: string, variable: string, command: string) =>
    `${address}: cannot be read (${why}); ${variable} is set, but this program does not use a proxy; try ${command}`,
  failed: (address: string, why: string) =>
    `${address}: cannot be read (${why}); check the address and your connection`,
}
