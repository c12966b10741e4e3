const understood = new Set([
  'width',
  'height',
  'minWidth',
  'minHeight',
  'x',
  'y',
  'center',
  'title',
  'backgroundColor',
  'show',
  'paintWhenInitiallyHidden',
  'webPreferences',
  'icon',
  'autoHideMenuBar',
  'name',
  'windowStatePersistence',
  'titleBarStyle',
]);

/** What Chromium's windows are like anyway; anything else would be a promise not kept. */
const fixed: Record<string, unknown> = {
  frame: true,
  resizable: true,
  movable: true,
  minimizable: true,
  maximizable: true,
  closable: true,
  focusable: true,
  fullscreen: false,
  modal: false,
  transparent: false,
  alwaysOnTop: false,
  skipTaskbar: false,
  kiosk: false,
  useContentSize: false,
  darkTheme: false,
};

const preferences: Record<string, unknown> = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  safeDialogs: false,
  disableDialogs: false,
  images: true,
  javascript: true,
  webgl: true,
  plugins: false,
};

function refuse(name: string, value: unknown): never {
  throw new Error(`stand-in: BrowserWindow option ${name}: ${JSON.stringify(value)} is not there`);
}

/** Refuses by name every option that the stand-in could not keep. */
export function checkOptions(options: Electron.BrowserWindowConstructorOptions): void {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || understood.has(name)) continue;
    if (!(name in fixed) || fixed[name] !== value) refuse(name, value);
  }
  if (options.titleBarStyle && options.titleBarStyle !== 'default') {
    refuse('titleBarStyle', options.titleBarStyle);
  }
  const asked = options.webPreferences ?? {};
  for (const [name, value] of Object.entries(asked)) {
    if (value === undefined || name === 'preload' || name === 'devTools') continue;
    if (name === 'additionalArguments' || name === 'backgroundThrottling') continue;
    if (!(name in preferences) || preferences[name] !== value) {
      refuse(`webPreferences.${name}`, value);
    }
  }
  if (asked.spellcheck !== false) refuse('webPreferences.spellcheck', asked.spellcheck ?? true);
}

/** `#rgb`, `#rrggbb` and Electron's `#aarrggbb`. */
export function parseColour(text: string): { r: number; g: number; b: number; a: number } {
  const digits = text.replace(/^#/, '');
  const full = /^[\da-f]{3}$/i.test(digits) ? digits.replace(/./g, '$&$&') : digits;
  if (!/^([\da-f]{2})?[\da-f]{6}$/i.test(full)) refuse('backgroundColor', text);
  const at = (place: number): number => Number.parseInt(full.slice(place, place + 2), 16);
  const start = full.length - 6;
  return { r: at(start), g: at(start + 2), b: at(start + 4), a: start ? at(0) / 255 : 1 };
}
