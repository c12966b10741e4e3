/** The largest picture that is read, in bytes. */
export const largestPictureBytes = 30_000_000;

/** The most pixels of a picture that is read. */
export const mostPicturePixels = 40_000_000;

/** What was read of a picture. */
export interface PictureText {
  /** A line for each line of the picture, card after card; empty where it shows no text. */
  readonly text: string;
  /** Where in `text` words stand that may have been misread, ascending; `to` is past the last. */
  readonly unsure: readonly { readonly from: number; readonly to: number }[];
}
