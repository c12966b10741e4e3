import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { waitForCapture } from '../../../renderer/bridge/capture.ts';
import { keepChange, keepDraft, setChanging, useDesk } from '../../../renderer/bridge/desk.ts';
import { chooseImport } from '../../../renderer/bridge/importing.ts';
import { exploreSample, followJournal, leaveSample } from '../../../renderer/bridge/sample.ts';
import { emptyDraft } from '../../../shared/ssi/snapshotDraft.ts';
import { snapshot } from '../../builders/snapshot.ts';

beforeEach(() => {
  const done = async () => ({ ok: true, value: undefined });
  vi.stubGlobal('window', { pilar: { calls: { exploreSample: done, leaveSample: done } } });
  vi.stubGlobal('document', { querySelector: () => null });
  onTestFinished(() => void vi.unstubAllGlobals());
});

const { day } = snapshot();
const draft = (note: string) => ({ ...emptyDraft(), note });

describe('What was typed', () => {
  it('waits in its own journal while the sample is open', async () => {
    keepDraft(draft('mine'));
    keepChange(day, draft('mine, corrected'));
    await exploreSample();
    expect(useDesk.getState()).toMatchObject({ draft: null, changes: {}, indicatorDraft: null });

    keepDraft(draft('of the sample'));
    // Opening it once more loses nothing of one's own.
    await exploreSample();
    await leaveSample();
    expect(useDesk.getState()).toMatchObject({
      draft: draft('mine'),
      changes: { [day]: draft('mine, corrected') },
    });
  });
});

describe('What lies open to be kept', () => {
  it.each([
    ['by the person', leaveSample],
    ['by a notification that was clicked', async () => followJournal(false)],
  ])('is closed when the other journal opens, also where that was done %s', async (_, leave) => {
    for (const turn of [exploreSample, leave]) {
      waitForCapture();
      chooseImport();
      setChanging(snapshot());
      await turn();
      expect(useDesk.getState()).toMatchObject({ capture: null, importing: null, changing: null });
    }
  });
});
