/** A table of numbers that one can point at, go through by keyboard and, where it is the learner's, edit. */
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { colourAt, textOn, type Scale } from '../../../figure/draw/scales';
import { write } from '../../../figure/draw/words';
import { steps } from './steps';

/** One cell as it is shown. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly value: number | undefined;
  /** Why it looks as it does: `met`, `sent`, `dropped`, `padding`, `at`. */
  readonly marks: readonly string[];
  /** Said after its number. */
  readonly note?: string;
}

export interface Grid {
  readonly label: string;
  readonly rows: readonly (readonly GridCell[])[];
  readonly scale: Scale;
  /** The cell that the keyboard comes to: [row, column] as in the cells. */
  readonly current: readonly [number, number];
  readonly onPoint?: (cell: GridCell | undefined) => void;
  /** Goes to a cell by keyboard or click. */
  readonly onChoose?: (cell: GridCell) => void;
  /** Left out where nothing can be edited. */
  readonly onEdit?: (cell: GridCell, value: number) => void;
}

export function gridView(grid: Grid): TemplateResult {
  const { label, rows, scale, current, onPoint, onChoose, onEdit } = grid;
  const isCurrent = ({ row, column }: GridCell) => row === current[0] && column === current[1];
  const onKey = (event: KeyboardEvent, cell: GridCell) => {
    const step = steps[event.key];
    const next =
      step &&
      rows
        .flat()
        .find(({ row, column }) => row === cell.row + step[0] && column === cell.column + step[1]);
    if (next) {
      onChoose?.(next);
      focus(event.currentTarget as HTMLElement, next);
    } else if (onEdit && cell.value !== undefined && /^(?:Enter|F2|[-\d.])$/.test(event.key)) {
      edit(event.currentTarget as HTMLElement, cell, onEdit, event.key);
    } else return;
    event.preventDefault();
  };
  return html`<table role="grid" aria-label=${label} aria-readonly=${onEdit ? nothing : 'true'}>
    <caption>
      ${label}
    </caption>
    <tbody @pointerleave=${() => onPoint?.(undefined)}>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map(
              (cell) =>
                html`<td
                  role="gridcell"
                  class=${classMap(Object.fromEntries(cell.marks.map((mark) => [mark, true])))}
                  style=${coloursOf(cell, scale)}
                  tabindex=${isCurrent(cell) ? 0 : -1}
                  aria-selected=${String(cell.marks.includes('at'))}
                  aria-label=${labelOf(cell)}
                  data-at="${cell.row},${cell.column}"
                  @pointerenter=${() => onPoint?.(cell)}
                  @click=${() => onChoose?.(cell)}
                  @dblclick=${(event: Event) =>
                    onEdit && edit(event.currentTarget as HTMLElement, cell, onEdit)}
                  @keydown=${(event: KeyboardEvent) => onKey(event, cell)}
                >
                  ${cell.value === undefined ? '' : write(cell.value)}
                </td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function labelOf({ row, column, value, note }: GridCell): string {
  const number = value === undefined ? 'nothing' : write(value);
  return `row ${row}, column ${column}: ${number}${note ? `, ${note}` : ''}`;
}

function coloursOf({ value, marks }: GridCell, scale: Scale): string {
  const colour = value === undefined || marks.includes('padding') ? null : colourAt(scale, value);
  if (!colour) return '';
  return `background-color: rgb(${colour.join(' ')}); color: ${textOn(colour)};`;
}

function focus(from: HTMLElement, { row, column }: GridCell): void {
  from.closest('table')!.querySelector<HTMLElement>(`[data-at="${row},${column}"]`)?.focus();
}

/** Puts a field in the cell's place until Enter, Escape or another place. */
function edit(
  place: HTMLElement,
  cell: GridCell,
  onEdit: NonNullable<Grid['onEdit']>,
  key = '',
): void {
  const field = document.createElement('input');
  field.type = 'text';
  field.inputMode = 'decimal';
  field.setAttribute('aria-label', `${labelOf(cell)}. New number`);
  field.value = /^[-\d.]$/.test(key) ? key : String(cell.value);
  const { left, top, width, height } = place.getBoundingClientRect();
  const host = place.closest('table')!;
  const from = host.getBoundingClientRect();
  field.className = 'edit';
  field.style.cssText = `left: ${left - from.left}px; top: ${top - from.top}px; min-width: ${width}px; height: ${height}px;`;
  let isOver = false;
  const end = (isKept: boolean, isByKey = true) => {
    if (isOver) return;
    isOver = true;
    const value = Number(field.value.replace(',', '.'));
    field.remove();
    if (isKept && field.value.trim() !== '' && Number.isFinite(value)) onEdit(cell, value);
    if (isByKey) focus(host.querySelector('td')!, cell);
  };
  field.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Enter') end(true);
    if (event.key === 'Escape') end(false);
  });
  field.addEventListener('blur', () => end(true, false));
  host.parentElement!.append(field);
  field.focus();
  if (key === '' || key === 'Enter' || key === 'F2') field.select();
}
