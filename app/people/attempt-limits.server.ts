import { RateLimiterMemory } from "rate-limiter-flexible";

const windowSeconds = 15 * 60;

/** Guards against guessing. In memory: one process serves, and a restart that forgives is acceptable. */
export type AttemptLimits = {
  /**
   * Counts one attempt before it is made, so that many at the same time cannot slip through.
   *
   * @returns false when this account at this address, or the address itself, has used up its attempts
   */
  mayTry(account: string, address: string): Promise<boolean>;
  /** Gives back what a successful attempt had counted. */
  forgive(account: string, address: string): Promise<void>;
};

/**
 * Ten wrong attempts in a quarter of an hour for an account from one address, fifty for the address over all accounts:
 * a whole university may sit behind one address, and a typing error of some must not shut out the others.
 */
export function createAttemptLimits(perAccount = 10, perAddress = 50): AttemptLimits {
  const accounts = new RateLimiterMemory({ points: perAccount, duration: windowSeconds });
  const addresses = new RateLimiterMemory({ points: perAddress, duration: windowSeconds });
  async function counts(limiter: RateLimiterMemory, key: string): Promise<boolean> {
    try {
      await limiter.consume(key);
      return true;
    } catch (error) {
      if (error instanceof Error) throw error;
      return false;
    }
  }
  return {
    async mayTry(account, address) {
      return (await counts(addresses, address)) && (await counts(accounts, `${account} ${address}`));
    },
    async forgive(account, address) {
      await accounts.delete(`${account} ${address}`);
      await addresses.reward(address);
    },
  };
}
