import { electronNeeds } from '../prerequisites/electronNeeds.ts';
import { chromium, type Need, xvfb } from '../prerequisites/need.ts';
import { ensure } from '../prerequisites.ts';
import { needsDisplay } from './display.ts';
import { findRuntime, theseSurroundings } from './findRuntime.ts';
import type { Runtime } from './runtime.ts';

function needsOf(runtime: Runtime): readonly Need[] {
  if (runtime.name === 'electron') return electronNeeds(runtime.program);
  // Another Chromium, named by the developer: the stand-in itself says when it is not there.
  return process.env.PILAR_CHROMIUM ? [] : [chromium];
}

/** Finds what Pilar runs on, brings what that needs of the system, and says which it is. */
export async function readyRuntime(root: string): Promise<Runtime> {
  const runtime = await findRuntime(theseSurroundings(root));
  const screen = needsDisplay(process.platform, process.env) ? [xvfb] : [];
  await ensure([...needsOf(runtime), ...screen]);
  console.log(runtime.line);
  return runtime;
}
