declare module 'virtual:dossier-shape' {
  /** The shape of a dossier, compiled by vite.shape.ts. */
  const shape: import('./dossier/index.ts').CompiledShape
  export default shape
}
