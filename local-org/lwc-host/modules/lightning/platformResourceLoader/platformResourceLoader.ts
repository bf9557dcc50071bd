/** `lightning/platformResourceLoader`. Source: LWC Developer Guide "Use Third-Party JavaScript Libraries". */

const loading = new Map<string, Promise<void>>();

/** Runs a script from a static resource once for the page. Rejects when it cannot be loaded. */
export function loadScript(_component: unknown, url: string): Promise<void> {
  return once(url, () => Object.assign(document.createElement('script'), { src: url }));
}

/** Applies a stylesheet from a static resource once for the page. Rejects when it cannot be loaded. */
export function loadStyle(_component: unknown, url: string): Promise<void> {
  return once(url, () => Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }));
}

function once(url: string, create: () => HTMLElement): Promise<void> {
  const known = loading.get(url) ?? append(url, create());
  loading.set(url, known);
  // A failed load may be tried again.
  known.catch(() => loading.delete(url));
  return known;
}

function append(url: string, element: HTMLElement): Promise<void> {
  return new Promise((resolve, reject) => {
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => {
      element.remove();
      reject(
        new Error(
          `The resource at ${url} could not be loaded. Is the static resource deployed, and the path in it right?`
        )
      );
    });
    document.head.append(element);
  });
}
