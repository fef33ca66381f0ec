import { BlockHeader, type QueueCommand, SampleQueue } from './sample-queue.ts';

// What an AudioWorkletGlobalScope offers; TypeScript's libraries do not declare it.
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

/** Plays the blocks that the page sends, and sends each back with the queue's figures in its header. */
class QueueProcessor extends AudioWorkletProcessor {
  private readonly queue = new SampleQueue();

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<Float32Array | QueueCommand>) => {
      if (data instanceof Float32Array) this.take(data);
      else if (data === 'pause') this.queue.pause();
      else this.queue.target = data.target;
    };
  }

  process(_inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
    const channels = outputs[0];
    this.queue.pull(channels[0]);
    for (let i = 1; i < channels.length; i++) channels[i].set(channels[0]);
    return true;
  }

  private take(block: Float32Array): void {
    const { queue } = this;
    queue.push(block, BlockHeader.Size, block[BlockHeader.Samples]);
    block[BlockHeader.Queued] = queue.queued;
    block[BlockHeader.Underruns] = queue.underruns;
    block[BlockHeader.Peak] = queue.takePeak();
    this.port.postMessage(block, [block.buffer]);
  }
}

registerProcessor('cartouche-queue', QueueProcessor);
