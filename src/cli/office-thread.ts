/** The other thread of office.ts: loads what makes Word and Excel files at once, so that it is ready when it is asked. */
import { parentPort } from 'node:worker_threads';
import { loadOfficeApp } from './load-app.ts';
import type { Made, ToMake } from './office-app.ts';

const { makeAll } = loadOfficeApp();

parentPort?.on('message', (asked: ToMake) => {
  void makeAll(asked, (made: Made) => {
    parentPort?.postMessage(made, made.bytes === undefined ? [] : [made.bytes.buffer as ArrayBuffer]);
  });
});
