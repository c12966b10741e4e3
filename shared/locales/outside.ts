import type { MenuPlace } from '../commands.ts';
import type { Language } from './languages.ts';

const es = {
  menu: {
    file: 'Archivo',
    edit: 'Edición',
    view: 'Ver',
    go: 'Ir',
    window: 'Ventana',
    help: 'Ayuda',
  } satisfies Record<MenuPlace | 'window', string>,
  role: {
    close: 'Cerrar la ventana',
    quit: 'Salir',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    selectAll: 'Seleccionar todo',
    zoomIn: 'Ampliar',
    zoomOut: 'Reducir',
    resetZoom: 'Tamaño real',
    togglefullscreen: 'Pantalla completa',
    about: 'Acerca de Pilar',
    services: 'Servicios',
    hide: 'Ocultar Pilar',
    hideOthers: 'Ocultar las demás',
    unhide: 'Mostrar todo',
    minimize: 'Minimizar',
    zoom: 'Ajustar el tamaño',
    front: 'Traer todo al frente',
  },
  tray: {
    waiting: (count: number) => {
      if (count === 0) return 'Nada pendiente hoy';
      return count === 1 ? 'Una tarea pendiente' : `${count} tareas pendientes`;
    },
    next: (when: string) => `Próximo aviso: ${when}`,
    open: 'Abrir Pilar',
    quit: 'Salir de Pilar',
  },
  start: {
    alreadyOpen: (profile: string) => `Pilar ya está abierto con esta carpeta: ${profile}`,
    notErased: (paths: string) =>
      `Algunos archivos no se han podido borrar. Bórralos a mano:\n${paths}`,
  },
};

const en: OutsideWords = {
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    go: 'Go',
    window: 'Window',
    help: 'Help',
  },
  role: {
    close: 'Close the window',
    quit: 'Quit',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    resetZoom: 'Actual size',
    togglefullscreen: 'Full screen',
    about: 'About Pilar',
    services: 'Services',
    hide: 'Hide Pilar',
    hideOthers: 'Hide others',
    unhide: 'Show all',
    minimize: 'Minimize',
    zoom: 'Zoom',
    front: 'Bring all to front',
  },
  tray: {
    waiting: (count) => {
      if (count === 0) return 'Nothing waiting today';
      return count === 1 ? 'One task waiting' : `${count} tasks waiting`;
    },
    next: (when) => `Next reminder: ${when}`,
    open: 'Open Pilar',
    quit: 'Quit Pilar',
  },
  start: {
    alreadyOpen: (profile) => `Pilar is already open with this folder: ${profile}`,
    notErased: (paths) => `Some files could not be deleted. Delete them by hand:\n${paths}`,
  },
};

/** What is said outside the window: by the menus, by the tray, on a terminal. No page carries it. */
export type OutsideWords = typeof es;

/** Those words by their language. */
export const outsideWords: Readonly<Record<Language, OutsideWords>> = { es, en };
