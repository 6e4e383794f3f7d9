/** An element of the page with its class, and with what is in it. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = name;
  made.append(...content);
  return made;
}

/** A button with its label. While what it does is under way it does nothing more: a hint may wait for a long cell. */
export function button(
  label: string,
  name: string,
  act: () => Promise<unknown>,
): HTMLButtonElement {
  const made = element('button', name, label);
  made.type = 'button';
  made.addEventListener('click', () => {
    if (made.ariaBusy === 'true') return;
    made.ariaBusy = 'true';
    void act().finally(() => (made.ariaBusy = null));
  });
  return made;
}

/**
 * Keeps keys from a notebook around the element: arrow keys select another cell, and any key focuses the cell. Those
 * with Ctrl or ⌘, as to save, go to the page.
 */
export function keepKeys(node: HTMLElement): void {
  node.addEventListener('keydown', (event) => {
    event.stopPropagation();
    const isShortcut = event.ctrlKey || event.metaKey;
    if (!isShortcut) return;
    const isTaken = !document.body.dispatchEvent(new KeyboardEvent('keydown', event));
    if (isTaken) event.preventDefault();
  });
}
