/**
 * What a log keeps of a fault: what it befell, its name and code, and where it came from. Never its
 * message, in which a parser or SQLite may quote what the person wrote.
 */
export function faultLine(what: string, error: unknown): string {
  if (!(error instanceof Error)) return `${what} failed: not an error`;
  const { code } = error as { code?: unknown };
  const isPlain = typeof code === 'number' || /^\w{1,40}$/.test(String(code));
  const frames = framesOf(error).slice(0, 12);
  const cause = error.cause instanceof Error ? `\n${faultLine('its cause', error.cause)}` : '';
  const said = `${what} failed: ${nameOf(error)}${code !== undefined && isPlain ? ` (${code})` : ''}`;
  return [said, ...frames].join('\n') + cause;
}

/** The lines of a stack after its message, which may have lines of its own. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const after = message === '' ? 0 : stack.lastIndexOf(message) + message.length;
  return stack
    .slice(Math.max(0, after))
    .split('\n')
    .filter((line) => /^ {4}at \S/.test(line));
}

/** That of its class: what it calls itself anyone can have set. */
function nameOf(error: Error): string {
  return error.constructor.name;
}
