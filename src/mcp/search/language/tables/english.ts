/** English. */
import type { Language } from '../language.ts';

export const english: Language = {
  endings: 's|es|ed|ing|ings|ion|ions|y|ies|ity|ous|ive|ation|e|or|ors',
  topics: {
    price:
      'price*, pricing, ticker*, quotation*, quote, quotes, last price, trading at, mark price, market price, spot price, 24h stats, 24hr stats, 24h change, 24h volume, 24 hour volume, trading volume, daily volume, price change, 24h high, 24h low, exchange rate, spot rate, market summary, ticker price',
    average_price:
      'average price, avg price, mean price, price average, average, avg, averaged price, five minute average, 5 minute average, 5m average, 5 min average, 5m avg, 5 min avg, rolling average price, weighted average price, avgprice',
    orderbook:
      'order book*, orderbook*, limit order book, lob, bids and asks, bid and ask list, asks and bids, bids asks, bids, asks, bid side, ask side, sell side of the book, buy side of the book, order ladder, buy and sell orders , book levels, order book levels',
    depth:
      'depth, market depth, depth chart, order book depth, orderbook depth, book depth, depth of market, depth of book, how deep, how deep is, how thick, order depth, depth levels, full book',
    level_2:
      'level 2, level2, l2, depth level 2, level 2 depth, l2 depth, depth l2, second level, level 2 market depth, l2 book, l2 order book, l2 orderbook, level two, level ii, lvl 2, lvl2, compact depth, compact order book, compact book',
    spread:
      'wall, walls, buy wall*, sell wall*, bid wall*, ask wall*, whale wall*, order wall*, bid wall ask wall, lvl 1, lvl1, level i, spread, spreads, bid ask spread, gap between bid and ask, gap between the bid and ask, gap between the bid and the ask, difference between bid and ask, difference between the bid and the ask, distance between bid and ask, bid ask gap, bid ask difference, bid ask, bid offer, best bid*, best ask*, best bid ask, best bid and ask, bid and ask, bid price, ask price, bid, ask price, top of book, top of the book, top of the order book, top of orderbook, top of the orderbook, best offer, the ask, current ask, ask on, ask in, the bid, current bid, level 1, level1, l1, l1 book, l1 order book, l1 orderbook, level one, microprice, micro price, mid price, midprice, slippage, book ticker, price impact, order book imbalance*, orderbook imbalance*, book imbalance*, imbalance*, imbalance of the book, bid ask imbalance*, depth level 1, level 1 depth, depth l1, l1 depth, first level, best price level, quote imbalance',
    trades:
      'trades, recent trade*, executed trade*, last trade*, latest trade*, public trade*, trade feed, trade tape, time and sales, market trades, executions, trade list, recent transactions, trade prints, who is buying, who is selling, whos buying, whos selling, recent executions, recent deals',
    candles:
      'candle*, candlestick*, candle stick*, kline*, k line*, ohlc*, chart*, price graph, price history, historical price*, historical data, price chart*, price action, price historical, history of the price, past prices, bar chart of, price bars, timeframe, time frame, historic prices, price series, price data',
    order_flow:
      'order flow*, orderflow*, flow of orders, flow direction, net flow*, netflow*, trade flow, taker flow, buy flow, sell flow, bid flow, ask flow, flow rate*, cumulative delta, volume delta, delta, cvd, buy sell pressure, buying pressure, selling pressure, buy pressure, sell pressure, buying and selling pressure, buy and sell pressure, buyers and sellers, buyers vs sellers, buyers or sellers, aggressive buyers, aggressive sellers, aggressor*, order imbalance, taker buy volume, taker volume',
    volume_profile:
      'volume profile*, volumeprofile, vol profile, volume by price, volume at price, volume per price, volume distribution, distribution of volume, volume histogram, market profile, poc, point of control, value area*, vah, val vah, vah val, value area high, value area low, high volume node*, low volume node*, hvn*, lvn*, vpvr, vpoc, vpfr, vrvp, volume nodes, most traded price*, most traded level*, most traded, traded the most, traded most, highest volume price*, highest volume level*, heaviest volume, volume cluster*',
    liquidity:
      'liquidity, liquidity vacuum*, liquidity gap*, liquidity hole*, liquidity void*, vacuum*, thin liquidity, low liquidity, illiquid*, liquidity pocket*, liquidity wall*, air pocket*, volume gap*, liquidity zone*, how liquid, liquid, thin zones, thin areas, price gaps, big orders, large orders',
    anomalies:
      'anomal*, market anomal*, manipulat*, market manipulat*, price manipulation, spoof*, quote stuffing, stuffing, layering, iceberg*, iceberg order*, hidden order*, flash crash*, flash crash risk, wash trad*, pump and dump, pump dump, suspicious*, unusual activity, unusual, strange activity, strange, weird, abnormal*, irregularit*, irregular, outlier*, fake orders, fake walls, fake volume, something fishy, fishy, suspicious activity, suspicious orders, suspicious trades',
    microstructure:
      'microstructure*, micro structure, market microstructure, microstructure health, market health, market quality, health of the market, health score, health, healthy, market condition*, spread stability, how healthy, market stability',
    book_health:
      'order book health, orderbook health, book health, book fresh, book stale, book live, book in sync, book out of sync, book up to date, book synced, health of the order book, health of the orderbook, order book status, orderbook status, book status, stream status, order book freshness, order book fresh, orderbook fresh, order book stale, orderbook stale, stale order book, stale book, feed health, feed status, data feed health, stream health, websocket status, websocket health, connection health, order book stream, is the order book live',
    symbol_info:
      'exchange info*, exchangeinfo, symbol info*, pair info*, market info*, instrument info*, symbol detail*, symbol data, trading rule*, exchange rule*, filter*, symbol filter*, order filter*, price filter*, lot size filter*, notional filter*, market lot size, percent price, price increment*, quantity increment*, minimum amount, min amount, smallest amount, minimum trade*, min trade*, smallest trade, minimum purchase, minimum buy, lot size*, lotsize, tick size*, ticksize, step size*, stepsize, min notional, minimum notional, notional, minimum order*, min order*, smallest order, minimum order size, min order size, minimum quantity, min quantity, minimum qty, min qty, max quantity, maximum order*, max order*, order limits, order types, precision, decimals, decimal places, price precision, quantity precision, trading status, symbol status, is listed, listed, tradable, tradeable, symbol rules, order rules, specs, specification*, trading parameters, market rules, contract specs',
    accounts:
      'account, accounts, account info*, account detail*, account number*, account list, brokerage account*, account type*, account status, account overview, trading account*, broker account*',
    balances:
      'balance*, account balance*, portfolio*, holding*, wallet, wallets, funds, assets, do i have, do i own, do i hold, i have, i own, i hold, am i holding, have i got, what i hold, what i own, coins i have, coins i own, my coins, my crypto, my assets, my money, my stack, my bag, my bags, net worth, networth, net liq, net liquidation*, net liquidating value, liquidation value, cash, available cash, buying power, available funds, free balance, locked balance, account value, account worth, account equity, margin requirement, maintenance requirement, total assets, asset allocation, allocation, spot wallet',
    positions:
      'position*, open position*, pnl, p l, p and l, p&l, profit and loss, profit or loss, unrealized*, unrealised*, realized gain*, unrealized gain*, unrealized pnl, realized pnl, gains and losses, cost basis, exposure',
    open_orders:
      'open order*, pending order*, active order*, working order*, live order*, resting order*, unfilled order*, outstanding order*, current order*, standing order*, orders open, orders still open, orders pending, orders waiting, limit orders, stop orders, orders in the book, unexecuted orders, order status, order id, order number, orders that are open, orders are open, orders are still open, orders i have open, orders do i have open',
    orders:
      'order fill, order filled, order been filled, order get filled, order got filled, order executed, order execute, order been executed, order go through, order gone through, order went through, order cancelled, order canceled, orders fill, orders filled, orders been filled, orders executed, orders go through, orders went through, orders, order history, orders history, all orders, past order*, previous order*, old orders, order list, order log, closed order*, cancelled order*, canceled order*, filled order*, historical orders, orders i placed, orders i made, orders ever placed, orders placed, orders ever made, orders i have placed, expired orders, rejected orders, completed orders, history of orders, history of my orders, recent orders, last orders, latest orders, every order',
    fills:
      'did i buy, did i sell, have i bought, have i sold, i bought, i sold, fill, fills, fill history, trade history, trading history, trades history, executed order*, my trades, my recent trades, my last trades, my latest trades, my past trades, my executions, my transactions, my trade history, my trading history, trades i made, trades of mine, own trades, my fills, trades did i make, history of my trades, i traded, did i trade, my purchases, my buys, my sells, bought and sold, transaction history, transactions',
    options:
      'option, options, option chain*, options chain*, optionchain, options contract*, option contract*, calls, puts, call option*, put option*, calls and puts, puts and calls, strike*, strike price*, expiration*, expiration date*, expiries, expiry, dte, 0dte, days to expiration, greeks, implied volatility, iv, leaps, covered call*, iron condor*, straddle*, strangle*',
  },
  weak: {
    price:
      'how much, how many, worth, value, cost*, rate, rates, volume, volumes, change, high low, highs and lows, market cap, marketcap, capitalization, all time high, ath, at now, percent change, gainers, movers, 24h, how expensive, people pay, people paying, pay for, paying for, paid for, how high, how low, up or down, going for, stands at',
    orderbook: 'book, ladder, dom',
    orders: 'order',
    volume_profile:
      'support and resistance, support level*, resistance level*, support zone*, resistance zone*',
    symbol_info: 'rules, limits, trading hours, trading limits',
    candles: 'graph, bars',
    trades: 'tape, prints',
  },
  kinds: {
    note: 'note, notes, memo, memos, jottings',
    task: 'task, tasks, todo, todos, to do, to dos, to do list, todo list, action item*, reminder*, checklist*',
    comment: 'comment, comments, remark, remarks',
    chat: 'chat, chats, conversation*, thread, threads',
    message: 'message, messages, chat message*, dm, dms',
    company:
      'company, companies, organization*, organisation*, customer*, client, clients, vendor*, supplier*',
    person: 'person, persons, people, contact, contacts, colleague*, lead, leads',
    deal: 'deal, deals, opportunit*, pipeline*',
    list: 'lists',
    document:
      'document*, doc, docs, file, files, email*, e mail*, mail, mails, meeting*, minutes of, article*, wiki, transcript*, agenda*, write up, letter*, invoice*, contract, contracts, presentation*, slide*, spreadsheet*, paper, book about, blog post*, newsletter*, appointment*, calendar, recipe*',
  },
  own: 'my, mine, our, ours, i have, i own, i hold, do i have, do i own, do i hold, am i, have i, did i, i traded, i placed, i made, i bought, i sold, for me, myself',
  filler:
    'a, an, the, of, for, on, in, at, to, from, by, with, about, as, is, are, was, were, be, been, being, am, do, does, did, doing, done, have, has, had, having, can, could, would, should, shall, will, may, might, must, what, whats, which, who, whom, whose, where, when, why, how, hows, that, this, these, those, there, here, it, its, i, im, ive, me, we, us, you, your, he, she, they, them, his, her, their, and, or, but, if, then, than, so, not, no, yes, any, some, all, both, each, other, please, pls, plz, thanks, thank you, thx, hi, hello, hey, ok, okay, show, show me, give, give me, tell, tell me, get, get me, fetch, find, find me, look, look up, lookup, lookup for, search, search for, check, check out, check on, display, list, see, view, pull, pull up, bring up, let me, let me see, lets, let us, want, want to, need, need to, like to, id like, would like, wanna, know, know about, know if, the thing, just, now, right now, also, too, only, really, actually, exactly, quickly, quick, kindly, me the, works at, work at, working at, works for, work for, working for, am i, s, t, re, ve, ll, d, m, via, per, out, up, over, into, onto, there any, is there, are there, whats up with, tell, said, say, says, regarding, concerning, related, related to, available, one, more, most, much, many, lot, lots of, what about, how about, and also, anything, something, everything, mean, means, got, go, going, went, been doing, curious, wondering, question, answer, help, help me, us, my, mine, our, ours, myself, still, yet, already, ever, even, whether, compared, since, during, around, between, been, today please, im looking for, looking for, look like, looks like, whats going on with, happening, happened, happen, going on, seem, seems, there is, someone, anyone, anybody, somebody, people are, lately, these days, nowadays, once, quite, bit, little bit, off the top, current state of, state of, interested in, remind me, my friend, dear, chatgpt, gpt, assistant, kindly show, could you please, fill me in, explain, describe, break down, run me through, walk me through, pull together, grab, grab me, hit me with, throw, spit out, gimme, lemme, plz show, rn, atm, tho, bro, dude, mate, buddy, yo, sup, wanna see, gonna, lol',
  market:
    'crypto*, cryptocurrenc*, altcoin*, alt, alts, market, markets, exchange, exchanges, spot, pair, pairs, trading pair*, symbol*, instrument*, asset, today, todays, tonight, yesterday, tomorrow, current, currently, latest, live, real time, realtime, recent, recently, newest, moment, at the moment, present, buy, sell, buys, sells, buying, selling, bought, sold, invest*, trade, trading, traded, trader*, long, short, hodl, hold, holding, moon, mooning, pump, pumping, pumped, dump, dumping, dumped, bull, bulls, bullish, bear, bears, bearish, bullish, lost, lose, loses, loser*, worst, best performing, worst performing, winner*, winning, performing, perform*, placed, detect, detection, detector, scan, scanner, slip, performance, outperform*, underperform*, holding up, holding on, hold up, up, down, rise*, rising, fall, falls, falling, drop, drops, dropping, dropped, rally, rallies, gain*, loss, losses, losing, trend*, forecast*, prediction*, predict*, outlook, analysis, analytics, analyze, analyse, technical, technicals, ta, data, info, information, stats, statistics, overview, summary, summarize, update*, report, status, level*, support, resistance, compare*, comparison, comparing, versus, convert*, conversion, calculator, move, moves, moving, movement*, volatil*, sentiment, momentum, setup, entry, exit, target*, breakout*, dip, correction, crash*, crashing, high, low, highest, lowest, open, close, closing, opening, higher, lower, big, small, huge, now, usd price, binance, spot market, 24h, 24hr, 24hrs, 7d, 30d, 1y, ytd, amount, number, unit, units, total, full, complete, detail*, good time, time to buy, time, worth buying, cheap, expensive, value, worth, volume, price, prices, snapshot, monitor, track, watch, hot, strong, weak, index, indicator*, rsi, macd, ema, sma, vwap, moving average*, week, weeks, month, months, year, years, day, days, hour, hours, minute, minutes, morning, evening, since, past, last, previous, window, period, range, series, history, historical',
  coin: 'coin, coins, token, tokens, crypto, cryptocurrency, cryptocurrencies, altcoin, protocol, blockchain, chain, network, perp, perpetual, spot, memecoin, meme coin, stablecoin',
  idiom:
    'flow chart*, pie chart*, gantt chart*, org chart*, organization chart*, wall chart*, depth chart of, price list*, price tag*, in order to, in order, out of order, order of magnitude, purchase order*, sales order*, work order*, court order*, order form*, balance sheet*, work life balance, life balance, position paper*, job position*, account manager*, account executive*, key account*, trade show*, trade fair*, trade off*, trade secret*, trade union*, depth of field, in depth, mental health, public health, health insurance, health care, health check*, book club, address book, text book*, hand book, cook book, play book, note book, notebook*, fill out, fill in, birthday candle*, scented candle*, volume up, volume down, link building, link in bio, dot com, near miss*, gas station*, natural gas, hot water, sun screen, one on one, key result*, audio book*, comic book*, phone book*, guest book*, key takeaway*, high school, super market, super bowl, win win, sand castle*, city council, people management, wall street, fire wall, action point*, stock option plan*, options menu, config option*',
  person:
    'who do i, who should i, who can i, who is in charge, who handles, who is, who are, whos, who was, who works, who work, who do we know, who do i know, do we know anyone, who runs, who leads, who heads, who manages, who founded, cto*, ceo*, cfo*, coo*, cio*, cmo*, chief executive*, chief technology officer*, chief technical officer*, chief financial officer*, chief operating officer*, chief information officer*, chief marketing officer*, vice president*, vp of, head of, managing director*, founder*, cofounder*, co founder*',
  which:
    'open, pending, unfinished, outstanding, latest, newest, recent, recently, most recent, last, new, current, from, since, written, created, added',
  times: {
    today: 'today, todays, from today',
    yesterday: 'yesterday, yesterdays',
    this_week: 'this week, this weeks',
    last_week: 'last week, last weeks, past week, previous week',
    this_month: 'this month, this months',
    last_month: 'last month, last months, past month, previous month',
  },
  equity:
    'stock, stocks, share, shares, equity, equities, etf*, earning*, dividend*, nasdaq, nyse, s p 500, s&p 500, sp500, dow jones, ipo, fund, mutual fund*, bond, bonds, treasur*, future, futures, brokerage, buying power, net liq*, net liquidating value, net liquidation value, maintenance requirement*, maintenance margin, roth ira, ira, 401k, retirement account*',
  units: {
    m: 'minute, minutes, min, mins',
    h: 'hour, hours, hr, hrs',
    d: 'day, days',
    w: 'week, weeks, wk, wks',
    M: 'month, months, mo, mos, mth, mths, mon',
    y: 'year, years, yr, yrs',
  },
  each: {
    '1m': 'minutely, per minute, every minute, minute by minute, one minute, minute candle*, minute kline*, minute chart*, minute bar*',
    '15m': 'quarter hour*, quarter of an hour, quarter hourly',
    '30m': 'half hour*, half an hour, half hourly',
    '1h': 'hourly, per hour, every hour, hour by hour, hour candle*, hour chart*, hour kline*, hour bar*',
    '1d': 'daily, per day, every day, day by day, day candle*, day chart*, day kline*, day bar*, eod, end of day, dailies',
    '1w': 'weekly, per week, every week, week by week, week candle*, week chart*, week kline*, weeklies',
    '1M': 'monthly, per month, every month, month by month, month candle*, month chart*, month kline*',
  },
  numbers: {
    1: 'one, single',
    2: 'two',
    3: 'three',
    4: 'four',
    5: 'five',
    6: 'six',
    8: 'eight',
    12: 'twelve',
    15: 'fifteen',
    30: 'thirty',
    60: 'sixty',
  },
  into: 'in, to, into, per, quoted in, denominated in, priced in, measured in, converted to, convert to, in terms of',
  pair: 'pair, pairs, trading pair, trading pairs, paired with, pairing',
  versus: 'vs, versus, against, over, v',
  and: 'and, plus, also, or, with, as well as, along with, then, together with, n',
  of: 'of, for, on, in, about, is, are, has, does, did, was',
  past: 'last, past, previous, over the last, in the last, trailing, recent, within, prior, within the last, over, next',
  currencies: {
    USD: 'dollar, dollars, us dollar, us dollars, usd, american dollar*, buck, bucks, greenback*',
    EUR: 'euro, euros, eur',
    GBP: 'pound, pounds, british pound*, pound sterling, sterling, gbp, quid',
    TRY: 'lira, liras, turkish lira*, try',
    BRL: 'real, reais, brazilian real*, brl',
    JPY: 'yen, japanese yen, jpy',
    AUD: 'australian dollar*, aussie dollar*, aud',
    RUB: 'ruble*, rouble*, rub',
    UAH: 'hryvnia*, uah',
    PLN: 'zloty, zlotys, zlotych, pln',
    ARS: 'argentine peso*, argentinian peso*, ars',
    MXN: 'mexican peso*, mxn',
    COP: 'colombian peso*, cop',
    ZAR: 'rand, rands, south african rand, zar',
    NGN: 'naira*, ngn',
    IDR: 'rupiah*, idr',
    INR: 'rupee*, indian rupee*, inr',
    KRW: 'korean won, south korean won, krw, won',
    CNY: 'yuan, renminbi, rmb, cny',
    CHF: 'swiss franc*, franc, francs, chf',
    CAD: 'canadian dollar*, cad, loonie',
    CZK: 'czech koruna*, koruna*, czk',
    RON: 'romanian leu, romanian lei, lei',
    SEK: 'swedish krona, kronor, sek',
    AED: 'dirham*, aed',
    VND: 'vietnamese dong, vnd',
  },
  ago: 'ago, back',
  history:
    'yesterday, yesterdays, last week, last weeks, past week, previous week, this week, this weeks, the week, week so far, last few days, past few days, past days, recent days, last couple of days, last month, last months, past month, previous month, this month, the month, month so far, last few weeks, past few weeks, recent weeks, last weekend, over the weekend, this weekend, past weekend, last year, past year, this year, the year, year so far, year to date, ytd, last quarter, this quarter, past quarter, last few months, past few months, recent months, last few years, past few years, over the years, since monday, since tuesday, since wednesday, since thursday, since friday, since january, since february, since march, since april, since june, since july, since august, since september, since october, since november, since december, since last week, since last month, since last year, since yesterday, last monday, last friday, week over week, month over month',
  counted: 'how many, how much',
  apart: {
    volume_profile:
      'where + most + traded, price + most + traded, where + most volume, price + most volume, level + most + traded, where + volume + traded, price + highest volume, level + highest volume, levels + most volume, where + most trading',
    order_flow:
      'more + buying + selling, more + buyers + sellers, buyers + sellers, bulls + bears, buying or selling, more buyers, more sellers, buying + stronger + selling, buy side + sell side, taker + buy + sell',
    balances: 'do i + hold, do i + own, do i still have, do i still hold, do i still own, how much + i got',
    price: 'where + trading, what + trading, where + trade right now',
    fills:
      'price + did i + buy, price + did i + sell, price + i bought, price + i sold, price + have i + bought, did i + buy, did i + sell, did i + pay, how much + i paid, what + i paid, last + i bought, last + i sold, last time + i bought, last time + i sold, average + buy price, average + entry, my + entry price, my + average price, my + average cost',
    symbol_info:
      'smallest + can buy, minimum + can buy, least + can buy, smallest + can trade, minimum + can trade, how little + buy, smallest + can sell, minimum + can sell, minimum + to buy, minimum + to trade',
    book_health:
      'book + fresh, book + stale, book + feed, feed + fresh, feed + stale, feed + live, book + in sync, book + out of sync, book + up to date, book + connected, book + lagging, stream + connected, stream + alive, stream + live, stream + working, feed + connected, feed + working, feed + lagging, orderbook + fresh, orderbook + stale, orderbook + feed, orderbook + connected, orderbook + lagging, orderbook + in sync, orderbook + up to date',
    open_orders:
      'orders + waiting, orders + pending, orders + still open, orders + unfilled, orders + not filled, orders + outstanding, orders + active, orders + still + book, orders + right now open',
    orders: 'orders + cancelled, orders + canceled, orders + expired, orders + rejected, orders + completed',
  },
};
