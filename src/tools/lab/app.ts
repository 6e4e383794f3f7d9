/** What plugins are handed when JupyterLab starts them, as far as ours use it. */
export interface JupyterLab {
  readonly serviceManager: { readonly contents: Contents };
  readonly shell: Shell;
}

/** The files that the server gives out. */
export interface Contents {
  /** With options, the content comes only if it is asked for. */
  get(
    path: string,
    options?: { type: 'file'; format: 'text'; content: true },
  ): Promise<{ content: unknown }>;
}

interface Shell {
  /** Settles when the page is as it was left; `fresh` if it was never left. */
  readonly restored: Promise<{ readonly fresh?: boolean }>;
  collapseLeft(): void;
}

export interface Plugin {
  readonly id: string;
  readonly autoStart: boolean;
  readonly requires?: readonly object[];
  activate(app: JupyterLab, ...required: never[]): void;
}
