/** Romanian. */
import type { Language } from '../language.ts';

export const romanian: Language = {
  topics: {
    price:
      'preț, prețul, preţ, pret, pretul, cotație, cotatie, curs, cursul, preturi, cotatia, prețul actual, cursul actual, curs de schimb, valoarea, valoarea actuală, prețului, volum de tranzacționare',
    average_price: 'preț mediu, prețul mediu, media prețului',
    orderbook:
      'registru de ordine, carnetul de ordine, registrul de ordine, carnet de ordine, registrul ordinelor, cartea de ordine, order book',
    depth: 'adâncimea pieței, adâncimea, profunzimea pieței, profunzimea',
    level_2: 'nivel 2, nivelul 2',
    spread:
      'spread, diferența dintre cumpărare și vânzare, diferența dintre bid și ask, cel mai bun preț de cumpărare, cel mai bun preț de vânzare',
    trades: 'tranzacții, tranzacții recente, ultimele tranzacții, tranzacțiile recente',
    candles:
      'lumânări, grafic, graficul, lumânare, lumânările, graficele, istoricul prețului, istoricul prețurilor, istoric preț, evoluția prețului, istoricul',
    order_flow:
      'fluxul de ordine, flux de ordine, fluxul ordinelor, presiunea de cumpărare, presiunea de vânzare',
    volume_profile: 'profilul volumului, profil de volum, profilul de volum, distribuția volumului',
    liquidity: 'lichiditate, lichiditatea, goluri de lichiditate, lichidității',
    anomalies: 'anomalii, anomalie, manipulare, suspect*, neobișnuit*',
    microstructure: 'microstructura, microstructura pieței, sănătatea pieței, calitatea pieței',
    book_health: 'sănătatea registrului de ordine, starea registrului de ordine, sănătatea registrului',
    symbol_info:
      'reguli de tranzacționare, regulile de tranzacționare, ordin minim, ordinul minim, suma minimă, cantitatea minimă, dimensiunea minimă, mărimea minimă a ordinului, filtre',
    accounts: 'cont, contul, contul meu, conturile mele, conturi',
    balances:
      'soldul, portofel, soldul meu, portofoliu, portofoliul, portofoliul meu, portofelul, portofelul meu, dețin, activele mele, fonduri, cât am',
    positions: 'poziții, pozițiile mele, poziții deschise, pozițiile deschise, profit și pierdere',
    open_orders:
      'ordine deschise, ordinele deschise, ordinele mele deschise, ordine active, ordinele active, ordine în așteptare, ordinele în așteptare',
    orders:
      'ordine, ordinele, ordinele mele, istoricul ordinelor, istoric ordine, toate ordinele, istoricul ordinelor mele',
    fills:
      'tranzacțiile mele, istoricul tranzacțiilor, istoricul tranzacțiilor mele, achizițiile mele, vânzările mele, am cumpărat, am vândut',
    options: 'opțiuni, opțiunile, lanțul de opțiuni',
  },
  weak: { price: 'cât costă, cat costa, valoare, cât valorează, cât este, cât face' },
  apart: {},
  equity: 'acțiune, acțiuni, acțiunea, acțiunile, bursă, dividend*',
  own: 'meu, mea, mele, mei, am cumpărat, am vândut, dețin, nostru',
  filler:
    'este, ce, care, arată, acum, astăzi, pentru, din, și, si, sau, la, în, pe, cu, de, ai, al, ale, cum, unde, când, cine, arată mi, vreau, vreau să, să, știu, văd, te rog, mă, îmi, azi, actual, actuală, lista, toate, despre',
  market: 'cripto*, piață, bursa, cumpăr, vând, crește, scade, analiză, compară, tendință',
  units: { m: 'minute, minut', h: 'oră, ore', d: 'zi, zile', w: 'săptămână, săptămâni' },
  each: { '1h': 'orar, orare', '1d': 'zilnic, zilnice, zilnică', '1w': 'săptămânal, săptămânale' },
  into: 'în',
  and: 'și, si',
  of: 'pentru, la, de, pe, lui, al, a',
  past: 'ultimele, ultimii, ultima',
  history:
    'ieri, săptămâna trecută, săptămâna aceasta, luna trecută, luna aceasta, anul trecut, ultima săptămână, ultima lună, anul acesta, ultimele zile',
  counted: 'câți, câte, cât',
  currencies: { RON: 'lei, leu', EUR: 'euro', USD: 'dolari, dolar' },
};
