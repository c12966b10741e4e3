import { describe, expect, it } from 'vitest';
import { damage } from './damage.ts';
import { diskErrors } from './diskErrors.ts';
import { killStore } from './killStore.ts';
import { killUpheaval } from './killUpheaval.ts';
import { cutPower } from './power.ts';

// Programs under strace: a limit for when one hangs, not a measure.
const whenItHangs = 120_000;
const seed = 4;
const silent = () => {};
// strace is Linux's, and the kernel's calls are the same wherever it is.
const onLinux = it.skipIf(process.platform !== 'linux');

describe('What was acknowledged is there, whole,', () => {
  onLinux(
    'after a kill at a system call',
    async () => expect(await killStore.run(4, seed, silent)).toMatchObject({ broken: [] }),
    whenItHangs,
  );

  onLinux(
    'after a kill amid a backup, a restore, an import or a migration',
    async () => expect(await killUpheaval.run(4, seed, silent)).toMatchObject({ broken: [] }),
    whenItHangs,
  );

  onLinux(
    'after the power went, of what was synced alone and of any more of it',
    async () => expect(await cutPower(60, seed)).toMatchObject({ broken: [] }),
    whenItHangs,
  );

  onLinux(
    'where a disk is full or fails, which is told and breaks nothing',
    async () => expect(await diskErrors.run(5, seed, silent)).toMatchObject({ broken: [] }),
    whenItHangs,
  );

  it(
    'or mended, or told, where the files of a journal are damaged',
    async () => expect(await damage.run(23, seed, silent)).toMatchObject({ broken: [] }),
    whenItHangs,
  );
});

onLinux(
  'A store that does not sync its log is caught',
  async () => {
    const { broken } = await cutPower(60, seed, (deeds) =>
      deeds.filter(({ kind, ...deed }) => !(kind === 'sync' && 'path' in deed && isLog(deed.path))),
    );
    expect(broken.join('\n')).toMatch(/came before its sync/);
    expect(broken.join('\n')).toMatch(/lost, or half there/);
  },
  whenItHangs,
);

const isLog = (path: string) => path.endsWith('-wal');
