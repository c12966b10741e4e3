import { useState } from 'react';

/**
 * `value`, but for as long as the page is held as it was before: what stands over a text neither comes
 * nor goes while that is being written.
 */
export function useSettled<Value>(value: Value, isHeld: boolean): Value {
  const [settled, setSettled] = useState(value);
  if (!isHeld && value !== settled) setSettled(value);
  return isHeld ? settled : value;
}
