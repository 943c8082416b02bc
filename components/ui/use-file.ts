// A file that the reader chose, read: which one it is, and that it is being read while it is.
import { useState } from 'preact/hooks';

export interface ChosenFile<R> {
  readonly name: string;
  readonly content: R;
}

export interface FileState<R> {
  readonly chosen: ChosenFile<R> | null;
  /** The name of the file that is being read; '' none. */
  readonly reading: string;
  choose(file: File | undefined): void;
}

/** A turn of its own, so that what is said of long work is drawn before it begins. */
export const nextTurn = (): Promise<unknown> => new Promise((turn) => setTimeout(turn));

/** `read` makes of a file's bytes what is wanted of it; a file of more than `most` bytes is not opened, and is `tooBig`. */
export function useFile<R>(read: (bytes: ArrayBuffer) => R, most: number, tooBig: () => R): FileState<R> {
  const [chosen, setChosen] = useState<ChosenFile<R> | null>(null);
  const [reading, setReading] = useState('');
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setReading(file.name);
    await nextTurn();
    try {
      setChosen({ name: file.name, content: file.size > most ? tooBig() : read(await file.arrayBuffer()) });
    } catch {
      // Changed or gone since it was chosen; no part of one that was read before is taken for it.
      setChosen(null);
    }
    setReading('');
  };
  return { chosen, reading, choose: (file) => void choose(file) };
}
