/** What we call of plotly.js: https://plotly.com/javascript/plotlyjs-function-reference/. */
declare module 'plotly.js-cartesian-dist-min' {
  const Plotly: {
    newPlot(node: HTMLElement, data: object[], layout: object, config: object): Promise<void>;
    addFrames(node: HTMLElement, frames: object[]): Promise<void>;
    animate(node: HTMLElement, frames: string[], options: object): Promise<void>;
    purge(node: HTMLElement): void;
  };
  export default Plotly;
}
