/** Classes in the HTML of a comparison, by which JupyterLab knows whether to open an explanation. */

/** Something was predicted, be it right or wrong. */
export const PREDICTED = 'convlab-predicted';
export const NOT_PREDICTED = 'convlab-not-predicted';
