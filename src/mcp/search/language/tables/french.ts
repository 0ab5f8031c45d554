/** French. */
import type { Language } from '../language.ts';

export const french: Language = {
  topics: {
    price: 'prix, cours, cotation*, tarif, taux de change, cours actuel, prix actuel',
    average_price: 'prix moyen, cours moyen, moyenne des prix, prix moyens',
    orderbook:
      "carnet d'ordres, carnet d ordres, carnet d'ordre, carnet de commandes, carnet, livre d'ordres, carnet des ordres, livre des ordres, livre de commandes",
    depth:
      "profondeur, profondeur de marché, profondeur du marché, profondeur du carnet, profondeur du carnet d'ordres",
    spread:
      'écart achat vente, fourchette, écart, meilleur acheteur, meilleure offre, écart acheteur vendeur, mur, murs, murs de vente, écart achat et vente, écart bid ask',
    trades:
      'transactions, transactions récentes, dernières transactions, échanges récents, derniers échanges, dernières ventes',
    candles:
      'bougie*, chandelier*, graphique*, historique des prix, historique du cours, historique, chandeliers japonais, courbe, évolution du cours, évolution du prix',
    order_flow:
      "flux d'ordres, flux des ordres, flux d ordres, pression acheteuse, pression vendeuse, pression d'achat",
    volume_profile:
      'profil de volume, profil du volume, profil des volumes, point de contrôle, zone de valeur, volume par prix',
    liquidity: 'liquidité, vide* de liquidité, vides de liquidité, trous de liquidité',
    anomalies: 'anomalie*, manipulation*, manipulé, activité suspecte, suspect*, activité inhabituelle',
    microstructure: 'microstructure, santé du marché, qualité du marché, santé',
    book_health: "santé du carnet, santé du carnet d'ordres, état du carnet d'ordres",
    symbol_info:
      'règles de trading, règles de négociation, filtres, ordre minimum, quantité minimale, taille minimale, informations sur la paire, infos sur la paire, informations sur le symbole',
    accounts: 'compte, comptes',
    balances:
      "solde*, portefeuille*, avoirs, fonds, j'ai, ai je, je possède, je détiens, combien j'ai, combien ai je, patrimoine, liquidités, pouvoir d'achat",
    positions: 'positions ouvertes, pertes et profits, gains et pertes',
    open_orders: 'ordres ouverts, ordres en cours, ordres en attente, ordres actifs, ordre ouvert',
    orders:
      'ordres, historique des ordres, tous les ordres, tous mes ordres, ordres passés, anciens ordres, historique de mes ordres',
    fills:
      'mes trades, mes transactions, mes achats, mes ventes, historique de mes trades, historique des transactions, ordres exécutés, mes dernières transactions, mes échanges',
    options: "chaîne d'options, options d'achat, options de vente, échéance*",
  },
  weak: { price: 'combien vaut, combien coûte, combien, vaut, coûte, valeur, à combien est' },
  kinds: {
    note: 'note, notes',
    task: 'tâche, tâches, à faire, rappel*',
    comment: 'commentaire, commentaires, commentaire*, remarque*',
    chat: 'discussion, discussions',
    message: 'message, messages',
    company: 'entreprise, entreprises, société, sociétés, client, clients, boîte, firme*, compte client',
    person: 'personne, personnes, contact, contacts, interlocuteur*, collègue*, employé, employés',
    deal: 'affaire, affaires, opportunité, opportunités, contrat en cours, transaction commerciale, négociation*',
    document: 'document*, fichier, fichiers, courriel*, réunion, réunions',
  },
  own: "mon, ma, mes, mien, mienne, notre, nos, j'ai, ai je, je possède, je détiens",
  filler:
    "le, la, les, l, un, une, des, de, du, d, au, aux, en, et, ou, à, que, qu, quel, quelle, quels, quelles, qui, quoi, comment, est, c, ce, cet, cette, ces, sont, il, elle, y, a, pour, par, avec, sans, se, sa, ses, son, me, te, je, j, tu, nous, vous, maintenant, aujourd hui, aujourd'hui, montre, montrez, montre moi, moi, donne, donne moi, donnez, affiche, afficher, voir, dis moi, veux, voudrais, savoir, cherche, chercher, trouve, trouver, s'il te plaît, s il vous plait, plait, svp, stp, combien, actuel, actuelle, actuels, peux, dans, mon, ma, mes, où, quand, plus, t, s, n, m, qu'est ce que, qu est ce que, sur",
  market:
    "crypto*, cryptomonnaie*, marché*, aujourd'hui, hier, actuel, actuelle, acheter, vendre, achat, vente, investir, monte, baisse, tendance, analyse, résumé, données, dernier, dernière, derniers, dernières, récent*, comparer, compare, temps réel, en direct, prévision*",
  idiom: 'liste de prix, liste des prix, grille tarifaire, carnet de notes',
  coin: 'monnaie, jeton, jetons, cryptomonnaie, cryptomonnaies',
  equity: 'action, actions, bourse, dividende*',
  units: { m: 'minute, minutes', h: 'heure, heures', d: 'jour, jours', w: 'semaine, semaines', M: 'mois' },
  each: {
    '1h': 'horaire, horaires, par heure, toutes les heures',
    '1d': 'journalier*, journalière*, quotidien*, par jour',
    '1w': 'hebdomadaire*, hebdo, par semaine',
    '1M': 'mensuel*, par mois',
    '30m': 'demi heure',
  },
  numbers: {
    1: 'une, un',
    2: 'deux',
    4: 'quatre',
    5: 'cinq',
    6: 'six',
    8: 'huit',
    12: 'douze',
    15: 'quinze',
    30: 'trente',
  },
  into: 'en, contre, vers',
  pair: 'paire, paires',
  versus: 'contre, face à',
  and: 'et, ou, plus, avec, ainsi que, aussi',
  of: 'de, du, d, des, pour, en, est, le, l, la',
  past: 'dernier, dernière, derniers, dernières, passé, passée, passées',
  currencies: {
    USD: 'dollar, dollars',
    EUR: 'euro, euros',
    GBP: 'livre sterling, livres sterling',
    CHF: 'franc suisse, francs suisses',
    JPY: 'yen, yens',
    TRY: 'livre turque, livres turques',
    BRL: 'réal brésilien',
    CAD: 'dollar canadien, dollars canadiens',
  },
  person: 'qui est, qui sont, qui travaille, directeur général, directrice générale, fondateur*, pdg',
  which:
    'ouvertes, ouverts, ouverte, ouvert, en cours, nouvelles, nouveaux, dernières, derniers, récentes, récents, de',
  times: {
    today: 'aujourd hui',
    yesterday: 'hier, d hier',
    this_week: 'cette semaine',
    last_week: 'semaine dernière, la semaine dernière',
    this_month: 'ce mois',
    last_month: 'mois dernier, le mois dernier',
  },
  history:
    "hier, semaine dernière, la semaine passée, dernière semaine, cette semaine, derniers jours, mois dernier, le mois passé, dernier mois, ce mois, ce mois ci, l'année dernière, année passée, cette année, dernières semaines, derniers mois, week end, depuis janvier, depuis hier, depuis lundi",
  counted: 'combien de, combien d, combien',
  apart: {
    volume_profile: 'où + plus + échangé, prix + plus + échangé, prix + plus de volume',
    order_flow: 'acheteurs + vendeurs',
    fills: "prix + j'ai acheté, prix + j'ai vendu, ai je + acheté, ai je + vendu, ai je + payé",
    open_orders: 'ordres + ouverts, ordres + en attente',
  },
};
