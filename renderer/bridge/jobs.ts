/** Stands in until jobs are merged. */
export interface StartedJob<_Name> {
  readonly answer: Promise<
    | { ok: true; value: { text: string; unsure: { from: number; to: number }[] } }
    | { ok: false; error: { code: 'internal' } }
  >;
  readonly cancel: () => void;
}
export function startJob(
  _name: 'readPicture',
  _input: object,
  _onProgress: (share: number) => void,
): StartedJob<'readPicture'> {
  return { answer: new Promise(() => {}), cancel: () => {} };
}
