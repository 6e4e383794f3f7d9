/**
 * Turns the output of a failed npm, pip or compiler into one sentence and its remedy.
 *
 * Plain JavaScript without dependencies and without recent syntax, because the bootstrap needs it before a
 * package is installed and before the version of Node is known to be recent enough.
 */

const AGAIN = 'then run the same command again: it goes on where it stopped.';

/**
 * The reasons for which set-up fails, most telling first. Those marked `passes` go away once the reader has
 * acted or waited: settling for less because of them would be wrong.
 *
 * @type {{ pattern: RegExp, message: (match: RegExpMatchArray) => string, remedy: string, passes?: true }[]}
 */
const KNOWN = [
  {
    pattern:
      /ENOSPC|EDQUOT|no space left on device|disk quota exceeded|\[Errno 28\]|database or disk is full/i,
    passes: true,
    message: () => 'The disk is full.',
    remedy: `Free some space (the first set-up takes about 3 GB), ${AGAIN}`,
  },
  {
    pattern: /EROFS|read-only file system|\[Errno 30\]/i,
    message: (match) => `${place(match, 'The project folder')} is on a read-only file system.`,
    remedy: 'Copy the project to a folder that you can write to, and run the command there.',
  },
  {
    pattern: /EACCES|EPERM|permission denied|\[Errno 13\]|\[WinError 5\]/i,
    message: (match) => `${place(match, 'The project folder')} can't be written to.`,
    remedy:
      'Give your user the right to write there, or copy the project to a folder of your own, ' +
      AGAIN,
  },
  {
    pattern:
      /CERTIFICATE_VERIFY_FAILED|self[- ]signed certificate|UNABLE_TO_GET_ISSUER_CERT|UNABLE_TO_VERIFY_LEAF|CERT_HAS_EXPIRED/i,
    message: (match) => `${registry(match)} showed a certificate that this machine does not trust.`,
    remedy:
      'Behind a company proxy, name its certificate file: `npm config set cafile FILE` and ' +
      `\`pip config set global.cert FILE\`, ${AGAIN}`,
  },
  {
    pattern:
      /ENOTFOUND|EAI_AGAIN|ECONNRESET|ECONNREFUSED|ECONNABORTED|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|EIDLETIMEOUT|ERR_SOCKET_TIMEOUT|EPROTO|socket hang up|network (?:is unreachable|request .* failed)|name resolution|getaddrinfo failed|Failed to establish a new connection|Connection (?:refused|reset|broken|aborted|timed out)|IncompleteRead|ReadTimeout|Read timed out|ProxyError|NewConnectionError|RemoteDisconnected/i,
    passes: true,
    message: (match) => `${registry(match)} could not be reached.`,
    remedy: `Check the network, and the proxy's settings if you have one, ${AGAIN}`,
  },
  {
    pattern: /EADDRNOTAVAIL/,
    message: () => 'This machine does not have the address that `--host` names.',
    remedy: 'Name one of its addresses, or leave `--host` out.',
  },
  {
    pattern: /EUSAGE[\s\S]*in sync/,
    message: () => 'package-lock.json does not belong to package.json.',
    remedy:
      'Put both back (`git checkout package.json package-lock.json`), or run `npm install` if the ' +
      'change to package.json is yours.',
  },
  {
    // A connection cut in the middle of a file also shows up like this.
    pattern: /EINTEGRITY|DO NOT MATCH THE HASHES|TAR_BAD_ARCHIVE|BadZipFile/,
    passes: true,
    message: () => 'A package arrived incomplete or damaged.',
    remedy:
      'Check the network and run the same command again. If it ends here again, empty the caches ' +
      'first: `npm cache verify` and `pip cache purge`.',
  },
  {
    pattern: /E40[13]\b|40[13] (?:Forbidden|Unauthorized)/,
    message: (match) => `${registry(match)} refused to hand out a package.`,
    remedy: `Check the registry and the login in your npm and pip configuration, ${AGAIN}`,
  },
  {
    pattern: /E404\b|No matching distribution found|Could not find a version that satisfies/,
    message: (match) => `${registry(match)} does not have a package in the version that is pinned.`,
    remedy: 'Check the registry in your npm and pip configuration: a mirror may be behind.',
  },
];

/**
 * The reason for a failure, read from what the failed program said.
 *
 * @param {string} output everything that the program wrote
 * @returns {{ message: string, remedy: string, passes: boolean } | undefined} undefined if the output shows
 *   no known reason
 */
export function explain(output) {
  for (const reason of KNOWN) {
    if (reason.pattern.test(output)) {
      return {
        message: reason.message(/** @type {RegExpMatchArray} */ ([output])),
        remedy: reason.remedy,
        passes: reason.passes === true,
      };
    }
  }
  return undefined;
}

/**
 * The folder or file that the output complains about.
 *
 * @param {RegExpMatchArray} match
 * @param {string} otherwise
 */
function place(match, otherwise) {
  const found =
    /(?:EACCES|EPERM|EROFS)[^\n']*'([^'\n]+)'/.exec(match[0]) ||
    /\[Errno (?:13|30)\][^\n']*'([^'\n]+)'/.exec(match[0]) ||
    /^npm (?:error|ERR!) path (.+)$/m.exec(match[0]);
  return found ? found[1].trim() : otherwise;
}

/**
 * The registry that the output mentions, with its host where that is given.
 *
 * @param {RegExpMatchArray} match
 */
function registry(match) {
  const found =
    /host='([\w.-]+)'/.exec(match[0]) ||
    /(?:request to|GET|from|error url:?) https?:\/\/([\w.-]+)/i.exec(match[0]) ||
    /(?:ENOTFOUND|EAI_AGAIN) ([\w.-]+\.[\w-]+)/.exec(match[0]);
  return found ? `The package registry ${found[1]}` : 'The package registry';
}
