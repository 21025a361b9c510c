import { defineConfig, type UserConfig } from 'vite'
import base from '../vite.config.ts'

/** The functions that are measured, built as the program is. */
export default defineConfig({
  ...(base as UserConfig),
  build: {
    ssr: true,
    target: 'node20',
    minify: true,
    outDir: 'node_modules/.bench',
    rollupOptions: { input: { functions: 'bench/functions.ts' } },
  },
})
