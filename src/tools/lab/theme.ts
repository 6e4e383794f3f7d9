/** A figure knows no theme: it has one grey for all text, and one colour for what belongs to a window. */
import type { Drawing } from './drawing';

/** The colours of `src/figure/draw/scales.ts` that are meant for unknown grounds. */
const grey = '#7a7a7a';
const accentText = '#e0218a';

/** The figure in colours for the ground that it is drawn on. */
export function inTheme(drawing: Drawing): Drawing {
  const text = getComputedStyle(document.body).getPropertyValue('--jp-content-font-color1').trim();
  const written = JSON.stringify(drawing)
    .replaceAll(grey, text || grey)
    .replaceAll(accentText, isLight() ? '#c2006b' : '#ff6ab5');
  return JSON.parse(written) as Drawing;
}

function isLight(): boolean {
  return document.body.dataset.jpThemeLight !== 'false';
}

/** Calls `change` whenever JupyterLab has switched to another theme, until the returned function is called. */
export function onThemeChange(change: () => void): () => void {
  const observer = new MutationObserver(change);
  observer.observe(document.body, { attributes: true, attributeFilter: ['data-jp-theme-name'] });
  return () => observer.disconnect();
}
