/** To PyTorch and back: weights as files of safetensors, models as Python. */
export { loadSafetensors } from './load-safetensors';
export { saveSafetensors } from './save-safetensors';
export { fromPyTorch } from './from-pytorch';
export { toPyTorch } from './to-pytorch';
