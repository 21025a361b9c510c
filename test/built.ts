import { execFileSync } from 'node:child_process'

/** The tests of the built program run what the sources say now; built as for use, not as in a test. */
export const setup = (): void => {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name !== 'NODE_ENV' && !name.startsWith('VITEST')),
  )
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    env,
    stdio: 'inherit',
  })
}
