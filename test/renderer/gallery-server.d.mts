/** Types of gallery-server.mjs, which a plain script uses too. */
export interface Served {
  url: string;
  close(): Promise<void>;
}
export declare function openGallery(): Promise<Served>;
