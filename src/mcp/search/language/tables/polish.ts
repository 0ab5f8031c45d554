/** Polish. */
import type { Language } from '../language.ts';

export const polish: Language = {
  topics: {
    price: 'cena, ceny, cenę, cen, cenie, kurs, kursu, kursy, notowani*, kurs wymiany',
    average_price: 'średnia cena, średniej ceny, średni kurs, cena średnia',
    orderbook:
      'księga zleceń, księgę zleceń, księgi zleceń, arkusz zleceń, arkusza zleceń, księga, książka zleceń, książkę zleceń, arkusz',
    depth: 'głębokość, głębokości, głębokość rynku, głębokość księgi',
    spread:
      'najlepsza oferta, różnica kupna i sprzedaży, najlepszy kurs kupna, ściany, ściana, spread, spready, spreadu',
    trades: 'transakcje, ostatnie transakcje, ostatnich transakcji, transakcji',
    candles:
      'świec*, świece, świeca, świeczk*, wykres*, historia cen, historia kursu, historyczne ceny, notowania historyczne',
    order_flow:
      'przepływ zleceń, przepływu zleceń, presja kupna, presja sprzedaży, presja kupujących, presja sprzedających',
    volume_profile: 'profil wolumenu, profilu wolumenu, punkt kontrolny, obszar wartości',
    liquidity: 'płynność, płynności, luki płynności, luka płynności',
    anomalies: 'anomali*, manipulacj*, podejrzan*, nietypow*',
    microstructure: 'mikrostruktur*, zdrowie rynku, jakość rynku, kondycja rynku',
    book_health: 'stan księgi zleceń, zdrowie księgi zleceń',
    symbol_info:
      'zasady handlu, filtry, minimalne zlecenie, minimalna ilość, minimalna wielkość, informacje o symbolu, informacje o parze',
    accounts: 'konto, konta, kont, rachunek, rachunki',
    balances:
      'saldo, salda, portfel, portfela, portfolio, środki, posiadam, mam, stan konta, ile mam, majątek',
    positions: 'pozycja, pozycje, pozycji, otwarte pozycje, zysk i strata, zyski i straty',
    open_orders:
      'otwarte zlecenia, otwarte zlecenie, aktywne zlecenia, oczekujące zlecenia, otwartych zleceń',
    orders:
      'zlecenia, zleceń, historia zleceń, wszystkie zlecenia, poprzednie zlecenia, moich zleceń, moje zlecenia, historia moich zleceń',
    fills:
      'moje transakcje, moich transakcji, moje zakupy, historia transakcji, zrealizowane zlecenia, moje trejdy',
    options: 'opcje, opcji, łańcuch opcji, wygasani*',
  },
  weak: {
    price:
      'ile kosztuje, ile jest wart, ile wart, ile, kosztuje, wart, warty, warte, wartość, wolumen, po ile',
  },
  kinds: {
    note: 'notatka, notatki, notatek, notatkę, notatce',
    task: 'zadanie, zadania, zadań, zadaniach, przypomnienie',
    comment: 'komentarz, komentarze',
    chat: 'czat, rozmowa, rozmowy',
    message: 'wiadomość, wiadomości',
    company: 'firma, firmy, klient, klienci, klienta, firmie, firmę, spółka, spółki, klientów',
    person: 'osoba, osoby, kontakty, kontakt, pracownik, pracownicy',
    document: 'plik, pliki, dokumenty, spotkani*, faktur*',
    deal: 'umowa sprzedaży, transakcja handlowa, szansa sprzedaży, szanse sprzedaży, dealy',
  },
  own: 'mój, moja, moje, moich, mojego, mojej, mam, nasz, nasza, nasze, posiadam',
  filler:
    'i, w, z, na, do, od, o, po, za, u, ze, we, jest, są, jaki, jaka, jakie, jaką, co, czy, kto, gdzie, kiedy, jak, to, ten, ta, te, tego, tej, się, nie, teraz, dziś, dzisiaj, obecnie, pokaż, pokaz, podaj, daj, znajdź, szukaj, wyszukaj, proszę, chcę, wiedzieć, ile, mi, mnie, moje, moja, mój, moich, lub, oraz, dla, aktualny, aktualna, aktualne, obecny, obecna, bieżący, mam, lista',
  market:
    'krypto*, kryptowalut*, rynek, rynku, rynki, dziś, dzisiaj, wczoraj, aktualny, aktualna, obecna, kupić, sprzedać, kupno, sprzedaż, inwestować, rośnie, spada, trend, analiza, podsumowanie, dane, ostatni, ostatnia, ostatnie, ostatnich, porównaj, porównanie, prognoza',
  idiom: 'cennik*, lista cen',
  coin: 'moneta, monety, kryptowaluta, kryptowaluty',
  equity: 'akcje, akcji, giełda, dywidend*',
  units: {
    m: 'minuta, minuty, minut, minutowy, minutowe, minutowych, minutowa',
    h: 'godzina, godziny, godzin, godzinny, godzinne, godzinnych, godzinna, godz',
    d: 'dzień, dni, dniowy, dniowe',
    w: 'tydzień, tygodnie, tygodni',
    M: 'miesiąc, miesiące, miesięcy',
  },
  each: {
    '1m': 'minutowy, minutowe, minutowa, co minutę',
    '1h': 'godzinowy, godzinowe, godzinowa, godzinny, godzinne, godzinna, co godzinę, cogodzinn*',
    '1d': 'dzienny, dzienne, dzienna, dziennych, codzienn*',
    '1w': 'tygodniowy, tygodniowe, tygodniowa',
    '1M': 'miesięczny, miesięczne, miesięczna',
    '4h': 'czterogodzinn*',
    '15m': 'piętnastominutow*',
    '30m': 'pół godziny, półgodzinn*',
  },
  numbers: {
    1: 'jedna, jeden, jedno',
    2: 'dwie, dwa',
    4: 'cztery',
    5: 'pięć',
    6: 'sześć',
    8: 'osiem',
    12: 'dwanaście',
    15: 'piętnaście',
    30: 'trzydzieści',
  },
  into: 'w, na, do, wobec',
  versus: 'kontra, wobec',
  and: 'i, oraz, lub, plus, a, też',
  of: 'dla, w, na, za, jest',
  past: 'ostatni, ostatnia, ostatnie, ostatnich, ostatniej, zeszły',
  currencies: {
    PLN: 'złoty, złote, złotych, złotówki, złotówkach, zł, złotówka',
    EUR: 'euro',
    USD: 'dolar, dolary, dolarach, dolarów',
    GBP: 'funt, funty, funtach',
    TRY: 'lira turecka, lirach tureckich',
  },
  ago: 'temu',
  history:
    'wczoraj, zeszły tydzień, zeszłym tygodniu, ostatni tydzień, ostatnim tygodniu, w tym tygodniu, ten tydzień, ostatnie dni, zeszły miesiąc, zeszłym miesiącu, ostatni miesiąc, ostatnim miesiącu, w tym miesiącu, zeszły rok, zeszłym roku, ostatni rok, w tym roku, ostatnie tygodnie, ostatnie miesiące, od wczoraj, od stycznia',
  counted: 'ile',
  apart: { order_flow: 'kupujący + sprzedający', fills: 'kupiłem + cena, cenie + kupiłem' },
};
