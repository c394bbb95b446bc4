/** The page's own colours at this moment; they follow the system's light or dark. */
export function palette() {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(`--${name}`).trim();
  return {
    series: [colour('series-1'), colour('series-2')],
    surface: colour('surface'),
    line: colour('line'),
    ink: colour('ink-2'),
    muted: colour('ink-3'),
    weekend: colour('series-weekend'),
    hatch: colour('series-hatch'),
    limit: colour('red'),
    tip: colour('ink'),
    tipInk: colour('surface'),
  };
}
