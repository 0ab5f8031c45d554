/** Volume by price drawn lying down: the fullest price filled, the value area shaded, what is outside hollow. */
import { Bar, BarChart, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { axisWidth, priceTick } from './ticks.ts';
import { placeWords, profileInWords, type Bin, type Profile } from './profile.ts';
import './chart.css';

const least = 220;
const most = 520;
const perBin = 10;

export function ProfileChart({ profile }: { profile: Profile }) {
  const { bins, control, areaLow, areaHigh } = profile;
  const low = bins.at(-1)?.level ?? 0;
  const high = bins[0]?.level ?? 0;
  const tick = priceTick(low, high);
  return (
    <figure className="chart" role="img" aria-label={profileInWords(profile)}>
      <ResponsiveContainer width="100%" height={Math.min(most, Math.max(least, bins.length * perBin))}>
        <BarChart
          layout="vertical"
          data={[...bins]}
          margin={{ top: 8, right: 48, bottom: 0, left: 0 }}
          accessibilityLayer={false}
          barCategoryGap={1}
        >
          <XAxis type="number" hide domain={[0, 'dataMax']} />
          <YAxis
            type="category"
            dataKey="level"
            tickFormatter={tick}
            width={Math.min(120, axisWidth(low, high))}
            tickLine={false}
            axisLine={false}
            minTickGap={16}
          />
          <Tooltip content={<Told />} isAnimationActive={false} cursor={{ className: 'chart-cursor' }} />
          <Bar dataKey="size" isAnimationActive={false} shape={<Drawn />}>
            <LabelList dataKey="place" content={<Named />} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
      <figcaption className="chart-legend muted">
        Most was traded at {control} (POC).
        {areaLow !== '' && areaHigh !== '' && ` Shaded: the value area, ${areaLow} to ${areaHigh}.`}
      </figcaption>
    </figure>
  );
}

interface Place {
  x?: number;
  y?: number;
  width?: number;
  height?: number;
}

function Drawn({ x = 0, y = 0, width = 0, height = 0, payload }: Place & { payload?: Bin }) {
  if (payload === undefined) return null;
  return (
    <rect
      className={`bin bin-${payload.place}`}
      x={x}
      y={y}
      width={Math.max(1, width)}
      height={Math.max(1, height)}
    />
  );
}

/** The one bar with a name: what is drawn by colour is said as well. */
function Named({ x = 0, y = 0, width = 0, height = 0, value }: Place & { value?: unknown }) {
  if (value !== 'control') return null;
  return (
    <text className="bin-name" x={x + width + 6} y={y + height / 2} dominantBaseline="central">
      POC
    </text>
  );
}

interface ToldProps {
  active?: boolean;
  payload?: readonly { payload?: Bin }[];
}

function Told({ active = false, payload }: ToldProps) {
  const bin = payload?.[0]?.payload;
  if (!active || bin === undefined) return null;
  return (
    <dl className="chart-told">
      <dt>Price</dt>
      <dd>{bin.price}</dd>
      <dt>Volume</dt>
      <dd>{bin.volume}</dd>
      {bin.trades !== '' && (
        <>
          <dt>Trades</dt>
          <dd>{bin.trades}</dd>
        </>
      )}
      {bin.place !== 'outside' && <dd className="chart-told-place">{placeWords[bin.place]}</dd>}
    </dl>
  );
}
