/** An address big enough to be found at a glance, with its copy button. */
import { Copy } from '../../ui/Copy.tsx';

interface AddressProps {
  label: string;
  address: string;
  /** The address’s name for the copy button: “public address”. */
  what: string;
  /** A large one is the answer to the page's question; a small one stands beside it. */
  large?: boolean;
  /** How loud its copy button is: `main` where copying is the next thing to do. */
  look?: 'main' | 'plain' | 'quiet';
  onCopied?(): void;
}

export function Address({
  label,
  address,
  what,
  large = false,
  look = large ? 'main' : 'quiet',
  onCopied,
}: AddressProps) {
  return (
    <div className={large ? 'address address-large' : 'address'}>
      <p className="address-label">{label}</p>
      <div className="address-row">
        <span className="address-text">{address}</span>
        <Copy text={address} what={what} look={look} {...(onCopied === undefined ? {} : { onCopied })} />
      </div>
    </div>
  );
}
