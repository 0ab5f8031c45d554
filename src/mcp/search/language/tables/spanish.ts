/** Spanish. */
import type { Language } from '../language.ts';

export const spanish: Language = {
  topics: {
    price: 'precio*, cotizacion*, cotiza, valor actual, tipo de cambio, precio actual',
    average_price: 'precio medio, precio promedio, media de precio, promedio, precio medio actual',
    orderbook:
      'libro de ordenes, libro de órdenes, libro de ofertas, libro de pedidos, libro, libro ordenes, ordenes de compra y venta, libro de orden',
    depth: 'profundidad, profundidad de mercado, profundidad del mercado, profundidad del libro',
    spread:
      'diferencial, diferencial de compra y venta, horquilla, mejor oferta, compra y venta, muro*, paredes, spread de compra y venta, diferencia entre compra y venta',
    trades:
      'operaciones, ultimas operaciones, últimas operaciones, operaciones recientes, transacciones recientes, ultimas transacciones, negociaciones',
    candles:
      'vela*, grafico*, gráfica*, historico de precios, histórico, historial de precios, velas japonesas, precios historicos',
    order_flow:
      'flujo de ordenes, flujo de órdenes, presion compradora, presión vendedora, presion de compra, presion de venta, flujo',
    volume_profile:
      'perfil de volumen, perfil del volumen, punto de control, area de valor, área de valor, zona de valor, volumen por precio',
    liquidity: 'liquidez, vacios de liquidez, vacíos de liquidez, vacio de liquidez, huecos de liquidez',
    anomalies:
      'anomalia*, manipulacion*, manipulación, manipulado, actividad sospechosa, sospechos*, actividad inusual',
    microstructure: 'microestructura, salud del mercado, calidad del mercado, salud, estado del mercado',
    book_health: 'salud del libro, salud del libro de ordenes, estado del libro de ordenes',
    symbol_info:
      'reglas de negociacion, reglas de trading, filtros, orden minima, cantidad minima, tamaño minimo, informacion del par, información del símbolo, informacion del simbolo',
    accounts: 'cuenta, cuentas',
    balances:
      'saldo*, cartera, portafolio*, billetera, fondos, tenencias, tengo, cuanto tengo, cuánto tengo, que tengo, patrimonio, efectivo, poder de compra',
    positions: 'posicion*, posición, posiciones, ganancias y perdidas, pérdidas y ganancias',
    open_orders:
      'ordenes abiertas, órdenes abiertas, ordenes pendientes, órdenes activas, ordenes activas, orden abierta',
    orders:
      'ordenes, órdenes, historial de ordenes, todas mis ordenes, todas las ordenes, historial de órdenes, ordenes anteriores, ordenes pasadas',
    fills:
      'mis operaciones, mis trades, mis transacciones, mis compras, mis ventas, historial de operaciones, ordenes ejecutadas, mis ultimas operaciones',
    options: 'opciones, cadena de opciones, strikes, vencimiento*',
  },
  weak: {
    price:
      'cuanto vale, cuánto vale, cuanto cuesta, cuánto cuesta, a cuanto esta, a cómo está, a como esta, cuanto esta, cuánto, cuanto, vale, cuesta, valor, volumen',
  },
  kinds: {
    note: 'nota, notas, apuntes',
    task: 'tarea, tareas, pendientes, recordatorio*',
    comment: 'comentario, comentarios',
    chat: 'conversacion, conversaciones',
    message: 'mensaje, mensajes',
    company: 'empresa, empresas, compañia, compañias, cliente, clientes, compañía*, firma*',
    person: 'persona, personas, contacto, contactos, empleado*, compañero*',
    deal: 'oportunidad, oportunidades, negocios, negocio, acuerdo, acuerdos, trato, tratos, negociacion*',
    document: 'documento*, archivo, archivos, correo, correos, reunion, reuniones',
  },
  own: 'mi, mis, mio, mia, mios, mias, tengo, nuestro, nuestra, nuestros, nuestras',
  filler:
    'el, la, los, las, lo, un, una, unos, unas, de, del, al, en, y, o, u, a, que, qué, cual, cuál, cuales, como, cómo, es, esta, está, estan, son, hay, por, para, con, sin, sobre, se, su, sus, me, te, le, nos, ahora, mismo, ahora mismo, hoy, dame, muestra, muestrame, muéstrame, ver, dime, quiero, saber, quisiera, busca, buscar, encuentra, por favor, favor, cuanto, cuántos, cuantos, cuantas, este, esto, ese, eso, mi, mis, donde, cuando, puedo, puedes, necesito, actual, actuales, mostrar, ensename, enséñame, lista, tienes, hace, va, anda',
  market:
    'cripto*, criptomoneda*, mercado*, hoy, ayer, actual, actuales, comprar, vender, compra, venta, invertir, subiendo, bajando, sube, baja, tendencia, analisis, análisis, resumen, datos, ultimo, última, ultimas, últimos, recientes, reciente, comparar, compara, tiempo real, en vivo, pronostico, prediccion',
  idiom: 'lista de precios, hoja de balance',
  coin: 'moneda, monedas, criptomoneda, criptomonedas',
  equity: 'acciones, accion, bolsa, dividendo*',
  units: {
    m: 'minuto, minutos',
    h: 'hora, horas',
    d: 'dia, dias, día, días',
    w: 'semana, semanas',
    M: 'mes, meses',
  },
  each: {
    '1h': 'por hora, horario, horaria, horarias, cada hora',
    '1d': 'diario*, diaria*, por dia, cada dia',
    '1w': 'semanal*, por semana',
    '1M': 'mensual*, por mes',
    '1m': 'por minuto, cada minuto',
    '30m': 'media hora',
  },
  numbers: {
    1: 'una, un, uno',
    2: 'dos',
    4: 'cuatro',
    5: 'cinco',
    6: 'seis',
    8: 'ocho',
    12: 'doce',
    15: 'quince',
    30: 'treinta',
  },
  into: 'en, a, por, expresado en, contra',
  pair: 'par, pares',
  versus: 'contra, frente a, vs',
  and: 'y, e, o, mas, más, con, tambien, también, ademas',
  of: 'de, del, para, en, por, es, esta',
  past: 'ultimo, ultima, ultimos, ultimas, últimos, últimas, pasado, pasada, pasados',
  currencies: {
    USD: 'dolar, dolares, dólar, dólares',
    EUR: 'euro, euros',
    ARS: 'pesos argentinos, peso argentino',
    MXN: 'pesos mexicanos, peso mexicano',
    COP: 'pesos colombianos, peso colombiano',
    GBP: 'libras, libras esterlinas',
    TRY: 'liras turcas, lira turca',
    BRL: 'reales, real brasileño, reales brasileños',
    JPY: 'yenes',
  },
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
  ago: 'atrás',
  history:
    'ayer, semana pasada, última semana, esta semana, últimos días, mes pasado, último mes, este mes, año pasado, último año, este año, últimas semanas, últimos meses, fin de semana, desde enero, desde ayer, desde el lunes',
  counted: 'cuánto, cuántos, cuánta, cuántas',
  apart: {
    volume_profile:
      'donde + más + negoció, precio + más + negoció, precio + más volumen, donde + más volumen',
    order_flow: 'compradores + vendedores, más + compra + venta',
    fills: 'precio + compré, precio + vendí, cuánto + pagué, cuándo + compré, cuándo + vendí',
    open_orders: 'órdenes + abiertas, órdenes + pendientes',
  },
};
