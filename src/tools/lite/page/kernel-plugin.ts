/** The kernel `tslab` in a browser's tab. So far it only says that there is none. */
import { BaseKernel, IKernelSpecs } from '@jupyterlite/services';
import type { Plugin } from '../../lab/app';

export const kernel: Plugin = {
  id: 'convlab-lite:kernel',
  autoStart: true,
  requires: [IKernelSpecs],
  activate(_: unknown, kernels: IKernelSpecs) {
    kernels.register({
      spec: {
        name: 'tslab',
        display_name: 'TypeScript',
        language: 'typescript',
        argv: [],
        resources: {},
      },
      create: (options) => Promise.resolve(new NoKernel(options)),
    });
  },
};

class NoKernel extends BaseKernel {
  kernelInfoRequest() {
    return Promise.resolve({
      status: 'ok',
      implementation: 'convlab',
      implementation_version: '0',
      protocol_version: '5.3',
      banner: '',
      help_links: [],
      // As in the notebooks, which would count as changed otherwise.
      language_info: {
        codemirror_mode: { mode: 'typescript', name: 'javascript', typescript: true },
        file_extension: '.ts',
        mimetype: 'text/typescript',
        name: 'typescript',
      },
    });
  }

  executeRequest() {
    const error = {
      ename: 'Error',
      evalue: 'kernel not built in',
      traceback: ['kernel not built in'],
    };
    this.publishExecuteError(error);
    return Promise.resolve({ status: 'error', execution_count: this.executionCount, ...error });
  }

  completeRequest() {
    return Promise.resolve({
      status: 'ok',
      matches: [],
      cursor_start: 0,
      cursor_end: 0,
      metadata: {},
    });
  }

  inspectRequest() {
    return Promise.resolve({ status: 'ok', found: false, data: {}, metadata: {} });
  }

  isCompleteRequest() {
    return Promise.resolve({ status: 'unknown' });
  }

  commInfoRequest() {
    return Promise.resolve({ status: 'ok', comms: {} });
  }

  inputReply() {}
  commOpen() {
    return Promise.resolve();
  }
  commMsg() {
    return Promise.resolve();
  }
  commClose() {
    return Promise.resolve();
  }
}
