import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * PDF/UA-1 and PDF/A-2a; with attachments PDF/A-3a, which alone allows files of any kind. In PDF 2.0 PDF/UA-2, PDF/A-4 or 4f,
 * and both parts of WTPDF.
 */
export type Flavours = 'ua1+2a' | 'ua1+3a' | 'ua2+4+wt1a+wt1r' | 'ua2+4f+wt1a+wt1r';

export interface Candidate {
  readonly path: string;
  readonly flavours: Flavours;
}

const script = fileURLToPath(new URL('../../tools/verapdf/verapdf.sh', import.meta.url));

/** The rules that each file breaks, by path; all files in one run, since the Java machine takes longest to start. */
export async function brokenRules(
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const output = await run(candidates.flatMap(({ path, flavours }) => [flavours, path]));
  const lines = output.split('\n').map((line) => line.split('\t'));
  return new Map(
    candidates.map(({ path, flavours }) => {
      const ofFile = lines.filter((fields) => fields[2] === path);
      const verdicts = ofFile.filter(([kind]) => kind === 'PASS' || kind === 'FAIL');
      if (verdicts.length !== flavours.split('+').length) throw new Error(`${path} was not validated`);
      const rules = ofFile.flatMap(([kind, flavour, , ...rule]) =>
        kind === 'RULE' ? [`${flavour} ${rule.join(': ')}`] : [],
      );
      return [path, rules];
    }),
  );
}

function run(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('sh', [script, ...args], { maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      // 1: some file breaks a rule, which is what we ask for.
      if (error === null || error.code === 1) resolve(stdout);
      else reject(new Error(`verapdf: ${stderr}`, { cause: error }));
    });
  });
}
