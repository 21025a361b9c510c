import { defineConfig } from 'vite'
import { builtins } from './vite.builtins.ts'
import { inkTable, meow, replacements, yoga } from './vite.dependencies.ts'
import { eager } from './vite.eager.ts'
import { licences } from './vite.licences.ts'
import { dossierShape } from './vite.shape.ts'
import { LOADED_BY_VITE, projects, withoutMaps } from './vite.tests.ts'

export default defineConfig({
  plugins: [dossierShape(), withoutMaps(), inkTable(), replacements(), yoga(), meow(), builtins(), eager(), licences()],
  define: process.env['VITEST'] ? {} : { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: process.env['VITEST'] ? LOADED_BY_VITE : true },
  build: {
    ssr: true,
    target: 'node20',
    minify: true,
    outDir: 'dist',
    rollupOptions: {
      // The problems of large files are found in a thread of their own.
      input: {
        'migration-dash': 'src/bin.ts',
        problems: 'src/files/problems.worker.ts',
        'desk-reader': 'src/files/desk.worker.ts',
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        // A file in ASCII is decoded faster, and takes half the memory.
        charset: 'ascii',
        // What every command loads is one file, because each additional file costs a millisecond of a start.
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /virtual:dossier-shape|src\/(?:main|files\/(?:source|proofs|kept-texts|next-turn)|cli\/(?!check|width|completions|dates|diff|digest|edit|follow|help|install-merge|merge|new|report|schema|sources|import\/(?!arguments|recipe-name)|update\/(?!arguments|recipe))|dossier\/(?!json\/(?:alike|conflicts|placed|read-json|syntax)|read|schema|shape|warnings|form|feed)|figures|text\/(?!import-language|form\/|values|e[ns]\/(?:import|update|edit\/(?!sentences)))|present|view\/ink\/(?:cells|segmenter|string-width|text-cache)|report\/(?:format|index)|system\/(?:file|terminal))/,
            },
            // So is what is remembered between sessions, and so is the dashboard with Ink.
            { name: 'state', test: /src\/(?:system\/(?:home|memory)|files\/baseline)/ },
            {
              name: 'screen',
              test: /node_modules\/(?:@alcalzone|ink|ink-table|react|react-reconciler|scheduler|yoga-layout)\/|src\/(?:app\/|view\/(?!desk|ink\/devtools)|session\/(?!desk|register)|system\/(?:keyboard|watch))/,
            },
            // The pages of `--print` and of reports are one more file, because a screen needs none of them.
            { name: 'pages', test: /src\/report\/(?:print|plain|ascii|brief|chapters|html\/page)/ },
          ],
        },
      },
    },
  },
  test: {
    projects: [...projects],
    server: { deps: { inline: LOADED_BY_VITE } },
    testTimeout: 180_000,
    // By default Vitest keeps one core free, which is half of a machine with two.
    maxWorkers: '100%',
  },
} as Parameters<typeof defineConfig>[0])
