// The least a React page can do on a click: what Pilar's painting is measured against.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** How many elements the bare page has, or what it is to say; set by whoever measures. */
declare global {
  interface Window {
    elements?: number;
    lines?: readonly string[];
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
      <Lines />
    </>
  );
}

/** The lines it is given, once anything is typed. */
function Lines() {
  const [typed, setTyped] = useState('');
  return (
    <>
      <input data-lines value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      {typed !== '' && (
        <div data-answers={typed}>
          {window.lines?.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they never change
            <p key={index}>{line}</p>
          ))}
        </div>
      )}
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
