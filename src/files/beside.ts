import { isAbsolute, normalize } from 'node:path'

/** Returns whether a path stays in the folder of its dossier: a dossier from elsewhere may name any file of this machine. */
export const isBeside = (file: string): boolean => !isAbsolute(file) && !/^\.\.(?:[/\\]|$)/.test(normalize(file))
