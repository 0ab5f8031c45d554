/** The most common words of further languages: Indonesian, Vietnamese, Swedish, Danish, Czech, Romanian, Hungarian, Greek, Arabic, Hindi. */
import type { Language } from '../language.ts';

export const indonesian: Language = {
  topics: {
    average_price: 'harga rata rata, harga rata-rata',
    fills: 'riwayat transaksi, transaksi saya, riwayat trading',
    orders: 'riwayat order, riwayat pesanan',
    anomalies: 'anomali, manipulasi',
    spread: 'selisih harga, selisih bid ask, harga beli dan jual',
    price: 'harga, kurs',
    candles: 'grafik, lilin',
    orderbook: 'buku pesanan, buku order, buku pesanan, kedalaman pasar, order book, daftar order',
    balances: 'saldo, dompet, saldo saya',
    open_orders: 'pesanan terbuka, order terbuka, pesanan saya',
    trades: 'transaksi terbaru, perdagangan terbaru',
    volume_profile: 'profil volume',
    liquidity: 'likuiditas',
    order_flow: 'aliran order',
    positions: 'posisi',
  },
  weak: { price: 'berapa harga, berapa, nilai' },
  own: 'saya, ku, milik saya',
  filler:
    'apa, ini, itu, yang, dan, dari, untuk, dengan, sekarang, saat ini, hari ini, tampilkan, lihat, tolong, saya, berapa, di, ke',
  market: 'kripto, pasar, beli, jual, hari ini',
  units: { m: 'menit', h: 'jam', d: 'hari', w: 'minggu', M: 'bulan' },
  each: { '1h': 'per jam', '1d': 'harian', '1w': 'mingguan', '1M': 'bulanan' },
  and: 'dan',
  of: 'dari, untuk',
  into: 'dalam, ke',
  currencies: { IDR: 'rupiah', USD: 'dolar' },
  ago: 'lalu, yang lalu',
  history:
    'kemarin, minggu lalu, minggu ini, seminggu terakhir, pekan lalu, pekan ini, beberapa hari terakhir, bulan lalu, bulan ini, sebulan terakhir, tahun lalu, tahun ini, setahun terakhir',
  counted: 'berapa',
};

export const vietnamese: Language = {
  topics: {
    fills: 'lịch sử giao dịch, giao dịch của tôi',
    orders: 'lịch sử lệnh',
    depth: 'độ sâu thị trường, độ sâu',
    average_price: 'giá trung bình',
    anomalies: 'bất thường, thao túng',
    volume_profile: 'hồ sơ khối lượng, khối lượng theo giá',
    order_flow: 'dòng lệnh, áp lực mua, áp lực bán',
    spread: 'chênh lệch giá, chênh lệch mua bán',
    price: 'giá, tỷ giá',
    candles: 'biểu đồ, nến',
    orderbook: 'sổ lệnh',
    balances: 'số dư, ví của tôi',
    open_orders: 'lệnh mở, lệnh đang mở, lệnh đang chờ',
    liquidity: 'thanh khoản',
    trades: 'giao dịch gần đây',
  },
  weak: { price: 'bao nhiêu, giá trị' },
  own: 'của tôi, tôi',
  filler:
    'là, của, và, cho, hiện tại, hôm nay, bây giờ, xem, tôi, bao nhiêu, tiền, nhiêu, hiện, tại, hôm, nay',
  units: { m: 'phút', h: 'giờ', d: 'ngày', w: 'tuần', M: 'tháng' },
  and: 'và',
  of: 'của',
  ago: 'trước',
  history:
    'hôm qua, tuần trước, tuần qua, tuần này, mấy ngày qua, tháng trước, tháng qua, tháng này, năm ngoái, năm nay, năm qua',
  counted: 'bao nhiêu',
};

