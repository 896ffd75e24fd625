/** An exact number: a third stays a third. `denominator` is positive; not always in lowest terms. */
export type Fraction = { numerator: bigint; denominator: bigint };

/** A fraction in lowest terms. */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const [above, below] = [BigInt(numerator), BigInt(denominator)];
  const divisor = greatestCommonDivisor(above < 0n ? -above : above, below);
  return { numerator: above / divisor, denominator: below / divisor };
}

/** A number people typed, which has at most two decimals, exactly. */
export function hundredthsOf(value: number): Fraction {
  return fraction(Math.round(value * 100), 100);
}

export const zero: Fraction = { numerator: 0n, denominator: 1n };
export const one: Fraction = { numerator: 1n, denominator: 1n };

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return fraction(a.numerator + b.numerator, a.denominator);
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function isMore(a: Fraction, b: Fraction): boolean {
  return a.numerator * b.denominator > b.numerator * a.denominator;
}

/** The number nearest to the fraction. */
export function toNumber({ numerator, denominator }: Fraction): number {
  const exact = BigInt(Number.MAX_SAFE_INTEGER);
  // Both parts as numbers where they are exact, so that the division rounds once only; otherwise the whole part apart.
  if (numerator <= exact && denominator <= exact) return Number(numerator) / Number(denominator);
  const rest = ((numerator % denominator) * 10n ** 18n) / denominator;
  return Number(numerator / denominator) + Number(rest) / 1e18;
}

/** As it is kept in the database: "5/3". */
export function fractionText({ numerator, denominator }: Fraction): string {
  return `${numerator}/${denominator}`;
}

/** Reads what {@link fractionText} wrote. */
export function parseFraction(text: string): Fraction {
  const [numerator = "0", denominator = "1"] = text.split("/");
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

/** A sum without rounding: the order of adding never changes it. */
export class ExactSum {
  /** Numerators by denominator: most shares have one of few. */
  readonly #byDenominator = new Map<bigint, bigint>();

  add({ numerator, denominator }: Fraction): void {
    this.#byDenominator.set(denominator, (this.#byDenominator.get(denominator) ?? 0n) + numerator);
  }

  toFraction(): Fraction {
    let sum = zero;
    for (const [denominator, numerator] of this.#byDenominator) sum = plus(sum, { numerator, denominator });
    return sum;
  }

  /** The number nearest to the exact sum; 2.5 points are `2.5`. */
  toNumber(): number {
    return toNumber(this.toFraction());
  }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger === 0n ? 1n : larger;
}
