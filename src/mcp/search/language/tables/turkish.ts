/** Turkish. */
import type { Language } from '../language.ts';

export const turkish: Language = {
  topics: {
    price: 'fiyat, fiyatı, fiyatını, fiyatları, fiyatlar, fiyatlarını, kuru, kur, güncel fiyat, anlık fiyat',
    average_price: 'ortalama fiyat, ortalama fiyatı, fiyat ortalaması',
    orderbook:
      'emir defteri*, emir defterini, emir kitabı, emir tahtası, tahta, emir defterine, emirler defteri',
    depth: 'derinlik, derinliği, piyasa derinliği, emir defteri derinliği',
    spread:
      'alış satış farkı, makas, alım satım farkı, en iyi alış, en iyi satış, alım duvarı, satış duvarı, duvar, duvarları, spread, spreadi',
    trades: 'işlemler, son işlemler, son işlemleri, işlemleri, son alım satımlar',
    candles:
      'mum, mumlar, mumları, mum grafiği, grafik, grafiği, grafiğini, grafikleri, fiyat geçmişi, geçmiş fiyatlar, çizelge',
    order_flow: 'emir akışı, emir akışını, alım baskısı, satış baskısı, alış baskısı',
    volume_profile: 'hacim profili, hacim profilini, hacim profil, kontrol noktası, değer alanı',
    liquidity: 'likidite, likiditesi, likidite boşluğu, likidite boşlukları',
    anomalies: 'anomali*, manipülasyon*, şüpheli, olağandışı',
    microstructure: 'mikro yapı, mikroyapı, piyasa sağlığı, piyasa kalitesi',
    book_health: 'emir defteri sağlığı, emir defteri durumu',
    symbol_info:
      'işlem kuralları, filtreler, minimum emir, minimum miktar, asgari emir, sembol bilgisi, sembol bilgileri',
    accounts: 'hesap, hesabım, hesaplar, hesaplarım',
    balances:
      'bakiye, bakiyem, bakiyesi, bakiyeler, bakiyelerim, bakiyemi, portföy, portföyüm, cüzdan, cüzdanım, varlıklarım, varlıklar, ne kadar var, kaç tane var, param',
    positions:
      'pozisyon, pozisyonlar, pozisyonlarım, açık pozisyon, açık pozisyonlarım, açık pozisyonlar, kar zarar',
    open_orders:
      'açık emir, açık emirler, açık emirlerim, açık emirlerimi, bekleyen emirler, bekleyen emirlerim, aktif emirler, aktif emirlerim',
    orders:
      'emirler, emirlerim, emir geçmişi, emir geçmişim, tüm emirler, tüm emirlerim, geçmiş emirler, geçmiş emirlerim',
    fills:
      'işlemlerim, işlem geçmişi, işlem geçmişim, alımlarım, satışlarım, gerçekleşen emirler, son işlemlerim',
    options: 'opsiyon, opsiyonlar, opsiyon zinciri, opsiyonları, vade',
  },
  weak: { price: 'ne kadar, kaç para, kaç, kaç dolar, kaç lira, değeri, değer, hacim, hacmi' },
  kinds: {
    note: 'notlar, notlarım, notları',
    task: 'görev, görevler, görevlerim, yapılacaklar',
    comment: 'yorum, yorumlar',
    chat: 'sohbet, sohbetler',
    message: 'mesaj, mesajlar, mesajlarım',
    company: 'şirket, şirketler, müşteri, müşteriler',
    person: 'kişi, kişiler, çalışan, çalışanlar, irtibat*',
    document: 'belge, belgeler, dosya, dosyalar, toplantı*',
    deal: 'anlaşma, anlaşmalar, satış fırsatı, fırsatlar',
  },
  own: 'benim, bakiyem, portföyüm, cüzdanım, hesabım, hesaplarım, emirlerim, işlemlerim, pozisyonlarım, varlıklarım, açık emirlerim, bizim, notlarım, görevlerim',
  filler:
    've, ile, bu, şu, bir, ne, nedir, nasıl, mi, mı, mu, mü, de, da, için, göre, şimdi, şu an, şu anda, bugün, göster, bana, ver, söyle, bul, ara, getir, lütfen, hangi, var, yok, olan, olarak, kadar, güncel, anlık, şuan, nin, nın, nun, nün, in, ın, un, ün, ben, benim, listele, karşı, dir, dır, ya, veya',
  market:
    'kripto*, piyasa*, bugün, dün, güncel, anlık, canlı, al, sat, almak, satmak, alım, satım, yatırım, yükseliyor, düşüyor, analiz*, özet, veri*, son, karşılaştır, tahmin*, para birimi',
  idiom: 'fiyat listesi',
  coin: 'para, kripto para',
  equity: 'hisse, hisseler, hisse senedi, borsa, temettü*',
  units: {
    m: 'dakika, dakikalık, dk',
    h: 'saat, saatlik',
    d: 'gün, günlük',
    w: 'hafta, haftalık',
    M: 'ay, aylık',
  },
  each: {
    '1m': 'dakikalık',
    '1h': 'saatlik',
    '1d': 'günlük',
    '1w': 'haftalık',
    '1M': 'aylık',
    '30m': 'yarım saatlik, yarım saat',
  },
  numbers: {
    1: 'bir',
    2: 'iki',
    4: 'dört',
    5: 'beş',
    6: 'altı',
    8: 'sekiz',
    12: 'on iki',
    15: 'on beş',
    30: 'otuz',
  },
  into: 'cinsinden, karşısında, olarak, karşı',
  pair: 'paritesi, parite, çifti',
  versus: 'karşı, karşısında',
  and: 've, ile, veya, ya da, artı',
  of: 'in, nin, nın, nun, için, ın, un, ün',
  past: 'son, geçen',
  currencies: {
    TRY: 'türk lirası, tl, lira, lirası, türk lirasına',
    USD: 'dolar, dolara, doları',
    EUR: 'euro, avro',
  },
  ago: 'önce',
  history:
    'dün, geçen hafta, son hafta, bu hafta, son günler, son günlerde, geçen ay, son ay, bu ay, geçen yıl, son yıl, bu yıl, geçen haftalarda, son aylarda, hafta sonu',
  counted: 'kaç, ne kadar',
  apart: { order_flow: 'alıcı + satıcı, alıcılar + satıcılar' },
};
