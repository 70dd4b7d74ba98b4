// The last line of CI: the true count of the tests on all Nodes, from vitest's reports (`count.mjs FOLDER VERSION…`). Ends
// with 1 where a test failed, and where a Node has none.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...versions] = process.argv.slice(2);

function countsOf(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  // A file that fails before its first test counts as one failure: its tests were never counted.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

const line = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

const counts = versions.map((version) => countsOf(join(folder, `tests-${version}.json`)));
console.log();
for (const [index, version] of versions.entries()) console.log(`Node ${version}: ${line(counts[index])}`);
const sum = (name) => counts.reduce((total, count) => total + count[name], 0);
console.log(`\n${line({ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') })}`);
process.exitCode = sum('failed') > 0 || counts.some(({ passed }) => passed === 0) ? 1 : 0;
