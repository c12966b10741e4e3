// Node has no Temporal yet; Chromium has, and the main process brings its own.
import 'temporal-polyfill/global';
