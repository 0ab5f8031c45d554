/** Holes in the way out to services, and in what comes back from them. */
import type { Hole } from './hole.ts';

const saidBack =
  'A key that a service says back does not reach a result, a record, a log, the state or an error';
const odd =
  'An answer that is no JSON, another shape, or full of odd numbers and names does not break anything';
const smuggled = 'A setting of a source does not smuggle in a password, another scheme, a line or a secret';

export const serviceHoles: readonly Hole[] = [
  {
    class: 'services',
    loses: 'the refusal to be led on',
    noticedBy: 'A key does not go on to where a service’s answer leads',
    file: 'mcp/outbound/wire.ts',
    from: "redirect: 'manual',",
    to: "redirect: 'follow',",
  },
  {
    class: 'services',
    loses: 'the silence about a key that is said back',
    noticedBy: saidBack,
    file: 'mcp/outbound/wire.ts',
    from: 'text: withoutSecrets(text, request)',
    to: 'text',
  },
  {
    class: 'services',
    loses: 'the bound of an answer',
    noticedBy: 'An answer without end, or one that unpacks to more, is not read to its end',
    file: 'mcp/outbound/wire.ts',
    from: 'const largestMebibytes = 16;',
    to: 'const largestMebibytes = 1600;',
  },
  {
    class: 'services',
    loses: 'the time that one request may take',
    noticedBy: 'A service that drips, stalls or says nothing does not hold a call beyond its time',
    file: 'mcp/outbound/wire.ts',
    from: 'const deadline = startDeadline(timeoutMs, signal);',
    to: 'const deadline = startDeadline(timeoutMs * 100, signal);',
  },
  {
    class: 'services',
    loses: 'the bound of a Retry-After',
    noticedBy:
      'A Retry-After without sense does not hold a call, another source, or the source once it is opened anew',
    file: 'mcp/connectors/retry-after.ts',
    from: 'Math.min(Math.max(0, wait), longestMs)',
    to: 'Math.max(0, wait)',
  },
  {
    class: 'services',
    loses: 'the bound of a number',
    noticedBy: odd,
    file: 'mcp/connectors/binance/replies.ts',
    from: 'const time = z.number().int().min(0).max(8_640_000_000_000_000);',
    to: 'const time = z.number().int();',
  },
  {
    class: 'services',
    loses: 'the check of an answer’s shape',
    noticedBy: odd,
    file: 'mcp/connectors/binance/errors.ts',
    from: 'if (parsed.success) return parsed.data;',
    to: 'if (parsed.success || parsed.error.issues.length > 0) return (parsed.data ?? json) as z.output<S>;',
  },
  {
    class: 'services',
    loses: 'the care for names that every object has',
    noticedBy: 'Names that JavaScript gives a meaning do not mean anything in what a service says',
    file: 'mcp/connectors/attio/own.ts',
    from: 'return Object.hasOwn(table, name) ? table[name] : undefined;',
    to: 'return table[name];',
  },
  {
    class: 'services',
    loses: 'the bound of what a pattern looks at',
    noticedBy: 'A text on which a pattern would be busy for hours does not keep anybody waiting',
    file: 'mcp/connectors/attio/problems.ts',
    from: 'text.slice(0, 2000).replaceAll(/<[^<>]*>/g',
    to: 'text.slice(0, 200_000).replaceAll(/<[^>]*>/g',
  },
  {
    class: 'services',
    loses: 'the refusal of a password in a source’s address',
    noticedBy: smuggled,
    file: 'mcp/connectors/credential.ts',
    from: '!/[?#@]/.test(text)',
    to: '!/[?#]/.test(text)',
  },
  {
    class: 'services',
    loses: 'the refusal of a secret among the settings',
    noticedBy: smuggled,
    file: 'mcp/commands.ts',
    from: 'if (field.secret)',
    to: 'if (field.secret && field.key === "")',
  },
  {
    class: 'services',
    loses: 'the straightness of a path',
    noticedBy: 'A name that the service itself gave does not lead a request out of its place',
    file: 'mcp/outbound/service.ts',
    from: 'if (!isPlain(request.url)) throw crooked(title);',
    to: '',
  },
  {
    class: 'services',
    loses: 'the form of an id',
    noticedBy: 'An id or an argument does not lead a request elsewhere at the service than its tool says',
    file: 'mcp/connectors/attio/arguments.ts',
    from: '.refine((text) => uuid.test(text), idWords(what));',
    to: ';',
  },
  {
    class: 'services',
    loses: 'the walls between sources',
    noticedBy: 'A client that was given one source does not reach another through ids, resources or prompts',
    file: 'mcp/access/rights.ts',
    from: "return sources === null || source === 'search' || sources.has(source);",
    to: "return sources === null || source !== '';",
  },
  {
    class: 'services',
    loses: 'what the user hides of resources',
    noticedBy: 'A tool or a document that the user hid does not answer whoever knows its name',
    file: 'mcp/exposed-sources.ts',
    from: 'resources === undefined || isHidden(id) ?',
    to: 'resources === undefined ?',
  },
  {
    class: 'services',
    loses: 'what the user hides of tools',
    noticedBy: 'A tool or a document that the user hid does not answer whoever knows its name',
    file: 'mcp/tools/call.ts',
    from: 'if (isHidden) return hiddenTool(tool.name);',
    to: '',
  },
];
