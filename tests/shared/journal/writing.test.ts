import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  continueLine,
  indent,
  insertLink,
  outdent,
  replacementOf,
  toggleBold,
  toggleCheckbox,
  toggleItalic,
  toggleList,
  type Written,
} from '../../../shared/journal/writing.ts';

/** A text as one sees it: `|` is the caret, guillemets hold the selection. */
function seen(shown: string): Written {
  const from = shown.search(/[|«]/);
  const until = shown.includes('»') ? shown.indexOf('»') - 1 : from;
  return { text: shown.replaceAll(/[|«»]/g, ''), from, until };
}

function shown(written: Written | null): string | null {
  if (written === null) return null;
  const { text, from, until } = written;
  if (from === until) return `${text.slice(0, from)}|${text.slice(from)}`;
  return `${text.slice(0, from)}«${text.slice(from, until)}»${text.slice(until)}`;
}

const bullets = (written: Written) => toggleList(written, 'bullet');
const numbers = (written: Written) => toggleList(written, 'number');

describe('Bold and italics', () => {
  it.each([
    ['a «word» b', 'a **«word»** b'],
    ['a **«word»** b', 'a «word» b'],
    ['a «**word**» b', 'a «word» b'],
    ['a « word » b', 'a  **«word»**  b'],
    ['a wo|rd b', 'a **wo|rd** b'],
    ['a **wo|rd** b', 'a wo|rd b'],
    ['a | b', 'a **|** b'],
    ['a **|** b', 'a | b'],
    ['ñandú|', '**ñandú|**'],
    ['a *«word»* b', 'a ***«word»*** b'],
    ['a ***«word»*** b', 'a *«word»* b'],
    ['- [ ] «one\n- two\n\n> three»', '- [ ] «**one**\n- **two**\n\n> **three**»'],
    ['«- **one**\n- **two**»', '«- one\n- two»'],
    ['«- **one**\n- two»', '«- **one**\n- **two**»'],
  ])('bold makes of %j %j', (before, after) => {
    expect(shown(toggleBold(seen(before)))).toBe(after);
  });

  it.each([
    ['a «word» b', 'a *«word»* b'],
    ['a *«word»* b', 'a «word» b'],
    ['a **«word»** b', 'a ***«word»*** b'],
    ['a ***«word»*** b', 'a **«word»** b'],
  ])('italics make of %j %j', (before, after) => {
    expect(shown(toggleItalic(seen(before)))).toBe(after);
  });
});

describe('A list', () => {
  it.each([
    ['wo|rd', '- wo|rd'],
    ['- wo|rd', 'wo|rd'],
    ['|', '- |'],
    ['«one\n\ntwo»\nthree', '- «one\n\n- two»\nthree'],
    ['«- one\n- two»', '«one\ntwo»'],
    ['«- one\ntwo»', '«- one\n- two»'],
    ['1. wo|rd', '- wo|rd'],
    ['- [x] wo|rd', '- wo|rd'],
    ['> wo|rd', '> - wo|rd'],
    ['«one\n»two', '- «one\n»two'],
  ])('with points is made of %j: %j', (before, after) => {
    expect(shown(bullets(seen(before)))).toBe(after);
  });

  it.each([
    ['«one\ntwo»', '1. «one\n2. two»'],
    ['«1. one\n2. two»', '«one\ntwo»'],
    ['«- one\n- two»', '«1. one\n2. two»'],
  ])('with numbers is made of %j: %j', (before, after) => {
    expect(shown(numbers(seen(before)))).toBe(after);
  });

  it.each([
    ['wo|rd', '- [ ] wo|rd'],
    ['- wo|rd', '- [ ] wo|rd'],
    ['- [ ] wo|rd', '- [x] wo|rd'],
    ['- [x] wo|rd', '- [ ] wo|rd'],
    ['1. [X] wo|rd', '1. [ ] wo|rd'],
    ['«- [x] one\n- [ ] two»', '«- [x] one\n- [x] two»'],
    ['«- [x] one\ntwo»', '«- [x] one\n- [ ] two»'],
    ['|', '- [ ] |'],
  ])('with boxes to tick, or a tick, is made of %j: %j', (before, after) => {
    expect(shown(toggleCheckbox(seen(before)))).toBe(after);
  });
});

describe('A link', () => {
  it.each([
    ['a | b', 'a [|]() b'],
    ['a «word» b', 'a [word](|) b'],
    ['a «https://example.org/x» b', 'a [|](https://example.org/x) b'],
  ])('is made of %j: %j', (before, after) => {
    expect(shown(insertLink(seen(before)))).toBe(after);
  });
});

