/** Text in HTML. */

/** Half of a surrogate pair can't be written in UTF-8; a replacement character stands for it. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Escapes what HTML would take for itself. */
export function escapeHTML(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Escapes, and shows what stands in backticks as code, and between double stars bold. */
export function markUp(text: string): string {
  return escapeHTML(text)
    .replace(/`([^`\n]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*\n]+)\*\*/g, '<b>$1</b>')
    .replaceAll('\n', '<br>');
}

/**
 * The frame of what the course shows: an edge of some colour and a width that reads well. It needs
 * neither scripts nor a style sheet, and stands on light and on dark ground.
 *
 * @param edge the colour; without one, that of a text that judges nothing
 */
export function card(html: string, edge = '#5b8dc9'): string {
  const style = `border-left: 4px solid ${edge}; padding: 0.2em 0 0.2em 0.9em; max-width: 46em; line-height: 1.45`;
  return `<div style="${style}">${html}</div>`;
}
