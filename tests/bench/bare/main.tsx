// The least a React page can do on a click: what a painted tick is measured against.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function Bare() {
  const [isDone, setDone] = useState(false);
  return (
    <label data-task="bare">
      <input type="checkbox" checked={isDone} onChange={() => setDone(!isDone)} />
    </label>
  );
}

const place = document.getElementById('bare');
if (place !== null) createRoot(place).render(<Bare />);
document.documentElement.dataset.drawn = 'bare';
