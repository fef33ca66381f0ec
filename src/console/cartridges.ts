import { stockEverything } from '../mappers/every-cartridge.ts';
import { EVERY_DEVICE } from './devices/every-device.ts';
import { stockDevices } from './devices/shelf.ts';

// Importing this file puts every board, every kind of image and every device on the shelf. The page begins without most of them.
stockEverything();
stockDevices(EVERY_DEVICE);
