import { homedir } from 'node:os';
import type { Packed } from '../packed.ts';
import { type ArchivedFile, archivedFiles } from './archive.ts';

/** What nobody may be handed, each with what it is called. */
const secrets: readonly (readonly [string, RegExp])[] = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=/],
  ['a token of GitHub', /\bgh[pousr]_[A-Za-z0-9]{36,}\b|\bgithub_pat_\w{22,}/],
  ['a key of AWS', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a key of Google', /\bAIza[\w-]{35}\b/],
  ['a token of Slack', /\bxox[abposr]-[\w-]{10,}/],
  [
    'the address of a registry',
    /https?:\/\/[\w.-]*(?:registry|artifactory|nexus|verdaccio)[\w.-]*/i,
  ],
  ['the way to a source map', /\/[/*][#@]\s*sourceMappingURL=/],
];

/** Compressed: what it says cannot be read in it. */
const isCompressed = ({ path }: ArchivedFile) => /\.(gz|png|woff2)$/.test(path);

/** Folders of this machine that are no ordinary words. */
function machineFolders(root: string): readonly string[] {
  return [root, homedir()].filter((folder) => folder.split(/[/\\]/).filter(Boolean).length > 1);
}

/** What a package tells that is nobody's business, or of the machine it was made on: a sentence each. */
export function secretFaults(packed: Packed, root: string): readonly string[] {
  const folders = machineFolders(root);
  return archivedFiles(packed.resources)
    .filter((file) => !isCompressed(file))
    .flatMap((file) => {
      const text = file.content().toString('latin1');
      return [
        ...secrets
          .filter(([, pattern]) => pattern.test(text))
          .map(([name]) => `${file.path} holds ${name}.`),
        ...folders
          .filter((folder) => text.includes(folder))
          .map((folder) => `${file.path} names a folder of this machine: ${folder}`),
      ];
    });
}
