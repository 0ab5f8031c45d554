/** German. */
import type { Language } from '../language.ts';

export const german: Language = {
  topics: {
    price:
      'preis*, kurs, kurse, kurses, kursen, wechselkurs*, aktueller kurs, notierung*, tageskurs, marktpreis*',
    average_price:
      'durchschnittspreis*, durchschnittskurs*, mittlerer preis, mittelkurs, durchschnitt, durchschnittlicher preis, durchschnittlicher kurs',
    orderbook: 'orderbuch*, auftragsbuch*, orderbücher, order buch',
    depth: 'markttiefe, tiefe, orderbuchtiefe, orderbuch tiefe, tiefe des orderbuchs',
    spread:
      'geld brief spanne, geld brief, handelsspanne, bester geldkurs, bester briefkurs, spanne, kaufwand, verkaufswand, verkaufswände, wände, kauf wände, geld brief spread, preisspanne, slippage',
    trades:
      'letzte trades, letzten trades, letzte geschäfte, letzte abschlüsse, abschlüsse, letzte transaktionen, letzten transaktionen, handelsgeschäfte, letzte handel, jüngste trades, neueste trades, letzte handelsabschlüsse, marktabschlüsse',
    candles:
      'kerze*, kerzen*, kerzenchart*, candlestick*, chart, charts, kursverlauf*, verlauf, preisverlauf*, historische kurse, historische preise, kurshistorie, diagramm*, kursdiagramm*',
    order_flow: 'orderfluss, auftragsfluss, kaufdruck, verkaufsdruck, orderstrom',
    volume_profile:
      'volumenprofil*, volumen profil, handelsvolumenprofil, volumenverteilung, wertebereich, wertbereich, preis mit dem meisten volumen, kontrollpunkt, volumen nach preis',
    liquidity: 'liquidität*, liquiditätslücke*, liquiditätslöcher, liquiditätsvakuum',
    anomalies:
      'anomalie*, auffälligkeit*, manipulation*, manipuliert, marktmanipulation*, verdächtig*, ungewöhnlich*',
    microstructure: 'mikrostruktur*, marktgesundheit, marktqualität, gesundheit des marktes, gesundheit',
    book_health: 'zustand des orderbuchs, orderbuch status, gesundheit des orderbuchs, orderbuch gesundheit',
    symbol_info:
      'handelsregeln, filter, mindestorder*, mindestmenge*, mindestbestellung, losgröße, tickgröße, mindestgröße, symbolinfo*, handelsinfo*, mindestauftrag, mindestordergröße*, mindesthandelsgröße*, mindestbetrag*, mindesthandelsmenge*, schrittweite*, kleinste order, handelszeiten, minimale ordergröße, minimale order*',
    accounts: 'konto, konten, depots',
    balances:
      'kontostand*, guthaben, bestand, bestände, bestand, portfolio, depot, depotwert, besitze ich, habe ich, ich habe, ich besitze, halte ich, kontostände, vermögen, wallet, saldo, kaufkraft, mein bestand, auf meinem konto, wallet guthaben, was besitze ich, was habe ich',
    positions: 'position, positionen, offene positionen, gewinn und verlust, gewinne und verluste',
    open_orders:
      'offene order*, offenen order*, offene aufträge, offenen aufträge, aktive order*, ausstehende order*, laufende order*, offene auftrage',
    orders:
      'orders, aufträge, orderhistorie, auftragshistorie, alle orders, alle aufträge, bisherige orders, alte orders, vergangene orders, orderverlauf, meine order',
    fills:
      'meine trades, meine geschäfte, meine transaktionen, meine käufe, meine verkäufe, handelshistorie, ausgeführte order*, ausgeführte trades, meine letzten trades, transaktionshistorie',
    options: 'optionen, optionskette*, optionsschein*, ausübungspreis*, verfall*, verfallstermin*, laufzeit*',
  },
  weak: {
    orders: 'order, auftrag',
    price:
      'wie viel, wieviel, wie teuer, kostet, kosten, wert, was kostet, wie hoch, wie steht, steht, volumen, handelsvolumen',
  },
  kinds: {
    note: 'notiz, notizen, aufzeichnungen, notizen zu, mitschrift*',
    task: 'aufgabe, aufgaben, todos, todo, to dos, erinnerung*',
    comment: 'kommentar, kommentare, anmerkung*',
    chat: 'unterhaltung, unterhaltungen, gespräch, gespräche',
    message: 'nachricht, nachrichten',
    company: 'firma, firmen, unternehmen, kunde, kunden, unternehmens, kundin, kundinnen',
    person: 'person, personen, kontakt, kontakte, mitarbeiter, ansprechpartner, ansprechpartnerin',
    deal: 'geschäft, verkaufschance*, geschäfte',
    list: 'listen',
    document: 'dokument*, datei, dateien, besprechung*, protokoll*, rechnung*, vertrag',
  },
  own: 'mein, meine, meinen, meinem, meiner, meines, unser, unsere, unseren, habe ich, ich habe, besitze ich',
  filler:
    'war, waren, nochmal, noch mal, denn, eigentlich, der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, von, vom, zu, zum, zur, im, am, an, auf, aus, bei, mit, für, über, um, und, oder, aber, ist, sind, bin, wird, werden, wie, was, wer, wo, wann, welche, welcher, welches, ich, du, er, sie, es, wir, ihr, mir, mich, dir, dich, uns, euch, sich, nicht, auch, noch, nur, mal, bitte, danke, zeig, zeige, zeigen, zeig mir, gib, gib mir, gibt, gibt es, sag, sag mir, suche, suchen, finde, finden, jetzt, gerade, derzeit, aktuell, aktuelle, aktuellen, aktueller, aktuelles, heute, hole, will, möchte, wissen, kann, kannst, mein, meine, meinen, meinem, meiner, viel, viele, liste, momentan, dieser, diese, dieses, alle, allen, so, schau, nach, pro, ab, in, steht, hat, haben, hatte, gemacht, passiert, lief, gelaufen, entwickelt, los, kannst du, könntest, könntest du, bitte zeigen, mich interessiert, wüsste gern',
  market:
    'krypto*, kryptowährung*, markt*, heute, gestern, aktuell*, kaufen, verkaufen, kauf, verkauf, investieren, handeln, steigt, fällt, steigen, fallen, trend, analyse, übersicht, daten, letzte, letzten, letzter, letztes, vergleich*, vergleiche, vergleichen, echtzeit, prognose*, entwicklung, handel',
  idiom: 'preisliste*, bilanz*, kundenkonto',
  coin: 'münze, münzen, kryptowährung, währung',
  person:
    'wer ist, wer sind, wer war, wer arbeitet, wen kennen wir, geschäftsführer*, vorstand*, leiter*, gründer*',
  which:
    'offen, offene, offenen, offener, offenes, neu, neue, neuen, neueste, neuesten, letzte, letzten, letzter, unerledigte, unerledigten, anstehende, anstehenden, fällige, fälligen, aktuelle, aktuellen, von',
  times: {
    today: 'heute, von heute',
    yesterday: 'gestern, von gestern',
    this_week: 'diese woche, dieser woche',
    last_week: 'letzte woche, letzter woche, vorige woche',
    this_month: 'diesen monat, diesem monat, dieses monats',
    last_month: 'letzten monat, letztem monat, letzten monats',
  },
  equity: 'aktie, aktien, börse, dividende*, anleihe*',
  units: {
    m: 'minute, minuten',
    h: 'stunde, stunden, std',
    d: 'tag, tage, tagen, tages',
    w: 'woche, wochen',
    M: 'monat, monate, monaten, monats',
  },
  each: {
    '1m': 'minütlich*, minutenkerze*, minutenchart*, minuten chart*',
    '1h': 'stündlich*, stundenkerze*, stundenchart*, pro stunde, stunden chart*, stundenbasis',
    '1d': 'täglich*, tageskerze*, tageschart*, pro tag, tages chart*, tagesbasis',
    '1w': 'wöchentlich*, wochenkerze*, wochenchart*, pro woche, wochen chart*, wochenbasis',
    '1M': 'monatlich*, monatskerze*, monatschart*, pro monat, monats chart*',
    '30m': 'halbe stunde, halbstündlich*, halbstunden*',
    '15m': 'viertelstunde*, viertelstündlich*',
    '4h': 'vierstunden*, vierstündlich*',
  },
  numbers: {
    1: 'ein, eine, eins',
    2: 'zwei',
    3: 'drei',
    4: 'vier',
    5: 'fünf',
    6: 'sechs',
    8: 'acht',
    12: 'zwölf',
    15: 'fünfzehn',
    30: 'dreißig',
  },
  into: 'in, zu, nach, gegen, gegenüber',
  pair: 'paar, handelspaar',
  versus: 'gegen, gegenüber, versus',
  and: 'und, sowie, oder, plus, mit, auch',
  of: 'von, vom, für, in, der, des, im, zum, ist',
  past: 'letzte, letzten, letzter, letztes, vergangene, vergangenen, vorige',
  currencies: {
    USD: 'dollar, us dollar, dollars',
    EUR: 'euro, euros',
    GBP: 'pfund, britische pfund',
    CHF: 'franken, schweizer franken',
    TRY: 'türkische lira, lira',
    JPY: 'yen',
    PLN: 'zloty, polnische zloty',
  },
  history:
    'gestern, letzte woche, letzten woche, letzter woche, vorige woche, vergangene woche, vergangenen woche, diese woche, dieser woche, letzten tage, letzten tagen, vergangenen tage, letzten monat, letztem monat, letzten monats, diesen monat, diesem monat, vergangenen monat, letztes jahr, letzten jahr, dieses jahr, diesem jahr, vergangenen jahr, letzten wochen, letzten monate, letzten monaten, am wochenende, seit gestern, seit montag, seit januar, seit jahresbeginn',
  counted: 'wie viel, wie viele, wieviel, wieviele',
  apart: {
    volume_profile: 'wo + meisten + gehandelt, preis + meisten + gehandelt, kurs + meisten + gehandelt',
    order_flow: 'käufer + verkäufer, mehr + gekauft + verkauft',
    fills: 'habe ich + gekauft, habe ich + verkauft, hab ich + gekauft, hab ich + verkauft, ich + bezahlt',
    open_orders: 'orders + offen, aufträge + offen, orders + laufen',
  },
};
