import { hash } from 'node:crypto';

/** 48 bits of SHA-256, which a number holds exactly. */
export function keyOf(text: string): number {
  return Number.parseInt(hash('sha256', text).slice(0, 12), 16);
}

/** 132 bits of SHA-256: enough that no two files share one, and short. */
export function shortDigest(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url').slice(0, 22);
}

export function sha256Of(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}
