// What is known of the colours of a PPU without a console: pictures are drawn with it before there is one.
export { RGB_COLOURS, rgbOf } from '../ppu/chip/models.ts';
export { NTSC_VIDEO, type VideoSystem, yuvOf } from './tools/video-signal.ts';
