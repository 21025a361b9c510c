import type { Target } from '../dossier/index.ts'
import { span, type Tone } from '../text/index.ts'
import { text, type Block } from './block.ts'

/** Returns `Name: value`, or nothing where there is no value. */
export const fact = (name: string, value: string, tone: Tone = 'plain'): readonly Block[] =>
  value === '' ? [] : [text([span(`${name}: `, 'dim'), span(value, tone)])]

/** Returns a fact that links to a record; without a name it continues the fact above. */
export const linkFact = (name: string, value: string, target: Target | null, tone: Tone = 'plain'): readonly Block[] =>
  value === ''
    ? []
    : [text([span(name === '' ? '' : `${name}: `, 'dim'), span(value, tone)], name === '' ? 2 : 0, target)]
