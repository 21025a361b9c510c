import { defineConfig } from 'vite'
import type { Plugin } from 'vite'
import { NARROW } from './src/text/narrow.ts'

const INK_TABLE = /ink-table\/dist\/index\.js$/

/**
 * ink-table is CommonJS and requires Ink, which no `require` can load (it awaits at its top level). The published code, unchanged,
 * is put into a function whose `require` hands out our own imports. One recipe for build, tests and development.
 */
const inkTable = (): Plugin => ({
  name: 'ink-table-as-module',
  enforce: 'pre',
  transform: {
    filter: { id: INK_TABLE },
    handler: (code) => `import * as ink from 'ink'
import react from 'react'
import hash from 'object-hash'
const known = { ink, react, 'object-hash': hash }
const module = { exports: {} }
;(function (exports, require) {
${code.replace(/\/\/# sourceMappingURL=.*/, '')}
}).call(undefined, module.exports, (name) => known[name])
export default module.exports.default
export const { Header, Cell, Skeleton } = module.exports
`,
  },
})

/** Ink loads React's developer tools when DEV is set; they are no part of the program. */
const noDevtools = (): Plugin => ({
  name: 'no-devtools',
  enforce: 'pre',
  load: { filter: { id: /ink\/build\/devtools\.js$/ }, handler: () => 'export {}' },
})

const ASCII_ONLY = String.raw`/^[\u0020-\u007E]*$/`

/**
 * string-width, which Ink asks of every text of every frame, takes the slow way (a segmenter and the emoji expressions) for any
 * character beyond ASCII. Frames, dashes, signs and Latin letters with accents are one cell each: they take the fast way here.
 * `test/text/width.test.ts` goes through these characters one by one and compares.
 */
const fastWidths = (): Plugin => ({
  name: 'fast-widths',
  enforce: 'pre',
  transform: {
    filter: { id: /string-width\/index\.js$/ },
    handler: (code) => {
      if (!code.includes(ASCII_ONLY))
        throw new Error('string-width has changed: its fast path for ASCII is not where it was')
      return code.replace(ASCII_ONLY, NARROW.toString())
    },
  },
})

export default defineConfig({
  plugins: [inkTable(), noDevtools(), fastWidths()],
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
