import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createBridge } from './bridge.ts';
import { createCodec } from './codec.ts';
import { createPreloadWorld, type PreloadSettings } from './preload-world.ts';

export const worldName = 'Electron Isolated Context';
export const bindingName = 'standinTell';
export const worldKey = 'standinWorld';

export interface PreloadScripts {
  /** For the page's own world: the sealed receiver of what the preload exposes. */
  page: string;
  /** For the isolated world: the preload itself and what it stands on. */
  isolated: string;
}

/** The scripts of one window. The functions below are sent as source, types already stripped. */
export function preloadScripts(
  path: string | undefined,
  settings: PreloadSettings,
): PreloadScripts {
  const toPage = randomUUID();
  const toPreload = randomUUID();
  const source = path ? readFileSync(path, 'utf8') : '';
  const names = [JSON.stringify(toPage), JSON.stringify(toPreload)];
  return {
    page: `if (window !== window.top) window.open = () => null;
else if (location.protocol !== 'about:') (${createBridge})(${names[0]}, ${names[1]});`,
    isolated: `if (window === window.top && location.protocol !== 'about:') {
const tell = globalThis.${bindingName};
delete globalThis.${bindingName};
globalThis.${worldKey} = (${createPreloadWorld})(
  tell,
  (opened) => (${createBridge})(${names[1]}, ${names[0]}, opened),
  (${createCodec})(),
  ${JSON.stringify({ ...settings, filename: path ?? '' })},
  function (require, module, exports, process, global) {
${source}
});
}
//# sourceURL=${path ?? 'standin-preload'}`,
  };
}
