/** The format of the secrets file: a readable header, and a map of secrets that only the passphrase opens. */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { z } from 'zod';

/** How much work a guess at the passphrase is (RFC 7914). */
export interface Cost {
  N: number;
  r: number;
  p: number;
}

/** OWASP's first choice for scrypt: 128 MB and about a quarter of a second. */
export const standardCost: Cost = { N: 2 ** 17, r: 8, p: 1 };
/** A file may ask for more, but not for so much that opening it hangs or eats the machine. */
const mostBytes = 512 * 1024 * 1024;

const base64 = (bytes: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9+/]*={0,2}$/)
    .refine((text) => Buffer.from(text, 'base64').length === bytes);

const headerSchema = z.object({
  format: z.literal('patchbay-secrets'),
  version: z.literal(1),
  kdf: z
    .object({
      name: z.literal('scrypt'),
      N: z
        .number()
        .int()
        .min(2 ** 14)
        .max(2 ** 22),
      r: z.number().int().min(1).max(64),
      p: z.number().int().min(1).max(16),
      salt: base64(16),
    })
    .refine(({ N, r }) => Number.isInteger(Math.log2(N)) && 128 * N * r < mostBytes),
  /** Tells a wrong passphrase from a damaged file. */
  check: base64(32),
});
/** Everything that is not secret. Authenticated with the secrets, so that none of it can be exchanged. */
type Header = z.infer<typeof headerSchema>;

const fileSchema = headerSchema.extend({
  cipher: z.literal('aes-256-gcm'),
  nonce: base64(12),
  tag: base64(16),
  data: z.string(),
  /** SHA-256 over the rest: finds damage before the passphrase is blamed. No protection against intent; GCM is. */
  sum: z.string(),
});
export type SealedFile = z.infer<typeof fileSchema>;

const secretsSchema = z.array(z.tuple([z.string(), z.object({ value: z.string(), changedAt: z.number() })]));
export type Secrets = Map<string, { value: string; changedAt: number }>;

export interface Key {
  header: Header;
  encryption: Buffer;
}

const laterSchema = z.object({ format: z.literal('patchbay-secrets'), version: z.number().int().min(2) });

export function readSealed(text: string): SealedFile | 'damaged' | 'later version' {
  const content = parseJson(text);
  if (laterSchema.safeParse(content).success) return 'later version';
  const file = fileSchema.safeParse(content).data;
  return file !== undefined && file.sum === sumOf(file) ? file : 'damaged';
}

/** A key with a new salt, for a file that is to be made. */
export async function newKey(passphrase: string, { N, r, p }: Cost): Promise<Key> {
  const kdf = { name: 'scrypt' as const, N, r, p, salt: randomBytes(16).toString('base64') };
  const { encryption, check } = await derive(passphrase, kdf);
  return {
    header: { format: 'patchbay-secrets', version: 1, kdf, check: check.toString('base64') },
    encryption,
  };
}

/** The key of a file that is there; null when the passphrase is not its own. */
export async function keyOf(file: SealedFile, passphrase: string): Promise<Key | null> {
  const { encryption, check } = await derive(passphrase, file.kdf);
  if (!timingSafeEqual(check, Buffer.from(file.check, 'base64'))) return null;
  return { header: headerOf(file), encryption };
}

/** True when `key` was made for `file`: same salt, same cost. */
export function fits(key: Key, file: SealedFile): boolean {
  return canonical(headerOf(file)) === canonical(key.header);
}

export function seal(key: Key, secrets: Secrets): string {
  // A nonce must never come twice under one key: a new one every time, at random.
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.encryption, nonce);
  cipher.setAAD(Buffer.from(canonical(key.header)));
  const data = Buffer.concat([cipher.update(JSON.stringify([...secrets]), 'utf8'), cipher.final()]);
  const file = {
    ...key.header,
    cipher: 'aes-256-gcm' as const,
    nonce: nonce.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    data: data.toString('base64'),
  };
  return `${JSON.stringify({ ...file, sum: sumOf(file) }, null, 2)}\n`;
}

/** Null when the contents were changed by anything but `seal` with this key. */
export function unseal(key: Key, file: SealedFile): Secrets | null {
  const decipher = createDecipheriv('aes-256-gcm', key.encryption, Buffer.from(file.nonce, 'base64'), {
    authTagLength: 16,
  });
  decipher.setAAD(Buffer.from(canonical(headerOf(file))));
  decipher.setAuthTag(Buffer.from(file.tag, 'base64'));
  const start = decipher.update(Buffer.from(file.data, 'base64'));
  const end = authenticated(() => decipher.final());
  if (end === null) return null;
  const secrets = secretsSchema.safeParse(parseJson(Buffer.concat([start, end]).toString('utf8'))).data;
  return secrets === undefined ? null : new Map(secrets);
}

async function derive(
  passphrase: string,
  { N, r, p, salt }: Header['kdf'],
): Promise<{ encryption: Buffer; check: Buffer }> {
  const derived = await new Promise<Buffer>((resolve, reject) => {
    // Typed the same on every keyboard and system: é may be one code point or two.
    const text = passphrase.normalize('NFKC');
    const limits = { N, r, p, maxmem: 2 * mostBytes };
    scrypt(text, Buffer.from(salt, 'base64'), 64, limits, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
  const check = createHmac('sha256', derived.subarray(32)).update('patchbay passphrase check').digest();
  return { encryption: derived.subarray(0, 32), check };
}

function headerOf({ format, version, kdf, check }: Header): Header {
  return { format, version, kdf, check };
}

/** One spelling for the same header, whatever the order of keys or the spaces in the file. */
function canonical({ format, version, kdf, check }: Header): string {
  return JSON.stringify([format, version, kdf.name, kdf.N, kdf.r, kdf.p, kdf.salt, check]);
}

function sumOf(file: Omit<SealedFile, 'sum'>): string {
  const parts = [canonical(file), file.cipher, file.nonce, file.tag, file.data];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Node's only sign of a failed authentication is a throw from `final`. */
function authenticated(final: () => Buffer): Buffer | null {
  try {
    return final();
  } catch {
    return null;
  }
}
