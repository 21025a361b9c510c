#!/usr/bin/env node
import module from 'node:module'

// On SIGUSR1 Node would open a debugger and write over the screen.
process.on('SIGUSR1', () => undefined)

const { env } = process
// NO_COLOR wins here over FORCE_COLOR; where both are set, Node would write its own warning into the screen.
const isForced = env['FORCE_COLOR'] !== undefined && !/^(0|false)$/.test(env['FORCE_COLOR'])
if (isForced && env['NO_COLOR']) delete env['FORCE_COLOR']
else if (isForced) delete env['NODE_DISABLE_COLORS']

// A restricted program writes nothing, so it keeps no compiled code either.
const isRestricted = process.argv.includes('--restricted') || !/^0?$/.test(env['MIGRATION_DASH_RESTRICTED'] ?? '')

const OLDEST = 20
const running = Number(process.versions.node.split('.')[0])

if (running < OLDEST) {
  process.stderr.write(`migration-dash needs Node.js ${OLDEST} or newer; this is ${process.versions.node}\n`)
  process.exitCode = 1
} else {
  // Keeps compiled code between starts; Node 20 has no such cache.
  if (!isRestricted) module.enableCompileCache?.()
  const { main } = await import('./main.ts')
  await main(process.argv.slice(2))
}
