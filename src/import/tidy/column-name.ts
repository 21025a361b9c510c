import { memoizeText, type Text } from '../../dossier/index.ts'
import { plainName } from '../name.ts'

const RUNNING_TOTAL =
  /\b(?:cumulative|cumulated|running total|ytd|year to date|acumulad[oa]s?|cumule?s?|cumulat[oi]v?[oi]?)\b|\b(?:rolling|trailing|moving|moviles|movil|glissants?|year (?:ending|ended|to)|(?:12|twelve) months? (?:to|ending|ended)|(?:last|previous|past) (?:12|twelve) months|ultimos (?:12|doce) meses)\b/
/** Thousands and millions in English, Spanish, French and Italian. */
const SCALES = 'thousands?|millions?|miles|mill[oó]n(?:es)?|milliers?|migliaia|milion[ei]'
const IN_THOUSANDS = new RegExp(String.raw`(?<!\b(?:per|por|par|pour|for|each|cada) (?:cada )?)\b(?:${SCALES}|000s?)\b`)
const FISCAL_YEAR =
  /\b(?:fiscale?|fy|(?:financial|budget) year|ejercicio|exercice|exercicio|esercizio|annee budgetaire|ano economico|haushaltsjahr)\b/

/** Whether a name says that figures run from the beginning of the year or over the last twelve months, in English, Spanish, French or Italian. */
export const saysRunningTotal = (name: string): boolean => RUNNING_TOTAL.test(plainName(name))

/** Whether a name says thousands or millions of a unit, and not figures per thousand. */
export const saysThousands = (name: string): boolean => IN_THOUSANDS.test(plainName(name))

/** Thousands in figures: `'000`. */
const ZEROS = "['’]?000s?"

/** Thousands or millions in brackets, behind a colon or after “in”: a title says so of its figures, and not of its subject. */
const TITLE_SCALE = new RegExp(
  String.raw`(?:[([:;]\s*|\b(?:in|en)\s+)(?:in\s+|en\s+)?(?:${SCALES}|${ZEROS})(?!\p{L})`,
  'iu',
)

/** A cell that is about the scale of its row's figure and nothing else: `Thousands`, `Miles de personas`, and Eurostat's THS_PER. */
const SCALE = new RegExp(String.raw`^(?:(?:in|en) )?(?:${SCALES})(?: (?:of|de|di|d) .+)?$|^(?:ths|mio|mn|bn)(?: |$)`)

/** Whether a cell says that its row's figure counts thousands or millions. */
export const isScale = memoizeText((cell): boolean => SCALE.test(plainName(cell)))

/** Most words of a cell above a table that is only about its scale: `Thousands of persons`. */
const FEW_WORDS = 3

/** Whether a title says that figures count thousands or millions. */
export const titleSaysScale = (title: string): boolean =>
  TITLE_SCALE.test(title) || (isScale(title) && plainName(title).split(' ').length <= FEW_WORDS)

/** Whether a unit, in any language, says thousands or millions. */
export const unitSaysThousands = (unit: Text = ''): boolean =>
  saysThousands(typeof unit === 'string' ? unit : Object.values(unit).join(' '))

/** Whether a name says that years are fiscal. */
export const saysFiscalYear = (name: string): boolean => FISCAL_YEAR.test(plainName(name))
