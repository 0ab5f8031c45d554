/** Chinese characters that are written in several ways: what is written in one way is found where it is in another. */

/**
 * Simplified, traditional, Japanese: three characters each, as in the variants of Unihan (Unicode Standard Annex 38) and
 * the Japanese list of characters for general use.
 */
export const forms = `
会會会 议議議 记記記 录錄録 发發発 计計計 划劃画 讨討討 论論論 产產産 业業業 东東東 车車車 马馬馬 鱼魚魚 鸟鳥鳥
长長長 门門門 问問問 间間間 闻聞聞 开開開 关關関 见見見 视視視 觉覺覚 观觀観 规規規 贝貝貝 财財財 货貨貨 购購購
买買買 卖賣売 费費費 资資資 贸貿貿 质質質 赛賽賽 钱錢銭 银銀銀 铁鐵鉄 钟鐘鐘 锁鎖鎖 错錯錯 镇鎮鎮 险險険 验驗験
检檢検 签簽签 单單単 书書書 写寫写 图圖図 国國国 园園園 团團団 围圍囲 圆圓円 场場場 块塊塊 坏壞壊 报報報
处處処 备備備 复復復 头頭頭 实實実 宝寶宝 审審審 寻尋尋 对對対 导導導 将將将 尔爾爾 层層層 岁歲歳 岛島島 币幣幣
师師師 帐帳帳 带帶帯 广廣広 庆慶慶 应應応 库庫庫 废廢廃 张張張 弹彈弾 强強強 归歸帰 当當当 总總総 战戰戦 户戶戸
执執執 扩擴拡 担擔担 护護護 择擇択 拥擁擁 换換換 据據拠 损損損 搜搜捜 数數数 断斷断 无無無 旧舊旧 时時時 显顯顕
晓曉暁 暂暫暫 术術術 机機機 权權権 条條条 来來来 极極極 构構構 标標標 样樣様 树樹樹 桥橋橋 档檔档 楼樓楼 欢歡歓
气氣気 汉漢漢 汤湯湯 没沒没 济濟済 测測測 浏瀏瀏 灯燈灯 点點点 热熱熱 爱愛愛 牵牽牽 状狀状 独獨独 现現現 环環環
电電電 画畫画 疗療療 监監監 盘盤盤 码碼碼 确確確 礼禮礼 离離離 种種種 积積積 称稱称 稳穩穏 窗窗窓 竞競競 笔筆筆
筑築築 简簡簡 粮糧糧 紧緊緊 纪紀紀 约約約 级級級 纸紙紙 线線線 练練練 组組組 细細細 终終終 经經経 结結結 给給給
络絡絡 统統統 继繼継 绩績績 续續続 维維維 综綜綜 缓緩緩 编編編 缘緣縁 网網網 罗羅羅 习習習 联聯聯 职職職 脑腦脳
脸臉脸 节節節 药藥薬 营營営 获獲獲 蓝藍藍 虑慮慮 补補補 装裝装 览覽覧 触觸触 订訂訂 认認認 让讓譲 训訓訓 设設設
访訪訪 证證証 评評評 识識識 诉訴訴 词詞詞 译譯訳 试試試 话話話 该該該 详詳詳 语語語 误誤誤 说說説 请請請 读讀読
课課課 调調調 谈談談 谢謝謝 负負負 责責責 败敗敗 账賬帳 贴貼貼 贷貸貸 赁賃賃 赢贏贏 践踐践 转轉転 轮輪輪 软軟軟
轻輕軽 载載載 较較較 辑輯輯 输輸輸 边邊辺 达達達 迁遷遷 过過過 运運運 还還還 进進進 远遠遠 连連連 迟遲遅 适適適
选選選 递遞逓 邮郵郵 释釋釈 里裡裏 针針針 销銷銷 链鏈鏈 锅鍋鍋 闲閒閑 队隊隊 阶階階 际際際 陆陸陸 随隨随
难難難 项項項 顺順順 须須須 预預預 领領領 频頻頻 题題題 颜顏顔 额額額 风風風 飞飛飛 饭飯飯 饮飲飲 馆館館
骑騎騎 齐齊斉 龄齡齢 学學学 体體体 医醫医 台臺台 声聲声 变變変 号號号 参參参 双雙双 压壓圧
务務務 动動動 劳勞労 势勢勢 区區区 华華華 协協協 卫衛衛 厅廳庁 历歷歴 县縣県 员員員 听聽聴 启啟啓 响響響 哑啞唖
优優優 传傳伝 伤傷傷 余餘余 价價価 众眾衆 亚亞亜 亲親親 从從従 仓倉倉 仪儀儀 个個個 为為為 举舉挙 义義義
乐樂楽 乡鄉郷 两兩両 严嚴厳 与與与 专專専 万萬万 丰豐豊 临臨臨 丽麗麗 刘劉劉 创創創 剧劇劇 办辦辦
`;

/** To each way of writing: what a character of another way is there. */
const ways: readonly ReadonlyMap<string, string>[] = [0, 1, 2].map((way) => {
  const triples = forms.split(/\s+/).filter((triple) => triple !== '');
  return new Map(
    triples.flatMap((triple) => {
      const letters = [...triple];
      const meant = letters[way];
      return meant === undefined ? [] : letters.map((letter): [string, string] => [letter, meant]);
    }),
  );
});

/** The same text in the other ways of writing: “会議” is “会议” and “會議”. None where it is written alike in all. */
export function rewritten(text: string): string[] {
  if (!/\p{sc=Han}/u.test(text)) return [];
  const written = ways.map((way) => [...text].map((letter) => way.get(letter) ?? letter).join(''));
  return [...new Set(written)].filter((one) => one !== text);
}
