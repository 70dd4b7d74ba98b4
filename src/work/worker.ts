import { parentPort, workerData } from 'node:worker_threads';
import { createBuilder, createChecker } from './build-draft.ts';
import { createLibrary } from '../compile/shared-inputs.ts';
import { isWork } from './workers.ts';
import type { Order } from './workers.ts';
import { openWorkspace } from '../workspace/workspace.ts';

/** One worker of a batch: takes orders one after the other until it is ended. What it throws ends it. */
if (parentPort === null || !isWork(workerData)) throw new Error('not a worker of this program');
const port = parentPort;
const { root, options, pid, writes } = workerData;
const library = createLibrary(openWorkspace(root), options.haus);
// What dead runs left is cleared by the process itself, which alone can tell who runs.
const processes = { pid, isRunning: () => true };
const builder = writes ? createBuilder(library, root, options, processes) : createChecker(library, options);

port.on('message', ({ draft, collisions }: Order) => {
  // A rejection is for the process to see, which hears of it as the worker's end.
  void builder.build(draft, collisions).then((built) => port.postMessage(built));
});
