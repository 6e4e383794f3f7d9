/** Text in HTML. */

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
