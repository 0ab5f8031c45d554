/** Spanish. */
import type { Language } from '../language.ts';

export const spanish: Language = {
  topics: {
    price:
      'precio*, cotizacion*, cotiza, valor actual, tipo de cambio, precio actual, precio al contado, precio de mercado, ultimo precio, valor de mercado, cotizando, cotizan, tasa de cambio, tasa, precio en vivo, volumen 24h, volumen de 24 horas, cambio 24h, variación 24h, máximo del día, mínimo del día, máximo de hoy, mínimo de hoy, precio spot',
    average_price:
      'precio medio, precio promedio, media de precio, promedio, precio medio actual, precios promedio, precio en promedio, promedio del precio, promedio de precio, media del precio, precio medio de 5 minutos, precio promedio ponderado, promedio de precios, costo promedio, en promedio, precio medio ponderado, cotización media',
    orderbook:
      'libro de ordenes, libro de órdenes, libro de ofertas, libro de pedidos, libro, libro ordenes, ordenes de compra y venta, libro de orden, libro de la orden, orderbook, order book, libro de ordenes de compra y venta, ordenes de compra, ordenes de venta, ofertas de compra y venta, pujas y ofertas, demandas y ofertas, oferta y demanda, bids y asks, compras y ventas, lado de compra, lado de venta, libro de mercado, puntas de compra y venta, puntas',
    depth:
      'profundidad, profundidad de mercado, profundidad del mercado, profundidad del libro, profundidad de ordenes, profundidad del libro de ordenes, gráfico de profundidad, profundidad de libro, hondura, qué tan profundo',
    level_2:
      'nivel 2, nivel dos, nivel ii, datos de nivel 2, datos nivel 2, libro nivel 2, libro de nivel 2, libro de ordenes nivel 2, libro de ordenes de nivel 2, profundidad nivel 2, profundidad de nivel 2, segundo nivel, level 2, libro l2',
    spread:
      'diferencial, diferencial de compra y venta, horquilla, mejor oferta, compra y venta, muro*, paredes, spread de compra y venta, diferencia entre compra y venta, spread, spreads, spread bid ask, diferencial bid ask, diferencial compra venta, diferencial de precios, diferencia bid ask, diferencia entre bid y ask, diferencia entre el bid y el ask, diferencia entre la compra y la venta, diferencia compra venta, diferencia entre precio de compra y venta, brecha entre compra y venta, brecha entre bid y ask, horquilla de precios, mejor bid, mejor ask, mejor precio de compra, mejor precio de venta, mejores precios, mejor compra, mejor venta, mejor postor, mejor demanda, mejor puja, mejor oferta de compra, mejor oferta de venta, precio bid, precio ask, precio de oferta, bid y ask, precio medio bid ask, pared de compra, pared de venta, paredes de compra, paredes de venta, muro de compra, muros de venta, deslizamiento, slippage, desequilibrio, desbalance, desequilibrio del libro, impacto en el precio, nivel 1',
    trades:
      'operaciones, ultimas operaciones, últimas operaciones, operaciones recientes, transacciones recientes, ultimas transacciones, negociaciones, trades, trades recientes, ultimos trades, último trade, operaciones del mercado, ultimas operaciones del mercado, ejecuciones recientes, ultimas ejecuciones, intercambios recientes, ultimas negociaciones, negociaciones recientes, transacciones, compraventas, ventas recientes, compras recientes, quién está comprando, quien compra, quién vende, cinta de operaciones, listado de operaciones, operaciones ejecutadas',
    candles:
      'vela*, grafico*, gráfica*, historico de precios, histórico, historial de precios, velas japonesas, precios historicos, candlestick*, velas diarias, candelas, chart, charts, gráficos, historial del precio, historial de precio, histórico del precio, histórico de precio, evolución del precio, evolución de precios, evolucion de, precios pasados, precios anteriores, datos históricos, comportamiento del precio, curva, ohlc, cotización histórica, cotizaciones históricas, trayectoria',
    order_flow:
      'flujo de ordenes, flujo de órdenes, presion compradora, presión vendedora, presion de compra, presion de venta, flujo, flujo de orden, flujo de pedidos, flujo neto, flujo comprador, flujo vendedor, flujo de compra, flujo de ventas, order flow, orderflow, presión de compra y venta, presión compradora y vendedora, presión de los compradores, presión de los vendedores, delta, delta acumulado, delta de volumen, compradores agresivos, vendedores agresivos, fuerza compradora, fuerza vendedora',
    volume_profile:
      'perfil de volumen, perfil del volumen, punto de control, area de valor, área de valor, zona de valor, volumen por precio, perfil volumen, perfil de volúmenes, perfiles de volumen, distribución de volumen, distribución del volumen, distribución de volúmenes, volumen a cada precio, volumen por nivel, volumen por nivel de precio, volumen según precio, precio con más volumen, precio más negociado, nivel más negociado, precio más operado, punto de control de volumen, areas de valor, zonas de valor, histograma de volumen, perfil de mercado, nodos de volumen',
    liquidity:
      'liquidez, vacios de liquidez, vacíos de liquidez, vacio de liquidez, huecos de liquidez, hueco de liquidez, falta de liquidez, baja liquidez, poca liquidez, brechas de liquidez, brecha de liquidez, zonas de liquidez, agujeros de liquidez, bolsas de liquidez, bolsas de aire, líquido, líquida, ilíquid*, qué tan líquido, es liquido, zonas delgadas, órdenes grandes',
    anomalies:
      'anomalia*, manipulacion*, manipulación, manipulado, actividad sospechosa, sospechos*, actividad inusual, anómal*, anormal*, irregular*, irregularidades, manipulación del mercado, manipulación de precios, manipulación de mercado, manipulando, manipulan, actividad anómala, actividad extraña, actividades sospechosas, movimientos sospechosos, órdenes sospechosas, inusual*, extrañ*, raro, rara, raros, algo raro, órdenes falsas, órdenes fantasma, órdenes iceberg, orden iceberg, órdenes ocultas, spoofing, wash trading, lavado de operaciones, bombeo y descarga, pump and dump, flash crash, desplome repentino, algo extraño, algo sospechoso, algo anormal, algo inusual',
    microstructure:
      'microestructura, salud del mercado, calidad del mercado, salud, estado del mercado, micro estructura, microestructura del mercado, microestructura de mercado, estado de salud del mercado, salud de mercado, calidad de mercado, condiciones del mercado, condición del mercado, estabilidad del mercado',
    book_health:
      'salud del libro, salud del libro de ordenes, estado del libro de ordenes, estado del libro, calidad del libro, calidad del libro de órdenes, salud del orderbook, salud del order book, libro actualizado, libro de órdenes actualizado, libro de órdenes sano, libro de órdenes saludable, libro sincronizado, libro de órdenes sincronizado, libro desactualizado, libro al día, libro de órdenes al día, frescura del libro',
    symbol_info:
      'reglas de negociacion, reglas de trading, filtros, orden minima, cantidad minima, tamaño minimo, informacion del par, información del símbolo, informacion del simbolo, reglas, reglas de mercado, reglas de operación, reglas de comercio, reglas del par, reglas para operar, condiciones de trading, filtros de trading, info del par, info del símbolo, información de mercado, detalles del par, detalles del símbolo, especificaciones, monto mínimo, importe mínimo, mínimo de compra, compra mínima, venta mínima, mínimo para comprar, mínimo para operar, operación mínima, mínimo de operación, inversión mínima, pedido mínimo, orden más pequeña, orden mínimo, tamaño mínimo de orden, tamaño mínimo de la orden, tamaño de orden mínimo, tamaño de la orden mínima, cantidad mínima de compra, cantidad mínima de orden, cantidad mínima por orden, valor mínimo, valor mínimo de orden, nocional mínimo, monto máximo, orden máxima, cantidad máxima, tamaño máximo, tamaño de lote, tamaño del lote, lote mínimo, tamaño de tick, tamaño del tick, tick mínimo, tick size, incremento de precio, incremento mínimo, paso de precio, paso mínimo, decimales, precisión, precisión del precio, tipos de orden, tipos de órdenes, límites de orden, límites de órdenes, negociable, se puede operar, está listado, está listada',
    accounts:
      'cuenta, cuentas, mi cuenta, mis cuentas, info de la cuenta, información de la cuenta, información de cuenta, detalles de la cuenta, detalles de cuenta, datos de la cuenta, cuenta de trading, cuenta de corretaje, número de cuenta',
    balances:
      'saldo*, cartera, portafolio*, billetera, fondos, tenencias, tengo, cuanto tengo, cuánto tengo, que tengo, patrimonio, efectivo, poder de compra, balance, balances, mi balance, mis fondos, mis activos, mis criptos, mis monedas, mi cartera, mi billetera, mi dinero, mi plata, mi portafolio, mi wallet, wallet, monedero, mis tenencias, mis cripto, activos, poseo, posesiones, tengo disponible, tengo en, me queda, me quedan, me sobra, hay en mi cuenta, en mi cuenta, saldo disponible, fondos disponibles, dinero disponible, efectivo disponible, valor de mi cartera, valor del portafolio, valor total, patrimonio neto, poder adquisitivo, holdings, cuántos tengo, tengo algo, tengo algo de, tengo todavía, todavía tengo, aún tengo',
    positions:
      'posicion*, posición, posiciones, ganancias y perdidas, pérdidas y ganancias, posicion abierta, posiciones abiertas, ganancias o pérdidas, ganancia y pérdida, mis ganancias, ganancia no realizada, ganancias no realizadas, plusvalía*, minusvalía*, pnl, p&l, beneficios y pérdidas, beneficio y pérdida, resultado no realizado',
    open_orders:
      'ordenes abiertas, órdenes abiertas, ordenes pendientes, órdenes activas, ordenes activas, orden abierta, órdenes abierta, ordenes que tengo abiertas, órdenes en curso, ordenes en espera, órdenes vigentes, órdenes sin ejecutar, ordenes no ejecutadas, órdenes aún abiertas, orden pendiente, órdenes limitadas, órdenes límite, ordenes limit, órdenes stop, pedidos abiertos, pedidos pendientes, órdenes actuales, orden activa',
    orders:
      'ordenes, órdenes, historial de ordenes, todas mis ordenes, todas las ordenes, historial de órdenes, ordenes anteriores, ordenes pasadas, historial de mis ordenes, historial de pedidos, historial de orden, histórico de órdenes, histórico de mis órdenes, lista de órdenes, listado de órdenes, mis pedidos, todos mis pedidos, últimas órdenes, órdenes recientes, órdenes canceladas, orden cancelada, órdenes cerradas, órdenes completadas, órdenes cumplidas, órdenes previas, órdenes viejas, órdenes antiguas, ordenes hechas, ordenes que hice, órdenes que puse',
    fills:
      'mis operaciones, mis trades, mis transacciones, mis compras, mis ventas, historial de operaciones, ordenes ejecutadas, mis ultimas operaciones, historial de trading, historial de trades, historial de mis trades, historial de mis operaciones, historial de transacciones, historial de compras, historial de ventas, histórico de operaciones, histórico de trades, mis últimos trades, mis últimas compras, mis últimas ventas, mis ultimas transacciones, mis operaciones recientes, mis compras y ventas, mis ejecuciones, mis negociaciones, mis compraventas, operaciones mías, operaciones que hice, trades que hice, he comprado, he vendido, compré, vendí, precio de entrada, mi precio de compra, mi precio de entrada, órdenes completas',
    options:
      'opciones, cadena de opciones, strikes, vencimiento*, opción, calls, puts, opciones call, opciones put, precio de ejercicio, precios de ejercicio, cadena de opción, volatilidad implícita, expiracion*',
  },
  weak: {
    price:
      'cuanto vale, cuánto vale, cuanto cuesta, cuánto cuesta, a cuanto esta, a cómo está, a como esta, cuanto esta, cuánto, cuanto, vale, cuesta, valor, volumen, a cuánto, a como, cómo está, cuánto sale, en cuánto está, en cuanto, en cuánto anda, a cuánto anda, cuánto es, cuánto son, costo, coste, cuestan, valen, capitalización, máximo histórico, qué precio',
    orderbook: 'libro',
    candles: 'evolución, trayectoria',
    volume_profile:
      'soportes y resistencias, soporte y resistencia, niveles de soporte, niveles de resistencia',
    symbol_info: 'reglas',
    orders: 'orden',
  },
  apart: {
    spread: 'diferencia + compra + venta, diferencia + bid + ask, brecha + bid + ask, distancia + bid + ask',
    order_flow:
      'compradores + vendedores, más + compra + venta, compradores o vendedores, más compradores, más vendedores, comprando o vendiendo, compran + venden, comprando + vendiendo, dominan + compradores',
    volume_profile:
      'donde + más + negoció, precio + más + negoció, precio + más volumen, donde + más volumen, precio + más operado, nivel + más volumen, qué precio + más, nivel + más negociado, dónde + más se negocia',
    book_health:
      'libro + actualizado, libro + al día, libro + sano, libro + saludable, libro + sincronizado, libro + desactualizado, libro + fresco',
    symbol_info:
      'mínimo + comprar, mínimo + vender, mínimo + operar, menos + comprar, mínimo + orden, menor + comprar, menor + orden, cuánto + mínimo, pequeña + orden',
    balances:
      'cuánto + tengo, cuántos + tengo, cuánta + tengo, cuántas + tengo, cuánto + me queda, cuántos + me quedan, cuánto + poseo, tengo algo',
    open_orders:
      'órdenes + abiertas, órdenes + pendientes, órdenes + activas, órdenes + en espera, órdenes + sin ejecutar, órdenes + todavía abiertas',
    orders:
      'orden + ejecutada, orden + ejecutó, órdenes + canceladas, orden + cancelada, orden + llenó, se ejecutó + orden, órdenes + ejecutadas',
    fills:
      'precio + compré, precio + vendí, cuánto + pagué, cuándo + compré, cuándo + vendí, a qué precio + compré, última vez + compré, última vez + vendí, cuánto + compré, cuánto + vendí, a cuánto + compré, a cuánto + vendí, he + comprado, he + vendido, mis + compras, mis + ventas, mis + operaciones, mis + transacciones',
  },
  kinds: {
    note: 'nota, notas, apuntes',
    task: 'tarea, tareas, pendientes, recordatorio*',
    comment: 'comentario, comentarios',
    chat: 'conversacion, conversaciones',
    message: 'mensaje, mensajes',
    company: 'empresa, empresas, compañia, compañias, cliente, clientes, compañía*, firma, firmas',
    person: 'persona, personas, contacto, contactos, empleado*, compañero*',
    deal: 'oportunidad, oportunidades, negocios, negocio, acuerdo, acuerdos, trato, tratos, negociacion*',
    document: 'documento*, archivo, archivos, correo, correos, reunion, reuniones',
  },
  own: 'mi, mis, mio, mia, mios, mias, tengo, nuestro, nuestra, nuestros, nuestras, poseo, me queda, me quedan, compré, vendí, he comprado, he vendido, mi cuenta, tengo algo, tengo algo de, tengo todavía, todavía tengo, aún tengo',
  must: 'tengo que, hay que, tenemos que',
  filler:
    'el, la, los, las, lo, un, una, unos, unas, de, del, al, en, y, o, u, a, que, qué, cual, cuál, cuales, como, cómo, es, esta, está, estan, son, hay, por, para, con, sin, sobre, se, su, sus, me, te, le, nos, ahora, mismo, ahora mismo, hoy, dame, muestra, muestrame, muéstrame, ver, dime, quiero, saber, quisiera, busca, buscar, encuentra, por favor, favor, cuanto, cuántos, cuantos, cuantas, este, esto, ese, eso, mi, mis, donde, cuando, puedo, puedes, necesito, actual, actuales, mostrar, ensename, enséñame, lista, tienes, hace, va, anda, hola, buenas, gracias, porfa, por fa, porfavor, pls, qué tal, qué tan, oye, dime el, dime la, dame el, dame la, muéstrame el, muestra me, enseña, indica, indícame, consulta, consultar, revisa, revisar, checa, chequea, mirar, obtén, obtener, trae, tráeme, busca me, necesito saber, necesito ver, me gustaría, gustaría, quería, quiero ver, quiero saber, puedes decirme, podrías, podrías decirme, puede, sabes, cuales son, quien, porque, por qué, adónde, ahí, allí, aquí, ya, también, tan, muy, más, menos, todo, toda, todos, todas, otro, otra, algún, alguna, algunos, cada, misma, aún, todavía, sigue, siguen, ser, estar, estoy, fue, ha, han, he, haber, sido, hacer, van, ir, entre, desde, hasta, hacia, durante, según, bajo, tras, ante, ni, pero, sino, si, no, tu, tus, nuestro, ellos, ella, yo, usted, momento, en este momento, en estos momentos, este momento, por ahora, actualmente, al momento, justo, justo ahora, ahorita, rápido, exacto, exacta, exactamente, aproximado, acerca, respecto, sería, dime cuánto, lista de, listar, lístame, listado, tiene, tienen, tenía, tener, tendrá, tendría, tuvo, teniendo, estará, estaba, estaban, estaría, son los, hubo, había, habrá, hizo, hacen, hicieron, haciendo, dice, decir, dicen, digas, poder, podemos, pueda, podrá, quiere, quieren, queremos, pasa, pasó, pasando, anduvo, andan, vio, vimos, veo, vemos, mostrando, dándome, dando, viene, vienen, venía, supe, vos, tenés, querés, podés, decime, mostrame, dame los, dame las, pasame, tirame, fíjate, quisiéramos',
  market:
    'cripto*, criptomoneda*, mercado*, hoy, ayer, actual, actuales, comprar, vender, compra, venta, invertir, subiendo, bajando, sube, baja, tendencia, analisis, análisis, resumen, datos, ultimo, última, ultimas, últimos, recientes, reciente, comparar, compara, tiempo real, en vivo, pronostico, prediccion, criptos, monedas, bolsa de criptos, exchange, binance, trading, trader, operar, invertido, invierto, subió, subido, ha subido, bajó, bajado, ha bajado, cayó, caído, cae, cayendo, creció, crecido, alza, a la baja, alcista, bajista, rendimiento, desempeño, variación, variaciones, cambio, cambios, porcentaje, volatil*, volatilidad, estadística*, info, información, detalle*, vista general, panorama, perspectiva, perspectivas, proyección, comparación, comparativa, hoy día, mañana, del día, vivo, directo, spot, mercado spot, alto, máximo, mínimo, máximos, mínimos, vale la pena, comprado, vendido, inversión, sentimiento, momentum, pérdida, ganancia, abre, abrió, cierra, cerró, quedó, subir, bajar, caer, crecer, cuánto subió, cuánto bajó, cuánto cayó',
  idiom:
    'lista de precios, hoja de balance, libro de cocina, libro de texto, club de lectura, orden del día, en orden, velas de cumpleaños, vela aromática, velas aromáticas, precios de la entrada, nota de prensa',
  coin: 'moneda, monedas, criptomoneda, criptomonedas, token, tokens, cripto, criptos, coin',
  person: 'quién es, quien es, quiénes son, quién trabaja, director general, directora general, fundador*',
  which:
    'abiertas, abiertos, abierta, abierto, pendiente, pendientes, nuevas, nuevos, últimas, últimos, recientes, de',
  times: {
    today: 'hoy, de hoy',
    yesterday: 'ayer, de ayer',
    this_week: 'esta semana',
    last_week: 'semana pasada, la semana pasada',
    this_month: 'este mes',
    last_month: 'mes pasado, el mes pasado',
  },
  equity: 'acciones, accion, bolsa, dividendo*',
  units: {
    m: 'minuto, minutos, min, mins',
    h: 'hora, horas, h, hs, hrs',
    d: 'dia, dias, día, días, jornada, jornadas',
    w: 'semana, semanas',
    M: 'mes, meses',
  },
  each: {
    '1m': 'por minuto, cada minuto, minuto a minuto, un minuto',
    '15m': 'cuarto de hora, cuartos de hora, quince minutos',
    '30m': 'media hora, medias horas, treinta minutos',
    '1h': 'por hora, horario, horaria, horarias, cada hora, horarios, cada una hora, hora por hora, de una hora, una hora',
    '4h': 'cuatro horas',
    '1d': 'diario*, diaria*, por dia, cada dia, diarios, diarias, al día, día a día, día por día, de un día, un día, daily',
    '1w': 'semanal*, por semana, semanales, cada semana, de una semana, weekly',
    '1M': 'mensual*, por mes, mensuales, cada mes, de un mes, monthly',
  },
  numbers: {
    1: 'una, un, uno',
    2: 'dos',
    3: 'tres',
    4: 'cuatro',
    5: 'cinco',
    6: 'seis',
    7: 'siete',
    8: 'ocho',
    10: 'diez',
    12: 'doce',
    15: 'quince',
    20: 'veinte',
    24: 'veinticuatro',
    30: 'treinta',
    60: 'sesenta',
  },
  into: 'en, a, por, expresado en, contra, convertido a, convertir a, expresado a, frente al, respecto al, pasar a, a cuántos',
  pair: 'par, pares',
  versus: 'contra, frente a, vs, versus, comparado con, en comparación con, contra el',
  and: 'y, e, o, mas, más, con, tambien, también, ademas, junto con, además de, así como',
  of: 'de, del, para, en, por, es, esta, la, el, los, las, sobre, al, con',
  past: 'ultimo, ultima, ultimos, ultimas, últimos, últimas, pasado, pasada, pasados, estos ultimos, las últimas, los últimos, estas últimas, pasadas, en las últimas, en los últimos, durante las últimas, durante los últimos, desde hace, hace',
  ago: 'atrás',
  history:
    'ayer, semana pasada, última semana, esta semana, últimos días, mes pasado, último mes, este mes, año pasado, último año, este año, últimas semanas, últimos meses, fin de semana, desde enero, desde ayer, desde el lunes, anteayer, antes de ayer, hace una semana, hace un mes, hace un año, la semana pasada, semana anterior, semana que pasó, últimas dos semanas, en la semana, estos días, últimos tiempos, mes anterior, mes que pasó, último trimestre, este trimestre, trimestre pasado, año anterior, el año pasado, en el año, en lo que va del año, en lo que va de año, en lo que va del mes, en lo que va de la semana, último fin de semana, este fin de semana, desde febrero, desde marzo, desde el martes, desde el viernes, desde la semana pasada, desde principios de año, en una semana, en un mes, en un año',
  counted: 'cuánto, cuántos, cuánta, cuántas',
  currencies: {
    USD: 'dolar, dolares, dólar, dólares, usd, dólares americanos, dólares estadounidenses, dólar estadounidense, dolarucos',
    EUR: 'euro, euros, eur',
    ARS: 'pesos argentinos, peso argentino, pesos',
    MXN: 'pesos mexicanos, peso mexicano, mxn, pesos mx',
    COP: 'pesos colombianos, peso colombiano',
    GBP: 'libras, libras esterlinas',
    TRY: 'liras turcas, lira turca',
    BRL: 'reales, real brasileño, reales brasileños',
    JPY: 'yenes, yen japonés',
    CHF: 'francos suizos, franco suizo',
  },
};
