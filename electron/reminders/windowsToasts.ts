import type { App, Notification } from 'electron';

/** As `appId` in `electron-builder.yml`, by which Windows knows whose a toast is. */
const appId = 'org.pilar.journal';

/** Who is started when a toast is answered; made once, and never to change. */
const activator = '{6A1B0F3C-5C3E-4E0B-9D57-2C7B1E8F4A90}';

/**
 * Makes Windows show Pilar's toasts, and lead to Pilar from those that have outlived it. Elsewhere
 * it does nothing.
 */
export function prepareToasts(
  app: Pick<App, 'setAppUserModelId' | 'setToastActivatorCLSID'>,
  Native: Pick<typeof Notification, 'handleActivation'>,
  platform: NodeJS.Platform,
  onActivated: () => void,
): void {
  if (platform !== 'win32') return;
  app.setAppUserModelId(appId);
  app.setToastActivatorCLSID(activator);
  // It hears the buttons of those that are still known, too, which answer for themselves.
  Native.handleActivation(({ type }) => {
    if (type === 'click') onActivated();
  });
}
