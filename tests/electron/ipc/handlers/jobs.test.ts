import { expect, it } from 'vitest';
import type { Background } from '../../../../electron/background/background.ts';
import type { OurWorks } from '../../../../electron/background/works.ts';
import { jobHandlers } from '../../../../electron/ipc/handlers/jobs.ts';
import { handClock } from '../../../builders/clock.ts';

it('A table is read with the day it is, which the background cannot know', async () => {
  const asked: unknown[] = [];
  const background: Pick<Background<OurWorks>, 'run'> = {
    run: (...order) => {
      asked.push(order);
      return new Promise(() => {});
    },
  };
  // Already tomorrow where the person is.
  const clock = handClock('2026-11-22T23:30Z');
  const file = new Uint8Array([1]);
  void jobHandlers(background as Background<OurWorks>, clock).readTable({
    job: 'a',
    file,
    choice: null,
  });
  expect(asked).toEqual([['readTable', 'a', { file, choice: null, today: '2026-11-23' }]]);
});
