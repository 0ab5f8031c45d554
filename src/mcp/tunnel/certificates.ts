/** X.509 v3 certificates made at run time: a CA, and leaves for loopback names signed by it. */
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What a TLS server needs, and the CA its clients must trust. All PEM. */
export interface Certificates {
  ca: string;
  cert: string;
  key: string;
}

const day = 24 * 60 * 60 * 1000;

/**
 * A new CA and a leaf for the given names. rustls insists on v3, on a leaf that is not itself the CA, and on
 * addresses standing in the subjectAltName as addresses. Both are good for a year from `now`.
 */
export function createCertificates(
  names: { dns: string[]; ipv4: string[] },
  { now = Date.now() }: { now?: number } = {},
): Certificates {
  const ca = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const leaf = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuer = commonName('Patchbay loopback CA');
  const authority = keyIdentifier(ca.publicKey);
  const caCertificate = certificate({
    subject: issuer,
    issuer,
    publicKey: ca.publicKey,
    signingKey: ca.privateKey,
    now,
    extensions: [
      extension('2.5.29.19', true, sequence(tlv(0x01, Buffer.from([0xff])))),
      extension('2.5.29.15', true, tlv(0x03, Buffer.from([1, 0x06]))),
      extension('2.5.29.14', false, tlv(0x04, authority)),
    ],
  });
  const alternatives = [
    ...names.dns.map((name) => tlv(0x82, Buffer.from(name, 'ascii'))),
    ...names.ipv4.map((address) => tlv(0x87, Buffer.from(address.split('.').map(Number)))),
  ];
  const leafCertificate = certificate({
    subject: commonName('Patchbay loopback'),
    issuer,
    publicKey: leaf.publicKey,
    signingKey: ca.privateKey,
    now,
    extensions: [
      extension('2.5.29.19', true, sequence()),
      extension('2.5.29.15', true, tlv(0x03, Buffer.from([7, 0x80]))),
      extension('2.5.29.37', false, sequence(objectId('1.3.6.1.5.5.7.3.1'))),
      extension('2.5.29.35', false, sequence(tlv(0x80, authority))),
      extension('2.5.29.17', false, sequence(...alternatives)),
    ],
  });
  return {
    ca: pem(caCertificate),
    cert: pem(leafCertificate),
    key: leaf.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function certificate(parts: {
  subject: Buffer;
  issuer: Buffer;
  publicKey: KeyObject;
  signingKey: KeyObject;
  now: number;
  extensions: Buffer[];
}): Buffer {
  const algorithm = sequence(objectId('1.2.840.10045.4.3.2'));
  const body = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.concat([Buffer.from([0x01]), randomBytes(15)])),
    algorithm,
    parts.issuer,
    sequence(utcTime(parts.now - day), utcTime(parts.now + 365 * day)),
    parts.subject,
    parts.publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(...parts.extensions)),
  );
  const signature = sign('sha256', body, parts.signingKey);
  return sequence(body, algorithm, tlv(0x03, Buffer.from([0]), signature));
}

function extension(id: string, critical: boolean, value: Buffer): Buffer {
  const flag = critical ? [tlv(0x01, Buffer.from([0xff]))] : [];
  return sequence(objectId(id), ...flag, tlv(0x04, value));
}

function keyIdentifier(publicKey: KeyObject): Buffer {
  return createHash('sha1')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest();
}

function commonName(name: string): Buffer {
  return sequence(tlv(0x31, sequence(objectId('2.5.4.3'), tlv(0x0c, Buffer.from(name)))));
}

/** YYMMDDHHMMSSZ, which holds until 2050. */
function utcTime(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().replace(/[-:T]/g, '').slice(2, 14);
  return tlv(0x17, Buffer.from(`${digits}Z`, 'ascii'));
}

function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tlv(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let left = value >>> 7; left > 0; left >>>= 7) digits.unshift((left & 0x7f) | 0x80);
  return digits;
}

function sequence(...parts: Buffer[]): Buffer {
  return tlv(0x30, ...parts);
}

/** One DER element: tag, definite length, content. */
function tlv(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const length =
    content.length < 0x80
      ? [content.length]
      : content.length < 0x100
        ? [0x81, content.length]
        : [0x82, content.length >> 8, content.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').replace(/(.{64})/g, '$1\n');
  return `-----BEGIN CERTIFICATE-----\n${lines.trimEnd()}\n-----END CERTIFICATE-----\n`;
}
