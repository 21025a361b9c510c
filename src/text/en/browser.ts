/** Opening a source's address in the browser. */
export const browser = {
  title: 'Open this address?',
  ask: (address: string) => `Open ${address}`,
  hint: 'Enter: open in the browser · Esc: cancel',
  opened: (address: string) => `Opened in the browser: ${address}`,
  copied: (address: string) => `No browser found; address copied: ${address}`,
  refused: (address: string) => `Cannot be opened: ${address} is not a plain http or https address`,
}
