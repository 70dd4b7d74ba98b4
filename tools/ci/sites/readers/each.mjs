import { text } from 'node:stream/consumers';

/** Markdown texts as JSON come in, what `read` makes of each goes out: HTML, or why there is none. */
export async function readEach(read) {
  const texts = JSON.parse(await text(process.stdin));
  const pages = [];
  for (const one of texts) pages.push(await outcome(read, one));
  process.stdout.write(JSON.stringify(pages));
}

async function outcome(read, one) {
  try {
    return { html: await read(one) };
  } catch (error) {
    return { fault: String(error) };
  }
}
