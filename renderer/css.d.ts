declare module '*.module.css' {
  const names: Readonly<Record<string, string>>;
  export default names;
}

declare module '*.css';
declare module '@fontsource-variable/newsreader/opsz.css';
declare module '@fontsource-variable/newsreader/opsz-italic.css';
declare module '@fontsource-variable/instrument-sans/wght.css';
