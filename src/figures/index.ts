/** The door of this floor: what follows from a dossier by arithmetic. */
export * from './rate.ts'
export * from './change.ts'
export * from './revision.ts'
export * from './verdict.ts'
export * from './spark.ts'
