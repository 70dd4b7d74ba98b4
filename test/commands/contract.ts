import { haus, motion, release } from './workspace-folder.ts';

/** One call of the command line: what is there before, what is typed, and what must come of it. */
export interface Case {
  readonly name: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly argv: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly exit: 0 | 1 | 2;
  /** Nothing may stand on stdout where this is left off: it carries data only. */
  readonly stdout?: RegExp;
  readonly stderr?: RegExp;
  /** Files that must be there afterwards, and nothing else in `out/`. */
  readonly out?: readonly string[];
  /** Run also as a process of its own. */
  readonly spawned?: true;
}

const r = { 'drafts/r.md': release() };
const faulty = { 'drafts/f.md': release('titl: x\n') };

export const cases: readonly Case[] = [
  { name: 'no command', argv: [], exit: 2, stderr: /Aufruf: drucksache <befehl>/u, spawned: true },
  {
    name: 'help',
    argv: ['--help'],
    exit: 0,
    stdout: /^Aufruf: drucksache[\s\S]*Befehle:[\s\S]*build/u,
    spawned: true,
  },
  { name: 'help of a command', argv: ['build', '--help'], exit: 0, stdout: /Schalter:[\s\S]*--format/u },
  { name: 'help as a command', argv: ['help', 'check'], exit: 0, stdout: /Aufruf: drucksache check/u },
  { name: 'version', argv: ['--version'], exit: 0, stdout: /^\d+\.\d+\.\d+\n$/u },
  {
    name: 'unknown command',
    argv: ['biuld'],
    exit: 2,
    stderr: /„biuld“ gibt es nicht[\s\S]*Meinten Sie build\?/u,
    spawned: true,
  },
  {
    name: 'unknown flag',
    argv: ['build', '--fromat', 'pdf'],
    exit: 2,
    stderr: /„--fromat“[\s\S]*Meinten Sie --format\?/u,
  },
  { name: 'unknown flag with a value', argv: ['build', '--rot=x'], exit: 2, stderr: /„--rot“[\s\S]*--root/u },
  {
    name: 'flag of another command',
    argv: ['schema', '--out', 'x'],
    exit: 2,
    stderr: /„--out“ gibt es hier nicht/u,
  },
  { name: 'flag without value', argv: ['build', '--out'], exit: 2, stderr: /„--out“ fehlt sein Wert/u },
  { name: 'missing argument', argv: ['new'], exit: 2, stderr: /fehlt die Angabe <art>/u },
  { name: 'too many arguments', argv: ['new', 'antrag', 'a', 'b'], exit: 2, stderr: /zu viele Angaben/u },
  {
    name: 'unknown format',
    argv: ['build', '--format', 'pfd'],
    exit: 2,
    stderr: /„pfd“[\s\S]*Meinten Sie pdf\?/u,
  },
  {
    name: 'unknown report',
    argv: ['build', '--report', 'xml'],
    exit: 2,
    stderr: /Möglich sind: pretty, short, json, github/u,
  },
  {
    name: 'unknown Stammdaten',
    argv: ['build', '--haus', 'x'],
    exit: 2,
    stderr: /--haus: Die Stammdaten „x“/u,
  },
  {
    name: 'missing workspace',
    argv: ['build', '--root', 'fehlt'],
    exit: 2,
    stderr: /Den Arbeitsordner „fehlt“ gibt es nicht/u,
  },
  { name: 'bad number', argv: ['check', '--max-warnings', 'viele'], exit: 2, stderr: /keine Zahl/u },
  {
    name: 'bad SOURCE_DATE_EPOCH',
    argv: ['build'],
    env: { SOURCE_DATE_EPOCH: 'heute' },
    exit: 2,
    stderr: /SOURCE_DATE_EPOCH/u,
  },
  {
    name: 'missing draft',
    files: r,
    argv: ['build', 'drafts/q.md'],
    exit: 2,
    stderr: /„drafts\/q.md“ gibt es nicht[\s\S]*drafts\/r.md/u,
  },
  {
    name: 'pattern without a hit',
    files: r,
    argv: ['build', 'x/*.md'],
    exit: 2,
    stderr: /„x\/\*.md“ gibt es nicht/u,
  },
  { name: 'folder as draft', files: r, argv: ['build', 'drafts'], exit: 2, stderr: /ist ein Ordner/u },

  { name: 'nothing to build', argv: ['build'], exit: 0, stderr: /kein Entwurf[\s\S]*drucksache new/u },
  {
    name: 'a release',
    files: r,
    argv: ['build'],
    exit: 0,
    stderr: /drafts\/r.md → out\/r.md/u,
    out: ['r.md'],
    spawned: true,
  },
  {
    name: 'a motion',
    files: { 'drafts/2026/m.md': motion() },
    argv: ['build'],
    exit: 0,
    out: ['2026/m.pdf'],
    spawned: true,
  },
  {
    name: 'a draft outside drafts/',
    files: { 'texte/r.md': release() },
    argv: ['build', 'texte/r.md'],
    exit: 0,
    out: ['r.md'],
  },
  {
    name: 'a pattern',
    files: { ...r, 'drafts/s.md': release() },
    argv: ['build', 'drafts/[r-s].md'],
    exit: 0,
    out: ['r.md', 's.md'],
  },
  {
    name: 'one draft named twice',
    files: r,
    argv: ['build', 'drafts/r.md', 'drafts/*.md'],
    exit: 0,
    out: ['r.md'],
  },
  { name: 'a format named twice', files: r, argv: ['build', '--format', 'md, md'], exit: 0, out: ['r.md'] },
  {
    name: 'a format the kind has not',
    files: r,
    argv: ['build', '--format', 'pdf'],
    exit: 1,
    stderr: /nicht als pdf, nur als md/u,
  },
  {
    name: 'a faulty draft beside a good one',
    files: { ...r, ...faulty },
    argv: ['build'],
    exit: 1,
    stderr: /titl/u,
    out: ['r.md'],
  },
  {
    name: 'a faulty draft with an older output',
    files: { ...faulty, 'out/f.md': 'alt' },
    argv: ['build', '--report', 'short'],
    exit: 1,
    stderr: /f.md:1:1 info output\/veraltet out\/f.md ist veraltet \(Stand \d\d\.\d\d\.\d{4} \d\d:\d\d\)/u,
    out: ['f.md'],
  },
  {
    name: 'a draft too broken to tell its kind, with an older output',
    files: { 'drafts/f.md': '---\nart: [\n---\n', 'out/f.pdf': 'alt' },
    argv: ['build', '--report', 'short'],
    exit: 1,
    stderr: /output\/veraltet out\/f.pdf/u,
    out: ['f.pdf'],
  },
  {
    name: 'two drafts for one file',
    files: { ...r, 'R.md': release() },
    argv: ['build', 'drafts/r.md', 'R.md'],
    exit: 1,
    stderr: /„drafts\/r.md“ und „R.md“ ergäben dieselbe Datei/u,
    out: [],
  },
  {
    name: 'an output on its own draft',
    files: r,
    argv: ['build', '--out', 'drafts'],
    exit: 1,
    stderr: /überschreiben/u,
    out: [],
  },
  {
    name: 'a file where the folder should be',
    files: { ...r, ziel: '' },
    argv: ['build', '--out', 'ziel'],
    exit: 2,
    stderr: /lässt sich nicht schreiben/u,
  },
  {
    name: 'several Stammdaten',
    files: { ...r, 'templates/haus/a.yaml': haus, 'templates/haus/b.yaml': haus },
    argv: ['build'],
    exit: 1,
    stderr: /draft\/haus[\s\S]*a, b/u,
  },
  {
    name: 'several Stammdaten and --haus',
    files: { ...r, 'templates/haus/a.yaml': haus, 'templates/haus/b.yaml': haus },
    argv: ['build', '--haus', 'b'],
    exit: 0,
    out: ['r.md'],
  },

  {
    name: '--out -',
    files: r,
    argv: ['build', 'drafts/r.md', '--out', '-'],
    exit: 0,
    stdout: /Am Musterweg stehen neue Bänke\./u,
    out: [],
    spawned: true,
  },
  {
    name: '--out - with two drafts',
    files: { ...r, 'drafts/s.md': release() },
    argv: ['build', '--out', '-'],
    exit: 2,
    stderr: /genau einem Entwurf/u,
  },
  {
    name: '--out - with two formats',
    files: r,
    argv: ['build', '--out', '-', '--format', 'pdf,md'],
    exit: 2,
    stderr: /einem Format/u,
  },
  {
    name: '--out - and --report json',
    files: r,
    argv: ['build', '--out', '-', '--report', 'json'],
    exit: 2,
    stderr: /--report json/u,
  },
  {
    name: '--out - with a faulty draft',
    files: faulty,
    argv: ['build', '--out', '-'],
    exit: 1,
    stderr: /titl/u,
  },

  { name: 'check', files: r, argv: ['check'], exit: 0, out: [] },
  {
    name: 'check of a faulty draft',
    files: faulty,
    argv: ['check', '--report', 'short'],
    exit: 1,
    stderr: /^drafts\/f.md:5:1 error draft\/unbekanntes-feld /u,
    spawned: true,
  },
  {
    name: 'a warning',
    files: { 'drafts/r.md': release().replace(/datum.*\n/u, '') },
    argv: ['check'],
    exit: 0,
    stderr: /check\/datum-fehlt/u,
  },
  {
    name: 'a warning too many',
    files: { 'drafts/r.md': release().replace(/datum.*\n/u, '') },
    argv: ['check', '--max-warnings', '0'],
    exit: 1,
    stderr: /erlaubt sind 0/u,
  },
  {
    name: 'github',
    files: faulty,
    argv: ['check', '--report', 'github'],
    exit: 1,
    stderr: /^::error file=drafts\/f.md,line=5,/u,
  },

  {
    name: 'list',
    files: { ...r, ...faulty },
    argv: ['list'],
    exit: 0,
    stdout: /Arten[\s\S]*antrag[\s\S]*drafts\/f.md +hat Fehler[\s\S]*drafts\/r.md +→ out\/r.md/u,
  },
  {
    name: 'list as json',
    files: r,
    argv: ['list', '--report', 'json'],
    exit: 0,
    stdout: /^\{[\s\S]*"path": "out\/r.md"/u,
  },
  {
    name: 'list as github',
    argv: ['list', '--report', 'github'],
    exit: 2,
    stderr: /Möglich sind: pretty, json/u,
  },
  { name: 'schema', argv: ['schema', 'antrag'], exit: 0, stdout: /"beschlussvorschlag"/u },
  { name: 'schema of all kinds', argv: ['schema'], exit: 0, stdout: /"visdp"/u },
  { name: 'schema of the Stammdaten', argv: ['schema', 'haus'], exit: 0, stdout: /"koerperschaft"/u },
  { name: 'schema of nothing', argv: ['schema', 'antarg'], exit: 2, stderr: /Meinten Sie antrag\?/u },
  {
    name: 'new',
    argv: ['new', 'antrag'],
    exit: 0,
    stderr: /drafts\/antrag.md angelegt[\s\S]*drucksache build drafts\/antrag.md/u,
  },
  {
    name: 'new over a file',
    files: { 'drafts/antrag.md': '' },
    argv: ['new', 'antrag'],
    exit: 2,
    stderr: /gibt es schon/u,
  },
  { name: 'new of an unknown kind', argv: ['new', 'antarg'], exit: 2, stderr: /Meinten Sie antrag\?/u },
];
