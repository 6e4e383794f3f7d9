/** The controls of an explorer of filters, beside the weights themselves. */
import { html, type TemplateResult } from 'lit';
import type { ImageChoice, OwnImage } from '../../../explore/filter/image';
import { knownFilters, nameOf, type KnownFilter } from '../../../explore/filter/known';
import { change, resizeKernel, type FilterState } from '../../../explore/filter/setting';
import { check, choice } from './controls';

const OWN = 'own';

export function settingsView(
  state: FilterState,
  own: OwnImage | undefined,
  set: (state: FilterState) => void,
): TemplateResult {
  const { image, weights, relu, pooling, poolSize } = state;
  const to = (changes: Partial<FilterState>) => set(change(state, changes));
  const images = [
    ['photo', 'a photo in grey'],
    ['colour', 'a photo in colour'],
    ...(own ? ([[OWN, 'your own']] as const) : []),
  ] as const;
  const ofImage = (chosen: string): ImageChoice =>
    chosen === OWN ? own! : (chosen as 'photo' | 'colour');
  const named = Object.keys(knownFilters).map((name) => [name, name] as const);
  const name = nameOf(weights) ?? OWN;
  return html`<div class="settings" role="group" aria-label="settings">
    ${choice<string>('image', images, typeof image === 'string' ? image : OWN, (chosen) =>
      to({ image: ofImage(chosen), shift: [0, 0] }),
    )}
    ${choice<string>(
      'filter',
      [...named, ...(name === OWN ? [[OWN, 'your own'] as const] : [])],
      name,
      (chosen) => {
        if (chosen !== OWN) to({ weights: knownFilters[chosen as KnownFilter] });
      },
    )}
    ${choice('size', SIZES, String(weights.length) as '3' | '5', (side) => set(resizeKernel(state, Number(side) as 3 | 5)))}
    ${check('ReLU', relu, (isOn) => to({ relu: isOn }))}
    ${choice('pooling', POOLINGS, pooling, (chosen) => to({ pooling: chosen }))}
    ${
      pooling === 'none'
        ? ''
        : choice('window', POOL_SIZES, String(poolSize) as '2' | '4', (side) =>
            to({ poolSize: Number(side) as 2 | 4 }),
          )
    }
  </div>`;
}

const SIZES = [
  ['3', '3 x 3'],
  ['5', '5 x 5'],
] as const;
const POOLINGS = [
  ['none', 'none'],
  ['max', 'max'],
  ['average', 'average'],
] as const;
const POOL_SIZES = [
  ['2', '2 x 2'],
  ['4', '4 x 4'],
] as const;
