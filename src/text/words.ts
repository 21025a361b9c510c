import type {
  Fault,
  FormName,
  JsonFault,
  IssueStatus,
  Per,
  Qualifier,
  Relation,
  Stance,
  Statistic,
  Source,
  Event,
  Position,
  Participant,
  Threshold,
} from '../dossier/index.ts'
import type { Command } from './command.ts'
import type { FigureWords } from './figure-words.ts'
import type { Separators } from './number.ts'
import type { Sign } from './signs.ts'
import type { ChangeWords } from './change-words.ts'
import type { LivingWords } from './living-words.ts'
import type { Mode } from './mode.ts'
import type { SpokenWords } from './spoken-words.ts'
import type { HelpWords } from './help-words.ts'
import type { ReportWords } from './report-words.ts'
import type { ViewWords } from './view-words.ts'

/** The kinds of fault that are about one property's form; each says what would be right. */
type FaultWords = { readonly [K in Fault['kind']]: (fault: Extract<Fault, { kind: K }>) => string }

/** Every sentence and word that a reader sees. One object a language; a language that lacks one does not compile. */
export interface Words {
  readonly views: ViewWords
  readonly changes: ChangeWords
  readonly living: LivingWords
  readonly spoken: SpokenWords
  readonly report: ReportWords
  readonly help: HelpWords
  readonly header: {
    readonly readOn: (date: string) => string
    readonly sources: (count: number) => string
  }
  readonly panels: {
    readonly statistics: string
    readonly participants: string
    readonly issues: string
    readonly timeline: string
    readonly sources: string
    readonly matrix: string
    readonly changes: string
    readonly detail: string
  }
  readonly empty: {
    readonly statistics: string
    readonly participants: string
    readonly issues: string
    readonly timeline: string
    readonly sources: string
    readonly matrix: string
    readonly changes: string
    readonly figure: (date: string) => string
  }
  readonly row: string
  readonly linesOf: (from: string, to: string, all: string) => string
  readonly countOf: (shown: string, all: string) => string
  readonly perUnit: Readonly<Record<Per, string>>
  readonly perWords: Readonly<Record<Per, string>>
  readonly perNouns: Readonly<Record<Per, string>>
  readonly upTo: string
  readonly qualifierNames: Readonly<Record<Qualifier, string>>
  readonly stances: Readonly<Record<Stance, { readonly letter: string; readonly word: string }>>
  readonly statuses: Readonly<Record<IssueStatus, string>>
  readonly statusUnknown: string
  readonly relations: Readonly<Record<Relation['kind'], string>>
  readonly relationBack: Readonly<Record<Relation['kind'], string>>
  readonly observationStatus: Readonly<Record<'final' | 'provisional' | 'revised' | 'estimated', string>>
  readonly measures: Readonly<Record<Statistic['measure'], string>>
  readonly counts: Readonly<Record<Statistic['counts'], string>>
  readonly sourceKinds: Readonly<Record<Source['kind'], string>>
  readonly eventKinds: Readonly<Record<Event['kind'], string>>
  readonly eventStatuses: Readonly<Record<Event['status'], string>>
  readonly attributions: Readonly<Record<Position['attribution'], string>>
  readonly participantKinds: Readonly<Record<Participant['kind'], string>>
  readonly thresholdKinds: Readonly<Record<Threshold['kind'], string>>
  readonly rows: {
    readonly claim: string
    readonly issues: (count: number) => string
    readonly noFigure: string
    readonly noRole: string
    readonly forAgainst: (inFavour: string, against: string) => string
    readonly lower: (times: string) => string
    readonly higher: (times: string) => string
    readonly fits: string
    readonly notYet: string
  }
  readonly detail: {
    readonly newest: string
    readonly published: (publisher: string, date: string) => string
    readonly publishedOn: (date: string) => string
    readonly notYetPublished: string
    readonly partial: string
    readonly missing: string
    readonly versus: (period: string, change: string) => string
    readonly acrossBreak: string
    readonly smallBase: string
    readonly revision: (first: string, date: string, newest: string, percent: string) => string
    readonly revisedFrom: (first: string) => string
    readonly definition: string
    readonly caveat: string
    readonly breaks: string
    readonly thresholds: string
    readonly claims: string
    readonly observations: string
    readonly components: string
    readonly columns: {
      readonly period: string
      readonly value: string
      readonly rate: string
      readonly published: string
      readonly source: string
    }
    readonly days: (count: string) => string
    readonly role: string
    readonly side: string
    readonly memberOf: string
    readonly members: string
    readonly otherNames: string
    readonly positions: string
    readonly noPositions: string
    readonly events: string
    readonly noEvents: string
    readonly ahead: string
    readonly summary: string
    readonly status: string
    readonly history: string
    readonly relations: string
    readonly statistics: string
    readonly places: string
    readonly conditions: (titles: string) => string
    readonly resumes: (date: string) => string
    /** The day is over, and what came of it is not said here. */
    readonly resumed: (date: string) => string
    readonly deadline: (date: string) => string
    readonly source: string
    readonly quoteNote: (language: string) => string
    readonly noSide: string
    readonly made: (date: string) => string
    readonly by: (name: string) => string
    readonly links: string
    readonly window: (text: string) => string
  }
  readonly verdict: {
    readonly names: Readonly<Record<'consistent' | 'contradicted' | 'at-odds' | 'cannot-be-checked', string>>
    readonly title: string
    readonly comparison: (what: string, period: string, amount: string, per: string) => string
    readonly total: string
    readonly factorLower: (times: string) => string
    readonly factorHigher: (times: string) => string
    readonly equal: string
    readonly within: string
    readonly notPublished: (period: string) => string
    readonly comparedWith: (period: string) => string
    readonly mean: Readonly<Record<'week' | 'month' | 'year' | 'other', (per: string) => string>>
    readonly reasons: Readonly<
      Record<
        'nothing-known' | 'window-shorter' | 'another-component' | 'period-not-published' | 'partial-period',
        string
      >
    >
    readonly perDayToo: (perDay: string) => string
  }
  readonly figures: FigureWords
  readonly separators: Separators
  /** The months from January on, as they are written in a date and in full. */
  readonly months: { readonly short: readonly string[]; readonly long: readonly string[] }
  /** The languages of most sources; the others are named by the machine. */
  readonly languageNames: Readonly<Partial<Record<string, string>>>
  readonly fiscalYear: (name: string, from: string, to: string) => string
  readonly week: (week: string, year: string) => string
  readonly keys: {
    readonly title: string
    readonly commands: Readonly<Record<Command, string>>
    readonly short: Readonly<Partial<Record<Command, string>>>
    readonly filter: string
    readonly none: (text: string) => string
    readonly modes: Readonly<Record<Mode, string>>
    readonly signs: string
    readonly signWords: readonly (readonly [Sign, string])[]
    readonly stances: string
    readonly glossary: string
    readonly glossaryWords: readonly (readonly [string, string])[]
    readonly space: string
    readonly named: Readonly<Record<string, string>>
  }
  readonly prompt: {
    readonly asOf: string
    readonly takes: string
    readonly bad: (text: string) => string
    readonly good: (day: string) => string
  }
  readonly notices: {
    readonly language: string
    readonly unit: (per: string) => string
    readonly reading: (day: string) => string
    readonly reloaded: string
    readonly problems: (count: number) => string
  }
  readonly small: (columns: number, rows: number) => string
  readonly problems: {
    readonly title: (count: number) => string
    readonly fault: FaultWords
    readonly forms: Readonly<Record<FormName, (found: string) => string>>
    readonly json: Readonly<Record<JsonFault, string>>
    readonly types: Readonly<Record<string, string>>
    readonly fine: (count: number) => string
    readonly hint: string
  }
  readonly command: {
    readonly unknownFlag: (flag: string, nearest: string | null) => string
    readonly unknownCommand: (word: string, nearest: string | null) => string
    readonly repeatedFlag: (flag: string) => string
    readonly noKeyboard: string
    readonly noOutput: (why: string) => string
    readonly badValue: (flag: string, found: string, takes: string) => string
    readonly tooMany: (found: string) => string
    readonly noFile: (file: string) => string
    readonly folder: (file: string) => string
    readonly special: (file: string) => string
    readonly noPermission: (file: string) => string
    readonly failed: (file: string, why: string) => string
    readonly needsFile: string
    readonly needsTwo: string
    readonly needsNew: string
    readonly sinceTakes: string
    readonly unforeseen: (why: string) => string
    readonly screenFailed: (why: string) => string
    readonly seeHelp: string
  }
  readonly print: {
    readonly statistics: string
    readonly participants: string
    readonly issues: string
    readonly events: string
    readonly sources: string
    readonly ahead: string
  }
}
