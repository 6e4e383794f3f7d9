/** A figure's specification as this extension draws it: plotly draws the figure, and we the controls under it. */

/** What plotly calls a figure, as `src/figure` writes it. */
interface Spec {
  data: object[];
  layout: Layout;
  frames?: Frame[];
}

interface Layout {
  width: number;
  height: number;
  sliders?: { y: number; active?: number; steps: { label: string }[] }[];
  updatemenus?: { buttons: { args: [unknown, { frame: { duration: number } }] }[] }[];
}

interface Frame {
  name: string;
  data: object[];
}

export interface Drawing extends Required<Spec> {
  readonly width: number;
  /** Without the room for plotly's own slider. */
  readonly height: number;
  /** The names of the steps of a figure that moves. */
  readonly steps: readonly string[];
  /** The step that it begins with. */
  readonly start: number;
  /** Milliseconds for which playing shows a step. */
  readonly pace: number;
}

/** Plotly's own slider and buttons cannot be reached by keyboard, so they are left out. */
export function read(value: unknown): Drawing {
  const { data, layout, frames = [] } = value as Spec;
  const { sliders: [slider] = [], updatemenus: [menu] = [], ...rest } = layout;
  return {
    data,
    layout: rest,
    frames,
    width: layout.width,
    height: slider ? (1 - slider.y) * layout.height : layout.height,
    steps: slider?.steps.map(({ label }) => label) ?? [],
    start: slider?.active ?? 0,
    pace: menu?.buttons[0]?.args[1].frame.duration ?? 700,
  };
}
