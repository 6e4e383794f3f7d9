import type { Widget } from '@lumino/widgets';

/** The tabs in which documents are open. */
export interface Documents {
  widgets(area: 'main'): Iterable<Widget & { readonly context?: Document }>;
}

interface Document {
  readonly model: { readonly dirty: boolean };
  /** Says why in a dialog if it can't. */
  save(): Promise<void>;
}

/**
 * Saves the documents that have changed; the others must not become the learner's own.
 *
 * @returns whether none is left unsaved
 */
export async function saveAll(documents: Documents): Promise<boolean> {
  const changed = [...documents.widgets('main')]
    .map(({ context }) => context)
    .filter((context) => context?.model.dirty);
  const saved = await Promise.allSettled(changed.map((context) => context!.save()));
  return saved.every(({ status }) => status === 'fulfilled');
}
