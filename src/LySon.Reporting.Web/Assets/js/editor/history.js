// Undo of the editor's own, because the browser's does not know what scripts changed. One step is what was typed without a longer pause.

const pause = 900;
const longest = 200;

export function history(text) {
  const past = [];
  const future = [];
  let now = { text, caret: 0 };
  let last = 0;

  return {
    /** @param whole true when the change is a step by itself: a chip, a bullet, a paste */
    note(text, caret, whole) {
      if (text === now.text) return void (now.caret = caret ?? now.caret);
      const time = Date.now();
      if (whole || time - last > pause) past.push(now);
      if (past.length > longest) past.shift();
      last = whole ? 0 : time;
      future.length = 0;
      now = { text, caret: caret ?? text.length };
    },
    undo: () => step(past, future),
    redo: () => step(future, past),
    get canUndo() {
      return past.length > 0;
    },
  };

  function step(from, to) {
    const state = from.pop();
    if (!state) return null;
    to.push(now);
    last = 0;
    return (now = state);
  }
}
