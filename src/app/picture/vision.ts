/** Three rows of three: what each of red, green and blue takes of red, green and blue, in linear light. */
type Matrix = readonly (readonly [number, number, number])[];

/** Kinds of colour vision in which one of the three kinds of cones is missing, or sees what another one sees. */
type ColourVision = 'protan' | 'deutan' | 'tritan';

/**
 * How colours look to those who see without one kind of cones, in linear light: Machado, Oliveira and Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (6), 2009, at severity 1.
 */
const SEEN_AS: Readonly<Record<ColourVision, Matrix>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Where what is not seen goes: into colours that are. Of red and green to blue and to lightness, of blue to red and green. */
const GOES_TO: Readonly<Record<ColourVision, Matrix>> = {
  protan: [
    [0, 0, 0],
    [0.7, 1, 0],
    [0.7, 0, 1],
  ],
  deutan: [
    [1, 0.7, 0],
    [0, 0, 0],
    [0, 0.7, 1],
  ],
  tritan: [
    [1, 0, 0.7],
    [0, 1, 0.7],
    [0, 0, 0],
  ],
};

/**
 * The correction for `kind` of colour vision, in linear light: what is lost of a colour is added to what is seen of it, as
 * Fidaner, Lin and Ozguven do ("Analysis of Color Blindness", 2005). `strength` is 0, no change, to 1. Greys stay as they are.
 */
export function correction(kind: ColourVision, strength: number): Matrix {
  const seen = SEEN_AS[kind];
  const lost = seen.map((row, i) => row.map((value, j) => Number(i === j) - value));
  return GOES_TO[kind].map((row, i) => {
    const of = (j: number) => Number(i === j) + strength * row.reduce((sum, share, k) => sum + share * lost[k][j], 0);
    return [of(0), of(1), of(2)] as const;
  });
}
