/** How, if at all, this person may install packages. */
export type Right = 'root' | 'sudo' | 'sudo with a password' | 'none';

export interface Situation {
  /** Debian packages that are not there. */
  readonly missing: readonly string[];
  /** Whether somebody is there to be asked. */
  readonly isTerminal: boolean;
  readonly canInstall: Right;
  readonly hasApt: boolean;
}

export type Decision =
  | { readonly kind: 'nothing to do' }
  | { readonly kind: 'ask' | 'install'; readonly command: readonly string[] }
  | { readonly kind: 'stop'; readonly sentence: string };

function stop(missing: readonly string[], why: string, remedy: string): Decision {
  return { kind: 'stop', sentence: `Missing: ${missing.join(', ')}. ${why}; ${remedy}` };
}

function installCommand({ missing, isTerminal, canInstall }: Situation): readonly string[] {
  const sudo = canInstall === 'root' ? [] : ['sudo'];
  // Said in the command, since sudo hands no variables on.
  const quiet = isTerminal ? [] : ['env', 'DEBIAN_FRONTEND=noninteractive'];
  return [...sudo, ...quiet, 'apt-get', 'install', '--yes', '--no-install-recommends', ...missing];
}

export function decide(situation: Situation): Decision {
  const { missing, isTerminal, canInstall, hasApt } = situation;
  if (missing.length === 0) return { kind: 'nothing to do' };
  if (!hasApt)
    return stop(
      missing,
      'These are the names of Debian’s packages, and there is no apt-get here',
      'install what your system calls them, then run this again.',
    );
  const command = installCommand(situation);
  const byHand = installCommand({ ...situation, isTerminal: true });
  const remedy = `run this, then try again:\n  ${byHand.join(' ')}`;
  if (canInstall === 'none') return stop(missing, 'Only root may install them', remedy);
  if (isTerminal) return { kind: 'ask', command };
  if (canInstall === 'sudo with a password')
    return stop(missing, 'sudo wants a password and no terminal is there to ask on', remedy);
  return { kind: 'install', command };
}
