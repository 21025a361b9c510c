import type { Target } from '../dossier/index.ts'
import { span, type Tone } from '../text/index.ts'
import { text, type Block } from './block.ts'

/** `Name: value`, or nothing where nothing is known. */
export const fact = (name: string, value: string, tone: Tone = 'plain'): readonly Block[] =>
  value === '' ? [] : [text([span(`${name}: `, 'dim'), span(value, tone)])]

/** A fact that is a record and leads to it; without a name it goes on with the fact above. */
export const linkFact = (name: string, value: string, target: Target | null, tone: Tone = 'plain'): readonly Block[] =>
  value === ''
    ? []
    : [text([span(name === '' ? '' : `${name}: `, 'dim'), span(value, tone)], name === '' ? 2 : 0, target)]
