declare module 'virtual:dossier-shape' {
  /** Whether a value has the shape of a dossier; compiled from the schema when the program is built (vite.shape.ts). */
  const matchesSchema: (value: unknown) => boolean
  export default matchesSchema
}
