/** The frame of the HTML files: one file each, without scripts, for light and dark mode and for printing. */
import { forHTML } from './escape.mjs';

/**
 * The policy is a second line of defence after the escaping: even if something slipped through, no script
 * would run and nothing would be fetched.
 */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Colours with a contrast of at least 4.5 : 1 against their background. */
const style = `
:root { color-scheme: light dark; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0; --ground: #ffffff;
  --soft: #f6f8fa; --right: #1a7f37; --wrong: #9a6700; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --quiet: #9aa4af; --line: #3d444d;
  --ground: #15191e; --soft: #1e242b; --right: #4fc76a; --wrong: #d9a63f; --bad: #ff8b81; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 52rem; background: var(--ground);
  color: var(--text); font: 1rem/1.55 system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif;
  overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.1rem 0 0.4rem; }
h2 { font-size: 1.2rem; margin: 2.4rem 0 0.6rem; }
h3 { font-size: 1rem; margin: 1.6rem 0 0.3rem; }
p { margin: 0.4rem 0; }
a { color: inherit; text-underline-offset: 0.2em; text-decoration-color: var(--quiet); }
code { font: 0.92em/1.4 ui-monospace, 'DejaVu Sans Mono', monospace; background: var(--soft);
  padding: 0.08em 0.3em; border-radius: 4px; }
.quiet { color: var(--quiet); }
.score { font-size: 2rem; font-weight: 650; line-height: 1.2; margin: 0.8rem 0 0; }
.note { border-left: 4px solid var(--line); padding: 0.2rem 0 0.2rem 0.9rem; margin: 0.8rem 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.9rem 0.4rem 0;
  border-bottom: 1px solid var(--line); }
th { font-size: 0.85rem; font-weight: 600; color: var(--quiet); }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.word { white-space: nowrap; }
td:not([class]) { min-width: 7rem; }
tfoot td { font-weight: 650; border-bottom: 0; }
ul.lines { list-style: none; padding: 0; margin: 0.3rem 0; }
ul.lines > li { margin: 0.45rem 0; padding-left: 1.6rem; position: relative; }
ul.lines .mark { position: absolute; left: 0; }
ul.lines ol { margin: 0.3rem 0; padding-left: 1.4rem; }
.hint { display: block; color: var(--quiet); font-style: italic; }
.right { color: var(--right); } .wrong { color: var(--wrong); } .bad { color: var(--bad); }
figure { margin: 0.6rem 0 1.2rem; }
figure svg { display: block; max-width: 100%; height: auto; margin-bottom: -1rem; }
figure svg text { fill: var(--quiet); }
figcaption { color: var(--quiet); max-width: 44rem; }
footer { margin-top: 3rem; font-size: 0.85rem; color: var(--quiet); }
@media print { body { padding: 0; } h2, h3 { break-after: avoid; } li, tr, figure { break-inside: avoid; } }
`.trim();

/** @param title plain text; @param body HTML */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${forHTML(title)}</title>
<style>
${style}
</style>
</head>
<body>
${body}
</body>
</html>
`;
}

export interface Column {
  readonly name: string;
  /** Numbers are right-aligned. */
  readonly kind?: 'number' | 'word';
}

/** A table; the cells are already HTML. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  foot?: readonly string[],
): string {
  const cell = (tag: 'th' | 'td', html: string, i: number) => {
    const { kind } = columns[i]!;
    const scope = tag === 'th' ? ' scope="col"' : '';
    return `<${tag}${kind ? ` class="${kind}"` : ''}${scope}>${html}</${tag}>`;
  };
  const row = (tag: 'th' | 'td', cells: readonly string[]) =>
    `<tr>${cells.map((html, i) => cell(tag, html, i)).join('')}</tr>`;
  const names = columns.map(({ name }) => forHTML(name));
  const last = foot ? `\n<tfoot>${row('td', foot)}</tfoot>` : '';
  return `<div class="scroll"><table>
<thead>${row('th', names)}</thead>
<tbody>
${rows.map((cells) => row('td', cells)).join('\n')}
</tbody>${last}
</table></div>`;
}
