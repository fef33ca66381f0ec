import type { DeviceHost, ExpansionChoice, PortChoice } from './catalogue.ts';
import type { ExpansionDevice, PortDevice } from './device.ts';
import { EmptyPort, ExpansionPads, FourScorePlug, Hori4 } from './pads.ts';

/** How each device is made; null is none. */
export interface Makers<P extends PortChoice, E extends ExpansionChoice> {
  readonly ports: Readonly<Record<P, (host: DeviceHost, port: 0 | 1) => PortDevice>>;
  readonly expansions: Readonly<Record<E, (host: DeviceHost) => ExpansionDevice | null>>;
}

/** Pads and what joins them: what the page begins with. */
export const PAD_MAKERS = {
  ports: {
    pad: ({ pads }: DeviceHost, port: 0 | 1) => pads[port],
    'four-score': ({ pads }: DeviceHost, port: 0 | 1) => new FourScorePlug(port, pads[port], pads[port + 2]),
    nothing: () => new EmptyPort(),
  },
  expansions: {
    nothing: () => null,
    pads: ({ pads }: DeviceHost) => new ExpansionPads(pads[2], pads[3]),
    hori4: ({ pads }: DeviceHost) => new Hori4(pads),
  },
};

/** Until all are there, asking for another one is a mistake of who calls. */
let makers = PAD_MAKERS as unknown as Makers<PortChoice, ExpansionChoice>;

/** From now on every device can be made. */
export function stockDevices(all: Makers<PortChoice, ExpansionChoice>): void {
  makers = all;
}

/** The device `choice` for port `port`. Throws `TypeError` for what is none of the pads, before `stockDevices`. */
export function makePort(choice: PortChoice, host: DeviceHost, port: 0 | 1): PortDevice {
  return makers.ports[choice](host, port);
}

/** The device `choice` for the expansion port, null for none. Throws like `makePort`. */
export function makeExpansion(choice: ExpansionChoice, host: DeviceHost): ExpansionDevice | null {
  return makers.expansions[choice](host);
}
