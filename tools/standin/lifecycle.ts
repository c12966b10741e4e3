/** Where the app is between its start and its end. */
export const lifecycle = {
  ready: false,
  quitting: false,
  sandboxed: false,
};
