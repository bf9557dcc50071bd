/** Shows the toasts that components ask for with a ShowToastEvent. The shell starts it once. */
import Toast from 'lightning/toast';
import { ShowToastEventName, type ToastAttributes } from '../platformShowToastEvent/platformShowToastEvent.ts';
import { toastConfig } from './toastConfig.ts';

/** Listens on the document before `lightning/toast-container` does, which serves `Toast.show` and knows nothing of ShowToastEvent. */
export function startToastHost(root: Document = document): void {
  root.addEventListener(ShowToastEventName, handleShowToast, { capture: true });
}

function handleShowToast(event: Event): void {
  const { detail } = event as CustomEvent<ToastAttributes & { readonly toast?: unknown }>;
  if (detail?.toast) {
    return;
  }
  event.stopImmediatePropagation();
  Toast.show(toastConfig(detail ?? {}));
}
