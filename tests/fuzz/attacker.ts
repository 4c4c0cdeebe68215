/** One attack in a process of its own, so that it does not disturb those who measure: `attacker.ts NAME ADDRESS PLAN TOKEN SEED SECONDS TOKENS`. */
import { createRandom } from '../helpers/random';
import { attacks } from './attacks';
import { repeat } from './target';

const [, , name = '', address = '', planId = '', token = '', seed, seconds, tokens = ''] = process.argv;
const attack = attacks[name];
if (!attack) throw new Error(`no attack is called ${name}`);
await attack({
  address,
  planId,
  token,
  tokens: tokens.split(','),
  random: createRandom(Number(seed)),
  keepOn: (perSecond, step) => repeat(Number(seconds), perSecond, step),
});
process.exit(0);
