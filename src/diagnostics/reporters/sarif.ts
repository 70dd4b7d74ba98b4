import { catalogue } from '../catalogue.ts';
import type { Meaning } from '../meaning.ts';
import { placeOf } from '../diagnostic.ts';
import type { Diagnostic, Edit, Place, Severity } from '../diagnostic.ts';
import type { Report } from '../report.ts';
import { jsonText } from './json-text.ts';
import type { Printed } from './reporter.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

const codes = Object.keys(catalogue);

/** The folder of all relative paths; only the reader knows where it is (SARIF 2.1.0, 3.14.14). */
const ROOT = '%SRCROOT%';

/** The static analysis results format of OASIS (SARIF 2.1.0), as code hosts and editors read it. */
export function sarif({ diagnostics }: Report): Printed {
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'drucksache', language: 'de', rules: rules() } },
        language: 'de',
        columnKind: 'unicodeCodePoints',
        // The usual two, and the lone CR, which is a line end in a `SourceFile` as well.
        newlineSequences: ['\r\n', '\n', '\r'],
        originalUriBaseIds: { [ROOT]: { description: message('Der Arbeitsordner (--root).') } },
        results: diagnostics.map(result),
      },
    ],
  };
  return { stdout: `${jsonText(log, 2)}\n`, stderr: '' };
}

function rules(): readonly object[] {
  return Object.entries<Meaning>(catalogue).map(([id, { meaning, remedy }]) => ({
    id,
    shortDescription: message(meaning),
    ...(remedy !== undefined && { help: message(remedy) }),
  }));
}

function result(diagnostic: Diagnostic): object {
  const { file, severity, code, message: text, hint, fix } = diagnostic;
  const location = { artifactLocation: artifact(file), region: region(placeOf(diagnostic)) };
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: message(hint === undefined ? text : `${text}\n${hint}`),
    locations: [{ physicalLocation: location }],
    ...(fix && { fixes: [changes(fix, hint)] }),
  };
}

/** One change for each file, with all its replacements (SARIF 2.1.0, 3.55.3). */
function changes(fix: readonly Edit[], hint: string | undefined): object {
  const paths = [...new Set(fix.map(({ span }) => span.file.path))];
  return {
    ...(hint !== undefined && { description: message(hint) }),
    artifactChanges: paths.map((path) => ({
      artifactLocation: artifact(path),
      replacements: fix.filter(({ span }) => span.file.path === path).map(replacement),
    })),
  };
}

function replacement(edit: Edit): object {
  return { deletedRegion: region(placeOf(edit)), insertedContent: { text: edit.replacement } };
}

/** `endColumn` is exclusive there as well (3.30.8). */
function region({ line, column, endLine, endColumn }: Place): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Braces would be placeholders (3.11.5), and an empty text is not allowed. */
function message(text: string): object {
  return { text: text === '' ? ' ' : text.replaceAll(/[{}]/g, '$&$&') };
}

/** A relative reference (RFC 3986); a file outside the workspace has an absolute path. */
function artifact(path: string): object {
  const uri = path
    // A URI cannot hold half a surrogate pair.
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (path.startsWith('/')) return { uri: `file://${uri}` };
  // A drive letter of Windows.
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${path.slice(0, 2)}${uri.slice(4)}` };
  return { uri, uriBaseId: ROOT };
}
