/** Portuguese. */
import type { Language } from '../language.ts';

export const portuguese: Language = {
  topics: {
    price:
      'preço*, preco*, cotação, cotações, cotacao, valor atual, taxa de câmbio, preço atual, preço à vista, preço de mercado, último preço, valor de mercado, valor agora, taxa, câmbio, cotado, cotada, cota, volume 24h, volume em 24h, variação 24h, máxima do dia, mínima do dia, preço ao vivo, preço em tempo real, preço spot, conversão',
    average_price:
      'preço médio, preco medio, média de preço, preços médios, preço em média, média do preço, média de preços, cotação média, valor médio, custo médio, preço médio ponderado, preço médio de 5 minutos, em média',
    orderbook:
      'livro de ordens, livro de ofertas, book de ofertas, livro, livro de pedidos, livro ordens, livro de ordem, livro das ordens, livro de ofertas de compra e venda, book de ordens, order book, orderbook, ordens de compra e venda, ordens de compra, ordens de venda, ofertas de compra e venda, ofertas de compra, ofertas de venda, oferta e demanda, oferta e procura, bids e asks, lado da compra, lado da venda, livro de mercado, boleta de ofertas, book de oferta',
    depth:
      'profundidade, profundidade de mercado, profundidade do mercado, profundidade do livro, profundidade das ordens, profundidade de ordens, profundidade do livro de ordens, profundidade do livro de ofertas, profundidade do book, gráfico de profundidade, profundidade do order book, quão profundo',
    level_2:
      'nível 2, nível dois, nível ii, dados de nível 2, dados nível 2, livro nível 2, livro de nível 2, livro de ordens nível 2, livro de ofertas nível 2, book nível 2, book de nível 2, book de ofertas nível 2, profundidade nível 2, profundidade de nível 2, segundo nível, level 2, livro l2',
    spread:
      'diferença entre compra e venda, melhor oferta, compra e venda, paredes, muros, spread, spreads, spread bid ask, spread de compra e venda, spread compra e venda, diferença entre bid e ask, diferença entre o bid e o ask, diferença entre a compra e a venda, diferença de compra e venda, diferença compra venda, diferença entre preço de compra e venda, diferença entre os preços de compra e venda, diferencial, melhor bid, melhor ask, melhor compra, melhor venda, melhor preço de compra, melhor preço de venda, melhores preços, melhor oferta de compra, melhor oferta de venda, melhor lance, preço bid, preço ask, bid e ask, parede de compra, parede de venda, paredes de compra, paredes de venda, muralha*, muro de compra, derrapagem, slippage, escorregamento, desequilíbrio, desbalanceamento, desequilíbrio do livro, impacto no preço, preço intermediário, nível 1',
    trades:
      'negociações, negociacoes, últimas negociações, negócios recentes, transações recentes, operações recentes, ultimos negocios, operações, trades, trades recentes, últimos trades, último trade, últimas transações, últimas operações, transações, negócios realizados, negociações recentes, negócios fechados, execuções recentes, últimas execuções, vendas recentes, compras recentes, times and trades, quem está comprando, quem está vendendo, quem compra, quem vende, fita de negócios, lista de negócios',
    candles:
      'vela*, candle, candles, gráfico*, grafico*, histórico de preços, historico de precos, histórico, preços históricos, candelas, velinhas, vela japonesa, velas japonesas, candlestick*, chart, charts, gráfico de velas, gráfico de candles, histórico do preço, histórico de preço, histórico da cotação, histórico de cotações, evolução do preço, evolução dos preços, preços passados, preços anteriores, dados históricos, ohlc, comportamento do preço',
    order_flow:
      'fluxo de ordens, pressão compradora, pressão vendedora, pressão de compra, pressão de venda, fluxo, fluxo de ordem, fluxo das ordens, fluxo líquido, fluxo comprador, fluxo vendedor, fluxo de compra, fluxo de venda, order flow, orderflow, pressão compradora e vendedora, pressão de compra e venda, pressão dos compradores, pressão dos vendedores, delta, delta acumulado, delta de volume, compradores agressivos, vendedores agressivos, força compradora, força vendedora, agressão',
    volume_profile:
      'perfil de volume, perfil do volume, ponto de controle, área de valor, ponto de controlo, volume por preço, perfil volume, perfil de volumes, perfis de volume, volume profile, distribuição de volume, distribuição do volume, volume por nível, volume em cada preço, volume por nível de preço, preço com mais volume, preço mais negociado, nível mais negociado, zona de valor, zonas de valor, histograma de volume, perfil de mercado, ponto de controle de volume, nós de volume',
    liquidity:
      'liquidez, vácuo* de liquidez, vazios de liquidez, vácuos de liquidez, vácuo de liquidez, vazio de liquidez, lacunas de liquidez, lacuna de liquidez, falta de liquidez, baixa liquidez, pouca liquidez, buracos de liquidez, zonas de liquidez, bolsões de liquidez, líquido, líquida, ilíquid*, quão líquido, ordens grandes, grandes ordens',
    anomalies:
      'anomalia*, manipulação, manipulacao, manipulado, atividade suspeita, suspeit*, atividade incomum, anómal*, anormal*, anormais, irregular*, manipulação do mercado, manipulação de mercado, manipulação de preços, manipulando, atividade anormal, atividade estranha, atividades suspeitas, movimentos suspeitos, movimentação suspeita, ordens suspeitas, incomum, incomuns, estranh*, esquisit*, ordens falsas, ordens fantasmas, ordens iceberg, ordem iceberg, ordens ocultas, spoofing, wash trading, pump and dump, flash crash, queda repentina, algo estranho, algo suspeito, algo anormal, algo esquisito, algo errado, algo incomum',
    microstructure:
      'microestrutura, saúde do mercado, qualidade do mercado, saúde, micro estrutura, microestruturas, microestrutura de mercado, saúde de mercado, qualidade de mercado, condições do mercado, condições de mercado, estado do mercado, estabilidade do mercado',
    book_health:
      'saúde do livro, saúde do livro de ordens, estado do livro de ordens, saúde do livro de ofertas, saúde do book, saúde do order book, saúde do orderbook, estado do livro, estado do livro de ofertas, estado do book, qualidade do livro, qualidade do livro de ordens, status do livro de ordens, status do livro de ofertas, status do book, livro atualizado, livro de ordens atualizado, livro de ofertas atualizado, livro de ordens saudável, livro sincronizado, livro desatualizado, livro em dia, frescor do livro',
    symbol_info:
      'regras de negociação, filtros, ordem mínima, quantidade mínima, tamanho mínimo, informações do par, informações do símbolo, regras de trading, regras de mercado, regras do par, regras de operação, condições de negociação, condições de trading, filtros de trading, filtros de negociação, info do par, info do símbolo, informação do par, informação do símbolo, informações de mercado, detalhes do par, especificações, valor mínimo, valor mínimo de ordem, valor mínimo da ordem, montante mínimo, quantia mínima, mínimo de compra, compra mínima, venda mínima, mínimo para comprar, mínimo para operar, mínimo para negociar, negociação mínima, operação mínima, investimento mínimo, pedido mínimo, menor ordem, tamanho mínimo de ordem, tamanho mínimo da ordem, tamanho mínimo do lote, quantidade mínima de compra, quantidade mínima de ordem, quantidade mínima por ordem, nocional mínimo, ordem máxima, quantidade máxima, tamanho máximo, tamanho do lote, tamanho de lote, lote mínimo, tamanho do tick, tick size, tick mínimo, incremento de preço, incremento mínimo, passo de preço, casas decimais, decimais, precisão, precisão do preço, tipos de ordem, tipos de ordens, limites de ordem, limites de ordens, negociável, está listado, está listada',
    accounts:
      'conta, contas, minha conta, minhas contas, info da conta, informações da conta, dados da conta, detalhes da conta, conta de trading, conta da corretora, número da conta',
    balances:
      'saldo*, carteira, portfólio, portfolio, fundos, tenho, quanto tenho, o que tenho, patrimônio, património, ativos, balance, meu balanço, meus fundos, meus ativos, minhas criptos, minhas moedas, minha carteira, meu dinheiro, minha grana, meu portfólio, minha wallet, wallet, criptos que tenho, possuo, me resta, restam, sobrou, sobra, tem na minha conta, há na minha conta, na minha conta, na minha carteira, saldo disponível, fundos disponíveis, dinheiro disponível, valor da carteira, valor do portfólio, valor total, patrimônio líquido, poder de compra, holdings, tenho algo, tenho algo de, ainda tenho, tenho ainda',
    positions:
      'posição, posições, posicao, posicoes, lucros e perdas, lucro e prejuízo, posição aberta, posições abertas, minhas posições abertas, lucro ou prejuízo, meus lucros, meus ganhos, meus prejuízos, ganhos e perdas, lucro não realizado, ganhos não realizados, pnl, p&l, resultado não realizado',
    open_orders:
      'ordens abertas, ordens em aberto, ordens pendentes, ordens ativas, ordem aberta, ordens que tenho abertas, ordens em andamento, ordens em espera, ordens vigentes, ordens não executadas, ordens ainda abertas, ordem pendente, ordem em aberto, ordens limitadas, ordens limite, ordens stop, pedidos abertos, pedidos pendentes, ordens atuais, ordens a executar, ordens aguardando, ordem ativa',
    orders:
      'ordens, histórico de ordens, todas as ordens, todas as minhas ordens, ordens anteriores, ordens passadas, histórico das ordens, histórico das minhas ordens, histórico de minhas ordens, histórico de pedidos, histórico de ordem, lista de ordens, meus pedidos, todos os meus pedidos, últimas ordens, ordens recentes, ordens canceladas, ordem cancelada, ordens encerradas, ordens concluídas, ordens completas, ordens antigas, ordens que fiz, todas as ordens que fiz',
    fills:
      'minhas negociações, meus trades, minhas operações, minhas transações, minhas compras, minhas vendas, histórico de negociações, ordens executadas, meus negocios, histórico de trading, histórico de trades, histórico de meus trades, histórico dos meus trades, histórico de operações, histórico de transações, histórico das minhas operações, histórico das minhas negociações, histórico de compras, histórico de vendas, meus últimos trades, minhas últimas compras, minhas últimas vendas, minhas últimas operações, minhas operações recentes, minhas compras e vendas, minhas execuções, meus últimos negócios, operações que fiz, trades que fiz, comprei, vendi, preço de entrada, meu preço de compra, meu preço médio',
    options:
      'opções, opcoes, cadeia de opções, vencimento*, opção, opções de compra, opções de venda, calls, puts, preço de exercício, preços de exercício, cadeia de opção, grade de opções, volatilidade implícita, expiração',
  },
  weak: {
    price:
      'quanto vale, quanto custa, quanto está, quanto esta, quanto é, quanto, vale, custa, valor, quanto tá, tá quanto, está quanto, a quanto está, a quanto, quanto sai, em quanto está, quanto que tá, como está, quanto que está, quantos, valores, valendo, custam, custo, valem, capitalização, máxima histórica, volume, que preço',
    orderbook: 'livro',
    candles: 'evolução',
    volume_profile: 'suportes e resistências, suporte e resistência, níveis de suporte',
    symbol_info: 'regras',
    orders: 'ordem',
  },
  apart: {
    spread: 'diferença + compra + venda, diferença + bid + ask, distância + bid + ask',
    order_flow:
      'compradores + vendedores, compradores ou vendedores, mais compradores, mais vendedores, comprando ou vendendo, comprando + vendendo, compram + vendem',
    volume_profile:
      'onde + mais + negociado, preço + mais + negociado, preço + mais volume, nível + mais volume, onde + mais volume, que preço + mais, nível + mais negociado, onde + mais se negocia',
    book_health:
      'livro + atualizado, livro + em dia, livro + saudável, livro + sincronizado, livro + desatualizado, book + atualizado, book + saudável',
    symbol_info:
      'mínimo + comprar, mínimo + vender, mínimo + negociar, mínimo + operar, menor + comprar, menor + ordem, mínimo + ordem, quanto + mínimo',
    balances:
      'quanto + tenho, quantos + tenho, quanta + tenho, quantas + tenho, quanto + possuo, quantos + possuo, tenho algum, tenho alguma, quanto + me resta',
    open_orders:
      'ordens + abertas, ordens + pendentes, ordens + em aberto, ordens + ativas, ordens + em espera, ordens + não executadas, ordens + aguardando',
    orders:
      'ordem + executada, ordem + executou, ordens + canceladas, ordem + cancelada, ordem + preenchida, ordens + executadas',
    fills:
      'preço + comprei, preço + vendi, quanto + paguei, quando + comprei, a que preço + comprei, última vez + comprei, última vez + vendi, quanto + comprei, quanto + vendi, por quanto + comprei, por quanto + vendi, a quanto + comprei, minhas + compras, minhas + vendas, minhas + operações, minhas + negociações, minhas + transações, meus + negócios',
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
  own: 'meu, minha, meus, minhas, tenho, nosso, nossa, nossos, nossas, possuo, me resta, comprei, vendi, minha conta, na minha conta, tenho algo, tenho algo de, ainda tenho, tenho ainda',
  must: 'tenho que, tenho de, temos que, temos de',
  filler:
    'o, a, os, as, um, uma, uns, umas, de, do, da, dos, das, no, na, nos, nas, em, e, ou, que, qual, quais, como, é, está, esta, estão, são, há, por, para, pra, com, sem, sobre, se, seu, sua, me, te, agora, hoje, mostre, mostra, mostrar, ver, diga, quero, saber, busca, buscar, encontre, encontrar, por favor, favor, quanto, quantos, quantas, este, isto, esse, isso, atual, atuais, onde, quando, posso, preciso, ao, aos, à, dê, lista, listar, meu, minha, meus, minhas, tem, olá, oi, obrigado, obrigada, valeu, pf, pfv, por gentileza, me mostre, me mostra, mostra me, mostre me, mostra o, me diga, me diz, diz, diz me, diga me, fala, me fala, me dê, me da, dá me, me passa, passa, me informe, informe, traga, me traz, exibe, exibir, exiba, consulte, consultar, consulta, verifica, verificar, verifique, checa, olha, olhar, obter, pega, pegar, preciso saber, preciso ver, gostaria, gostaria de, queria, eu queria, quero ver, eu quero, eu, você, vc, pode, pode me, pode me dizer, poderia, consegue, sabe, quais são, quem, porque, por que, aonde, aí, ali, aqui, lá, cá, já, também, muito, mais, menos, todo, toda, todos, todas, outro, outra, algum, alguma, cada, mesmo, mesma, ainda, ser, estar, estou, foi, ter, tinha, teve, fazer, vai, vão, ir, entre, desde, até, durante, sob, nem, mas, só, sim, não, teu, tua, seus, suas, ele, ela, eles, elas, gente, a gente, momento, no momento, neste momento, nesse momento, por enquanto, atualmente, exatamente, rápido, exato, aproximadamente, sobre o, acerca, seria, tá, né, pro, pela, pelo, num, numa, deste, desta, desse, dessa, este momento, aquilo, quanto que, anda, terá, teria, tido, será, estava, estavam, estará, foram, fosse, feito, fazendo, fez, fazem, diz que, dizem, dizer, poder, podem, podemos, quer, querem, queremos, sabem, passou, passando, acontece, aconteceu, acontecendo, indo, vem, vindo, mostrar me, mostrando, dando, fornecer, forneça, indica, indique, aquele, aquela, aqueles, aquelas, esses, essas, cujo, segundo, perto, melhor x, pouco, pouca, poucos, demais, bastante, nada, certo, junto, juntos, pequeno, pequena, grande, grandes, preciso de, fica, ficou, ficando, encontra, encontra se',
  market:
    'cripto*, criptomoeda*, mercado*, hoje, ontem, atual, atuais, comprar, vender, compra, venda, investir, subindo, caindo, sobe, cai, tendência, análise, resumo, dados, último, última, últimos, últimas, recentes, comparar, compare, tempo real, ao vivo, previsão, criptos, moedas, bolsa de cripto, exchange, corretora, binance, trade, trader, operar, negociar, investido, subiu, caiu, valorizou, desvalorizou, cresceu, queda, alta, em alta, em baixa, baixa, desempenho, variação, variações, mudança, porcentagem, percentual, volatil*, volatilidade, estatística*, info, informação, informações, detalhe*, visão geral, panorama, perspectiva*, projeção, comparação, amanhã, do dia, spot, mercado spot, máxima, mínima, máximo, mínimo, vale a pena, comprado, vendido, investimento, sentimento, lucro, prejuízo',
  idiom:
    'lista de preços, tabela de preços, livro de receitas, clube do livro, livro didático, ordem do dia, em ordem, vela de aniversário, velas de aniversário, velas aromáticas, livro de poesia',
  coin: 'moeda, moedas, criptomoeda, criptomoedas, token, tokens, cripto, criptos',
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
  equity: 'ações, ação, bolsa, dividendo*',
  units: {
    m: 'minuto, minutos, min, mins, minutinhos',
    h: 'hora, horas, h, hrs, horinhas',
    d: 'dia, dias',
    w: 'semana, semanas',
    M: 'mês, meses',
  },
  each: {
    '1m': 'por minuto, minuto a minuto, um minuto',
    '5m': 'cinco minutos',
    '15m': 'quinze minutos, quarto de hora',
    '30m': 'meia hora, trinta minutos, meia em meia hora',
    '1h': 'por hora, horário, horária, de hora em hora, a cada hora, uma hora, horários, cada hora',
    '4h': 'quatro horas',
    '1d': 'diário*, diária*, diario*, por dia, diários, diárias, cada dia, dia a dia, ao dia, de um dia, um dia',
    '1w': 'semanal, semanais, por semana, cada semana, de uma semana, semana a semana',
    '1M': 'mensal, mensais, por mês, cada mês, de um mês',
  },
  numbers: {
    1: 'uma, um',
    2: 'dois, duas',
    3: 'três',
    4: 'quatro',
    5: 'cinco',
    6: 'seis',
    7: 'sete',
    8: 'oito',
    10: 'dez',
    12: 'doze',
    15: 'quinze',
    20: 'vinte',
    24: 'vinte e quatro',
    30: 'trinta',
    60: 'sessenta',
  },
  into: 'em, para, por, contra, convertido em, convertido para, converter para, em relação ao, expresso em, pra',
  pair: 'par, pares',
  versus: 'contra, versus, vs, comparado com, em comparação com, frente ao',
  and: 'e, ou, mais, com, também, junto com, além de, bem como',
  of: 'de, do, da, dos, das, para, em, é, está, no, na, nos, nas, o, a, os, as, sobre, com, pro, pra',
  past: 'último, última, últimos, últimas, passado, passada, passadas, nos últimos, nas últimas, passados, dos últimos, das últimas, há',
  ago: 'atrás, há',
  history:
    'ontem, semana passada, última semana, esta semana, nesta semana, últimos dias, mês passado, último mês, este mês, neste mês, ano passado, último ano, este ano, neste ano, últimas semanas, últimos meses, fim de semana, desde janeiro, desde ontem, anteontem, há uma semana, há um mês, há um ano, a semana passada, na semana passada, semana anterior, na semana, essa semana, nessa semana, estes dias, esses dias, mês anterior, no mês passado, no mês, esse mês, nesse mês, último trimestre, este trimestre, trimestre passado, ano anterior, no ano passado, no ano, esse ano, nesse ano, até agora este ano, último fim de semana, este fim de semana, desde fevereiro, desde março, desde segunda, desde terça, desde sexta, desde a semana passada, desde o início do ano, desde o começo do ano, em uma semana, numa semana, em um mês, num mês, em um ano, recentemente, ultimamente',
  counted: 'quanto, quantos, quantas, quanta',
  currencies: {
    USD: 'dólar, dólares, dolar, dolares, usd, dólares americanos, dólar americano',
    EUR: 'euro, euros, eur',
    BRL: 'reais, real, real brasileiro, reais brasileiros, brl, r',
    GBP: 'libras, libra',
    JPY: 'ienes',
    TRY: 'liras turcas, lira turca',
  },
};
