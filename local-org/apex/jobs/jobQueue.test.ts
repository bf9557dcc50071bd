import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { AsyncJob } from '../runtime/model.ts';
import { createJobQueue } from './jobQueue.ts';

const DAY = 86_400_000;

function open(test: TestContext) {
  test.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: new Date('2026-03-02T09:00:00.000Z') });
  const ran: string[] = [];
  const reported: string[] = [];
  const queue = createJobQueue({
    clock: () => new Date(),
    report: (job, error) => void reported.push(`${job.id}: ${(error as Error).message}`)
  });
  test.after(() => queue.close());
  const job = (id: string, more: Partial<AsyncJob> = {}): AsyncJob => ({
    id,
    userId: '',
    kind: 'Queueable',
    run: () => void ran.push(id),
    ...more
  });
  return { queue, ran, reported, job, pass: (time: number) => test.mock.timers.tick(time) };
}

describe('the queue of asynchronous Apex', () => {
  it('runs jobs in their order, and goes on when one fails', async (test) => {
    const { queue, ran, reported, job } = open(test);
    const fails = () => {
      throw new Error('no');
    };
    for (const each of [job('a'), job('b', { run: fails }), job('c')]) queue.add(each);
    assert.deepEqual(ran, []);
    await queue.idle();
    assert.deepEqual([ran, reported], [['a', 'c'], ['b: no']]);
  });

  it('holds what is due later, for months if need be, and is idle meanwhile', async (test) => {
    const { queue, ran, job, pass } = open(test);
    queue.add(job('later', { dueAt: new Date(Date.now() + 60 * DAY) }));
    await queue.idle();
    for (let day = 0; day < 59; day++) pass(DAY);
    await queue.idle();
    assert.deepEqual(ran, []);
    pass(DAY);
    await queue.idle();
    assert.deepEqual(ran, ['later']);
  });

  it('runs nothing more once it is closed', async (test) => {
    const { queue, ran, job, pass } = open(test);
    queue.add(job('waits'));
    queue.add(job('later', { dueAt: new Date(Date.now() + DAY) }));
    queue.close();
    queue.add(job('too late'));
    pass(2 * DAY);
    await queue.idle();
    assert.deepEqual(ran, []);
  });
});
