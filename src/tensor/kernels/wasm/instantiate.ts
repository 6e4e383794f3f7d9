/** The part of WebAssembly used here; its types come with the DOM's, which would bring in a browser's. */
declare const WebAssembly: {
  Module: new (binary: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: object };
};

/** Compiles at once, as a first tensor cannot wait. */
export function compile(binary: Uint8Array): object {
  return new WebAssembly.Module(binary);
}

export function instantiate(module: object, imports: object): { exports: object } {
  return new WebAssembly.Instance(module, imports);
}
