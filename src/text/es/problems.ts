import type { Messages } from '../messages.ts'
import { plural } from '../plural.ts'

export const didYouMean = (nearest: string | null): string => (nearest ? `; ¿quiso decir «${nearest}»?` : '')

const json: Messages['problems']['json'] = {
  value: 'aquí se espera un valor',
  name: 'aquí se espera un nombre de propiedad entre comillas dobles',
  colon: 'aquí se esperan dos puntos',
  comma: 'aquí se espera una coma',
  end: 'el archivo debería terminar aquí',
  'closing-brace': 'aquí se espera una llave de cierre }',
  'closing-bracket': 'aquí se espera un corchete de cierre ]',
  'string-end': 'un texto no se cierra con comillas dobles',
  escape: 'una secuencia de escape del texto no existe en JSON',
  character: 'hay un carácter de control en un texto; escríbalo como secuencia de escape',
  'no-comment': 'JSON no tiene comentarios',
  number: 'esto no es un número como los escribe JSON',
  symbol: 'esta palabra o este signo no significa nada en JSON',
}

const types: Messages['problems']['types'] = {
  string: 'un texto',
  number: 'un número',
  boolean: 'true o false',
  array: 'una lista',
  object: 'un objeto',
  null: 'null',
  'text-or-object': 'un texto o un objeto',
}

const forms: Messages['problems']['forms'] = {
  'empty-text': () => 'el texto está vacío; quite la propiedad o escriba uno',
  'not-a-language': (found) => `«${found}» no es un idioma; escriba en, es u otra etiqueta BCP 47`,
  'not-an-id': (found) => `«${found}» no es un id; use hasta 64 letras, cifras, puntos, guiones y guiones bajos`,
  'not-a-date': (found) => `«${found}» no es una fecha; escriba 2023, 2023-12 o 2023-12-27`,
  'not-a-period': (found) =>
    `«${found}» no es un periodo; escriba 2023, 2023-12, 2023-12-27, 2023-W49, 2023-12-01/2023-12-07 o FY2024`,
  'not-an-address': (found) => `«${found}» no es una dirección http o https`,
  'not-a-sha256': (found) => `«${found}» no es un SHA-256: 64 cifras hexadecimales en minúscula`,
  'not-a-window': (found) => `«${found}» no es una ventana; se escribe P1D para un día o P7D para siete días`,
  'not-a-currency': (found) => `«${found}» no es una moneda; se escriben sus tres letras, como EUR o USD`,
  'empty-list': () => 'la lista está vacía; conviene omitir la propiedad',
  'not-a-month': (found) => `${found} no es un mes; escriba de 1 a 12`,
  'not-a-whole-number': (found) => `${found} no es un número entero desde 1`,
  'not-this-format': (found) => `este programa lee el formato 1, no ${found}; quizá una versión más nueva lo lea`,
  'no-language': () => 'la lista de idiomas está vacía; el primero es el de reserva',
  'number-out-of-range': (found) => `${found} está fuera de rango`,
  'number-too-large': () =>
    `el número es demasiado grande para guardarlo con exactitud; como máximo ${Number.MAX_SAFE_INTEGER}`,
}

const fault: Messages['problems']['fault'] = {
  'empty-file': () => 'el archivo está vacío; un expediente es un objeto JSON',
  encoding: (fault) =>
    fault.found === 'binary' || fault.found === 'bytes'
      ? 'esto no es texto en UTF-8; un expediente es JSON en UTF-8'
      : `esto es ${fault.found}; un expediente es JSON en UTF-8`,
  'too-large': (fault) => `el archivo tiene más de ${fault.most} bytes, lo máximo que se lee`,
  html: () => 'esto es HTML, no JSON; quizá se guardó una página de acceso en lugar del archivo',
  json: (fault) => `no es JSON: ${json[fault.expected]}`,
  'too-deep': (fault) => `anidado más de ${fault.most} niveles; un expediente necesita muchos menos`,
  'duplicate-key': (fault) => `«${fault.name}» aparece dos veces en este objeto; deje una`,
  missing: (fault) => `falta «${fault.name}»`,
  unknown: (fault) => `«${fault.name}» no es una propiedad conocida${didYouMean(fault.nearest)}`,
  type: (fault) =>
    `se espera ${types[fault.expected] ?? fault.expected} y esto es ${types[fault.found] ?? fault.found}`,
  choice: (fault) => `«${fault.found}» no es uno de ${fault.options.join(', ')}${didYouMean(fault.nearest)}`,
  form: (fault) => forms[fault.name](fault.found),
  'no-such-day': (fault) => `«${fault.found}» no existe en el calendario`,
  'ends-before-start': (fault) => `el periodo «${fault.found}» termina antes de empezar`,
  'no-fiscal-start': (fault) =>
    `«${fault.found}» necesita fiscalYearStart de la estadística (el primer mes, 10 para octubre)`,
  'repeated-id': (fault) => `el id «${fault.id}» ya está usado en la línea ${fault.first.line}`,
  'repeated-observation': (fault) =>
    `un valor de ${fault.period}, publicado ${fault.published}, está ya en la línea ${fault.first.line}; una publicación tiene un valor`,
  'no-such': (fault) => `ningún registro de ${fault.list} tiene el id «${fault.id}»${didYouMean(fault.nearest)}`,
  circle: (fault) => `la pertenencia forma un círculo: ${fault.ids.join(' → ')}`,
  'negative-count': (fault) =>
    `${fault.found} es menor que cero y un conteo nunca lo es; una baja que alguien afirma va en «change»`,
  'no-currency': () => 'el dinero necesita una moneda; conviene agregar «currency» a la estadística, como EUR o USD',
  'value-beside-words': (fault) =>
    `${fault.found} está junto a «asStated», que es para palabras en lugar de un número; el valor debe ser null o se quitan las palabras`,
  'condition-as-id': (fault) =>
    `una condición es un objeto; se escribe { "issue": "${fault.found}" }, o { "text": … } si va en palabras`,
}

