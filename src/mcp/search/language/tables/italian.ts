/** Italian. */
import type { Language } from '../language.ts';

export const italian: Language = {
  topics: {
    price: 'prezzo, prezzi, quotazion*, cambio, tasso di cambio, prezzo attuale',
    average_price: 'prezzo medio, prezzi medi, media del prezzo',
    orderbook:
      'libro ordini, libro degli ordini, book ordini, book di negoziazione, ordini di acquisto e vendita, registro ordini',
    depth: 'profondità, profondità di mercato, profondità del mercato, profondità del book',
    spread: 'differenziale, denaro lettera, miglior offerta, scarto, muri, muro',
    trades:
      'scambi, ultimi scambi, scambi recenti, transazioni recenti, ultime transazioni, ultime operazioni, operazioni recenti',
    candles:
      'candela, candele, grafico, grafici, storico prezzi, storico dei prezzi, storico, prezzi storici, andamento, candele giapponesi, candelina, candeline, candelieri',
    order_flow:
      'flusso degli ordini, flusso di ordini, flusso ordini, pressione di acquisto, pressione di vendita, pressione in acquisto',
    volume_profile:
      'profilo di volume, profilo dei volumi, profilo del volume, profilo volume, punto di controllo, area di valore, profilo volumetrico, profilo di volumi, volumi per prezzo',
    liquidity: 'liquidità, vuoti di liquidità, vuoto di liquidità',
    anomalies: 'anomali*, manipolazion*, manipolato, attività sospett*, sospett*',
    microstructure: 'microstruttura, salute del mercato, qualità del mercato, salute',
    book_health: 'salute del book, salute del libro ordini, stato del book',
    symbol_info:
      'regole di trading, regole di negoziazione, filtri, ordine minimo, quantità minima, dimensione minima, informazioni sul simbolo, informazioni sulla coppia',
    accounts: 'conto, conti',
    balances:
      'saldo, saldi, portafoglio, portafogli, fondi, possiedo, ho in portafoglio, quanto ho, quanti ho, che ho, patrimonio, disponibilità, liquidità disponibile',
    positions: 'posizione, posizioni, posizioni aperte, profitti e perdite',
    open_orders:
      'ordini aperti, ordini in sospeso, ordini attivi, ordini pendenti, ordine aperto, ordini in corso',
    orders:
      'ordini, storico ordini, storico degli ordini, tutti gli ordini, tutti i miei ordini, ordini passati, cronologia ordini',
    fills:
      'i miei trade, miei trade, i miei scambi, le mie operazioni, mie operazioni, mie transazioni, miei acquisti, mie vendite, ordini eseguiti, storico operazioni',
    options: 'opzioni, catena di opzioni, catena delle opzioni, scadenz*',
  },
  weak: {
    price: 'quanto vale, quanto costa, quanto sta, a quanto sta, a quanto è, quanto, vale, costa, valore',
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
  own: 'mio, mia, miei, mie, nostro, nostra, ho, possiedo',
  filler:
    'il, lo, la, i, gli, le, l, un, uno, una, di, del, dello, della, dei, degli, delle, dell, da, dal, dalla, in, nel, nella, al, allo, alla, a, su, sul, sulla, e, ed, o, che, quale, quali, com, è, sono, c, per, con, senza, si, mi, ti, ci, adesso, ora, oggi, mostra, mostrami, dammi, dimmi, fammi vedere, vedere, voglio, sapere, cerca, cercare, trova, trovami, per favore, favore, quanto, quanti, questo, quello, attuale, attuali, mio, mia, miei, mie, dove, quando, posso, elenca, qual, qual è, cosa, cos',
  market:
    'cripto*, criptovalut*, mercato, mercati, oggi, ieri, attuale, attuali, comprare, vendere, acquisto, vendita, investire, sale, scende, tendenza, analisi, riepilogo, dati, ultimo, ultima, ultimi, ultime, recent*, confronta, confronto, confrontare, tempo reale, in diretta, previsione, previsioni',
  idiom: 'listino prezzi, lista dei prezzi',
  coin: 'moneta, monete, criptovaluta, criptovalute',
  equity: 'azioni, azione, borsa, dividend*',
  units: {
    m: 'minuto, minuti',
    h: 'ora, ore',
    d: 'giorno, giorni',
    w: 'settimana, settimane',
    M: 'mese, mesi',
  },
  each: {
    '1h': 'orario, oraria, orarie, orari, ogni ora',
    '1d': 'giornaliero, giornaliera, giornalieri, giornaliere, al giorno',
    '1w': 'settimanale, settimanali',
    '1M': 'mensile, mensili',
    '30m': 'mezz ora, mezzora',
  },
  numbers: {
    1: 'una, un',
    2: 'due',
    4: 'quattro',
    5: 'cinque',
    6: 'sei',
    8: 'otto',
    12: 'dodici',
    15: 'quindici',
    30: 'trenta',
  },
  into: 'in, contro, a, su',
  pair: 'coppia',
  versus: 'contro, rispetto a',
  and: 'e, ed, o, più, con, anche',
  of: 'di, del, della, dell, dello, per, in, dei, è',
  past: 'ultimo, ultima, ultimi, ultime, scorso, scorsa, scorse, scorsi',
  currencies: {
    USD: 'dollaro, dollari',
    EUR: 'euro',
    GBP: 'sterlina, sterline',
    CHF: 'franco svizzero, franchi svizzeri',
    TRY: 'lira turca, lire turche',
    JPY: 'yen',
    BRL: 'real brasiliano',
  },
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
  ago: 'fa',
  history:
    'ieri, settimana scorsa, scorsa settimana, ultima settimana, questa settimana, ultimi giorni, mese scorso, scorso mese, ultimo mese, questo mese, anno scorso, ultimo anno, quest anno, ultime settimane, ultimi mesi, weekend, da gennaio, da ieri',
  counted: 'quanto, quanti, quante, quanta',
  apart: {
    volume_profile: 'dove + più + scambiato, prezzo + più + scambiato, prezzo + più volume',
    order_flow: 'compratori + venditori',
    fills: 'prezzo + ho comprato, prezzo + ho venduto, quanto + ho pagato',
    open_orders: 'ordini + aperti, ordini + in sospeso',
  },
};
