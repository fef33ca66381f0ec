import { stockEverything } from '../mappers/every-cartridge.ts';

// Importing this file puts every board and every kind of image on the shelf. The page begins without most of them.
stockEverything();
