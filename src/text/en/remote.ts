/** Why an address could not be read, by the name of the fault. */
export const remote = {
  faults: {
    'not-http': (address: string) => `${address}: only http and https addresses are read`,
    'user-data': (address: string) => `${address}: an address with a name or a password in it is not read`,
    private: (address: string) => `${address}: leads on to an address of a private network, and is not followed there`,
    'too-many-redirects': (address: string) => `${address}: leads on too often`,
    timeout: (address: string) => `${address}: no answer in time`,
    'too-large': (address: string) => `${address}: more than 100 MB; a dossier has less`,
  },
  status: (address: string, status: number) => `${address}: the server answers ${status}; 200 would be right`,
  failed: (address: string, why: string) => `${address}: cannot be read: ${why}`,
}
