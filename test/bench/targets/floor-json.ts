/** The floor: JSON in, JSON out on bare `node:http`. */
import { answerPlainly } from './answer.ts';
import { listen, offer } from './offer.ts';
import { createPlainServer } from './plain.ts';

const origin = await listen(createPlainServer(answerPlainly));
offer({ url: `${origin}/mcp`, token: null });
