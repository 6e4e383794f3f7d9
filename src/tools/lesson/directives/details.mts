/** A part that opens on a click. The blank lines let Markdown be parsed inside the HTML. */
export function details(summary: string, body: string, open = false): string {
  return `<details${open ? ' open' : ''}>\n<summary>${escape(summary)}</summary>\n\n${body}\n\n</details>`;
}

/** Quotes stay, so that the text can be read where a notebook is shown as its source. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
