import type { Messages } from '../messages.ts'
import { onDate, theDate } from '../preposition.ts'
import { counted } from '../plural.ts'

const days = (count: number): string => `${counted(count)} ${count === 1 ? 'día' : 'días'}`

export const figures: Messages['figures'] = {
  concerns: {
    contradicted: 'una afirmación queda contradicha',
    'at-odds': 'una afirmación no concuerda con las cifras publicadas',
    disagreeing: 'los organismos no coinciden',
    revised: 'la última cifra se revisó',
    overdue: 'la próxima cifra está atrasada',
  },
  overdue: (expected, count) =>
    `atrasada: la próxima cifra se esperaba para ${theDate(expected)}, ${days(count)} antes`,
  silent: (count, usual) => `nada más reciente en este expediente desde hace ${days(count)}, lo habitual son ${usual}`,
  gaps: {
    year: (has, of) => `${has} de ${of} años`,
    'fiscal-year': (has, of) => `${has} de ${of} años fiscales`,
    quarter: (has, of) => `${has} de ${of} trimestres`,
    month: (has, of) => `${has} de ${of} meses`,
    week: (has, of) => `${has} de ${of} semanas`,
  },
  missing: (covered, periods, more) =>
    `${covered}; ${more === 0 && !periods.includes(',') ? 'falta' : 'faltan'}: ${periods}${more === 0 ? '' : ` y ${counted(more)} más`}`,
  perOwn: { day: 'por día', week: 'por semana', month: 'por mes', year: 'por año' },
  change: {
    vintagesDiffer: 'de ediciones distintas',
    publishersDiffer: 'de organismos distintos',
    retracted: 'de fuentes retractadas',
    asPublished: (date) => `según lo publicado ${onDate(date)}`,
    points: (points) => `${points} puntos`,
  },
  disagreement: {
    title: 'Los organismos no coinciden',
    line: (publisher, value, period, published) => `${publisher}: ${value}, ${period}, publicado ${onDate(published)}`,
    factor: (times) => `difieren ${times}`,
    why: (reasons) => `Posibles razones: ${reasons}`,
    reasons: {
      period: 'periodos distintos (por eso se comparan promedios)',
      vintage: 'publicados en días distintos',
      qualifier: 'uno es un mínimo, un máximo o una estimación',
      status: 'uno no es definitivo',
      note: 'la cifra lleva una nota',
      'none-shown': 'ninguna que muestren los datos',
    },
  },
  chart: {
    zooms: { all: 'todos los años', 5: '5 años', 2: '2 años', 1: '1 año' },
    arrangements: {
      time: 'en el tiempo',
      fiscal: 'por año fiscal',
      calendar: 'por año calendario',
    },
    perPeriod: {
      day: 'por día',
      week: 'por semana',
      month: 'por mes',
      quarter: 'por trimestre',
      year: 'por año',
      'fiscal-year': 'por año fiscal',
      interval: 'por periodo',
    },
    place: (at, of) => `valor ${at} de ${of}`,
    drawn: (drawn) => (drawn === '1' ? '1 dibujado' : `${drawn} dibujados`),
    one: 'Solo se conoce un periodo, así que no hay gráfica.',
    apart: 'Menos de dos de los valores se pueden dibujar juntos, así que no hay gráfica.',
    needsMonths: 'Para comparar años se necesitan cifras mensuales; estas se muestran en el tiempo.',
    partial: 'periodo incompleto: se marca, no se dibuja como una caída',
    inWords: 'dicho en palabras, no con un número: se marca, no se dibuja',
    betweenTotals: 'cada total incluye el anterior: se dibujan las diferencias',
    brokenOff: 'varios organismos: la línea se interrumpe entre sus cifras, que no se suman',
    ofOthers: 'se omiten los totales de otros organismos: una diferencia entre dos organismos no es una cifra',
    soFar: 'cada total incluye el anterior, y algunos son mínimos o máximos: se dibujan promedios desde el inicio',
    heard: (count, { first, last, top, bottom }) =>
      `Gráfica de ${count} valores: de ${first} a ${last}; el más alto, ${top}; el más bajo, ${bottom}.`,
    rolling: (count) => `media de ${count} días`,
    notRolling: 'Cifras diarias',
    needsDays: 'Una media móvil requiere cifras diarias.',
  },
  multiples: {
    title: 'Todas las estadísticas',
    scales: 'Los mismos días para todas, una escala propia para cada una.',
    first: (drawn, all) => `Las primeras ${drawn} con una cifra, de ${all} estadísticas.`,
    none: 'Ninguna estadística tiene una cifra en esta fecha.',
  },
  years: {
    title: 'Años',
    columns: { year: 'año', sum: 'suma', change: 'frente al año anterior' },
    sameMonths: 'Un año en curso se compara con los mismos meses del año anterior.',
    toDate: (year, months) => `${year}, ${months}`,
    rolled: 'Meses y años',
    rolledColumns: { period: 'periodo', sum: 'suma', covered: 'días cubiertos' },
    covered: (covered, all) => `${covered} de ${all}`,
  },
  pace: {
    title: (year, through) => `Ritmo de ${year}, con datos hasta ${through}`,
    linear: (end, total, covered, yearDays) =>
      `A este ritmo el año cierra en ${end} = ${total} ÷ ${covered} días × ${yearDays}`,
    seasonal: ({ end, total, whole, part, year }) =>
      `Con la estacionalidad de ${year} cierra en ${end} = ${total} × ${whole} ÷ ${part}`,
    passed: (threshold, within, isMinimum) => `${threshold}: superado en ${within}${isMinimum ? ' o antes' : ''}`,
    wouldPass: (threshold, on, { minimum, about }) =>
      `${threshold}: se superaría ${about ? 'hacia ' : ''}${onDate(on)}${minimum ? ' o antes' : ''} a este ritmo`,
    wouldHavePassed: (threshold, on, { minimum, about }) =>
      `${threshold}: se habría superado ${about ? 'hacia ' : ''}${onDate(on)}${minimum ? ' o antes' : ''} a este ritmo; aún no se conoce ninguna cifra de ese día`,
    staysBelow: (threshold, year) => `${threshold}: no se alcanza en ${year} a este ritmo`,
    minimum: 'las cifras son estimaciones mínimas, así que podría superarse de todos modos',
    scope: 'La fuente no indica qué se midió (qué organismo, qué zona), así que puede que se comparen cosas distintas.',
  },
  threshold: {
    periods: (count, isOne) => `${count} ${isOne ? 'periodo conocido' : 'periodos conocidos'}`,
    windows: (count, length) =>
      `${count} ${count === '1' ? 'ventana' : 'ventanas'} de ${days(length)}, cada una con la fecha de su último día`,
    passed: (side, share, periods) => `${side} en ${share}: ${periods}`,
    never: (side, of, isOne) => (isOne ? `no ${side} en ${of}` : `${side} en 0 de ${of}`),
    neverSurely: (side, of, isOne) => (isOne ? `no con certeza ${side} en ${of}` : `con certeza ${side} en 0 de ${of}`),
    except: (periods) => `no es así: ${periods}`,
    untold: (periods) => `no se sabe, porque la cifra es un mínimo, un máximo o aproximada: ${periods}`,
    untoldPart: (per, periods) => `no se sabe, porque solo se cubre una parte de ${per}: ${periods}`,
    untoldWindow: (length, periods) =>
      `no se puede saber de ${length === 1 ? 'un solo día' : `${length} días seguidos`}: ${periods}`,
    onlyDay: (length, periods) =>
      `no se puede saber de ${length} días seguidos, aunque el promedio prueba un solo día: ${periods}`,
    side: {
      'more-than': (mark) => `por encima de ${mark}`,
      'at-least': (mark) => `de al menos ${mark}`,
      'less-than': (mark) => `por debajo de ${mark}`,
      'at-most': (mark) => `de ${mark} como máximo`,
    },
    a: { day: 'al día', week: 'a la semana', month: 'al mes', year: 'al año' },
    proved: (length, period, side, share) =>
      `probado: en ${period} hubo ${length === 1 ? 'algún día' : `${length} días seguidos con un promedio`} ${side} (${share})`,
    provedEach: (length, side, share, periods) =>
      `probado: en cada uno de estos hubo ${length === 1 ? 'algún día' : `${length} días seguidos con un promedio`} ${side} (${share}): ${periods}`,
    share: (count, of) => `${count} de ${of}`,
    over: (length, isMax) =>
      length === 1 ? 'un solo día' : `${isMax ? 'el mayor de' : 'el promedio de'} ${length} días seguidos`,
    mean: {
      week: (per) => `solo promedio de una semana, no ${per}`,
      month: (per) => `solo promedio de un mes, no ${per}`,
      year: (per) => `solo promedio de un año, no ${per}`,
      period: (per) => `solo promedio de cada periodo, no ${per}`,
    },
    meanRule:
      'un promedio más allá del umbral prueba que algún día lo rebasó; uno que no llega no dice nada de un día en particular',
    windowRule: (length, period, windows) =>
      `un total prueba ${length} días seguidos solo si rebasa lo que sus ventanas suman con el umbral (los ${period} días de un periodo están en ${windows} ventanas de ${length} días)`,
    incomparable: {
      'counts-something-else': (counts) => `no se compara, porque cuenta otra cosa (${counts})`,
      'no-rate': 'no se puede verificar, porque un conteo en una fecha no tiene promedio',
    },
  },
  breakdown: {
    title: (dimension, period) => `Por ${dimension}, ${period}`,
    dimensions: {
      component: 'componente',
      citizenship: 'nacionalidad',
      demographic: 'grupo demográfico',
      origin: 'origen',
      sex: 'sexo',
      age: 'edad',
      state: 'estado',
      route: 'ruta',
      region: 'región',
      outcome: 'desenlace',
    },
    partNames: {
      dead: 'personas muertas',
      missing: 'personas desaparecidas',
      'U.S. Border Patrol': 'Patrulla Fronteriza',
      'Office of Field Operations': 'Oficina de Operaciones de Campo',
    },
    other: 'otros',
    ofTotal: (total) => `porcentaje del total, ${total}`,
    openShares:
      'si un componente y el total son mínimos, máximos o aproximados, el porcentaje es de lo registrado, y el verdadero puede ser mayor o menor',
    sum: (sum, total) => `estos componentes suman ${sum} de ${total}`,
    rest: 'sin desglosar',
    otherVintage: (total, date) => `el total, ${total}, es de otra edición (publicada ${onDate(date)})`,
    noTotal: {
      unknown: 'sin porcentajes, porque no se conoce el total de este periodo',
      publisher: 'sin porcentajes, porque solo otro organismo tiene un total de este periodo',
      retracted: 'sin porcentajes, porque una cifra retractada no se compara con otra',
    },
    smallTotal: 'sin porcentajes ni orden, porque el total es menor que 30',
  },
  compare: {
    title: (count) => `Comparadas: ${count} estadísticas`,
    need: 'Primero marcar dos o más estadísticas con Espacio; después b las compara.',
    marked: (name, count) => `Marcada: ${name} (marcadas: ${count}; b las compara)`,
    unmarked: (name, count) => `Ya no marcada: ${name} (marcadas: ${count})`,
    onlyStatistics: 'Solo se pueden marcar estadísticas.',
    full: (most) => `Se pueden comparar como máximo ${most} estadísticas.`,
    refused: 'No se pueden comparar:',
    pair: (a, b) => `${a} y ${b}`,
    reasons: {
      'measures-differ':
        'son medidas distintas: una población se cuenta en una fecha, un flujo durante un periodo, y una tasa no es ni lo uno ni lo otro',
      'counts-differ': 'cuentan cosas distintas (eventos, personas, casos, incidentes)',
      'currencies-differ': 'están en monedas distintas, que aquí no se convierten',
      'part-with-total': 'una se limita a un componente (como solo la Patrulla Fronteriza), la otra es un total',
      'different-parts': 'cada una se limita a un componente distinto',
      'nothing-known': 'en esta fecha no se conoce ninguna cifra de una de ellas',
    },
    provisos: {
      'different-places': 'lugares distintos: conviene leer cada una por separado',
      'different-publishers': 'organismos distintos cuentan de modo distinto, así que sus cifras nunca se suman',
      'different-units': 'unidades distintas: cada una tiene su eje, y no se calcula ningún factor',
      'different-periods': 'no tienen ningún periodo en común',
    },
    neverAdded: 'Nunca se suman cifras de estadísticas distintas.',
    factor: 'factor',
    periods: 'Periodos',
  },
  working: {
    title: (name) => `Cómo se calculó: ${name}`,
    inputs: 'a partir de',
    input: (value, period, source, published) => `${value}, ${period}: ${source}, publicado ${onDate(published)}`,
    rate: 'Promedio',
    rateRule: (days) =>
      `valor ÷ días del periodo; × 7 por semana, × ${days} por mes, × 365 por año; una cifra mensual por mes y una anual por año quedan como están`,
    change: (period) => `Cambio frente a ${period}`,
    changeRule:
      '(ahora − antes) ÷ antes × 100, en una misma edición si alguna tiene ambos; ninguno con base menor que 30, entre dos mínimos o máximos, ni entre un periodo parcial y uno completo; los porcentajes cambian por puntos',
    difference: 'diferencia',
    revision: 'Revisión',
    revisionRule: '(última edición − primera edición) ÷ primera edición × 100, de un mismo organismo',
    year: (name) => `Suma de ${name}`,
    yearRule: 'los meses conocidos desde el primero, sumados y comparados con los mismos meses del año anterior',
    pace: 'Ritmo del año',
    paceRule:
      'total ÷ días cubiertos × días del año; con la estacionalidad: total × el año anterior completo ÷ sus mismos meses; ninguno con un total menor que 30',
    threshold: (name) => `Umbral: ${name}`,
    thresholdRule:
      'cada periodo completo en la unidad del umbral: el valor si el periodo es esa unidad, si no su promedio; de una ventana de k días sus propios días o, de un periodo más largo de n días, un total que pasa ⌈n ÷ k⌉ × k × el umbral',
    verdict: 'Veredicto sobre la afirmación',
    verdictRules: {
      exact: 'exacto: puede diferir en media unidad del último dígito con que se escribe la afirmación',
      about: 'cerca de: dentro de ±10 %',
      'at-least': 'al menos: no por encima de las cifras publicadas',
      'more-than': 'más de: por debajo de las cifras publicadas',
      'at-most': 'como máximo: no por debajo de las cifras publicadas',
      'less-than': 'menos de: por encima de las cifras publicadas',
      'up-to': 'hasta: no por debajo de las cifras publicadas',
    },
    factorRule: 'factor: el mayor ÷ el menor',
    disagreementRule: 'valores del mismo periodo, o promedios si los periodos difieren: el mayor ÷ el menor',
    share: (dimension) => `Porcentajes por ${dimension}`,
    shareRule: 'componente ÷ total del mismo periodo y edición × 100; el total no es uno de los componentes',
    concern: 'El signo de la fila',
    concernRule: 'la más grave de: contradicha, no concuerda, los organismos no coinciden, revisada, atrasada',
    spark: 'La pequeña gráfica de la fila',
    sparkRule: 'los últimos periodos completos, de cero al mayor; por día cuando cada total incluye el anterior',
    issues: 'Número de asuntos',
    issuesRule: 'asuntos en los que este participante tiene una posición conocida en la fecha',
    sides: 'A favor y en contra',
    sidesRule:
      'por la última posición de cada participante: exige, apoya y condiciona cuentan a favor; se opone y línea roja, en contra; neutral, ni a favor ni en contra',
    inFavour: (names) => `a favor: ${names}`,
    against: (names) => `en contra: ${names}`,
    nobody: 'nadie',
    sources: 'Número de fuentes en el encabezado',
    sourcesRule: (date, known, all) =>
      `${counted(known)} de las ${counted(all)} fuentes se habían publicado al ${date}`,
    open: 'Número de asuntos abiertos',
    openRule: (open, all) =>
      `${counted(open)} de los ${counted(all)} asuntos no están en esa fecha ni acordados, ni en vigor, ni rechazados, ni reemplazados, o su estado aún no se conoce`,
    nothing: 'Nada en este registro se calculó: se muestra como se escribió.',
  },
}
