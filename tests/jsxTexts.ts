import { parseAst } from 'vite';

/** A text for people that stands in JSX instead of in the dictionaries. */
export interface JsxText {
  readonly text: string;
  readonly line: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

const spokenAttributes = ['title', 'aria-label', 'aria-description', 'placeholder', 'alt', 'label'];

/**
 * Every text literal with a letter in it among the children of a JSX element or in an attribute
 * that is shown or spoken: plain, in braces, in a template or as a side of a condition.
 */
export function jsxTexts(source: string): readonly JsxText[] {
  const found: JsxText[] = [];
  visit(parseAst(source, { lang: 'tsx' }) as unknown as Node);
  return found;

  function visit(node: Node): void {
    if (node.type === 'JSXText') keep(node, String(node.value));
    if (node.type === 'JSXExpressionContainer') literalsIn(node.expression as Node);
    if (node.type === 'JSXAttribute') {
      const { name, value } = node as unknown as { name: Node; value: Node | null };
      if (!spokenAttributes.includes(String(name.name))) {
        if (value?.type === 'JSXExpressionContainer') children(value).forEach(visit);
        return;
      }
      if (value?.type === 'Literal') keep(value, String(value.value));
    }
    children(node).forEach(visit);
  }

  /** The literals an expression can answer with. */
  function literalsIn(node: Node): void {
    if (node.type === 'Literal' && typeof node.value === 'string') keep(node, node.value);
    if (node.type === 'TemplateLiteral')
      for (const part of node.quasis as readonly Node[])
        keep(part, (part.value as { raw: string }).raw);
    if (node.type === 'ConditionalExpression')
      for (const side of [node.consequent, node.alternate]) literalsIn(side as Node);
    // Of what has two sides, only these answer with one of them or with both joined.
    if (
      node.type === 'LogicalExpression' ||
      (node.type === 'BinaryExpression' && node.operator === '+')
    )
      for (const side of [node.left, node.right]) literalsIn(side as Node);
  }

  function keep(node: Node, text: string): void {
    if (!/\p{L}/u.test(text)) return;
    const line = source.slice(0, node.start).split('\n').length;
    found.push({ text: text.trim(), line });
  }
}

function children(node: Node): readonly Node[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter((value): value is Node => typeof value?.type === 'string');
}
