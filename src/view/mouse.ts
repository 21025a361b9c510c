/**
 * Returns the sequence that turns mouse reports on or off: buttons and wheel in SGR form (xterm's modes 1000 and 1006).
 */
export const mouseReports = (on: boolean): string => {
  const last = on ? 'h' : 'l'
  return `\u001b[?1000${last}\u001b[?1006${last}`
}
