/** A figure knows no theme: all its text is in one grey, but for the text about a window, in one pink. */
import { accentText, grey } from '../../figure/draw/scales';
import type { Drawing } from './drawing';

/** The figure with its text in colours for the ground that it is drawn on. */
export function inTheme(drawing: Drawing): Drawing {
  const { body } = document;
  const isDark = body.dataset.jpThemeLight === 'false';
  const text = getComputedStyle(body).getPropertyValue('--jp-content-font-color1').trim();
  const colours = new Map<string | undefined, string>([
    [grey, text],
    [accentText, isDark ? '#ff6ab5' : '#c2006b'],
  ]);
  // Lines may be of the same grey; they keep it.
  const recolour = (key: string, value: unknown) => {
    if (key !== 'font' && key !== 'textfont') return value;
    const font = value as { color?: string };
    return { ...font, color: colours.get(font.color) ?? font.color };
  };
  return JSON.parse(JSON.stringify(drawing), recolour) as Drawing;
}

/** Calls `change` whenever JupyterLab has switched to another theme, until the returned function is called. */
export function onThemeChange(change: () => void): () => void {
  const observer = new MutationObserver(change);
  observer.observe(document.body, { attributes: true, attributeFilter: ['data-jp-theme-name'] });
  return () => observer.disconnect();
}
