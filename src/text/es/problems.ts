import type { Messages } from '../messages.ts'
import { conflictLines } from '../conflict.ts'
import { counted, plural } from '../plural.ts'

export const didYouMean = (nearest: string | null): string => (nearest ? `; ¿tal vez «${nearest}»?` : '')

const json: Messages['problems']['json'] = {
  value: 'aquí se espera un valor',
  name: 'aquí se espera un nombre de propiedad entre comillas dobles',
  colon: 'aquí se esperan dos puntos',
  comma: 'aquí se espera una coma',
  end: 'aquí se espera el fin del archivo',
  'closing-brace': 'aquí se espera una llave de cierre }',
  'closing-bracket': 'aquí se espera un corchete de cierre ]',
  'string-end': 'a este texto le faltan las comillas dobles de cierre',
  escape: 'esta secuencia de escape no existe en JSON',
  character: 'este texto contiene un carácter de control; escribirlo como secuencia de escape',
  'no-comment': 'no se admiten comentarios; borrar este',
  number: 'el número está mal formado; escribirlo como 1234.5',
  symbol: 'palabra o signo desconocido; los textos van entre comillas dobles',
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
  'empty-text': () => 'el texto está vacío; escribir uno o quitar la propiedad',
  'not-a-language': (found) => `«${found}» no es un idioma; escribir en, es u otra etiqueta BCP 47`,
  'not-an-id': (found) => `«${found}» no es un id; usar hasta 64 letras, cifras, puntos, guiones y guiones bajos`,
  'not-a-date': (found) => `«${found}» no es una fecha; escribir 2023, 2023-12 o 2023-12-27`,
  'not-a-period': (found) =>
    `«${found}» no es un periodo; escribir 2023, 2023-12, 2023-12-27, 2023-W49, 2023-12-01/2023-12-07 o FY2024`,
  'not-an-address': (found) =>
    `«${found}» no es una dirección de la web; escribir una que empiece con http:// o https://`,
  'not-a-sha256': (found) => `«${found}» no es un SHA-256; escribir 64 cifras hexadecimales en minúsculas`,
  'not-a-window': (found) => `«${found}» no es una ventana; escribir P1D para un día o P7D para siete días`,
  'not-a-currency': (found) => `«${found}» no es una moneda; escribir tres letras como EUR o USD`,
  'empty-list': () => 'la lista está vacía; quitar la propiedad',
  'not-a-month': (found) => `${found} no es un mes; escribir de 1 a 12`,
  'not-a-whole-number': (found) => `${found} no es un número entero de al menos 1`,
  'not-this-format': (found) =>
    `esta versión no conoce el formato ${found}; escribir 1 o instalar una versión más reciente`,
  'no-language': () => 'la lista de idiomas está vacía; escribir al menos uno, el primero se usa por omisión',
  'number-out-of-range': (found) => `${found} está fuera de rango`,
  'number-too-large': () => `el número es demasiado grande; escribir ${Number.MAX_SAFE_INTEGER} como máximo`,
  'not-one-kind': () => 'una receta produce «figures», «events» o «claims»; indicar exactamente una',
  'same-sign': (found) => `«${found}» no puede ser a la vez el signo decimal y el de los grupos`,
  'not-a-use': (found) =>
    `«${found}» no es un uso de columna; usar period, value, published, limit, drop u otro de docs/recipes.md`,
}

