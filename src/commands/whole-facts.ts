import type { Facts } from '../model/facts.ts';
import type { Environment } from './environment.ts';
import { judge } from './judge.ts';
import type { Session } from './session.ts';

/** The facts of the whole catalogue, whatever part of it is looked at; what the rules say of it is not asked. */
export async function wholeFacts(session: Session, environment: Environment): Promise<Facts> {
  const whole = { ...session, selection: {}, rules: [] };
  return (await judge(whole, { map: false, reduce: true }, environment)).facts;
}
