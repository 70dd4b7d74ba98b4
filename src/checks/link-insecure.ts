import { passagesOf } from './common/passages.ts';
import type { DraftPassage } from './common/passages.ts';
import type { Finding, Rule } from './rule.ts';
import type { Span } from '../diagnostics/source-file.ts';

/** Without a fix: only a request would show whether the server answers by https. */
export const linkInsecure: Rule = {
  id: 'link-ohne-https',
  severity: 'info',
  explain:
    'Ein Link mit „http://“ führt über eine unverschlüsselte Verbindung; Browser warnen davor. Fast jede Seite gibt es auch unter „https://“.',
  example: {
    wrong: 'Mehr unter http://www.muster.example.',
    right: 'Mehr unter https://www.muster.example.',
  },
  run: (entry) => passagesOf(entry).flatMap(insecureLinks),
};

function insecureLinks({ text, type, links, spanOf }: DraftPassage): readonly Finding[] {
  if (type !== 'field') {
    const insecure = links.filter(({ href }) => /^http:/iu.test(href));
    // The same address is reported once.
    const first = new Map(insecure.toReversed().map((link) => [link.href, link]));
    return [...first.values()].toReversed().map((link) => findingOf(link.span, link.href));
  }
  if (!/http:/i.test(text)) return [];
  return [...text.matchAll(/http:\/\/[^\s<>"“”)]*[^\s<>"“”).,;:!?]/giu)].map(({ 0: href, index }) =>
    findingOf(spanOf(index, index + href.length), href),
  );
}

function findingOf(span: Span, href: string): Finding {
  return {
    span,
    message: `Der Link „${href}“ führt über eine unverschlüsselte Verbindung.`,
    hint: 'Prüfen, ob es die Seite unter „https://“ gibt, und den Link ändern.',
  };
}
