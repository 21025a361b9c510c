/** Opening a source's address in the browser. */
export const browser = {
  title: 'Open this address?',
  ask: (address: string) => `Open ${address}`,
  hint: 'Enter: open in the browser · Esc: cancel',
  opened: (address: string) => `Sent to the browser: ${address}`,
  failedLate: (program: string, why: string, address: string) =>
    `${program} failed (${why}) and did not open ${address}`,
  copied: {
    system: (address: string) => `No browser found; address copied: ${address}`,
    tmux: (address: string) => `No browser found; address copied to tmux: ${address}`,
    terminal: (address: string) => `No browser found; address sent to the terminal, to copy: ${address}`,
  },
  refused: (address: string) => `Cannot be opened: ${address} is not a plain http or https address`,
}
