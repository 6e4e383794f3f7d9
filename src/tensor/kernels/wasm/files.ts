/** The files that the WebAssembly backend starts with: tfjs's program, and two builds of our loops. */
export const wasmFiles = {
  tfjs: '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
  kernels: 'convlab/dist/tensor/kernels/wasm/kernels.wasm',
  /** For engines with relaxed SIMD. */
  relaxedKernels: 'convlab/dist/tensor/kernels/wasm/kernels-relaxed.wasm',
} as const;
