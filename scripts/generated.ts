import { KEYMAP, keyNames, keysOrName, type Mode } from '../src/app/index.ts'
import { ENVIRONMENT } from './environment.ts'
import { helpText } from '../src/cli/help.ts'
import { createLocale, signs, wordsIn } from '../src/text/index.ts'
import { fieldTable, RECORD_NAMES } from './format.ts'
import { limitTables } from './limits.ts'
import { manual } from './manual.ts'
import { reportSchema } from './report-schema.ts'
import { editorSchema } from './schema.ts'

/** A generated file, or a generated part of one. A test fails when it is out of date. */
export interface Generated {
  readonly file: string
  readonly make: (before: string) => string
}

const schemaText = (): string => {
  const named = { $id: 'dossier-1.schema.json', title: 'migration-dash dossier, format 1', ...editorSchema() }
  return `${JSON.stringify(named, null, 2)}\n`
}

const reportSchemaText = (): string => {
  const named = { $id: 'report-1.schema.json', title: 'migration-dash report, version 1', ...reportSchema() }
  return `${JSON.stringify(named, null, 2)}\n`
}

const between = (text: string, name: string, content: string): string => {
  const [open, close] = [`<!-- ${name}: made by npm run docs -->`, `<!-- end of ${name} -->`]
  const [from, to] = [text.indexOf(open), text.indexOf(close)]
  if (from < 0 || to < from) throw new Error(`The page lacks the marks of “${name}”`)
  return `${text.slice(0, from + open.length)}\n\n${content}\n\n${text.slice(to)}`
}

const locale = createLocale('en', 'en', 'braille')

const code = (text: string): string =>
  text
    .split(' ')
    .map((key) => `\`${key}\``)
    .join(' ')

const MODES: readonly Mode[] = [
  'list',
  'matrix',
  'detail',
  'series',
  'page',
  'help',
  'prompt',
  'pick',
  'form',
  'problems',
]

const keyTable = (): string => {
  const rows = KEYMAP.map((binding) => {
    const modes = MODES.filter((mode) => binding.modes.includes(mode))
    // A key for both kinds of detail is listed once.
    const told = modes.includes('detail') ? modes.filter((mode) => mode !== 'series') : modes
    const where = told.map((mode) => WHERE[mode])
    const places = modes.length === MODES.length ? 'everywhere' : where.join(', ')
    return `| ${code(keyNames(locale, binding) || keysOrName(locale, binding.command))} | ${locale.words.keys.commands[binding.command]} | ${places} |`
  })
  return ['| keys | what they do | where |', '| --- | --- | --- |', ...rows].join('\n')
}

const WHERE: Readonly<Record<Mode, string>> = {
  list: 'panels',
  matrix: 'matrix',
  detail: 'detail',
  series: 'detail of a statistic',
  page: 'page over the panels',
  help: 'help',
  prompt: 'prompt',
  path: 'name of a file',
  ask: 'replacing a file',
  form: 'form',
  'leave-form': 'leaving a form',
  pick: 'finding',
  quoted: 'quoted figures',
  desk: 'list of dossiers',
  problems: 'problems',
  loading: 'reading a large file',
  tour: 'the tour',
}

const signTable = (): string =>
  [
    '| sign | in ASCII | meaning |',
    '| --- | --- | --- |',
    ...locale.words.keys.signWords.map(
      ([sign, words]) =>
        `| ${signs('braille').of(sign)} | \`${signs('ascii').of(sign).replace('|', '\\|')}\` | ${words} |`,
    ),
  ].join('\n')

const wordTable = (): string =>
  [
    '| word | meaning |',
    '| --- | --- |',
    ...locale.words.keys.glossaryWords.map(([word, meaning]) => `| ${word} | ${meaning} |`),
  ].join('\n')

/** Returns the terms in both languages, paired by their place in the two glossaries. */
const termTable = (): string => {
  const spanish = wordsIn('es').keys.glossaryWords
  const rows = locale.words.keys.glossaryWords.map(
    ([word, meaning], at) => `| ${word} | ${spanish[at]?.[0] ?? ''} | ${meaning} |`,
  )
  return ['| English | Spanish | meaning |', '| --- | --- | --- |', ...rows].join('\n')
}

const termsPage = (before: string): string => between(before, 'terms', termTable())

const environmentTable = (): string =>
  [
    '| variable | meaning |',
    '| --- | --- |',
    ...ENVIRONMENT.map(([names, meaning]) => `| ${names.map((name) => `\`${name}\``).join(', ')} | ${meaning} |`),
  ].join('\n')

const usageText = (): string => ['```', helpText(locale.words, 'open').trimEnd(), '```'].join('\n')

const manualPage = (before: string): string =>
  [
    ['keys', keyTable()],
    ['signs', signTable()],
    ['words', wordTable()],
    ['environment', environmentTable()],
    ['usage', usageText()],
  ].reduce((text, [name = '', content = '']) => between(text, name, content), before)

const formatPage = (before: string): string =>
  RECORD_NAMES.reduce((text, name) => between(text, `fields of ${name}`, fieldTable(name)), before)

/** Everything that `npm run docs` writes. */
export const generated: readonly Generated[] = [
  { file: 'data/dossier-1.schema.json', make: schemaText },
  { file: 'data/report-1.schema.json', make: reportSchemaText },
  { file: 'man/migration-dash.1', make: manual },
  { file: 'docs/manual.md', make: manualPage },
  { file: 'docs/format.md', make: formatPage },
  { file: 'docs/terms.md', make: termsPage },
  { file: 'docs/limits.md', make: (before) => between(before, 'limits', limitTables()) },
]
