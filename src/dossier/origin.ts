/** Where a dossier was read from, which decides what can be done with it. */
export type Origin = 'file' | 'web' | 'input'

/** What the program may do besides reading files: everything, or no editor, browser, clipboard, network or writing. */
export type Access = 'full' | 'restricted'
