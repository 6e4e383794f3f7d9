/**
 * Lets a tap choose an entry of a menu. JupyterLab runs the entry that the pointer was moved to last, and a finger
 * that taps moves nowhere.
 */
import type { Plugin } from '../../lab/app';

export const touchMenus: Plugin = {
  id: 'convlab-lite:touch-menus',
  autoStart: true,
  activate() {
    document.addEventListener('pointerup', moveThere, { capture: true });
  },
};

function moveThere({ pointerType, target, clientX, clientY }: PointerEvent): void {
  if (pointerType === 'mouse' || !(target instanceof Element) || !target.closest('.lm-Menu-item'))
    return;
  const place = { bubbles: true, pointerType, clientX, clientY };
  target.dispatchEvent(new PointerEvent('pointermove', place));
}
