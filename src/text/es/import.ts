import { conflictLines } from '../conflict.ts'
import type { ImportMessages } from '../messages.ts'
import { didYouMean } from './problems.ts'
import { update } from './update/index.ts'
import { counted } from '../plural.ts'

const rows = (count: number): string => (count === 1 ? '1 fila' : `${counted(count)} filas`)
const quoted = (names: readonly string[]): string => names.map((name) => `«${name}»`).join(', ')
/** The periods of which a date may be the first or the last day. */
const covering = {
  day: 'un día',
  'week-from': 'una semana',
  'week-to': 'una semana',
  month: 'un mes',
  quarter: 'un trimestre',
  year: 'un año',
}
const either = (names: readonly string[]): string => names.map((name) => `«${name}»`).join(' o ')

/** A file that is not a table, by the format that its first bytes show. */
const otherFile: ImportMessages['otherFile'] = {
  xls: 'esto es un libro de Excel del formato antiguo (.xls); abrirlo y guardarlo como .xlsx o CSV',
  xlsb: 'esto es un libro binario de Excel (.xlsb); abrirlo y guardarlo como .xlsx o CSV',
  'excel-xml': 'esto es un libro de Excel en XML (2003); abrirlo y guardarlo como .xlsx o CSV',
  ods: 'esto es un archivo OpenDocument (.ods); abrirlo y guardar la hoja como .xlsx o CSV',
  numbers: 'esto es un documento de Apple Numbers; exportarlo como .xlsx o CSV',
  password: 'este libro está protegido con contraseña; abrirlo y guardarlo sin ella',
  word: 'esto es un documento de Word, no una tabla; copiar la tabla a una hoja y guardarla como .xlsx o CSV',
  powerpoint: 'esto es una presentación de PowerPoint, no una tabla; pedir los datos al organismo como .xlsx o CSV',
  pdf: 'esto es un PDF, no una tabla; buscar la misma tabla como .xlsx o CSV, o copiarla a una hoja',
  rtf: 'esto es un documento RTF, no una tabla; copiar la tabla a una hoja y guardarla como .xlsx o CSV',
  'r-data': 'esto es un archivo de R; guardar la tabla desde R con write.csv',
  stata: 'esto es un archivo de Stata; guardarlo desde Stata con «export delimited»',
  spss: 'esto es un archivo de SPSS; guardarlo como .xlsx o CSV',
  sas: 'esto es un archivo de SAS; exportarlo como .xlsx o CSV',
  parquet: 'esto es un archivo Parquet; convertirlo a CSV',
  arrow: 'esto es un archivo Arrow (Feather); convertirlo a CSV',
  avro: 'esto es un archivo Avro; convertirlo a CSV',
  hdf5: 'esto es un archivo HDF5; exportar la tabla como CSV',
  netcdf: 'esto es un archivo NetCDF; exportar la tabla como CSV',
  sqlite: 'esto es una base de datos SQLite; exportar la tabla como CSV',
  access: 'esto es una base de datos de Access; exportar la tabla como .xlsx o CSV',
  dbf: 'esto es una tabla de dBase (.dbf); abrirla en una hoja de cálculo y guardarla como .xlsx o CSV',
  shapefile: 'esto es un shapefile, un mapa; exportar su tabla de atributos como CSV',
  image: 'esto es una imagen, no una tabla; buscar la misma tabla como .xlsx o CSV',
  html: 'esto es una página web (HTML), no una tabla; descargar el propio CSV',
  'lfs-pointer': 'es un puntero de Git LFS y no el archivo mismo; ejecutar git lfs pull',
  xml: 'esto es XML, no una tabla; buscar los mismos datos como .xlsx o CSV',
  zip: 'esto es un archivo ZIP; descomprimirlo e importar la tabla que contiene',
  gzip: 'este archivo está comprimido con gzip; descomprimirlo antes',
  compressed: 'este archivo está comprimido; descomprimirlo antes',
  'utf-32': 'esto es UTF-32; guardarlo como UTF-8',
  binary: 'esto no es texto ni un formato que se pueda importar; guardar la tabla como .xlsx o CSV',
}

