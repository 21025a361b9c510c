import type { HelpWords } from './help-words.ts'

/** What `--help` says, in Spanish. */
export const esHelp: HelpWords = {
  about:
    'Un tablero de terminal para negociaciones migratorias: qué dicen las cifras y si sus fuentes coinciden, quién quiere qué, qué sigue abierto, qué cambió.',
  commands: {
    open: {
      usage: '[ARCHIVO]',
      what: 'abre el tablero; sin ARCHIVO, el expediente que viene con el programa',
      more: ['En el tablero ? muestra todas las teclas; q sale.'],
      examples: ['--as-of 2023-12-30', 'charlas.json --lang es', "--json | jq '.statistics[0].newest'"],
    },
    check: {
      usage: 'check ARCHIVO…',
      what: 'cada problema como ARCHIVO:LÍNEA:COLUMNA: ruta: frase; sale con 1 si hay alguno',
      more: [],
      examples: ['check charlas.json', 'check expedientes/*.json --lang es'],
    },
    diff: {
      usage: 'diff ANTES DESPUÉS',
      what: 'qué cambió, por su sentido; sale con 0 igual, 1 distinto, 2 ilegible',
      more: ['Los registros se conocen por su identificador: un archivo con las listas en otro orden no ha cambiado.'],
      examples: ['diff antes.json después.json', "diff antes.json después.json --json | jq '.changes[].kind'"],
    },
    report: {
      usage: 'report [ARCHIVO]',
      what: 'un informe con fuentes: Markdown, HTML, una tabla como CSV, o JSON',
      more: [
        'Sin --format decide la terminación de --output; si no la hay, es Markdown.',
        'El archivo se escribe entero o no se escribe, y nunca sobre otro sin --force.',
      ],
      examples: [
        'report --output charlas.html',
        'report charlas.json --brief --lang es',
        'report --format csv --table observations --output observaciones.csv',
        'report --format html --brief --as-of 2024-02-01 --output breve.html',
      ],
    },
    schema: {
      usage: 'schema',
      what: 'el JSON Schema de un expediente, para editores',
      more: [],
      examples: ['schema > dossier-1.schema.json'],
    },
    completions: {
      usage: 'completions SHELL',
      what: 'autocompletado para bash, zsh o fish; con «dates [ARCHIVO]», los días en que cambia un expediente',
      more: [
        'bash: en ~/.bashrc: source <(migration-dash completions bash)',
        'zsh: en ~/.zshrc, después de compinit: source <(migration-dash completions zsh)',
        'fish: migration-dash completions fish > ~/.config/fish/completions/migration-dash.fish',
      ],
      examples: ['completions bash', 'completions dates charlas.json'],
    },
  },
  flags: {
    'as-of': 'leerlo como se conocía en FECHA: 2024-02-01, 2024-02 o 2024',
    lang: 'idioma de la interfaz y de los textos (por omisión, el de LC_ALL, LC_MESSAGES, LANG)',
    format: 'qué se escribe',
    brief: 'una página: cinco cifras, quién se movió, qué está detenido, qué viene después',
    table: 'la tabla que se escribe como CSV',
    output: 'escribir en ARCHIVO; - es la salida estándar',
    force: 'reemplazar ARCHIVO si ya existe',
    print: 'el resumen como texto, y termina (así es cuando la salida no es una terminal)',
    json: 'como JSON, y termina; el expediente leído lleva sus valores derivados',
    ascii: 'signos, marcos y textos en ASCII',
    'no-color': 'sin colores (también con NO_COLOR)',
    mouse: 'la rueda desplaza, un clic elige (M en el tablero)',
    'no-state': 'no se recuerda nada de esta lectura, ni se recupera de la anterior',
    help: 'esta ayuda; después de una orden, lo que esta acepta',
    version: 'la versión del programa',
  },
  usage: 'Uso',
  options: 'Opciones',
  examples: 'Ejemplos',
  values: { date: 'FECHA', file: 'ARCHIVO', choice: 'NOMBRE' },
  seeCommand: 'migration-dash ORDEN --help dice lo que acepta una orden.',
  exitCodes:
    'Códigos de salida: 0 hecho; 1 los datos tienen problemas o el trabajo falló; 2 uso incorrecto; 130 y 143 con SIGINT y SIGTERM.',
  notOnDashboard: (flag, commands) => `${flag} va con ${commands}, no con el tablero`,
  notHere: (flag, command) => `${command} no acepta ${flag}; migration-dash ${command} --help dice lo que acepta`,
  needsTable: (tables) => `CSV es una sola tabla: --table acepta ${tables}`,
  onlyCsv: 'solo CSV es una sola tabla: --table va con --format csv',
  briefPages: 'un informe breve es una página: --brief va con --format markdown o html',
  needsShell: (shells) => `completions acepta uno de ${shells}`,
  exists: (file) => `${file}: ese archivo ya existe; --force lo reemplaza`,
  same: (file) => `${file}: es el propio expediente; un informe nunca se escribe sobre él`,
  outputFolder: (file) => `${file}: es una carpeta; nombre un archivo en ella`,
  outputSpecial: (file) => `${file}: no es un archivo ordinario; --output - escribe en la salida estándar`,
  outputPermission: (file) => `${file}: no está permitido escribir ahí`,
  outputNone: (file) => `${file}: no existe esa carpeta`,
  outputFailed: (file, why) => `${file}: no se pudo escribir (${why})`,
}
