/** What we call of plotly.js: https://plotly.com/javascript/plotlyjs-function-reference/. */
declare module 'plotly.js-cartesian-dist-min' {
  const Plotly: {
    react(node: HTMLElement, figure: Record<string, object>): Promise<void>;
    animate(node: HTMLElement, frames: string[], options: object): Promise<void>;
    purge(node: HTMLElement): void;
  };
  export default Plotly;
}
