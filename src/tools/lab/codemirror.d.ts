/** What we use of CodeMirror, which JupyterLab hands to extensions when they run. */
declare module '@codemirror/state' {
  export type Extension = { readonly extension: Extension } | readonly Extension[];

  export interface Line {
    readonly from: number;
    readonly to: number;
  }
  export interface Text {
    readonly length: number;
    lineAt(position: number): Line;
  }
  export interface ChangeDesc {
    /** @param association on which side of what is inserted there the position stays */
    mapPos(position: number, association: -1 | 1): number;
    mapPos(position: number, association: -1 | 1, mode: MapMode): number | null;
  }
  export enum MapMode {
    TrackDel,
  }

  export interface EditorState {
    readonly doc: Text;
    readonly selection: { readonly main: { readonly head: number } };
    field<T>(field: StateField<T>): T;
  }
  export interface Transaction {
    readonly docChanged: boolean;
    readonly selection?: object;
    readonly changes: ChangeDesc;
    readonly newDoc: Text;
    readonly effects: readonly StateEffect<unknown>[];
  }
  export class StateEffect<T> {
    static define<T>(): StateEffectType<T>;
    readonly value: T;
    is<U>(type: StateEffectType<U>): this is StateEffect<U>;
  }
  export interface StateEffectType<T> {
    of(value: T): StateEffect<T>;
  }
  export class StateField<T> {
    static define<T>(of: {
      create(): T;
      update(value: T, transaction: Transaction): T;
      provide(field: StateField<T>): Extension;
    }): StateField<T> & Extension;
    init(create: () => T): Extension;
  }
  export interface Facet<T> {
    from<V>(field: StateField<V>, get: (value: V) => T): Extension;
    compute(from: readonly StateField<unknown>[], get: (state: EditorState) => T): Extension;
    of(value: T): Extension;
  }
}

declare module '@codemirror/view' {
  import type {
    EditorState,
    Extension,
    Facet,
    StateEffect,
    StateEffectType,
  } from '@codemirror/state';

  export interface Range {
    readonly from: number;
  }
  export interface DecorationSet {
    readonly size: number;
  }
  export class Decoration {
    static mark(of: { class: string }): Decoration;
    static line(of: { class: string }): Decoration;
    static widget(of: { widget: WidgetType; side: number }): Decoration;
    static set(ranges: readonly Range[], sort: true): DecorationSet;
    range(from: number, to?: number): Range;
  }
  export abstract class WidgetType {
    abstract toDOM(view: EditorView): HTMLElement;
    eq(other: WidgetType): boolean;
    ignoreEvent(): boolean;
  }

  export interface Tooltip {
    readonly pos: number;
    readonly end?: number;
    create(): { dom: HTMLElement; offset: { x: number; y: number } };
  }
  export const showTooltip: Facet<Tooltip | null>;
  export function hoverTooltip(
    source: (view: EditorView, position: number) => Tooltip | null,
  ): Extension;
  export function tooltips(of: { parent: HTMLElement }): Extension;

  export const keymap: Facet<readonly { key: string; run: (view: EditorView) => boolean }[]>;

  export class ViewPlugin {
    static define(
      create: (view: EditorView) => {
        update?(update: { readonly docChanged: boolean }): void;
        destroy?(): void;
      },
    ): Extension;
  }
  export class EditorView {
    static readonly decorations: Facet<DecorationSet>;
    /** Read out by screen readers. */
    static readonly announce: StateEffectType<string>;
    static domEventHandlers(
      of: Record<string, (event: Event, view: EditorView) => boolean>,
    ): Extension;
    readonly state: EditorState;
    readonly hasFocus: boolean;
    readonly contentDOM: HTMLElement;
    readonly defaultCharacterWidth: number;
    dispatch(of: {
      selection?: { anchor: number };
      scrollIntoView?: boolean;
      effects?: readonly StateEffect<unknown>[];
    }): void;
  }
}
