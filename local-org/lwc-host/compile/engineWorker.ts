// Builds the engine beside the platform bundle: each keeps one core busy for some seconds.
import { parentPort, workerData } from 'node:worker_threads';
import { emitEngine } from './engineBundle.ts';

parentPort?.postMessage(await emitEngine(workerData));
