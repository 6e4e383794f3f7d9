/** The layers of a stack as a list: what each makes and costs, and the buttons that change it. */
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Computed } from '../../../explore/stack/rows';
import type { StackLayer, StackState } from '../../../explore/stack/setting';
import { costsText, layerText } from '../../../explore/stack/words';
import { shapeText } from '../../../figure/draw/words';
import { fieldsView, hasFields } from './stack-fields';

/** What is shown, and what is done with it. */
export interface Listed {
  readonly state: StackState;
  readonly known: Computed;
  /** The layer whose arguments are open. */
  readonly edited: number | undefined;
  /** The layer that a dragged one is over. */
  readonly over: number | undefined;
  readonly show: (at: number) => void;
  readonly edit: (at: number | undefined) => void;
  readonly change: (at: number, changes: Partial<StackLayer>) => void;
  readonly move: (from: number, to: number) => void;
  readonly remove: (at: number) => void;
  readonly drag: (over: number | undefined) => void;
}

export function layersView(listed: Listed): TemplateResult {
  return html`<ol class="layers" aria-label="layers" start="0">
    ${listed.state.layers.map((layer, at) => layerView(listed, layer, at))}
  </ol>`;
}

function layerView(listed: Listed, layer: StackLayer, at: number): TemplateResult {
  const { state, known, edited, over, show, drag, move } = listed;
  const row = known.rows[at];
  const isBroken = at === known.rows.length && known.problem !== undefined;
  const isShown = row !== undefined && at === state.at.layer;
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    drag(undefined);
    const from = Number(event.dataTransfer!.getData(DRAGGED));
    if (Number.isInteger(from)) move(from, at);
  };
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer!.types.includes(DRAGGED)) return;
    event.preventDefault();
    drag(at);
  };
  return html`<li
    class=${classMap({ shown: isShown, broken: isBroken, over: over === at })}
    @dragover=${onDragOver}
    @dragleave=${() => drag(undefined)}
    @drop=${onDrop}
  >
    <div class="layer">
      <span
        class="handle"
        aria-hidden="true"
        draggable="true"
        @dragstart=${(event: DragEvent) => event.dataTransfer!.setData(DRAGGED, String(at))}
        >⠿</span
      >
      <button
        class="name"
        aria-pressed=${String(isShown)}
        ?disabled=${!row}
        @click=${() => show(at)}
      >
        (${at}) ${layerText(layer)}
      </button>
      <span class="out"
        >${row ? `→ ${shapeText(row.outputShape)}` : isBroken ? 'does not fit' : 'waits'}</span
      >
      ${row ? html`<span class="costs">${costsText(row, state.input[0])}</span>` : ''}
      ${toolsView(listed, layer, at)}
    </div>
    ${edited === at ? fieldsView(layer, (changes) => listed.change(at, changes)) : ''}
    ${isBroken ? html`<p class="problem" role="alert">${known.problem}</p>` : ''}
  </li>`;
}

/** What is dragged carries its number under this type, so that nothing else is dropped here. */
const DRAGGED = 'application/x-convlab-layer';

function toolsView(listed: Listed, layer: StackLayer, at: number): TemplateResult {
  const { state, edited, edit, move, remove } = listed;
  const name = `layer ${at}, ${layer.type}`;
  return html`<span class="tools">
    ${
      hasFields(layer)
        ? html`<button
            aria-label="Edit ${name}"
            aria-expanded=${String(edited === at)}
            @click=${() => edit(edited === at ? undefined : at)}
          >
            Edit
          </button>`
        : nothing
    }
    <button
      data-do="up"
      aria-label="Move ${name} up"
      ?disabled=${at === 0}
      @click=${() => move(at, at - 1)}
    >
      ↑
    </button>
    <button
      data-do="down"
      aria-label="Move ${name} down"
      ?disabled=${at === state.layers.length - 1}
      @click=${() => move(at, at + 1)}
    >
      ↓
    </button>
    <button aria-label="Remove ${name}" @click=${() => remove(at)}>×</button>
  </span>`;
}