const otherTable: ImportMessages['otherTable'] = {
  flows: 'esta tabla cuenta las llegadas de un año (flujos); importar en su lugar las cifras de población (stock)',
  footnotes: 'esta tabla contiene notas al pie, no cifras; importar en su lugar las cifras de población',
  demographics: 'esta tabla es por sexo y edad; importar en su lugar las cifras de población por país',
  solutions: 'esta tabla es de soluciones (retornos, reasentamiento); importar en su lugar las cifras de población',
  monthly: 'esta tabla es por mes, o por otra parte del año; importar en su lugar las cifras por año',
}

export const importing: ImportMessages = {
  update,
  readable: (
    publications,
  ) => `Publicaciones y sus columnas (* es obligatoria; se ignoran mayúsculas, acentos y puntuación)

${publications}`,
  required: (publications) => `
Publicaciones y sus columnas obligatorias (--columns las muestra todas)
${publications}`,
  needsFile: 'import necesita al menos un archivo: migration-dash import TABLA… --into ARCHIVO',
  needsInto: 'import necesita --into ARCHIVO: migration-dash import TABLA… --into ARCHIVO',
  halfOrFull: '--half-year y --full-year se excluyen; indicar una de las dos',
  publisherOrTable:
    '--as nombra un organismo cuyos archivos se leen tal cual; para cualquier otra tabla, omitirlo o indicar --as tidy',
  asksFiscalYear: (file, statistics) =>
    `${file}: no se sabe cuándo empiezan los años fiscales de ${statistics}; indicar el mes con --fiscal-year-start, como 10 para octubre`,
  notFlow: (file, statistics) =>
    `${file}: ${statistics} no es un flujo, así que sus cifras no se pueden sumar; omitir --per`,
  describedOtherwise: (path, { statistic, use, found, has }) =>
    `${path}: ${use} de ${statistic} es «${found}» en esta tabla y «${has}» en el expediente; corregir uno de los dos, o dar un identificador propio a estas cifras`,
  asksNumbers: (file, columns, first) =>
    `${file}: ${columns} restringiría las cifras, pero solo tiene números; omitir esa columna con --drop ${first}, o confirmarla con --dims ${first}`,
  asksCovered: (file, statistics, covered) =>
    covered === 'week-from'
      ? `${file}: entre las fechas de ${statistics} hay semanas enteras; indicar --covers week-from si una cifra abarca la semana que empieza en su fecha, --covers week-to si abarca la que termina en ella, o --covers day si abarca solo ese día`
      : `${file}: cada fecha de ${statistics} es el primer o el último día de ${covering[covered]}; indicar --covers ${covered} si una cifra abarca todo ese periodo, o --covers day si abarca solo ese día`,
  noSource: (id, nearest) =>
    `--source ${id}: el expediente no tiene una fuente con este id${nearest === null ? '' : `; ¿quizá «${nearest}»?`}`,
  laterSource: (id, published, vintage) =>
    `--source ${id}: se publicó el ${published}, después de una cifra del ${vintage} que la citaría; citar otra fuente, o una nueva con --title`,
  noStatistic: (file, id, nearest) =>
    `${file}: el expediente no tiene la estadística «${id}» de estas afirmaciones${nearest === null ? '' : `; ¿quizá «${nearest}»?`}`,
  notFigures: (file) =>
    `${file}: esta receta produce eventos o afirmaciones; junto a ella solo se admiten --source, --title, --publisher, --url y --licence`,
  noRecipe: (file, shipped) => `${file}: no existe esa receta; indicar un archivo, o una de ${shipped}`,
  leaveOutHint: (rows) =>
    `Para importar todo menos ${rows === 1 ? 'esta fila' : `estas ${counted(rows)} filas`}, agregar --leave-out ${rows}`,
  asksHalf: (file, year) =>
    `${file}: ${year} puede abarcar solo de enero a junio, pues el ACNUR completa un año a mediados del junio siguiente; indicar --half-year o --full-year`,
  onlyOrAll: '--only y --all se excluyen; indicar una de las dos',
  noStandardInput:
    'import no puede leer la entrada estándar, pues lee cada archivo dos veces; guardarla antes en un archivo',
  needsPublished: (file) =>
    `${file}: ni el archivo ni su nombre contienen la fecha de publicación; indicarla con --published FECHA`,
  input: {
    none: (file) => `${file}: el archivo no existe`,
    folder: (file) => `${file}: es una carpeta; indicar un archivo CSV, un libro de Excel o JSON de la API del ACNUR`,
    special: (file) => `${file}: no es un archivo regular; guardarlo antes en uno, pues se lee dos veces`,
    permission: (file) => `${file}: sin permiso para leer este archivo`,
  },
  asksWhat: (file, holds) =>
    `${file}: el expediente no tiene lugares con que elegir las cifras; indicar --only NOMBRE o --all. El archivo contiene: ${holds}`,
  unmet: ({ name, nearest, holds }) =>
    `--only ${name}: ningún archivo lo contiene${didYouMean(nearest) || '.'} El archivo contiene: ${holds}`,
  unselectable: (name) =>
    `--only ${name}: esta tabla no tiene nombres con que elegir; indicar --all en lugar de --only`,
  andMore: (count) => `y ${counted(count)} más`,
  line: (line) => `línea ${line}`,
  moreProblems: (count) => `… y ${counted(count)} problemas más en este archivo`,
  nothingWritten: (file) => `No se escribió nada; ${file} no cambió.`,
  also: (names) => `también ${names}`,
  breakdowns: (names) => `--by ${names}`,
  publications: {
    encounters: 'cbp: encuentros (Oficina de Aduanas y Protección Fronteriza de Estados Unidos)',
    'missing-migrants': 'iom: personas muertas y desaparecidas (OIM, Proyecto Migrantes Desaparecidos)',
    population: 'unhcr: cifras de población (ACNUR; CSV, o JSON de su API)',
    applications: 'unhcr: solicitudes de asilo (ACNUR; CSV, o JSON de su API)',
    decisions: 'unhcr: decisiones de asilo (ACNUR; CSV, o JSON de su API)',
    tidy: 'tidy: cualquier cifra, una por fila; las demás columnas delimitan la cifra (data/tidy.schema.json)',
  },
  otherTable,
  otherFile,
  fault: {
    empty: () => 'el archivo está vacío',
    'header-only': () => 'el archivo tiene encabezado pero no filas',
    'other-file': ({ format }) => otherFile[format],
    zip: ({ holds, isTable }) =>
      isTable
        ? `esto es un archivo ZIP con ${holds.join(', ')}; descomprimirlo e importar ese archivo`
        : `esto es un archivo ZIP sin tablas (${holds.length === 0 ? 'está vacío' : holds.join(', ')})`,
    damaged: () => 'el libro está dañado o no se descargó completo; descargarlo de nuevo',
    bomb: () => 'el libro ocuparía al descomprimirse mucho más que su tamaño, como ninguna tabla; no abrirlo',
    'too-many-parts': () =>
      'el ZIP tiene más archivos que cualquier libro; descomprimirlo e importar la tabla que contiene',
    'too-much-text': () => 'el libro tiene más texto del que cabe en la memoria; guardar la hoja como CSV',
    'too-many-merges': () => 'la hoja tiene más celdas combinadas que cualquier tabla; guardarla como CSV',
    'empty-workbook': () => 'el libro no tiene ninguna hoja con una tabla',
    'which-sheet': ({ sheets }) => `puede tratarse de varias hojas; elegir una con --sheet: ${quoted(sheets)}`,
    'no-sheet': ({ sheet, sheets }) => `--sheet ${sheet}: el libro no tiene esa hoja; tiene ${quoted(sheets)}`,
    'not-a-workbook': () => '--sheet elige una hoja de un libro, y este archivo no lo es',
    'excel-error': ({ found }) => `la celda tiene el error ${found} en vez de un valor; corregirla o vaciarla`,
    'merged-number': ({ found }) =>
      `un solo número (${found}) ocupa varias celdas combinadas, así que contaría más de una vez; separarlas`,
    'no-saved-value': () =>
      'la celda tiene una fórmula sin valor guardado; abrir el libro en Excel y guardarlo de nuevo',
    'beside-table': ({ from, to }) =>
      `esta celda queda fuera de la tabla, cuyo encabezado va de la columna ${from} a la ${to}; vaciarla o ponerle encabezado`,
    conflict: (conflict) =>
      `quedó en el archivo un conflicto de git: ${conflictLines('línea', conflict)}; conservar un lado y borrar las marcas`,
    nul: () => 'el archivo contiene un byte NUL; está dañado o es UTF-16 sin marca (probar --encoding utf-16le)',
    'not-utf-16': () => 'el archivo es UTF-16 y termina a la mitad de un carácter; descargarlo de nuevo',
    'not-utf-8': ({ mayBeWindows }) =>
      mayBeWindows
        ? 'esto no es UTF-8; si Excel lo guardó como «CSV», probar --encoding windows-1252'
        : 'esto no es UTF-8; el archivo está dañado',
    'not-windows-1252': () =>
      'esto no es Windows-1252, que no tiene caracteres para algunos bytes del archivo; revisar --encoding',
    unrecognised: ({ found, as, expected }) =>
      `las primeras filas no tienen un encabezado de ${as ?? 'un organismo conocido'}; hay ${found.map((name) => `«${name}»`).join(', ')}, se espera ${expected}`,
    'missing-column': ({ anyOf }) => `falta la columna ${either(anyOf)}`,
    'double-column': ({ name }) => `la columna «${name}» aparece dos veces`,
    'nameless-column': ({ at }) => `la columna ${at} no tiene nombre`,
    'too-many-columns': ({ most }) => `la tabla tiene más de ${counted(most)} columnas`,
    'new-column': ({ name }) =>
      `la receta no menciona la columna «${name}»; agregarla a los campos con «use»: «limit» o «drop»`,
    'running-total': ({ name }) =>
      `«${name}» parece un total acumulado, que no es la cifra de su periodo; asignar el periodo a until si corre desde el principio del año, o cambiar el nombre de la columna`,
    'in-thousands': ({ name }) =>
      `«${name}» no está en unidades simples; nombrarlas con --unit, como "miles de personas", o multiplicar la columna y cambiar su nombre`,
    'no-such-column': ({ name, has }) =>
      `no hay una columna «${name}»; las columnas son ${has.map((one) => `«${one}»`).join(', ')}`,
    'no-period-columns': () => '--wide necesita al menos dos columnas con el nombre de un mes o de un año',
    'id-twice': ({ id, first }) => `el id «${id}» es el de la línea ${first}; dar a cada registro su propio id`,
    'no-breakdown': ({ by, has }) =>
      has.length === 0
        ? `--by ${by}: estos archivos no tienen desgloses`
        : `--by ${by}: no está en estos archivos; usar ${has.join(', ')}`,
    ragged: ({ found, expected }) => `la fila tiene ${found} celdas; el encabezado, ${expected}`,
    footnote: ({ rows: count, ignore }) =>
      count === 1
        ? `esta línea es una nota al pie; omitirla con --ignore-tail ${ignore}`
        : `las últimas ${counted(count)} líneas, desde esta, son notas al pie; omitirlas con --ignore-tail ${ignore}`,
    'quote-open': () => 'la fila que empieza aquí abre una comilla y nunca la cierra',
    'quote-stray': () => 'esta celda contiene una comilla; poner la celda entre comillas y duplicar las de adentro',
    'row-too-long': ({ most }) =>
      `la fila que empieza aquí supera los ${counted(most)} bytes; revisar si hay una comilla abierta`,
    cell: ({ column, found, expected }) => `${column}: «${found}» ${importing.cell[expected]}`,
    choice: ({ column, found, options }) => `${column}: «${found}» no es uno de ${options.join(', ')}`,
    'described-otherwise': ({ column, found, first }) =>
      `${column}: «${found}» no es lo que la línea ${first} dice de la misma estadística; dar un identificador propio a las cifras de otra cosa`,
    'marked-period': ({ name, period }) =>
      `la columna «${name}» es ${period} con una marca que solo explican las notas de la tabla: renombrarla ${period} si sus cifras son de todo ese periodo, o con los días que abarcan (2024-01-01/2024-03-31), u omitirla con --drop`,
    'row-twice': ({ first }) => `la misma cifra que en la línea ${first}, con otro valor`,
    'key-twice': ({ first }) =>
      `la línea ${first} tiene las mismas claves y se contarían ambas; revisar si se unieron dos publicaciones`,
    'other-table': ({ table }) => otherTable[table],
    'whole-world': ({ year, table }) =>
      `esta fila es el total de todos los países de asilo; pedir cada país a la API: https://api.unhcr.org/population/v1/${table}/?limit=100&yearFrom=${year}&yearTo=${year}&coo_all=true&coa_all=true`,
    'two-countries': ({ code, name }) =>
      `«${name}» y el código ${code} son dos países; conviene revisar si se intercambiaron columnas`,
    'beside-total': ({ year, country }) =>
      `${country}, ${year}: el archivo tiene el total de todos los países de origen («-») y también filas de cada uno; dejar una cosa u otra`,
    json: () => 'este archivo empieza como JSON, pero no es JSON válido',
    'no-items': () => 'este JSON no tiene la lista «items» de las páginas de la API del ACNUR',
    pages: ({ missing, of }) =>
      `faltan páginas: ${missing.join(', ')} (de ${of}); importar juntas todas las páginas de una respuesta`,
  },
  cell: {
    'named-part': 'está vacía, y puede ser el total de su columna o una parte sin nombre; llenarla, o quitar la fila',
    'sum-of-others':
      'es la suma de los demás donde tiene cifra y contaría dos veces; quitar sus filas, o nombrarla con --part si es una parte',
    part: 'no es una parte, sino el total de su columna; quitar los totales o las partes',
    limit:
      'es un día, que no restringe ninguna cifra; omitir su columna con --drop, o asignarla a until si es el último día de cada cifra',
    scale:
      'es una escala, así que las cifras no están en unidades simples; nombrarla con --unit, como "miles de personas", o multiplicar las cifras y usar --drop con esta columna',
    count: 'no es un número entero',
    'ambiguous-number': 'es ambiguo, pues «.» y «,» pueden separar miles o decimales; guardarlo sin separador de miles',
    'minus-sign': 'no es un número, pues su signo menos no es un guion; escribirlo como -5',
    'decimal-comma':
      'no es un número con coma decimal; escribir grupos de tres cifras y después los decimales, como 1.234,5',
    'decimal-point':
      'no es un número con punto decimal; escribir grupos de tres cifras y después los decimales, como 1,234.5',
    'whole-number':
      'no es un número entero, como piden personas, eventos y casos; para dinero o tasas, llenar las columnas counts y measure',
    percentage:
      'es un porcentaje; indicar --counts percent, o llenar la columna counts, si estas cifras son porcentajes',
    negative: 'es menor que cero, lo que ningún conteo puede ser; corregirlo, o dejar la celda vacía si falta la cifra',
    number: 'no es un número',
    'fiscal-year': 'no es un año fiscal; escribirlo como 2023 o 2024 (FYTD)',
    year: 'no es un año; escribirlo como 2023',
    month: 'no es un mes; escribirlo como NOV, November u 11',
    date: 'no es una fecha; escribirla como 2020-01-13, January 13, 2020 o 13-Jan-20',
    'ambiguous-date': 'es ambigua, pues el día o el mes puede ir primero; escribirla como 2020-01-13',
    period: 'no es un periodo; escribirlo como 2023, 2023-12, 2023-W49, 2023-12-01/2023-12-07 o FY2024',
    calendar: 'tiene un año de otro calendario; escribir el año gregoriano, como 2023',
    vintage: 'no es una fecha; escribirla como 2023-12-22, 2023-12 o 2023',
    'no-such-day': 'no es un día del calendario',
    'fiscal-month': 'es un mes de un año fiscal; indicar con --fiscal-year-start el mes en que empieza',
    'part-of-period':
      'no es una parte del periodo que está a su lado; conviene escribir ambos como un solo periodo, como 2023-Q1, 2023-W05 o 2023-01-31, o usar --drop o --dims con esta columna',
    beginning: 'es posterior al último día que tiene al lado',
    edge: 'no es el primer ni el último día de lo que nombra --covers',
    'part-of-month': 'no está dentro de un solo mes, así que --per month no lo puede sumar',
    'part-of-year': 'no está dentro de un solo año, así que --per year no lo puede sumar',
    'days-twice': 'tiene días de un periodo anterior, que contarían dos veces',
    'other-grain': 'no dura lo mismo que los periodos anteriores, así que no se pueden sumar juntos',
    words: 'está vacío; un registro necesita estas palabras',
    statistic: 'no es un id de estadística; usar letras, cifras, «.», «_» y «-»',
  },
  notice: {
    'no-date': ({ rows: count }) => `${rows(count)} sin fecha: se omiten`,
    'no-month': ({ rows: count }) => `${rows(count)} sin mes: cuentan solo en el año`,
    'no-figure': ({ rows: count, column }) =>
      `${rows(count)} sin cifra${column === '' ? '' : ` en «${column}»`}: se omiten, no cuentan como cero`,
    negative: ({ rows: count }) =>
      `${rows(count)} con un número negativo, con el que el organismo corrige: se suman como se publicaron`,
    'total-differs': ({ rows: count }) =>
      `${rows(count)} cuyo total no es la suma de muertes y desapariciones: se conserva el publicado`,
    'other-date': ({ rows: count, line }) =>
      `${rows(count)} cuya fecha está en otro año o mes que el de sus columnas (la primera: línea ${line}): se cuenta según las columnas`,
    'no-ids': () => 'el archivo no tiene ids de incidentes, así que los incidentes no se cuentan',
    'not-reached': ({ months }) =>
      `${months.join(', ')}: solo celdas vacías o ceros en un año aún abierto: se omiten, pues aún no se publican`,
    'cases-not-separated': ({ countries }) =>
      `${countries.join(', ')}: el archivo no distingue casos de personas y este país reporta ambos: queda como estadística aparte`,
    'types-not-separated': () =>
      'el archivo no distingue las solicitudes nuevas de las reiteradas y los recursos: se incluyen todas',
    'cases-left-out': ({ rows: count, sum }) =>
      `${rows(count)} que cuentan casos (${counted(sum)}): se omiten, pues los casos no son personas`,
    'types-left-out': ({ types }) =>
      `se omiten las solicitudes que no son nuevas: ${types.map(([type, sum]) => `${type} ${counted(sum)}`).join(', ')}`,
    'decided-not-separated': ({ countries }) =>
      `${countries.join(', ')}: el archivo no distingue casos de personas: queda como estadística aparte`,
    'decided-cases': ({ countries }) =>
      `${countries.join(', ')}: las decisiones sobre casos quedan como estadística aparte, pues un caso no es una persona`,
    'decided-differs': ({ rows: count, line, column }) =>
      `${rows(count)} cuyo «${column}» no es la suma de los cuatro resultados, más allá del redondeo (la primera: línea ${line}): se conserva el publicado`,
    'partial-year': ({ year, until }) =>
      `${year} llega hasta ${until} en este archivo: se marca como parte de un año y provisional`,
    'half-year': ({ year, period }) =>
      `${year} se lee como ${period}, provisional: el ACNUR completa un año a mediados del junio siguiente (--full-year si está completo)`,
    'after-publication': ({ period }) => `${period} empieza después de la fecha de publicación; revisar --published`,
    'other-unit': ({ statistic, found, has }) =>
      `la unidad de ${statistic} es «${found}» en esta tabla y «${has}» en el expediente; revisar que ambas cuenten lo mismo`,
    'measure-not-given': ({ statistics }) =>
      `${statistics.join(', ')}: ni el expediente ni la tabla indican la medida; se lee como stock de eventos sin unidad. Para indicarla, agregar las columnas measure, counts, unit, name, definition`,
    columns: ({ limits, leftOut, summed, withoutTotal }) =>
      [
        limits.length === 0 ? 'sin columnas que delimiten' : `delimitado por: ${limits.join(', ')}`,
        ...(summed.length === 0 ? [] : [`sumado sobre: ${summed.join(', ')}`]),
        ...(withoutTotal.length === 0 ? [] : [`sin total de ${withoutTotal.join(', ')}`]),
        ...(leftOut.length === 0 ? [] : [`se omite: ${leftOut.join(', ')}`]),
      ].join('; '),
    'keys-repeated': ({ rows: count }) =>
      `${rows(count)} del mismo año y los mismos países que otra: se suman, pues el ACNUR separa autoridades y etapas; revisar que no se hayan unido dos archivos`,
    'like-total': ({ column, part }) =>
      `${column}: «${part}» es la suma de los demás donde tiene cifra; si es su total, indicarlo con --total; si no, con --part`,
    'row-repeated': ({ rows: count }) => `${rows(count)} que repiten otra fila`,
    'hidden-rows': ({ rows: count }) =>
      `${rows(count)} ${count === 1 ? 'oculta en la hoja: cuenta como las demás' : 'ocultas en la hoja: cuentan como las demás'}`,
    'hidden-sheets': ({ sheets }) => `hojas ocultas que no se leen: ${quoted(sheets)}`,
    ahead: ({ rows: count }) =>
      `${rows(count)} con cero o sin valor de periodos que no habían terminado al publicarse: se omiten`,
    'left-out': ({ problems }) => `${rows(problems.length)} que no se pueden leer: se omiten: ${problems.join('; ')}`,
    'flagged-breaks': ({ periods }) =>
      `el organismo marca una ruptura de la serie en ${periods.join(', ')}: no se importa; agregarla a «breaks» de la estadística, para que se marquen las comparaciones que la cruzan`,
    'partial-sums': ({ periods }) => `sumas que no abarcan todo su periodo: ${periods.join(', ')}`,
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
      nothing: 'ACNUR, solicitudes de asilo, sin separar tipos ni personas',
      types: 'ACNUR, solicitudes de asilo, por tipo',
      'types-and-persons': 'ACNUR, solicitudes de asilo, por tipo y etapa, casos y personas aparte',
    },
    decisions: (isSeparate) =>
      `ACNUR, decisiones de asilo, ${isSeparate ? 'casos y personas aparte' : 'sin separar casos y personas'}`,
    tidy: 'tabla tidy',
    records: { events: 'eventos según una receta', claims: 'afirmaciones según una receta' },
  },
  read: (file, generation, count, encoding) =>
    `${file}: ${generation}; ${count} ${count === '1' ? 'fila' : 'filas'}, ${encoding}`,
  sheet: (name) => `Excel, hoja «${name}»`,
  covers: (first, last) => (first === last ? `abarca ${first}` : `abarca de ${first} a ${last}`),
  gaps: ({ name, missing, others }) => `${name}: ${missing}${others === 0 ? '' : `; huecos en ${others} series más`}`,
  open: (year) => `${year} no está completo`,
  published: {
    flag: (date) => `publicado: ${date} (según --published)`,
    file: (date) => `publicado: ${date} (según el archivo)`,
    name: (date) => `publicado: ${date} (según el nombre del archivo)`,
    rows: (date) => `publicado: ${date} (según las filas)`,
    lock: (date) => `publicado: ${date} (según el archivo de bloqueo)`,
    server: (date) => `publicado: ${date} (según el servidor)`,
    today: (date) => `publicado: ${date} (el día en que se descargó)`,
  },
  guard: {
    bytes: (published) => `idéntico a la publicación del ${published}`,
    gone: (period, before) => `falta ${period}; la publicación anterior tiene ${before}`,
    gap: (period) => `falta ${period} entre otros meses`,
    begins: (first, before, published) => `empieza en ${first}; la publicación del ${published} empieza en ${before}`,
    shorter: (last, before, published) => `termina en ${last}; la publicación del ${published} llega a ${before}`,
    older: (periods, published) =>
      `${counted(periods)} periodos revisados vuelven a tener los valores de la publicación del ${published}`,
    provisional: (period, published) => `${period} es provisional; era definitivo en la publicación del ${published}`,
    zero: (period) => `${period} es cero, pero no había terminado al publicarse`,
    jump: ({ period, from, after, before, times, most }) =>
      `${period} tiene ${after} después de ${before} en ${from}, un factor de ${times}; de un periodo al siguiente nunca varió por un factor mayor de ${most}`,
    revision: ({ period, before, after, change, published }) =>
      `${period} pasó de ${before} (publicación del ${published}) a ${after}${change === null ? '' : `, un cambio de ${change} %`}`,
    own: {
      up: (vintages, most) => `en ${counted(vintages)} publicaciones nunca subió más de ${most} %`,
      down: (vintages, most) => `en ${counted(vintages)} publicaciones nunca bajó más de ${most} %`,
    },
    usual: {
      up: (most) => `este organismo rara vez sube una cifra así más de ${most} %`,
      down: (most) => `este organismo rara vez baja una cifra así más de ${most} %`,
    },
    swapped: ({ a, b, one, two, period, periods }) =>
      `${a} y ${b} intercambiaron sus valores en ${periods} periodos; en ${period} eran ${one} y ${two}`,
    parts: (period, names, sum, total) => `${period}: ${names} suma ${sum}, pero el total es ${total}`,
    sameCountry: (own, all) =>
      `${own} de ${all} personas tienen el mismo país de origen y de asilo; revisar si una columna se copió o se intercambió`,
    noAsylum: (asylum, count) =>
      `«${asylum}» es el país de asilo en ${count} filas, pero solo puede ser un origen; revisar si se intercambiaron las dos columnas`,
    sign: (incidents, first) =>
      `${incidents === 1 ? 'incidente' : `${counted(incidents)} incidentes, el primero`} ${first}: los números suman menos de cero, así que un signo es incorrecto`,
    more: (count) => `y ${counted(count)} más`,
  },
  kept: (published, what) => `Publicación del ${published}: ${what}.`,
  acceptHint: (options) => `Si la publicación es correcta, aceptar los hallazgos con ${options}`,
  willWrite: (file) => `Se agregará a ${file}:`,
  would: (file) => `Cambiaría en ${file}:`,
  values: (count, isOne) => (isOne ? 'un valor' : `${count} valores`),
  newStatistic: (id, name, values) => `estadística nueva ${id} (${name}): ${values}`,
  grown: (id, name, values, same) =>
    `${id} (${name}): nuevos: ${values}${same === null ? '' : `; ya estaban: ${same}`}`,
  replaced: (id, values) => `${id}: reemplazados: ${values}`,
  same: (id, values) => `${id}: ya estaban: ${values}`,
  records: {
    events: (count) => (count === 1 ? '1 evento' : `${counted(count)} eventos`),
    claims: (count) => (count === 1 ? '1 afirmación' : `${counted(count)} afirmaciones`),
  },
  recordsAdded: (what, same) => `nuevos: ${what}${same === null ? '' : `; ya estaban: ${same}`}`,
  recordsReplaced: (what) => `reemplazados: ${what}`,
  recordsKept: (what, ids) =>
    `${what} que el expediente tiene con otras palabras; se conservan (--replace toma las del archivo): ${ids}`,
  noValue: 'sin valor',
  ofVintage: (date) => `publicado: ${date}`,
  suggest: {
    publisher: (file, publisher) => `${file} es un archivo de ${publisher}; no necesita descripción:`,
    none: (file) =>
      `${file}: no es una tabla con una columna de periodos y otra de números; indicar --map period=COLUMNA value=COLUMNA`,
    hint: (file) =>
      `Para cualquier otra tabla: migration-dash import --suggest ${file} muestra un comando que la importa.`,
    command: (file) => `${file} se podría importar con:`,
    leftOut: (columns) => `Omite ${columns}.`,
    marked: (columns) =>
      `Una marca en un periodo significa lo que digan las notas de la tabla; para importar ${columns}, darle el nombre del periodo que abarcan sus cifras.`,
    check: 'Revisar qué se cuenta (--measure, --counts, --unit) e indicar --title, --publisher y --url de la fuente.',
    readings: (count) => (count === 1 ? 'El primer valor:' : `Los primeros ${count} valores:`),
    problems: 'El comando se detendría en estos problemas:',
    recipe: (file) => `Lo mismo como receta; guardarla como ${file} e indicar --recipe ${file} la próxima vez:`,
  },
  nothingNew: (file) => `Nada nuevo; ${file} no cambió.`,
  done: (file) => `Se guardó ${file}.`,
  readLater: (asOf, published) =>
    `El expediente muestra lo que se sabía el ${asOf}; para ver las cifras nuevas, usar --as-of ${published} o cambiar «asOf» en el archivo.`,
  conflict: ({ where, before, after, published, against }) =>
    `${where}: ${before} en ${against ?? 'el expediente'}, ${after} en el archivo, ambos de la edición ${published}`,
  moreConflicts: (count) => `… y ${counted(count)} más`,
  conflictHint: 'Usar --replace para tomar el valor del archivo, u otro --published para conservar ambos.',
  illFormed: (file) => `Con estas cifras ${file} tendría problemas:`,
  write: {
    held: ({ lock, pid }) =>
      `otro migration-dash ${pid === null ? '' : `(proceso ${pid}) `}está escribiendo este archivo; intentar de nuevo, o borrar ${lock} si no hay ninguno`,
    'not-a-lock': ({ lock }) =>
      `${lock} no es un bloqueo sino una carpeta, un FIFO o un dispositivo; cambiarle el nombre o borrarlo`,
    changed: () => 'el archivo cambió entretanto; repetir el comando',
    special: () => 'no es un archivo regular; un expediente es un archivo JSON',
    'not-permitted': ({ folder }) => `sin permiso para escribir en la carpeta ${folder}`,
    'read-only': ({ folder }) => `la carpeta ${folder} está en un disco de solo lectura`,
    'no-folder': ({ folder }) => `la carpeta ${folder} no existe; crearla primero`,
    full: ({ folder }) => `el disco de ${folder} está lleno`,
    failed: ({ why }) => `no se puede escribir (${why})`,
  },
  progress: (file, percent) => `${String(percent).padStart(3)} %  ${file}`,
}
