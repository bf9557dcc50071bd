import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  REFRESH_COMPLETE,
  REFRESH_COMPLETE_WITH_ERRORS,
  REFRESH_ERROR,
  RefreshEvent,
  registerRefreshContainer,
  registerRefreshHandler,
  unregisterRefreshHandler
} from '../modules/lightning/refresh/refresh.ts';

/** An element whose events bubble to its parent: all that the refresh tree needs of a DOM. */
class FakeElement extends EventTarget {
  readonly parent: FakeElement | undefined;

  constructor(parent?: FakeElement) {
    super();
    this.parent = parent;
  }

  override dispatchEvent(event: Event): boolean {
    let isStopped = false;
    const stop = event.stopPropagation.bind(event);
    Object.defineProperty(event, 'stopPropagation', {
      configurable: true,
      value: () => {
        isStopped = true;
        stop();
      }
    });
    super.dispatchEvent(event);
    if (!isStopped && event.bubbles) {
      this.parent?.dispatchEvent(event);
    }
    return true;
  }
}

function page() {
  const container = new FakeElement();
  const outer = new FakeElement(container);
  const inner = new FakeElement(outer);
  return { container, outer, inner };
}

async function refreshFrom(element: FakeElement, container: FakeElement): Promise<string> {
  const status = new Promise<Promise<string>>((resolve) => registerRefreshContainer(container, resolve));
  element.dispatchEvent(new RefreshEvent());
  return await await status;
}

function track(container: FakeElement) {
  const statuses: Promise<string>[] = [];
  registerRefreshContainer(container, (status) => statuses.push(status));
  return statuses;
}

test('handlers run parents first, and a child waits for its parent', async () => {
  const { container, outer, inner } = page();
  const statuses = track(container);
  const order: string[] = [];
  registerRefreshHandler(outer, async () => {
    await new Promise((resolve) => setImmediate(resolve));
    order.push('outer');
    return true;
  });
  registerRefreshHandler(inner, async () => order.push('inner') > 0);
  inner.dispatchEvent(new RefreshEvent());
  assert.equal(await statuses[0], REFRESH_COMPLETE);
  assert.deepEqual(order, ['outer', 'inner']);
});

test('a handler that resolves with false ends the refresh below it', async () => {
  const { container, outer, inner } = page();
  const statuses = track(container);
  registerRefreshHandler(outer, async () => false);
  registerRefreshHandler(inner, async () => assert.fail('not to be refreshed'));
  inner.dispatchEvent(new RefreshEvent());
  assert.equal(await statuses[0], REFRESH_COMPLETE);
});

test('the outcome tells some failures from nothing but failures', async () => {
  const { container, outer, inner } = page();
  const statuses = track(container);
  const handle = registerRefreshHandler(outer, async () => true);
  registerRefreshHandler(inner, () => Promise.reject(new Error('no')));
  inner.dispatchEvent(new RefreshEvent());
  assert.equal(await statuses[0], REFRESH_COMPLETE_WITH_ERRORS);
  unregisterRefreshHandler(handle);
  inner.dispatchEvent(new RefreshEvent());
  assert.equal(await statuses[1], REFRESH_ERROR);
});

test('a container without handlers completes at once', async () => {
  const { container, inner } = page();
  assert.equal(await refreshFrom(inner, container), REFRESH_COMPLETE);
});
