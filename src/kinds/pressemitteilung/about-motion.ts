import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Mapping } from '../../draft/value.ts';
import { diagnose, quoted } from '../fault.ts';
import { checkFile } from '../files.ts';
import type { KindContext } from '../kind.ts';
import { isMotion, type Motion } from '../motion/motion.ts';
import { standIn } from '../without-faults.ts';

const path = ['zum_antrag'];

/** The motion that a release is about. */
export function readAboutMotion(
  root: Mapping,
  named: string | undefined,
  context: KindContext,
): { readonly motion?: Motion; readonly diagnostics: readonly Diagnostic[] } {
  if (named === undefined || named === standIn) return { diagnostics: [] };
  const missing = checkFile(root, path, named, context);
  if (missing.length > 0) return { diagnostics: missing };
  const entry = context.entryOf(named);
  if (entry === undefined) {
    const message = `zum_antrag: ${quoted(named)} lässt sich nicht verwenden, denn der Entwurf hat Fehler`;
    const hint = `Welche es sind, zeigt: drucksache check ${named}`;
    return { diagnostics: [diagnose(root, { code: 'draft/datei', path, message, hint })] };
  }
  if (isMotion(entry)) return { motion: entry, diagnostics: [] };
  const message = `zum_antrag: ${quoted(named)} ist kein Antrag (art: ${entry.kind})`;
  const hint = 'Hier steht der Entwurf, um den es in der Pressemitteilung geht.';
  return { diagnostics: [diagnose(root, { code: 'draft/datei', path, message, hint })] };
}
