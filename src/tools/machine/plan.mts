/** The steps of set-up, in order. */
import { backendStep } from './backend.mjs';
import { environmentStep, tabToolsStep, testToolsStep } from './environment.mjs';
import { kernelCodeStep } from './kernel-code.mjs';
import { kernelSpecStep } from './kernelspec.mjs';
import { labExtensionStep, liteExtensionStep, strictLabExtensionStep } from './lab-extension.mjs';
import { labSettingsStep } from './lab-settings.mjs';
import { type Step, type StepContext } from './steps.mjs';

export function setupSteps(
  context: StepContext,
  options: { retryBackend?: boolean; testTools?: boolean } = {},
): Step[] {
  return [
    environmentStep(context),
    kernelSpecStep(context),
    labSettingsStep(context),
    labExtensionStep(context),
    backendStep(context, options.retryBackend),
    kernelCodeStep(context),
    ...(options.testTools ? [testToolsStep(context), tabToolsStep(context)] : []),
  ];
}

/** What building the course for a browser's tab needs. */
export function tabSteps(context: StepContext): Step[] {
  return [
    environmentStep(context),
    tabToolsStep(context),
    strictLabExtensionStep(context),
    liteExtensionStep(context),
  ];
}
