/** What a terminal is told so that it reports its mouse, buttons and wheel in SGR form (xterm's modes 1000 and 1006), or no longer. */
export const mouseReports = (on: boolean): string => {
  const last = on ? 'h' : 'l'
  return `\u001b[?1000${last}\u001b[?1006${last}`
}
