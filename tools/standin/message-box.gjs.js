// A message box of GTK's, as Electron shows one on Linux, in a process of its own: `gjs -m` this file
// with what is asked as JSON (`Question` in message-box.ts). It writes the index of the button.
import Gtk from 'gi://Gtk?version=3.0';
import System from 'system';
import { runBefore } from './gtk-window.gjs.js';

const question = JSON.parse(System.programArgs[0]);

Gtk.init(null);
const box = new Gtk.MessageDialog({
  message_type: Gtk.MessageType[question.type],
  title: question.title,
  text: question.message,
  secondary_text: question.detail || null,
  modal: Boolean(question.parent),
});
for (const [index, label] of question.buttons.entries()) box.add_button(label, index);
box.set_default_response(question.defaultId);
const response = runBefore(box, question.parent);
// Escape, and closing the box, are below zero.
print(JSON.stringify(response < 0 ? question.cancelId : response));
