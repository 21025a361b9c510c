import type { Messages } from '../messages.ts'
import { onDate } from '../preposition.ts'
import { counted, plural } from '../plural.ts'
import { didYouMean } from './problems.ts'

export const sources: Messages['sources'] = {
  statements: (count) => plural(count, 'enunciado', 'enunciados'),
  nothing: 'Nada de lo que se sabía en esta fecha la cita.',
  rests: (count) => `La ${count === 1 ? 'cita' : 'citan'} ${plural(count, 'enunciado', 'enunciados')}`,
  moreStatements: (count, shown) =>
    count === 1
      ? 'y un enunciado más; las tablas de `report --format csv` traen cada uno con su fuente'
      : `y ${shown} enunciados más; las tablas de \`report --format csv\` traen cada uno con su fuente`,
  unsourced: (count) => `Sin fuente: ${plural(count, 'registro', 'registros')}`,
  moreUnsourced: (count, shown) =>
    count === 1
      ? 'y un registro más; la tabla `unsourced` de `report --format csv` los trae todos'
      : `y ${shown} registros más; la tabla \`unsourced\` de \`report --format csv\` los trae todos`,
  unsourcedTitle: 'Enunciados sin fuente',
  unsourcedRule:
    'Estos enunciados no indican su fuente. Conviene verificarlos antes de citarlos; los informes no les ponen ninguna fuente.',
  parts: {
    observation: (count) => plural(count, 'valor', 'valores'),
    threshold: (count) => plural(count, 'umbral', 'umbrales'),
    claim: (count) => plural(count, 'afirmación', 'afirmaciones'),
    appearance: (count) => plural(count, 'repetición de la afirmación', 'repeticiones de la afirmación'),
    break: (count) => plural(count, 'ruptura de la serie', 'rupturas de la serie'),
    caveat: () => 'salvedad',
    issue: () => 'descripción',
    status: (count) => plural(count, 'estado', 'estados'),
    position: (count) => plural(count, 'posición', 'posiciones'),
    relation: (count) => plural(count, 'relación', 'relaciones'),
    resumes: () => 'reanudación de las conversaciones',
    deadline: () => 'plazo',
    term: (count) => plural(count, 'entrada de un compromiso', 'entradas de compromisos'),
    event: () => 'evento',
    outcome: () => 'resultado',
    role: (count) => plural(count, 'cargo', 'cargos'),
    summary: () => 'resumen',
    record: () => 'el registro mismo',
    note: (count) => plural(count, 'nota', 'notas'),
    retraction: () => 'retractación',
  },
  facts: {
    publisher: 'Organismo',
    published: 'Publicada',
    accessed: 'Consultada',
    next: 'Próxima publicación',
    licence: 'Licencia',
    attribution: 'Atribución',
    language: 'Idioma',
    address: 'Dirección',
    sha256: 'Suma de verificación SHA-256',
  },
  noLicence: 'no declarada',
  noNext: 'no se conoce',
  retracted: (date) => `retractada ${onDate(date)}`,
  retractedNote: 'retractada',
  archived: 'Copia archivada',
  retraction: 'Retractada',
  citation: {
    asOf: (day) => `Lo que se sabía el ${day}`,
    licence: (text) => `Licencia: ${text}`,
    accessed: (date) => `consultado: ${date}`,
    verdict: (text) => `Comprobado con las cifras publicadas: ${text}`,
    quote: (text) => `«${text}»`,
    stated: 'afirmación',
  },
}

export const quotations: Messages['quotations'] = {
  verified: 'verificada con el texto guardado',
  moved: 'en el texto guardado, pero no donde dicen su prefijo, su sufijo o su sello',
  several: (times) => `${counted(times)} veces en el texto guardado; un prefijo o un sufijo diría de cuál se trata`,
  altered: 'alterada: el texto guardado no tiene estas palabras',
  nearest: (passage) => `pasaje más parecido: «${passage}»`,
  nothingNear: 'no tiene ningún pasaje parecido',
  sealBroken: (date) => `alterada: no son las palabras que se sellaron ${onDate(date)}`,
  sealed: (date) => `hallada en su texto y sellada ${onDate(date)}; ese texto no está aquí`,
  noText: 'sin verificar: no se guarda ningún texto',
  quoted: (exact, proof) => `«${exact}»: ${proof}`,
  none: 'Aquí no se cita nada.',
  title: 'Citas textuales en su párrafo',
}

