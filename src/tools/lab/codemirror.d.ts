/** What we use of CodeMirror, which JupyterLab hands to extensions when they run. */
declare module '@codemirror/state' {
  export type Extension = { readonly extension: Extension } | readonly Extension[];

  export interface Line {
    readonly from: number;
    readonly to: number;
    /** The first has 1. */
    readonly number: number;
  }
  export interface Text {
    readonly length: number;
    readonly lines: number;
    lineAt(position: number): Line;
  }
  export interface ChangeDesc {
    /** @param association on which side of what is inserted there the position stays */
    mapPos(position: number, association: -1 | 1): number;
    mapPos(position: number, association: -1 | 1, mode: MapMode): number | null;
  }
  export interface ChangeSet extends ChangeDesc {
    /** @param see gets what was replaced, and what it was replaced by, of each change */
    iterChanges(
      see: (from: number, to: number, newFrom: number, newTo: number, inserted: Text) => void,
    ): void;
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
    readonly changes: ChangeSet;
    readonly startState: EditorState;
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
    from(field: StateField<T>): Extension;
    from<V>(field: StateField<V>, get: (value: V) => T): Extension;
    of(value: T): Extension;
  }
}

declare module '@codemirror/view' {
  import type {
    ChangeDesc,
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
    map(changes: ChangeDesc): DecorationSet;
    /** The first, which goes on to the next: at the end it has no value. */
    iter(): {
      readonly from: number;
      readonly to: number;
      readonly value: Decoration | null;
      next(): void;
    };
  }
  export class Decoration {
    static readonly none: DecorationSet;
    /** What it was made of, and whatever was given besides. */
    readonly spec: object;
    static mark(of: { class: string; problem: string }): Decoration;
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
    readonly above?: boolean;
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
