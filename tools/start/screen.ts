import { needsDisplay, openVirtualDisplay } from './display.ts';

/** Where windows are shown: the person's own screen, or a virtual one while it is needed. */
export interface Screen {
  readonly environment: NodeJS.ProcessEnv;
  close(): Promise<void>;
}

export async function openScreen(): Promise<Screen> {
  if (!needsDisplay(process.platform, process.env))
    return { environment: process.env, close: async () => {} };
  const display = await openVirtualDisplay();
  console.log(`No display here: Pilar runs on a virtual one (${display.name}).`);
  return {
    environment: { ...process.env, DISPLAY: display.name },
    close: () => display.close(),
  };
}
