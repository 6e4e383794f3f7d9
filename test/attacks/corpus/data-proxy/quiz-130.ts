// Proxies that have whatever property they are asked for.
const any: unknown = new Proxy(function () {}, { get: () => any, apply: () => any, has: () => true, ownKeys: () => { throw new Error('no'); } });
export const depth = any;
export const size = new Proxy([], { get: (_, name) => (name === 'length' ? 1e9 : 16) });
export const features = new Proxy({}, { getPrototypeOf: () => Number.prototype, get: () => 5120 });
export const steps = new Proxy([1], { get: (_, name) => (name === 'length' ? Infinity : 1) });