export const swedish: Language = {
  topics: {
    price: 'priset, kursen, växelkurs, pris, kurs',
    candles: 'diagram, graf, ljus, stapeldiagram',
    orderbook: 'orderbok, orderboken, ordrebog, ordrebok',
    balances: 'saldo, innehav, plånbok',
    open_orders: 'öppna ordrar, öppna order, åbne ordrer, åpne ordrer',
    liquidity: 'likviditet',
    positions: 'positioner',
    trades: 'senaste affärer',
  },
  weak: { price: 'hur mycket, hvor meget, hvor mye, värde, kostar, koster' },
  own: 'mina, mitt',
  filler:
    'på, av, och, och, för, med, är, vad, hvad, hva, visa, vis, nu, idag, på, til, er, jag, jeg, et, ett, en, af, og',
  units: {
    m: 'minut, minuter',
    h: 'timme, timmar',
    d: 'dag, dagar, dage',
    w: 'vecka, veckor, uge',
    M: 'månad, månader, måned',
  },
  each: {
    '1h': 'timvis, timdiagram',
    '1d': 'dagligen, dagsdiagram, daglig',
    '1w': 'veckovis, ugentlig',
    '1M': 'månadsvis',
  },
  and: 'och, og',
  of: 'på, av, för, af',
  ago: 'sedan, siden',
  history:
    'igår, i går, förra veckan, senaste veckan, denna vecka, den här veckan, förra månaden, senaste månaden, förra året, i år, sidste uge, forrige uke, sidste måned',
  counted: 'hur många, hur mycket',
};

export const czech: Language = {
  topics: {
    price: 'cena, ceny, cenu, kurz, kurzu',
    candles: 'svíčky, svíčka, graf, grafy, sviečky',
    orderbook: 'kniha objednávek, kniha příkazů',
    balances: 'zůstatek, zůstatky, peněženka, portfolio, zostatok',
    open_orders: 'otevřené příkazy, otevřené objednávky, otvorené príkazy',
    liquidity: 'likvidita, likvidity',
    positions: 'pozice',
    trades: 'poslední obchody',
  },
  weak: { price: 'kolik stojí, kolik, koľko, hodnota' },
  own: 'můj, moje, mých, môj',
  filler: 'jaká, jaký, jaké, je, jsou, ukaž, zobraz, teď, dnes, prosím, aktuální, aká, aký, pro, teraz',
  units: {
    m: 'minuta, minuty, minut',
    h: 'hodina, hodiny, hodin, hodinový, hodinové',
    d: 'den, dny, dní',
    w: 'týden, týdny',
    M: 'měsíc, měsíce',
  },
  each: { '1h': 'hodinový, hodinové', '1d': 'denní', '1w': 'týdenní', '1M': 'měsíční' },
  currencies: { CZK: 'koruna, korun, korunách, koruny, kč', EUR: 'euro, eurech', USD: 'dolar, dolarech' },
  history: 'včera, minulý týden, tento týden, minulý měsíc, tento měsíc, loni, letos',
  counted: 'kolik',
};

export const romanian: Language = {
  topics: {
    price: 'preț, prețul, preţ, pret, pretul, cotație, cotatie, curs, cursul',
    candles: 'lumânări, grafic, graficul',
    orderbook: 'registru de ordine, carnetul de ordine',
    balances: 'soldul, portofel',
    open_orders: 'ordine deschise',
    liquidity: 'lichiditate',
  },
  weak: { price: 'cât costă, cat costa, valoare' },
  own: 'meu, mea, mele',
  filler: 'este, ce, care, arată, acum, astăzi, pentru, din, și, si',
  and: 'și, si',
  currencies: { RON: 'lei, leu', EUR: 'euro', USD: 'dolari, dolar' },
  history: 'ieri, săptămâna trecută, săptămâna aceasta, luna trecută, luna aceasta, anul trecut',
  counted: 'câți, câte, cât',
};

export const hungarian: Language = {
  topics: {
    price: 'ára, árfolyam*, árak',
    candles: 'gyertya*, grafikon*',
    orderbook: 'ajánlati könyv',
    balances: 'egyenleg*, egyenlegem',
    open_orders: 'nyitott megbízás*',
  },
  weak: { price: 'mennyi, mennyibe kerül' },
  filler: 'az, egy, és, mi, most, mutasd, jelenlegi',
};

