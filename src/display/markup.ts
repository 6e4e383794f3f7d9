/** Text in HTML. */

/** Half of a surrogate pair can't be written in UTF-8; a replacement character takes its place. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Escapes what HTML would read as markup. */
export function escapeHTML(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Escapes, and shows what is in backticks as code, and what is between double stars in bold. */
export function markUp(text: string): string {
  return escapeHTML(text)
    .replace(/`([^`\n]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*\n]+)\*\*/g, '<b>$1</b>')
    .replaceAll('\n', '<br>');
}

/**
 * The frame around what the course shows: an edge of some colour and a width that reads well. It needs
 * neither scripts nor a style sheet, and works on light and dark backgrounds.
 *
 * @param edge the colour; without one, that of a text that passes no judgement
 */
export function card(html: string, edge = '#5b8dc9'): string {
  const style = `border-left: 4px solid ${edge}; padding: 0.2em 0 0.2em 0.9em; max-width: 64ch; line-height: 1.45`;
  return `<div style="${style}">${html}</div>`;
}
