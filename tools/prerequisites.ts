import { decide } from './prerequisites/decide.ts';
import { isMet, isOnPath, type Need, nameOf } from './prerequisites/need.ts';
import { rightOf, run, type System, thisSystem } from './prerequisites/system.ts';

/** Something the system lacks and did not get; the message tells the person what to do. */
export class MissingPrerequisite extends Error {}

function lastLines(output: string): string {
  return output.trimEnd().split('\n').slice(-12).join('\n');
}

async function install(
  command: readonly string[],
  system: System,
  where: 'terminal' | 'silently',
): Promise<void> {
  const update = command.slice(0, command.indexOf('install')).concat('update');
  // One broken source among many makes this fail; only the installing itself decides.
  const updated = await run(update, system, where);
  const installed = await run(command, system, where);
  if (installed.code === 0) return;
  const heard = lastLines(`${updated.code === 0 ? '' : updated.output}${installed.output}`);
  const sentence = `apt-get could not install it (exit ${installed.code}): ${command.join(' ')}`;
  throw new MissingPrerequisite(heard === '' ? sentence : `${sentence}\n${heard}`);
}

export async function meet(needs: readonly Need[], system: System): Promise<void> {
  const unmet = () => needs.filter((need) => !isMet(need, system.path));
  const missing = [...new Set(unmet().map((need) => need.package))];
  if (missing.length === 0) return;
  const decision = decide({
    missing,
    isTerminal: system.isTerminal,
    canInstall: rightOf(system),
    hasApt: isOnPath('apt-get', system.path),
  });
  if (decision.kind === 'nothing to do') return;
  if (decision.kind === 'stop') throw new MissingPrerequisite(decision.sentence);
  const shown = decision.command.join(' ');
  if (decision.kind === 'ask') {
    system.say(
      `Missing: ${missing.join(', ')}. This installs it, after apt-get update:\n  ${shown}`,
    );
    if (!(await system.ask('Run it now? [y/N] ')))
      throw new MissingPrerequisite(`Not installed: ${missing.join(', ')}. Nothing was started.`);
  } else system.say(`Installing what is missing: ${shown}`);
  await install(decision.command, system, decision.kind === 'ask' ? 'terminal' : 'silently');
  const still = unmet().map(nameOf);
  if (still.length > 0)
    throw new MissingPrerequisite(`apt-get went well, yet still missing: ${still.join(', ')}.`);
}

/** Meets every need, by installing what is missing where that is allowed, or ends the process. */
export async function ensure(needs: readonly Need[]): Promise<void> {
  try {
    await meet(needs, thisSystem());
  } catch (error) {
    if (!(error instanceof MissingPrerequisite)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
