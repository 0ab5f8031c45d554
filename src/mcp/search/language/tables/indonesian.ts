/** Indonesian. */
import type { Language } from '../language.ts';

export const indonesian: Language = {
  topics: {
    price:
      'harga, kurs, harganya, nilai tukar, harga terkini, harga sekarang, harga saat ini, harga terbaru, harga pasar, harga terakhir, kuotasi, volume perdagangan, volume 24 jam, perubahan harga, harga tertinggi, harga terendah, kurs saat ini',
    average_price:
      'harga rata rata, harga rata-rata, rata rata harga, harga rerata, rerata harga, rata-rata, rerata',
    orderbook:
      'buku pesanan, buku order, buku pesanan, kedalaman pasar, order book, daftar order, bukuorder, orderbook, buku penawaran, daftar pesanan, antrian order, antrean order, order beli dan jual, pesanan beli dan jual, order beli, order jual, bid dan ask, permintaan dan penawaran',
    depth:
      'kedalaman, kedalaman pasar, kedalaman order, kedalaman buku order, kedalaman order book, grafik kedalaman, seberapa dalam',
    level_2:
      'level 2, tingkat 2, level dua, data level 2, order book level 2, buku order level 2, level kedua',
    spread:
      'selisih harga, selisih bid ask, harga beli dan jual, spread, spread harga, selisih bid dan ask, selisih beli dan jual, selisih jual beli, selisih harga beli dan jual, selisih, perbedaan harga beli dan jual, bid terbaik, ask terbaik, harga beli terbaik, harga jual terbaik, penawaran terbaik, harga bid, harga ask, tembok beli, tembok jual, slippage, ketidakseimbangan',
    trades:
      'transaksi terbaru, perdagangan terbaru, transaksi terakhir, transaksi, trade terbaru, trade terakhir, perdagangan terakhir, perdagangan terkini, transaksi pasar, transaksi terkini, siapa yang beli, siapa yang jual, eksekusi terbaru',
    candles:
      'grafik, lilin, candle, candles, candlestick, chart, diagram, grafiknya, riwayat harga, sejarah harga, histori harga, data historis, harga historis, pergerakan harga, harga masa lalu',
    order_flow:
      'aliran order, arus order, aliran pesanan, arus pesanan, order flow, tekanan beli, tekanan jual, tekanan beli dan jual, arus beli, arus jual, pembeli dan penjual, pembeli atau penjual, delta',
    volume_profile:
      'profil volume, profil volum, volume profile, distribusi volume, sebaran volume, volume per harga, titik kontrol, area nilai, harga paling banyak diperdagangkan, harga dengan volume terbesar',
    liquidity:
      'likuiditas, celah likuiditas, kekosongan likuiditas, lubang likuiditas, kekurangan likuiditas, zona likuiditas, vakum likuiditas, likuid, seberapa likuid, order besar',
    anomalies:
      'anomali, manipulasi, kejanggalan, janggal, aneh, tidak wajar, tidak normal, tidak biasa, mencurigakan, manipulasi pasar, aktivitas mencurigakan, order palsu, keanehan, spoofing',
    microstructure:
      'mikrostruktur, mikro struktur, struktur mikro, struktur mikro pasar, mikrostruktur pasar, kesehatan pasar, kualitas pasar, kondisi pasar',
    book_health:
      'kesehatan order book, kesehatan buku order, kesehatan buku pesanan, status order book, kondisi order book, kondisi buku order, status buku order, kualitas order book',
    symbol_info:
      'aturan trading, aturan perdagangan, ketentuan trading, syarat trading, informasi simbol, info simbol, info pair, informasi pasangan, order minimum, order minimal, minimum order, minimal order, minimal pembelian, pembelian minimum, minimal beli, minimum beli, jumlah minimum, jumlah minimal, ukuran order minimum, ukuran minimum, ukuran minimal order, ukuran order minimal, nilai minimum, pesanan minimum, order terkecil, ukuran lot, tick size, desimal, presisi, jenis order, order maksimum',
    accounts: 'akun, akun saya, info akun, informasi akun, rekening, rekening saya, detail akun',
    balances:
      'saldo, dompet, saldo saya, saldoku, saldo akun, saldo dompet, dompet saya, dompetku, portofolio, portofolio saya, portofolioku, aset saya, asetku, aset, koin saya, kepemilikan, kepemilikan saya, dana saya, uang saya, saya punya, aku punya, saya miliki, yang saya miliki, punya berapa, punyaku, saldo tersedia, di akun saya, di dompet saya',
    positions:
      'posisi, posisi saya, posisi terbuka, posisi terbuka saya, untung rugi, untung dan rugi, laba rugi, keuntungan saya, kerugian saya',
    open_orders:
      'pesanan terbuka, order terbuka, pesanan saya, order terbuka saya, order yang terbuka, order yang masih terbuka, order aktif, order aktif saya, order saya yang terbuka, order pending, order tertunda, order menunggu, order yang belum terisi, order belum terisi, pesanan aktif, pesanan tertunda, pesanan terbuka saya, order saya, order limit, pesanan yang masih terbuka',
    orders:
      'riwayat order, riwayat pesanan, histori order, histori pesanan, sejarah order, sejarah pesanan, semua order, semua pesanan, semua order saya, riwayat order saya, riwayat pesanan saya, order sebelumnya, order lama, order dibatalkan, order yang dibatalkan, daftar order saya',
    fills:
      'riwayat transaksi, transaksi saya, riwayat trading, riwayat perdagangan, riwayat trade, riwayat trading saya, riwayat trade saya, histori trading, histori transaksi, riwayat transaksi saya, riwayat perdagangan saya, trade saya, tradeku, transaksiku, transaksi terakhir saya, perdagangan saya, pembelian saya, penjualan saya, saya beli, saya jual, order yang sudah terisi, order terisi, harga beli saya',
    options: 'opsi, opsi saham, rantai opsi, opsi call, opsi put, harga strike, jatuh tempo',
  },
  weak: {
    price:
      'berapa harga, berapa, nilai, berapa harganya, berapaan, berapa nilai, berapa sekarang, seharga, berapa rupiah, berapa dolar',
  },
  apart: {
    order_flow: 'pembeli + penjual',
    symbol_info: 'minimal + beli, minimum + beli, paling sedikit + beli, minimal + berapa',
    balances:
      'berapa + saya punya, berapa + saya miliki, berapa + yang saya, berapa + punya, berapa + aku punya, berapa + dompet saya',
    fills:
      'kapan + saya beli, harga + saya beli, berapa + saya beli, kapan + saya jual, pembelian + saya, penjualan + saya, trade + saya, transaksi + saya, riwayat + saya',
  },
  kinds: {
    note: 'catatan, catatan saya',
    task: 'tugas, tugas saya',
    message: 'pesan',
    company: 'perusahaan, klien, pelanggan',
    person: 'orang, kontak',
    document: 'dokumen, berkas, rapat',
  },
  equity: 'saham, dividen',
  own: 'saya, ku, milik saya, punya saya, punyaku, kepunyaan saya, saldoku, akunku, orderku, dompetku, portofolioku, asetku, tradeku, milikku',
  filler:
    'apa, ini, itu, yang, dan, dari, untuk, dengan, sekarang, saat ini, hari ini, tampilkan, lihat, tolong, saya, berapa, di, ke, halo, hai, terima kasih, makasih, mohon, minta, coba, tunjukkan, perlihatkan, tampilin, cek, carikan, cari, kasih, kasih tau, kasih tahu, beri, beritahu, beri tahu, tahu, ingin, mau, ingin tahu, mau tahu, mau lihat, bisa, bisakah, tolong tampilkan, apakah, bagaimana, gimana, siapa, kapan, dimana, di mana, mengapa, kenapa, yg, dgn, pada, oleh, sebagai, adalah, ialah, akan, sudah, telah, sedang, lagi, masih, belum, tidak, nggak, gak, bukan, juga, saja, aja, lebih, kurang, sangat, banyak, semua, setiap, kini, skrg, terkini, terbaru, saat, hari, detik ini, ya, dong, sih, nih, kah, nya, tentang, mengenai, soal, list, daftar, hrg, brp, anda, kamu, mereka',
  market:
    'kripto, pasar, beli, jual, hari ini, koin, mata uang, crypto, bursa, exchange, binance, trading, perdagangan, membeli, menjual, investasi, naik, turun, kenaikan, penurunan, tren, analisis, analisa, ringkasan, data, info, informasi, detail, bandingkan, perbandingan, prediksi, ramalan, kemarin, besok, real time, live, terakhir, terbaru, persen, performa, kinerja, tertinggi, terendah, spot',
  coin: 'koin, token, coin',
  units: {
    m: 'menit, menitan',
    h: 'jam, jaman',
    d: 'hari, harian',
    w: 'minggu',
    M: 'bulan, bln',
    y: 'tahun',
  },
  each: {
    '1m': 'per menit, menitan, tiap menit, semenit',
    '15m': 'lima belas menit, seperempat jam',
    '30m': 'setengah jam, tiga puluh menit',
    '1h': 'per jam, tiap jam, setiap jam, jaman, satu jam, sejam',
    '4h': 'empat jam',
    '1d': 'harian, per hari, setiap hari, tiap hari, sehari, satu hari',
    '1w': 'mingguan, per minggu, tiap minggu, seminggu',
    '1M': 'bulanan, per bulan, tiap bulan, sebulan',
  },
  numbers: {
    1: 'satu',
    2: 'dua',
    3: 'tiga',
    4: 'empat',
    5: 'lima',
    6: 'enam',
    8: 'delapan',
    10: 'sepuluh',
    12: 'dua belas',
    15: 'lima belas',
    30: 'tiga puluh',
  },
  into: 'dalam, ke, terhadap, per, jadi, menjadi, ke dalam',
  pair: 'pasangan',
  versus: 'vs, versus, lawan, dibanding, dibandingkan, melawan',
  and: 'dan, serta, juga, dengan, atau, sama',
  of: 'dari, untuk, di, pada, tentang, ke, si',
  past: 'terakhir, lalu, selama, dalam, belakangan',
  ago: 'lalu, yang lalu',
  history:
    'kemarin, minggu lalu, minggu ini, seminggu terakhir, pekan lalu, pekan ini, beberapa hari terakhir, bulan lalu, bulan ini, sebulan terakhir, tahun lalu, tahun ini, setahun terakhir, minggu kemarin, bulan kemarin, tahun kemarin, kemarin lusa, seminggu lalu, seminggu ini, sepekan, sepekan terakhir, hari terakhir, minggu terakhir, bulan terakhir, tahun terakhir, akhir pekan, sejak kemarin, sejak awal tahun, sebulan lalu, setahun lalu',
  counted: 'berapa',
  currencies: { IDR: 'rupiah', USD: 'dolar, dollar, usd, dolar as', EUR: 'euro' },
};