export const verify: Messages['verify'] = {
  needsFile: 'verify necesita un archivo: migration-dash verify conversaciones.json',
  noTexts: (source, count) =>
    `${source}: ${plural(count, 'cita', 'citas')} sin verificar, porque no se guarda ningún texto`,
  changed: (source) => `${source}: el archivo guardado cambió (su SHA-256 no es el del expediente)`,
  nothing: 'No hay citas textuales.',
  summary: (count, parts) => `${plural(count, 'cita', 'citas')}: ${parts.join(', ')}`,
  counts: {
    found: (count) => plural(count, 'encontrada', 'encontradas'),
    moved: (count) => plural(count, 'desplazada', 'desplazadas'),
    several: (count) => `${plural(count, 'encontrada', 'encontradas')} varias veces`,
    altered: (count) => plural(count, 'alterada', 'alteradas'),
    'seal-broken': (count) => `${counted(count)} con el sello roto`,
    sealed: (count) => `${plural(count, 'sellada', 'selladas')} (el texto no está aquí)`,
    'no-text': (count) => `${counted(count)} sin texto`,
  },
  sealed: (count, file) => `${file}: ${plural(count, 'cita sellada', 'citas selladas')}`,
  nothingToSeal: (file) => `${file}: no hay nada que sellar; cada cita encontrada tiene su sello`,
  noTextToSeal: 'No hay nada que sellar, porque no hay ningún texto aquí; se indica con --text ID=ARCHIVO.',
  unsealed: 'No se selló nada: primero hay que corregir las citas alteradas.',
  noSource: (file, ids) =>
    `${file}: falta decir de qué fuente es este texto, como --text ID=${file}; fuentes citadas textualmente: ${ids}`,
  notText: (file) => `${file}: no es un texto en UTF-8`,
}

export const sourceCommand: Messages['sourceCommand'] = {
  needsVerb: 'source necesita add, keep o retract: migration-dash source add DIRECCIÓN --to conversaciones.json',
  needsInput:
    'source add necesita una dirección, un archivo o -: migration-dash source add DIRECCIÓN --to conversaciones.json',
  needsTo: 'falta el expediente: --to conversaciones.json',
  needsFile: 'source keep necesita un expediente: migration-dash source keep conversaciones.json',
  needsId:
    'source retract necesita el id de una fuente: migration-dash source retract ID --date FECHA --note TEXTO --to conversaciones.json',
  needsRetraction: 'source retract necesita --date FECHA y --note TEXTO',
  notAddress: (flag, found) => `${flag}: «${found}» no es una dirección http o https`,
  noInputAddress:
    'hace falta un archivo en el que se pueda escribir: --to conversaciones.json, no una dirección ni la entrada estándar',
  nothing: 'No se escribió nada.',
  pdf: (file) =>
    `${file}: es un PDF, cuyo texto no se lee aquí; conviene guardar su texto en un archivo y agregarlo con --url`,
  binary: (file) => `${file}: no es un texto; se puede agregar una página, un texto o una tabla`,
  largePage: (file) =>
    `${file}: pesa más de 5 MB, el límite de una página web; guardar sus palabras como texto y agregar ese archivo`,
  deepPage: (file) =>
    `${file}: sus elementos se anidan en más de 512 niveles; guardar sus palabras como texto y agregar ese archivo`,
  noWords: (file) =>
    `${file}: esta página no tiene palabras que guardar; conviene guardar su texto en un archivo y agregarlo con --url`,
  needs: (file, flags) => `${file} no dice cuándo se publicó, o cómo se llama; agregar ${flags}`,
  same: (address, id) => `${address}: el expediente ya tiene esta fuente, como «${id}»`,
  sameText: (id) => `El expediente ya tiene este texto, como la fuente «${id}»`,
  taken: (id) => `«${id}» ya es el id de una fuente; elegir otro --id`,
  badId: (id) => `--id: «${id}» no es un id; usar letras, cifras, puntos, guiones y guiones bajos`,
  unknown: (id, nearest) => `«${id}» no es una fuente de este expediente${didYouMean(nearest)}`,
  retractedBefore: (id, date) => `«${id}» ya se retractó ${onDate(date)}`,
  retractedEarly: (id, date, published) =>
    `«${id}» se publicó el ${published}, así que no puede retractarse el ${date}`,
  notKept: (file, why) => `${file}: no se pudo guardar el texto (${why})`,
  added: (id, words, file) => `${id} agregada; su texto (${plural(words, 'palabra', 'palabras')}) se guarda en ${file}`,
  many: (added, known) =>
    `${plural(added, 'fuente agregada', 'fuentes agregadas')}${known === 0 ? '' : `; ${counted(known)} ya estaban`}`,
  unreadable: (file, line) =>
    `${file}:${line}: no es BibTeX; una entrada se ve así: @article{clave, title = {…}, year = 2023}`,
  retracted: (id, statements) =>
    `${id} retractada; ${statements === 1 ? 'se basa' : 'se basan'} en ella ${plural(statements, 'enunciado', 'enunciados')}`,
  kept: (id, file) => `${id}: guardada en ${file}`,
  unchanged: (id) => `${id}: igual que cuando se guardó`,
  changed: (id, before) => `${id}: la página cambió desde ${before}; todas las citas siguen ahí`,
  absent: (id, exact, before, now) => `${id}: «${exact}»: presente ${onDate(before)}, ausente ${onDate(now)}`,
  nothingToKeep: 'Ninguna fuente tiene dirección.',
}
