import { defineConfig } from 'vite'
import { frames, inkTable, meow, noDevtools, terminalSize, widths, yoga } from './vite.dependencies.ts'
import { dossierShape } from './vite.shape.ts'

export default defineConfig({
  plugins: [dossierShape(), inkTable(), noDevtools(), widths(), yoga(), frames(), meow(), terminalSize()],
  define: process.env['VITEST'] ? {} : { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: process.env['VITEST'] ? ['ink-table'] : true },
  build: {
    ssr: 'src/bin.ts',
    target: 'node20',
    minify: true,
    outDir: 'dist',
    rollupOptions: { output: { entryFileNames: 'migration-dash.js', chunkFileNames: '[name].js' } },
  },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    server: { deps: { inline: ['ink-table'] } },
    globalSetup: ['test/built.ts'],
    testTimeout: 180_000,
  },
} as Parameters<typeof defineConfig>[0])
