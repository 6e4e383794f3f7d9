/** Tells JupyterLab, and editors that look into the environment, how the tslab kernel starts. */
import { textOf, writeWhole } from './files.mjs';
import { type Places } from './places.mjs';
import { type Step, type StepContext } from './steps.mjs';

/**
 * The kernel's specification. `tslab install` would write the bare words `node` and `tslab`, which an
 * editor that was started from a menu does not find, so both are whole paths here.
 */
export function kernelSpec(places: Places, node: string = process.execPath): object {
  return {
    argv: [node, places.kernel, 'kernel', '--config-path', '{connection_file}'],
    display_name: 'TypeScript',
    language: 'typescript',
    env: { TF_CPP_MIN_LOG_LEVEL: '2' }, // TensorFlow's greetings would end up in the learner's cells
  };
}

export function kernelSpecStep({ places }: StepContext): Step {
  const wanted = () => JSON.stringify(kernelSpec(places), null, 2) + '\n';
  return {
    doing: 'Registering the TypeScript kernel',
    done: 'Registered the TypeScript kernel',
    needed: () => textOf(places.kernelSpec) !== wanted(),
    run() {
      writeWhole(places.kernelSpec, wanted());
      return Promise.resolve();
    },
  };
}
