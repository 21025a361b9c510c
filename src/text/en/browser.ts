/** Opening a source's address in the browser. */
export const browser = {
  title: 'The address that would be opened',
  ask: (address: string) => `Open ${address}`,
  hint: 'Enter opens it in the browser, Esc does not',
  opened: (address: string) => `Opened in the browser: ${address}`,
  copied: (address: string) => `No browser here; copied: ${address}`,
  refused: (address: string) => `Not an address that is opened (http and https, plain letters): ${address}`,
}
