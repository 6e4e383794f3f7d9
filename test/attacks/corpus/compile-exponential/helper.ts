const [a, b, c, d, e] = [0, 0, 0, 0, 0];
export const x =
  a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>d:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e:e;
