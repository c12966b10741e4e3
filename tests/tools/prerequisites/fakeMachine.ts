import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { System } from '../../../tools/prerequisites/system.ts';

/** A machine whose PATH is one folder, with commands that only note how they were called. */
export class FakeMachine {
  readonly folder = mkdtempSync(join(tmpdir(), 'pilar-machine-'));
  readonly said: string[] = [];
  readonly questions: string[] = [];
  answer = false;

  command(name: string, script = ''): void {
    const file = join(this.folder, name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }

  /** @param installs the script that plays what installing does */
  aptGet(installs: string): void {
    this.command('env', 'shift; exec "$@"');
    this.command(
      'apt-get',
      `echo "apt-get $*" >> "${this.folder}/calls"\nif [ "$1" = install ]; then\n${installs}\nfi`,
    );
  }

  /** Shell words that make a command appear, as a package does. */
  bring(name: string): string {
    return `echo '#!/bin/sh' > "${this.folder}/${name}"; /bin/chmod +x "${this.folder}/${name}"`;
  }

  get calls(): readonly string[] {
    const file = join(this.folder, 'calls');
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  }

  system(about: Partial<Pick<System, 'isTerminal' | 'isRoot'>> = {}): System {
    return {
      path: this.folder,
      isTerminal: false,
      isRoot: true,
      ...about,
      say: (line) => void this.said.push(line),
      ask: async (question) => {
        this.questions.push(question);
        return this.answer;
      },
    };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
