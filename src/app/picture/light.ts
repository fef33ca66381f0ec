/** Light (0 to 1) of an encoded value, by the curve of sRGB, which Display P3 has too; it goes on as it is above 1. */
export function lightOf(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** The value of which `lightOf` makes this light. */
export function encoded(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}
