/**
 * An image of the learner's own: `<convlab-own-picture>`. From a file, the camera or a drawing; what it becomes is
 * told by `taken`.
 */
import { html, LitElement, type TemplateResult } from 'lit';
import { ownImage, type OwnImage } from '../../../explore/filter/image';
import { button } from './controls';
import './drawing-pad';
import type { Drawn } from './drawing-pad';
import { pictureFrom, pictureFromFile } from './picture-file';
import { pictureStyle } from './picture-style';

/** What came of it. */
export interface Taken {
  readonly image: OwnImage;
  /** False while a drawing is under way. */
  readonly isOver: boolean;
}

const PAPER = { size: [72, 96], radius: 2 } as const;
const blank = () => new Uint8Array(PAPER.size[0] * PAPER.size[1]);

export class OwnPicture extends LitElement {
  static override styles = pictureStyle;
  static override properties = {
    camera: { state: true },
    drawing: { state: true },
    problem: { state: true },
  };

  /** What the camera sees, while it is on. */
  declare camera: MediaStream | undefined;
  /** The drawing, while the paper is out. */
  declare drawing: Uint8Array | undefined;
  declare problem: string;

  constructor() {
    super();
    this.problem = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override render(): TemplateResult {
    const { camera, drawing, problem } = this;
    return html`<details>
      <summary>An image of your own</summary>
      <div class="settings">
        <label
          >file
          <input
            type="file"
            accept="image/*"
            @change=${(event: Event) => void this.#read(event.target as HTMLInputElement)}
        /></label>
        ${hasCamera() && !camera ? button('Use the camera', () => void this.#start()) : ''}
        ${drawing ? button('Clear the paper', () => this.#draw({ bytes: blank(), isOver: true })) : button('Draw one', () => (this.drawing = blank()))}
      </div>
      ${camera ? this.#live(camera) : ''}
      ${
        drawing
          ? html`<convlab-drawing-pad
              class="paper"
              label="paper for an image of your own"
              .pen=${PAPER}
              .bytes=${drawing}
              @drawn=${({ detail }: CustomEvent<Drawn>) => this.#draw(detail)}
            ></convlab-drawing-pad>`
          : ''
      }
      <p role="status">${problem}</p>
      <p>
        You can also drop or paste one here. It is scaled down to the size of the photos. It stays
        on this machine: it is kept in this notebook and sent nowhere.
      </p>
    </details>`;
  }

  #live(camera: MediaStream): TemplateResult {
    return html`<div class="settings">
      <video
        .srcObject=${camera}
        autoplay
        muted
        playsinline
        aria-label="what the camera sees"
      ></video>
      ${button('Take the photo', () => this.#shoot())}
      ${button('Stop the camera', () => this.#stop())}
    </div>`;
  }

  async #start(): Promise<void> {
    try {
      const camera = await navigator.mediaDevices.getUserMedia({ video: true });
      if (this.isConnected) this.camera = camera;
      else for (const track of camera.getTracks()) track.stop();
      this.problem = '';
    } catch {
      this.problem = 'The camera cannot be used: there is none, or the browser does not allow it.';
    }
  }

  #shoot(): void {
    const video = this.renderRoot.querySelector('video')!;
    if (video.videoWidth === 0) return; // nothing has come yet
    this.#tell(pictureFrom(video, { width: video.videoWidth, height: video.videoHeight }), true);
    this.#stop();
  }

  #stop(): void {
    for (const track of this.camera?.getTracks() ?? []) track.stop();
    this.camera = undefined;
  }

  async #read({ files }: HTMLInputElement): Promise<void> {
    const image = files?.[0] && (await pictureFromFile(files[0]));
    this.problem = image
      ? ''
      : `The browser cannot read ${files?.[0]?.name ?? 'that file'} as an image.`;
    if (image) this.#tell(image, true);
  }

  #draw({ bytes, isOver }: Drawn): void {
    this.drawing = bytes;
    const [height, width] = PAPER.size;
    this.#tell(ownImage({ channels: 1, height, width, bytes }), isOver);
  }

  #tell(image: OwnImage, isOver: boolean): void {
    this.problem = '';
    const detail: Taken = { image, isOver };
    this.dispatchEvent(new CustomEvent('taken', { detail }));
  }
}

customElements.define('convlab-own-picture', OwnPicture);

/** Some pages have none: those that are not served over HTTPS or by this machine. */
const hasCamera = () => 'mediaDevices' in navigator;
