import { join } from 'node:path';
import {
  largestPictureBytes,
  mostPicturePixels,
  type PictureText,
} from '../../shared/ssi/pictureText.ts';
import { Refusal } from '../ipc/refusal.ts';
import { darkOnLight, type GreyPicture, scaled } from './greyPicture.ts';
import { pictureSize } from './pictureSize.ts';
import { middleHeight, readingOrder } from './readingOrder.ts';
import { loadTesseract, type Tesseract } from './tesseract.ts';
import { textOfLines } from './textOfLines.ts';

/** The height of lines that Tesseract read best, in pixels, of 20 to 44 tried on screens at 80 to 300 %. */
const lineHeight = 36;

/** Beyond this many pixels a picture is made smaller before it is read: a screen of 5K has as many. */
const mostPixelsRead = 15_000_000;

/** Several times the lines of the fullest page; noise shows thousands, each of which would be read. */
const mostLines = 400;

let tesseract: Promise<Tesseract> | null = null;

/** Reads the text of a picture; refuses what `readPicture` of the contract refuses. */
export async function readPicture(
  picture: Uint8Array,
  tell: (share: number) => void,
): Promise<PictureText> {
  if (picture.length > largestPictureBytes) throw new Refusal({ code: 'pictureTooHeavy' });
  const size = pictureSize(picture);
  if (size === 'notAPicture') throw new Refusal({ code: 'notAPicture' });
  if (size === 'damaged') throw new Refusal({ code: 'pictureDamaged' });
  if (size.width * size.height > mostPicturePixels) throw new Refusal({ code: 'pictureTooLarge' });

  tesseract ??= loadTesseract(join(import.meta.dirname, 'ocr'));
  const reader = await tesseract;
  tell(0.05);
  const grey = reader.greyOf(picture);
  if (grey === null) throw new Refusal({ code: 'pictureDamaged' });
  const light = darkOnLight(withinBounds(grey, 1));
  tell(0.1);
  const found = reader.findLines(light);
  if (found.length > mostLines) throw new Refusal({ code: 'pictureTooFull' });
  tell(0.2);
  const fit = withinBounds(light, lineHeight / (middleHeight(found) || lineHeight));
  return textOfLines(readingOrder(reader.read(fit, (share) => tell(0.2 + 0.8 * share))));
}

/** Larger or smaller by a factor between a third and three, within the pixels that are read. */
function withinBounds(picture: GreyPicture, factor: number): GreyPicture {
  const largest = Math.sqrt(mostPixelsRead / (picture.width * picture.height));
  return scaled(picture, Math.min(Math.max(factor, 1 / 3), 3, largest));
}
