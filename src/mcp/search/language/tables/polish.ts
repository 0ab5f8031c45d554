/** Polish. */
import type { Language } from '../language.ts';

export const polish: Language = {
  topics: {
    price:
      'cena, ceny, cenę, cen, cenie, kurs, kursu, kursy, notowani*, kurs wymiany, cenami, cenach, cenom, kursem, kursie, kursów, kurs giełdowy, wycen*, aktualna cena, aktualny kurs, bieżąca cena, bieżący kurs, cena rynkowa, ostatnia cena, wartość rynkowa, wolumen 24h, zmiana 24h, zmiana ceny, najwyższa cena, najniższa cena, dzienne maksimum, dzienne minimum, cena spot',
    average_price:
      'średnia cena, średniej ceny, średni kurs, cena średnia, średni* cen*, średni* kurs*, cen* średni*, średnia, przeciętna cena, średnia wartość, cena uśredniona, średnia ważona, średnio',
    orderbook:
      'księga zleceń, księgę zleceń, księgi zleceń, arkusz zleceń, arkusza zleceń, księga, książka zleceń, książkę zleceń, arkusz, księg* zleceń, arkusz* zleceń, książk* zleceń, order book, orderbook*, zlecenia kupna i sprzedaży, zlecenia kupna, zlecenia sprzedaży, oferty kupna i sprzedaży, oferty kupna, oferty sprzedaży, kupno i sprzedaż, popyt i podaż, bidy i aski, strona kupna, strona sprzedaży, karnet zleceń, tabela zleceń',
    depth:
      'głębokość, głębokości, głębokość rynku, głębokość księgi, głęboko* rynk*, głęboko* księg*, głęboko* arkusz*, głębokość arkusza zleceń, głębokość księgi zleceń, wykres głębokości, jak głęboki, głębia, głębia rynku',
    level_2:
      'poziom 2, poziom drugi, drugi poziom, poziomu 2, dane poziomu 2, dane level 2, level 2, arkusz poziomu 2, księga poziomu 2, arkusz zleceń poziomu 2, głębokość poziomu 2',
    spread:
      'najlepsza oferta, różnica kupna i sprzedaży, najlepszy kurs kupna, ściany, ściana, spread, spready, spreadu, różnic* między kupnem a sprzedażą, różnic* między ceną kupna a sprzedaży, różnic* między bid a ask, różnic* między bid i ask, różnic* bid ask, różnic* kupna i sprzedaży, różnic* cen kupna i sprzedaży, rozpiętość, widełki, najlepsz* ofert* kupna, najlepsz* ofert* sprzedaży, najlepsz* cen* kupna, najlepsz* cen* sprzedaży, najlepszy bid, najlepszy ask, najlepsze ceny, najlepsze oferty, cena kupna, cena sprzedaży, kurs kupna, kurs sprzedaży, bid i ask, ściana kupna, ściana sprzedaży, ściany kupna, ściany sprzedaży, mury, poślizg*, slippage, nierównowag*, dysbalans, wpływ na cenę, poziom 1, cena środkowa, spreadem, spreadów, spreadzie',
    trades:
      "transakcje, ostatnie transakcje, ostatnich transakcji, transakcji, transakcj*, ostatni* transakcj*, niedawne transakcje, najnowsze transakcje, bieżące transakcje, lista transakcji, transakcje rynkowe, publiczne transakcje, trejdy, ostatnie trejdy, ostatnie trade'y, kto kupuje, kto sprzedaje, taśma transakcji, ostatnie wymiany, obroty ostatnie",
    candles:
      'świec*, świece, świeca, świeczk*, wykres*, historia cen, historia kursu, historyczne ceny, notowania historyczne, świecow*, świeczkow*, wykres świecowy, histori* cen*, histori* kurs*, histori* notowań, przebieg kursu, przebieg ceny, dane historyczne, ceny historyczne, historyczny kurs, przeszłe ceny, zmiany kursu, zmiany ceny, czart, ohlc, chart, notowania archiwalne',
    order_flow:
      'przepływ zleceń, przepływu zleceń, presja kupna, presja sprzedaży, presja kupujących, presja sprzedających, przepływ* zleceń, order flow, orderflow, strumień zleceń, napływ zleceń, presj* kupn*, presj* sprzedaż*, presja popytu, presja podaży, presja kupna i sprzedaży, siła kupujących, siła sprzedających, delta, delta wolumenu, skumulowana delta, przepływ netto, agresywni kupujący, agresywni sprzedający',
    volume_profile:
      'profil wolumenu, profilu wolumenu, punkt kontrolny, obszar wartości, profil* wolumen*, profil* obrotu, profil rynku, rozkład wolumenu, rozkładu wolumenu, wolumen po cenie, wolumen według ceny, wolumen na poziomach, wolumen na poziomach cenowych, punkt kontroli, punktu kontroli, obszar* wartości, strefa wartości, najczęściej handlowana cena, cena z największym wolumenem, największy wolumen, poziom z największym wolumenem, histogram wolumenu',
    liquidity:
      'płynność, płynności, luki płynności, luka płynności, płynnoś*, luk* płynności, luk* w płynności, dziur* płynności, dziury w płynności, próżni* płynności, brak płynności, niska płynność, strefy płynności, płynny, płynna, niepłynn*, duże zlecenia, wielkie zlecenia',
    anomalies:
      'anomali*, manipulacj*, podejrzan*, nietypow*, nieprawidłow*, nienormaln*, odstające, manipulacja rynkiem, manipulacja ceną, manipulowan*, dziwn*, niezwykł*, podejrzana aktywność, nietypowa aktywność, fałszywe zlecenia, zlecenia widmo, góra lodowa, zlecenia iceberg, zlecenie iceberg, ukryte zlecenia, spoofing*, wash trading, pump and dump, flash crash, nagły krach',
    microstructure:
      'mikrostruktur*, zdrowie rynku, jakość rynku, kondycja rynku, mikro struktur*, mikrostruktur* rynku, zdrowi* rynku, jakoś* rynku, kondycj* rynku, stan rynku, stanu rynku, warunki rynkowe, stabilność rynku, zdrow*, kondycj*',
    book_health:
      'stan księgi zleceń, zdrowie księgi zleceń, stan* księgi, stan* arkusza, stan arkusza zleceń, zdrowie arkusza, zdrowie arkusza zleceń, zdrowie księgi, kondycj* arkusza, kondycj* księgi, kondycj* arkusza zleceń, kondycj* księgi zleceń, jakość arkusza, jakość arkusza zleceń, jakość księgi zleceń, aktualność arkusza, arkusz aktualny, księga aktualna, arkusz zleceń aktualny, księga zleceń aktualna, status arkusza zleceń, status księgi zleceń',
    symbol_info:
      'zasady handlu, filtry, minimalne zlecenie, minimalna ilość, minimalna wielkość, informacje o symbolu, informacje o parze, zasad* handlu, reguł* handlu, warunki handlu, warunki transakcji, ograniczenia handlu, informacj* o symbolu, informacj* o parze, informacj* o rynku, specyfikacj*, szczegóły pary, minimaln* zleceni*, minimaln* wielkoś*, minimaln* wielkoś* zleceni*, minimaln* ilość, minimaln* ilości, minimaln* kwot*, minimaln* wartoś*, minimaln* wartość zleceni*, minimaln* kwota zleceni*, minimaln* rozmiar*, minimaln* rozmiar zlecenia, minimalny zakup, minimalny lot, minimalna transakcja, minimalny wolumen, najmniejsz* zleceni*, najmniejsz* ilość, najmniejsz* kwota, wielkość minimalna, minimum zlecenia, maksymaln* zleceni*, maksymaln* wielkość, maksymaln* ilość, wielkość lota, rozmiar lota, lot size, krok ceny, krok cenowy, tick size, wielkość ticka, przyrost ceny, miejsca dziesiętne, miejsc po przecinku, precyzj*, dokładność ceny, typy zleceń, rodzaje zleceń, limity zleceń, handlowalny, czy jest w obrocie',
    accounts:
      'konto, konta, kont, rachunek, rachunki, kontem, koncie, rachunku, moje konto, moje konta, informacj* o koncie, dane konta, szczegóły konta, przegląd konta, konto maklerskie, rachunek maklerski, numer konta, konto handlowe',
    balances:
      'saldo, salda, portfel, portfela, portfolio, środki, posiadam, mam, stan konta, ile mam, majątek, sald*, stan portfela, stanu konta, portfelu, portfele, środków, wolne środki, dostępne środki, dostępne saldo, aktywa, aktywów, moje aktywa, moje środki, moje krypto, moje kryptowaluty, moje monety, moje pieniądze, mam jeszcze, zostało mi, na koncie, na moim koncie, w portfelu, w moim portfelu, wartość portfela, wartość mojego portfela, łączna wartość, majątku, siła nabywcza, trzymam, wallet',
    positions:
      'pozycja, pozycje, pozycji, otwarte pozycje, zysk i strata, zyski i straty, pozycje otwarte, otwart* pozycj*, moje pozycje, zysk lub strata, niezrealizowan* zysk*, niezrealizowan* strat*, zrealizowany zysk, pnl, p&l, mój zysk, moje zyski, moja strata, moje straty',
    open_orders:
      'otwarte zlecenia, otwarte zlecenie, aktywne zlecenia, oczekujące zlecenia, otwartych zleceń, otwart* zleceni*, otwart* zleceń, aktywn* zleceni*, aktywn* zleceń, oczekując* zleceni*, oczekując* zleceń, bieżąc* zleceni*, niezrealizowan* zleceni*, niezrealizowan* zleceń, niewykonan* zleceni*, zlecenia w toku, zlecenia oczekujące, zlecenia otwarte, zlecenia aktywne, zlecenia w realizacji, zlecenia limit, zlecenia stop, wiszące zlecenia, zleceń otwartych, czekające zlecenia',
    orders:
      'zlecenia, zleceń, historia zleceń, wszystkie zlecenia, poprzednie zlecenia, historia moich zleceń, zleceniami, zleceniach, histori* zleceń, histori* moich zleceń, wszystki* zleceni*, wszystki* moje zlecenia, wszystkich zleceń, lista zleceń, listę zleceń, poprzedni* zleceni*, dawne zlecenia, stare zlecenia, ostatni* zleceni*, ostatnich zleceń, anulowan* zleceni*, anulowanych zleceń, zamknięt* zleceni*, zakończon* zleceni*, złożone zlecenia',
    fills:
      "moje transakcje, moich transakcji, moje zakupy, historia transakcji, zrealizowane zlecenia, moje trejdy, moj* transakcj*, moj* ostatni* transakcj*, moich ostatnich transakcji, histori* transakcji, histori* moich transakcji, histori* handlu, historia tradingu, moje kupna, moje sprzedaże, moje zakupy i sprzedaże, moje ostatnie zakupy, moje trade'y, wykonane zlecenia, zrealizowan* zleceni*, zrealizowanych zleceń, kupiłem, sprzedałem, kupiłam, sprzedałam, cena zakupu, cena wejścia, moja cena zakupu",
    options:
      'opcje, opcji, łańcuch opcji, wygasani*, opcje na, opcja, opcje call, opcje put, calls, puts, cena wykonania, ceny wykonania, łańcuch* opcji, data wygaśnięcia, wygaśnięci*, zmienność implikowana',
  },
  weak: {
    price:
      'ile kosztuje, ile jest wart, ile wart, ile, kosztuje, wart, warty, warte, wartość, wolumen, po ile, ile teraz, ile to, jak stoi, stoi, ile za, za ile, ile płacą, w jakiej cenie, ile są warte, kosztują, koszt, wolumenu, obrót, kapitalizacja, szczyt wszech czasów, droga, drogi',
    trades: 'wymiany',
    volume_profile: 'wsparcia i opory, wsparcie i opór, poziomy wsparcia',
    symbol_info: 'zasady, reguły',
    orders: 'zlecenie, zleceniem',
  },
  apart: {
    spread:
      'różnica + kupna + sprzedaży, różnica + bid + ask, różnica + kupnem + sprzedażą, odległość + bid + ask',
    order_flow:
      'kupujący + sprzedający, kupujący czy sprzedający, więcej kupujących, więcej sprzedających, kupują + sprzedają, kupujących + sprzedających',
    volume_profile:
      'cenie + najwięcej, gdzie + największy wolumen, gdzie + najwięcej, jakiej cenie + najwięcej, poziom + największy wolumen',
    book_health:
      'arkusz + aktualny, księga + aktualna, arkusz + zdrowy, księga + zdrowa, arkusz + zsynchronizowany, arkusz + nieaktualny',
    symbol_info:
      'minimalnie + kupić, minimum + kupić, najmniej + kupić, minimaln* + kupić, minimaln* + sprzedać, ile + minimum, najmniejsze + zlecenie, co najmniej + kupić',
    balances: 'ile + mam, ile + posiadam, ile + trzymam, ile + zostało, czy mam, ile + mi zostało',
    open_orders:
      'zlecenia + otwarte, zlecenia + oczekują, zlecenia + aktywne, zlecenia + czekają, zleceń + otwartych',
    orders:
      'zlecenie + zrealizowane, zlecenie + wykonane, zlecenia + anulowane, zlecenie + anulowane, zlecenia + zrealizowane',
    fills:
      'kupiłem + cena, cenie + kupiłem, cenie + kupiłam, cenie + sprzedałem, kiedy + kupiłem, kiedy + kupiłam, kiedy + sprzedałem, po ile + kupiłem, ile + zapłaciłem, ostatnio + kupiłem, za ile + kupiłem, moje + zakupy, moje + sprzedaże, moje + transakcje, moich + transakcji, moich + zakupów, moje + kupna',
  },
  kinds: {
    note: 'notatka, notatki, notatek, notatkę, notatce',
    task: 'zadanie, zadania, zadań, zadaniach, przypomnienie',
    comment: 'komentarz, komentarze',
    chat: 'czat, rozmowa, rozmowy',
    message: 'wiadomość, wiadomości',
    company: 'firma, firmy, klient, klienci, klienta, firmie, firmę, spółka, spółki, klientów',
    person: 'osoba, osoby, kontakty, kontakt, pracownik, pracownicy',
    deal: 'umowa sprzedaży, transakcja handlowa, szansa sprzedaży, szanse sprzedaży, dealy',
    document: 'plik, pliki, dokumenty, spotkani*, faktur*',
  },
  own: 'mój, moja, moje, moich, mojego, mojej, mam, nasz, nasza, nasze, posiadam, moim, moimi, mojemu, naszych, trzymam, mi zostało, zostało mi, u mnie, kupiłem, sprzedałem, swoje, swój, mam jeszcze, jeszcze mam, ile mam',
  filler:
    'i, w, z, na, do, od, o, po, za, u, ze, we, jest, są, jaki, jaka, jakie, jaką, co, czy, kto, gdzie, kiedy, jak, to, ten, ta, te, tego, tej, się, nie, teraz, dziś, dzisiaj, obecnie, pokaż, pokaz, podaj, daj, znajdź, szukaj, wyszukaj, proszę, chcę, wiedzieć, ile, mi, mnie, moje, moja, mój, moich, lub, oraz, dla, aktualny, aktualna, aktualne, obecny, obecna, bieżący, mam, lista, cześć, hej, witam, dzień dobry, dzięki, dziękuję, proszę o, poproszę, poproszę o, czy możesz, możesz, mógłbyś, możesz mi, pokazać, pokazać mi, pokaż mi, powiedz, powiedz mi, podaj mi, daj mi, chciałbym, chciałabym, chcę zobaczyć, zobacz, zobaczyć, sprawdź, sprawdzić, wyświetl, wyświetlić, wypisz, potrzebuję, interesuje mnie, jakiej, jakich, jakim, jakiego, który, która, które, której, których, jaki jest, jaka jest, jakie są, ile jest, czego, czym, kim, kogo, dlaczego, czemu, skąd, dokąd, tu, tutaj, tam, więc, no, tak, nie ma, jest teraz, był, była, było, były, będzie, mieć, ma, masz, mają, być, stało, dzieje, dzieje się, idzie, wygląda, jak wygląda, obecnej, aktualnej, aktualnych, aktualnie, bieżąca, bieżące, bieżących, w tej chwili, chwili, tej chwili, na dziś, na dzisiaj, na ten moment, moment, już, jeszcze, też, także, tylko, bardzo, więcej, mniej, najwięcej, wszystkie, wszystkich, wszystko, każdy, każda, cały, jego, jej, ich, nas, nam, was, ja, ty, on, ona, my, wy, oni, przez, przed, przy, pod, nad, między, podczas, według, a, ale, albo, bo, żeby, jeśli, gdy, szybko, dokładnie, około, mniej więcej, ponownie, znowu, właśnie, jeden, jedna, jedno, jednym, jednego, jednej',
  market:
    'krypto*, kryptowalut*, rynek, rynku, rynki, dziś, dzisiaj, wczoraj, aktualny, aktualna, obecna, kupić, sprzedać, kupno, sprzedaż, inwestować, rośnie, spada, trend, analiza, podsumowanie, dane, ostatni, ostatnia, ostatnie, ostatnich, porównaj, porównanie, prognoza, krypto, coin, token, giełda, giełdzie, binance, handel, handlu, handlować, trading, kupuję, sprzedaję, inwestycj*, wzrósł, wzrosła, wzrost*, spadł, spadła, spadek, spadki, rosną, spadają, zmiana, zmiany, zmianę, procent, procentowo, wyniki, zmienność, statystyk*, informacje, info, szczegóły, przegląd, prognoz*, perspektywy, porównać, na żywo, czasie rzeczywistym, jutro, spot, rynek spot, najwyższy, najniższy, maksimum, minimum, wysoki, niski, opłaca się, kupił, kupiono, sprzedano, sentyment, ostatniej, ostatniego, ostatnim',
  idiom:
    'cennik*, lista cen, kurs gotowania, kurs językowy, kurs angielskiego, kurs prawa jazdy, kurs tańca, kursy językowe, świeczki urodzinowe, świece zapachowe, książka kucharska, arkusz kalkulacyjny, zlecenie naprawy',
  coin: 'moneta, monety, kryptowaluta, kryptowaluty, token, tokena, tokeny, tokenów, monet, coin, krypto',
  equity: 'akcje, akcji, giełda, dywidend*',
  units: {
    m: 'minuta, minuty, minut, minutowy, minutowe, minutowych, minutowa, min, minutę, minutowej, minutach, minutówki',
    h: 'godzina, godziny, godzin, godzinny, godzinne, godzinnych, godzinna, godz, h, godzinę, godzinach, godzinowych, godzinówki',
    d: 'dzień, dni, dniowy, dniowe, dnia, dniach, doba, doby, dobę, dniowych',
    w: 'tydzień, tygodnie, tygodni, tygodnia, tygodniu, tyg',
    M: 'miesiąc, miesiące, miesięcy, miesiąca, miesiącu, mies',
  },
  each: {
    '1m': 'minutowy, minutowe, minutowa, co minutę, minutowych, minutówk*, jednominutow*',
    '5m': 'pięciominutow*',
    '15m': 'piętnastominutow*, piętnasto minutow*, kwadrans, kwadransow*, co kwadrans',
    '30m': 'pół godziny, półgodzinn*, trzydziestominutow*, co pół godziny, pół godzinn*',
    '1h': 'godzinowy, godzinowe, godzinowa, godzinny, godzinne, godzinna, co godzinę, cogodzinn*, godzinow*, godzinówk*, jednogodzinn*',
    '2h': 'dwugodzinn*',
    '4h': 'czterogodzinn*, cztero godzinn*, 4-godzinn*',
    '12h': 'dwunastogodzinn*',
    '1d': 'dzienny, dzienne, dzienna, dziennych, codzienn*, dzienn*, dniow*, dobow*, co dzień, każdego dnia, jednodniow*, dniówk*',
    '3d': 'trzydniow*',
    '1w': 'tygodniowy, tygodniowe, tygodniowa, tygodniow*, co tydzień, jednotygodniow*, tygodniówk*',
    '1M': 'miesięczny, miesięczne, miesięczna, miesięczn*, co miesiąc, jednomiesięczn*',
  },
  numbers: {
    1: 'jedna, jeden, jedno, jednym, jednego, jednej',
    2: 'dwie, dwa',
    3: 'trzy',
    4: 'cztery, czterech',
    5: 'pięć',
    6: 'sześć',
    7: 'siedem',
    8: 'osiem',
    10: 'dziesięć',
    12: 'dwanaście',
    15: 'piętnaście',
    20: 'dwadzieścia',
    24: 'dwadzieścia cztery',
    30: 'trzydzieści',
    60: 'sześćdziesiąt',
  },
  into: 'w, na, do, wobec, przeliczone na, w przeliczeniu na, wyrażone w, przelicz na',
  pair: 'para, parę, pary, parze',
  versus: 'kontra, wobec, vs, versus, przeciw, w porównaniu do, w porównaniu z',
  and: 'i, oraz, lub, plus, a, też, wraz z, razem z, a także, jak również',
  of: 'dla, w, na, za, jest, z, od, do, o, u, przy, po, ze',
  past: 'ostatni, ostatnia, ostatnie, ostatnich, ostatniej, zeszły, ostatniego, ostatnimi, minione, minionych, miniony, poprzedni, poprzednie, poprzednich, w ostatnich, z ostatnich, przez ostatnie, w ciągu ostatnich',
  ago: 'temu',
  history:
    'wczoraj, zeszły tydzień, zeszłym tygodniu, ostatni tydzień, ostatnim tygodniu, w tym tygodniu, ten tydzień, ostatnie dni, zeszły miesiąc, zeszłym miesiącu, ostatni miesiąc, ostatnim miesiącu, w tym miesiącu, zeszły rok, zeszłym roku, ostatni rok, w tym roku, ostatnie tygodnie, ostatnie miesiące, od wczoraj, od stycznia, przedwczoraj, tydzień temu, miesiąc temu, rok temu, zeszłego tygodnia, poprzedni tydzień, poprzednim tygodniu, minionym tygodniu, miniony tydzień, tego tygodnia, ostatniego tygodnia, z ostatniego tygodnia, w ciągu tygodnia, przez tydzień, ostatnich dniach, ostatnich dni, zeszłego miesiąca, poprzedni miesiąc, poprzednim miesiącu, tego miesiąca, ostatniego miesiąca, w ciągu miesiąca, ostatnich tygodniach, ostatnich tygodni, ostatnich miesiącach, ostatnich miesięcy, zeszłego roku, poprzednim roku, ubiegły rok, ubiegłym roku, ubiegły tydzień, ubiegłym tygodniu, ubiegły miesiąc, ubiegłym miesiącu, tego roku, ostatniego roku, ten rok, ten miesiąc, weekend, w weekend, od poniedziałku, od początku roku, od początku miesiąca, od zeszłego tygodnia, od lutego, od marca, w ostatnim czasie, tym kwartale, ostatni kwartał, przez miesiąc, w tydzień, w miesiąc',
  counted: 'ile, ilu',
  currencies: {
    PLN: 'złoty, złote, złotych, złotówki, złotówkach, zł, złotówka, złotym, złotówek, pln, złoty polski',
    EUR: 'euro, eur',
    USD: 'dolar, dolary, dolarach, dolarów, usd, dolara, dolarem, dolarze, dolarami, dolce, dolarów amerykańskich',
    GBP: 'funt, funty, funtach, funtów, funtów szterlingów',
    TRY: 'lira turecka, lirach tureckich',
    CHF: 'franki, frankach, franków, frank szwajcarski',
  },
};
