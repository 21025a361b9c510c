/**
 * The colours of a report, light and dark. They have a contrast of 4.5:1 and differ in lightness for colour-blind
 * readers; they are never the only sign.
 */
export const COLOURS = {
  light: {
    paper: '#fff',
    ink: '#1b1f24',
    dim: '#57606a',
    rule: '#d0d7de',
    accent: '#0550ae',
    good: '#1f6f5a',
    warn: '#946400',
    bad: '#850a14',
    side1: '#450a6b',
  },
  dark: {
    paper: '#0d1117',
    ink: '#e6edf3',
    dim: '#9da7b3',
    rule: '#30363d',
    accent: '#79c0ff',
    good: '#3fb896',
    warn: '#ffdf5d',
    bad: '#ff6a50',
    side1: '#a06cf5',
  },
} as const
type Colours = Readonly<Record<string, string>>

const variables = (colours: Colours): string =>
  Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')

const filled = (style: string, colours: Colours): string =>
  style.replaceAll(/var\(--(\w+)\)/g, (whole, name: string) => colours[name] ?? whole)

/** Returns a style with its colours filled in, light and dark: programs other than browsers do not know variables. */
export const withColours = (style: string): string =>
  `${filled(style, COLOURS.light)}\n@media (prefers-color-scheme:dark){${filled(style, COLOURS.dark)}}`

/** The style of a chart, in a page or in a file of its own. */
export const CHART_STYLE = `svg text{font-size:13px;fill:var(--dim)}
svg .mark{fill:var(--warn)}
svg path{fill:none;stroke-width:1}
svg .grid{stroke:var(--rule)}svg .axis{stroke:var(--dim)}
svg .level{stroke:var(--warn);stroke-dasharray:9 5}svg .break{stroke:var(--dim);stroke-width:1.5;stroke-dasharray:2 4}
svg path.firm,svg path.loose{stroke:var(--accent);stroke-width:2;stroke-linejoin:round}
svg path.loose{stroke-dasharray:5 4}
svg circle.firm{fill:var(--accent)}svg circle.loose{fill:var(--paper);stroke:var(--accent);stroke-width:1.6}`

/** The style of a report: light and dark, on a telephone, on paper. On a narrow screen each row of a table becomes a card, so that nothing scrolls sideways. */
export const STYLE = `
:root{color-scheme:light dark;${variables(COLOURS.light)}}
@media (prefers-color-scheme:dark){:root{${variables(COLOURS.dark)}}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1rem 3rem;max-width:76rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:break-word}
h1{font-size:1.7rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.3rem;margin:2.5rem 0 .75rem;padding-top:.5rem;border-top:2px solid var(--rule)}
h3{font-size:1.08rem;margin:2rem 0 .5rem}
h1,h2,h3,p,li{overflow-wrap:anywhere}
p,ul{margin:.4rem 0;max-width:62rem}
ul{padding-left:1.2rem}
a{color:var(--accent)}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
table{border-collapse:collapse;width:100%;margin:.75rem 0;font-size:.92rem}
summary{cursor:pointer;padding:.2rem 0}
.folds{color:var(--dim);font-size:.9rem}
caption{text-align:left;color:var(--dim);font-size:.9rem;padding:.2rem 0}
th,td{padding:.3rem .6rem .3rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
thead th{color:var(--dim);font-weight:600;vertical-align:bottom}
tbody th{font-weight:inherit}
.long{overflow-wrap:anywhere}.short{white-space:nowrap}
.right{text-align:right;padding-right:1.1rem;font-variant-numeric:tabular-nums}
sup{line-height:0;font-size:.75em}
sup a{text-decoration:none;padding:0 .1em}
:target{outline:2px solid var(--accent);outline-offset:2px}
.strong{font-weight:650}.dim{color:var(--dim)}.quote{font-style:italic}
.accent,.side2,.side3{color:var(--accent)}.good,.side0{color:var(--good)}.warn,.doubt,.side4{color:var(--warn)}.bad,.contradicted,.side5{color:var(--bad)}.side1{color:var(--side1)}
figure{margin:1rem 0;max-width:56rem}
figcaption{color:var(--dim);font-size:.9rem}
svg{width:100%;height:auto;display:block}
${CHART_STYLE}
@media screen and (max-width:40rem){svg text{font-size:24px}}
@media screen and (max-width:64rem){
body{overflow-wrap:anywhere}
table,caption,tbody,tr,th,td{display:block;width:auto}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tbody tr{padding:.5rem 0;border-bottom:2px solid var(--rule)}
tbody th,tbody td,tbody td.right{border:0;padding:.1rem 0;text-align:left}
.short{white-space:normal}
tbody td:empty{display:none}
.fold{display:table;width:100%}.fold tbody{display:table-row-group}
.fold thead{display:table-header-group;position:static;height:auto;clip-path:none}
.fold tr{display:table-row}.fold tbody th,.fold tbody td,.fold tbody td:empty,.fold thead th{display:table-cell;padding:.2rem .4rem .2rem 0}
.fold tbody td.right,.fold thead th.right{text-align:right}
td[data-name]::before{content:attr(data-name) ": ";color:var(--dim)}
}
@media print{
:root{--paper:#fff;--ink:#000;--dim:#444;--rule:#bbb;--accent:#0550ae;--good:#1f6f5a;--warn:#946400;--bad:#850a14;--side1:#450a6b}
@page{margin:14mm}
@page brief{margin:9mm}
body{max-width:none;padding:0;font-size:9.5pt}
nav{display:none}
details::details-content{content-visibility:visible;block-size:auto}
table{font-size:8.5pt}
thead{display:table-header-group}
tr,figure{break-inside:avoid}
h2,h3,caption{break-after:avoid}
.brief{page:brief;font-size:7.5pt;line-height:1.2}
.brief h1{font-size:13pt}
.brief h2{font-size:9.5pt;margin:.5rem 0 .1rem;padding-top:.2rem;border-width:1px}
.brief p{margin:.1rem 0}
.brief table{font-size:6.8pt;margin:.1rem 0}
.brief th,.brief td{padding:.05rem .4rem .05rem 0}
.brief caption{display:none}
}
`
