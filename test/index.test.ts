import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as api from '../src/index.ts';

const handbook = readFileSync(new URL('../docs/api.md', import.meta.url), 'utf8');
const examples = [
  ...handbook.matchAll(/^## (?<title>.+)$(?:(?!^## )[\s\S])*?```js\n(?<code>[\s\S]*?)```/gmu),
].map(({ groups }) => ({ title: groups?.['title'] ?? '', code: groups?.['code'] ?? '' }));

const AsyncFunction: new (...parameters: string[]) => (...values: unknown[]) => Promise<unknown> =
  Object.getPrototypeOf(async () => undefined).constructor;

describe('the examples of docs/api.md', () => {
  it('are found', () => {
    expect(examples).toHaveLength(3);
  });

  it.each(examples)('$title', async ({ code }) => {
    const printed: string[] = [];
    const log = (...values: unknown[]): void => {
      printed.push(values.map(String).join(' '));
    };
    const body = code.replace(/^import (\{.*\}) from 'drucksache';$/mu, 'const $1 = api;');
    await new AsyncFunction('api', 'console', body)(api, { log });
    expect(printed).toEqual([...code.matchAll(/\/\/ → (.*)$/gmu)].map(([, expected]) => expected));
  });
});
