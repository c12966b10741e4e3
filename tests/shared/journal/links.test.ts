import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  maySayTag,
  slugOf,
  tagOf,
  tagsLeadingTo,
  targetOf,
  tokensIn,
} from '../../../shared/journal/links.ts';
import type { LinkTarget } from '../../../shared/journal/linkTarget.ts';
import { linkTargetsOf } from '../../../shared/journal/linkTargetsOf.ts';
import { pillars } from '../../../shared/ssi/pillar.ts';
import { catalogueAction, ownAction } from '../../builders/action.ts';

const saidIn = (text: string) =>
  tokensIn(text).map((token) => (token.of === 'tag' ? token.tag : token.day));

describe('Words that link', () => {
  it('begin with # where no word goes on, and end with a letter or a figure', () => {
    expect(saidIn('#Marca, (#información) #2026-plan- #a_b #-a # a a#b &#38; a/#b ##c')).toEqual([
      'marca',
      'informacion',
      '2026-plan',
      'a_b',
    ]);
  });

  it('are of any script, and keep the signs that are letters there', () => {
    expect(saidIn('#日本 #привет #हिन्दी #한국 #ñandú')).toEqual([
      '日本',
      'привет',
      'हिन्दी',
      '한국',
      'nandu',
    ]);
    expect(tagOf('한국'.normalize('NFD'))).toBe('한국');
    expect(tagOf('Información'.normalize('NFD'))).toBe('informacion');
  });

  it('are days that there are', () => {
    expect(
      saidIn('[[2026-10-03]] [[2026-02-29]] [[2028-02-29]] [[26-10-03]] [2026-10-03]'),
    ).toEqual(['2026-10-03', '2028-02-29']);
  });
});

describe('The word of a title', () => {
  it('is its words, folded and joined', () => {
    expect(slugOf('Comentar tres publicaciones')).toBe('comentar-tres-publicaciones');
    expect(slugOf('  ¿Qué tal, Ana?  (2.ª vez) ')).toBe('que-tal-ana-2-ª-vez');
    expect(slugOf('🎉')).toBe('');
  });

  it('is one word, which leads to it and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (title) => {
        const slug = slugOf(title);
        if (slug === '') return;
        expect(tagOf(slug)).toBe(slug);
        expect(saidIn(`a #${slug} b`)).toEqual([slug]);
        expect(maySayTag(`a #${slug} b`, [slug])).toBe(true);
      }),
    );
  });
});

describe('Where a word leads', () => {
  const target = (given: Partial<LinkTarget>): LinkTarget => ({
    tag: 'x',
    tags: ['x'],
    pillar: 'brand',
    action: null,
    title: 'X',
    isArchived: false,
    ...given,
  });

  it('is a pillar before an action, and one that is planned before one put away', () => {
    const [archived, planned] = [
      target({ action: 'a', isArchived: true }),
      target({ action: 'b' }),
    ];
    const pillar = target({});
    expect(targetOf('x', [archived, planned, pillar])).toBe(pillar);
    expect(targetOf('x', [archived, planned])).toBe(planned);
    expect(targetOf('x', [archived])).toBe(archived);
    expect(targetOf('y', [archived, planned, pillar])).toBe(null);
    expect(tagsLeadingTo(archived, [archived, planned])).toEqual([]);
  });

  const targets = linkTargetsOf(
    [
      ownAction({ id: 'own', title: 'Escribir a Ana' }),
      ownAction({ id: 'gone', title: 'Vieja', isArchived: true }),
      ownAction({ id: 'signs', title: '🎉' }),
      catalogueAction('portfolio'),
    ],
    'es',
  );

  it('is each pillar, by its name in a word in both languages', () => {
    for (const pillar of pillars)
      expect(targetOf(pillar, targets)).toMatchObject({ pillar, action: null });
    expect(targetOf('marca', targets)?.pillar).toBe('brand');
    expect(targetOf('relaciones', targets)?.tag).toBe('relaciones');
    expect(targetOf('informacion', targets)?.pillar).toBe('insights');
  });

  it('is each action, the catalogue’s by its title in both languages', () => {
    const portfolio = targets.find(({ action }) => action === 'portfolio');
    expect(portfolio?.tags).toHaveLength(2);
    for (const tag of portfolio?.tags ?? []) expect(targetOf(tag, targets)).toBe(portfolio);
    expect(targetOf('escribir-a-ana', targets)?.action).toBe('own');
  });

  it('leaves out what nobody can name, and has what is put away last', () => {
    expect(targets.map(({ action }) => action)).not.toContain('signs');
    expect(targets.at(-1)?.action).toBe('gone');
  });
});
