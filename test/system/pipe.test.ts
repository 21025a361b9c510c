import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { BUILT } from '../terminal/run.ts'

test.each([['report'], ['report', '--format', 'html'], ['--json'], ['--print']])(
  'a reader that goes away ends %s in silence',
  (...args) => {
    const line = `'${process.execPath}' '${BUILT}' ${args.join(' ')} | head -c 100 >/dev/null; echo done`
    const { stdout, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' })
    expect([stdout, stderr]).toEqual(['done\n', ''])
  },
)
