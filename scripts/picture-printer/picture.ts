import sharp from "sharp";

/** Three bytes a pixel, rows from the top. */
export type Picture = { width: number; height: number; rgb: Uint8Array };

export type Colour = readonly [red: number, green: number, blue: number];

export function plainPicture(width: number, height: number, [red, green, blue]: Colour): Picture {
  const rgb = new Uint8Array(width * height * 3);
  for (let at = 0; at < rgb.length; at += 3) {
    rgb[at] = red;
    rgb[at + 1] = green;
    rgb[at + 2] = blue;
  }
  return { width, height, rgb };
}

/** The picture as sharp takes it. */
export function asSharp({ width, height, rgb }: Picture): sharp.Sharp {
  return sharp(rgb, { raw: { width, height, channels: 3 } });
}

/** What sharp made of it, always with three channels. */
export async function fromSharp(image: sharp.Sharp): Promise<Picture> {
  const { data, info } = await image.toColourspace("srgb").removeAlpha().raw().toBuffer({ resolveWithObject: true });
  if (info.channels === 3) return { width: info.width, height: info.height, rgb: data };
  return { width: info.width, height: info.height, rgb: threefold(data) };
}

function threefold(grey: Uint8Array): Uint8Array {
  const rgb = new Uint8Array(grey.length * 3);
  for (const [at, level] of grey.entries()) rgb.fill(level, at * 3, at * 3 + 3);
  return rgb;
}

export async function blurred(picture: Picture, sigma: number): Promise<Picture> {
  return sigma < 0.3 ? picture : await fromSharp(asSharp(picture).blur(sigma));
}

/** Quarter turns to the right. */
export async function turned(picture: Picture, quarters: number): Promise<Picture> {
  return quarters % 4 === 0 ? picture : await fromSharp(asSharp(picture).rotate((quarters % 4) * 90));
}
