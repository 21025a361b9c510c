import { DONE, printAsIs } from './exit.ts'
import type { InvocationOf } from './invocation.ts'
import { FIGURE_USES } from '../dossier/index.ts'
import { choicesOf, COMMAND_WORDS, OFFERED_LANGUAGES, FLAGS, flagsOf, SHELLS, VALUED, type Shell } from './options.ts'
import { RECEIVERS } from '../report/index.ts'
import { PROGRAM_COMMANDS, wordsIn, type FlagName, type ProgramCommand, type Messages } from '../text/index.ts'

/** Quotes a text with single quotes; `quote` is how the shell writes a quote inside them. */
const quote = (text: string, quote: string): string => `'${text.replaceAll("'", quote)}'`

/** The arguments of `completions` itself. */
const OWN = [...SHELLS, 'dates']

const flagList = (command: ProgramCommand): string =>
  flagsOf(command)
    .map((name) => `--${name}`)
    .join(' ')

/** Returns the choices of an option that takes others with each command. */
const bashChoices = (name: FlagName, commands: readonly ProgramCommand[]): readonly string[] => {
  const cases = commands.map((command) => `${command}) choices='${choicesOf(name, command).join(' ')}' ;;`)
  return [`    --${name}) case $command in ${cases.join(' ')} esac ;;`]
}

const bashValue = (name: FlagName): readonly string[] => {
  const { takes, only } = FLAGS[name]
  if (only) return bashChoices(name, Object.keys(only) as readonly ProgramCommand[])
  if (takes.kind === 'choice') return [`    --${name}) choices='${takes.choices.join(' ')}' ;;`]
  if (takes.kind === 'language') return [`    --${name}) choices='${OFFERED_LANGUAGES.join(' ')}' ;;`]
  if (takes.kind === 'date' || takes.kind === 'reference')
    return [`    --${name}) choices=$("$1" completions dates \${file:+"$file"} 2>/dev/null) ;;`]
  if (takes.kind === 'mapping') return [`    --${name}) choices='${FIGURE_USES.map((use) => `${use}=`).join(' ')}' ;;`]
  if (takes.kind === 'receiver')
    return [`    --${name}) if [[ $command == report ]]; then choices='${RECEIVERS.join(' ')}'; else return; fi ;;`]
  return takes.kind === 'nothing' ? [] : [`    --${name}) return ;;`]
}

/** Returns the bash script. It falls back to file names, and asks the program for the days of a dossier. */
const bash = (): string => `# migration-dash: completions for bash
_migration_dash() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= file= skip= choices= word at
  COMPREPLY=()
  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((at = 1; at < COMP_CWORD; at++)); do
    word=\${COMP_WORDS[at]}
    if [[ $word == = ]]; then continue; fi
    if [[ -n $skip ]]; then skip=; continue; fi
    case $word in
      ${VALUED.join('|')}) skip=1 ;;
      -*) ;;
      ${COMMAND_WORDS.join('|')}) if [[ -z $command && -z $file ]]; then command=$word; fi ;;
      *) file=$word ;;
    esac
  done
  case $prev in
${PROGRAM_COMMANDS.flatMap(flagsOf)
  .filter((name, at, all) => all.indexOf(name) === at)
  .flatMap(bashValue)
  .join('\n')}
    *)
      case $command in
${COMMAND_WORDS.map((name) => `        ${name}) choices='${flagList(name as ProgramCommand)}' ;;`).join('\n')}
        *) choices='${flagList('open')}' ;;
      esac
      if [[ $cur != -* ]]; then
        if [[ $command == completions ]]; then choices='${OWN.join(' ')}'
        elif [[ -z $command && -z $file ]]; then choices='${COMMAND_WORDS.join(' ')}'
        else return; fi
      fi ;;
  esac
  COMPREPLY=($(compgen -W "$choices" -- "$cur"))
}
complete -o bashdefault -o default -F _migration_dash migration-dash
`

const zshText = (text: string): string => text.replace(/[[\]\\]/g, '\\$&').replaceAll(':', '\\:')

const zshFlag = (words: Messages, command: ProgramCommand, name: FlagName): string => {
  const { takes } = FLAGS[name]
  const values = {
    nothing: '',
    file: `:${words.help.values.file}:_files`,
    folder: `:${words.help.values.folder}:_files -/`,
    date: `:${words.help.values.date}:_migration_dash_dates`,
    reference: `:${words.help.values.reference}:_migration_dash_dates`,
    name: `:${words.help.values.name}:`,
    text: `:${words.help.values.text}:`,
    mapping: `:${words.help.values.mapping}:(${FIGURE_USES.map((use) => `${use}=`).join(' ')})`,
    month: `:${words.help.values.month}:`,
    receiver: `:${words.help.values.receiver}:{_files; compadd ${RECEIVERS.join(' ')}}`,
    count: `:${words.help.values.count}:`,
    language: `:${name}:(${OFFERED_LANGUAGES.join(' ')})`,
    choice: `:${name}:(${choicesOf(name, command).join(' ')})`,
  }
  return quote(`--${name}[${zshText(words.help.flags[name])}]${values[takes.kind]}`, `'\\''`)
}

