import { spawnSync } from 'node:child_process';

/** The shared libraries a binary asks for and this system does not have, as the loader sees it. */
export function missingLibraries(binary: string, path: string): readonly string[] {
  const { stdout } = spawnSync('ldd', [binary], {
    env: { ...process.env, PATH: path },
    encoding: 'utf8',
  });
  return notFound(stdout ?? '');
}

export function notFound(ldd: string): readonly string[] {
  return [...ldd.matchAll(/^\s*(\S+) => not found$/gm)].map(([, library = '']) => library);
}
