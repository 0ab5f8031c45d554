/** Czech and, where its words differ, Slovak. */
import type { Language } from '../language.ts';

export const czech: Language = {
  topics: {
    price:
      'cena, ceny, cenu, kurz, kurzu, cen, cenou, ceně, cenách, kurzem, kurzy, aktuální cena, aktuální kurz, aktuálna cena, tržní cena, poslední cena, dnešní cena, kotace, směnný kurz, výmenný kurz, objem obchodů, denní objem, změna ceny, nejvyšší cena, nejnižší cena, cenu bitcoinu, kurzom',
    average_price:
      'průměrn* cen*, průměrn* kurz*, průměr, průměru, priemern* cen*, priemern* kurz*, průměrná hodnota, v průměru',
    orderbook:
      'kniha objednávek, kniha příkazů, knih* objednávek, knih* příkazů, knih* pokynů, knih* nabídek, knih* objednávok, knih* príkazov, order book, orderbook*, objednávková kniha, nákupní a prodejní příkazy, nákupní příkazy, prodejní příkazy, nabídka a poptávka, bidy a asky',
    depth: 'hloubk* trhu, hloubk*, hloubk* knihy, hĺbk* trhu, hĺbk*, graf hloubky, hloubka knihy objednávek',
    level_2:
      'úroveň 2, úrovně 2, druhá úroveň, druhé úrovně, level 2, data úrovně 2, úroveň dva, kniha úrovně 2',
    spread:
      'rozpětí, rozdíl mezi nákupem a prodejem, rozdíl mezi nákupní a prodejní cenou, rozdíl mezi bid a ask, rozdíl mezi poptávkou a nabídkou, rozdíl bid ask, rozdíl nákupu a prodeje, rozdiel medzi nákupom a predajom, rozdiel bid ask, nejlepší nabídka, nejlepší poptávka, nejlepší bid, nejlepší ask, nejlepší nákupní cena, nejlepší prodejní cena, nejlepší ceny, nákupní cena, prodejní cena, nákupní zeď, prodejní zeď, zdi, skluz, nerovnováha, slippage, spread, spready, spreadu, spreadem',
    trades:
      'poslední obchody, posledních obchodů, nejnovější obchody, nedávné obchody, poslední transakce, nedávné transakce, transakce, transakcí, proběhlé obchody, posledné obchody, kdo nakupuje, kdo prodává, obchody, obchodů',
    candles:
      'svíčky, svíčka, graf, grafy, sviečky, svíčk*, svíček, svíčkový graf, grafu, histori* cen*, histori* kurz*, vývoj ceny, vývoj kurzu, historická data, historické ceny, minulé ceny, chart, sviečk*, sviečok, grafem, grafech',
    order_flow:
      'tok příkazů, tok objednávek, tok pokynů, tok príkazov, order flow, nákupní tlak, prodejní tlak, tlak kupujících, tlak prodávajících, kupující nebo prodávající, kupující a prodávající, delta',
    volume_profile:
      'profil objemu, objemový profil, objemov* profil*, profilu objemu, rozložení objemu, objem podle ceny, rozdělení objemu, oblast hodnoty, bod kontroly, nejobchodovanější cena, nejvíce obchodovaná cena',
    liquidity:
      'likvidita, likvidity, likvidit*, mezer* likvidity, mezery v likviditě, díry v likviditě, vakuum likvidity, nedostatek likvidity, likvidní, nelikvidní, velké příkazy',
    anomalies:
      'anomáli*, abnormal*, abnormální, nezvykl*, neobvykl*, podezřel*, manipulac*, manipulace trhu, podivn*, divné, falešné příkazy, nepravidelnost*',
    microstructure:
      'mikrostruktur*, mikrostruktur* trhu, zdraví trhu, kvalita trhu, stav trhu, podmínky trhu',
    book_health:
      'zdraví knihy objednávek, zdraví knihy příkazů, stav knihy objednávek, stav knihy příkazů, zdraví knihy, stav knihy, kvalita knihy objednávek, stav orderbooku, zdraví orderbooku',
    symbol_info:
      'pravidl* obchodování, obchodní pravidla, obchodní podmínky páru, filtry, informace o symbolu, informace o páru, specifikace, minimáln* příkaz*, minimáln* objednávk*, minimáln* velikost*, minimáln* velikost příkazu, minimáln* velikost objednávky, minimáln* množství, minimáln* částk*, minimáln* nákup*, minimáln* hodnot*, minimáln* objem*, minimální výše, nejmenší příkaz, nejmenší objednávka, nejmenší množství, maximáln* příkaz*, velikost lotu, velikost ticku, krok ceny, desetinná místa, desetinných míst, přesnost, typy příkazů, minimálna objednávka, minimálna veľkosť',
    accounts:
      'účet, účty, účtu, můj účet, moje účty, informace o účtu, detaily účtu, obchodní účet, môj účet',
    balances:
      'zůstatek, zůstatky, peněženka, portfolio, zostatok, zůstatk*, peněžen*, peněženku, portfolia, moje portfolio, prostředky, moje prostředky, moje aktiva, aktiva, moje mince, moje kryptoměny, mám, mám ještě, vlastním, držím, na účtu, na mém účtu, v peněžence, zostatky, peňaženka, disponibilní zůstatek, volné prostředky, kupní síla',
    positions:
      'pozice, pozic, pozici, otevřené pozice, moje pozice, otvorené pozície, pozície, zisk a ztráta, zisky a ztráty, nerealizovaný zisk',
    open_orders:
      'otevřené příkazy, otevřené objednávky, otvorené príkazy, otevřen* příkaz*, otevřen* objednáv*, aktivn* příkaz*, aktivní objednávky, čekající příkazy, čekajících příkazů, čekající objednávky, nevyřízené příkazy, nevyřízené objednávky, nevyplněné příkazy, nerealizované příkazy, probíhající příkazy, aktuální příkazy, limitní příkazy, otvoren* príkaz*, otvoren* objednávk*, otevřené pokyny',
    orders:
      'objednávk*, objednávek, histori* příkazů, histori* objednávek, histori* pokynů, všechny příkazy, všechny objednávky, všechny moje příkazy, minulé příkazy, předchozí příkazy, poslední příkazy, zrušené příkazy, zrušené objednávky, príkazy, história príkazov, história objednávok, příkazů, příkazech',
    fills:
      'moje obchody, mé obchody, moje poslední obchody, mých obchodů, histori* obchodů, histori* mých obchodů, histori* transakcí, histori* obchodování, moje transakce, mé transakce, moje nákupy, mé nákupy, moje prodeje, provedené příkazy, vyplněné příkazy, koupil jsem, jsem koupil, prodal jsem, jsem prodal, história obchodov',
    options: 'opce, opcí, opční řetězec, call opce, put opce, realizační cena, expirace',
  },
  weak: {
    price:
      'kolik stojí, kolik, koľko, hodnota, za kolik, kolik je, kolik dělá, po kolika, stojí, koľko stojí, jak je na tom, hodnotu, jak stojí, objem, v jaké ceně',
    candles: 'vývoj',
    orders: 'příkazu, objednávku, příkaz',
  },
  apart: {
    spread: 'rozdíl + nákup* + prodej*, rozdíl + bid + ask',
    order_flow: 'kupující + prodávající, kupujících + prodávajících',
    symbol_info: 'minimálně + koupit, nejméně + koupit, minimum + koupit',
    balances: 'kolik + mám, kolik + vlastním, kolik + držím, koľko + mám, kolik + zbývá',
    open_orders: 'příkazy + otevřené, příkazy + čekají',
    fills:
      'kdy + koupil, cenu + koupil, za kolik + koupil, jsem + koupil, jsem + prodal, moje + nákupy, mé + nákupy, moje + prodeje, moje + obchody, mé + obchody',
  },
  kinds: {
    note: 'poznámk*, poznámek',
    task: 'úkol*',
    message: 'zpráv*',
    company: 'firm*, společnost*, klient*, zákazní*',
    person: 'lidé, osoby, kontakt*',
    document: 'dokument*, soubor*, schůzk*',
  },
  equity: 'akcie, akcií, akcii, dividend*, burza',
  own: 'můj, moje, mých, môj, mého, mým, mojí, mám, vlastním, držím, můj vlastní, naše, náš, jsem koupil, koupil jsem, jsem prodal, u mě, mám ještě, ještě mám',
  filler:
    'jaká, jaký, jaké, je, jsou, ukaž, zobraz, teď, dnes, prosím, aktuální, aká, aký, pro, teraz, ahoj, dobrý den, děkuji, díky, prosím tě, můžeš, můžete, mohl bys, ukázat, ukaž mi, ukažte, zobrazit, řekni, řekni mi, najdi, najít, hledej, vyhledej, dej, dej mi, chci, chtěl bych, vědět, vidět, zjisti, zjistit, zkontroluj, potřebuji, zajímá mě, jakou, jakého, jakých, jak, co, kdo, kde, kdy, proč, který, která, které, kterého, a, i, v, ve, na, do, od, z, ze, za, o, u, s, se, k, ke, po, při, mezi, podle, nad, pod, před, ale, nebo, aby, když, jestli, ten, ta, to, ty, ti, toho, této, tento, jeho, její, jejich, mi, mě, mně, nás, nám, vám, já, on, ona, oni, my, vy, byl, byla, bylo, byly, bude, být, má, máme, máš, mají, si, už, ještě, také, taky, jen, jenom, velmi, více, méně, nejvíce, všechny, všechno, vše, každý, právě, právě teď, nyní, momentálně, v tuto chvíli, v současné době, současný, současná, současné, aktuálně, aktuálního, dneska, dnešní, seznam, vypiš, cca, asi, sú, ako, jeden, jedna, jedno, jednom, jednoho, jedné, jednu',
  market:
    'krypto*, kryptoměn*, trh*, burz*, binance, obchodovat, obchodování, koupit, prodat, nákup, prodej, kupovat, investovat, roste, vzrostl, růst, klesá, klesl, pokles, padá, trend*, analýz*, přehled*, data, informace, info, detaily, porovnej, porovnat, srovnej, srovnání, předpověď, prognóz*, včera, zítra, živě, reálném čase, procent*, změn*, volatilit*, statistik*, poslední, posledních, nejvyšší, nejnižší, spot',
  coin: 'mince, minci, token, tokenu, kryptoměna, coin',
  units: {
    m: 'minuta, minuty, minut, minutový, minutové, minutových, minutová, minutách',
    h: 'hodina, hodiny, hodin, hodinový, hodinové, hodinu, hodinách, hodinových, hod',
    d: 'den, dny, dní, dne, dnů, dnech',
    w: 'týden, týdny, týdnů, týdne, týdnech',
    M: 'měsíc, měsíce, měsíců, mesiac',
    y: 'rok, roky, roků',
  },
  each: {
    '1m': 'minutový, minutové, minutových, každou minutu',
    '15m': 'patnáctiminutov*, čtvrthodin*',
    '30m': 'půlhodin*, půl hodiny, třicetiminutov*',
    '1h': 'hodinový, hodinové, hodinov*, jednohodinov*, každou hodinu',
    '4h': 'čtyřhodinov*',
    '12h': 'dvanáctihodinov*',
    '1d': 'denní, denn*, každý den, jednodenn*',
    '1w': 'týdenní, týdenn*, každý týden, týždenn*',
    '1M': 'měsíční, měsíčn*, každý měsíc, mesačn*',
  },
  numbers: {
    1: 'jeden, jedna, jednom, jednoho, jedné, jednu',
    2: 'dva, dvě',
    3: 'tři',
    4: 'čtyři, čtyř',
    5: 'pět',
    6: 'šest',
    8: 'osm',
    10: 'deset',
    12: 'dvanáct',
    15: 'patnáct',
    30: 'třicet',
  },
  into: 'v, na, k, vůči, oproti, převést na',
  pair: 'pár, páru',
  versus: 'proti, oproti, versus, vs, nebo',
  and: 'a, i, nebo, plus, také, a taky',
  of: 'na, pro, u, o, k, v, je, za',
  past: 'poslední, posledních, minulý, za poslední, předchozí, za',
  ago: 'zpět',
  history:
    'včera, minulý týden, tento týden, minulý měsíc, tento měsíc, loni, letos, předevčírem, před týdnem, před měsícem, minulého týdne, minulém týdnu, v tomto týdnu, poslední týden, za poslední týden, za týden, minulého měsíce, poslední měsíc, za měsíc, za poslední měsíc, posledních dnech, poslední dny, v posledních dnech, minulý rok, poslední rok, tento rok, od začátku roku, o víkendu, víkend, od pondělí, minulý týždeň, minulý mesiac, za rok',
  counted: 'kolik',
  currencies: {
    CZK: 'koruna, korun, korunách, koruny, kč, czk, českých korun, korunu',
    EUR: 'euro, eurech, eur, eura',
    USD: 'dolar, dolarech, dolary, dolaru, usd',
    PLN: 'zlotých',
  },
};
