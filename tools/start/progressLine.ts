import type { Progress } from './fetchElectron.ts';

/** The part of a terminal that this needs. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** One line that a terminal rewrites; where nobody watches, it is said once. */
export interface ProgressLine {
  show(progress: Progress): void;
  end(): void;
}

export function progressLine(version: string, terminal: Terminal): ProgressLine {
  const title = `Fetching Electron ${version}, once`;
  if (!terminal.isTTY) {
    terminal.write(`${title}…\n`);
    return { show() {}, end() {} };
  }
  const rewrite = (text: string) => terminal.write(`\r\u001b[K${text}`);
  rewrite(`${title}…`);
  return {
    show({ bytes, milliseconds }) {
      rewrite(`${title}: ${(bytes / 1e6).toFixed(1)} MB in ${Math.round(milliseconds / 1000)} s`);
    },
    end: () => void rewrite(''),
  };
}