const zshCommand = (words: Messages, command: ProgramCommand): string => {
  const rest = command === 'completions' ? `'1: :(${OWN.join(' ')})' '2:file:_files'` : "'*:file:_files'"
  return `    ${command === 'open' ? '*' : command})
      _arguments -S ${flagsOf(command)
        .map((name) => zshFlag(words, command, name))
        .join(' ')} ${command === 'open' ? "'1: :_migration_dash_first' '*:file:_files'" : rest} ;;`
}

const zsh = (words: Messages): string => `#compdef migration-dash
# migration-dash: completions for zsh
_migration_dash_dates() {
  local -a dates
  dates=(\${(f)"$(migration-dash completions dates \${_migration_dash_file:+$_migration_dash_file} 2>/dev/null)"})
  compadd -V dates -a dates
}
_migration_dash_first() {
  local -a commands
  commands=(${COMMAND_WORDS.map((name) => quote(`${name}:${zshText(words.help.commands[name as ProgramCommand].what)}`, `'\\''`)).join(' ')})
  _describe command commands
  _files
}
_migration_dash() {
  local word skip _migration_dash_command=open _migration_dash_file= at
  integer at
  for ((at = 2; at < CURRENT; at++)); do
    word=\${words[at]}
    if [[ -n $skip ]]; then skip=; continue; fi
    case $word in
      ${VALUED.join('|')}) skip=1 ;;
      -*) ;;
      ${COMMAND_WORDS.join('|')})
        if [[ $_migration_dash_command == open && -z $_migration_dash_file ]]; then
          _migration_dash_command=$word
          words[at]=()
          ((CURRENT--, at--))
        fi ;;
      *) _migration_dash_file=$word ;;
    esac
  done
  case $_migration_dash_command in
${[...PROGRAM_COMMANDS.filter((one) => one !== 'open'), 'open' as const].map((one) => zshCommand(words, one)).join('\n')}
  esac
}
if [[ \${funcstack[1]} == _migration_dash ]]; then _migration_dash "$@"; else compdef _migration_dash migration-dash; fi
`

const fishFlag = (words: Messages, command: ProgramCommand, name: FlagName): string => {
  const { takes } = FLAGS[name]
  const values = {
    nothing: '',
    file: ' -r -F',
    folder: ' -r -F',
    date: " -x -a '(__migration_dash_dates)'",
    reference: " -r -F -a '(__migration_dash_dates)'",
    name: ' -x',
    text: ' -x',
    mapping: ` -x -a '${FIGURE_USES.map((use) => `${use}=`).join(' ')}'`,
    month: ' -x',
    receiver: ` -r -F -a '${RECEIVERS.join(' ')}'`,
    count: ' -x',
    language: ` -x -a '${OFFERED_LANGUAGES.join(' ')}'`,
    choice: ` -x -a '${choicesOf(name, command).join(' ')}'`,
  }
  const what = quote(words.help.flags[name], `\\'`)
  return `complete -c migration-dash -n '__migration_dash_is ${command}' -l ${name}${values[takes.kind]} -d ${what}`
}

const fish = (words: Messages): string => `# migration-dash: completions for fish
function __migration_dash_words
  set -l skip
  for word in (commandline -opc)[2..]
    if set -q skip[1]
      set -e skip
      set skip
      continue
    end
    switch $word
      case ${VALUED.join(' ')}
        set skip 1
      case '-*'
      case '*'
        echo $word
    end
  end
end
function __migration_dash_is
  set -l words (__migration_dash_words)
  set -l command open
  if contains -- "$words[1]" ${COMMAND_WORDS.join(' ')}
    set command $words[1]
  end
  test $command = $argv[1]
end
function __migration_dash_dates
  set -l files
  for word in (__migration_dash_words)
    contains -- $word ${COMMAND_WORDS.join(' ')}; or set files $word
  end
  migration-dash completions dates $files 2>/dev/null
end
function __migration_dash_none
  test -z "$(__migration_dash_words)"
end
${COMMAND_WORDS.map(
  (name) =>
    `complete -c migration-dash -n __migration_dash_none -a ${name} -d ${quote(words.help.commands[name as ProgramCommand].what, `\\'`)}`,
).join('\n')}
complete -c migration-dash -n '__migration_dash_is completions' -f -a '${OWN.join(' ')}'
${PROGRAM_COMMANDS.flatMap((command) => flagsOf(command).map((name) => fishFlag(words, command, name))).join('\n')}
`

/** Returns a shell's completions: commands, options, values, files, and the days of the dossier named so far. */
export const completionsOf = (shell: Shell, words: Messages): string => ({ bash, zsh, fish })[shell](words)

/** Prints the completions of a shell. */
export const printCompletions = ({ shell, outputOptions }: InvocationOf<'completions'>): number => {
  printAsIs(completionsOf(shell, wordsIn(outputOptions)))
  return DONE
}
