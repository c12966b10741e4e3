import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultLine } from '../../../electron/log/faultLine.ts';

const caught = (act: () => void): unknown => {
  try {
    act();
    return null;
  } catch (error) {
    return error;
  }
};

describe('What a log keeps of a fault', () => {
  it('is what it befell, its name and code, and where it came from', () => {
    const error = Object.assign(new TypeError('Querido diario'), { code: 'SQLITE_FULL' });
    const line = faultLine('tick', error);
    expect(line).toMatch(/^tick failed: TypeError \(SQLITE_FULL\)\n {4}at .*faultLine\.test\.ts/);
    expect(line).not.toContain('diario');
  });

  it('has its cause, likewise', () => {
    const cause = new RangeError('Querido diario');
    const line = faultLine('import', new Error('refused', { cause }));
    expect(line).toContain('its cause failed: RangeError');
    expect(line).not.toContain('diario');
  });

  it('is nothing of what a parser quotes', () => {
    const error = caught(() => JSON.parse('{"note": "Ana dijo que no'));
    expect(faultLine('read', error)).not.toContain('Ana');
  });

  it('is nothing of what somebody wrote, in lines that look like a stack too', () => {
    const secret = 'ZQXJKV';
    const texts = fc.array(fc.constantFrom(secret, '\n', '    at ', 'Error: ', ' ', '(', ':1:1)'));
    fc.assert(
      fc.property(texts, texts, (message, name) => {
        const error = new Error(message.join(''));
        expect(faultLine('read', error)).not.toContain(secret);
        Object.assign(error, { name: name.join(''), code: message.join(' ') });
        expect(faultLine('read', Object.assign(error, { code: `${secret} ` }))).not.toContain(
          secret,
        );
        expect(faultLine('read', message.join(''))).not.toContain(secret);
      }),
    );
  });
});
