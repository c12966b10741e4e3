// A file dialog of GTK's, as Electron shows one on Linux, in a process of its own: `gjs -m` this
// file with what is asked as JSON (`Question` in file-dialog.ts). It writes the chosen paths as
// JSON, none where the dialog was cancelled.
import Gdk from 'gi://Gdk?version=3.0';
import Gio from 'gi://Gio';
import GLib from 'gi://GLib';
import Gtk from 'gi://Gtk?version=3.0';
import System from 'system';

const question = JSON.parse(System.programArgs[0]);

Gtk.init(null);
// The app holds the other end of the input, which ends with it, however it ends.
Gio.UnixInputStream.new(0, false).read_bytes_async(1, 0, null, () => System.exit(1));
const dialog = dialogFor(question);
if (question.parent) {
  dialog.connect('realize', () => {
    const parent = windowOf(question.parent);
    if (parent) dialog.get_window().set_transient_for(parent);
    // A desktop that does not tell its windows can still keep this one before them.
    else dialog.set_keep_above(true);
  });
}
const isChosen = dialog.run() === Gtk.ResponseType.ACCEPT;
print(JSON.stringify(isChosen ? dialog.get_filenames() : []));

function dialogFor({ action, title, label, folder, name, filters, parent, ...features }) {
  const made = new Gtk.FileChooserDialog({
    action: Gtk.FileChooserAction[action],
    title,
    modal: Boolean(parent),
  });
  const usual = action === 'SAVE' ? '_Save' : '_Open';
  made.add_button(GLib.dgettext('gtk30', '_Cancel'), Gtk.ResponseType.CANCEL);
  made.add_button(label || GLib.dgettext('gtk30', usual), Gtk.ResponseType.ACCEPT);
  made.set_default_response(Gtk.ResponseType.ACCEPT);
  made.set_select_multiple(features.isMultiple);
  made.set_show_hidden(features.showsHidden);
  made.set_do_overwrite_confirmation(features.asksToOverwrite);
  for (const filter of filters) made.add_filter(filterOf(filter));
  made.set_current_folder(folder);
  if (name && action === 'SAVE') made.set_current_name(name);
  else if (name) made.set_filename(GLib.build_filenamev([folder, name]));
  return made;
}

function filterOf({ name, extensions }) {
  const filter = new Gtk.FileFilter();
  filter.set_name(name);
  for (const extension of extensions) {
    const inAnyCase = extension.replace(
      /\p{L}/gu,
      (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`,
    );
    filter.add_pattern(extension === '*' ? '*' : `*.${inAnyCase}`);
  }
  return filter;
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
