/** Dutch. */
import type { Language } from '../language.ts';

export const dutch: Language = {
  topics: {
    price: 'prijs, prijzen, koers, koersen, wisselkoers, notering',
    average_price: 'gemiddelde prijs, gemiddelde koers',
    orderbook: 'orderboek*, order boek, orderboeken',
    depth: 'diepte, marktdiepte, orderboekdiepte',
    spread:
      'bied laat, beste bod, beste bied, bied en laat, koopmuur, verkoopmuur, muren, verschil tussen bied en laat, spreads',
    trades:
      'laatste trades, recente trades, recente transacties, laatste transacties, recente handel, laatste handel',
    candles:
      'kaars*, kaarsen, candle, candles, grafiek*, koersgrafiek*, prijsgeschiedenis, koersgeschiedenis, koersverloop, historische koersen, historische prijzen',
    order_flow: 'orderstroom, orderflow, koopdruk, verkoopdruk',
    volume_profile: 'volumeprofiel*, volume profiel, waardegebied',
    liquidity: 'liquiditeit*, liquiditeitsgaten',
    anomalies: 'anomalie*, afwijking*, manipulatie, verdacht*, ongewoon, ongewone',
    microstructure: 'microstructuur, marktgezondheid, gezondheid van de markt, marktkwaliteit, gezondheid',
    book_health: 'gezondheid van het orderboek, status van het orderboek, orderboek status',
    symbol_info:
      'handelsregels, minimale order*, minimale hoeveelheid, minimumorder, minimale ordergrootte, symboolinfo*',
    accounts: 'rekening, rekeningen',
    balances:
      'saldo, saldi, portefeuille, bezit, bezittingen, tegoed*, heb ik, ik heb, bezit ik, vermogen, koopkracht',
    positions: 'positie, posities, open posities, winst en verlies',
    open_orders: 'open order*, openstaande order*, lopende order*, actieve order*',
    orders: 'ordergeschiedenis, alle orders, eerdere orders, oude orders, mijn orders, orderhistorie',
    fills:
      'mijn trades, mijn transacties, mijn aankopen, mijn verkopen, handelsgeschiedenis, uitgevoerde order*, mijn laatste trades',
    options: 'opties, optieketen, uitoefenprijs*',
  },
  weak: { price: 'hoeveel, waard, waarde, kost, hoe duur, wat kost, hoeveel kost, hoeveel is' },
  kinds: {
    note: 'notitie, notities, aantekening*',
    task: 'taak, taken',
    comment: 'opmerking, opmerkingen',
    chat: 'gesprek, gesprekken',
    message: 'bericht, berichten',
    company: 'bedrijf, bedrijven, klant, klanten',
    person: 'persoon, personen, contactpersoon, contacten',
    document: 'documenten, bestand, bestanden, vergadering*, factuur',
    deal: 'verkoopkans*, offerte*',
  },
  own: 'mijn, mijne, onze, ons, heb ik, ik heb',
  filler:
    'de, het, een, van, voor, op, aan, bij, met, naar, uit, en, of, is, zijn, wat, wie, waar, wanneer, welke, welk, hoe, ik, je, jij, u, hij, zij, ze, we, wij, mij, niet, ook, nog, maar, nu, vandaag, momenteel, toon, laat, laat zien, zien, geef, geef me, geef mij, zoek, vind, vinden, zoeken, alsjeblieft, graag, wil, weten, kan, dit, dat, deze, die, er, mijn, te, om, huidige, actuele, me, hoeveel, lijst, staat, per, over',
  market:
    'markt, markten, vandaag, gisteren, huidige, actuele, kopen, verkopen, koop, verkoop, handelen, investeren, stijgt, daalt, analyse, overzicht, gegevens, laatste, recente, vergelijk, vergelijken, voorspelling, cryptomunt*',
  idiom: 'prijslijst*',
  coin: 'munt, munten, cryptomunt',
  equity: 'aandeel, aandelen, beurs, dividend*',
  units: {
    m: 'minuut, minuten',
    h: 'uur, uren, uurs',
    d: 'dag, dagen',
    w: 'week, weken',
    M: 'maand, maanden',
  },
  each: {
    '1m': 'per minuut',
    '1h': 'per uur, uurlijks, uurlijkse, uurgrafiek*, uurkaars*',
    '1d': 'dagelijks, dagelijkse, per dag, daggrafiek*, dagkaars*',
    '1w': 'wekelijks, wekelijkse, per week, weekgrafiek*, weekkaars*',
    '1M': 'maandelijks, maandelijkse, per maand, maandgrafiek*',
    '30m': 'half uur',
    '15m': 'kwartier',
  },
  numbers: {
    1: 'een',
    2: 'twee',
    4: 'vier',
    5: 'vijf',
    6: 'zes',
    8: 'acht',
    12: 'twaalf',
    15: 'vijftien',
    30: 'dertig',
  },
  into: 'in, naar, tegen',
  versus: 'tegen, tegenover',
  and: 'en, plus, met, ook',
  of: 'van, voor, in, is, de, op',
  past: 'laatste, afgelopen, vorige',
  currencies: { EUR: 'euro, euros', USD: 'dollar, dollars', GBP: 'pond, ponden', TRY: 'turkse lira' },
  person: 'wie is, wie zijn, wie werkt, oprichter*, directeur*',
  which: 'open, openstaande, nieuwe, nieuwste, laatste, recente, van',
  times: {
    today: 'vandaag, van vandaag',
    yesterday: 'gisteren, van gisteren',
    this_week: 'deze week',
    last_week: 'vorige week, afgelopen week',
    this_month: 'deze maand',
    last_month: 'vorige maand',
  },
  ago: 'geleden',
  history:
    'gisteren, vorige week, afgelopen week, deze week, afgelopen dagen, laatste dagen, vorige maand, afgelopen maand, deze maand, vorig jaar, afgelopen jaar, dit jaar, afgelopen weken, afgelopen maanden, weekend, sinds gisteren, sinds januari',
  counted: 'hoeveel',
  apart: {
    volume_profile: 'waar + meeste + verhandeld, prijs + meeste + verhandeld, prijs + meeste volume',
    order_flow: 'kopers + verkopers',
    fills: 'prijs + ik gekocht, heb ik + gekocht, heb ik + verkocht, heb ik + betaald',
    open_orders: 'orders + open, orders + openstaan',
  },
};
