import { type ReactNode, useRef } from 'react';
import { Button } from './Button.tsx';

/** A button that has the system ask for one file. */
export function FileButton({
  accept,
  children,
  onChoose,
}: {
  /** The kinds that are offered, as an input of files takes them. */
  readonly accept: string;
  readonly children: ReactNode;
  readonly onChoose: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{children}</Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file can be chosen once more.
          currentTarget.value = '';
          if (file !== undefined) onChoose(file);
        }}
      />
    </>
  );
}
