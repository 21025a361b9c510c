/** Where a dossier comes from: what can be done with it beside reading it. */
export type Origin = 'file' | 'web' | 'input'
