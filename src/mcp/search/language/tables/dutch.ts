/** Dutch. */
import type { Language } from '../language.ts';

export const dutch: Language = {
  topics: {
    price:
      'prijs, prijzen, koers, koersen, wisselkoers, notering, huidige prijs, huidige koers, marktprijs, actuele koers, actuele prijs, laatste prijs, laatste koers, dagkoers, slotkoers, openingskoers, beurskoers, koers van vandaag, waarde nu, 24u volume, 24-uurs volume, dagvolume, hoogste koers, laagste koers, dagelijkse volume, koersverandering, prijsverandering, spotprijs',
    average_price:
      'gemiddelde prijs, gemiddelde koers, gemiddeld*, gemiddelde, prijsgemiddelde, gemiddelde waarde, doorsneeprijs, gemiddelde prijs van 5 minuten, gewogen gemiddelde prijs',
    orderbook:
      'orderboek*, order boek, orderboeken, order book, orderbook, boek met orders, koop en verkooporders, kooporders, verkooporders, biedingen, biedingen en aanbiedingen, vraag en aanbod, bied en laatprijzen, koopzijde, verkoopzijde, kant van de kopers, bids en asks, ordersboek, orderboekje',
    depth:
      'diepte, marktdiepte, orderboekdiepte, diepte van de markt, diepte van het orderboek, diepte van het boek, orderboek diepte, dieptegrafiek, dieptekaart, hoe diep',
    level_2:
      'niveau 2, level 2, niveau twee, level twee, level 2 data, niveau 2 data, niveau 2 orderboek, level 2 orderboek, l2 orderboek, tweede niveau',
    spread:
      'bied laat, beste bod, beste bied, bied en laat, koopmuur, verkoopmuur, muren, verschil tussen bied en laat, spreads, spread, bied laat spread, bied-laatspread, bied laat verschil, verschil bied laat, verschil bied en laat, verschil tussen bid en ask, verschil tussen de bid en de ask, verschil bid ask, verschil tussen koop en verkoop, verschil tussen aankoop en verkoop, verschil tussen koop en verkoopprijs, verschil koop verkoop, biedprijs, laatprijs, vraagprijs, biedkoers, laatkoers, beste biedprijs, beste laatprijs, beste vraagprijs, beste koopprijs, beste verkoopprijs, beste laat, beste bid, beste ask, beste prijzen, hoogste bod, laagste vraagprijs, bid en ask, koopmuren, verkoopmuren, ordermuur, muur, slippage, prijsimpact, middenkoers, onbalans, onbalans in het orderboek, orderboek onbalans, niveau 1',
    trades:
      'laatste trades, recente trades, recente transacties, laatste transacties, recente handel, laatste handel, trades, nieuwste trades, meest recente trades, laatste transactie, transacties, laatste deals, recente deals, laatste uitvoeringen, recente uitvoeringen, uitgevoerde transacties, laatste aankopen, recente aankopen, marktransacties, markttransacties, wie koopt er, wie verkoopt er, handelslijst',
    candles:
      'kaars*, kaarsen, candle, candles, grafiek*, koersgrafiek*, prijsgeschiedenis, koersgeschiedenis, koersverloop, historische koersen, historische prijzen, candlestick*, chart, charts, prijsverloop, koersontwikkeling, prijsontwikkeling, historische koers, historische data, historische gegevens, koershistorie, prijshistorie, prijsgrafiek*, lijngrafiek*, kaarsen*, kandelaar*, ohlc, vroegere prijzen, candlegrafiek*',
    order_flow:
      'orderstroom, orderflow, koopdruk, verkoopdruk, order flow, orderstromen, order stroom, stroom van orders, koop en verkoopdruk, koopdruk en verkoopdruk, druk van kopers, druk van verkopers, netto stroom, nettostroom, delta, cumulatieve delta, volumedelta, agressieve kopers, agressieve verkopers',
    volume_profile:
      'volumeprofiel*, volume profiel, waardegebied, volume profile, profiel van het volume, marktprofiel, volumeverdeling, verdeling van het volume, volume per prijs, volume per prijsniveau, volume op prijs, controlepunt, point of control, value area, waardezone, meest verhandelde prijs, meest verhandeld niveau, prijs met het meeste volume, meeste volume, volumehistogram',
    liquidity:
      'liquiditeit*, liquiditeitsgaten, liquiditeitsgat, liquiditeitsvacuüm*, liquiditeitszone*, gaten in de liquiditeit, gebrek aan liquiditeit, weinig liquiditeit, lage liquiditeit, liquide, illiquide, hoe liquide, gaten in het orderboek, dunne plekken, vacuüm, grote orders',
    anomalies:
      'anomalie*, afwijking*, manipulatie, verdacht*, ongewoon, ongewone, anomalieën, afwijkend*, abnormaal, abnormale, onregelmatig*, manipulati*, gemanipuleerd, marktmanipulatie, koersmanipulatie, prijsmanipulatie, verdachte activiteit*, ongebruikelijk*, ongewone activiteit, vreemd*, uitschieter*, neporders, nep orders, spookorders, ijsberg order*, iceberg order*, verborgen order*, spoofing, wash trading, pump and dump, flash crash',
    microstructure:
      'microstructuur, marktgezondheid, gezondheid van de markt, marktkwaliteit, gezondheid, micro structuur, marktmicrostructuur, microstructuur van de markt, staat van de markt, toestand van de markt, kwaliteit van de markt, marktomstandigheden, marktcondities, gezond, hoe gezond, gezonde markt',
    book_health:
      'gezondheid van het orderboek, status van het orderboek, orderboek status, orderboekgezondheid, orderboek gezondheid, gezondheid orderboek, toestand van het orderboek, staat van het orderboek, kwaliteit van het orderboek, status orderboek, orderboekstatus, orderboek actueel, orderboek up to date, orderboek verouderd, orderboek gesynchroniseerd, versheid van het orderboek',
    symbol_info:
      'handelsregels, minimale order*, minimale hoeveelheid, minimumorder, minimale ordergrootte, symboolinfo*, handelsregel*, handelsvoorwaarden, handelsbeperkingen, handelsinformatie, regels voor handel, filters, symbool informatie, informatie over het symbool, informatie over het paar, paarinformatie, minimale ordergroote, minimum ordergrootte, minimum order*, minimum orderwaarde, minimale orderwaarde, minimale waarde, minimale inleg, minimaal bedrag, minimum bedrag, minimumbedrag, minimale aankoop, minimum aankoop, minimale verkoop, minimumaankoop, minimum hoeveelheid, minimale omvang, minimum aantal, minimaal aantal, kleinste order, kleinste hoeveelheid, kleinste bedrag, maximale order*, maximale ordergrootte, maximale hoeveelheid, lotgrootte, lot size, tickgrootte, tick size, prijsstap*, stapgrootte, step size, decimalen, aantal decimalen, precisie, nauwkeurigheid, ordertypes, ordersoorten, orderlimieten, verhandelbaar, genoteerd, te verhandelen',
    accounts:
      'rekening, rekeningen, accountinfo*, accountgegevens, accountoverzicht, accountdetails, rekeninginfo*, rekeningoverzicht, rekeninggegevens, rekeningnummer*, mijn rekening, handelsrekening, effectenrekening, beleggingsrekening',
    balances:
      "saldo, saldi, portefeuille, bezit, bezittingen, tegoed*, heb ik, ik heb, bezit ik, vermogen, koopkracht, balans, mijn balans, saldo's, mijn saldo, portfolio, mijn portfolio, portefeuillewaarde, wallet, mijn wallet, portemonnee, mijn geld, mijn coins, mijn crypto, mijn munten, mijn bezittingen, mijn tegoed, beschikbaar saldo, beschikbare middelen, beschikbaar geld, heb ik nog, ik bezit, op mijn rekening, in mijn portefeuille, in mijn wallet, totale waarde, totale vermogen, waarde van mijn portefeuille, bezit ik nog, hou ik, houd ik",
    positions:
      'positie, posities, open posities, winst en verlies, open positie, openstaande posities, mijn positie, winst of verlies, winsten en verliezen, mijn winst, mijn verlies, ongerealiseerde winst, ongerealiseerd verlies, niet gerealiseerde winst, gerealiseerde winst, p&l, pnl',
    open_orders:
      'open order*, openstaande order*, lopende order*, actieve order*, openstaand order*, openstaande opdrachten, open opdrachten, uitstaande order*, wachtende order*, nog niet uitgevoerde order*, niet uitgevoerde order*, hangende order*, pending order*, limietorder*, limiet orders, stoporder*, orders die openstaan, orders nog open, orders open, lopende opdrachten, huidige order*',
    orders:
      'ordergeschiedenis, alle orders, eerdere orders, oude orders, orderhistorie, orders, order geschiedenis, order historie, orderoverzicht, orderlijst, opdrachten, mijn opdrachten, al mijn orders, alle mijn orders, vorige orders, laatste orders, recente orders, vroegere orders, historische orders, geannuleerde order*, geschrapte order*, afgeronde order*, voltooide order*, gesloten order*, geschiedenis van mijn orders, geplaatste orders',
    fills:
      'mijn trades, mijn transacties, mijn aankopen, mijn verkopen, handelsgeschiedenis, uitgevoerde order*, mijn laatste trades, trade geschiedenis, tradegeschiedenis, trade historie, tradehistorie, trading geschiedenis, handelshistorie, transactiegeschiedenis, transactieoverzicht, transactiehistorie, mijn transactiegeschiedenis, mijn tradegeschiedenis, mijn handelsgeschiedenis, geschiedenis van mijn trades, mijn recente trades, mijn laatste transacties, mijn laatste aankopen, mijn laatste verkopen, mijn recente transacties, mijn aankopen en verkopen, mijn uitvoeringen, mijn deals, eigen trades, uitgevoerde trades, gekocht en verkocht, wat heb ik gekocht, wat heb ik verkocht, aankoopprijs, instapprijs, mijn aankoopprijs',
    options:
      'opties, optieketen, uitoefenprijs*, optie, calls, puts, callopties, putopties, call opties, put opties, optieketens, optieprijzen, uitoefenprijzen, expiratie*, afloopdatum*, impliciete volatiliteit',
  },
  weak: {
    price:
      'hoeveel, waard, waarde, kost, hoe duur, wat kost, hoeveel kost, hoeveel is, wat is waard, hoeveel waard, hoe staat, kosten, hoe hoog, waar staat, op hoeveel staat, wat doet, volume, handelsvolume, marktkapitalisatie, hoogste punt ooit, duur',
    candles: 'ontwikkeling, verloop, historie, geschiedenis',
    volume_profile: 'steun en weerstand, steunniveaus, weerstandsniveaus',
    symbol_info: 'regels',
    orders: 'opdracht',
  },
  apart: {
    spread:
      'verschil + bied + laat, verschil + bid + ask, verschil + koop + verkoop, verschil + koopprijs + verkoopprijs, afstand + bid + ask',
    order_flow:
      'kopers + verkopers, kopers of verkopers, meer kopers, meer verkopers, gekocht of verkocht, kopen + verkopen, gekocht + verkocht',
    volume_profile:
      'waar + meeste + verhandeld, prijs + meeste + verhandeld, prijs + meeste volume, welke prijs + meest, niveau + meeste volume, waar + meeste volume, welke prijs + meeste, waar + meest verhandeld',
    book_health:
      'orderboek + actueel, orderboek + verouderd, orderboek + gezond, orderboek + synchroon, orderboek + up to date, orderboek + vers',
    symbol_info:
      'minimaal + kopen, minimaal + verkopen, minimaal + handelen, minimum + kopen, minstens + kopen, kleinste + kopen, klein + order, hoeveel + minimaal',
    balances: 'hoeveel + heb ik, hoeveel + bezit ik, hoeveel + ik heb, heb ik nog, hoeveel + over heb',
    open_orders:
      'orders + open, orders + openstaan, orders + nog open, orders + openstaande, orders + lopen, orders + niet uitgevoerd, order + nog open',
    orders:
      'order + uitgevoerd, orders + uitgevoerd, order + geannuleerd, orders + geannuleerd, order + gevuld',
    fills:
      'prijs + ik gekocht, heb ik + gekocht, heb ik + verkocht, heb ik + betaald, ik + gekocht, ik + verkocht, wanneer + gekocht, wanneer + verkocht, prijs + gekocht, laatst + gekocht, laatste keer + gekocht, ik + betaald, mijn + aankopen, mijn + verkopen, mijn + transacties, mijn + trades',
  },
  kinds: {
    note: 'notitie, notities, aantekening*',
    task: 'taak, taken',
    comment: 'opmerking, opmerkingen',
    chat: 'gesprek, gesprekken',
    message: 'bericht, berichten',
    company: 'bedrijf, bedrijven, klant, klanten',
    person: 'persoon, personen, contactpersoon, contacten',
    deal: 'verkoopkans*, offerte*',
    document: 'documenten, bestand, bestanden, vergadering*, factuur',
  },
  own: 'mijn, mijne, onze, ons, heb ik, ik heb, ik bezit, bezit ik, van mij, hou ik, heb ik nog, ik heb nog, bezit ik nog',
  filler:
    "de, het, een, van, voor, op, aan, bij, met, naar, uit, en, of, is, zijn, wat, wie, waar, wanneer, welke, welk, hoe, ik, je, jij, u, hij, zij, ze, we, wij, mij, niet, ook, nog, maar, nu, vandaag, momenteel, toon, laat, laat zien, zien, geef, geef me, geef mij, zoek, vind, vinden, zoeken, alsjeblieft, graag, wil, weten, kan, dit, dat, deze, die, er, mijn, te, om, huidige, actuele, me, hoeveel, lijst, staat, per, over, hallo, hoi, hey, hi, goedendag, dank je, dankjewel, bedankt, aub, alstublieft, astublieft, ajb, svp, even, eens, kun je, kan je, kunt u, kun je me, kun je mij, kan je me, zou je, zou, wil je, wil ik, ik wil, ik wil graag, mag ik, mag, moet, laat me, laat mij, laat eens, toon me, toon mij, vertel, vertel me, zeg, zeg me, check, bekijk, bekijken, controleer, haal, haal op, ophalen, opzoeken, zoek op, weergeven, geef weer, heb, hebben, had, heeft, ben, bent, was, waren, wordt, worden, werd, doet, doen, gaat, gaan, ging, komt, hem, haar, hun, ons, jouw, jullie, uw, zich, iets, wat is, wat zijn, wat was, waarom, waarvoor, alle, al, alles, elk, elke, ieder, iedere, geen, wel, toch, dan, als, dus, want, noch, heel, erg, zeer, veel, meer, minder, meest, meeste, snel, precies, ongeveer, hier, daar, nou, zo, tot, onder, tussen, tijdens, sinds, binnen, vanaf, op dit moment, op het moment, moment, dit moment, thans, ogenblik, zojuist, nieuwste, jongste, gaat het, staan, ligt, hoe gaat het met, graag zien, actueel, huidig, 'n, t, 's, kreeg, krijg, krijgen, krijgt, maakt, maken, gemaakt, deed, gedaan, zegt, zeggen, vraag, vragen, weet, wist, kunnen, konden, kon, mogen, moeten, moest, willen, wilde, zullen, zal, zult, geworden, gebeurt, gebeurd, gebeurde, loopt, lopen, gegaan, komen, kwam, zit, zitten, blijft, blijven, bleef, vindt, gevonden, kijk, kijken, laten, liet, geven, gaf, tonen, getoond, welke zijn, sommige, andere, ander, goed, goede, beter, best, slecht, klein, kleine, groot, grote, beide, samen, opnieuw, eigenlijk, misschien, waarschijnlijk, altijd, nooit, soms, vaak, weinig, genoeg",
  market:
    'markt, markten, vandaag, gisteren, huidige, actuele, kopen, verkopen, koop, verkoop, handelen, investeren, stijgt, daalt, analyse, overzicht, gegevens, laatste, recente, vergelijk, vergelijken, voorspelling, cryptomunt*, coin, coins, crypto, cryptomarkt, beurs, exchange, binance, traden, trade, trader, handel, gestegen, gedaald, stijging, daling, stijgen, dalen, koersbeweging, prestatie, prestaties, rendement, winst, verlies, procent, verandering, volatil*, volatiliteit, statistiek*, info, informatie, details, vooruitzicht*, verwachting, vergelijking, live, realtime, in real time, morgen, spot, spotmarkt, hoog, laag, hoogste, laagste, goedkoop, gekocht, verkocht, afgelopen, vorige, sentiment, stand',
  idiom:
    'prijslijst*, kookboek*, boekenclub*, verjaardagskaars*, geurkaars*, bestelbon, in orde, prijsvraag*',
  coin: 'munt, munten, cryptomunt, coin, token, tokens, crypto',
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
  equity: 'aandeel, aandelen, beurs, dividend*',
  units: {
    m: 'minuut, minuten, min, minuutjes, minuuts',
    h: 'uur, uren, uurs, u, uurse',
    d: 'dag, dagen, daagse, dagelijkse',
    w: 'week, weken, weekse, wekelijkse',
    M: 'maand, maanden, maands, maandse',
  },
  each: {
    '1m': 'per minuut, minuutgrafiek*, minuutkaars*, minuutcandle*, minutengrafiek*, minuut grafiek*, elke minuut',
    '5m': 'vijfminuten*',
    '15m': 'kwartier, kwartiergrafiek*, kwartierkaars*, kwartiercandle*, kwartieren, vijftienminuten*',
    '30m': 'half uur, halfuur*, half uurs, halfuurs*',
    '1h': 'per uur, uurlijks, uurlijkse, uurgrafiek*, uurkaars*, uurcandle*, uurchart*, elk uur, uur grafiek*, uur candles, uur kaarsen',
    '4h': 'vieruurs*, vieruursgrafiek*, vier uurs',
    '1d': 'dagelijks, dagelijkse, per dag, daggrafiek*, dagkaars*, dagcandle*, dagchart*, elke dag, dag grafiek*, dag candles, dag kaarsen',
    '1w': 'wekelijks, wekelijkse, per week, weekgrafiek*, weekkaars*, weekcandle*, weekchart*, elke week, week grafiek*, week candles',
    '1M': 'maandelijks, maandelijkse, per maand, maandgrafiek*, maandcandle*, maandchart*, maandkaars*, elke maand',
  },
  numbers: {
    1: 'een',
    2: 'twee',
    3: 'drie',
    4: 'vier',
    5: 'vijf',
    6: 'zes',
    7: 'zeven',
    8: 'acht',
    10: 'tien',
    12: 'twaalf',
    15: 'vijftien',
    20: 'twintig',
    24: 'vierentwintig',
    30: 'dertig',
    60: 'zestig',
  },
  into: 'in, naar, tegen, omgerekend naar, omrekenen naar, uitgedrukt in, ten opzichte van',
  pair: 'paar, handelspaar, koppel',
  versus: 'tegen, tegenover, vs, versus, vergeleken met, ten opzichte van, in vergelijking met',
  and: 'en, plus, met, ook, evenals, alsook, samen met',
  of: 'van, voor, in, is, de, op, het, een, bij, over, aan, per',
  past: 'laatste, afgelopen, vorige, de laatste, de afgelopen, in de afgelopen, over de afgelopen, de voorbije, voorbije, vorig, voorgaande',
  ago: 'geleden',
  history:
    'gisteren, vorige week, afgelopen week, deze week, afgelopen dagen, laatste dagen, vorige maand, afgelopen maand, deze maand, vorig jaar, afgelopen jaar, dit jaar, afgelopen weken, afgelopen maanden, weekend, sinds gisteren, sinds januari, eergisteren, een week geleden, een maand geleden, een jaar geleden, voorbije week, laatste week, laatste maand, laatste weken, laatste maanden, voorbije dagen, voorbije maand, voorbije jaar, recente dagen, dit kwartaal, vorig kwartaal, afgelopen kwartaal, laatste jaar, afgelopen weekend, dit weekend, in het weekend, sinds maandag, sinds vorige week, sinds vorige maand, sinds begin van het jaar, in een week, in een maand, in een jaar',
  counted: 'hoeveel',
  currencies: {
    EUR: 'euro, euros, eur',
    USD: 'dollar, dollars, usd, amerikaanse dollar*',
    GBP: 'pond, ponden, britse pond',
    TRY: 'turkse lira',
  },
};
