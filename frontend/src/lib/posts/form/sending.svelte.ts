import type { PostFile } from '$lib/api';
import { sendFile } from '$lib/api/upload';

/** A file on its way: how far it is, or why it did not arrive. */
export class Sending {
  readonly name: string;
  readonly size: number;
  part = $state(0);
  fault = $state('');

  private readonly stopping = new AbortController();

  constructor(file: File) {
    this.name = file.name || 'image.png';
    this.size = file.size;
  }

  refuse(why: string) {
    this.fault = why;
  }

  async send(file: File): Promise<PostFile | undefined> {
    try {
      return await sendFile(file, {
        name: this.name,
        onprogress: (part) => (this.part = part),
        signal: this.stopping.signal,
      });
    } catch (failure) {
      if (!this.stopping.signal.aborted) {
        this.fault = failure instanceof Error ? failure.message : 'Something went wrong.';
      }
      return undefined;
    }
  }

  stop() {
    this.stopping.abort();
  }
}
