import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTooMuch } from '../../../shared/journal/isTooMuch.ts';
import { linksOfMarkdown, pageOfMarkdown } from '../../../shared/journal/markdown.ts';
import { anyHostileText, hostileMarkdown } from '../../builders/hostileMarkdown.ts';

const known = ['brand', 'marca', 'comentar-tres-publicaciones'];

const set = (text: string) =>
  pageOfMarkdown(text, {
    isTarget: (tag) => known.includes(tag),
    nameOf: (day) => `el día <${day}>`,
  });

const tokensOf = (text: string) =>
  linksOfMarkdown(text).tokens.map((token) => text.slice(token.from, token.until));

/** What the HTML of a page may hold: each tag whole, as it is written. */
const tags = [
  /^<\/?(?:em|strong|del|code|sup|ul|thead|tbody|tr|div|table|section)>$/,
  /^<(?:br|hr)>$/,
  /^<(?:p|blockquote|pre|h[3-6]) dir="auto">$|^<\/(?:p|blockquote|pre|h[3-6])>$/,
  /^<(?:th|td) dir="auto"(?: align="(?:left|center|right)")?>$|^<\/(?:th|td)>$/,
  /^<ol(?: start="\d+")?>$|^<\/ol>$/,
  /^<li dir="auto"(?: data-note="\d+")?>$|^<\/li>$/,
  /^<input type="checkbox" disabled=""(?: checked="")?>$/,
  /^<span data-refused="">$|^<\/span>$/,
  /^<a href="#" data-(?:note|back)="\d+">$/,
  /^<a href="#" data-day="\d{4}-\d\d-\d\d">$/,
  /^<a href="#" data-tag="[^"<>&]+">$/,
  /^<a href="https:\/\/[!#-;=?-~]+">$|^<\/a>$/,
];

/** The tags of a page that are none of those. */
function foreignTags(html: string): readonly string[] {
  return (html.match(/<[^>]*>?/g) ?? []).filter((tag) => !tags.some((one) => one.test(tag)));
}

