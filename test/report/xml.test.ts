import { expect, test } from 'vitest'
import { escapeXml } from '../../src/report/xml.ts'

test('what XML cannot write is replaced', () => {
  expect(escapeXml('a\u0000b\u0008c\ufffed\ud800e\t\n<&>"\'')).toBe(
    'a\ufffdb\ufffdc\ufffdd\ufffde\t\n&lt;&amp;&gt;&quot;&#39;',
  )
  expect(escapeXml('😀')).toBe('😀')
})
