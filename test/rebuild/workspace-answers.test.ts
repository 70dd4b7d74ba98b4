import { describe, expect, it } from 'vitest';
import { answerTo, bundled, recordAnswers } from '../../src/rebuild/workspace-answers.ts';
import { memoryWorkspace } from '../../src/workspace/workspace.ts';

const files = { 'drafts/a.md': 'a', 'templates/haus/b.yaml': 'b: 1\n', 'templates/antrag/eigen.md.hbs': 'c' };

describe('recorded answers', () => {
  it('are what the workspace answers as long as it stays the same', () => {
    const recorder = recordAnswers(memoryWorkspace(files));
    const { workspace } = recorder;
    workspace.read('drafts/a.md');
    workspace.read('drafts/fehlt.md');
    workspace.fileState('bilder/x y.png');
    workspace.houses();
    workspace.hasHouse('b');
    workspace.template('antrag/eigen.md.hbs');
    workspace.template('antrag/fehlt.md.hbs');
    workspace.templatesIn('antrag');
    const { answers } = recorder.take();
    expect(answers.size).toBe(8);
    for (const [question, answer] of answers)
      expect([question, answerTo(memoryWorkspace(files), question)]).toEqual([question, answer]);
    const changed = memoryWorkspace({
      'drafts/a.md': 'A',
      'drafts/fehlt.md': '',
      'bilder/x y.png': '',
      'templates/haus/c.yaml': '',
      'templates/antrag/eigen.md.hbs': 'C',
      'templates/antrag/fehlt.md.hbs': '',
    });
    for (const [question, answer] of answers) expect(answerTo(changed, question)).not.toBe(answer);
  });

  it('of a question that nobody asks there are none', () => {
    for (const question of ['', 'constructor', 'toString x', 'READ a'])
      expect(answerTo(memoryWorkspace({}), question)).toBeUndefined();
  });

  it('of work done apart are included where its result is used, and shared ones by the id of their bundle', () => {
    const recorder = recordAnswers(memoryWorkspace(files));
    recorder.workspace.fileState('x');
    const { value, answers } = recorder.apart(() => recorder.workspace.houses());
    expect(value).toEqual(['b']);
    expect([...answers.answers.keys()]).toEqual(['houses']);
    const shared = bundled(answers);
    recorder.include(shared);
    const all = recorder.take();
    expect([...all.answers.keys()]).toEqual(['state x']);
    expect([...all.bundles.values()].map(({ answers: [first] }) => first?.[0])).toEqual(['houses']);
    expect(recorder.take().answers.size).toBe(0);
  });
});
