import { parentPort, workerData } from 'node:worker_threads';
import { createSharedInputs } from '../compile/shared-inputs.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import { createBuilder, createChecker } from './build-draft.ts';
import { isWorkerTask } from './workers.ts';
import type { Order } from './workers.ts';

/** One worker of a pool: takes orders one after the other until it is ended. An exception ends it. */
if (parentPort === null || !isWorkerTask(workerData)) throw new Error('not a worker of this program');
const port = parentPort;
const { root, options, pid, writes } = workerData;
const shared = createSharedInputs(openWorkspace(root), options.haus);
// Only the process itself knows which others run, so it clears away the leftovers of dead runs.
const processes = { pid, isRunning: () => true };
const build = writes ? createBuilder(shared, root, options, processes) : createChecker(shared, options);

port.on('message', ({ draft, collisions }: Order) => {
  // A rejection ends the worker, which the process notices.
  void build(draft, collisions).then((built) => port.postMessage(built));
});
