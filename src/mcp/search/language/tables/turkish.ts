/** Turkish. */
import type { Language } from '../language.ts';

export const turkish: Language = {
  topics: {
    price:
      'fiyat, fiyatı, fiyatını, fiyatları, fiyatlar, fiyatlarını, kuru, kur, güncel fiyat, anlık fiyat, fiyatlarına, fiyatına, fiyatında, fiyatından, fiyatım, fiyattan, kurunu, kurları, kurlar, güncel fiyatı, anlık fiyatı, son fiyat, son fiyatı, piyasa fiyatı, spot fiyat, spot fiyatı, döviz kuru, 24 saatlik hacim, 24s hacim, günlük hacim, fiyat değişimi, 24 saatlik değişim, en yüksek fiyat, en düşük fiyat, günün en yükseği, günün en düşüğü, paritesi kaç',
    average_price:
      'ortalama fiyat, ortalama fiyatı, fiyat ortalaması, ortalama, ortalaması, ortalama fiyatını, ortalama kur, ortalama değer, ortalama değeri, fiyatın ortalaması, fiyat ortalamasını, ağırlıklı ortalama fiyat',
    orderbook:
      'emir defteri*, emir defterini, emir kitabı, emir tahtası, tahta, emir defterine, emirler defteri, emir defterindeki, emir kitabı*, emir tahtası*, tahtası, tahtasını, order book, orderbook, emir listesi tahtası, alış ve satış emirleri, alış satış emirleri, alım satım emirleri, alış emirleri, satış emirleri, alıcılar ve satıcılar listesi, bid ve ask, alış ve satışlar, arz ve talep, tahta derinliği, emir tahtasını, alış tarafı, satış tarafı',
    depth:
      'derinlik, derinliği, piyasa derinliği, emir defteri derinliği, derinlik grafiği, derinliğini, derinlikler, piyasa derinliğini, tahta derinliği, defter derinliği, emir derinliği, ne kadar derin, derinliği nedir',
    level_2:
      'seviye 2, ikinci seviye, 2 seviye, düzey 2, 2. düzey, ikinci düzey, level 2, seviye 2 verileri, seviye 2 verisi, seviye 2 emir defteri, düzey 2 verileri, kademe 2',
    spread:
      "alış satış farkı, makas, alım satım farkı, en iyi alış, en iyi satış, alım duvarı, satış duvarı, duvar, duvarları, spread, spreadi, spreadini, spread'i, spredi, spred, makası, makas aralığı, makas farkı, alış satış makası, alım satım makası, alış satış arasındaki fark, alış ile satış arasındaki fark, alış ve satış arasındaki fark, alış ve satış fiyatı arasındaki fark, bid ask farkı, bid ve ask farkı, fiyat aralığı, fiyat farkı, en iyi alış fiyatı, en iyi satış fiyatı, en iyi alım, en iyi fiyat, en iyi fiyatlar, en iyi teklif, en iyi bid, en iyi ask, alış fiyatı, satış fiyatı, alış satış fiyatları, alım duvarları, satış duvarları, alış duvarı, kayma, slippage, fiyat kayması, dengesizlik, emir defteri dengesizliği, fiyat etkisi, 1. seviye, seviye 1",
    trades:
      "işlemler, son işlemler, son işlemleri, işlemleri, son alım satımlar, işlemi, son işlem, son işlemler listesi, son gerçekleşen işlemler, gerçekleşen işlemler, gerçekleşen son işlemler, en son işlemler, güncel işlemler, piyasa işlemleri, son alışverişler, son alımlar, son satışlar, son alım satım, trade'ler, son trade'ler, tradeler, kim alıyor, kim satıyor, alım satımlar, işlem akışı, işlem listesi",
    candles:
      'mum, mumlar, mumları, mum grafiği, grafik, grafiği, grafiğini, grafikleri, fiyat geçmişi, geçmiş fiyatlar, çizelge, mumu, muma, mumlarını, mum çubuk, mum grafik, mum grafikleri, mum grafiğini, mum çubukları, candle, chart, charts, chartı, grafikler, grafiklerini, grafiğine, grafikte, fiyat grafiği, kur grafiği, fiyat geçmişini, geçmiş fiyatı, fiyat tarihçesi, geçmiş veriler, tarihsel veri, tarihsel fiyat, tarihsel fiyatlar, fiyat hareketi, fiyat hareketleri, fiyat seyri, seyri, ohlc',
    order_flow:
      'emir akışı, emir akışını, alım baskısı, satış baskısı, alış baskısı, emir akış, emir akışları, emirlerin akışı, order flow, orderflow, alım satım baskısı, alış satış baskısı, alıcı baskısı, satıcı baskısı, net akış, net giriş, delta, kümülatif delta, hacim deltası, alıcı gücü, satıcı gücü, agresif alıcılar, agresif satıcılar',
    volume_profile:
      'hacim profili, hacim profilini, hacim profil, kontrol noktası, değer alanı, hacim profilleri, hacmin profili, volume profile, piyasa profili, hacim dağılımı, hacim dağılımını, hacim dağılım, fiyata göre hacim, fiyat seviyesine göre hacim, seviyelere göre hacim, kontrol noktasını, değer alanını, değer bölgesi, en çok işlem gören fiyat, en çok işlem yapılan fiyat, en yüksek hacimli fiyat, en yüksek hacimli seviye, hacim histogramı',
    liquidity:
      'likidite, likiditesi, likidite boşluğu, likidite boşlukları, likiditesini, likit, likit mi, ne kadar likit, likidite boşluğunu, likidite boşluklarını, likidite açığı, likidite açıkları, likidite vakumu, likidite vakumları, likidite bölgeleri, likidite havuzları, likidite eksikliği, düşük likidite, emir boşlukları, ince bölgeler, büyük emirler',
    anomalies:
      'anomali*, manipülasyon*, şüpheli, olağandışı, anormal*, anormallik*, anomalileri, piyasa anormallikleri, düzensizlik*, garip, tuhaf, sıra dışı, sıradışı, alışılmadık, şüpheli hareket, şüpheli hareketler, şüpheli emirler, şüpheli işlemler, manipüle, sahte emir, sahte emirler, sahte duvar, buzdağı emir*, gizli emirler, spoofing, wash trading, pump dump, pump and dump, ani çöküş, flash crash',
    microstructure:
      'mikro yapı, mikroyapı, piyasa sağlığı, piyasa kalitesi, mikro yapısı, mikroyapısı, piyasa mikro yapısı, piyasa mikroyapısı, piyasanın mikro yapısı, piyasa mikroyapı, piyasa sağlığını, piyasanın sağlığı, piyasa kalitesini, piyasa durumu, piyasa koşulları, sağlıklı mı, piyasa sağlıklı mı, sağlığı',
    book_health:
      'emir defteri sağlığı, emir defteri durumu, emir defterinin sağlığı, emir defteri sağlıklı mı, emir defterinin durumu, emir defteri kalitesi, defter sağlığı, tahta sağlığı, tahtanın sağlığı, tahta durumu, emir defteri güncel mi, emir defteri güncelliği, emir defteri senkron',
    symbol_info:
      'işlem kuralları, filtreler, minimum emir, minimum miktar, asgari emir, sembol bilgisi, sembol bilgileri, işlem kuralı, işlem kurallarını, alım satım kuralları, ticaret kuralları, kuralları, trading kuralları, işlem koşulları, işlem limitleri, filtreleri, emir filtreleri, sembol detayları, parite bilgisi, parite bilgileri, parite detayları, coin bilgisi, minimum emir*, minimum emir büyüklüğü, minimum emir boyutu, minimum emir tutarı, minimum emir miktarı, minimum işlem*, minimum işlem tutarı, minimum işlem miktarı, minimum alım, minimum alış, minimum satış, minimum tutar, minimum adet, minimum lot, min emir, min tutar, min miktar, en az emir, en az alım, en düşük emir, en küçük emir, en küçük miktar, asgari tutar, asgari işlem, asgari miktar, asgari emir tutarı, maksimum emir*, maksimum miktar, lot büyüklüğü, lot boyutu, lot size, tick büyüklüğü, tick size, fiyat adımı, fiyat artışı adımı, adım büyüklüğü, ondalık, ondalık basamak, hassasiyet, fiyat hassasiyeti, emir türleri, emir tipleri, emir limitleri, listeli mi, listelendi mi, işlem görüyor mu',
    accounts:
      'hesap, hesabım, hesaplar, hesaplarım, hesap bilgileri, hesap bilgisi, hesap bilgilerim, hesap detayları, hesap özeti, hesabımı, hesaplarımı, hesabımın, hesabım hakkında, yatırım hesabı, aracı kurum hesabı, hesap numarası, hesap numaram',
    balances:
      'bakiye, bakiyem, bakiyesi, bakiyeler, bakiyelerim, bakiyemi, portföy, portföyüm, cüzdan, cüzdanım, varlıklarım, varlıklar, ne kadar var, kaç tane var, param, bakiyemde, bakiyeyi, bakiyelerimi, bakiyenin, kullanılabilir bakiye, toplam bakiye, serbest bakiye, portföyü, portföyümü, portföyümde, portföy değeri, cüzdanımda, cüzdanımı, cüzdanda, varlığım, varlıklarımı, varlıkları, paramı, param ne kadar, nakit, elimde, elimdeki, hesabımda, sahip olduğum, sahibim, coinlerim, coinlerimi, kriptolarım, kaç param var, ne kadar param var, toplam varlık, toplam değer, alım gücü',
    positions:
      'pozisyon, pozisyonlar, pozisyonlarım, açık pozisyon, açık pozisyonlarım, açık pozisyonlar, kar zarar, pozisyonu, pozisyonları, pozisyonlarımı, pozisyonum, açık pozisyonlarımı, açık pozisyonum, kar zararım, kar ve zarar, gerçekleşmemiş kar, gerçekleşmemiş zarar, pnl',
    open_orders:
      'açık emir, açık emirler, açık emirlerim, açık emirlerimi, bekleyen emirler, bekleyen emirlerim, aktif emirler, aktif emirlerim, açık emri, açık emirleri, açık emirlerim neler, açık olan emirler, açık olan emirlerim, açık olan emirlerimi, bekleyen emir, bekleyen emirlerimi, bekleyen emirleri, aktif emir, aktif emirlerimi, aktif emirleri, gerçekleşmemiş emirler, gerçekleşmeyen emirler, gerçekleşmemiş emirlerim, mevcut emirler, mevcut emirlerim, limit emirler, limit emirlerim, stop emirleri, stop emirlerim, emirlerim açık, duran emirler',
    orders:
      'emirler, emirlerim, emir geçmişi, emir geçmişim, tüm emirler, tüm emirlerim, geçmiş emirler, geçmiş emirlerim, emri, emirleri, emirlerimi, emir geçmişimi, emir geçmişini, emirlerin geçmişi, emirlerimin geçmişi, tüm emirlerimi, bütün emirler, bütün emirlerim, eski emirler, eski emirlerim, önceki emirler, önceki emirlerim, son emirler, son emirlerim, iptal edilen emirler, iptal emirler, iptal ettiğim emirler, kapanan emirler, tamamlanan emirler, verdiğim emirler, emir listesi, emir listem',
    fills:
      "işlemlerim, işlem geçmişi, işlem geçmişim, alımlarım, satışlarım, gerçekleşen emirler, son işlemlerim, işlemlerimi, işlem geçmişimi, işlem geçmişini, işlem geçmişlerim, alım satım geçmişi, alım satım geçmişim, alım satım geçmişimi, trade geçmişi, trade geçmişim, tradelerim, trade'lerim, al sat geçmişi, al sat geçmişim, son alımlarım, son satışlarım, alışlarım, alım satımlarım, yaptığım işlemler, gerçekleşen emirlerim, gerçekleşen emir, benim işlemlerim, aldım, sattım, almışım, satmışım, alış maliyetim, maliyetim, ortalama maliyetim, giriş fiyatım",
    options:
      'opsiyon, opsiyonlar, opsiyon zinciri, opsiyonları, vade, opsiyonlarını, opsiyon fiyatları, call opsiyon, put opsiyon, alım opsiyonu, satım opsiyonu, kullanım fiyatı, vade tarihi, vadeler',
  },
  weak: {
    price:
      'ne kadar, kaç para, kaç, kaç dolar, kaç lira, değeri, değer, hacim, hacmi, kaç dolardan, kaç liradan, kaçtan, kaç oldu, kaça, kaçtan işlem görüyor, kaç tl, kaç türk lirası, kaç euro, ne durumda, değerinde, değeri ne, ne kadar eder, kaç eder, kaç para eder, ne oldu, piyasa değeri, tarihi zirve, zirve, hacmini, maliyeti, kaç usdt, işlem görüyor, kaçtan işlem görmekte',
    volume_profile: 'destek ve direnç, destek direnç, destekler, dirençler, destek seviyeleri',
    symbol_info: 'kurallar',
    orders: 'emir',
  },
  apart: {
    spread: 'alış + satış + fark*, bid + ask + fark*',
    order_flow:
      'alıcı + satıcı, alıcılar + satıcılar, alıcı mı satıcı mı, alıcılar mı satıcılar mı, alıcılar mı + satıcılar mı, daha çok alıcı, daha çok satıcı, alan + satan, alım mı satım mı',
    volume_profile:
      'en çok + hangi fiyat, hangi fiyattan + en çok, en çok işlem + fiyat, en fazla hacim, en çok hacim, hangi fiyatta + en çok',
    book_health:
      'emir defteri + güncel, tahta + güncel, emir defteri + sağlıklı, emir defteri + senkronize, emir defteri + taze, emir defteri + eski',
    symbol_info:
      'en az + alabilirim, minimum + alabilirim, en az + kaç, minimum + kaç, en az + ne kadar, minimum + ne kadar, en küçük + emir, minimum + almak',
    balances:
      'ne kadar + var, kaç + var, kaç + sahibim, kaç tane + var, ne kadarım var, var mı, ne kadar + sahibim, ne kadar + elimde, kaç + elimde',
    open_orders:
      'emirlerim + açık, emirler + açık, emirlerim + bekliyor, emirler + bekliyor, emirlerim + bekleyen',
    orders:
      'emrim + gerçekleşti, emir + gerçekleşti, emirlerim + gerçekleşti, emrim + iptal, emir + iptal, emirlerim + iptal, emrim + doldu',
    fills:
      'kaçtan + aldım, kaça + aldım, kaçtan + sattım, kaça + sattım, ne zaman + aldım, ne zaman + sattım, hangi fiyattan + aldım, ne kadara + aldım, en son + aldım, benim + işlemlerim, alımlarım + geçmişi',
  },
  kinds: {
    note: 'notlar, notlarım, notları',
    task: 'görev, görevler, görevlerim, yapılacaklar',
    comment: 'yorum, yorumlar',
    chat: 'sohbet, sohbetler',
    message: 'mesaj, mesajlar, mesajlarım',
    company: 'şirket, şirketler, müşteri, müşteriler',
    person: 'kişi, kişiler, çalışan, çalışanlar, irtibat*',
    deal: 'anlaşma, anlaşmalar, satış fırsatı, fırsatlar',
    document: 'belge, belgeler, dosya, dosyalar, toplantı*',
  },
  own: 'benim, bakiyem, portföyüm, cüzdanım, hesabım, hesaplarım, emirlerim, işlemlerim, pozisyonlarım, varlıklarım, açık emirlerim, bizim, notlarım, görevlerim, bakiyemi, bakiyelerim, portföyümü, portföyümde, cüzdanımda, hesabımda, hesabımı, hesaplarımı, emirlerimi, emrim, emir geçmişim, işlem geçmişim, pozisyonlarımı, pozisyonum, varlıklarımı, varlığım, işlemlerimi, elimde, elimdeki, sahibim, sahip olduğum, param, coinlerim, alımlarım, satışlarım, aldım, sattım, yaptığım, bende, benimki, tradelerim, son işlemlerim, maliyetim, giriş fiyatım, alım satım geçmişim',
  filler:
    've, ile, bu, şu, bir, ne, nedir, nasıl, mi, mı, mu, mü, de, da, için, göre, şimdi, şu an, şu anda, bugün, göster, bana, ver, söyle, bul, ara, getir, lütfen, hangi, var, yok, olan, olarak, kadar, güncel, anlık, şuan, nin, nın, nun, nün, in, ın, un, ün, ben, benim, listele, karşı, dir, dır, ya, veya, merhaba, selam, teşekkürler, sağol, rica, rica etsem, lütfen bana, gösterir, gösterir misin, gösterir misiniz, göstersene, gösterin, misin, musun, misiniz, söyler, söyler misin, söylesene, verir, verir misin, versene, bakar, bakar mısın, bak, bakmak, bakalım, görmek, görebilir miyim, görebilir, miyim, muyum, istiyorum, isterim, öğrenmek, öğrenebilir, bilmek, bilgi, ilgili, hakkında, neler, neyi, nerede, nereye, nereden, niye, neden, niçin, kim, kime, kimin, hangisi, hangileri, ki, işte, hani, bunu, şunu, onu, bunun, şunun, onun, onlar, bunlar, o, biz, siz, sen, senin, sizin, onların, her, hep, hepsi, tüm, tümü, bütün, bazı, birkaç, çok, az, daha, en, fazla, biraz, tam, tamı, yaklaşık, şu anki, şu sıralar, şuanda, şuanki, an, anda, şimdiki, halen, hala, artık, sonra, önce, beri, dek, değil, ise, eğer, ama, fakat, ancak, çünkü, tane, adet, olur, oldu, oluyor, oluyor mu, ediyor, eder, et, yap, yapılan, gidiyor, gitti, nasıl gidiyor, nelerdir, nelermiş, dan, den, tan, ten, ta, te, na, ni, nu, yi, yu, ye, si, a, e, i, u, la, le, yla, yle, lık, daki, deki, taki, teki, liste, listesi, listesini, çıkar, aç, getirir misin, listeler, görüyor, görmekte, görülüyor, seyrediyor, bulunuyor',
  market:
    'kripto*, piyasa*, bugün, dün, güncel, anlık, canlı, al, sat, almak, satmak, alım, satım, yatırım, yükseliyor, düşüyor, analiz*, özet, veri*, son, karşılaştır, tahmin*, para birimi, kripto para, coin, coinler, altcoin*, borsa, borsası, binance, alınır, satılır, alınır mı, satılır mı, alsam, satsam, almalı, satmalı, alayım, satayım, artış, artıyor, arttı, azaldı, azalış, yükseldi, yükseliş, yükselir, düştü, düşüş, düşer, kazanç, kayıp, kazandı, kaybetti, performans*, değişim, değişimi, değişti, yüzde, oran, oranı, volatil*, oynaklık, istatistik*, bilgiler, detay*, genel bakış, beklenti*, yorum, analizi, karşılaştırma, karşılaştırması, kıyasla, kıyaslama, yarın, bugünkü, günün, yüksek, düşük, en yüksek, en düşük, ucuz, pahalı, trend*, spot, gerçek zamanlı, canlı takip, hedef, işlem gören',
  idiom: 'fiyat listesi, doğum günü mumu, mum kokulu, sipariş emri',
  coin: "para, kripto para, coin, coini, coin'i, token, tokeni, coinin",
  equity: 'hisse, hisseler, hisse senedi, borsa, temettü*',
  units: {
    m: "dakika, dakikalık, dk, dakikalar, dakikada, dak, dkk, dklık, dk'lık",
    h: 'saat, saatlik, saatler, saatte, saati, sa, saatin',
    d: 'gün, günlük, günler, günde',
    w: 'hafta, haftalık, haftalar, haftada',
    M: 'ay, aylık, aylar, ayda',
    y: 'yıl, yıllık, yılda, sene',
  },
  each: {
    '1m': 'dakikalık, bir dakikalık, dakikada bir',
    '5m': 'beş dakikalık',
    '15m': 'on beş dakikalık, çeyrek saat, çeyrek saatlik',
    '30m': 'yarım saatlik, yarım saat, otuz dakikalık, yarım saatte bir',
    '1h': 'saatlik, bir saatlik, saatte bir, her saat',
    '4h': 'dört saatlik',
    '1d': 'günlük, bir günlük, her gün, gün gün',
    '1w': 'haftalık, bir haftalık, her hafta',
    '1M': 'aylık, bir aylık, her ay',
  },
  numbers: {
    1: 'bir',
    2: 'iki',
    3: 'üç',
    4: 'dört',
    5: 'beş',
    6: 'altı',
    7: 'yedi',
    8: 'sekiz',
    12: 'on iki, oniki',
    15: 'on beş, onbeş',
    20: 'yirmi',
    24: 'yirmi dört',
    30: 'otuz',
    60: 'altmış',
  },
  into: 'cinsinden, karşısında, olarak, karşı, bazında, çevir, dönüştür, kaç, üzerinden',
  pair: 'paritesi, parite, çifti, pariteler, çift',
  versus: 'karşı, karşısında, vs, mı yoksa, kıyasla, göre',
  and: 've, ile, veya, ya da, artı, ayrıca, hem, bir de',
  of: 'in, nin, nın, nun, için, ın, un, ün, de, da, ile, hakkında',
  past: 'son, geçen, geçtiğimiz, önceki, son bir, geride kalan',
  ago: 'önce',
  history:
    'dün, geçen hafta, son hafta, bu hafta, son günler, son günlerde, geçen ay, son ay, bu ay, geçen yıl, son yıl, bu yıl, geçen haftalarda, son aylarda, hafta sonu, geçen haftanın, geçen haftaki, geçen haftadan, bir hafta önce, bir ay önce, bir yıl önce, önceki gün, evvelsi gün, geçtiğimiz hafta, geçtiğimiz ay, geçtiğimiz yıl, önceki hafta, önceki ay, bu haftaki, hafta boyunca, bir haftada, bir haftadır, son bir hafta, son bir ay, son bir yıl, ay boyunca, yılbaşından beri, yıl başından beri, bu yılki, geçen sene, bu sene, son haftalarda, son zamanlarda, haftasonu, pazartesiden beri, geçen aydan, dünden beri, bu çeyrek',
  counted: 'kaç, ne kadar',
  currencies: {
    TRY: "türk lirası, tl, lira, lirası, türk lirasına, liraya, lirayla, tl'ye, türk lira, try, tl cinsinden, tlye",
    USD: 'dolar, dolara, doları, usd, dolarla, dolardan, dolarlık, abd doları, amerikan doları',
    EUR: 'euro, avro, eur, euroya, avroya',
  },
};
