/** French. */
import type { Language } from '../language.ts';

export const french: Language = {
  topics: {
    price:
      'prix, cours, cotation*, tarif, taux de change, cours actuel, prix actuel, prix actuels, valeur actuelle, valeur du jour, cote, cotes, cours du jour, prix du marché, dernier prix, dernier cours, plus haut, plus bas, plus haut du jour, plus bas du jour, volume 24h, volume sur 24h, variation 24h, variation sur 24h, variation du prix, taux, prix spot',
    average_price:
      'prix moyen, cours moyen, moyenne des prix, prix moyens, moyenne du prix, moyenne du cours, prix en moyenne, moyenne, cours moyens, prix moyen sur 5 minutes, en moyenne',
    orderbook:
      "carnet d'ordres, carnet d ordres, carnet d'ordre, carnet de commandes, carnet, livre d'ordres, carnet des ordres, livre des ordres, livre de commandes, ordres d'achat et de vente, ordres d achat et vente, carnet ordres, carnets d'ordres, order book, les bids et les asks, bids et asks, offres et demandes, achats et ventes, offre et demande, côté achat, côté vente, carnet de cotations, book d'ordres",
    depth:
      "profondeur, profondeur de marché, profondeur du marché, profondeur du carnet, profondeur du carnet d'ordres, profondeur des ordres, profondeur de carnet, graphique de profondeur, profondeur d'ordres",
    level_2:
      'niveau 2, niveau deux, niveau ii, données de niveau 2, données niveau 2, carnet niveau 2, carnet de niveau 2, carnet l2, profondeur de niveau 2, level 2, deuxième niveau, second niveau',
    spread:
      "écart achat vente, fourchette, écart, meilleur acheteur, meilleure offre, écart acheteur vendeur, mur, murs, murs de vente, écart achat et vente, écart bid ask, spread, spreads, spread achat vente, spread bid ask, écart entre achat et vente, écart entre l'achat et la vente, écart entre le bid et l'ask, écart entre bid et ask, écart de prix, différence entre bid et ask, différence entre le bid et l'ask, différence entre achat et vente, différence entre l'achat et la vente, différence achat vente, différentiel, fourchette de prix, fourchette achat vente, fourchette bid ask, meilleur bid, meilleur ask, meilleur prix d'achat, meilleur prix de vente, meilleurs prix, meilleure demande, meilleur vendeur, meilleurs bid et ask, prix acheteur, prix vendeur, bid et ask, mur d'achat, mur de vente, murs d'achat, mur d'ordres, glissement, slippage, prix médian, prix milieu, déséquilibre, déséquilibre du carnet, impact sur le prix, niveau 1",
    trades:
      'transactions, transactions récentes, dernières transactions, échanges récents, derniers échanges, dernières ventes, trades, trades récents, derniers trades, dernier trade, dernières opérations, opérations récentes, dernières exécutions, exécutions récentes, dernières transactions du marché, transactions du marché, transactions publiques, flux de transactions, qui achète, qui vend, liste des transactions, ventes récentes, achats récents, derniers achats et ventes',
    candles:
      'bougie*, chandelier*, graphique*, historique des prix, historique du cours, historique, chandeliers japonais, courbe, évolution du cours, évolution du prix, bougies japonaises, chandelles, chandelle, graphe, graphes, graph, chart, charts, courbes de prix, historique de prix, historique du prix, historiques, évolution des prix, prix historiques, cours historiques, données historiques, prix passés, ohlc, ohlcv',
    order_flow:
      "flux d'ordres, flux des ordres, flux d ordres, pression acheteuse, pression vendeuse, pression d'achat, flux d'ordre, flux acheteur, flux vendeur, flux net, flux des transactions, order flow, orderflow, pression à l'achat, pression à la vente, pression de vente, pression d'achat et de vente, pression des acheteurs, pression des vendeurs, delta, delta cumulé, delta de volume, acheteurs agressifs, vendeurs agressifs, force acheteuse, force vendeuse",
    volume_profile:
      'profil de volume, profil du volume, profil des volumes, point de contrôle, zone de valeur, volume par prix, profil volume, profil de volumes, profils de volume, répartition du volume, répartition des volumes, distribution du volume, distribution des volumes, volume à chaque prix, volumes par prix, volume par niveau de prix, prix le plus échangé, prix le plus traité, niveau le plus échangé, zones de valeur, histogramme de volume, profil de marché',
    liquidity:
      "liquidité, vide* de liquidité, vides de liquidité, trous de liquidité, vide de liquidité, vides de liquidités, trou de liquidité, trous de liquidités, manque de liquidité, lacunes de liquidité, poches de liquidité, zones de liquidité, zones peu liquides, faible liquidité, poches d'air, liquide, illiquide, est liquide, gros ordres, grands ordres",
    anomalies:
      "anomalie*, manipulation*, manipulé, activité suspecte, suspect*, activité inhabituelle, anormal*, anormaux, irrégularité*, manipulations, manipulation du marché, manipulation des prix, manipulation de marché, activités suspectes, ordres suspects, transactions suspectes, comportement suspect, étrange*, bizarre*, inhabituel*, inhabituelle*, ordres fantômes, faux ordres, ordre iceberg, ordres iceberg, ordres icebergs, ordres cachés, spoofing, wash trading, pump and dump, flash crash, krach éclair, louche*, mouvements suspects, quelque chose d'étrange, quelque chose de bizarre, quelque chose de suspect, quelque chose d'anormal",
    microstructure:
      'microstructure, santé du marché, qualité du marché, santé, micro structure, microstructure du marché, microstructure de marché, état du marché, état de santé du marché, qualité de marché, santé de marché, conditions de marché, conditions du marché, en bonne santé, stabilité du marché, marché sain',
    book_health:
      "santé du carnet, santé du carnet d'ordres, état du carnet d'ordres, santé du carnet d'ordre, santé du carnet des ordres, état du carnet, état de santé du carnet, qualité du carnet, qualité du carnet d'ordres, carnet à jour, carnet d'ordres à jour, fraîcheur du carnet, statut du carnet, statut du carnet d'ordres, carnet sain, carnet synchronisé, carnet d'ordres synchronisé, carnet obsolète",
    symbol_info:
      "règles de trading, règles de négociation, filtres, ordre minimum, quantité minimale, taille minimale, informations sur la paire, infos sur la paire, informations sur le symbole, règles d'échange, règles de cotation, règles du marché, règles de négoce, conditions de trading, filtres de trading, infos du symbole, infos sur le symbole, informations du symbole, informations de la paire, détails de la paire, détails du symbole, spécifications, montant minimum, montant minimal, minimum d'achat, achat minimum, achat minimal, vente minimum, minimum de trading, ordre minimal, ordre mini, taille minimum, taille d'ordre minimale, taille d'ordre minimum, taille minimale d'ordre, quantité minimum, minimum à acheter, minimum pour acheter, plus petit ordre, plus petite quantité, montant maximum, ordre maximum, quantité maximale, taille maximale, taille de lot, taille du lot, lot minimum, pas de cotation, pas de prix, taille du tick, tick size, incrément*, décimale*, précision*, précision du prix, nombre de décimales, types d'ordres, notionnel minimum, valeur minimale, échangeable, coté sur",
    accounts:
      'compte, comptes, infos du compte, informations du compte, informations de compte, détails du compte, mon compte, mes comptes, compte de trading, compte titres, comptes titres, numéro de compte',
    balances:
      "solde*, portefeuille*, avoirs, fonds, j'ai, ai je, je possède, je détiens, combien j'ai, combien ai je, patrimoine, liquidités, pouvoir d'achat, balance, balances, soldes, mon solde, mes soldes, mes fonds, mes avoirs, mes cryptos, mes actifs, mes coins, actifs, mon argent, mon portefeuille, wallet, mon wallet, ma balance, portfolio, j'ai en, est ce que j'ai, détiens je, possède je, ai je encore, il me reste, me reste t il, solde disponible, fonds disponibles, liquidités disponibles, espèces, valeur du portefeuille, valeur totale, valeur de mon portefeuille, avoir en, sur mon compte",
    positions:
      'positions ouvertes, pertes et profits, gains et pertes, position ouverte, p&l, pnl, plus value*, plus values latentes, moins value*, gains latents, pertes latentes, profits et pertes, profit et perte, mes gains, mes pertes, gains non réalisés, plus ou moins value',
    open_orders:
      'ordres ouverts, ordres en cours, ordres en attente, ordres actifs, ordre ouvert, ordre en cours, ordre en attente, ordres actif, ordres non exécutés, ordres pas encore exécutés, ordres pendants, ordres limites, ordres à cours limité, ordres stop, ordres limite, ordres placés, ordres encore ouverts, ordres toujours ouverts, ordres qui attendent',
    orders:
      "ordres, historique des ordres, tous les ordres, tous mes ordres, ordres passés, anciens ordres, historique de mes ordres, historique d'ordres, historique ordres, liste des ordres, liste de mes ordres, ordres précédents, ordres passées, ordres annulés, ordre annulé, ordres terminés, ordres clôturés, ordres complétés, derniers ordres, ordres récents, tous les ordres passés, ordre exécuté, ordre passé",
    fills:
      "mes trades, mes transactions, mes achats, mes ventes, historique de mes trades, historique des transactions, ordres exécutés, mes dernières transactions, mes échanges, historique de trading, historique des trades, historique de trade, historique d'échanges, historique de transactions, historique de mes transactions, historique des échanges, historique de mes échanges, mes derniers trades, mes trades récents, mes opérations, mes dernières opérations, mes exécutions, mes derniers achats, mes dernières ventes, mes achats et ventes, transactions que j'ai, j'ai acheté, j'ai vendu, ai je acheté, ai je vendu, prix d'entrée, mon prix d'achat, mon prix de revient, prix de revient",
    options:
      "chaîne d'options, options d'achat, options de vente, échéance*, options, calls, puts, prix d'exercice, expiration*, options call, options put, chaîne des options, volatilité implicite",
  },
  weak: {
    price:
      "combien vaut, combien coûte, combien, vaut, coûte, valeur, à combien est, ça vaut, vaut combien, coûte combien, c'est combien, combien ça coûte, quel prix, combien pour, volume, volumes, valeurs, capitalisation, plus haut historique, que vaut",
    orderbook: 'livre',
    candles: 'évolution, courbe',
    volume_profile:
      'supports et résistances, support et résistance, niveaux de support, niveaux de résistance',
    symbol_info: 'règles',
    orders: 'ordre',
  },
  apart: {
    spread:
      'écart + achat + vente, écart + bid + ask, différence + bid + ask, différence + achat + vente, différence + acheteur + vendeur, écart + acheteur + vendeur',
    order_flow:
      "acheteurs + vendeurs, acheteurs ou vendeurs, plus d'acheteurs, plus de vendeurs, plus + achats + ventes, qui domine",
    volume_profile:
      'où + plus + échangé, prix + plus + échangé, prix + plus de volume, prix + le plus échangé, niveau + plus échangé, où + plus de volume, niveau + plus de volume, à quel prix + plus',
    book_health:
      'carnet + à jour, carnet + frais, carnet + sain, carnet + obsolète, carnet + synchronisé, carnet + bonne santé, carnet + périmé',
    symbol_info:
      'minimum + acheter, minimum + vendre, minimum + trader, au moins + acheter, plus petit + acheter, plus petite + acheter, plus petit + ordre, minimum + ordre, combien + minimum, minimum + échanger',
    balances:
      "combien + j'ai, combien + ai je, combien + je possède, combien + me reste, combien + possède je, combien + je détiens, est ce que j'ai",
    open_orders:
      'ordres + ouverts, ordres + en attente, ordres + en cours, ordres + actifs, ordres + pas exécutés, ordres + non exécutés',
    orders:
      'ordre + exécuté, ordres + annulés, ordre + annulé, ordre + rempli, ordres + remplis, ordre + passé',
    fills:
      "prix + j'ai acheté, prix + j'ai vendu, ai je + acheté, ai je + vendu, ai je + payé, j'ai + acheté, j'ai + vendu, quand + acheté, prix + acheté, combien + j'ai payé, j'ai payé, mes + achats, mes + ventes, mes + opérations, mes + échanges, mes + transactions",
  },
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
  own: "mon, ma, mes, mien, mienne, notre, nos, j'ai, ai je, je possède, je détiens, j'en ai, est ce que j'ai, détiens je, me reste, me reste t il, il me reste, à moi, miens, j'ai acheté, j'ai vendu, ai je encore, j'ai encore, j'ai en, est ce que j'ai encore",
  filler:
    "le, la, les, l, un, une, des, de, du, d, au, aux, en, et, ou, à, que, qu, quel, quelle, quels, quelles, qui, quoi, comment, est, c, ce, cet, cette, ces, sont, il, elle, y, a, pour, par, avec, sans, se, sa, ses, son, me, te, je, j, tu, nous, vous, maintenant, aujourd hui, aujourd'hui, montre, montrez, montre moi, moi, donne, donne moi, donnez, affiche, afficher, voir, dis moi, veux, voudrais, savoir, cherche, chercher, trouve, trouver, s'il te plaît, s il vous plait, plait, svp, stp, combien, actuel, actuelle, actuels, peux, dans, mon, ma, mes, où, quand, plus, t, s, n, m, qu'est ce que, qu est ce que, sur, bonjour, salut, coucou, merci, est ce que, est ce qu, y a t il, il y a, ça, cela, ceci, sont ils, peut, peux tu, pouvez vous, pourrais tu, pourriez vous, pouvez, dis, dites moi, dites, moi le, afficher moi, affiche moi, montre nous, fais voir, fais moi voir, regarde, regarder, vérifie, vérifier, récupère, obtenir, avoir, j'aimerais, aimerais, je veux, je voudrais, je souhaite, souhaite, besoin, j'ai besoin, connaître, connais, consulte, consulter, liste, lister, en ce moment, ce moment, moment, actuellement, à l'heure actuelle, présentement, tout de suite, ici, alors, donc, bien, très, si, ne, pas, non, oui, leur, leurs, lui, vos, votre, ta, tes, on, fait, faire, va, vont, être, était, étaient, sera, a été, avez, quoi de neuf, chez, entre, depuis, jusqu, sous, vers, tous, toutes, tout, toute, chaque, aussi, encore, toujours, déjà, juste, environ, exactement, rapidement, quelque, quelques, combien de temps, pourquoi, où en est, en est, où en, dernier état, as, ai, avait, avaient, aura, aurait, serait, soit, soient, fut, faisait, fera, font, faites, disent, dire, dit, pouvoir, puis, puis je, pourrait, voulais, veut, veulent, voulez, vouloir, sais, sait, savez, passe, va t il, vas, allait, aller, allé, vient, viens, venir, tient, tiens, voici, voilà, montrer, donner, fournir, fournis, fournissez, indiquer, indique, indiquez, présente, présenter, celui, celle, ceux, lequel, laquelle, lesquels, dont, afin, selon, près, mieux, mal, peu, beaucoup, trop, assez, moins, autre, autres, aucun, aucune, certains, certaines, ensemble, petit, petite, grand, grande, faut, faudrait, s'établit, établit, situe, se situe, trouve t on",
  market:
    "crypto*, cryptomonnaie*, marché*, aujourd'hui, hier, actuel, actuelle, acheter, vendre, achat, vente, investir, monte, baisse, tendance, analyse, résumé, données, dernier, dernière, derniers, dernières, récent*, comparer, compare, temps réel, en direct, prévision*, cryptos, coins, bitcoin et autres, bourse, plateforme, binance, échange, échanger, trader, trading, évolue, augmenté, baissier, haussier, haussière, baissière, hausse, chute, grimpe, descend, descendu, pourcentage, variation*, performance*, volatilité, analyse technique, statistique*, info, infos, information, informations, détail*, aperçu, vue d'ensemble, demain, aujourd, du jour, instantané, direct, marché spot, spot, acheté, vendu, rentable, vaut le coup, momentum, sentiment, ouvre, ouvert à, ferme, clôture, valait, valu, monter, baisser, descendre, grimper, chuter",
  idiom:
    "liste de prix, liste des prix, grille tarifaire, carnet de notes, cours de cuisine, cours de français, cours d'anglais, cours de maths, cours particuliers, cours d'eau, cours du soir, prix nobel, bougie d'anniversaire, bougies d'anniversaire, bougies parfumées, bon de commande, en ordre, carnet de voyage, carnet d'adresses, carnet de santé, ordre du jour",
  coin: 'monnaie, jeton, jetons, cryptomonnaie, cryptomonnaies, token, tokens, coin, crypto',
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
  equity: 'action, actions, bourse, dividende*',
  units: {
    m: 'minute, minutes, min, mn',
    h: 'heure, heures, h, hrs',
    d: 'jour, jours, j, journée, journées',
    w: 'semaine, semaines',
    M: 'mois',
  },
  each: {
    '1m': 'par minute, chaque minute, à la minute, minute par minute',
    '5m': 'cinq minutes',
    '15m': "quart d'heure, quarts d'heure, un quart d'heure, quinze minutes",
    '30m': 'demi heure, demie heure, une demi heure, demi heures',
    '1h': "horaire, horaires, par heure, toutes les heures, chaque heure, à l'heure, d'une heure, heure par heure",
    '1d': 'journalier*, journalière*, quotidien*, par jour, journalières, quotidienne*, chaque jour, à la journée, du jour, jour par jour, daily, quotidiennes',
    '1w': 'hebdomadaire*, hebdo, par semaine, chaque semaine, à la semaine, weekly',
    '1M': 'mensuel*, par mois, mensuelle*, mensuels, mensuelles, chaque mois, monthly',
  },
  numbers: {
    1: 'une, un',
    2: 'deux',
    3: 'trois',
    4: 'quatre',
    5: 'cinq',
    6: 'six',
    7: 'sept',
    8: 'huit',
    10: 'dix',
    12: 'douze',
    15: 'quinze',
    20: 'vingt',
    24: 'vingt-quatre',
    30: 'trente',
    60: 'soixante',
  },
  into: 'en, contre, vers, exprimé en, converti en, convertir en, par rapport à, par rapport au',
  pair: 'paire, paires',
  versus: 'contre, face à, vs, versus, par rapport à, comparé à',
  and: 'et, ou, plus, avec, ainsi que, aussi, puis, et aussi, et le, et la',
  of: 'de, du, d, des, pour, en, est, le, l, la, sur, dans, au, aux, les, une, un',
  past: 'dernier, dernière, derniers, dernières, passé, passée, passées, au cours des, ces derniers, ces dernières, des derniers, des dernières, les derniers, les dernières, sur les derniers, sur les dernières, passés, ces',
  ago: 'il y a',
  history:
    "hier, semaine dernière, la semaine passée, dernière semaine, cette semaine, derniers jours, mois dernier, le mois passé, dernier mois, ce mois, ce mois ci, l'année dernière, année passée, cette année, dernières semaines, derniers mois, week end, depuis janvier, depuis hier, depuis lundi, avant hier, il y a une semaine, il y a un mois, la semaine derniere, semaine passée, semaine écoulée, mois écoulé, ces jours ci, ces derniers jours, derniers temps, ces dernières semaines, ces derniers mois, trimestre dernier, ce trimestre, l'an dernier, an dernier, l'an passé, l'année passée, année dernière, depuis le début de l'année, depuis le début du mois, début d'année, depuis une semaine, depuis un mois, depuis février, depuis mars, depuis mardi, depuis vendredi, ce week end, week-end dernier, sur la semaine, sur une semaine, sur un mois, sur un an, sur le mois, sur l'année, en une semaine, en un mois, en un an",
  counted: 'combien de, combien d, combien',
  currencies: {
    USD: 'dollar, dollars, usd, dollars américains, dollar américain, $us',
    EUR: 'euro, euros, eur',
    GBP: 'livre sterling, livres sterling, livres, livres anglaises',
    CHF: 'franc suisse, francs suisses, francs',
    JPY: 'yen, yens, yens japonais',
    TRY: 'livre turque, livres turques',
    BRL: 'réal brésilien',
    CAD: 'dollar canadien, dollars canadiens',
  },
};
