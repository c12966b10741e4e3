// The bridge. It runs in the sandbox, so it holds names and types only, and never hands on
// `ipcRenderer` or one of its events.
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/ipc/bridge.ts';
import {
  callNames,
  channelOf,
  type SignalName,
  signalChannelOf,
  signalNames,
} from '../shared/ipc/calls.ts';

const calls = callNames.map((name) => [
  name,
  (input?: unknown) => ipcRenderer.invoke(channelOf(name), input),
]);

const signals = signalNames.map((name) => [
  name,
  (listener: (payload: unknown) => void) => listenTo(name, listener),
]);

const bridge: Bridge = {
  calls: Object.fromEntries(calls),
  signals: Object.fromEntries(signals),
};

contextBridge.exposeInMainWorld('pilar', bridge);

function listenTo(name: SignalName, listener: (payload: unknown) => void): () => void {
  const channel = signalChannelOf(name);
  const hear = (_event: unknown, payload: unknown) => listener(payload);
  ipcRenderer.on(channel, hear);
  return () => {
    ipcRenderer.off(channel, hear);
  };
}
