/** German. */
import type { Language } from '../language.ts';

export const german: Language = {
  spellings: { ä: 'ae', ö: 'oe', ü: 'ue' },
  topics: {
    price:
      'preis*, kurs, kurse, kurses, kursen, wechselkurs*, aktueller kurs, notierung*, tageskurs, marktpreis*, aktueller preis, marktpreis, börsenkurs, kaufpreis, verkaufspreis, kursstand, kurswert, eröffnungskurs, schlusskurs, tageshoch, tagestief, höchstkurs, tiefstkurs, höchststand, tiefststand, 24h volumen, 24 stunden volumen, tagesvolumen, kursänderung, preisänderung, tagesveränderung, preisstand, umrechnungskurs',
    average_price:
      'durchschnittspreis*, durchschnittskurs*, mittlerer preis, mittelkurs, durchschnitt, durchschnittlicher preis, durchschnittlicher kurs, durchschnittlich* preis*, durchschnittlich* kurs*, mittlerer kurs, preisdurchschnitt, kursdurchschnitt, mittelwert, im schnitt, im durchschnitt, preis im schnitt, durchschnittswert, 5 minuten durchschnitt',
    orderbook:
      'orderbuch*, auftragsbuch*, orderbücher, order buch, order book*, order-book, kauf und verkaufsorders, kauf und verkaufsaufträge, kauforders, verkaufsorders, geld und briefkurse, gebote, angebotsseite, nachfrageseite, kaufseite, verkaufsseite, geldseite, briefseite, bids und asks, orderbuchdaten',
    depth:
      'markttiefe, tiefe, orderbuchtiefe, orderbuch tiefe, tiefe des orderbuchs, tiefe des marktes, tiefe im orderbuch, tiefenchart, tiefendiagramm, wie tief, buchtiefe, orderbuchtiefe*, markttiefe*',
    level_2:
      'level 2, level 2 daten, level zwei, level2, stufe 2, l2 daten, l2 orderbuch, level 2 orderbuch, zweite ebene, ebene 2',
    spread:
      'geld brief spanne, geld brief, handelsspanne, bester geldkurs, bester briefkurs, spanne, kaufwand, verkaufswand, verkaufswände, wände, kauf wände, geld brief spread, preisspanne, slippage, geld brief kurs, geldkurs, briefkurs, geld brief differenz, bid ask spanne, differenz zwischen geld und brief, unterschied zwischen geld und brief, unterschied zwischen kauf und verkaufskurs, differenz zwischen kauf und verkaufspreis, abstand zwischen bid und ask, abstand zwischen geld und brief, unterschied zwischen bid und ask, differenz zwischen bid und ask, bester kaufpreis, bester verkaufspreis, bestes gebot, bestes angebot, bester bid, bester ask, bestes bid, bestes ask, beste geld und briefkurse, bester kauf und verkaufspreis, kauf verkauf spanne, level 1, level-1-daten, mittelpreis, kurswirkung, preiswirkung, ungleichgewicht im orderbuch, orderbuch ungleichgewicht, ungleichgewicht, kaufmauer*, verkaufsmauer*, orderwand, orderwände, kaufwände, mauern, große wände, spreads, spread, bid ask spread, kauf und verkaufspreis, kauf und verkaufskurs, unterschied zwischen kauf und verkaufspreis, unterschied zwischen kauf und verkauf, differenz zwischen kauf und verkauf, ankaufskurs, ankauf und verkauf',
    trades:
      'letzte trades, letzten trades, letzte geschäfte, letzte abschlüsse, abschlüsse, letzte transaktionen, letzten transaktionen, handelsgeschäfte, letzte handel, jüngste trades, neueste trades, letzte handelsabschlüsse, marktabschlüsse, trades, letzter trade, neuesten trades, jüngsten trades, aktuelle trades, aktuellen trades, getätigte trades, letzte umsätze, letzten umsätze, letzte ausführungen, letzten ausführungen, letzten abschlüsse, letzten geschäfte, neueste transaktionen, jüngste transaktionen, aktuelle transaktionen, öffentliche trades, markttrades, handelsabschlüsse, transaktionen, times and sales, time & sales, umsatzliste, wer kauft gerade, wer verkauft gerade',
    candles:
      'kerze*, kerzen*, kerzenchart*, candlestick*, chart, charts, kursverlauf*, verlauf, preisverlauf*, historische kurse, historische preise, kurshistorie, diagramm*, kursdiagramm*, candles, candlestickchart*, ohlc daten, chartverlauf, kursentwicklung, preisentwicklung, wertentwicklung, kursgrafik, preischart, kurschart*, liniendiagramm, historische daten, historischer kurs, historischer preis, historische entwicklung, historischen kurse, historischen preise, vergangene kurse, vergangene preise, preishistorie, kursgeschichte, preisgeschichte',
    order_flow:
      'orderfluss, auftragsfluss, kaufdruck, verkaufsdruck, orderstrom, order flow, orderflow*, auftragsflüsse, auftragsstrom, kauf und verkaufsdruck, käuferdruck, verkäuferdruck, nettofluss, kaufinteresse, kumuliertes delta, volumendelta, aggressive käufer, aggressive verkäufer, taker volumen, käuferüberhang, verkäuferüberhang',
    volume_profile:
      'volumenprofil*, volumen profil, handelsvolumenprofil, volumenverteilung, wertebereich, wertbereich, preis mit dem meisten volumen, kontrollpunkt, volumen nach preis, volumen profile, marktprofil, volumenverteilung nach preis, volumen pro preis, volumen je preis, volumen pro preisstufe, volumen nach preisniveau, verteilung des volumens, volumencluster, value area, point of control, meistgehandelter preis, meistgehandeltes preisniveau, am meisten gehandelt, höchstes volumen, profil des volumens',
    liquidity:
      'liquidität*, liquiditätslücke*, liquiditätslöcher, liquiditätsvakuum, liquide, illiquide, wie liquide, liquiditätsloch, liquiditätsvakuen, liquiditätszone*, liquiditätslage, liquiditätspools, lücken in der liquidität, löcher in der liquidität, dünne stellen, dünne liquidität, wenig liquidität, lücken im orderbuch, löcher im orderbuch, dünne stellen im orderbuch, vakuum, große orders, großaufträge',
    anomalies:
      'anomalie*, auffälligkeit*, manipulation*, manipuliert, marktmanipulation*, verdächtig*, ungewöhnlich*, abnormal*, anormal*, unregelmäßigkeit*, ausreißer, scheinaufträge, fake orders, eisberg order*, eisbergorder*, iceberg order*, spoofing, wash trading, scheingeschäfte, pump and dump, flash crash*, seltsam*, merkwürdig*, komisch*, verdächtige aktivität*, ungewöhnliche aktivität*, kursmanipulation*, preismanipulation*, manipulationsversuch*',
    microstructure:
      'mikrostruktur*, marktgesundheit, marktqualität, gesundheit des marktes, gesundheit, mikro struktur, markt mikrostruktur, marktmikrostruktur*, marktzustand, zustand des marktes, qualität des marktes, gesund*, wie gesund, marktlage',
    book_health:
      'zustand des orderbuchs, orderbuch status, gesundheit des orderbuchs, orderbuch gesundheit, orderbuchgesundheit, orderbuchqualität, orderbuchzustand, zustand vom orderbuch, gesundheit vom orderbuch, qualität des orderbuchs, ist das orderbuch aktuell, orderbuch aktuell, orderbuch veraltet, orderbuch synchron, aktualität des orderbuchs, status des orderbuchs, status vom orderbuch',
    symbol_info:
      'handelsregeln, filter, mindestorder*, mindestmenge*, mindestbestellung, losgröße, tickgröße, mindestgröße, symbolinfo*, handelsinfo*, mindestauftrag, mindestordergröße*, mindesthandelsgröße*, mindestbetrag*, mindesthandelsmenge*, schrittweite*, kleinste order, handelszeiten, minimale ordergröße, minimale order*, handelsregel*, handelsbedingungen, handelsbeschränkungen, handelsparameter, handelsinformationen, symbolinformationen, paarinformationen, infos zum paar, infos zum handelspaar, börseninfo, mindestkauf*, mindestverkauf*, mindestordervolumen, mindestvolumen, mindestorderwert, mindestwert, mindesteinsatz, mindeststückzahl, mindestkaufmenge, minimale menge, minimaler betrag, minimale stückzahl, minimaler orderwert, minimal* order*, kleinste ordergröße, kleinste menge, kleinster betrag, kleinstmöglich*, maximale order*, maximale ordergröße, höchstmenge, maximalmenge, lot size, lotgröße, tick size, tick-größe, preisschritt*, preisinkrement, mengenschritt*, step size, nachkommastellen, dezimalstellen, preisgenauigkeit, mengengenauigkeit, präzision, ordertypen, orderarten, orderlimits, ordergrenzen, mindestnotional, handelbar, kann man handeln, gelistet, wird gehandelt',
    accounts:
      'konto, konten, depots, accounts, kontoinfo*, kontoübersicht, kontodetails, kontodaten, handelskonto, handelskonten, brokerkonto, depotkonto, kontonummer*',
    balances:
      'kontostand*, guthaben, bestand, bestände, bestand, portfolio, depot, depotwert, besitze ich, habe ich, ich habe, ich besitze, halte ich, kontostände, vermögen, wallet, saldo, kaufkraft, mein bestand, auf meinem konto, wallet guthaben, was besitze ich, was habe ich, kontobestand, kontoguthaben, wallet bestand, walletbestand, guthabenstand, verfügbares guthaben, verfügbar* guthaben, freies guthaben, gesperrtes guthaben, verfügbares kapital, kapital, barbestand, bargeld, coinbestand, kryptobestand, krypto bestand, gesamtvermögen, gesamtguthaben, gesamtwert, portfoliowert, portfolioübersicht, portfoliostand, hab ich, habe ich noch, hab ich noch, besitz ich, halte ich noch, ich halte, mein vermögen, meine coins, meine bestände, meine assets, mein geld, meine kryptos, vermögenswerte, assets, wallets, salden, kontostand',
    positions:
      'position, positionen, depotbestand, depotbestände, depotpositionen, wertpapierbestand, offene positionen, gewinn und verlust, gewinne und verluste, gewinn verlust, g&v, gewinn oder verlust, unrealisierter gewinn, unrealisierte gewinne, unrealisierter verlust, nicht realisierte gewinne, realisierte gewinne, buchgewinn*, buchverlust*, meine gewinne, meine verluste, laufende positionen, aktienpositionen',
    open_orders:
      'offene order*, offenen order*, offene aufträge, offenen aufträge, aktive order*, ausstehende order*, laufende order*, offene auftrage, offener auftrag, offenen auftrag, aktive aufträge, aktiven aufträge, aktiven order*, laufende aufträge, laufenden order*, laufenden aufträge, wartende order*, schwebende order*, unausgeführte order*, nicht ausgeführte order*, noch nicht ausgeführte order*, ausstehenden order*, ausstehende aufträge, bestehende order*, anstehende order*, pending order*, limit order*, limitorder*, stop order*, orders offen, aufträge offen, orders noch offen',
    orders:
      'orders, aufträge, orderhistorie, auftragshistorie, alle orders, alle aufträge, bisherige orders, alte orders, vergangene orders, orderverlauf, bestellhistorie, order historie, ordergeschichte, orderübersicht, orderliste, auftragsverlauf, auftragsliste, auftragsübersicht, sämtliche orders, sämtliche aufträge, frühere orders, frühere aufträge, alte aufträge, letzte orders, letzten orders, letzte aufträge, letzten aufträge, vergangene aufträge, stornierte order*, stornierten order*, gelöschte order*, abgebrochene order*, abgeschlossene order*, erledigte order*, alle meine orders, alle meine aufträge, alle meine order, jede order, historie meiner orders, verlauf meiner orders',
    fills:
      'meine trades, meine geschäfte, meine transaktionen, meine käufe, meine verkäufe, handelshistorie, ausgeführte order*, ausgeführte trades, meine letzten trades, transaktionshistorie, trade historie, tradehistorie, tradeverlauf, trade verlauf, trading historie, handelsverlauf, handelsgeschichte, meine trade historie, meine abschlüsse, meine ausführungen, meine letzten käufe, meine letzten verkäufe, meine letzten transaktionen, meine letzten geschäfte, meine getätigten trades, eigene trades, meine handelshistorie, meine käufe und verkäufe, meine einkäufe, gekauft und verkauft, transaktionsverlauf, transaktionsübersicht, ausgeführten order*, ausgeführte aufträge, ausgeführten trades, was habe ich gekauft, was habe ich verkauft, meine umsätze, mein einstiegspreis, mein einstiegskurs, mein einkaufspreis',
    options:
      'optionen, optionskette*, optionsschein*, ausübungspreis*, verfall*, verfallstermin*, laufzeit*, calls, puts, optionspreise, optionsketten, basispreis*, call optionen, put optionen, implizite volatilität',
  },
  weak: {
    price:
      'wie viel, wieviel, wie teuer, kostet, kosten, wert, was kostet, wie hoch, wie steht, steht, volumen, handelsvolumen, wieviel kostet, wie viel kostet, was ist wert, wieviel ist, wie viel ist, wie hoch ist, wo steht, wo liegt, liegt, stehen, notiert, bei wie viel, marktkapitalisierung, allzeithoch, was macht, teuer, umsatz',
    trades: 'umsätze, geschäfte',
    candles: 'entwicklung',
    volume_profile: 'unterstützung und widerstand, unterstützungen, widerstände',
    orders: 'order, auftrag',
  },
  apart: {
    spread:
      'unterschied + geld + brief, differenz + geld + brief, abstand + bid + ask, unterschied + bid + ask, differenz + bid + ask, unterschied + kaufpreis + verkaufspreis',
    order_flow:
      'käufer + verkäufer, mehr + gekauft + verkauft, käufer oder verkäufer, mehr käufer, mehr verkäufer, gekauft oder verkauft, bullen + bären, überwiegen + käufer',
    volume_profile:
      'wo + meisten + gehandelt, preis + meisten + gehandelt, kurs + meisten + gehandelt, welchem preis + meisten, welcher preis + meisten, wo + meiste volumen, preis + höchsten volumen, kurs + höchsten volumen, wo + meist gehandelt',
    book_health:
      'orderbuch + aktuell, orderbuch + veraltet, orderbuch + synchron, orderbuch + gesund, orderbuch + intakt',
    symbol_info:
      'mindestens + kaufen, mindestens + handeln, mindestens + verkaufen, wie viel + mindestens, wie klein + order, wie klein + orders, minimum + kaufen',
    balances:
      'wie viel + hab ich, wie viel + besitze ich, wie viel + halte ich, wie viele + habe ich, wie viele + hab ich, habe ich noch, wieviel + auf meinem',
    open_orders:
      'orders + offen, aufträge + offen, orders + laufen, orders + noch offen, order + noch offen, aufträge + laufen, orders + ausstehend, orders + nicht ausgeführt, aufträge + nicht ausgeführt, aufträge + noch offen, aufträge + noch laufen',
    orders:
      'order + ausgeführt, orders + ausgeführt, orders + storniert, order + storniert, auftrag + ausgeführt, orders + gelöscht',
    fills:
      'habe ich + gekauft, habe ich + verkauft, hab ich + gekauft, hab ich + verkauft, ich + bezahlt, ich + gekauft, ich + verkauft, mein + einstiegskurs, mein + kaufpreis, preis + ich gekauft, zuletzt + gekauft, zuletzt + verkauft, meine + käufe, meine + verkäufe, meine + trades, meine + transaktionen, meine + geschäfte, meinen + käufen, meine + handelshistorie, meine + abschlüsse',
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
  own: 'mein, meine, meinen, meinem, meiner, meines, unser, unsere, unseren, habe ich, ich habe, besitze ich, hab ich, hab, ich halte, halte ich, meinerseits, meins, unserem, unserer, besitz ich, ich besitze, auf meinem, in meinem, in meiner, habe ich noch, hab ich noch, halte ich noch, besitze ich noch, depotbestand, depotbestände, depotpositionen, wertpapierbestand, aktienbestand',
  filler:
    'war, waren, nochmal, noch mal, denn, eigentlich, der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, von, vom, zu, zum, zur, im, am, an, auf, aus, bei, mit, für, über, um, und, oder, aber, ist, sind, bin, wird, werden, wie, was, wer, wo, wann, welche, welcher, welches, ich, du, er, sie, es, wir, ihr, mir, mich, dir, dich, uns, euch, sich, nicht, auch, noch, nur, mal, bitte, danke, zeig, zeige, zeigen, zeig mir, gib, gib mir, gibt, gibt es, sag, sag mir, suche, suchen, finde, finden, jetzt, gerade, derzeit, aktuell, aktuelle, aktuellen, aktueller, aktuelles, heute, hole, will, möchte, wissen, kann, kannst, mein, meine, meinen, meinem, meiner, viel, viele, liste, momentan, dieser, diese, dieses, alle, allen, so, schau, nach, pro, ab, in, steht, hat, haben, hatte, gemacht, passiert, lief, gelaufen, entwickelt, los, kannst du, könntest, könntest du, bitte zeigen, mich interessiert, wüsste gern, hallo, hi, moin, guten tag, bitte mal, gerne, gern, einfach, kurz, schnell, genau, ungefähr, etwa, zurzeit, zur zeit, im moment, im augenblick, augenblicklich, augenblick, moment, soeben, wieder, schon, doch, halt, eben, wohl, dann, dort, hier, kannst du mir, kannst du mir sagen, könnten sie, können sie, sie mir, anzeigen, anzeige, abrufen, ausgeben, lass, lass mich, sehen, schauen, anschauen, angucken, guck, check, checken, prüfe, prüf, brauche, brauch, ich brauche, ich möchte, ich will, ich hätte gern, sag mal, weißt du, erzähl, erklär, erkläre, nenn, nenne, nenn mir, welchen, welchem, wieso, warum, wohin, woher, ob, dass, damit, dafür, davon, dazu, beim, vor, seit, bis, während, gegen, pro stück, jeweils, insgesamt, überhaupt, sowie, sehr, mehr, weniger, meisten, meiste, aktuellste, neueste, neuesten, letzter, hol, hol mir, such, such mir, such nach, liste auf, zusammen, gehts, geht es, geht, läuft, macht, machen, sieht, sieht aus, kriegt man, bekommt man, bekomme ich, kriege ich, dein, deine, ihre, jetziger, jetzige, jetzigen, gegenwärtig*, momentane, momentaner, momentanen, derzeitige, derzeitiger, derzeitigen, genauer, genaue, detailliert, detaillierte, beispielsweise',
  market:
    'krypto*, kryptowährung*, markt*, heute, gestern, aktuell*, kaufen, verkaufen, kauf, verkauf, investieren, handeln, steigt, fällt, steigen, fallen, trend, analyse, übersicht, daten, letzte, letzten, letzter, letztes, vergleich*, vergleiche, vergleichen, echtzeit, prognose*, entwicklung, handel, coin, coins, token, kryptos, kryptomarkt, börse, binance, handelspaar, handelspaare, gestiegen, gefallen, gestiegen heute, stieg, fiel, stark, verloren, gewonnen, gewinn, verlust, plus, minus, prozent, prozentual, veränderung, veränderungen, änderung, performance, volatil*, volatilität, trendet, bewegung*, kursbewegung*, ausblick, einschätzung, statistik*, kennzahlen, info, infos, informationen, details, live, jetziger, hoch, tief, hoch und tief, höchste, tiefste, niedrigste, hoher, niedrig, günstig, lohnt, lohnt sich, jüngste, neueste, vergangene, vergangenen, kaufe, verkaufe, gekauft, verkauft, gehandelt, handelt, trader, traden, trading, kursziel, morgen, zusammenfassung, tendenz, stimmung, spot, spotmarkt',
  idiom:
    'preisliste*, bilanz*, kundenkonto, kochkurs*, sprachkurs*, deutschkurs*, tanzkurs*, schwimmkurs*, yogakurs*, kursbuch, preisverleihung*, preisausschreiben*, wechselgeld, kerzenständer*, geburtstagskerze*, bestellung*',
  coin: 'münze, münzen, kryptowährung, währung, coin, token',
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
    m: 'minute, minuten, min, minütige, minütigen, minütiger, minuten-kerzen',
    h: 'stunde, stunden, std, stündige, stündigen, stündiger, h',
    d: 'tag, tage, tagen, tages, tägige, tägigen, tägiger',
    w: 'woche, wochen, wöchige, wöchigen',
    M: 'monat, monate, monaten, monats, monatige',
  },
  each: {
    '1m': 'minütlich*, minutenkerze*, minutenchart*, minuten chart*, minutenkerzen, 1-minuten-kerzen, im minutentakt, minutenbasis, pro minute, jede minute, einminutenkerze*, einminutenchart*',
    '5m': 'fünfminütig*, fünfminutenkerze*, fünfminutenchart*',
    '15m':
      'viertelstunde*, viertelstündlich*, fünfzehnminütig*, viertelstundenkerze*, viertelstundenchart*, fünfzehnminutenkerze*, fünfzehnminutenchart*',
    '30m':
      'halbe stunde, halbstündlich*, halbstunde*, halbe stunden, halbstundenkerze*, halbstundenchart*, dreißigminutenkerze*, dreißigminutenchart*',
    '1h': 'stündlich*, stundenkerze*, stundenchart*, pro stunde, stunden chart*, stundenbasis, stundenkerzen, stunden kerzen, jede stunde, stundentakt, stundenweise, auf stundenbasis, stunden-chart, einstundenkerze*, einstundenchart*',
    '2h': 'zweistündlich*, zweistündig*, zweistundenkerze*, zweistundenchart*',
    '4h': 'vierstündlich*, vierstündig*, vierstundenkerze*, vierstundenchart*',
    '12h': 'zwölfstundenkerze*, zwölfstundenchart*, halbtageskerze*, halbtageschart*',
    '1d': 'täglich*, tageskerze*, tageschart*, pro tag, tages chart*, tagesbasis, tages kerzen, tages-chart, tageskurse, tagesverlauf, tageskursverlauf, jeden tag, auf tagesbasis, tagesweise, tagesgraph, tagescandles',
    '3d': 'dreitageskerze*, dreitageschart*',
    '1w': 'wöchentlich*, wochenkerze*, wochenchart*, pro woche, wochen chart*, wochenbasis, wochen kerzen, jede woche, wochenverlauf, auf wochenbasis, wochenweise, wochencandles',
    '1M': 'monatlich*, monatskerze*, monatschart*, pro monat, monats chart*, monats kerzen, monatsbasis, jeden monat, monatsverlauf, auf monatsbasis, monatschart, monatscandles',
  },
  numbers: {
    1: 'ein, eine, eins, einer, einem',
    2: 'zwei',
    3: 'drei',
    4: 'vier',
    5: 'fünf, fuenf',
    6: 'sechs',
    7: 'sieben',
    8: 'acht',
    10: 'zehn',
    12: 'zwölf, zwoelf',
    15: 'fünfzehn, fuenfzehn',
    20: 'zwanzig',
    24: 'vierundzwanzig',
    30: 'dreißig',
    60: 'sechzig',
  },
  into: 'in, zu, nach, gegen, gegenüber, umgerechnet in, in euro umgerechnet, umrechnen in, ausgedrückt in, gerechnet in',
  pair: 'paar, handelspaar, handelspaare, paare, paarung',
  versus: 'gegen, gegenüber, versus, vs, im vergleich zu, verglichen mit',
  and: 'und, sowie, oder, plus, mit, auch, ebenso, samt, außerdem',
  of: 'von, vom, für, in, der, des, im, zum, ist, bei, beim, zu, zur, auf, an, den, dem, die, das',
  past: 'letzte, letzten, letzter, letztes, vergangene, vergangenen, vorige, den letzten, der letzten, den vergangenen, in den letzten, die letzten, vergangener, vergangenes, vorigen, voriger, jüngsten, während der letzten',
  history:
    'gestern, letzte woche, letzten woche, letzter woche, vorige woche, vergangene woche, vergangenen woche, diese woche, dieser woche, letzten tage, letzten tagen, vergangenen tage, letzten monat, letztem monat, letzten monats, diesen monat, diesem monat, vergangenen monat, letztes jahr, letzten jahr, dieses jahr, diesem jahr, vergangenen jahr, letzten wochen, letzten monate, letzten monaten, am wochenende, seit gestern, seit montag, seit januar, seit jahresbeginn, vorgestern, vor einer woche, vor einem monat, vor einem jahr, in der letzten woche, über die letzte woche, über die woche, die woche über, in den letzten tagen, vergangenen tagen, vorigen monat, vergangenen wochen, vergangenen monaten, vergangenes jahr, voriges jahr, dieses quartal, letztes quartal, letzten quartal, wochenende, letztes wochenende, seit letzter woche, seit letztem monat, seit dienstag, seit mittwoch, seit donnerstag, seit freitag, seit märz, seit februar, seit dezember, seit anfang der woche, seit anfang des monats, seit anfang des jahres, seit wochen, früher, diese tage, jüngster zeit, vorwoche, vormonat, vorjahr, letzter tage',
  counted: 'wie viel, wie viele, wieviel, wieviele, wie viele stück',
  currencies: {
    USD: 'dollar, us dollar, dollars, dollarn, amerikanische dollar, usd',
    EUR: 'euro, euros, eur, teuro',
    GBP: 'pfund, britische pfund, pfund sterling, britischen pfund',
    CHF: 'franken, schweizer franken, chf, sfr',
    TRY: 'türkische lira, lira, türkischen lira',
    JPY: 'yen, japanische yen',
    PLN: 'zloty, polnische zloty, polnischen zloty',
    BRL: 'brasilianische real',
  },
};
