/** The address to give to ChatGPT. Copying it is the first step of its way in, so the core is told. */
import { useRunning } from '../../state/command.ts';
import { useConnection } from '../../state/link.tsx';
import { Address } from './Address.tsx';
import { Trouble } from './Trouble.tsx';

interface PublicAddressProps {
  origin: string;
  large?: boolean;
  look?: 'main' | 'plain' | 'quiet';
}

export function PublicAddress({
  origin,
  large = false,
  look = large ? 'main' : 'quiet',
}: PublicAddressProps) {
  const connection = useConnection();
  const { problem, run } = useRunning();
  return (
    <>
      <Address
        large={large}
        look={look}
        label="Public address"
        what="public address"
        address={`${origin}/mcp`}
        onCopied={() => run(() => connection.call('way_in.copied', {}))}
      />
      {problem !== null && <Trouble problem={problem} />}
    </>
  );
}
