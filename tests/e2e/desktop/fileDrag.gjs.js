// A window in a corner of the screen with one file to drag out of it. Run by `gjs -m` with the
// file's path; ends with the drag.
import Gdk from 'gi://Gdk?version=3.0';
import GLib from 'gi://GLib';
import Gtk from 'gi://Gtk?version=3.0';
import System from 'system';

const [path] = System.programArgs;

Gtk.init(null);
const window = new Gtk.Window({ title: 'File to drag' });
const file = new Gtk.EventBox();
file.add(new Gtk.Label({ label: 'file' }));
window.add(file);
window.set_default_size(60, 60);
window.set_gravity(Gdk.Gravity.SOUTH_EAST);
window.move(1200, 700);
window.set_keep_above(true);
window.set_accept_focus(false);
const uris = [Gtk.TargetEntry.new('text/uri-list', 0, 0)];
file.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, uris, Gdk.DragAction.COPY);
file.connect('drag-data-get', (_file, _context, data) => {
  data.set_uris([GLib.filename_to_uri(path, null)]);
});
file.connect('drag-end', () => Gtk.main_quit());
window.show_all();
Gtk.main();
