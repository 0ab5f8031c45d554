/** Italian. */
import type { Language } from '../language.ts';

export const italian: Language = {
  topics: {
    price:
      'prezzo, prezzi, quotazion*, cambio, tasso di cambio, prezzo attuale, prezzo di mercato, prezzo corrente, ultimo prezzo, valore attuale, valore di mercato, valore corrente, quotato, quotata, tasso, prezzo spot, volume 24h, volume 24 ore, variazione 24h, massimo di oggi, minimo di oggi, massimo giornaliero, minimo giornaliero, prezzo in tempo reale, prezzo in diretta',
    average_price:
      'prezzo medio, prezzi medi, media del prezzo, media dei prezzi, media prezzo, prezzo in media, valore medio, quotazione media, costo medio, prezzo medio ponderato, prezzo medio a 5 minuti, in media',
    orderbook:
      'libro ordini, libro degli ordini, book ordini, book di negoziazione, ordini di acquisto e vendita, registro ordini, book degli ordini, book di ordini, order book, orderbook, libro di ordini, registro degli ordini, libro delle offerte, ordini di acquisto, ordini di vendita, ordini in acquisto e vendita, offerte di acquisto e vendita, domanda e offerta, bid e ask, denaro e lettera, lato acquisto, lato vendita, proposte di negoziazione, proposte di acquisto e vendita, libro di negoziazione',
    depth:
      'profondità, profondità di mercato, profondità del mercato, profondità del book, profondità degli ordini, profondità ordini, profondità del book ordini, profondità del libro, profondità del libro ordini, profondità del libro degli ordini, profondità book, grafico di profondità, grafico della profondità, quanto è profondo',
    level_2:
      'livello 2, livello due, livello ii, secondo livello, dati di livello 2, dati livello 2, book livello 2, book di livello 2, book a livello 2, libro livello 2, libro di livello 2, libro ordini livello 2, profondità livello 2, profondità di livello 2, level 2',
    spread:
      'differenziale, denaro lettera, miglior offerta, scarto, muri, muro, spread, spreads, spread denaro lettera, spread bid ask, spread tra denaro e lettera, differenziale denaro lettera, differenza denaro lettera, differenza tra denaro e lettera, differenza tra bid e ask, differenza bid ask, differenza fra bid e ask, differenza tra acquisto e vendita, differenza tra prezzo di acquisto e vendita, differenza acquisto vendita, divario, forbice, scarto tra bid e ask, scarto denaro lettera, miglior bid, miglior ask, miglior denaro, miglior lettera, miglior prezzo di acquisto, miglior prezzo di vendita, migliori prezzi, migliore offerta, migliore domanda, prezzo denaro, prezzo lettera, prezzo bid, prezzo ask, muro di acquisto, muro di vendita, muri di acquisto, muri di vendita, slippage, slittamento, prezzo medio bid ask, sbilanciamento, squilibrio, impatto sul prezzo, livello 1',
    trades:
      'scambi, ultimi scambi, scambi recenti, transazioni recenti, ultime transazioni, ultime operazioni, operazioni recenti, trades, trade recenti, ultimi trade, ultimo trade, ultime esecuzioni, esecuzioni recenti, operazioni di mercato, transazioni, scambi di mercato, ultime negoziazioni, negoziazioni recenti, ultime vendite, ultimi acquisti, acquisti e vendite recenti, ultime compravendite, compravendite, chi sta comprando, chi sta vendendo, chi compra, chi vende, lista degli scambi, elenco scambi',
    candles:
      'candela, candele, grafico, grafici, storico prezzi, storico dei prezzi, storico, prezzi storici, andamento, candele giapponesi, candelina, candeline, candelieri, candlestick*, candela*, chart, charts, grafico a candele, storico del prezzo, storico quotazioni, storico delle quotazioni, cronologia prezzi, cronologia dei prezzi, evoluzione del prezzo, andamento del prezzo, andamento prezzi, prezzi passati, dati storici, serie storica, quotazioni storiche, ohlc',
    order_flow:
      "flusso degli ordini, flusso di ordini, flusso ordini, pressione di acquisto, pressione di vendita, pressione in acquisto, flusso di ordine, flusso netto, flusso in acquisto, flusso in vendita, flusso acquirente, order flow, orderflow, flussi di ordini, pressione in vendita, pressione d'acquisto, pressione acquirente, pressione rialzista, pressione ribassista, pressione di acquisto e vendita, pressione dei compratori, pressione dei venditori, delta, delta cumulato, delta di volume, compratori aggressivi, venditori aggressivi, forza dei compratori",
    volume_profile:
      'profilo di volume, profilo dei volumi, profilo del volume, profilo volume, punto di controllo, area di valore, profilo volumetrico, profilo di volumi, volumi per prezzo, volume profile, profili di volume, distribuzione del volume, distribuzione dei volumi, distribuzione volumi, volume per prezzo, volume per livello, volume a ogni prezzo, volumi per livello di prezzo, prezzo più scambiato, livello più scambiato, prezzo con più volume, prezzo con più volumi, area valore, area del valore, zona di valore, aree di valore, istogramma dei volumi, profilo di mercato, punto di controllo del volume',
    liquidity:
      "liquidità, vuoti di liquidità, vuoto di liquidità, vuoti liquidità, buchi di liquidità, buco di liquidità, lacune di liquidità, mancanza di liquidità, carenza di liquidità, bassa liquidità, poca liquidità, scarsa liquidità, zone di liquidità, sacche di liquidità, sacche d'aria, liquido, liquida, illiquid*, quanto è liquido, ordini grandi, grandi ordini, ordini grossi",
    anomalies:
      'anomali*, manipolazion*, manipolato, attività sospett*, sospett*, anomal*, anormal*, irregolar*, irregolarità, manipolazione del mercato, manipolazione di mercato, manipolazione dei prezzi, manipolando, attività anomala, attività strana, attività insolita, movimenti sospetti, ordini sospetti, insolit*, inusual*, strano, strani, strana, strane, ordini falsi, ordini finti, ordini fantasma, ordini iceberg, ordine iceberg, ordini nascosti, spoofing, wash trading, pump and dump, flash crash, crollo improvviso, qualcosa di strano, qualcosa di sospetto, qualcosa di anomalo, qualcosa di insolito',
    microstructure:
      'microstruttura, salute del mercato, qualità del mercato, salute, micro struttura, microstruttura del mercato, microstruttura di mercato, salute di mercato, stato di salute del mercato, stato del mercato, qualità di mercato, condizioni di mercato, condizioni del mercato, stabilità del mercato',
    book_health:
      "salute del book, salute del libro ordini, stato del book, salute del book ordini, salute del book degli ordini, salute del libro, salute del libro degli ordini, salute dell'order book, stato del libro ordini, stato del libro degli ordini, stato del book ordini, stato del book degli ordini, stato dell'order book, stato di salute del book, qualità del book, qualità del libro ordini, book aggiornato, libro ordini aggiornato, book sano, book sincronizzato, freschezza del book",
    symbol_info:
      "regole di trading, regole di negoziazione, filtri, ordine minimo, quantità minima, dimensione minima, informazioni sul simbolo, informazioni sulla coppia, regole di mercato, regole della coppia, regole di scambio, condizioni di trading, condizioni di negoziazione, filtri di trading, filtri di negoziazione, info simbolo, info coppia, info sul simbolo, informazioni simbolo, informazioni coppia, informazioni di mercato, dettagli della coppia, dettagli del simbolo, specifiche, importo minimo, valore minimo, valore minimo dell'ordine, valore minimo ordine, minimo acquisto, acquisto minimo, acquisto minimo di, vendita minima, minimo per comprare, minimo per operare, minimo acquistabile, quantità minima acquistabile, quantità minima di acquisto, quantità minima ordine, quantità minima per ordine, investimento minimo, ordine più piccolo, dimensione minima ordine, dimensione minima dell'ordine, dimensione minima di un ordine, dimensione minima degli ordini, taglia minima, taglio minimo, nozionale minimo, ordine massimo, quantità massima, dimensione massima, dimensione del lotto, dimensione lotto, lotto minimo, dimensione del tick, dimensione tick, tick size, tick minimo, incremento di prezzo, incremento minimo, passo di prezzo, decimali, precisione, precisione del prezzo, tipi di ordine, tipi di ordini, limiti d'ordine, limiti degli ordini, negoziabile, scambiabile, è quotato, è quotata",
    accounts:
      'conto, conti, il mio conto, i miei conti, info conto, info sul conto, informazioni conto, informazioni sul conto, informazioni del conto, dettagli conto, dettagli del conto, dati del conto, conto trading, conto di trading, conto titoli, numero di conto',
    balances:
      "saldo, saldi, portafoglio, portafogli, fondi, possiedo, ho in portafoglio, quanto ho, quanti ho, che ho, patrimonio, disponibilità, liquidità disponibile, balance, il mio bilancio, mio bilancio, i miei fondi, i miei averi, le mie cripto, le mie monete, il mio portafoglio, i miei soldi, denaro disponibile, wallet, il mio wallet, mio wallet, i miei asset, detengo, ho ancora, mi resta, mi restano, mi rimane, mi rimangono, c'è sul mio conto, sul mio conto, nel mio portafoglio, nel portafoglio, saldo disponibile, fondi disponibili, valore del portafoglio, valore totale, valore complessivo, patrimonio netto, potere d'acquisto, giacenza",
    positions:
      'posizione, posizioni, posizioni aperte, profitti e perdite, posizione aperta, le mie posizioni, guadagni e perdite, profitto e perdita, i miei guadagni, le mie perdite, utili e perdite, utile non realizzato, profitti non realizzati, guadagni non realizzati, plusvalenz*, minusvalenz*, pnl, p&l',
    open_orders:
      'ordini aperti, ordini in sospeso, ordini attivi, ordini pendenti, ordine aperto, ordini in corso, ordini ancora aperti, ordini in attesa, ordini in essere, ordini non eseguiti, ordini non ancora eseguiti, ordini inevasi, ordini correnti, ordine in sospeso, ordine pendente, ordini limite, ordini limit, ordini stop, ordini vivi, ordini che ho aperti',
    orders:
      'ordini, storico ordini, storico degli ordini, tutti gli ordini, tutti i miei ordini, ordini passati, cronologia ordini, storico dei miei ordini, storico di ordini, cronologia degli ordini, cronologia dei miei ordini, lista ordini, elenco ordini, lista degli ordini, elenco degli ordini, ultimi ordini, ordini recenti, ordini annullati, ordine annullato, ordini cancellati, ordini chiusi, ordini completati, ordini precedenti, ordini vecchi, tutti i miei ordini passati, ordini che ho fatto',
    fills:
      'i miei trade, miei trade, i miei scambi, le mie operazioni, mie operazioni, mie transazioni, miei acquisti, mie vendite, ordini eseguiti, storico operazioni, storico trading, storico trade, storico dei trade, storico dei miei trade, storico scambi, storico degli scambi, storico delle operazioni, storico delle mie operazioni, storico transazioni, storico delle transazioni, storico delle mie transazioni, cronologia trade, cronologia degli scambi, cronologia delle operazioni, cronologia transazioni, i miei ultimi trade, ultimi miei trade, miei ultimi trade, mie ultime operazioni, miei scambi, miei ultimi scambi, miei ultimi acquisti, mie ultime vendite, mie ultime transazioni, mie negoziazioni, miei eseguiti, operazioni che ho fatto, ho comprato, ho venduto, ho acquistato, prezzo di carico, prezzo di ingresso, mio prezzo di acquisto',
    options:
      'opzioni, catena di opzioni, catena delle opzioni, scadenz*, opzione, call e put, opzioni call, opzioni put, calls, puts, prezzo di esercizio, prezzi di esercizio, prezzi strike, volatilità implicita',
  },
  weak: {
    price:
      "quanto vale, quanto costa, quanto sta, a quanto sta, a quanto è, quanto, vale, costa, valore, quanto viene, quanto fa, a quanto, a quanto viene, quanto è, quanto quota, a che prezzo, valgono, costano, quanto valgono, quanto costano, volume, volumi, capitalizzazione, massimo storico, come sta, com'è messo, che prezzo",
    orderbook: 'libro',
    candles: 'evoluzione',
    volume_profile: 'supporti e resistenze, supporto e resistenza, livelli di supporto',
    symbol_info: 'regole',
    orders: 'ordine',
  },
  apart: {
    spread:
      'differenza + denaro + lettera, differenza + bid + ask, differenza + acquisto + vendita, distanza + bid + ask, scarto + acquisto + vendita',
    order_flow:
      'compratori + venditori, compratori o venditori, più compratori, più venditori, comprano + vendono, comprando + vendendo, acquirenti + venditori',
    volume_profile:
      'dove + più + scambiato, prezzo + più + scambiato, prezzo + più volume, livello + più volume, dove + più volume, che prezzo + più, livello + più scambiato, quale prezzo + più, dove + più volumi',
    book_health:
      'book + aggiornato, book + sano, book + sincronizzato, book + in salute, libro + aggiornato, libro + sano, libro + sincronizzato, book + fresco',
    symbol_info:
      'minimo + comprare, minimo + acquistare, minimo + vendere, minimo + negoziare, meno + comprare, più piccolo + ordine, minimo + ordine, quanto + minimo, almeno + comprare',
    balances:
      'quanto + ho, quanti + ho, quanta + ho, quante + ho, quanto + possiedo, quanti + possiedo, quanto + mi resta, quanto + mi rimane, ho dei, quanto + detengo',
    open_orders:
      'ordini + aperti, ordini + in sospeso, ordini + in attesa, ordini + attivi, ordini + ancora aperti, ordini + non eseguiti',
    orders:
      'ordine + eseguito, ordini + annullati, ordine + annullato, ordine + andato a buon fine, ordini + eseguiti, ordini + cancellati',
    fills:
      'prezzo + ho comprato, prezzo + ho venduto, quanto + ho pagato, ho + comprato, ho + venduto, quando + ho comprato, a che prezzo + comprato, ultima volta + comprato, ultima volta + venduto, a quanto + comprato, a quanto + ho comprato, miei + acquisti, mie + vendite, mie + operazioni, mie + transazioni, miei + scambi',
  },
  kinds: {
    note: 'nota, note, appunti',
    task: 'compito, compiti, attività da fare, cose da fare, promemoria, attività',
    comment: 'commento, commenti',
    chat: 'conversazione, conversazioni',
    message: 'messaggio, messaggi',
    company: 'azienda, aziende, società, cliente, clienti, impresa, imprese, ditta, ditte',
    person: 'persona, persone, contatto, contatti, dipendente, dipendenti, referente, referenti',
    deal: 'trattativa, trattative, opportunità, affare, affari, accordo, accordi',
    document: 'documento, documenti, riunione, riunioni, fattura, fatture',
  },
  own: 'mio, mia, miei, mie, nostro, nostra, ho, possiedo, nostri, nostre, detengo, mi resta, mi rimane, ho comprato, ho venduto, il mio, le mie, i miei, la mia, ho ancora, ho in portafoglio, quanto ho, quanti ho, che ho',
  filler:
    "il, lo, la, i, gli, le, l, un, uno, una, di, del, dello, della, dei, degli, delle, dell, da, dal, dalla, in, nel, nella, al, allo, alla, a, su, sul, sulla, e, ed, o, che, quale, quali, com, è, sono, c, per, con, senza, si, mi, ti, ci, adesso, ora, oggi, mostra, mostrami, dammi, dimmi, fammi vedere, vedere, voglio, sapere, cerca, cercare, trova, trovami, per favore, favore, quanto, quanti, questo, quello, attuale, attuali, mio, mia, miei, mie, dove, quando, posso, elenca, qual, qual è, cosa, cos, ciao, salve, buongiorno, grazie, per piacere, perfavore, fammi, fai vedere, mostra mi, mostra il, fammi sapere, dammi il, dimmi il, dimmi quanto, vorrei, vorrei sapere, vorrei vedere, voglio vedere, mi serve, mi servono, serve, ho bisogno, bisogno, puoi, puoi dirmi, puoi mostrarmi, potresti, potresti dirmi, può, sai, sapete, quali sono, chi, perché, dov, dov'è, qui, qua, lì, già, anche, così, tanto, molto, più, meno, tutto, tutta, tutti, tutte, altro, altra, qualche, alcuni, alcune, ogni, stesso, stessa, ancora, essere, sta, stanno, stai, stato, stata, ha, hanno, hai, abbiamo, avere, fare, va, vanno, andando, tra, fra, dalle, dagli, nei, negli, nelle, sulle, sugli, coi, fino, verso, durante, sotto, dopo, prima, né, ma, se, no, non, tuo, tua, suo, sua, loro, lui, lei, noi, voi, tu, momento, in questo momento, al momento, per ora, attualmente, proprio, proprio ora, subito, velocemente, esatto, esattamente, circa, riguardo, sarebbe, dare, elenco, elencami, controlla, controllare, verifica, verificare, guarda, guardare, consulta, ottenere, ottieni, recupera, trovare, quant'è, com'è, cos'è, aveva, avrà, avrebbe, avuto, sarà, stava, erano, fosse, fatto, facendo, faceva, fanno, dice, dicono, dire, potere, possono, possiamo, vuole, vogliono, vogliamo, so, sanno, passa, successo, succede, succedendo, andato, andata, andare, viene, vengono, venire, tiene, tengono, ecco, mostrare, fornire, fornisci, indicare, indica, indicami, quella, quelli, quelle, questa, questi, queste, cui, secondo, presso, meglio, peggio, poco, poca, pochi, troppo, abbastanza, niente, nulla, certo, insieme, piccolo, piccola, grande, grandi, bisogna, occorre, si trova",
  market:
    'cripto*, criptovalut*, mercato, mercati, oggi, ieri, attuale, attuali, comprare, vendere, acquisto, vendita, investire, sale, scende, tendenza, analisi, riepilogo, dati, ultimo, ultima, ultimi, ultime, recent*, confronta, confronto, confrontare, tempo reale, in diretta, previsione, previsioni, cripto, criptovalute, exchange, binance, trading, trader, operare, negoziare, scambiare, investito, salito, sceso, è salito, è sceso, salita, discesa, rialzo, ribasso, in rialzo, in ribasso, rialzista, ribassista, crollo, crollato, crescita, cresciuto, rendimento, performance, variazione, variazioni, cambiamento, percentuale, volatil*, volatilità, statistic*, info, informazioni, informazione, dettagli*, panoramica, prospettiva, prospettive, proiezione, paragone, domani, odierno, odierna, del giorno, spot, mercato spot, massimo, minimo, massimi, minimi, alto, basso, conviene, comprato, venduto, investimento, perdita, guadagno, sentiment',
  idiom:
    'listino prezzi, lista dei prezzi, libro di cucina, club del libro, ordine del giorno, in ordine, candeline di compleanno, candele profumate, candela profumata, conto alla rovescia, biglietto da visita',
  coin: 'moneta, monete, criptovaluta, criptovalute, token, cripto, crypto',
  person: 'chi è, chi sono, chi lavora, amministratore delegato, fondatore*',
  which: 'aperte, aperti, nuove, nuovi, ultime, ultimi, recenti, di',
  times: {
    today: 'oggi, di oggi',
    yesterday: 'ieri, di ieri',
    this_week: 'questa settimana',
    last_week: 'settimana scorsa',
    this_month: 'questo mese',
    last_month: 'mese scorso',
  },
  equity: 'azioni, azione, borsa, dividend*',
  units: {
    m: 'minuto, minuti, min, minutini',
    h: 'ora, ore, h',
    d: 'giorno, giorni, giornata, giornate, gg',
    w: 'settimana, settimane',
    M: 'mese, mesi',
  },
  each: {
    '1m': 'al minuto, ogni minuto, minuto per minuto, un minuto',
    '5m': 'cinque minuti',
    '15m': "quarto d'ora, quarti d'ora, quindici minuti",
    '30m': 'mezz ora, mezzora, mezze ore, trenta minuti',
    '1h': "orario, oraria, orarie, orari, ogni ora, all'ora, un'ora, ora per ora, di un'ora",
    '4h': 'quattro ore',
    '1d': 'giornaliero, giornaliera, giornalieri, giornaliere, al giorno, giornalmente, quotidian*, ogni giorno, giorno per giorno, un giorno, di un giorno, daily',
    '1w': 'settimanale, settimanali, ogni settimana, di una settimana, weekly',
    '1M': 'mensile, mensili, ogni mese, di un mese, mensilmente, monthly',
  },
  numbers: {
    1: 'una, un',
    2: 'due',
    3: 'tre',
    4: 'quattro',
    5: 'cinque',
    6: 'sei',
    7: 'sette',
    8: 'otto',
    10: 'dieci',
    12: 'dodici',
    15: 'quindici',
    20: 'venti',
    24: 'ventiquattro',
    30: 'trenta',
    60: 'sessanta',
  },
  into: 'in, contro, a, su, convertito in, convertire in, espresso in, rispetto al, verso',
  pair: 'coppia, coppie, cross',
  versus: 'contro, rispetto a, vs, versus, rispetto al, contro il, paragonato a, confrontato con',
  and: 'e, ed, o, più, con, anche, insieme a, oltre a, nonché',
  of: 'di, del, della, dell, dello, per, in, dei, è, delle, degli, il, lo, la, l, su, sul, a, con, al, da',
  past: 'ultimo, ultima, ultimi, ultime, scorso, scorsa, scorse, scorsi, negli ultimi, nelle ultime, gli ultimi, le ultime, passato, passata, passati, passate, degli ultimi, delle ultime',
  ago: 'fa',
  history:
    "ieri, settimana scorsa, scorsa settimana, ultima settimana, questa settimana, ultimi giorni, mese scorso, scorso mese, ultimo mese, questo mese, anno scorso, ultimo anno, quest anno, ultime settimane, ultimi mesi, weekend, da gennaio, da ieri, l'altro ieri, avantieri, una settimana fa, un mese fa, un anno fa, la settimana scorsa, la scorsa settimana, settimana passata, nella settimana, in settimana, in questi giorni, questi giorni, il mese scorso, lo scorso mese, mese passato, nel mese, ultimo trimestre, questo trimestre, trimestre scorso, l'anno scorso, lo scorso anno, scorso anno, anno passato, nell'anno, scorso weekend, fine settimana, da febbraio, da marzo, da lunedì, da martedì, da venerdì, dalla settimana scorsa, da inizio anno, dall'inizio dell'anno, dall'inizio del mese, in una settimana, in un mese, in un anno, recentemente, ultimamente",
  counted: 'quanto, quanti, quante, quanta',
  currencies: {
    USD: 'dollaro, dollari, usd, dollari americani, dollaro americano, dollari usa',
    EUR: 'euro, eur',
    GBP: 'sterlina, sterline',
    CHF: 'franco svizzero, franchi svizzeri',
    TRY: 'lira turca, lire turche',
    JPY: 'yen',
    BRL: 'real brasiliano',
  },
};
