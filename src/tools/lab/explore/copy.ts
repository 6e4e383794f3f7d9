/** Copies a text, also on pages that browsers do not trust with the clipboard (plain http). */
export async function copy(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position: fixed; opacity: 0';
  document.body.append(field);
  field.select();

  document.execCommand('copy');
  field.remove();
}