const fault: Messages['problems']['fault'] = {
  'empty-file': () => 'el archivo está vacío; un expediente es un objeto JSON',
  encoding: (fault) =>
    fault.found === 'binary' || fault.found === 'bytes'
      ? 'esto no es texto en UTF-8; un expediente es JSON en UTF-8'
      : `esto es ${fault.found}; un expediente es JSON en UTF-8`,
  'too-large': (fault) => `el archivo tiene más de ${fault.most} bytes, el límite de un expediente`,
  html: () => 'esto es HTML, no JSON; revisar que el archivo no sea una página de inicio de sesión',
  json: (fault) => `no es JSON: ${json[fault.expected]}`,
  'too-deep': (fault) => `hay más de ${fault.most} niveles anidados; un expediente necesita muchos menos`,
  'too-many': (fault) => `hay más de ${fault.most} objetos y listas; dividir el expediente`,
  conflict: (fault) =>
    `quedó en el archivo un conflicto de git: ${conflictLines('línea', fault)}; conservar un lado y borrar las marcas`,
  'lfs-pointer': () => 'es un puntero de Git LFS y no el archivo mismo; ejecutar git lfs pull',
  'more-problems': (fault) => `solo se muestran los primeros ${fault.most} problemas; corregirlos y volver a comprobar`,
  'more-alike': (fault) => (fault.count === 1 ? 'uno más como estos' : `${fault.count} más como estos`),
  'duplicate-key': (fault) => `«${fault.name}» aparece dos veces en este objeto; dejar una`,
  missing: (fault) => `falta «${fault.name}»`,
  unknown: (fault) => `«${fault.name}» no es una propiedad conocida${didYouMean(fault.nearest)}`,
  type: (fault) =>
    `se espera ${types[fault.expected] ?? fault.expected}, pero hay ${types[fault.found] ?? fault.found}`,
  choice: (fault) => `«${fault.found}» no es uno de ${fault.options.join(', ')}${didYouMean(fault.nearest)}`,
  form: (fault) => forms[fault.name](fault.found),
  'no-such-day': (fault) => `«${fault.found}» no existe en el calendario`,
  'ends-before-start': (fault) => `el periodo «${fault.found}» termina antes de empezar`,
  'no-fiscal-start': (fault) =>
    `«${fault.found}» necesita «fiscalYearStart» en la estadística: su primer mes, como 10 para octubre`,
  'repeated-id': (fault) => `el id «${fault.id}» ya se usa en la línea ${fault.first.line}; elegir otro`,
  'repeated-observation': (fault) =>
    `${fault.period}, edición ${fault.published}, ya tiene un valor en la línea ${fault.first.line}; dejar un valor por edición`,
  'no-such': (fault) => `«${fault.id}» no es un id de ${fault.list}${didYouMean(fault.nearest)}`,
  circle: (fault) => `estos registros son miembros unos de otros en círculo: ${fault.ids.join(' → ')}`,
  'negative-count': (fault) =>
    `${fault.found} es negativo y un conteo no puede serlo; escribir una baja afirmada como «change»`,
  'no-currency': () => 'un monto de dinero necesita una moneda; agregar «currency» a la estadística, como EUR o USD',
  'value-beside-words': (fault) =>
    `${fault.found} y «asStated» se excluyen; cambiar el valor a null o quitar «asStated»`,
  'condition-as-id': (fault) =>
    `«${fault.found}» no es una condición; escribir { "issue": "${fault.found}" } o { "text": … }`,
  'changed-twice': ({ field, base, ours, theirs }) =>
    `dos versiones combinadas cambiaron «${field}»: la nuestra (ours) ${ours ?? 'lo quitó'}, la otra (theirs) ${theirs ?? 'lo quitó'}${base === null ? '' : `, antes ${base}`}; dejar uno y borrar esta entrada`,
  'deleted-and-changed': ({ deleted }) =>
    deleted === 'ours'
      ? 'nuestra versión (ours) borró este registro, pero la otra lo cambió o lo cita; borrar el registro o esta entrada'
      : 'la otra versión (theirs) borró este registro, pero la nuestra lo cambió o lo cita; borrar el registro o esta entrada',
  'not-a-conflict': () =>
    '«x-conflict» es una lista de lo que una combinación no pudo decidir, cada uno { "field", "ours", "theirs" } o { "deleted" }; borrarla cuando esté resuelto',
}

