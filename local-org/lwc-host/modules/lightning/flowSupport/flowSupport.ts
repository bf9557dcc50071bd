/** `lightning/flowSupport`: what a component inside a flow screen dispatches. This host runs no flows, so nothing listens.
 *  Source: LWC Developer Guide "Flow Support". */

export const FlowAttributeChangeEventName = 'lightning__flowattributechange';
export const FlowNavigationBackEventName = 'lightning__flownavigationback';
export const FlowNavigationNextEventName = 'lightning__flownavigationnext';
export const FlowNavigationPauseEventName = 'lightning__flownavigationpause';
export const FlowNavigationFinishEventName = 'lightning__flownavigationfinish';

const UP = { bubbles: true, composed: true, cancelable: true };

export class FlowAttributeChangeEvent extends CustomEvent<{ attributeName: string; newValue: unknown }> {
  constructor(attributeName: string, newValue: unknown) {
    super(FlowAttributeChangeEventName, { ...UP, detail: { attributeName, newValue } });
  }
}

export class FlowNavigationBackEvent extends CustomEvent<undefined> {
  constructor() {
    super(FlowNavigationBackEventName, UP);
  }
}

export class FlowNavigationNextEvent extends CustomEvent<undefined> {
  constructor() {
    super(FlowNavigationNextEventName, UP);
  }
}

export class FlowNavigationPauseEvent extends CustomEvent<undefined> {
  constructor() {
    super(FlowNavigationPauseEventName, UP);
  }
}

export class FlowNavigationFinishEvent extends CustomEvent<undefined> {
  constructor() {
    super(FlowNavigationFinishEventName, UP);
  }
}
