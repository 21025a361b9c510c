/**
 * Returns the sequence that turns mouse reports on or off: buttons and wheel in SGR form (xterm's modes 1000 and 1006).
 */
export const mouseReports = (on: boolean): string => {
  const last = on ? 'h' : 'l'
  return `\u001b[?1000${last}\u001b[?1006${last}`
}

/** Returns the sequence that turns reports of the terminal's focus on or off (xterm's mode 1004). */
export const focusReports = (on: boolean): string => `\u001b[?1004${on ? 'h' : 'l'}`
