/** The explorer of drawings, as an element of any page: `<convlab-draw>`. */
import { css, html, type TemplateResult } from 'lit';
import { coloursOf, coloursOfBytes } from '../../../explore/colours';
import { PAPER, SIDE } from '../../../explore/draw/centre';
import { inPyTorch, inTypeScript } from '../../../explore/draw/in-code';
import { readingOf, type Reading } from '../../../explore/draw/reading';
import {
  chainOf,
  cleared,
  drawn,
  nextDigit,
  paperOf,
  type DrawState,
} from '../../../explore/draw/setting';
import { stillOf } from '../../../explore/draw/still';
import { percent, readText, sentenceOf } from '../../../explore/draw/words';
import type { Maps } from '../../../explore/loops';
import { times } from '../../../explore/times';
import { signedScale } from '../../../figure/draw/scales';
import { count, range, size, write } from '../../../figure/draw/words';
import type { Figure } from '../../../figure/figure';
import { button, twin } from './controls';
import './drawing-pad';
import type { Drawn } from './drawing-pad';
import { ExplorerView, type InCode } from './explorer-view';
import { onceFor } from './once-for';
import { pictureView } from './picture';
import { pictureStyle } from './picture-style';

const PEN = { size: [PAPER, PAPER], radius: 2.5 } as const;
/** Pixels of the page for one feature map. */
const SMALL = 84;

export class DrawView extends ExplorerView<DrawState> {
  static override styles = [
    pictureStyle,
    css`
      .maps {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin: 0 0 12px;
      }

      .maps figcaption {
        font-size: 12px;
        line-height: 1.2;
      }

      .scores td,
      .scores th {
        padding: 0 6px;
        border: 0;
        cursor: auto;
        text-align: right;
      }

      .scores td.bar {
        width: 120px;
      }

      .bar div {
        height: 14px;
        background: #4393c3;
      }

      .read {
        background: var(--ground);
        font-weight: bold;
      }
    `,
  ];

  readonly #reading = onceFor(readingOf);

  protected settings(): TemplateResult {
    const { state } = this;
    return html`<div class="settings" role="group" aria-label="paper">
      ${button('Clear', () => this.set(cleared(state)))}
      ${state.digits === '' ? '' : button('A digit from the data', () => this.set(nextDigit(state)))}
    </div>`;
  }

  protected picture(): TemplateResult {
    const { state } = this;
    const reading = this.#reading(state);
    return html`
      <div class="grids">
        <convlab-drawing-pad
          label="paper for a digit"
          .pen=${PEN}
          .bytes=${paperOf(state)}
          @drawn=${({ detail }: CustomEvent<Drawn>) => this.#draw(detail)}
        ></convlab-drawing-pad>
        <span class="sign" aria-hidden="true">→</span>
        ${pictureView({
          ...{ name: 'what the network sees', text: size([SIDE, SIDE]), size: [SIDE, SIDE] },
          ...{ colours: coloursOfBytes(reading.seen, 1), room: 140 },
        })}
        <span class="sign" aria-hidden="true">→</span>
        ${scoresTable(reading)}
      </div>
      <p class="result">${readText(reading)}</p>
      ${reading.maps.map(mapsView)} ${twin(sentenceOf(reading))}
    `;
  }

  protected inCode(): InCode {
    const chain = chainOf(this.state);
    return { typeScript: inTypeScript(chain), python: inPyTorch(chain) };
  }

  still(): Figure {
    return stillOf(this.state);
  }

  #draw({ bytes, isOver }: Drawn): void {
    this.follow(drawn(this.state, bytes));
    if (isOver) this.settle();
  }
}

function mapsView(maps: Maps, layer: number): TemplateResult {
  const [channels, height, width] = maps.shape;
  const scale = signedScale(maps.values);
  const each = height * width;
  const title = `convolution ${layer + 1}: ${count(channels, 'map')} of ${size([height, width])}`;
  return html`<div role="group" aria-label=${title}>
    <p>${title}, on one scale: the numbers ${range(Array.from(maps.values))}</p>
    <div class="maps">
      ${times(channels, (channel) => {
        const values = maps.values.subarray(channel * each, (channel + 1) * each);
        return pictureView({
          ...{ name: `map ${channel}`, text: `numbers ${range(Array.from(values))}` },
          ...{ size: [height, width], colours: coloursOf(values, scale), room: SMALL },
        });
      })}
    </div>
  </div>`;
}

function scoresTable({ scores, shares, read }: Reading): TemplateResult {
  return html`<table class="scores">
    <caption>
      prediction
    </caption>
    <thead>
      <tr>
        <th scope="col">digit</th>
        <th scope="col">score</th>
        <th scope="col">percent</th>
        <td></td>
      </tr>
    </thead>
    <tbody>
      ${scores.map(
        (score, digit) =>
          html`<tr class=${digit === read ? 'read' : ''}>
            <th scope="row">${digit}</th>
            <td>${write(score)}</td>
            <td>${percent(shares[digit]!)}</td>
            <td class="bar"><div style="width: ${100 * shares[digit]!}%"></div></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
