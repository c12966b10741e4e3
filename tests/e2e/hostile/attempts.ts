import type { Address } from './outside.ts';

/**
 * What a script does to reach another machine. Each is code for a page, which can use only what it is
 * given; each asks for a path of its own name, and settles as soon as it knows how it went.
 */
type Attempt = ((to: Address) => unknown) | string;

/** Of a `<link>`, which may tell nothing of how it went. */
const hint = (rel: string, as = '') => `({ http }) => {
  const link = document.createElement('link');
  Object.assign(link, { rel: '${rel}', href: http + '/${rel}', as: '${as}' });
  document.head.append(link);
}`;

/** Of an element that loads what its attribute names, and tells whether it did. */
const element = (tag: string, attribute: string, path = tag) => `({ http }) => {
  const made = document.createElement('${tag}');
  made.setAttribute('${attribute}', http + '/${path}');
  document.body.append(made);
  if (made.play) made.play().catch(() => {});
}`;

/** Attempts that leave the page where it is. */
export const staying: Readonly<Record<string, Attempt>> = {
  fetch: ({ http }) => fetch(`${http}/fetch`).catch(() => {}),
  opaque: ({ http }) => fetch(`${http}/opaque`, { mode: 'no-cors' }).catch(() => {}),
  keepalive: ({ http }) =>
    fetch(`${http}/keepalive`, { mode: 'no-cors', method: 'POST', keepalive: true }).catch(
      () => {},
    ),
  request: ({ http }) =>
    new Promise((done) => {
      const request = new XMLHttpRequest();
      request.onloadend = done;
      request.open('GET', `${http}/request`);
      request.send();
    }),
  socket: ({ host }) =>
    new Promise((done) => {
      new WebSocket(`ws://${host}/socket`).onerror = done;
    }),
  events: ({ http }) =>
    new Promise((done) => {
      const events = new EventSource(`${http}/events`);
      events.onerror = done;
    }),
  beacon: ({ http }) => {
    navigator.sendBeacon(`${http}/beacon`);
  },
  image: ({ http }) =>
    new Promise((done) => {
      const image = new Image();
      image.onerror = done;
      image.src = `${http}/image`;
    }),
  background: ({ http }) => {
    document.body.style.backgroundImage = `url(${http}/background)`;
  },
  'constructed-style': ({ http }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`body { background: url(${http}/constructed-style) }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  },
  style: ({ http }) => {
    const style = document.createElement('style');
    style.textContent = `@import '${http}/style';`;
    document.head.append(style);
  },
  font: ({ http }) => new FontFace('theirs', `url(${http}/font)`).load().catch(() => {}),
  script: ({ http }) =>
    new Promise((done) => {
      const script = document.createElement('script');
      script.onload = done;
      script.onerror = done;
      script.src = `${http}/script`;
      document.head.append(script);
    }),
  module: ({ http }) =>
    new Promise((done) => {
      const script = document.createElement('script');
      script.onload = done;
      script.onerror = done;
      script.type = 'module';
      script.src = `${http}/module`;
      document.head.append(script);
    }),
  import: "({ http }) => import(http + '/import').catch(() => {})",
  iframe: element('iframe', 'src'),
  object: element('object', 'data'),
  embed: element('embed', 'src'),
  video: element('video', 'src'),
  audio: element('audio', 'src'),
  drawing: `({ http }) => {
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    image.setAttribute('href', http + '/drawing');
    drawing.append(image);
    document.body.append(drawing);
  }`,
  stylesheet: hint('stylesheet'),
  prefetch: hint('prefetch'),
  preload: hint('preload', 'image'),
  modulepreload: hint('modulepreload'),
  preconnect: hint('preconnect'),
  worklet: `({ http }) => CSS.paintWorklet.addModule(http + '/worklet').catch(() => {})`,
  peer: ({ udp }) =>
    new Promise((done) => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${udp}` }] });
      peer.createDataChannel('theirs');
      peer.onicegatheringstatechange = () => {
        if (peer.iceGatheringState === 'complete') done(undefined);
      };
      void peer.createOffer().then((offer) => peer.setLocalDescription(offer));
    }),
};

/** Attempts that would take the page away, or put another beside it. */
export const leaving: Readonly<Record<string, Attempt>> = {
  window: ({ http }) => {
    window.open(`${http}/window`);
  },
  location: ({ http }) => {
    location.href = `${http}/location`;
  },
  link: ({ http }) => {
    const link = document.createElement('a');
    link.href = `${http}/link`;
    document.body.append(link);
    link.click();
  },
  form: ({ http }) => {
    const form = document.createElement('form');
    form.action = `${http}/form`;
    document.body.append(form);
    form.submit();
  },
  refresh: ({ http }) => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = `0; url=${http}/refresh`;
    document.head.append(meta);
  },
  ping: ({ http }) => {
    const link = document.createElement('a');
    link.href = '#';
    link.ping = `${http}/ping`;
    document.body.append(link);
    link.click();
  },
};

/** What of an attempt is heard where nothing holds it back. */
export function heardOf(name: string): string {
  if (name === 'peer') return 'udp';
  return name === 'preconnect' ? 'connection' : `/${name}`;
}

/** Ways to run code that is no file of the page's own; each would say `ran(name)`. */
export const codes: Readonly<Record<string, string>> = {
  eval: `() => { try { (0, eval)("ran('eval')") } catch {} }`,
  Function: `() => { try { new Function("ran('Function')")() } catch {} }`,
  constructor: `() => { try { (() => {}).constructor("ran('constructor')")() } catch {} }`,
  timer: `() => { try { setTimeout("ran('timer')", 0) } catch {} }`,
  inline: `() => {
    const script = document.createElement('script');
    script.textContent = "ran('inline')";
    document.body.append(script);
  }`,
  attribute: `() => { document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="ran(\\'attribute\\')">') }`,
  javascript: `() => {
    const link = document.createElement('a');
    link.href = "javascript:void ran('javascript')";
    document.body.append(link);
    link.click();
  }`,
  data: `() => new Promise((done) => {
    const script = document.createElement('script');
    script.onload = script.onerror = done;
    script.src = "data:text/javascript,ran('data')";
    document.body.append(script);
  })`,
  blob: `() => new Promise((done) => {
    const script = document.createElement('script');
    script.onload = script.onerror = done;
    script.src = URL.createObjectURL(new Blob(["ran('blob')"], { type: 'text/javascript' }));
    document.body.append(script);
  })`,
  importData: `() => import("data:text/javascript,ran('importData')").catch(() => {})`,
  srcdoc: `() => {
    const frame = document.createElement('iframe');
    frame.srcdoc = "<script>parent.ran('srcdoc')</" + "script>";
    document.body.append(frame);
  }`,
  frameOfBlob: `() => {
    const frame = document.createElement('iframe');
    frame.src = URL.createObjectURL(new Blob(["<script>parent.ran('frameOfBlob')</" + "script>"], { type: 'text/html' }));
    document.body.append(frame);
  }`,
  worker: `() => new Promise((done) => {
    try {
      const worker = new Worker(URL.createObjectURL(new Blob(["postMessage('')"], { type: 'text/javascript' })));
      worker.onmessage = () => done(ran('worker'));
      worker.onerror = done;
    } catch { done() }
  })`,
  assembly: `async () => {
    const empty = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
    await WebAssembly.compile(empty).then(() => ran('assembly'), () => {});
  }`,
};
