import { defineConfig, type UserConfig } from 'vite'
import base from '../vite.config.ts'

/** Builds the measured functions as the program is built. */
export default defineConfig({
  ...(base as UserConfig),
  build: {
    ssr: true,
    target: 'node20',
    minify: true,
    outDir: 'node_modules/.bench',
    rollupOptions: { input: { functions: 'bench/functions.ts', imports: 'bench/imports.ts' } },
  },
})
