/** Types of gallery-server.mjs, which a plain script uses too. */
export interface Served {
  url: string;
  close(): Promise<void>;
}
export declare const contentSecurityPolicy: string;
export declare function buildGallery(): Promise<string>;
export declare function serveFolder(folder: string): Promise<Served>;
export declare function openGallery(): Promise<Served>;
