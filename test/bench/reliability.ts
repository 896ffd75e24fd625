import type { FieldScore } from "./score.ts";

/** Values whose confidence lies in one range (`from` included, `to` not, but for the last), and the share that is right. */
export type Bin = { from: number; to: number; count: number; right: number };

/** What a threshold costs: right values a person is asked about for nothing, and wrong ones nobody is asked about. */
export type Threshold = { least: number; rightButDoubtful: number; wrongButCertain: number };

type Judged = Pick<FieldScore, "confidence" | "isRight">;

const edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1] as const;
const thresholds = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.99] as const;

/** How often the engine is right when it says how sure it is; values without a confidence are not counted. */
export function reliabilityBins(values: readonly Judged[]): Bin[] {
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? 1;
    const isLast = index === edges.length - 2;
    const own = values.filter(
      ({ confidence }) => confidence !== null && confidence >= from && (confidence < to || isLast),
    );
    return { from, to, count: own.length, right: own.filter(({ isRight }) => isRight).length };
  });
}

/** What it would cost to call every value below a confidence doubtful; a value without one counts as unsure. */
export function thresholdCosts(values: readonly Judged[]): Threshold[] {
  return thresholds.map((least) => {
    const isCertain = ({ confidence }: Judged) => (confidence ?? 0) >= least;
    return {
      least,
      rightButDoubtful: values.filter((value) => value.isRight && !isCertain(value)).length,
      wrongButCertain: values.filter((value) => !value.isRight && isCertain(value)).length,
    };
  });
}
