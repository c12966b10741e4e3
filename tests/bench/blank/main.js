// The least an Electron app can be: a window of Pilar's size with a page of one word, from a scheme
// of its own. What opening Pilar is measured against, on whichever runtime there is.
import { app, BrowserWindow, protocol } from 'electron';

const page = `<!doctype html><meta charset="utf-8" /><title>Blank</title><p>Blank</p>
<script src="./seen.js"></script>`;
const script = `document.documentElement.dataset.drawn = 'blank';
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('painted')));`;

app.setPath('userData', app.commandLine.getSwitchValue('profile'));
app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  protocol.handle('app', ({ url }) => {
    const [body, type] = url.endsWith('seen.js')
      ? [script, 'text/javascript']
      : [page, 'text/html'];
    return new Response(body, { headers: { 'content-type': type } });
  });
  const window = new BrowserWindow({
    width: 1180,
    height: 820,
    webPreferences: { sandbox: true, spellcheck: false },
  });
  return window.loadURL('app://blank/index.html');
});
