/** The settings a person can change: one versioned schema, each field with its default and one sentence. */
import { z } from 'zod';

const connectorSettingsSchema = z.object({
  enabled: z
    .boolean()
    .optional()
    .describe(
      'Whether clients see this source. Left out, the workspace is on, and others from their first setting.',
    ),
  values: z
    .record(z.string(), z.string().trim())
    .default({})
    .describe('The source’s own, non-secret settings.'),
});

/** What clients see: `search` and `fetch` alone, the tools that only read, or all. */
export const exposures = ['search', 'reads', 'everything'] as const;
export type Exposure = (typeof exposures)[number];

/** Version 1. A later version adds a migration in `mcp/settings` and raises the literal. */
export const settingsSchema = z.object({
  version: z.literal(1).default(1),
  server: z
    .object({
      port: z
        .number()
        .int()
        .min(0)
        .max(65535)
        .default(7420)
        .describe('Loopback port of the MCP listener; 0 takes any free one.'),
      publicUrl: z
        .union([
          z.literal(''),
          z
            .url({ protocol: /^https?$/ })
            .refine(
              (url) => /^https?:\/\/[^/?#@\\]+\/?$/i.test(url),
              'only scheme and host, as in https://patchbay.example.com',
            ),
        ])
        .default('')
        .describe('Public origin when something other than Patchbay’s tunnel publishes the listener.'),
      trustedProxy: z
        .union([z.literal(''), z.ipv4(), z.ipv6()])
        .default('')
        .describe(
          'IP address of your own reverse proxy, whose X-Forwarded-For is then believed; empty believes only Patchbay’s tunnel.',
        ),
    })
    .prefault({}),
  dashboard: z
    .object({
      port: z
        .number()
        .int()
        .min(0)
        .max(65535)
        .default(7421)
        .describe('Loopback port of the window and administration; 0 takes any free one.'),
    })
    .prefault({}),
  tunnel: z
    .object({
      kind: z
        .enum(['none', 'ngrok'])
        .default('none')
        .describe('How the listener is published: not at all, or by ngrok.'),
      locked: z
        .boolean()
        .default(false)
        .describe(
          'Set by panic: the tunnel stays closed, whatever the command line says, until it is switched on again.',
        ),
      ngrok: z
        .object({
          domain: z
            .string()
            .default('')
            .describe(
              'Your ngrok domain, for example name.ngrok-free.app; empty takes the one ngrok assigns.',
            ),
          serverAddr: z.string().default('').describe('host:port of the ngrok server; empty is ngrok’s own.'),
          caFile: z
            .string()
            .default('')
            .describe('PEM file of the CA that signs the ngrok server; empty is ngrok’s own.'),
        })
        .prefault({}),
    })
    .prefault({}),
  access: z
    .object({
      requestsPerMinute: z
        .number()
        .int()
        .min(0)
        .max(1_000_000)
        .default(100)
        .describe('Most requests of one token, and of one address, in a minute; 0 does not limit.'),
      requestsPerHour: z
        .number()
        .int()
        .min(0)
        .max(10_000_000)
        .default(1000)
        .describe('Most requests of one token, and of one address, in an hour; 0 does not limit.'),
      openaiOnly: z
        .boolean()
        .default(false)
        .describe('Whether only the addresses that OpenAI publishes may come in from outside this machine.'),
      secretLinks: z
        .boolean()
        .default(false)
        .describe(
          'Whether a secret link may let a client in. Whoever learns the address has what it allows; use OAuth or a token where you can.',
        ),
      privateMetadataHosts: z
        .string()
        .default('')
        .describe(
          'Hosts on your own network (host or host:port, separated by commas) whose client metadata documents may be read.',
        ),
    })
    .prefault({}),
  exposure: z
    .object({
      preset: z
        .enum(exposures)
        .default('everything')
        .describe(
          'What clients see: search and fetch alone (search), tools that only read (reads), or everything.',
        ),
      sources: z
        .record(z.string(), z.enum(exposures))
        .default({})
        .describe('The same for one source; left out, it follows the preset.'),
      tools: z
        .record(z.string(), z.boolean())
        .default({})
        .describe('Whether clients see one tool, whatever the presets say.'),
      documents: z
        .record(z.string(), z.boolean())
        .default({})
        .describe('Whether search and fetch read the documents of one source; they do when left out.'),
    })
    .prefault({}),
  search: z
    .object({
      budgetMilliseconds: z
        .number()
        .int()
        .min(100)
        .max(30_000)
        .default(1500)
        .describe('How long search waits for its sources; a slower one is left out and named.'),
      linkHours: z
        .number()
        .min(0.1)
        .max(720)
        .default(24)
        .describe('How long a link to a document opens it without a token.'),
    })
    .prefault({}),
  calls: z
    .object({
      deadlineSeconds: z
        .number()
        .min(1)
        .max(600)
        .default(45)
        .describe('How long a tool call may take. ChatGPT gives up after about 60 seconds.'),
      maxResultKilobytes: z
        .number()
        .int()
        .min(4)
        .max(10_240)
        .default(200)
        .describe('Longest result sent to a client; more is cut, with a note of how to get the rest.'),
    })
    .prefault({}),
  sessions: z
    .object({
      max: z
        .number()
        .int()
        .min(1)
        .max(100_000)
        .default(1000)
        .describe('Most sessions kept at once; the longest idle is dropped first.'),
      idleMinutes: z
        .number()
        .min(0.01)
        .max(1440)
        .default(30)
        .describe('A session unused this long is forgotten.'),
    })
    .prefault({}),
  journal: z
    .object({
      maxAgeDays: z
        .number()
        .min(1)
        .max(3650)
        .default(90)
        .describe('Calls, logs and audit older than this are pruned.'),
      maxMegabytes: z
        .number()
        .min(1)
        .max(100_000)
        .default(500)
        .describe('Largest size of the journal; the oldest rows go first.'),
    })
    .prefault({}),
  connectors: z.record(z.string(), connectorSettingsSchema).default({}),
});

export type Settings = z.infer<typeof settingsSchema>;
export type ConnectorSettings = z.infer<typeof connectorSettingsSchema>;

/** Keys that look like settings but are secrets: write-only, kept in the secret store under the same name. */
export const secretSettingKeys = ['tunnel.ngrok.authtoken'] as const;
