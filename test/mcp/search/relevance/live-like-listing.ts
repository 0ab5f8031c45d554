/** A list of instruments as long and as full of ordinary words as a live one, for search to be tried on. */
import type { Instrument } from '../../../../src/mcp/connectors/connector.ts';

/** Traded in USDT; what follows are further quotes. */
const wide: Record<string, string> = {
  'USDC FDUSD EUR TRY BRL JPY': 'BTC ETH BNB SOL XRP DOGE',
  'BTC ETH USDC EUR TRY': 'LTC LINK ADA DOT AVAX TRX',
  'BTC USDC TRY':
    'NEAR SUI APT ARB OP INJ FIL ATOM UNI AAVE BCH ETC XLM HBAR ICP TON SEI TIA WLD FET RENDER POL ENA LDO CRV PENDLE ORDI STX',
  'BTC TRY':
    'SAND MANA GALA AXS CHZ APE FLOW IMX GRT RUNE ALGO VET EGLD THETA XTZ IOTA NEO QTUM ZEC DASH KSM',
  'USDC TRY':
    'PEPE SHIB BONK FLOKI WIF TRUMP PENGU NOT TURBO NEIRO PNUT ACT MEME PEOPLE BOME 1000SATS DOGS HMSTR CATI',
};

const narrow = `
1000CAT 1000CHEEMS 1MBABYDOGE 1INCH 2Z 0G A ACA ACE ACH ACM ACX ADX AEUR AEVO AGLD AI AIXBT ALCX ALICE ALLO ALPINE ALT AMP ANIME
ANKR API3 AR ARDR ARK ARKM ARPA ASR ASTER ASTR AT ATA ATM AUCTION AUDIO AVA AVNT AWE AXL BABY BANANA BANANAS31 BAND BANK
BAR BARD BAT BB BEAMX BEL BERA BFUSD BICO BIFI BIGTIME BIO BLUR BMT BNSOL BNT BROCCOLI714 BTTC C C98 CAKE CELO CELR
CETUS CFX CGPT CHESS CHR CITY CKB COMP COOKIE COS COTI COW CTK CTSI CVC CVX CYBER D DATA DCR DEGO DENT DEXE DF DGB DIA DODO
DOLO DUSK DYDX DYM EDEN EDU EIGEN ENJ ENS ENSO EPIC ERA ETHFI EUL EURI F FARM FDUSD FF FIDA FIO FIS FLUX FORM FORTH FTT FUN FXS
G GAS GHST GIGGLE GLM GLMR GMT GMX GNO GNS GPS GTC GUN HAEDAL HEI HEMI HFT HIGH HIVE HOLO HOME HOOK HOT HUMA HYPER ICX ID
IDEX ILV INIT IO IOST IOTX IP IQ JASMY JOE JST JTO JUP JUV KAIA KAITO KAVA KDA KERNEL KITE KMNO KNC LA LAYER LAZIO LINEA LISTA
LPT LQTY LRC LSK LUMIA LUNA LUNC MAGIC MANTA MASK MAV MBL MBOX MDT ME METIS MINA MIRA MITO MLN MMT MORPHO MOVE MOVR MTL MUBARAK
NEWT NEXO NFP NIGHT NIL NKN NMR NOM NTRN NXPC OG OGN OM ONDO ONE ONG ONT OPEN ORCA OSMO OXT PARTI PAXG PHA PHB PIVX PIXEL PLUME
POLYX POND PORTAL PORTO POWR PROM PROVE PSG PUMP PUNDIX PYR PYTH QI QKC QNT QUICK RAD RARE RAY RDNT RED REI REQ RESOLV REZ RIF
RLC RONIN ROSE RPL RSR RVN S SAGA SAHARA SANTOS SAPIEN SC SCR SCRT SFP SHELL SIGN SKL SKY SLF SLP SNX SOLV SOMI SOPH SPELL SPK
SSV STEEM STG STO STORJ STRAX STRK SUN SUPER SUSHI SXP SXT SYN SYRUP SYS T TAO TFUEL THE TKO TLM TNSR TOWNS TREE TRU TST
TURTLE TUT TWT UMA USD1 USDC USDE USTC USUAL UTK VANA VANRY VELODROME VIC VIRTUAL VTHO W WAL WAN WAXP WBETH WBTC WCT WIN WLFI WOO
XAI XEC XNO XPL XUSD XVG XVS YB YFI YGG ZBT ZEN ZIL ZK ZKC ZKP ZRO ZRX 币安人生 TUSD EUR DAI
`
  .trim()
  .split(/\s+/);

/** Listed, not traded any more. */
const halted =
  'MATIC FTM RNDR EOS MKR OCEAN AGIX KLAY WAVES XMR BSV OMG LOOM REEF BEAM TOMO GAL ORN UNFI BADGER BOND KEY LINA AKRO VITE';

export const liveLikeListing: readonly Instrument[] = make();

function make(): Instrument[] {
  const all = new Map<string, Instrument>();
  const add = (base: string, quote: string, trading: boolean) => {
    if (base !== quote) all.set(base + quote, { symbol: base + quote, base, quote, trading });
  };
  for (const [quotes, bases] of Object.entries(wide))
    for (const base of bases.split(' '))
      for (const quote of ['USDT', ...quotes.split(' ')]) add(base, quote, true);
  for (const [index, base] of narrow.entries()) {
    add(base, 'USDT', true);
    if (index % 3 === 0) add(base, 'TRY', true);
    if (index % 4 === 0) add(base, 'BTC', true);
    if (index % 5 === 0) add(base, 'USDC', true);
  }
  for (const base of halted.split(' ')) for (const quote of ['USDT', 'BTC']) add(base, quote, false);
  for (const pair of [
    'SOL BTC',
    'SOL ETH',
    'SOL BNB',
    'XRP BTC',
    'XRP ETH',
    'DOGE BTC',
    'ETH BTC',
    'BNB BTC',
    'BNB ETH',
    'WBTC BTC',
    'ADA BNB',
  ])
    add(pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '', true);
  for (const quote of ['TRY', 'BRL', 'ARS', 'MXN', 'COP', 'ZAR', 'PLN', 'UAH', 'RON', 'CZK'])
    add('USDT', quote, true);
  for (const quote of ['BRL', 'PLN', 'RON', 'CZK', 'ZAR', 'MXN', 'ARS'])
    for (const base of ['BTC', 'ETH']) add(base, quote, true);
  return [...all.values()];
}
