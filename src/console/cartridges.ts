import { stockEverything } from '../mappers/every-cartridge.ts';

// To import this file is to put every board and every kind of image on the shelf, of which the page begins without most.
stockEverything();
