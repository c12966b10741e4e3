// A file dialog of GTK's, as Electron shows one on Linux, in a process of its own: `gjs -m` this
// file with what is asked as JSON (`Question` in file-dialog.ts). It writes the chosen paths as
// JSON, none where the dialog was cancelled.
import GLib from 'gi://GLib';
import Gtk from 'gi://Gtk?version=3.0';
import System from 'system';
import { runBefore } from './gtk-window.gjs.js';

const question = JSON.parse(System.programArgs[0]);

Gtk.init(null);
const dialog = dialogFor(question);
const isChosen = runBefore(dialog, question.parent) === Gtk.ResponseType.ACCEPT;
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
