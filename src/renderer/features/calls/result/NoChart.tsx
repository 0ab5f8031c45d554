/** Where a chart would be: a window that outlives its build, or its Patchbay, finds no file to draw it with. */
import { Button } from '../../../ui/Button.tsx';
import { Trouble } from '../../overview/Trouble.tsx';

export function NoChart() {
  return (
    <div className="result-stack chart-missing">
      <Trouble
        problem={{
          message: 'The chart could not be loaded.',
          hint: 'Patchbay has changed or stopped since this window was opened. The table has all of the numbers.',
        }}
      />
      <Button onClick={() => location.reload()}>Load again</Button>
    </div>
  );
}
