/** Same keys as `T`, any text: how Kazakh follows English (both have the plural forms one and other). */
export type TextsLike<T> = { [K in keyof T]: T[K] extends string ? string : TextsLike<T[K]> };

type StemOfOther<K> = K extends `${infer Stem}_other` ? Stem : never;

/** Same keys as `T`, and for each plural (`x_one`, `x_other`) also the Russian forms `x_few` and `x_many`. */
export type RussianTexts<T> = { [K in keyof T]: T[K] extends string ? string : RussianTexts<T[K]> } & {
  [K in keyof T as StemOfOther<K> extends never ? never : `${StemOfOther<K>}_few` | `${StemOfOther<K>}_many`]: string;
};
