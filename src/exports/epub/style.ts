/**
 * How an e-book looks. Its reader has chosen a font, a size and a ground: of these nothing is said, the
 * text has their colour. What is ours is vermilion, of a lightness that reads on white and on black alike.
 */
export const STYLE = `h1, h2, h3, h4 { line-height: 1.4; text-align: center; text-indent: 0; text-wrap: balance; margin: 1.5em 0 1em; break-after: avoid; page-break-after: avoid; }
h1 { font-size: 1.6em; }
h2 { font-size: 1.3em; }
h3 { font-size: 1.1em; }
h4 { font-size: 1em; text-align: left; }
p { margin: 0; line-height: 1.75; text-indent: 2em; text-align: justify; orphans: 2; widows: 2; }
p.title { text-align: center; text-indent: 0; white-space: pre-wrap; text-wrap: balance; margin: .5em 0; }
p.row { white-space: pre-wrap; text-align: left; text-indent: 0; padding-left: 1em; }
.lead, b, dfn { font-weight: bold; font-style: normal; }
.called { white-space: nowrap; }
sup { font-size: .65em; line-height: 0; vertical-align: super; }
a { color: inherit; }
a[role="doc-noteref"], a[role="doc-backlink"], .number { color: #d0432d; text-decoration: none; }
section.notes { margin-top: 2em; padding-top: 1em; border-top: 1px solid #d0432d; }
aside { margin: 0 0 .75em; font-size: .9em; }
aside p, dd p, dd ul, .about { text-indent: 0; text-align: left; font-size: .95em; }
.about, .kind, .places { opacity: .8; }
ul { margin: 0; padding-left: 1.2em; line-height: 1.75; }
dl { margin: 1em 0 0; line-height: 1.75; }
dt { margin-top: 1em; font-weight: normal; break-after: avoid; page-break-after: avoid; }
dd { margin: 0 0 0 1em; }
.whose { color: #d0432d; font-size: .85em; }
.item { margin: .8em 0; break-inside: avoid; page-break-inside: avoid; }
.item p { text-indent: 0; text-align: left; }
.item dl { margin: 0; }
.item dt { float: left; clear: left; margin: 0; opacity: .8; }
.item dd { margin-left: 5.5em; }
.facts dt { margin: 0; font-size: .85em; opacity: .8; }
.facts dd { margin-bottom: .5em; overflow-wrap: anywhere; }
.cover { margin: 0; text-align: center; }
.cover img { max-width: 100%; height: auto; max-height: 100vh; }
nav[hidden] { display: none; }
nav ol { list-style: none; padding-left: 1em; line-height: 1.9; }
nav a { text-decoration: none; }
`;
