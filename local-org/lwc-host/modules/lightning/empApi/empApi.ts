/** `lightning/empApi`: streaming events, which this org does not publish. Source: Lightning Component Reference "Emp API". */

type Listener = (message: unknown) => void;

const NOT_OFFERED = 'empApi: this org has no streaming API; components cannot subscribe to platform or change events.';

export function subscribe(_channel: string, _replayId: number, _listener: Listener): Promise<never> {
  return Promise.reject(new Error(NOT_OFFERED));
}

export function unsubscribe(_subscription: unknown, _listener?: Listener): Promise<never> {
  return Promise.reject(new Error(NOT_OFFERED));
}

/** There is no connection that could report an error. */
export function onError(_listener: Listener): Promise<void> {
  return Promise.resolve();
}

export function setDebugFlag(_isOn: boolean): Promise<void> {
  return Promise.resolve();
}

/** How a component finds out beforehand. */
export function isEmpEnabled(): Promise<boolean> {
  return Promise.resolve(false);
}
