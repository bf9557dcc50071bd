/** What the page around all components does for them. The shell starts it once, before the first component. */
import { hostRouter } from '../hostRouter/hostRouter.ts';
import { queryCache } from '../ldsCache/ldsCache.ts';
import { registerRefreshContainer } from '../refresh/refresh.ts';
import { startToastHost } from '../toastHost/toastHost.ts';
import { registerLinkProvider } from 'lightning/routingService';

/** Starts toasts, navigation by links and history, and the refresh of the page: a RefreshEvent that no container of a component took runs
 *  every handler on the page, and everything on screen is asked for anew. */
export function startHostServices(): void {
  hostRouter().start();
  startToastHost();
  registerRefreshContainer(document.body, () => void queryCache.refreshAll());
  registerLinkProvider(document.body, handleLinkRequest);
}

interface LinkRequest {
  readonly stateRef: { readonly attributes: { readonly url: string; readonly target?: string } };
  readonly callback: (
    error: unknown,
    link?: { readonly url: string; readonly dispatcher: (event: Event) => void }
  ) => void;
}

/** Base components such as `lightning-formatted-url` ask how to follow a link inside of the app. */
function handleLinkRequest(event: Event): void {
  const { stateRef, callback } = (event as CustomEvent<LinkRequest>).detail;
  const { url } = stateRef.attributes;
  event.stopPropagation();
  callback(null, {
    url,
    dispatcher(click) {
      click.preventDefault();
      hostRouter().open(url);
    }
  });
}
