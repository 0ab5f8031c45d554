/** Errors as Binance words them: an HTTP status, a code and a message. */

export class Problem extends Error {
  readonly status: number;
  readonly code: number;
  readonly headers: Record<string, string>;

  constructor(code: number, message: string, status = 400, headers: Record<string, string> = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.headers = headers;
  }

  get body(): string {
    return JSON.stringify({ code: this.code, msg: this.message });
  }
}

export const problems = {
  missing: (name: string) =>
    new Problem(-1102, `Mandatory parameter '${name}' was not sent, was empty/null, or malformed.`),
  missingBoth: (a: string, b: string) =>
    new Problem(-1102, `Param '${a}' or '${b}' must be sent, but both were empty/null!`),
  illegal: (name: string, range: string) =>
    new Problem(-1100, `Illegal characters found in parameter '${name}'; legal range is '${range}'.`),
  unread: (read: number, sent: number) =>
    new Problem(
      -1104,
      `Not all sent parameters were read; read '${read}' parameter(s) but was sent '${sent}'.`,
    ),
  duplicate: () => new Problem(-1101, 'Duplicate values for a parameter detected.'),
  notRequired: (name: string) => new Problem(-1106, `Parameter '${name}' sent when not required.`),
  precision: (name: string) => new Problem(-1111, `Parameter '${name}' has too much precision.`),
  timeInForce: () => new Problem(-1115, 'Invalid timeInForce.'),
  orderType: () => new Problem(-1116, 'Invalid orderType.'),
  side: () => new Problem(-1117, 'Invalid side.'),
  interval: () => new Problem(-1120, 'Invalid interval.'),
  symbol: () => new Problem(-1121, 'Invalid symbol.'),
  hours: () => new Problem(-1127, 'More than 24 hours between startTime and endTime.'),
  combination: () => new Problem(-1128, 'Combination of optional parameters invalid.'),
  invalid: (name: string) => new Problem(-1130, `Data sent for parameter '${name}' is not valid.`),
  filter: (name: string) => new Problem(-1013, `Filter failure: ${name}`),
  message: (text: string) => new Problem(-1013, text),
  rejected: (text: string) => new Problem(-2010, text),
  cancelRejected: () => new Problem(-2011, 'Unknown order sent.'),
  noOrder: () => new Problem(-2013, 'Order does not exist.'),
  keyFormat: () => new Problem(-2014, 'API-key format invalid.', 401),
  key: () => new Problem(-2015, 'Invalid API-key, IP, or permissions for action.', 401),
  signature: () => new Problem(-1022, 'Signature for this request is not valid.'),
  late: () => new Problem(-1021, 'Timestamp for this request is outside of the recvWindow.'),
  early: () => new Problem(-1021, "Timestamp for this request was 1000ms ahead of the server's time."),
  orders: (limit: number, window: string) =>
    new Problem(-1015, `Too many new orders; current limit is ${limit} orders per ${window}.`, 429),
};