const warning: Messages['problems']['warning'] = {
  'dated-after-source': ({ date, source, published }) =>
    `${date} es posterior a su fuente «${source}» (${published}); corregir la fecha o citar una fuente posterior`,
  'value-before-source': ({ date, source, published }) =>
    `la edición ${date} es anterior a su fuente «${source}» (${published}); el valor cuenta como conocido desde la fecha de la fuente`,
  'value-before-end': ({ period, published }) =>
    `la edición ${published} es anterior al fin de ${period}; agregar «through», el último día que abarca el valor`,
  'value-before-start': ({ period, published }) =>
    `la edición ${published} es anterior al inicio de ${period}; corregir «published» o «period»`,
  'covers-later-days': ({ through, published }) =>
    `abarca los días hasta ${through}, pero la edición es ${published}; corregir «through» o «published»`,
  'covers-other-days': ({ through, period }) =>
    `abarca los días hasta ${through}, que no está en ${period}; corregir «through» o «period»`,
  'same-days': ({ period, other, first }) =>
    `${period} son los mismos días que ${other} en la línea ${first.line}, en una sola edición; dejar uno de los dos valores`,
  'passed-in-future': ({ date, source, published }) =>
    `«passed», pero ${date} es posterior a la fuente «${source}» (${published}); escribir planned, tentative o confirmed, o corregir la fecha si ocurrió antes`,
  'wrong-order': ({ date, field, earlier }) => `${date} es anterior a «${field}», ${earlier}; corregir una de las dos`,
  'repeated-position': ({ first }) =>
    `la misma posición ya está en la línea ${first.line}; dejar una, con las dos fuentes`,
  'uncited-source': ({ id }) => `ningún enunciado cita la fuente «${id}»; citarla o quitarla`,
  'missing-language': ({ language, shown }) =>
    `el texto no tiene versión en «${language}» y se muestra en «${shown}»; agregar una traducción`,
  'unused-language': ({ language }) =>
    `ningún texto está en «${language}»; quitar el idioma o escribir textos como { "${language}": … }`,
  'status-beside-history': ({ status, last }) =>
    `el estado es ${status}, pero el historial termina en ${last}; dejar solo el historial`,
  'no-source': () => 'no se indica una fuente y los informes no muestran ninguna; agregar «source»',
  'text-without-source': () =>
    'ni el texto ni su registro tienen una fuente; escribir { "text": …, "source": … } o agregar «source» al registro',
  'text-from-earliest': ({ source, published, later, laterPublished }) =>
    `el texto cita «${source}» (${published}) y «${later}» (${laterPublished}), y se muestra desde el primer día; si requiere la fuente posterior, escribir { "text": …, "source": "${later}" }`,
  'role-without-source': () =>
    'el cargo necesita una fuente; agregar «source» al participante, o escribir el cargo en «roles» con la suya',
  'term-without-history': () => 'el historial está vacío; agregar una entrada que diga quién lo propuso y cuándo',
  'empty-claim': () => 'la afirmación no tiene nada que verificar; agregar «value», «change» o «record»',
  'overdue-term': ({ due, newest }) =>
    `vencimiento ${due} sin entrada posterior, aunque el expediente llega a ${newest}; agregar el resultado`,
  'unnamed-record': ({ id }) =>
    `ningún enunciado con fecha menciona «${id}», así que aparece en todas las fechas; mencionarlo en uno o quitarlo`,
  fraction: ({ found, counts }) =>
    `${found} no es un número entero de ${counts}; corregirlo o cambiar «measure» a «rate»`,
  'rule-percent': ({ when }) =>
    `«percent» es el tamaño de una revisión y esta regla trata de «${when}»; quitarlo o escribir «revised»`,
  'rule-negative': ({ found }) =>
    `${found} % es menor que cero, así que cualquier revisión basta; escribirlo sin signo`,
  'feed-without-address': () =>
    'el feed no tiene dirección: ni «url» ni «pattern» ni «page», y no se conoce la de su organismo; agregar la dirección del archivo',
  'feed-two-addresses': ({ found, asked }) =>
    `el feed tiene «${asked}» y «${found}», y solo se consulta «${asked}»; dejar uno de los dos`,
  'feed-half-page': ({ lacks }) =>
    lacks === 'link'
      ? 'el feed tiene una página, pero no el nombre del archivo; agregar «link», como "encounters-*.csv"'
      : 'el feed tiene el nombre de un archivo, pero no la página que lo enlaza; agregar «page»',
  'feed-two-layouts': () => 'el feed tiene «publisher» y «recipe», y solo se usa la receta; dejar uno de los dos',
  'feed-fixed-pattern': () =>
    'el patrón no tiene marcadores como {YYYY} o {MM}; agregar uno o escribir la dirección como «url»',
  'feed-placeholder': ({ found, nearest }) =>
    `${found} no es un marcador como {YYYY}, {MM}, {mon} o {DD} (docs/update.md)${didYouMean(nearest === null ? null : `{${nearest}}`)}`,
  'feed-publisher': ({ found, nearest }) =>
    `«${found}» no es cbp, iom, unhcr ni tidy; otros archivos necesitan una receta${didYouMean(nearest)}`,
  'feed-recipe': ({ found }) =>
    `la receta «${found}» no viene con el programa ni está junto al expediente; corregir el nombre`,
  'feed-every': ({ found }) => `«${found}» no es una duración; usar P1M para un mes, P1W, P1D, P3M o P1Y`,
  more: ({ count }) => `… y ${counted(count)} más como esta`,
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
    `${count === 1 ? '1 archivo válido' : `${counted(count)} archivos válidos`}${
      warnings === 0 ? '' : `; ${plural(warnings, 'advertencia', 'advertencias')}`
    }`,
  hint: 'Corregir el archivo; se recarga al guardarlo (la tecla e abre el editor).',
}
