/** Where a dossier was read from, which decides what can be done with it. */
export type Origin = 'file' | 'web' | 'input'
