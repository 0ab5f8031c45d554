/** Portuguese. */
import type { Language } from '../language.ts';

export const portuguese: Language = {
  topics: {
    price: 'preço*, preco*, cotação, cotações, cotacao, valor atual, taxa de câmbio, preço atual',
    average_price: 'preço médio, preco medio, média de preço, preços médios',
    orderbook: 'livro de ordens, livro de ofertas, book de ofertas, livro, livro de pedidos, livro ordens',
    depth: 'profundidade, profundidade de mercado, profundidade do mercado, profundidade do livro',
    spread: 'diferença entre compra e venda, melhor oferta, compra e venda, paredes, muros',
    trades:
      'negociações, negociacoes, últimas negociações, negócios recentes, transações recentes, operações recentes, ultimos negocios, operações',
    candles:
      'vela*, candle, candles, gráfico*, grafico*, histórico de preços, historico de precos, histórico, preços históricos, candelas, velinhas',
    order_flow:
      'fluxo de ordens, pressão compradora, pressão vendedora, pressão de compra, pressão de venda, fluxo',
    volume_profile:
      'perfil de volume, perfil do volume, ponto de controle, área de valor, ponto de controlo, volume por preço',
    liquidity: 'liquidez, vácuo* de liquidez, vazios de liquidez, vácuos de liquidez',
    anomalies:
      'anomalia*, manipulação, manipulacao, manipulado, atividade suspeita, suspeit*, atividade incomum',
    microstructure: 'microestrutura, saúde do mercado, qualidade do mercado, saúde',
    book_health: 'saúde do livro, saúde do livro de ordens, estado do livro de ordens',
    symbol_info:
      'regras de negociação, filtros, ordem mínima, quantidade mínima, tamanho mínimo, informações do par, informações do símbolo',
    accounts: 'conta, contas',
    balances:
      'saldo*, carteira, portfólio, portfolio, fundos, tenho, quanto tenho, o que tenho, patrimônio, património, ativos',
    positions: 'posição, posições, posicao, posicoes, lucros e perdas, lucro e prejuízo',
    open_orders: 'ordens abertas, ordens em aberto, ordens pendentes, ordens ativas, ordem aberta',
    orders:
      'ordens, histórico de ordens, todas as ordens, todas as minhas ordens, ordens anteriores, ordens passadas, histórico das ordens, minhas ordens',
    fills:
      'minhas negociações, meus trades, minhas operações, minhas transações, minhas compras, minhas vendas, histórico de negociações, ordens executadas, meus negocios',
    options: 'opções, opcoes, cadeia de opções, vencimento*',
  },
  weak: {
    price: 'quanto vale, quanto custa, quanto está, quanto esta, quanto é, quanto, vale, custa, valor',
  },
  kinds: {
    note: 'nota, notas, anotação, anotações',
    task: 'tarefa, tarefas, pendências, lembrete*',
    comment: 'comentário, comentários',
    chat: 'conversa, conversas',
    message: 'mensagem, mensagens',
    company: 'empresa, empresas, companhia, cliente, clientes',
    person: 'pessoa, pessoas, contato, contatos, contacto, contactos, funcionário*, colega*',
    deal: 'oportunidade, oportunidades, negócio, negócios, acordo, acordos, negociação, negociações',
    document: 'documento*, arquivo, arquivos, ficheiro*, email*, reunião, reuniões',
  },
  own: 'meu, minha, meus, minhas, tenho, nosso, nossa, nossos, nossas',
  filler:
    'o, a, os, as, um, uma, uns, umas, de, do, da, dos, das, no, na, nos, nas, em, e, ou, que, qual, quais, como, é, está, esta, estão, são, há, por, para, pra, com, sem, sobre, se, seu, sua, me, te, agora, hoje, mostre, mostra, mostrar, ver, diga, quero, saber, busca, buscar, encontre, encontrar, por favor, favor, quanto, quantos, quantas, este, isto, esse, isso, atual, atuais, onde, quando, posso, preciso, ao, aos, à, dê, lista, listar, meu, minha, meus, minhas, tem',
  market:
    'cripto*, criptomoeda*, mercado*, hoje, ontem, atual, atuais, comprar, vender, compra, venda, investir, subindo, caindo, sobe, cai, tendência, análise, resumo, dados, último, última, últimos, últimas, recentes, comparar, compare, tempo real, ao vivo, previsão',
  idiom: 'lista de preços, tabela de preços',
  coin: 'moeda, moedas, criptomoeda, criptomoedas',
  equity: 'ações, ação, bolsa, dividendo*',
  units: { m: 'minuto, minutos', h: 'hora, horas', d: 'dia, dias', w: 'semana, semanas', M: 'mês, meses' },
  each: {
    '1h': 'por hora, horário, horária, de hora em hora, a cada hora',
    '1d': 'diário*, diária*, diario*, por dia',
    '1w': 'semanal, semanais, por semana',
    '1M': 'mensal, mensais, por mês',
    '30m': 'meia hora',
  },
  numbers: {
    1: 'uma, um',
    2: 'dois, duas',
    4: 'quatro',
    5: 'cinco',
    6: 'seis',
    8: 'oito',
    12: 'doze',
    15: 'quinze',
    30: 'trinta',
  },
  into: 'em, para, por, contra',
  versus: 'contra, versus',
  and: 'e, ou, mais, com, também',
  of: 'de, do, da, dos, das, para, em, é, está',
  past: 'último, última, últimos, últimas, passado, passada, passadas',
  currencies: {
    USD: 'dólar, dólares, dolar, dolares',
    EUR: 'euro, euros',
    BRL: 'reais, real, real brasileiro, reais brasileiros',
    GBP: 'libras, libra',
    JPY: 'ienes',
    TRY: 'liras turcas, lira turca',
  },
  person: 'quem é, quem são, quem trabalha, diretor geral, fundador*',
  which: 'abertas, abertos, pendentes, novas, novos, últimas, últimos, recentes, de',
  times: {
    today: 'hoje, de hoje',
    yesterday: 'ontem, de ontem',
    this_week: 'esta semana',
    last_week: 'semana passada',
    this_month: 'este mês',
    last_month: 'mês passado',
  },
  ago: 'atrás',
  history:
    'ontem, semana passada, última semana, esta semana, nesta semana, últimos dias, mês passado, último mês, este mês, neste mês, ano passado, último ano, este ano, neste ano, últimas semanas, últimos meses, fim de semana, desde janeiro, desde ontem',
  counted: 'quanto, quantos, quantas, quanta',
  apart: {
    volume_profile: 'onde + mais + negociado, preço + mais + negociado, preço + mais volume',
    order_flow: 'compradores + vendedores',
    fills: 'preço + comprei, preço + vendi, quanto + paguei',
    open_orders: 'ordens + abertas, ordens + pendentes',
  },
};