export const greek: Language = {
  topics: {
    price: 'τιμή, τιμές, ισοτιμία',
    candles: 'κεριά, γράφημα, διάγραμμα',
    orderbook: 'βιβλίο εντολών',
    balances: 'υπόλοιπο, πορτοφόλι',
    open_orders: 'ανοιχτές εντολές',
    liquidity: 'ρευστότητα',
  },
  weak: { price: 'πόσο κάνει, πόσο κοστίζει, πόσο, αξία' },
  own: 'μου',
  filler: 'του, της, το, η, ο, των, και, για, ποια, είναι, τώρα, σήμερα, δείξε, δείξε μου',
};

export const arabic: Language = {
  topics: {
    anomalies: 'شذوذ, تلاعب',
    fills: 'صفقاتي, سجل التداول',
    depth: 'عمق السوق, عمق',
    average_price: 'متوسط السعر, متوسط سعر',
    volume_profile: 'ملف الحجم, ملف تعريف الحجم',
    order_flow: 'تدفق الأوامر, تدفق أوامر, ضغط الشراء, ضغط البيع',
    price: 'سعر, السعر, اسعار, أسعار, بكم, كم سعر',
    candles: 'شموع, الشموع, الرسم البياني, مخطط, رسم بياني',
    orderbook: 'دفتر الطلبات, دفتر الأوامر, سجل الأوامر, دفتر أوامر, دفتر طلبات, دفتر اوامر, سجل أوامر',
    balances: 'رصيد, رصيدي, محفظتي, أرصدتي',
    open_orders: 'الأوامر المفتوحة, أوامري المفتوحة, الطلبات المفتوحة, أوامري',
    liquidity: 'السيولة, سيولة',
    trades: 'آخر الصفقات, الصفقات',
    spread: 'السبريد, فارق السعر',
  },
  weak: { price: 'كم, قيمة, كم يساوي' },
  own: 'لي, رصيدي, محفظتي, أوامري',
  filler: 'ما, ما هو, هو, هي, في, من, على, الآن, اليوم, أظهر, اعرض, أعطني, عن, الحالي',
  and: 'و',
  currencies: { USD: 'دولار, بالدولار, الدولار', EUR: 'يورو, باليورو', TRY: 'ليرة, بالليرة', AED: 'درهم' },
  history:
    'أمس, الأسبوع الماضي, هذا الأسبوع, الشهر الماضي, هذا الشهر, السنة الماضية, العام الماضي, آخر أسبوع, خلال أسبوع',
  counted: 'كم',
};

export const hindi: Language = {
  topics: {
    orders: 'मेरे ऑर्डर, ऑर्डर',
    volume_profile: 'वॉल्यूम प्रोफाइल',
    trades: 'हाल के ट्रेड, ट्रेड',
    spread: 'स्प्रेड, अंतर',
    average_price: 'औसत कीमत, औसत मूल्य',
    price: 'कीमत, कीमतें, भाव, मूल्य, दाम, रेट',
    candles: 'चार्ट, कैंडल',
    orderbook: 'ऑर्डर बुक',
    balances: 'बैलेंस, शेष, बकाया',
    open_orders: 'खुले ऑर्डर, ओपन ऑर्डर',
  },
  weak: { price: 'कितना, कितने, कितनी' },
  own: 'मेरा, मेरे, मेरी',
  filler: 'का, की, के, है, हैं, क्या, आज, अभी, दिखाओ, बताओ, में, और, मुझे',
  and: 'और',
  of: 'का, की, के',
  currencies: { INR: 'रुपये, रुपया', USD: 'डॉलर' },
  history: 'कल, पिछले हफ्ते, पिछले सप्ताह, इस हफ्ते, इस सप्ताह, पिछले महीने, इस महीने, पिछले साल, इस साल',
  counted: 'कितने, कितना',
};
