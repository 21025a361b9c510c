import type { ImportMessages } from '../messages.ts'

const rows = (count: number): string => (count === 1 ? '1 fila' : `${count} filas`)
const either = (names: readonly string[]): string => names.map((name) => `«${name}»`).join(' o ')

const otherTable: ImportMessages['otherTable'] = {
  flows:
    'esta tabla es de flujos, personas llegadas en un año; importar en su lugar las cifras de población (fechas de corte)',
  footnotes: 'esta tabla es de notas al pie, sin cifras',
  demographics: 'esta tabla es por sexo y edad; importar en su lugar las cifras de población por país',
  solutions: 'esta tabla es de soluciones (retornos, reasentamiento); importar en su lugar las cifras de población',
  monthly: 'esta tabla es por mes y las cifras de población del ACNUR son por año; importar estas',
}

export const importing: ImportMessages = {
  readable: (
    publications,
  ) => `Publicaciones y sus columnas (mayúsculas, acentos y puntuación no importan; * es obligatoria)

${publications}`,
  required: (publications) => `
Publicaciones, y las columnas obligatorias (--columns las dice todas)
${publications}`,
  needsFile: 'import necesita al menos un archivo: migration-dash import CSV… --into ARCHIVO',
  needsInto: 'import necesita saber adónde: migration-dash import CSV… --into ARCHIVO',
  halfOrFull: '--half-year y --full-year se contradicen; basta una de las dos',
  asksHalf: (file, year) =>
    `${file}: ${year} puede ser solo de enero a junio, ya que el ACNUR publica el año completo a mediados de junio; indicar --half-year o --full-year`,
  onlyOrAll: '--only y --all se contradicen; basta con una de las dos',
  noStandardInput: 'import lee archivos, cada uno dos veces, y no la entrada estándar: guárdela antes en un archivo',
  needsPublished: (file) =>
    `${file}: ni el archivo ni su nombre dicen cuándo se publicó; indique la fecha con --published FECHA`,
  input: {
    none: (file) => `${file}: no existe ese archivo`,
    folder: (file) => `${file}: es una carpeta; una tabla es un archivo CSV, o JSON de la API del ACNUR`,
    special: (file) => `${file}: no es un archivo ordinario; se lee dos veces, así que guárdelo antes`,
    permission: (file) => `${file}: no está permitido leerlo`,
  },
  asksWhat: (file, holds) =>
    `${file}: el expediente no tiene lugares que digan qué traer; elija con --only NOMBRE, o --all. El archivo contiene: ${holds}`,
  unmet: (name, holds) => `--only ${name}: ningún archivo lo tiene. Hay: ${holds}`,
  andMore: (count) => `y ${count} más`,
  moreProblems: (count) => `… y ${count} problemas más de este archivo`,
  nothingWritten: (file) => `No se escribió nada; ${file} queda como estaba.`,
  also: (names) => `también ${names}`,
  breakdowns: (names) => `--by ${names}`,
  publications: {
    encounters: 'cbp: encuentros (Oficina de Aduanas y Protección Fronteriza de Estados Unidos)',
    'missing-migrants': 'iom: personas muertas y desaparecidas (OIM, Proyecto Migrantes Desaparecidos)',
    population: 'unhcr: cifras de población (ACNUR; CSV, o JSON de su API)',
    applications: 'unhcr: solicitudes de asilo (ACNUR; CSV, o JSON de su API)',
    tidy: 'tidy: cualquier cifra, una por fila; cada otra columna limita la cifra (data/tidy.schema.json)',
  },
  otherTable,
  fault: {
    empty: () => 'el archivo está vacío',
    'header-only': () => 'no hay filas debajo del encabezado',
    html: () => 'esto es HTML, una página web, y no una tabla: descargue el propio CSV',
    zip: () => 'esto es un archivo ZIP o un libro de Excel, y no un CSV: descomprímalo o guarde la hoja como CSV',
    gzip: () => 'esto está comprimido con gzip: descomprímalo antes',
    'utf-32': () => 'esto es UTF-32: guárdelo como UTF-8',
    nul: () => 'hay un byte NUL: el archivo está dañado o es UTF-16 sin marca (--encoding utf-16le lo indica)',
    'not-utf-16': () => 'el archivo empieza como UTF-16 y termina en medio carácter: está cortado',
    'not-utf-8': ({ mayBeWindows }) =>
      mayBeWindows
        ? 'esto no es UTF-8; si el archivo es Windows-1252 (Excel, «CSV»), indíquelo con --encoding windows-1252'
        : 'esto no es UTF-8: hay bytes dañados en el archivo',
    'not-windows-1252': () => 'esto no es Windows-1252: hay bytes que no representan ningún carácter',
    unrecognised: ({ found, as, expected }) =>
      `no hay encabezado ${as === null ? 'de ninguna fuente conocida' : `de ${as}`} en las primeras filas; se hallaron las columnas ${found.map((name) => `«${name}»`).join(', ')}. Se esperan ${expected}`,
    'missing-column': ({ anyOf }) => `falta la columna ${either(anyOf)}`,
    'double-column': ({ name }) => `la columna «${name}» aparece dos veces`,
    'nameless-column': ({ at }) => `la columna ${at} no tiene nombre`,
    'too-many-columns': ({ most }) => `hay más de ${most} columnas`,
    'no-breakdown': ({ by, has }) =>
      has.length === 0 ? `--by ${by}: estos archivos no tienen desgloses` : `--by ${by}: hay ${has.join(', ')}`,
    ragged: ({ found, expected }) => `la fila tiene ${found} celdas; el encabezado, ${expected}`,
    'quote-open': () => 'en la fila que empieza aquí se abre una comilla que nunca se cierra',
    'quote-stray': () =>
      'hay una comilla dentro de una celda: una celda con comillas va entre comillas, y estas se duplican',
    'row-too-long': ({ most }) => `la fila que empieza aquí supera los ${most} bytes: puede haber una comilla abierta`,
    cell: ({ column, found, expected }) => `${column}: «${found}» ${importing.cell[expected]}`,
    choice: ({ column, found, options }) => `${column}: «${found}» no es ninguno de ${options.join(', ')}`,
    'row-twice': ({ first }) => `la misma cifra que en la línea ${first}, con otro valor`,
    'key-twice': ({ first }: { readonly first: number }) =>
      `la línea ${first} tiene las mismas claves: se contarían ambas; quizá se unieron dos publicaciones`,
    'other-table': ({ table }) => otherTable[table],
    'whole-world': ({ year }) =>
      `una fila para todos los países de asilo juntos no es de ninguno de ellos; pedir cada uno a la API: https://api.unhcr.org/population/v1/population/?limit=100&yearFrom=${year}&yearTo=${year}&coo_all=true&coa_all=true`,
    'beside-total': ({ year, country }) =>
      `${country}, ${year}: el archivo tiene una fila para todos los países de origen («-») junto a filas de cada uno; dejar una u otras`,
    json: () => 'esto empieza como JSON y no lo es',
    'no-items': () => 'este JSON no tiene una lista «items» de registros, como las páginas de la API del ACNUR',
    pages: ({ missing, of }) =>
      `falta la página ${missing.join(', ')} de ${of}: dé juntas todas las páginas de una respuesta`,
  },
  cell: {
    part: 'no es una parte, sino un total de su columna: quitar las filas de totales o las partes',
    count: 'no es un número entero',
    'ambiguous-number':
      'puede ser dos números, pues «.» y «,» agrupan o separan decimales: guárdelo sin separador de miles',
    'whole-number':
      'no es un número entero, como lo son personas, eventos y casos; el dinero y las tasas lo dicen en las columnas counts y measure',
    number: 'no es un número',
    'fiscal-year': 'no es un año fiscal como 2023 o 2024 (FYTD)',
    year: 'no es un año como 2023',
    month: 'no es un mes como NOV, November u 11',
    date: 'no es una fecha como 2020-01-13, January 13, 2020 o 13-Jan-20',
    'ambiguous-date': 'puede ser dos fechas, según vaya antes el día o el mes: guárdela como 2020-01-13',
    period: 'no es un periodo como 2023, 2023-12, 2023-W49, 2023-12-01/2023-12-07 o FY2024',
    vintage: 'no es una fecha como 2023-12-22, 2023-12 o 2023',
    statistic: 'no es el identificador de una estadística: letras, cifras, «.», «_» y «-»',
  },
  notice: {
    'no-date': ({ rows: count }) => `${rows(count)} sin fecha: no se toman`,
    'no-month': ({ rows: count }) => `${rows(count)} sin mes: cuentan en el año y en ningún mes`,
    'no-figure': ({ rows: count, column }) =>
      `${rows(count)} sin cifra${column === '' ? '' : ` en «${column}»`}: no se toman, lo que no equivale a cero`,
    negative: ({ rows: count }) =>
      `${rows(count)} con un número menor que cero, con que la fuente corrige: se suman como se publicaron`,
    'total-differs': ({ rows: count }) =>
      `${rows(count)} cuyo total no es la suma de muertes y desapariciones: se toma el total publicado`,
    'no-ids': () => 'el archivo no tiene identificadores: no se pueden contar los incidentes',
    'not-reached': ({ months }) =>
      `${months.join(', ')}: solo celdas vacías o ceros en un año aún abierto; todavía no publicado, no se toma`,
    'cases-not-told': ({ countries }) =>
      `${countries.join(', ')}: el archivo no distingue casos de personas, y este país comunica ambos; queda como estadística aparte`,
    'types-not-told': () =>
      'el archivo no distingue las solicitudes nuevas de las reiteradas y los recursos: se toman todas',
    'cases-left-out': ({ rows: count, sum }) =>
      `${rows(count)} que cuentan casos (${sum}): no se toman, los casos no son personas`,
    'types-left-out': ({ types }) =>
      `no se toman las solicitudes que no son nuevas: ${types.map(([type, sum]) => `${type} ${sum}`).join(', ')}`,
    'partial-year': ({ year, until }) =>
      `${year} llega hasta ${until} en este archivo: una parte del año, marcada como provisional`,
    'half-year': ({ year, period }) =>
      `${year} se lee como ${period}, provisional: el ACNUR muestra la mitad de su año más reciente hasta publicar el año completo, a mediados de junio del siguiente (--full-year si está completo)`,
    'after-publication': ({ period }) => `${period} empieza después de la fecha de publicación: ¿es correcta?`,
    'measure-not-told': ({ statistics }) =>
      `${statistics.join(', ')}: ni el expediente ni la tabla dicen qué mide; se toma como existencias de sucesos sin unidad. Lo dicen las columnas measure, counts, unit, name, definition`,
    columns: ({ limits, leftOut, withoutTotal }) =>
      [
        limits.length === 0 ? 'sin límites' : `limitado por: ${limits.join(', ')}`,
        ...(withoutTotal.length === 0 ? [] : [`sin total de ${withoutTotal.join(', ')}`]),
        ...(leftOut.length === 0 ? [] : [`se omite: ${leftOut.join(', ')}`]),
      ].join('; '),
    'row-repeated': ({ rows: count }) => `${rows(count)} que repiten lo que dice otra`,
  },
  generation: {
    cbp: {
      southwest: 'CBP, encuentros, frontera terrestre suroeste',
      state: 'CBP, encuentros, todo el país por estado',
      area: 'CBP, encuentros, todo el país por área de responsabilidad',
      region: 'CBP, encuentros, todo el país',
    },
    iom: {
      hxl: 'OIM, Migrantes Desaparecidos, encabezado HXL',
      'site-2018': 'OIM, Migrantes Desaparecidos, descarga de 2018–2020',
      'site-2021': 'OIM, Migrantes Desaparecidos, descarga de 2021 o posterior',
      full: 'OIM, Migrantes Desaparecidos, archivo completo de 2023 o posterior',
    },
    population: (midYear) => `ACNUR, población, ${midYear ? 'mitad de año' : 'cierre de año'}`,
    applications: {
      nothing: 'ACNUR, solicitudes de asilo, sin distinguir tipos ni personas',
      types: 'ACNUR, solicitudes de asilo, por tipo',
      'types-and-persons': 'ACNUR, solicitudes de asilo, por tipo y etapa, casos y personas aparte',
    },
    tidy: 'tabla ordenada',
  },
  read: (file, generation, count, encoding) => `${file}: ${generation}; ${count} filas, ${encoding}`,
  covers: (first, last) => `abarca de ${first} a ${last}`,
  open: (year) => `${year} está abierto`,
  published: {
    flag: (date) => `publicado: ${date} (según se indicó)`,
    file: (date) => `publicado: ${date} (según el propio archivo)`,
    name: (date) => `publicado: ${date} (según el nombre del archivo)`,
    rows: (date) => `publicado: ${date} (según las propias filas)`,
  },
  guard: {
    bytes: (published) => `los mismos bytes que la publicación del ${published}`,
    gone: (period, before) => `falta ${period}; la publicación anterior tiene ${before}`,
    gap: (period) => `falta ${period} entre meses que sí están`,
    shorter: (last, before, published) => `termina en ${last}; la publicación del ${published} llega a ${before}`,
    older: (periods, published) =>
      `${periods} periodos revisados vuelven a tener los valores de la publicación del ${published}`,
    provisional: (period, published) => `${period} es provisional; era definitivo en la publicación del ${published}`,
    zero: (period) => `${period} es cero y no había terminado al publicarse`,
    jump: (period, after, before, from) =>
      `${period} tiene ${after} después de ${before} en ${from}: diez veces más o menos`,
    revision: ({ period, before, after, change, published }) =>
      `${period} pasó de ${before} (publicación del ${published}) a ${after}, un ${change} %`,
    own: (vintages, most) => `en ${vintages} publicaciones nunca se movió más de ${most} %`,
    usual: (most) => `este organismo rara vez mueve una cifra más de ${most} %`,
    more: (count) => `y ${count} más`,
  },
  kept: (published, what) => `Publicación del ${published}: ${what}.`,
  acceptHint: (options) => `Si la publicación es correcta, aceptar lo hallado: ${options}`,
  willWrite: (file) => `En ${file}:`,
  would: (file) => `Lo que cambiaría en ${file}:`,
  values: (count, isOne) => (isOne ? 'un valor' : `${count} valores`),
  newStatistic: (id, name, values) => `estadística nueva ${id} (${name}): ${values}`,
  grown: (id, name, values, same) =>
    `${id} (${name}): nuevos: ${values}${same === null ? '' : `; ya estaban: ${same}`}`,
  replaced: (id, values) => `${id}: reemplazados: ${values}`,
  same: (id, values) => `${id}: ya estaban: ${values}`,
  nothingNew: (file) => `No hay nada nuevo; ${file} queda como estaba.`,
  done: (file) => `${file} está escrito.`,
  readLater: (asOf, published) =>
    `El expediente se lee al ${asOf}: lo publicado después se ve con --as-of ${published}, o con otro asOf en el archivo.`,
  conflict: ({ where, before, after, published, against }) =>
    `${where} es ${before} en ${against ?? 'el expediente'} y ${after} en el archivo, con la misma fecha de publicación: ${published}`,
  moreConflicts: (count) => `… y ${count} más`,
  conflictHint: 'Con --replace vale el archivo; con otro --published quedan ambos.',
  illFormed: (file) => `con estas cifras ${file} no estaría bien formado:`,
  write: {
    held: ({ lock, pid }) =>
      `otra importación ${pid === null ? '' : `(proceso ${pid}) `}lo está escribiendo; inténtelo de nuevo, o quite ${lock} si no hay ninguna`,
    changed: () => 'otro lo cambió entretanto; repita la importación',
    special: () => 'no es un archivo ordinario; un expediente es un archivo JSON',
    'not-permitted': ({ folder }) => `no está permitido escribirlo en la carpeta ${folder}`,
    'read-only': ({ folder }) => `la carpeta ${folder} está en un disco de solo lectura`,
    'no-folder': ({ folder }) => `no existe la carpeta ${folder}`,
    full: ({ folder }) => `no hay espacio para él en ${folder}`,
    failed: ({ why }) => `no se pudo escribir (${why})`,
  },
  progress: (file, percent) => `${String(percent).padStart(3)} %  ${file}`,
}
