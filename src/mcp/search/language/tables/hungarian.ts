/** Hungarian. */
import type { Language } from '../language.ts';

export const hungarian: Language = {
  topics: {
    price: 'ára, árfolyam*, árak, árfolyama, árfolyamot, árát, áron, árfolyam, jegyzés',
    average_price: 'átlagár*, átlagos ár, átlagos árfolyam*',
    orderbook: 'ajánlati könyv, ajánlati könyve, ajánlati könyvet, megbízási könyv*, rendelési könyv*',
    depth: 'piaci mélység*, mélység*',
    level_2: '2 szint, második szint',
    spread: 'vételi és eladási ár különbsége, legjobb vételi*, legjobb eladási*, árrés',
    trades:
      'ügyletek, legutóbbi ügyletek, legutóbbi kereskedések, utolsó kötések, legutóbbi kötések, kötések',
    candles: 'gyertya*, grafikon*, ártörténet, árfolyamtörténet, gyertyadiagram',
    order_flow: 'megbízásáramlás, megbízások áramlása, vételi nyomás, eladási nyomás',
    volume_profile: 'volumenprofil*, forgalmi profil*, volumen profil*',
    liquidity: 'likviditás*, likviditási rések',
    anomalies: 'anomáli*, rendellenesség*, manipuláció*, gyanús*, szokatlan*',
    microstructure: 'mikrostruktúr*, piac egészsége, piaci mikrostruktúra',
    book_health: 'ajánlati könyv állapota, ajánlati könyv egészsége',
    symbol_info:
      'kereskedési szabály*, minimális megbízás*, minimum megbízás*, minimális mennyiség, minimális összeg',
    accounts: 'számla, számlám, számláim',
    balances: 'egyenleg*, egyenlegem, portfólió*, portfólióm, tárca, tárcám, vagyonom',
    positions: 'pozíció*, pozícióim, nyitott pozíció*',
    open_orders:
      'nyitott megbízás*, nyitott megbízásaim, nyitott megbízások, függő megbízás*, aktív megbízás*',
    orders: 'megbízás*, megbízásaim, megbízástörténet, megbízások története, összes megbízás*',
    fills: 'kereskedéseim, ügyleteim, kereskedési előzmények, tranzakcióim, tranzakciós előzmények',
    options: 'opció*, opciós lánc',
  },
  weak: { price: 'mennyi, mennyibe kerül, mennyit ér, mennyibe, hogy áll, érték' },
  apart: { balances: 'mennyi + van, mennyi + nekem' },
  equity: 'részvény*, osztalék*',
  own: 'saját, egyenlegem, megbízásaim, pozícióim, kereskedéseim, számlám, portfólióm, tárcám',
  filler:
    'az, egy, és, mi, most, mutasd, jelenlegi, a, van, volt, hol, hogy, mikor, ki, milyen, kérlek, mutasd meg, mutass, ma, jelenleg, aktuális, vagy, legutóbbi, utolsó, összes',
  market: 'kripto*, piac*, tőzsde, vétel, eladás, elemzés',
  units: { m: 'perc, perces', h: 'óra, órás', d: 'napos', w: 'hetes', M: 'hónap, hónapos' },
  each: { '1h': 'órás, óránként*', '1d': 'napi', '1w': 'heti', '1M': 'havi' },
  and: 'és, vagy',
  history: 'tegnap, múlt hét, múlt héten, múlt hónap*, ezen a héten, tavaly, idén',
  currencies: { HUF: 'forint*, huf' },
};
