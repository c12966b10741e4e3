import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type GreyPicture, greyFromPng, pgmOf } from './greyPicture.ts';

// tesseract.js-core is driven by itself, without tesseract.js around it: that starts a thread of its
// own from files beside it, chooses its core by itself and knows how to fetch what it lacks. Here
// everything lies beside this program, and nothing knows the network.

/** A word where it stands, in pixels. */
export interface Word {
  readonly text: string;
  /** How sure Tesseract is, from 0 to 100. */
  readonly confidence: number;
  readonly bbox: {
    readonly x0: number;
    readonly y0: number;
    readonly x1: number;
    readonly y1: number;
  };
}

/** A line and its words. */
export interface Line {
  readonly words: readonly Word[];
  readonly bbox: Word['bbox'];
}

/** Tesseract, made ready for two languages. */
export interface Tesseract {
  /** The greys of a picture; null where it cannot be unpacked. */
  readonly greyOf: (picture: Uint8Array) => GreyPicture | null;
  /** Where lines seem to stand, without reading them. */
  readonly findLines: (picture: GreyPicture) => readonly Line[];
  /** Reads a picture. @param tell how far it has come, from 0 to 1 */
  readonly read: (picture: GreyPicture, tell: (share: number) => void) => readonly Line[];
}

/** What of the core is used here; it follows Tesseract's `baseapi.h`. */
interface Core {
  readonly FS: {
    readonly writeFile: (path: string, data: Uint8Array) => void;
    readonly readFile: (path: string) => Uint8Array;
    readonly unlink: (path: string) => void;
  };
  readonly TessBaseAPI: new () => Api;
}

interface Api {
  readonly Init: (folder: null, languages: string, engine: number) => number;
  readonly SetVariable: (name: string, value: string) => boolean;
  /** 1 where `/input` cannot be unpacked. */
  readonly SetImageFile: (orientation: number, angle: number) => number;
  /** Writes `/image.png`. */
  readonly WriteImage: (kind: number, path: string) => void;
  readonly AnalyseLayout: () => void;
  readonly Recognize: (monitor: null) => number;
  readonly GetJSONText: (page: number) => string;
  readonly Clear: () => void;
}

const languages = ['eng', 'spa'];
const neuralNetwork = 1;
const greys = 1;
const input = '/input';
const output = '/image.png';

const settings = {
  // Text wherever it stands: a page of figures is not made of paragraphs.
  tessedit_pageseg_mode: '11',
  // Sauvola's: pale figures on coloured cards stay where one threshold for all loses them.
  thresholding_method: '2',
  debug_file: '/dev/null',
};

/** Loads Tesseract from a folder that holds its core and languages. */
export async function loadTesseract(folder: string): Promise<Tesseract> {
  let onPercent = (_percent: number) => {};
  const hear = (percent: number) => onPercent(percent);
  const begin = createRequire(import.meta.url)(join(folder, 'tesseract-core.cjs')) as (options: {
    TesseractProgress: (percent: number) => void;
  }) => Promise<Core>;
  const core = await begin({ TesseractProgress: hear });
  for (const language of languages)
    core.FS.writeFile(
      `${language}.traineddata`,
      gunzipSync(readFileSync(join(folder, `${language}.traineddata.gz`))),
    );
  const api = new core.TessBaseAPI();
  if (api.Init(null, languages.join('+'), neuralNetwork) !== 0)
    throw new Error('Tesseract does not begin.');
  for (const [name, value] of Object.entries(settings)) api.SetVariable(name, value);

  const take = (picture: Uint8Array): boolean => {
    core.FS.writeFile(input, picture);
    const isTaken = api.SetImageFile(1, 0) !== 1;
    core.FS.unlink(input);
    return isTaken;
  };
  /** Takes a picture, has something done with it, and forgets it. */
  const linesOf = (picture: GreyPicture, act: () => void): readonly Line[] => {
    if (!take(pgmOf(picture))) throw new Error('Tesseract does not take its own picture.');
    act();
    const { blocks } = JSON.parse(api.GetJSONText(0)) as Layout;
    api.Clear();
    return (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines));
  };
  return {
    greyOf: (picture) => {
      if (!take(picture)) return null;
      api.WriteImage(greys, output);
      const png = core.FS.readFile(output);
      core.FS.unlink(output);
      api.Clear();
      return greyFromPng(png);
    },
    findLines: (picture) => linesOf(picture, () => api.AnalyseLayout()),
    read: (picture, tell) =>
      linesOf(picture, () => {
        // Its first thirty percent are over before it reads the first word.
        onPercent = (percent) => tell(Math.max(0, (percent - 30) / 70));
        api.Recognize(null);
      }),
  };
}

interface Layout {
  readonly blocks:
    | readonly { readonly paragraphs: readonly { readonly lines: readonly Line[] }[] }[]
    | null;
}