describe('The first wall', () => {
  it('is tried with a hundred cases and more', () => {
    expect(Object.keys(hostileMarkdown).length).toBeGreaterThan(150);
  });

  it.each(Object.entries(hostileMarkdown))('lets nothing through of %s', (_name, text) => {
    expect(foreignTags(set(text) ?? '')).toEqual([]);
  });

  it('lets nothing through of whatever is made of such pieces, nor throws', () => {
    fc.assert(
      fc.property(anyHostileText, (text) => {
        expect(foreignTags(set(text) ?? '')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('A page that is set', () => {
  it('has its headings below those of the screen', () => {
    expect(set('# uno\n\n## dos\n\n###### seis')).toBe(
      '<h3 dir="auto">uno</h3>\n<h4 dir="auto">dos</h4>\n<h6 dir="auto">seis</h6>',
    );
  });

  it('shows HTML as it is written, in a block of its own', () => {
    expect(set('<b>x</b>\n\n<div onclick="x">')).toBe(
      '<p dir="auto">&lt;b&gt;x&lt;/b&gt;</p>\n<p dir="auto">&lt;div onclick=&quot;x&quot;&gt;</p>',
    );
  });

  it('has a link to a picture in its place', () => {
    expect(set('![Ana](https://example.org/a.png)')).toBe(
      '<p dir="auto"><a href="https://example.org/a.png">Ana</a></p>',
    );
    expect(set('![](https://example.org/a.png)')).toContain('>https://example.org/a.png</a>');
    expect(set('![Ana](data:image/png;base64,x)')).toBe(
      '<p dir="auto"><span data-refused="">Ana</span></p>',
    );
  });

  it('leads to https alone, and says every other address', () => {
    expect(set('[x](https://example.org)')).toContain('<a href="https://example.org/">x</a>');
    expect(set('www.example.org')).toContain('<a href="https://www.example.org/">www.example.org');
    expect(set('[x](http://example.org)')).toContain('x (http://example.org)</span>');
    expect(set('http://example.org')).toContain('<span data-refused="">http://example.org</span>');
    expect(set('ana@example.org')).toContain('<span data-refused="">ana@example.org</span>');
  });

  it('says the address of a link without words', () => {
    expect(set('a [](https://example.org)')).toContain('>https://example.org</a>');
  });

  it('leads to pillars, actions and days, in any letters', () => {
    expect(set('#Marca y #COMENTAR-tres-publicaciónes.')).toBe(
      '<p dir="auto"><a href="#" data-tag="marca">#Marca</a> y ' +
        '<a href="#" data-tag="comentar-tres-publicaciones">#COMENTAR-tres-publicaciónes</a>.</p>',
    );
    expect(set('[[2026-10-03]]')).toBe(
      '<p dir="auto"><a href="#" data-day="2026-10-03">el día &lt;2026-10-03&gt;</a></p>',
    );
  });

  it('leaves what leads nowhere as it is written', () => {
    expect(set('#nada [[2026-02-30]] [[ayer]]')).toBe(
      '<p dir="auto">#nada [[2026-02-30]] [[ayer]]</p>',
    );
  });

  it('is null where nothing of it would be seen', () => {
    for (const text of ['[a]: https://example.org', '#', '-', '> ', '\u200B'])
      expect(set(text)).toBe(null);
    expect(set('---')).toBe('<hr>');
  });

  it('has notes that lead to each other by number, and no heading of another language', () => {
    const html = set('x[^pilar]\n\n[^pilar]: y');
    expect(html).toContain('<sup><a href="#" data-note="1">1</a></sup>');
    expect(html).toContain('<li dir="auto" data-note="1">');
    expect(html).toContain('<a href="#" data-back="1">↩</a>');
    expect(html).not.toContain('Footnotes');
  });
});

describe('What a page links to', () => {
  it('are words and days, but for those in code or in another link', () => {
    expect(
      tokensOf(
        '#marca **#brand** `#marca` [#marca](https://a.b) <https://a.b/#marca>\n\n    #marca',
      ),
    ).toEqual(['#marca', '#brand']);
    expect(tokensOf('# #marca\n\n- [x] [[2026-10-03]]\n\n| #a |\n|-|\n| #b |')).toEqual([
      '#marca',
      '[[2026-10-03]]',
      '#a',
      '#b',
    ]);
  });

  it('are none that are escaped, or begin within a word', () => {
    expect(tokensOf('\\#marca a#marca &#35;marca ##marca /#marca _#marca_')).toEqual(['#marca']);
  });

  it('stand where they are said to stand, whatever is around them', () => {
    fc.assert(
      fc.property(anyHostileText, (text) => {
        for (const said of tokensOf(text)) expect(said).toMatch(/^#[^\s#[\]]+$|^\[\[[\d-]+\]\]$/);
      }),
      { numRuns: 200 },
    );
  });

  it('are all that are set, and those of notes that nothing refers to', () => {
    fc.assert(
      fc.property(anyHostileText, (text) => {
        const html = pageOfMarkdown(text, { isTarget: () => true, nameOf: (day) => day });
        const count = html?.match(/ data-(?:tag|day)="/g)?.length ?? 0;
        expect(count).toBeLessThanOrEqual(linksOfMarkdown(text).tokens.length);
      }),
      { numRuns: 100 },
    );
  });

  it('are addresses as they open, each of which is set', () => {
    const text =
      '[a](https://Example.org/é) www.example.org http://no.org ![b](https://c.org/d.png)';
    expect([...linksOfMarkdown(text).addresses]).toEqual([
      'https://example.org/%C3%A9',
      'https://www.example.org/',
      'https://c.org/d.png',
    ]);
    fc.assert(
      fc.property(anyHostileText, (hostile) => {
        const hrefs = [...(set(hostile) ?? '').matchAll(/<a href="(https:[^"]*)"/g)];
        const { addresses } = linksOfMarkdown(hostile);
        for (const [, href = ''] of hrefs)
          expect(addresses).toContain(href.replaceAll('&amp;', '&').replaceAll('&quot;', '"'));
      }),
      { numRuns: 100 },
    );
  });
});

describe('What is too much to be set', () => {
  it('is neither set nor searched for links', () => {
    const text = `#marca ${'a'.repeat(50_000)}`;
    expect([isTooMuch(text), set(text), tokensOf(text)]).toEqual([true, null, []]);
  });

  it('is no page that anybody writes', () => {
    const page = `${'Hoy he **comentado** tres [cosas](https://example.org) de #marca.\n\n'.repeat(20)}
- [ ] una\n  - dos\n    - tres\n\n> una cita\n> > dentro de otra\n\n`;
    expect(isTooMuch(page.repeat(10))).toBe(false);
    expect(isTooMuch(`|a|b|\n|-|-|\n${'|a|b|\n'.repeat(500)}`)).toBe(false);
  });
});
