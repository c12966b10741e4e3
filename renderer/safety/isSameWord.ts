/** Whether the person typed that word, whichever way they write small and capital letters. */
export function isSameWord(typed: string, word: string): boolean {
  return typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
}
