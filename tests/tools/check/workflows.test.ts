import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workflowMistakes } from '../../../tools/check/workflowMistakes.ts';

const folder = resolve(import.meta.dirname, '..', '..', '..', '.github', 'workflows');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const sound = read('test.yml');

describe('Workflows', () => {
  it.each(readdirSync(folder))('are sound: %s', async (name) => {
    expect(await workflowMistakes(name, read(name))).toEqual([]);
  });

  it.each([
    ['a step that does nothing', '- run: npm ci', '- runs: npm ci', /unexpected key "runs"/],
    [
      'a job that is waited for in vain',
      '    timeout-minutes: 10',
      '    needs: nobody\n    timeout-minutes: 10',
      /"nobody" which does not exist/,
    ],
    [
      'a word that means nothing',
      'matrix.runtime }}',
      'matrix.running }}',
      /"running" is not defined/,
    ],
    ['an action by its tag', /@de0fac\w+ # v6.0.2/, '@v6', /actions\/checkout@v6 is not/],
    ['an action by its hash alone', ' # v6.0.2', '', /not pinned by hash and version/],
    [
      'an action of a stranger’s',
      'actions/setup-node@',
      'stranger/setup-node@',
      /is not GitHub's own/,
    ],
    ['every right', 'permissions:\n  contents: read\n', '', /reading alone/],
    ['the right to write', 'contents: read', 'contents: write', /reading alone/],
    ['two runs at once', /concurrency:\n.*\n.*\n/, '', /twice at once/],
    ['no limit of time', '    timeout-minutes: 90\n', '', /test has no limit/],
    [
      'credentials that stay',
      'persist-credentials: false',
      'fetch-depth: 1',
      /keeps the credentials/,
    ],
    ['a machine nobody knows', 'macos-15', 'macos-3', /macos-3 is no machine/],
    ['what is no YAML', 'jobs:', 'jobs: [', /./],
  ])('with %s are not', async (_what, part, instead, complaint) => {
    const spoilt = sound.replace(part, instead);
    expect(spoilt).not.toBe(sound);
    expect((await workflowMistakes('spoilt.yml', spoilt)).join('\n')).toMatch(complaint);
  });
});
