/** Vietnamese. */
import type { Language } from '../language.ts';

export const vietnamese: Language = {
  topics: {
    price:
      'giá, tỷ giá, giá cả, giá hiện tại, giá bây giờ, giá hôm nay, giá thị trường, giá mới nhất, tỉ giá, giá trị hiện tại, báo giá, khối lượng giao dịch, khối lượng 24h, biến động giá, giá cao nhất, giá thấp nhất, giá đóng cửa, giá mở cửa',
    average_price: 'giá trung bình, giá bình quân, trung bình giá, trung bình, bình quân',
    orderbook:
      'sổ lệnh, sổ đặt lệnh, bảng lệnh, bảng giá lệnh, order book, sổ mua bán, lệnh mua và bán, lệnh mua bán, lệnh mua, lệnh bán, bên mua bên bán',
    depth:
      'độ sâu thị trường, độ sâu, độ sâu sổ lệnh, độ sâu của thị trường, biểu đồ độ sâu, chiều sâu thị trường',
    level_2: 'cấp 2, cấp độ 2, mức 2, level 2, dữ liệu cấp 2, dữ liệu level 2, sổ lệnh cấp 2',
    spread:
      'chênh lệch giá, chênh lệch mua bán, chênh lệch, chênh lệch giá mua bán, chênh lệch giá mua và bán, chênh lệch mua và bán, chênh lệch bid ask, spread, giá mua tốt nhất, giá bán tốt nhất, giá tốt nhất, giá mua vào, giá bán ra, giá mua, giá bán, giá bid, giá ask, tường mua, tường bán, trượt giá, mất cân bằng',
    trades:
      'giao dịch gần đây, giao dịch mới nhất, các giao dịch gần đây, giao dịch gần nhất, giao dịch vừa qua, khớp lệnh gần đây, khớp lệnh, lệnh khớp gần đây, ai đang mua, ai đang bán',
    candles:
      'biểu đồ, nến, cây nến, biểu đồ nến, biểu đồ giá, đồ thị, đồ thị giá, chart, lịch sử giá, dữ liệu lịch sử, giá quá khứ, diễn biến giá',
    order_flow:
      'dòng lệnh, áp lực mua, áp lực bán, luồng lệnh, dòng chảy lệnh, dòng tiền, áp lực mua bán, lực mua, lực bán, bên mua hay bên bán, order flow',
    volume_profile:
      'hồ sơ khối lượng, khối lượng theo giá, phân bố khối lượng, khối lượng theo mức giá, volume profile, vùng giá trị, điểm kiểm soát, giá giao dịch nhiều nhất',
    liquidity:
      'thanh khoản, tính thanh khoản, khoảng trống thanh khoản, lỗ hổng thanh khoản, vùng thanh khoản, thiếu thanh khoản, lệnh lớn',
    anomalies:
      'bất thường, thao túng, dấu hiệu bất thường, điểm bất thường, bất thường thị trường, bất thường của thị trường, thao túng giá, thao túng thị trường, đáng ngờ, kỳ lạ, khả nghi, lệnh giả',
    microstructure:
      'vi cấu trúc, cấu trúc vi mô, vi cấu trúc thị trường, sức khỏe thị trường, chất lượng thị trường, tình trạng thị trường',
    book_health:
      'sức khỏe sổ lệnh, tình trạng sổ lệnh, sức khỏe của sổ lệnh, trạng thái sổ lệnh, chất lượng sổ lệnh',
    symbol_info:
      'quy tắc giao dịch, quy định giao dịch, luật giao dịch, bộ lọc, thông tin cặp, thông tin cặp giao dịch, thông tin mã, lệnh tối thiểu, khối lượng tối thiểu, số lượng tối thiểu, giá trị tối thiểu, mua tối thiểu, kích thước lệnh tối thiểu, mức tối thiểu, lệnh nhỏ nhất, giá trị lệnh tối thiểu, tối thiểu, lệnh tối đa, bước giá, kích thước lô, số thập phân, loại lệnh',
    accounts: 'tài khoản, tài khoản của tôi, thông tin tài khoản, chi tiết tài khoản',
    balances:
      'số dư, ví của tôi, số dư của tôi, số dư tài khoản, số dư ví, danh mục đầu tư, tài sản, tài sản của tôi, tiền của tôi, coin của tôi, tôi có, tôi đang có, tôi còn, tôi nắm giữ, tôi đang giữ, tôi sở hữu, trong ví, trong tài khoản, số dư khả dụng, danh mục của tôi, danh mục đầu tư của tôi, ví tiền, ví tiền của tôi, số coin của tôi',
    positions:
      'vị thế, vị thế của tôi, vị thế mở, vị thế đang mở, các vị thế, lãi lỗ, lời lỗ, lợi nhuận của tôi',
    open_orders:
      'lệnh mở, lệnh đang mở, lệnh đang chờ, lệnh chờ, lệnh đang chạy, lệnh chưa khớp, lệnh chờ khớp, lệnh mở của tôi, các lệnh đang mở, các lệnh mở, lệnh đang hoạt động, lệnh đang treo, lệnh treo, lệnh hiện tại, lệnh giới hạn, lệnh chưa thực hiện',
    orders:
      'lịch sử lệnh, lịch sử đặt lệnh, lịch sử các lệnh, tất cả lệnh, tất cả các lệnh, các lệnh của tôi, lệnh của tôi, toàn bộ lệnh, lệnh đã hủy, lệnh bị hủy, lệnh cũ, lệnh trước đây, lệnh đã đặt',
    fills:
      'lịch sử giao dịch, giao dịch của tôi, lịch sử giao dịch của tôi, các giao dịch của tôi, giao dịch gần đây của tôi, lịch sử mua bán, lệnh đã khớp, tôi đã mua, tôi đã bán, tôi mua, tôi bán, giá tôi mua, lịch sử khớp lệnh, lịch sử trade',
    options:
      'quyền chọn, quyền chọn mua, quyền chọn bán, chuỗi quyền chọn, hợp đồng quyền chọn, giá thực hiện, ngày đáo hạn',
  },
  weak: {
    price:
      'bao nhiêu, giá trị, bao nhiêu tiền, giá bao nhiêu, bao nhiêu đô, bao nhiêu usd, mấy đô, nhiêu tiền, bao nhiêu rồi, trị giá, đáng giá',
  },
  apart: {
    order_flow: 'bên mua + bên bán, người mua + người bán',
    symbol_info: 'tối thiểu + mua, ít nhất + mua',
    balances: 'tôi + bao nhiêu, tôi có + bao nhiêu, mình + bao nhiêu, tôi còn + bao nhiêu',
    fills:
      'tôi + mua + khi nào, giá + tôi mua, khi nào + tôi mua, giao dịch + của tôi, mua + của tôi, lịch sử + của tôi',
  },
  kinds: {
    note: 'ghi chú',
    task: 'công việc, nhiệm vụ',
    message: 'tin nhắn',
    company: 'công ty, khách hàng',
    person: 'người, liên hệ',
    document: 'tài liệu, tệp, cuộc họp',
  },
  equity: 'cổ phiếu, cổ tức, chứng khoán',
  own: 'của tôi, của mình, chúng tôi, tôi có, tôi đang có, tôi còn, tôi đang giữ, tôi nắm giữ, tôi sở hữu, tôi đã mua, tôi đã bán, tôi mua, tôi bán',
  filler:
    'là, của, và, cho, hiện tại, hôm nay, bây giờ, xem, tôi, bao nhiêu, tiền, nhiêu, hiện, tại, hôm, nay, xin chào, chào, cảm ơn, vui lòng, làm ơn, xin, cho tôi, cho tôi xem, cho tôi biết, cho mình, cho biết, cho xem, cho xin, hiển thị, tìm, tìm kiếm, kiểm tra, coi, muốn, tôi muốn, muốn biết, muốn xem, cần, nói, có thể, thế nào, như thế nào, ra sao, sao, gì, nào, đâu, khi nào, tại sao, vì sao, các, những, một, với, từ, đến, trong, ngoài, trên, dưới, ở, về, bằng, để, mà, thì, hoặc, cũng, vẫn, còn, đã, đang, sẽ, được, bị, rồi, chưa, không, nhất, hơn, mới, mới nhất, gần đây, lúc này, lúc, hiện nay, hiện giờ, giờ, ngay, ngay bây giờ, tất cả, danh sách, đi, ạ, nhé, nha, vậy, thôi',
  market:
    'tiền điện tử, tiền mã hóa, tiền ảo, đồng coin, crypto, thị trường, sàn giao dịch, binance, mua, đầu tư, tăng, giảm, tăng giá, giảm giá, xu hướng, phân tích, so sánh, dữ liệu, thông tin, chi tiết, tổng quan, dự đoán, dự báo, hôm qua, ngày mai, trực tiếp, thời gian thực, phần trăm, biến động, cao nhất, thấp nhất',
  coin: 'đồng, đồng coin, token, coin',
  units: { m: 'phút', h: 'giờ, tiếng', d: 'ngày', w: 'tuần', M: 'tháng', y: 'năm' },
  each: {
    '1m': 'mỗi phút, một phút, từng phút',
    '15m': 'mười lăm phút',
    '30m': 'nửa giờ, nửa tiếng, ba mươi phút',
    '1h': 'mỗi giờ, hàng giờ, theo giờ, khung giờ, một giờ',
    '4h': 'bốn giờ, khung 4 giờ',
    '1d': 'hàng ngày, mỗi ngày, theo ngày, khung ngày, một ngày',
    '1w': 'tuần, hàng tuần, mỗi tuần, theo tuần, khung tuần',
    '1M': 'tháng, hàng tháng, mỗi tháng, theo tháng, khung tháng',
  },
  numbers: {
    2: 'hai',
    3: 'ba',
    4: 'bốn',
    5: 'năm',
    6: 'sáu',
    8: 'tám',
    10: 'mười',
    12: 'mười hai',
    15: 'mười lăm',
    30: 'ba mươi',
  },
  into: 'sang, ra, bằng, đổi ra, quy ra, đổi sang, quy đổi sang',
  versus: 'so với, vs',
  and: 'và, cùng, với, cùng với, hoặc',
  of: 'của, cho, với, trên, về',
  past: 'vừa qua, gần đây, trong, qua',
  ago: 'trước, cách đây',
  history:
    'hôm qua, tuần trước, tuần qua, tuần này, mấy ngày qua, tháng trước, tháng qua, tháng này, năm ngoái, năm nay, năm qua, hôm kia, tuần vừa qua, tuần vừa rồi, tháng vừa qua, tháng vừa rồi, vài ngày qua, những ngày qua, vài ngày gần đây, cuối tuần, năm vừa qua, một tuần qua, một tháng qua, từ đầu năm',
  counted: 'bao nhiêu',
  currencies: {
    VND: 'đồng việt nam, tiền việt, vnđ, việt nam đồng',
    USD: 'đô la, usd, đô la mỹ',
    EUR: 'euro',
  },
};
