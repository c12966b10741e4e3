import * as v from 'valibot';
import { type CallName, callNames } from '../../../shared/ipc/calls.ts';
import { contract } from '../../../shared/ipc/contract.ts';

/** Values that no call takes, as code for a page. */
export const monsters: Readonly<Record<string, string>> = {
  function: '() => {}',
  'a circle': '(() => { const round = {}; round.round = round; return round })()',
  'a deep pit':
    '(() => { let pit = {}; for (let at = 0; at < 500; at += 1) pit = { pit }; return pit })()',
  'a date': 'new Date(0)',
  'a map': "new Map([['job', 1]])",
  'a promise': 'Promise.resolve({})',
  'an error': "new Error('mine')",
  'a big number': '2n ** 64n',
  'a part of the page': 'document.body',
  'a trap':
    "Object.defineProperty({}, 'job', { enumerable: true, get() { throw new Error('trap') } })",
  'a proxy':
    "new Proxy({}, { get: () => 'mine', ownKeys: () => ['job'], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 'mine' }) })",
  pollution: `JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')`,
};

/** The same, and each a burden. */
export const burdens: Readonly<Record<string, string>> = {
  'many bytes': 'new Uint8Array(1_000_000)',
  'many parts': 'Array(100_000).fill(0)',
  'ten million signs': "'x'.repeat(10_000_000)",
  'ten million signs within': "{ job: 'x'.repeat(10_000_000) }",
};

/** Code for an object of functions that make them, each anew. */
export function made(values: Readonly<Record<string, string>>): string {
  const parts = Object.entries(values).map(
    ([what, code]) => `${JSON.stringify(what)}: () => (${code})`,
  );
  return `{ ${parts.join(', ')} }`;
}

const plain = [null, 0, -1, 1.5, '', 'text', '../../etc/passwd', true, [], [[]], {}, { length: 1 }];

/** The names of what a call takes; none where it takes nothing. */
function keysOf(name: CallName): readonly string[] {
  const { input } = contract[name];
  return 'entries' in input ? Object.keys(input.entries) : [];
}

/** For each call, inputs that its own schema refuses, its every field spoilt by each plain value. */
export const refusedInputs: readonly (readonly [CallName, unknown])[] = callNames.flatMap(
  (name) => {
    const spoilt = plain.map((bad) => Object.fromEntries(keysOf(name).map((key) => [key, bad])));
    const strange = { ...spoilt[0], __pilar: 'mine' };
    return [...plain, ...spoilt, strange]
      .filter((input) => !v.safeParse(contract[name].input, input).success)
      .map((input) => [name, input] as const);
  },
);

/** Calls that do not do without an input. */
export const needyCalls = callNames.filter(
  (name) => !v.safeParse(contract[name].input, undefined).success,
);