describe('Enter', () => {
  it.each([
    ['- one|', '- one\n- |'],
    ['* one|two', '* one\n* |two'],
    ['- [x] one|', '- [x] one\n- [ ] |'],
    ['9. one|', '9. one\n10. |'],
    ['1) one|', '1) one\n2) |'],
    ['  - one|', '  - one\n  - |'],
    ['> one|', '> one\n> |'],
    ['> - one|', '> - one\n> - |'],
    ['- o«n»e', '- o\n- |e'],
  ])('goes on in %j: %j', (before, after) => {
    expect(shown(continueLine(seen(before)))).toBe(after);
  });

  it.each([
    ['- one\n- |', '- one\n|'],
    ['- [ ] |\nmore', '|\nmore'],
    ['1. |', '|'],
    ['  - |', '|'],
    ['> |', '|'],
    ['> - |', '> |'],
  ])('ends what has nothing in it: %j, %j', (before, after) => {
    expect(shown(continueLine(seen(before)))).toBe(after);
  });

  it.each([
    'one|',
    '|- one',
    '-| one',
    '---|',
    '-|',
    '2026.|',
    '    indented|',
    '**bold**|',
    '#tag|',
  ])('is just that in %j', (before) => {
    expect(continueLine(seen(before))).toBeNull();
  });
});

describe('Tab', () => {
  it.each([
    ['- one|', '  - one|'],
    ['10. one|', '    10. one|'],
    ['> - one|', '>   - one|'],
    ['«- one\n- two»', '«  - one\n  - two»'],
  ])('moves items in: %j, %j', (before, after) => {
    expect(shown(indent(seen(before)))).toBe(after);
  });

  it.each([
    ['  - one|', '- one|'],
    [' - one|', '- one|'],
    ['\t- one|', '- one|'],
    ['>   - one|', '> - one|'],
    ['«  - one\n- two»', '«- one\n- two»'],
  ])('with Shift moves them out: %j, %j', (before, after) => {
    expect(shown(outdent(seen(before)))).toBe(after);
  });

  it.each(['one|', '|', '> one|', '«- one\ntwo»'])('leaves the text in %j', (before) => {
    expect(indent(seen(before))).toBeNull();
    expect(outdent(seen(before))).toBeNull();
  });

  it('with Shift leaves it where no item can go further', () => {
    expect(outdent(seen('- one|'))).toBeNull();
  });
});

const pieces = [
  '\n',
  ' ',
  '- ',
  '* ',
  '1. ',
  '[ ] ',
  '[x] ',
  '> ',
  '*',
  '**',
  'ñ',
  '👩🏽‍💻',
  'a\t',
  '\u{202E}',
];
const written = fc
  .tuple(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), fc.nat(), fc.nat())
  .map(([parts, one, other]): Written => {
    const text = parts.join('');
    const [from, until] = [one % (text.length + 1), other % (text.length + 1)].sort(
      (a, b) => a - b,
    );
    return { text, from: from ?? 0, until: until ?? 0 };
  });

describe('Whatever is written', () => {
  const edits = { toggleBold, toggleItalic, bullets, numbers, toggleCheckbox, insertLink };
  const optional = { continueLine, indent, outdent };

  it.each(Object.entries({ ...edits, ...optional }))(
    '%s leaves a selection within the text',
    (_name, edit) => {
      fc.assert(
        fc.property(written, (given) => {
          const after = edit(given);
          if (after === null) return;
          expect(after.from).toBeGreaterThanOrEqual(0);
          expect(after.until).toBeGreaterThanOrEqual(after.from);
          expect(after.text.length).toBeGreaterThanOrEqual(after.until);
        }),
      );
    },
  );

  it.each(Object.entries({ bullets, numbers, toggleCheckbox, indent, outdent }))(
    '%s changes nothing but the beginnings of lines',
    (_name, edit) => {
      // Nothing that a line of these can begin with, and all that it can go on with.
      const bare = (text: string) =>
        text.split('\n').map((line) => line.replace(/^[\s>*+.)[\]x\d-]*/, ''));
      fc.assert(
        fc.property(written, (given) => {
          const after = edit(given);
          if (after !== null) expect(bare(after.text)).toEqual(bare(given.text));
        }),
      );
    },
  );

  it('bold and italics twice give back the words, where there were no marks', () => {
    fc.assert(
      fc.property(written, (given) => {
        fc.pre(!given.text.includes('*'));
        for (const edit of [toggleBold, toggleItalic])
          expect(edit(edit(given)).text).toBe(given.text);
      }),
    );
  });

  it('is led to by the least that has to be replaced, and no pair of surrogates is parted', () => {
    const words = fc.array(fc.constantFrom('a', 'b', '👩', '👨', '💻', '\u{200D}'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        const { from, until, text } = replacementOf(before, after);
        expect(before.slice(0, from) + text + before.slice(until)).toBe(after);
        for (const piece of [before.slice(0, from), before.slice(from, until), text])
          expect(piece.isWellFormed()).toBe(true);
      }),
    );
    expect(replacementOf('one two', 'one **two**')).toEqual({ from: 4, until: 7, text: '**two**' });
    expect(replacementOf('same', 'same')).toEqual({ from: 4, until: 4, text: '' });
  });
});