const warning: Messages['problems']['warning'] = {
  'dated-after-source': ({ date, source, published }) =>
    `${date} es posterior a la fuente «${source}» (${published}), que no puede decirlo; hay que corregir la fecha o citar una fuente posterior`,
  'value-before-source': ({ date, source, published }) =>
    `publicado ${date}, antes que su fuente «${source}» (${published}); el valor se conoce desde el día de la fuente`,
  'value-before-end': ({ period, published }) =>
    `publicado ${published}, cuando ${period} no había terminado; conviene agregar «through», el último día que abarca el valor`,
  'value-before-start': ({ period, published }) =>
    `publicado ${published}, antes de que empezara ${period}; hay que corregir «published» o «period»`,
  'covers-later-days': ({ through, published }) =>
    `abarca los días hasta ${through}, pero se publicó ${published}; hay que corregir «through» o «published»`,
  'passed-in-future': ({ date, source, published }) =>
    `«passed», pero ${date} es posterior a la fuente «${source}» (${published}); se escribe planned, tentative o confirmed`,
  'repeated-position': ({ first }) =>
    `la misma posición está ya en la línea ${first.line}; basta una, con las dos fuentes en una lista`,
  'uncited-source': ({ id }) => `ninguna declaración cita la fuente «${id}»; hay que citarla o quitarla`,
  'missing-language': ({ language, shown }) =>
    `el texto falta en «${language}», un idioma del expediente; en su lugar se muestra «${shown}»`,
  'unused-language': ({ language }) =>
    `ningún texto está en «${language}»; hay que quitar el idioma o escribir textos como { "${language}": … }`,
  'status-beside-history': ({ status, last }) =>
    `el estado es ${status}, pero la última entrada del historial dice ${last}; basta el historial`,
  'no-source': () => 'no nombra ninguna fuente y ningún informe imprime una a su lado; falta «source»',
  'text-without-source': () =>
    'ni el texto ni su registro nombran una fuente; se escribe { "text": …, "source": … } o se da «source» al registro',
  'role-without-source': () =>
    'la forma corta de un cargo se apoya en «source» del participante, que falta; se escribe en «roles» con la suya',
  'term-without-history': () =>
    'el historial está vacío y nada dice quién lo puso sobre la mesa ni cuándo; falta una entrada',
  'empty-claim': () => 'no nombra valor, cambio ni récord y no hay nada que comprobar; falta uno de ellos',
  'overdue-term': ({ due, newest }) =>
    `vencía ${due} y ninguna entrada posterior dice qué pasó; el expediente llega hasta ${newest}`,
  'unnamed-record': ({ id }) =>
    `ninguna declaración con fecha nombra «${id}» y por eso aparece todos los días; hay que nombrarlo en una o quitarlo`,
  fraction: ({ found, counts }) =>
    `${found} es una fracción de ${counts}; se escribe un número entero, o la medida es «rate»`,
  more: ({ count }) => `… y ${count} más como esta`,
}

export const problems: Messages['problems'] = {
  title: (count) => plural(count, 'problema', 'problemas'),
  fault,
  warning,
  warningLabel: 'advertencia',
  forms,
  json,
  types,
  fine: (count, warnings) =>
    `${count === 1 ? '1 archivo está bien formado' : `${count} archivos están bien formados`}${
      warnings === 0 ? '' : `; ${plural(warnings, 'advertencia', 'advertencias')}`
    }`,
  hint: 'Corrija el archivo: se lee de nuevo al guardarlo (e abre el editor).',
}
