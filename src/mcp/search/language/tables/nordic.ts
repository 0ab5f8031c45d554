/** Swedish and, where their words differ, Danish and Norwegian; of Finnish the most common. */
import type { Language } from '../language.ts';

export const nordic: Language = {
  spellings: { å: 'aa', ø: 'oe', æ: 'ae' },
  topics: {
    price:
      'priset, kursen, växelkurs, pris, kurs, priser, aktuellt pris, aktuell kurs, nuvarande pris, dagens pris, dagens kurs, dagskurs, senaste pris, senaste kurs, marknadspris, notering, spotpris, prisen, kursen nu, valutakurs, vekslekurs, markedspris, dagskursen, handelsvolym, handelsvolum, volym 24h, prisændring, prisændringer, prisforandring, högsta pris, lägsta pris, hinta, kurssi',
    average_price:
      'genomsnittspris*, genomsnittligt pris, medelpris*, snittpris*, genomsnittskurs, medelkurs, gennemsnitspris*, gennemsnitlig pris, gennemsnitlige pris, gjennomsnittspris*, gjennomsnittlig pris, snittkurs, genomsnitt, gennemsnit, gjennomsnitt, keskihinta',
    orderbook:
      'orderbok, orderboken, ordrebog, ordrebok, orderböcker, order bok, orderbokens, ordreboken, ordrebogen, ordrebok*, ordrebog*, köp och säljordrar, köp och säljorder, köpordrar, säljordrar, købs og salgsordrer, kjøps og salgsordrer, købsordrer, salgsordrer, bud och ask, tarjouskirja, toimeksiantokirja',
    depth:
      'marknadsdjup*, orderdjup*, orderboksdjup*, djupet, markedsdybde*, dybden, ordredybde*, ordrebokdybde, djupdiagram',
    level_2: 'nivå 2, nivå två, niveau 2, nivå to, level 2, nivå 2 data, nivå 2 orderbok, andra nivån',
    spread:
      'spread, spreaden, köp sälj spread, köp-säljspread, skillnad mellan köp och sälj, skillnaden mellan köp och sälj, skillnad mellan köp och säljkurs, skillnaden mellan köp och säljkurs, skillnaden mellan bid och ask, skillnad mellan bid och ask, bästa bud, bästa köpkurs, bästa säljkurs, bästa köp, bästa sälj, bästa pris, köpkurs, säljkurs, köpvägg*, säljvägg*, forskel mellem køb og salg, forskellen mellem køb og salg, forskel mellem bid og ask, forskjell mellom kjøp og salg, forskjellen mellom kjøp og salg, forskjellen mellom bid og ask, bedste bud, beste bud, købskurs, salgskurs, kjøpskurs, købsmur*, salgsmur*, kjøpsvegg*, obalans, ubalance, ubalanse, slippage',
    trades:
      'senaste affärer, senaste affärerna, senaste avslut, senaste avsluten, avslut, senaste transaktioner, senaste transaktionerna, senaste handel, senaste trades, senaste köp, nyligen genomförda affärer, seneste handler, seneste handel, seneste transaktioner, siste handler, siste handlene, siste transaksjoner, seneste trades, siste trades, vem köper, vem säljer, transaktioner, transaksjoner',
    candles:
      'diagram, graf, ljus, stapeldiagram, candle, candles, ljusstake*, ljusstakar, ljusdiagram, candlestick*, diagrammet, grafen, grafer, chart, prishistorik, kurshistorik, kursutveckling, prisutveckling, prishistorik*, historiska priser, historiska kurser, historisk kurs, historisk data, prisudvikling, kursudvikling, prisutvikling, kursutvikling, prishistorikk, historiske priser, historiske kurser, kurva, kurven, lysestake*, stearinlys diagram, kurssikehitys, dagsgraf',
    order_flow:
      'orderflöde*, order flöde, orderström*, ordreflow*, ordreflyt*, ordrestrøm*, köptryck, säljtryck, köptrycket, säljtrycket, köp och säljtryck, købspres, salgspres, kjøpspress, salgspress, köpare och säljare, köpare eller säljare, købere og sælgere, kjøpere og selgere, delta',
    volume_profile:
      'volymprofil*, volymfördelning*, volym per pris, volym per prisnivå, volumenprofil*, volumprofil*, volumfordeling*, volumenfordeling*, volum per pris, mest handlade pris*, mest handlade priset, värdeområde, kontrollpunkt, mest handlede pris, mest omsatte pris, volum profile',
    liquidity:
      'likviditet, likviditeten, likviditetsgap*, likviditetshål*, likviditetsglapp*, likviditetsvakuum*, likviditetshul*, likviditetshull*, brist på likviditet, låg likviditet, likvid, likvida, stora ordrar, store ordrer',
    anomalies:
      'avvikelse*, avvikelser, anomali*, onormal*, ovanlig*, misstänkt*, manipulation*, manipulering, marknadsmanipulation*, konstig*, falska ordrar, afvigelse*, mistænkelig*, usædvanlig*, unormal*, avvik, mistenkelig*, uvanlig*, uregelmessig*, oregelbunden*, merkelig, mærkelig',
    microstructure:
      'mikrostruktur*, marknadsmikrostruktur*, marknadens hälsa, marknadshälsa, marknadskvalitet, marknadens tillstånd, markedets sundhed, markedssundhed, markedshelse, markedets helse, markedskvalitet',
    book_health:
      'orderbokens hälsa, orderboks hälsa, orderbokshälsa, orderbokens status, orderboken status, hälsan på orderboken, hur mår orderboken, ordrebogens sundhed, ordrebogens tilstand, ordrebokens helse, ordrebokens tilstand, ordrebokhelse',
    symbol_info:
      'handelsregler, regler för handel, handelsvillkor, minsta order*, minsta orderstorlek, minsta ordervärde, minsta belopp, minsta köp, minsta antal, minsta mängd, minimiorder*, minimibelopp, lägsta order*, lägsta belopp, minimum order*, mindste ordre*, mindste ordrestørrelse, mindste beløb, minimumsordre*, minste ordre*, minste ordrestørrelse, minste beløp, minimumsbeløp, minimumsbeløb, symbolinfo*, symbolinformation, parinformation, lotstorlek, ticksstorlek, tickstorlek, decimaler, precision, största order*, ordertyper',
    accounts:
      'konto, kontot, konton, kontoinfo*, kontoinformation, mitt konto, mina konton, kontoen, kontoer, min konto, mine kontoer, mine konti, depå, depåer',
    balances:
      'saldo, innehav, plånbok, saldot, mitt saldo, min saldo, kontosaldo, behållning*, innehavet, mina innehav, mitt innehav, portfölj*, portföljen, min portfölj, plånboken, min plånbok, tillgångar, mina tillgångar, mina pengar, mina coins, har jag, jag har, äger jag, jag äger, kassa, tillgängligt saldo, på mitt konto, i min plånbok, beholdning*, beholdningen, min beholdning, portefølje*, min portefølje, tegnebog, lommebok, har jeg, jeg har, eier jeg, ejer jeg, på min konto, köpkraft, saldoni',
    positions:
      'positioner, positionerna, mina positioner, öppna positioner, positionen, åbne positioner, mine positioner, posisjoner, mine posisjoner, åpne posisjoner, vinst och förlust, vinst eller förlust, gevinst og tab, gevinst og tap, orealiserad vinst',
    open_orders:
      'öppna ordrar, öppna order, åbne ordrer, åpne ordrer, mina öppna ordrar, mina öppna order, öppna ordrarna, öppna ordern, aktiva ordrar, aktiva order, väntande ordrar, väntande order, pågående ordrar, liggande ordrar, ej utförda ordrar, utestående ordrar, limitordrar, mine åbne ordrer, mine åpne ordrer, aktive ordrer, ventende ordrer, afventende ordrer, udestående ordrer, avoimet toimeksiannot',
    orders:
      'ordrar, mina ordrar, mina order, orderhistorik*, order historik, alla ordrar, alla mina ordrar, tidigare ordrar, gamla ordrar, senaste ordrar, avbrutna ordrar, annullerade ordrar, avslutade ordrar, ordrer, mine ordrer, ordrehistorik*, ordrehistorikk*, alle ordrer, alle mine ordrer, tidligere ordrer, annullerede ordrer, kansellerte ordrer',
    fills:
      'mina affärer, mina trades, mina transaktioner, mina köp, mina sälj, mina avslut, mina senaste affärer, mina senaste trades, handelshistorik, min handelshistorik, affärshistorik, transaktionshistorik, min transaktionshistorik, tradehistorik, utförda ordrar, genomförda ordrar, mine handler, mine trades, mine transaktioner, mine transaksjoner, mine køb, mine kjøp, mine seneste handler, mine siste handler, handelshistorikk, transaksjonshistorikk, handlehistorik, har jag köpt, har jag sålt, jag köpte, jag sålde, köpte jag, jeg købte, jeg kjøpte',
    options:
      'optioner, optionskedja, optionskedjan, köpoptioner, säljoptioner, lösenpris*, lösendag*, opsjoner, opsjonskjede, optionskæde',
  },
  weak: {
    price:
      'hur mycket, hvor meget, hvor mye, värde, kostar, koster, vad kostar, hur mycket kostar, hur mycket är, vad är värt, värt, hvad koster, hva koster, hvor meget koster, hvor mye koster, værdi, verdi, verdt, värd nu, volym, hur står, vad ligger, hvor står',
    orders: 'order, ordre',
  },
  apart: {
    spread: 'skillnad* + köp + sälj, skillnad* + bid + ask, forskel* + bid + ask, forskjell* + bid + ask',
    order_flow: 'köpare + säljare, købere + sælgere, kjøpere + selgere',
    symbol_info: 'minst + köpa, minsta + köpa, minimum + köpa, mindste + købe, minste + kjøpe',
    balances:
      'hur mycket + har jag, hur många + har jag, hur mycket + äger jag, hvor meget + har jeg, hvor mye + har jeg, hvor mange + har jeg, hur mycket + jag har',
    open_orders: 'ordrar + öppna, ordrer + åbne, ordrer + åpne',
    fills:
      'när + köpte jag, pris + köpte jag, jag + köpt, jag + sålt, vad + betalade jag, jeg + købt, jeg + kjøpt, mina + köp, mina + affärer, mina + sälj, mine + køb, mine + kjøp, mine + salg, mine + handler',
  },
  kinds: {
    note: 'anteckning*, notat, notater',
    task: 'uppgift*, opgave*, oppgave*',
    message: 'meddelande*, beskeder, meldinger',
    company: 'företag*, kund*, virksomhed*, selskap*, bedrift*',
    person: 'personer, kontakt, kontakter',
    document: 'dokument, möte',
  },
  equity: 'aktie, aktien, aktier, aksje, aksjen, aksjer, osake, osakkeen, utdelning*, utbytte*',
  own: 'mina, mitt, våra, jag äger, har jag, jag har, mitt eget, vores, våre, har jeg, jeg har, minun',
  filler:
    'på, av, och, och, för, med, är, vad, hvad, hva, visa, vis, nu, idag, på, til, er, jag, jeg, et, ett, en, af, og, hej, tack, takk, tak, snälla, vänligen, kan du, kan du visa, skulle du, visa mig, vis mig, vis meg, visa upp, ge mig, giv mig, gi meg, säg, berätta, fortæl, fortell, hitta, sök, søg, kolla, titta, hämta, hent, vill, jag vill, veta, se, vil, gerne, gjerne, vide, hur, hvordan, vem, hvem, hvor, när, hvornår, varför, vilken, vilket, vilka, hvilken, hvilke, den, det, de, dem, detta, denna, dessa, dette, denne, disse, som, att, at, i, ur, ut, från, fra, hos, eller, så, också, også, bara, just, just nu, lige nu, akkurat, akkurat nå, nå, för tillfället, för närvarande, aktuell, aktuella, aktuellt, aktuelle, nuvarande, nåværende, nuværende, senaste, seneste, siste, alla, alle, allt, varje, hver, inte, ikke, nej, nei, har, hade, hadde, havde, blir, bliver, varit, ska, skal, kan, finns, findes, finnes, står, ligger, går, du, han, vi, ni, ditt, dina, lista, liste, mycket, många, meget, mye, mange, mer, mere, mest, ungefär, dag, i dag, i da',
  market:
    'krypto*, kryptovaluta*, marknad*, marked*, börs*, binance, handel, handla, köpa, sälja, köp, sälj, købe, sælge, køb, salg, kjøpe, selge, kjøp, investera, investere, stiger, steg, faller, falder, föll, faldt, upp, ner, uppgång, nedgång, stigning, fald, trend*, analys*, analyse*, översikt, oversigt, data, info, information, detaljer, jämför*, sammenlign*, jämförelse, prognos*, imorgon, igår, i går, procent, prosent, realtid, live, volatil*, hög, låg, högsta, lägsta, høj, lav, spot, utveckling, udvikling',
  coin: 'mynt, myntet, token, coin, mønt, kryptovaluta',
  units: {
    m: 'minut, minuter, min, minuts, minutters, minutter, minuttersgraf, minuters',
    h: 'timme, timmar, tim, timmars, timmarna, timer, timers, timmes',
    d: 'dag, dagar, dage, dagars, dygn, dagers, døgn',
    w: 'vecka, veckor, uge, veckors, veckan, uger, uke, uker, ugers',
    M: 'månad, månader, måned, måneder, månaders',
  },
  each: {
    '1m': 'minutgraf*, minutdiagram*, minutljus, per minut, varje minut',
    '15m': 'kvart, kvarts, kvartsgraf',
    '30m': 'halvtimme*, halv timme, halvtimes*, halvtimmes*',
    '1h': 'timvis, timdiagram, timgraf*, timljus, timdiagram*, timmesgraf*, timmesdiagram*, timcandle*, per timme, varje timme, timesgraf*, timegraf*, per time, hver time, timediagram',
    '4h': 'fyratimmars*, firetimers*',
    '1d': 'dagligen, dagsdiagram, daglig, dagsgraf*, daggraf*, dagsdiagram*, dagdiagram*, dagsljus, dagliga, dagligt, per dag, varje dag, dagscandle*, daglige, hver dag, dagsgraf',
    '1w': 'veckovis, ugentlig, veckograf*, veckodiagram*, veckoljus, per vecka, varje vecka, ugegraf*, ugentlige, ukegraf*, ukentlig, ukentlige, hver uge, hver uke, veckocandle*',
    '1M': 'månadsvis, månadsgraf*, månadsdiagram*, per månad, varje månad, månedlig*, månedsgraf*, per måned',
  },
  numbers: {
    2: 'två',
    3: 'tre',
    4: 'fyra',
    5: 'fem',
    6: 'seks',
    8: 'åtta, otte, åtte',
    10: 'tio',
    12: 'tolv',
    15: 'femton, femten',
    30: 'trettio, tretti',
  },
  into: 'till, til, mot, uttryckt i, omräknat till',
  pair: 'par, handelspar',
  versus: 'mot, jämfört med, sammenlignet med, eller, kontra, vs',
  and: 'och, og, samt, plus, med, eller',
  of: 'på, av, för, af, till, til, hos, den, ved',
  past: 'senaste, de senaste, sista, förra, seneste, de seneste, siste, de siste, sidste, forrige',
  ago: 'sedan, siden',
  history:
    'igår, i går, förra veckan, senaste veckan, denna vecka, den här veckan, förra månaden, senaste månaden, förra året, i år, sidste uge, forrige uke, sidste måned, för en vecka sedan, sista veckan, veckan som gick, denna veckan, den senaste veckan, de senaste dagarna, senaste dagarna, denna månad, den här månaden, förra veckans, den senaste månaden, i fjol, detta år, helgen, i helgen, sedan årsskiftet, sedan igår, senaste året, i förra veckan, sidste år, forrige uge, i sidste uge, denne uge, denne uke, siste uke, siste uken, forrige måned, denne måned, siste måned, i fjor, seneste uge, seneste måned, de sidste dage, siste dagene, weekenden',
  counted: 'hur många, hur mycket, hvor mange, hvor meget, hvor mye',
  currencies: {
    SEK: 'kronor, svenska kronor, sek, kr',
    NOK: 'norske kroner',
    DKK: 'danske kroner, dkk, kroner',
    USD: 'dollar, us dollar',
    EUR: 'euro',
  },
};
