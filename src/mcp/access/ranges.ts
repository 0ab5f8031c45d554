/** The addresses from which OpenAI says that ChatGPT calls: bundled with their date, and renewed on demand. */

export interface Ranges {
  includes(address: string): boolean;
  /** Day of the list, as in 2026-10-08. */
  fetched(): string;
  prefixes(): number;
  /** Fetches the list anew and keeps it in the data folder. @throws AppError when it cannot be had or read */
  refresh(signal: AbortSignal): Promise<void>;
}
