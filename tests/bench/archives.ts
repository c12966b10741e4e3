import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArchive } from '../../electron/archive/readArchive.ts';
import { writeArchive } from '../../electron/archive/writeArchive.ts';
import { beginJournal } from '../../electron/store/begin.ts';
import { openJournal } from '../../electron/store/open.ts';
import { type Figure, told } from './figure.ts';
import { clock, journalWith, today } from './journals.ts';
import { completionsOfTwentyYears, daysOfTwentyYears } from './twentyYears.ts';

const rounds = 3;
const passphrase = 'a passphrase that nobody guesses';

/** Twenty years as one file: written, sealed, set against a journal, and taken over by an empty one. */
export async function archives(seed: number): Promise<readonly Figure[]> {
  const { file, done } = journalWith({
    completions: completionsOfTwentyYears,
    snapshots: daysOfTwentyYears,
    seed,
  });
  const folder = mkdtempSync(join(tmpdir(), 'pilar-bench-'));
  const times = {
    written: [] as number[],
    sealed: [] as number[],
    previewed: [] as number[],
    opened: [] as number[],
    takenOver: [] as number[],
  };
  const write = (seal: { passphrase: string } | null) =>
    writeArchive({ journal: file, seal, exportedAt: clock.now().toString(), appVersion: '1.0.0' });
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const archive = await timed(times.written, () => write(null));
    const sealed = await timed(times.sealed, () => write({ passphrase }));
    bytes = archive.byteLength;
    const reading = { passphrase: null, journal: file, draft: null };
    await timed(times.previewed, () => readArchive({ file: archive, ...reading }));
    await timed(times.opened, () => readArchive({ ...reading, file: sealed, passphrase }));
    const [emptyFile, draft] = [join(folder, `${round}.db`), join(folder, `${round}-draft.db`)];
    const empty = openJournal(emptyFile);
    beginJournal(empty, today);
    await timed(times.takenOver, async () => {
      const order = { file: archive, passphrase: null, journal: emptyFile, draft };
      const { problem } = await readArchive(order);
      if (problem !== null) throw new Error(`The archive was refused: ${problem}`);
      empty.takeOver(draft, 'replace');
    });
    empty.close();
  }
  done();
  rmSync(folder, { recursive: true });
  return [
    told({ name: 'an archive of 20 years, written', values: times.written }),
    told({ name: 'the same, sealed', values: times.sealed }),
    told({ name: 'shown what it would change', values: times.previewed }),
    told({ name: 'the same, sealed', values: times.opened }),
    told({ name: 'taken over by an empty journal, with what reads it', values: times.takenOver }),
    told({ name: 'how large it is', values: [bytes / 1000] }, 'kB'),
  ];
}

async function timed<Result>(times: number[], act: () => Promise<Result>): Promise<Result> {
  const begun = performance.now();
  const result = await act();
  times.push(performance.now() - begun);
  return result;
}
