/** Tells JupyterLab, and editors that look into the environment, how to start the tslab kernel. */
import { textOf, writeWhole } from './files.mjs';
import { type Paths } from './paths.mjs';
import { type Step, type StepContext } from './steps.mjs';

/**
 * The kernel's specification. `tslab install` would write the bare words `node` and `tslab`, which an
 * editor started from a menu does not find, so both are absolute paths here.
 */
export function kernelSpec(paths: Paths, node: string = process.execPath): object {
  return {
    argv: [node, paths.kernel, 'kernel', '--config-path', '{connection_file}'],
    display_name: 'TypeScript',
    language: 'typescript',
    interrupt_mode: 'message', // a signal is lost if it comes just before a cell begins
    env: { TF_CPP_MIN_LOG_LEVEL: '2' }, // TensorFlow's start-up messages would end up in the learner's cells
  };
}

export function kernelSpecStep({ paths }: StepContext): Step {
  const wanted = () => JSON.stringify(kernelSpec(paths), null, 2) + '\n';
  return {
    doing: 'Registering the TypeScript kernel',
    done: 'Registered the TypeScript kernel',
    needed: () => textOf(paths.kernelSpec) !== wanted(),
    run() {
      writeWhole(paths.kernelSpec, wanted());
      return Promise.resolve();
    },
  };
}
