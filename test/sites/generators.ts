import { programs } from './programs.ts';
import type { Command } from './run.ts';

/** A site generator: where a release goes in its starter, and how the site is made. */
export interface Generator {
  readonly name: GeneratorName;
  /** Of `docs/websites`. */
  readonly starter: string;
  readonly target: 'hugo' | 'jekyll' | 'eleventy' | 'astro';
  /** Where `npm` has put what the site imports. */
  readonly modules?: string;
  readonly releases: string;
  readonly pages: string;
  /** At a time that counts as now (Hugo, Jekyll; the others do not look at the clock). */
  command(folder: string, stand: string): Command;
}

export type GeneratorName = 'hugo' | 'jekyll' | 'eleventy' | 'astro' | 'astro-newest';

const astro = (name: GeneratorName, node: string, program: string, modules: string): Generator => ({
  name,
  starter: 'astro',
  target: 'astro',
  modules,
  releases: 'src/content/presse',
  pages: 'dist',
  command: (folder) => ({ program: node, arguments: [program, 'build'], folder }),
});

export const generators: Readonly<Record<GeneratorName, Generator>> = {
  hugo: {
    name: 'hugo',
    starter: 'hugo',
    target: 'hugo',
    releases: 'content/presse',
    pages: 'public',
    command: (folder, stand) => ({ program: programs.hugo, arguments: ['--clock', stand], folder }),
  },
  jekyll: {
    name: 'jekyll',
    starter: 'jekyll',
    target: 'jekyll',
    releases: '_posts',
    pages: '_site',
    command: (folder) => ({
      program: 'jekyll',
      arguments: ['build', '--disable-disk-cache', '--config', '_config.yml,stand.yml'],
      folder,
    }),
  },
  eleventy: {
    name: 'eleventy',
    starter: 'eleventy',
    target: 'eleventy',
    modules: programs.sites,
    releases: 'presse',
    pages: '_site',
    command: (folder) => ({ program: process.execPath, arguments: [programs.eleventy], folder }),
  },
  astro: astro('astro', process.execPath, programs.astro, programs.sites),
  'astro-newest': astro('astro-newest', programs.newerNode, programs.newestAstro, programs.newest),
};
