import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../../../tools/standin/chromium.ts';

/**
 * A Chromium whose every process is watched by `strace`: the kernel tells what it sends, also where
 * nobody answers, such as the question for a name.
 *
 * @param folder where its program and what is told of it are written
 */
export function tracedChromium(folder: string): string {
  const program = join(folder, 'chromium');
  const calls = 'trace=connect,sendto,sendmsg,sendmmsg';
  const words = `-f -qq -yy --seccomp-bpf -e ${calls} -e signal=none -s 64`;
  const line = `exec strace ${words} -o '${folder}/trace'.$$ '${findChromium()}' "$@"`;
  writeFileSync(program, `#!/bin/sh\n${line}\n`);
  chmodSync(program, 0o755);
  return program;
}

/** What such a Chromium has sent to other machines, or to this one by way of the network. */
export function sentBy(folder: string): { readonly toTester: number; readonly toOthers: string[] } {
  const lines = readdirSync(folder)
    .filter((name) => name.startsWith('trace.'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  // A socket of UDP that is only connected sends nothing: Chromium learns so whether there is IPv6.
  const sent = lines.filter((line) => /^\d+ +(connect\(\d+<TCP|send\w+\(\d+<(TCP|UDP))/.test(line));
  const isOfTester = (line: string) => /<TCP:\[127\.0\.0\.1:\d+->127\.0\.0\.1:\d+\]>/.test(line);
  const others = sent.filter((line) => !(line.includes('send') && isOfTester(line)));
  return { toTester: sent.length - others.length, toOthers: others };
}
