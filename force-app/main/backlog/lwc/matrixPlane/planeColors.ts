/** Colours in which the canvas is painted: a canvas knows no style sheet. */
export interface PlaneColors {
  readonly categories: readonly string[];
  readonly mixed: string;
  readonly halo: string;
  readonly selected: string;
  readonly onBubble: string;
  readonly font: string;
  readonly thread: string;
}

/** Reads them from elements that are there to carry them: what hooks and themes make of them is known to the browser alone. */
export function readColors(probes: Element): PlaneColors {
  const color = (name: string): string =>
    getComputedStyle(probes.querySelector(`[data-color="${name}"]`) ?? probes).color;
  const categories = [...probes.querySelectorAll('[data-category]')].map((probe) => getComputedStyle(probe).color);
  return {
    categories,
    mixed: color('mixed'),
    halo: color('halo'),
    selected: color('selected'),
    onBubble: color('on-bubble'),
    thread: color('thread'),
    font: getComputedStyle(probes).fontFamily
  };
}

/** Calls back when the page's theme may have changed. Answers what ends it. */
export function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  for (const root of [document.documentElement, document.body]) {
    observer.observe(root, { attributes: true, attributeFilter: ['class', 'data-theme', 'style'] });
  }
  const system = window.matchMedia?.('(prefers-color-scheme: dark)');
  system?.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    system?.removeEventListener('change', changed);
  };
}
