// What the windows of GTK's that the stand-in shows have in common.
import Gdk from 'gi://Gdk?version=3.0';
import Gio from 'gi://Gio';
import System from 'system';

/** Shows a dialog, before the window that it belongs to, and gives the response. */
export function runBefore(dialog, parent) {
  // The app holds the other end of the input, which ends with it, however it ends.
  Gio.UnixInputStream.new(0, false).read_bytes_async(1, 0, null, () => System.exit(1));
  if (parent) {
    dialog.connect('realize', () => {
      const window = windowOf(parent);
      if (window) dialog.get_window().set_transient_for(window);
      // A desktop that does not tell its windows can still keep this one before them.
      else dialog.set_keep_above(true);
    });
  }
  return dialog.run();
}

/** The window of this process and title, or else the uppermost of the process. */
function windowOf({ pid, title }) {
  const stack = Gdk.Screen.get_default().get_window_stack() ?? [];
  const own = stack.filter((window) => numberIn(window, '_NET_WM_PID') === pid).reverse();
  return own.find((window) => textIn(window, '_NET_WM_NAME') === title) ?? own[0];
}

function numberIn(window, name) {
  return property(window, name, 'CARDINAL').reduceRight((sum, byte) => sum * 256 + byte, 0);
}

function textIn(window, name) {
  return new TextDecoder().decode(property(window, name, 'UTF8_STRING'));
}

function property(window, name, type) {
  const longest = 4096;
  const [isThere, , , bytes] = Gdk.property_get(
    window,
    Gdk.atom_intern(name, false),
    Gdk.atom_intern(type, false),
    0,
    longest,
    0,
  );
  return isThere ? Uint8Array.from(bytes) : new Uint8Array();
}
