/** Candles drawn: hollow where the price rose, filled where it fell, so that no colour has to tell. */
import { Bar, ComposedChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { candlesInWords, fewer, type Candle, type Candles } from './candles.ts';
import { toSeconds } from './moments.ts';
import { axisWidth, priceTick, roundPrices, timesToTell, timeTick } from './ticks.ts';
import './chart.css';

/** Three days of hours. With more no eye tells the hollow from the filled beside a list: some then stand for several. */
const mostDrawn = 72;
const height = 260;

export function CandleChart({ candles: told }: { candles: Candles }) {
  const { candles } = told;
  const { size, candles: drawn } = fewer(candles, mostDrawn);
  const times = drawn.map((candle) => candle.at);
  const low = Math.min(...drawn.map((candle) => candle.low));
  const high = Math.max(...drawn.map((candle) => candle.high));
  const room = (high - low || Math.abs(high) || 1) * 0.04;
  return (
    <figure className="chart" role="img" aria-label={candlesInWords(told)}>
      <ResponsiveContainer width="100%" height={height}>
        <ComposedChart
          data={drawn}
          margin={{ top: 8, right: 0, bottom: 0, left: 0 }}
          accessibilityLayer={false}
          barCategoryGap="20%"
        >
          <XAxis
            dataKey="at"
            ticks={timesToTell(times)}
            tickFormatter={timeTick(times)}
            interval={0}
            tickLine={false}
            height={24}
          />
          <YAxis
            orientation="right"
            domain={[low - room, high + room]}
            ticks={roundPrices(low, high)}
            tickFormatter={priceTick(low, high)}
            tickLine={false}
            axisLine={false}
            width={axisWidth(low, high)}
          />
          <Tooltip content={<Told />} isAnimationActive={false} cursor={{ className: 'chart-cursor' }} />
          <Bar
            dataKey={(candle: Candle) => [candle.low, candle.high]}
            isAnimationActive={false}
            shape={<Drawn />}
          />
        </ComposedChart>
      </ResponsiveContainer>
      <figcaption className="chart-legend muted">
        Hollow: the price rose. Filled: it fell.
        {size > 1 && ` Each stands for ${size} candles.`}
      </figcaption>
    </figure>
  );
}

interface DrawnProps {
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  payload?: Candle;
}

/** The bar spans from low to high; the body is laid into it. */
function Drawn({ x = 0, y = 0, width = 0, height: span = 0, payload }: DrawnProps) {
  if (payload === undefined) return null;
  const { open, high, low, close } = payload;
  const scale = high === low ? 0 : span / (high - low);
  const top = y + (high - Math.max(open, close)) * scale;
  const bottom = y + (high - Math.min(open, close)) * scale;
  const middle = x + width / 2;
  return (
    <g className={close >= open ? 'candle candle-rose' : 'candle candle-fell'}>
      <path d={`M${middle} ${y}V${top}M${middle} ${bottom}V${y + span}`} />
      <rect x={x} y={top} width={Math.max(1, width)} height={Math.max(1, bottom - top)} />
    </g>
  );
}

interface ToldProps {
  active?: boolean;
  payload?: readonly { payload?: Candle }[];
}

const names = ['Open', 'High', 'Low', 'Close', 'Volume'];

function Told({ active = false, payload }: ToldProps) {
  const candle = payload?.[0]?.payload;
  if (!active || candle === undefined) return null;
  return (
    <dl className="chart-told">
      <dt>Opened</dt>
      <dd>{toSeconds(candle.at)}</dd>
      {names.slice(0, candle.exact.length).map((name, index) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{candle.exact[index]}</dd>
        </div>
      ))}
    </dl>
  );
}
