/** What the learner is shown and asked about their work. */
import { Dialog, showDialog } from '@jupyterlab/apputils';
import { Widget } from '@lumino/widgets';
import { button, element } from '../../lab/element';
import type { Contents } from '../work/content.mjs';
import { kindsOf, megabytes, tellLesson } from '../work/words.mjs';
import type { NewsByLesson } from './browser-work';

const DOWNLOAD = 'Download My Work';
const OPEN = 'Open My Work…';
const CLEAR = 'Clear Everything…';

/** What is to be done next: a command, or the lesson at this path opened. */
export type Chosen = 'download' | 'open' | 'clear' | { readonly lesson: string } | undefined;

/** How much there is, where it is, and what can be done with it. */
export async function showWork(work: Contents, news: NewsByLesson): Promise<Chosen> {
  const lessons = Object.entries(news);
  let lesson: string | undefined;
  const body = element(
    'div',
    'convlab-work',
    element('p', '', inWords(work)),
    element('p', '', await storageInWords()),
    ...(lessons.length > 0 ? [element('h3', '', 'New in lessons you have opened')] : []),
    element(
      'ul',
      '',
      ...lessons.map(([path, told]) => {
        const leave = () => {
          lesson = path;
          document.querySelector<HTMLElement>('.jp-Dialog .convlab-close')?.click();
          return Promise.resolve();
        };
        const title = button(told.title, 'convlab-work-lesson', leave);
        return element('li', '', title, `: ${tellLesson(told)}`);
      }),
    ),
  );
  const labels = { [DOWNLOAD]: 'download', [OPEN]: 'open', [CLEAR]: 'clear' } as const;
  const close = { ...Dialog.cancelButton({ label: 'Close' }), className: 'convlab-close' };
  const buttons = [
    Dialog.warnButton({ label: CLEAR }),
    Dialog.okButton({ label: OPEN }),
    ...(work.size > 0 ? [Dialog.okButton({ label: DOWNLOAD })] : []),
    close,
  ];
  const result = await showDialog({
    title: 'My Work',
    body: new Widget({ node: body }),
    buttons,
    defaultButton: buttons.length - 1,
  });
  if (lesson !== undefined) return { lesson };
  return (labels as Readonly<Record<string, Chosen>>)[result.button.label];
}

function inWords(work: Contents): string {
  const what = kindsOf([...work.keys()]);
  const have = what === '' ? 'You have no work here yet.' : `You have ${what} here.`;
  return `${have} Your work is kept in this browser, on this device; nothing is sent anywhere.`;
}

/** Pages that are not of https are told nothing about storage. */
async function storageInWords(): Promise<string> {
  const storage = navigator.storage as StorageManager | undefined;
  const { usage, quota } = (await storage?.estimate?.()) ?? {};
  const stays = await storage?.persisted?.();
  const fits =
    usage === undefined || quota === undefined
      ? ''
      : `The course and your work take up ${megabytes(usage)}; there is room for ${megabytes(Math.max(0, quota - usage))} more. `;
  return stays
    ? `${fits}This browser keeps your work until you clear it.`
    : `${fits}This browser may delete your work when the disk is nearly full, so download it now and then.`;
}

/** Whether all is to be deleted; it can be downloaded before that. */
export async function askToClear(work: Contents): Promise<'clear' | 'download' | undefined> {
  const what = kindsOf([...work.keys()]);
  const body = element(
    'div',
    'convlab-work',
    element(
      'p',
      '',
      what === ''
        ? 'You have no work here.'
        : `This deletes your work from this browser: ${what}. It can't be undone.`,
    ),
    element(
      'p',
      '',
      'Your settings, the copies of notebooks that were kept and the list of open tabs are deleted, too. The course itself stays.',
    ),
  );
  const { button: pressed } = await showDialog({
    title: 'Clear Everything?',
    body: new Widget({ node: body }),
    buttons: [
      Dialog.cancelButton(),
      ...(what === '' ? [] : [Dialog.okButton({ label: DOWNLOAD })]),
      Dialog.warnButton({ label: 'Clear Everything' }),
    ],
    defaultButton: 0,
  });
  if (pressed.label === DOWNLOAD) return 'download';
  return pressed.accept ? 'clear' : undefined;
}

/** Sentences that are read once. */
export async function tell(title: string, lines: readonly string[]): Promise<void> {
  const body = element('div', 'convlab-work', ...lines.map((line) => element('p', '', line)));
  await showDialog({ title, body: new Widget({ node: body }), buttons: [Dialog.okButton()] });
}
