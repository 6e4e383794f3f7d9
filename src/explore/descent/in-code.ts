/** A setting as the line of code that makes the optimiser. */
import type { DescentState } from './setting';

/** `new optim.SGD(model.parameters(), { lr: 0.1 })` */
export function inTypeScript(state: DescentState): string {
  const options = given(state).map(([name, value]) => `${name}: ${value}`);
  return `new optim.${state.optimizer}(model.parameters(), { ${options.join(', ')} })`;
}

/** `torch.optim.SGD(model.parameters(), lr=0.1)` */
export function inPyTorch(state: DescentState): string {
  const options = given(state).map(([name, value]) => `${name}=${value}`);
  return `torch.optim.${state.optimizer}(model.parameters(), ${options.join(', ')})`;
}

function given({ optimizer, lr, momentum }: DescentState): [name: string, value: number][] {
  const isMoving = optimizer === 'SGD' && momentum !== 0;
  return [['lr', lr], ...(isMoving ? [['momentum', momentum] as [string, number]] : [])];
}
