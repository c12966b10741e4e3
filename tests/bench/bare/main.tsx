// The least a React page can do on a click: what Pilar's painting is measured against.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** How many elements the bare page has; set by whoever measures. */
declare global {
  interface Window {
    elements?: number;
  }
}

function Bare() {
  const [isDone, setDone] = useState(false);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <label data-task="bare">
        <input type="checkbox" checked={isDone} onChange={() => setDone(!isDone)} />
      </label>
      <button type="button" data-open onClick={() => setOpen(!isOpen)} />
      {isOpen && <Page />}
    </>
  );
}

function Page() {
  return (
    <div data-page>
      {Array.from({ length: window.elements ?? 0 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change
        <span key={index} style={box} />
      ))}
    </div>
  );
}

/** What can be seen of each: a bordered box, as a cell is. */
const box = {
  display: 'inline-block',
  width: '9px',
  height: '9px',
  border: '1px solid gray',
} as const;

const place = document.getElementById('bare');
if (place !== null) createRoot(place).render(<Bare />);
document.documentElement.dataset.drawn = 'bare';
