import { cpus } from 'node:os'

/** Returns the machine, the version of Node.js and the day, as a line above results. */
export const machineLine = (): string =>
  `${new Date().toISOString().slice(0, 10)} · ${cpus()[0]?.model ?? process.arch}, ${cpus().length} cores · Node ${process.versions.node}`
