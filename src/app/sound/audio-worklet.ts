import { BlockHeader, type QueueCommand, SampleQueue, SILENT } from './sample-queue.ts';
import type { Scope, Stretcher } from './stretcher.ts';

// What an AudioWorkletGlobalScope offers; TypeScript's libraries do not declare it.
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;
declare const sampleRate: number;

/** Plays the blocks that the page sends, and sends each back with the queue's figures in its header. */
class QueueProcessor extends AudioWorkletProcessor {
  private readonly queue = new SampleQueue(sampleRate);
  /** The page waits until nothing is heard any more. */
  private isStopping = false;
  /** Plays blocks faster or more slowly; there once one was to be. */
  private stretcher: Stretcher | undefined;

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<Float32Array | QueueCommand>) => {
      if (data instanceof Float32Array) this.take(data);
      else if (data !== 'stop') this.queue.target = data.target;
      else {
        this.queue.stop();
        this.stretcher = undefined;
        this.isStopping = true;
      }
    };
  }

  process(_inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
    const channels = outputs[0];
    this.queue.pull(channels[0], channels[1]);
    if (this.isStopping && this.queue.isSilent) {
      this.isStopping = false;
      this.port.postMessage(SILENT);
    }
    return true;
  }

  private take(block: Float32Array): void {
    const { queue } = this;
    const speed = block[BlockHeader.Speed];
    if (speed === 1 && !this.stretcher) {
      queue.push(block, BlockHeader.Size, block[BlockHeader.Samples], block[BlockHeader.Side]);
    } else this.stretch(block, speed);
    block[BlockHeader.Queued] = queue.queued;
    block[BlockHeader.Underruns] = queue.underruns;
    block[BlockHeader.Peak] = queue.takePeak();
    block[BlockHeader.Missing] = queue.takeMissing();
    this.port.postMessage(block, [block.buffer]);
  }

  /** Queue `block` at its speed. Until it can be stretched the page sends silence, of which there is as much as is due. */
  private stretch(block: Float32Array, speed: number): void {
    const { queue } = this;
    const count = block[BlockHeader.Samples];
    this.stretcher ??= (globalThis as Scope).makeStretcher?.();
    if (this.stretcher) this.stretcher.take(block, BlockHeader.Size, count, speed, this.emit);
    else for (let due = count / speed; due > 0; due -= count) queue.push(block, BlockHeader.Size, Math.min(count, due));
    if (speed === 1) this.stretcher = undefined;
  }

  private readonly emit = (samples: Float32Array): void => this.queue.push(samples, 0, samples.length);
}

registerProcessor('cartouche-queue', QueueProcessor);
