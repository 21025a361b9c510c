import { existsSync } from 'node:fs'

// Plain JavaScript, since Node.js 20 does not read TypeScript. npm does not build where `ignore-scripts` is set.
const built = new URL('../dist/migration-dash.js', import.meta.url)
const isInstalled = existsSync(new URL('../node_modules', import.meta.url))

if (existsSync(built)) await import(built.href)
else {
  const commands = isInstalled ? 'npm run build' : 'npm ci && npm run build'
  process.stderr.write(`migration-dash has not been built yet (dist/ is missing); run: ${commands}\n`)
  process.exitCode = 1
}
