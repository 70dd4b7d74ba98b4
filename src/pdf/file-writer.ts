const headerOf = (version: string): string => `%PDF-${version}\n%\u00E2\u00E3\u00CF\u00D3\n`;

/** Writes numbered objects, the table of their offsets, and the trailer (ISO 32000-1, 7.5). A character is a byte. */
export class FileWriter {
  readonly #chunks: (string | Uint8Array)[] = [];
  readonly #offsets: number[] = [];
  #text: string;
  /** Bytes before `#text`. */
  #size = 0;

  constructor(version: '1.7' | '2.0' = '1.7') {
    this.#text = headerOf(version);
  }

  /** The number of an object that is written later. */
  reserve(): number {
    return this.#offsets.push(0);
  }

  add(body: string, id = this.reserve()): number {
    this.#offsets[id - 1] = this.#size + this.#text.length;
    this.#text += `${id} 0 obj\n${body}\nendobj\n`;
    return id;
  }

  /** @param entries of the stream's dictionary, without its length */
  addStream(entries: string, bytes: Uint8Array, id = this.reserve()): number {
    this.#offsets[id - 1] = this.#size + this.#text.length;
    this.#text += `${id} 0 obj\n<<${entries} /Length ${bytes.length}>>\nstream\n`;
    this.#flush();
    this.#chunks.push(bytes);
    this.#size += bytes.length;
    this.#text = '\nendstream\nendobj\n';
    return id;
  }

  /** @param entries of the trailer */
  end(entries: string): Uint8Array {
    const count = this.#offsets.length + 1;
    const start = this.#size + this.#text.length;
    let table = `xref\n0 ${count}\n0000000000 65535 f \n`;
    for (const offset of this.#offsets) table += `${String(offset).padStart(10, '0')} 00000 n \n`;
    this.#text += `${table}trailer\n<</Size ${count} ${entries}>>\nstartxref\n${start}\n%%EOF\n`;
    this.#flush();
    return joined(this.#chunks, this.#size);
  }

  #flush(): void {
    this.#chunks.push(this.#text);
    this.#size += this.#text.length;
    this.#text = '';
  }
}

function joined(chunks: readonly (string | Uint8Array)[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  const buffer = Buffer.from(bytes.buffer);
  let at = 0;
  for (const chunk of chunks) {
    if (typeof chunk === 'string') at += buffer.write(chunk, at, 'latin1');
    else {
      bytes.set(chunk, at);
      at += chunk.length;
    }
  }
  return bytes;
}
