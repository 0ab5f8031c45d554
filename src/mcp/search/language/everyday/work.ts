/** What people write of at work: meetings, papers, money, machines. The form of the lines is told in `everyday.ts`. */
export const work = `
meeting*, call, calls, catch up, besprechung*, sitzung*, treffen, anruf*, telefonat*, gespräch*, réunion*, appel, rencontre*, reunion*, reunión, reuniones, llamada*, junta*, riunion*, incontr*, chiamata*, reunião, reuniões, chamada*, vergadering*, overleg, bespreking*, spotkan*, rozmow*, zebrani*, встреч*, совещан*, собран*, созвон*, звон*, schůzk*, porad*, зустріч*, нарад*, möte*, møde*, toplantı*, 会议, 會議, 开会, 会面, 会議, 打ち合わせ, ミーティング, 미팅, 회의
minutes, protokoll*, mitschrift*, compte rendu, comptes rendus, procès verbal, actas, verbale, verbali, notulen, protokół*, протокол*, 会议记录, 會議記錄, 議事録, 会議記録, 纪要, 회의록
record*, recording*, aufzeichnung*, enregistrement*, registro*, grabación*, registrazion*, gravação, opname*, nagrani*, запис*, 记录, 記錄, 記録, 録音, 기록
marketing*, werbung, márketing, маркетинг*, pazarlama*, 市场营销, 营销, 行銷, マーケティング, 마케팅
campaign*, kampagne*, campagne*, campaña*, campagna, campanha*, kampani*, кампани*, kampanj*, kampanya*, 活动, 宣传, キャンペーン, 캠페인
launch*, release*, rollout, markteinführung*, lancement*, lanzamiento*, lancio, lanci, lançamento*, lancering*, premiera, premiery, uruchomieni*, запуск*, релиз*, выпуск*, lansering*, lansman*, 发布, 發佈, 發布, 上线, 上市, 発売, ローンチ, 出시, 출시
plan, plans, planning, pläne, planung*, plano, planos, piano, piani, plany, planu, план*, 计划, 計劃, 計画, プラン, 계획
strategy, strategies, plan, plans, strategi*, stratégie*, estrategia*, estratégia*, strategie*, стратеги*, 战略, 策略, 戦略, 전략
budget*, haushaltsplan*, presupuesto*, bilancio preventivo, preventivo*, orçament*, begroting*, budżet*, бюджет*, rozpočet*, rozpočt*, bütçe*, 预算, 預算, 予算, 예산
quarter, quarterly, quarters, quartal*, vierteljahr*, vierteljähr*, quartalsweise, trimestre*, trimestr*, trimestral*, trimestrale, kwartaal*, kwartał*, квартал*, çeyrek*, 季度, 四半期, 분기
year*, yearly, annual, annually, jahr, jahre, jährlich*, année*, annuel*, anual*, annuale, anno, jaarlijks*, roczn*, годов*, ежегодн*, 年度, 年間
travel expenses, reisekosten*, frais de déplacement, gastos de viaje, spese di viaggio, despesas de viagem, reiskosten, 差旅费, 出張費
expense*, spending, ausgabe*, spesen, kosten, frais, dépense*, gasto, gastos, spesa, spese, despesa*, uitgave*, onkosten, wydatk*, расход*, gider*, utgift*, 费用, 开支, 支出, 経費, 비용
invoice*, bill, bills, billing, rechnung*, facture*, facturation, factura*, fattura*, fatture, fatturazione, factuur*, facturen, faktur*, счет на оплату, счёт на оплату, счета на оплату, 发票, 账单, 請求書, 청구서
receipt*, quittung*, beleg, belege, reçu*, recibo*, ricevut*, bonnetje*, paragon*, чек, чеки, 收据, 領収書
payment*, zahlung*, bezahlung, paiement*, pago, pagos, pagament*, pagamento*, betaling*, płatnoś*, оплат*, платеж*, платёж*, ödeme*, 付款, 支付, 支払い
salary, salaries, wage*, payroll, gehalt*, gehälter, lohn, löhne, salaire*, salario*, sueldo*, nómina*, stipendi*, salário*, salaris*, pensja, wynagrodzen*, зарплат*, maaş*, 工资, 薪水, 給料
tax, taxes, steuer*, impôt*, impuesto*, imposte, imposto*, belasting*, podat*, налог*, 税, 税金
offer, offers, proposal*, angebot*, kostenvoranschlag*, offre*, devis, proposition*, oferta*, propuesta*, offerta, offerte, propost*, voorstel*, ofert*, propozycj*, предложени*, teklif*, 报价, 提案, 見積, 見積もり, 제안서
discount*, rebate*, rabatt*, nachlass, remise*, descuento*, sconto, sconti, desconto*, korting*, rabat*, zniżk*, скидк*, indirim*, 折扣, 割引
price, prices, pricing, cost, costs, preis, preise, preisen, prix, tarif*, tarifas, precio*, prezzo, prezzi, preço*, prijs, prijzen, ceny, cennik*, цен*, расценк*, priser, fiyat*, 价格, 價格, 价目, 価格, 値段, 料金, 가격
price list*, preisliste*, liste de prix, liste des prix, grille tarifaire, lista de precios, listino prezzi, listino, lista de preços, tabela de preços, prijslijst*, cennik*, прайс*, прайс лист*, ceník*, prislista*, fiyat listesi, 价目表, 价格表, 価格表, 料金表
contract*, agreement*, vertrag*, verträge*, mietvertrag*, contrat*, contrato*, contratt*, overeenkomst*, umow*, договор*, контракт*, smlouv*, avtal*, kontrakt*, sözleşme*, 合同, 合約, 契約, 계약
sign, signed, signing, signature*, unterschreib*, unterschrift*, unterzeichn*, signer, firmar, firmado, firmare, assinar, assinatura*, ondertekenen, handtekening*, podpis*, подпис*, подписать, imzala*, imza, underteckna*, 签字, 签名, 签署, 署名, 서명
renew*, renewal*, erneuer*, verlänger*, renouvel*, renouvellement*, renovar, renovación*, rinnov*, renovação, verleng*, vernieuw*, odnow*, wyrobić, przedłuż*, продл*, обнов*, prodlouž*, förny*, yenile*, 续签, 续约, 更新, 換新, 갱신
risk*, risiko*, risiken, risque*, riesgo*, rischi*, risco*, ryzyk*, риск*, 风险, リスク
legal, lawyer*, attorney*, anwalt*, anwält*, rechtsabteilung, juridique*, avocat*, abogad*, jurídic*, legale, avvocat*, advogad*, juridisch*, advoca*, prawnik*, prawny, prawna, prawne, prawnej, юрист*, юридическ*, 法律, 律师, 法務, 弁護士
employee*, staff, teammate*, coworker*, co worker*, member*, personnel, mitarbeiter*, mitglied*, membre*, miembro*, empleado*, membri, membro*, dipendent*, medewerker*, leden, członk*, pracowni*, член*, участник*, сотрудник*, çalışan*, medlem*, 成员, 成員, 员工, メンバー, 社員
new hire*, new employee*, newcomer*, onboarding, new joiner*, einarbeitung*, neue mitarbeiter, neuer mitarbeiter, intégration, nouveaux employés, nouvel employé, incorporación, nuevos empleados, inserimento, nuovi dipendenti, integração, inwerk*, nieuwe medewerker*, wdrożeni*, nowych pracowników, адаптаци*, новых сотрудников, онбординг*, 入职, 新员工, 入社, 新入社員, 온보딩
candidate*, applicant*, hiring, recruit*, bewerber*, kandidat*, candidat*, candidato*, sollicitant*, кандидат*, соискател*, 候选人, 候補者, 応募者
interview*, vorstellungsgespräch*, bewerbungsgespräch*, entretien*, entrevista*, colloqui*, sollicitatiegesprek*, rozmowa kwalifikacyjna, собеседовани*, 面试, 面接
training*, schulung*, formation*, formación*, capacitación, formazione, treinamento*, formação, opleiding*, szkoleni*, обучени*, eğitim*, 培训, 研修
workshop*, atelier*, talleres, oficina*, warsztat*, мастер класс*, воркшоп*, 研讨会, ワークショップ
conference*, congress*, konferenz*, tagung*, kongress*, conférence*, congrès, conferencia*, congreso*, conferenza, conferenze, congressi, conferência*, congresso*, conferentie*, congres, konferencj*, конференци*, konferens*, konferans*, 大会, 峰会, 会议, カンファレンス, 会議, 컨퍼런스
office, offices, at work, workplace*, arbeitsplatz*, lieu de travail, lugar de trabajo, posto di lavoro, local de trabalho, werkplek*, miejsce pracy, рабочее место, büro*, bureau, bureaux, oficina*, ufficio, uffici, escritório*, kantoor*, kantoren, biuro, biura, biurze, офис*, kancelář*, kontor*, ofis*, 办公室, 辦公室, オフィス, 事務所, 사무실, 오피스
team*, mannschaft*, équipe*, equipo*, squadra, equipe*, zespół*, zespoł*, команд*, takım*, 团队, チーム
phone*, telephone*, telefon*, téléphone*, teléfono*, telefono, telefone*, telefoon*, телефон*, 电话, 電話
computer*, laptop*, notebook*, rechner, ordinateur*, ordenador*, computador*, portatile, portátil*, komputer*, компьютер*, ноутбук*, bilgisayar*, 电脑, 笔记本电脑, パソコン, 노트북
printer*, drucker*, imprimante*, impresora*, stampant*, impressora*, drukark*, принтер*, yazıcı*, 打印机, プリンター
projector*, beamer*, projektor*, vidéoprojecteur*, projecteur*, proyector*, proiettor*, projetor*, rzutnik*, проектор*, 投影仪, 投影機, プロジェクター, 프로젝터
adapter*, adaptor*, adaptateur*, adaptador*, adattator*, адаптер*, переходник*, 适配器, 转接头, アダプター
cable*, kabel*, câble*, cavo, cavi, cabo*, przewod*, kable, кабел*, kablo*, 电缆, 网线, 线缆, ケーブル, 케이블
drawer*, schublade*, tiroir*, cajón*, cajones, cassett*, gaveta*, szuflad*, ящик*, 抽屉, 引き出し
board, whiteboard*, pinnwand, tableau*, pizarra*, tablón, lavagna, tablic*, доск*, 白板, ボード
password*, passcode*, passphrase*, passwort*, passwörter*, kennwort*, kennwörter*, mot de passe, mots de passe, mdp, contraseña*, parola d ordine, senha*, palavra passe, wachtwoord*, hasło, hasła, парол*, heslo, hesla, lösenord*, adgangskode*, passord*, şifre*, parola*, 密码, 密碼, パスワード, 비밀번호
wifi, wi fi, вайфа*, вай фа*, internet*, интернет*, 互联网, インターネット, wireless, wlan, wlans, funknetz, sans fil, inalámbric*, senza fili, sem fio, draadloos, bezprzewodow*, вайфай, вай фай, беспроводн*, kablosuz*, 无线网络, 无线, 無線, ワイファイ, 와이파이
network*, netzwerk*, réseau*, rete, reti, netwerk*, sieć, sieci, сеть, сети, nätverk*, 网络, ネットワーク
ethernet, network cable*, netzwerkkabel*, câble réseau, câbles réseau, cable de red, cables de red, cavo di rete, cavi di rete, cabo de rede, cabos de rede, netwerkkabel*, kabel sieciowy, kable sieciowe, сетево*, сетевые, 网线, 以太网, イーサネット
login*, log in, sign in, signin, logon, anmeld*, einlogg*, connexion, connecter, inicio de sesión, iniciar sesión, accesso, início de sessão, inloggen, aanmelden, logowani*, zalogow*, авториз*, войти, вход в систему, логин*, přihlášen*, inloggning*, oturum açma, 登录, 登錄, 登入, ログイン, サインイン, 로그인
bug, bugs, defect*, fault*, error*, fehler*, erreur*, anomalie, fallo, fallos, errores, errore, errori, difetto, erro, erros, defeito, falha*, fout, fouten, błąd, błędy, błędu, ошибк*, ошибок, баг, баги, бага, chyb*, hata*, 错误, 缺陷, 漏洞, バグ, 不具合, エラー, 버그, 오류
fix, fixes, fixing, fixed, solve, beheb*, reparieren, corriger, résoudre, arreglar, corregir, solucionar, correggere, risolvere, corrigir, consertar, oplossen, repareren, napraw*, исправ*, почин*, oprav*, düzelt*, 修复, 修正, 修理, 直す, 수정
session*, sitzung*, sesión*, sessione, sessioni, sessão, sessie*, sesj*, сесси*, сеанс*, oturum*, 会话, セッション
problem*, issue*, trouble*, problème*, problema*, problemi, probleem*, проблем*, sorun*, 问题, 問題, 문제
outage*, downtime, ausfall*, ausfälle, störung*, panne*, interruption*, caída, interrupción, avería, interruzion*, queda, interrupção, storingen, awari*, сбой, сбоя, сбои, простой, výpad*, avbrott*, kesinti*, 故障, 宕机, 中断, 障害, 停止, 장애
support, kundendienst*, assistance, soporte*, assistenza, suporte*, ondersteuning*, wsparci*, поддержк*, destek*, 支持, サポート, 지원
build, builds, сборк*, 构建, ビルド, 빌드
broken, broke, failing, failed, fails, kaputt*, defekt*, cassé*, en panne, quebrad*, avariad*, kapot*, zepsut*, слома*, rozbit*, trasig*, bozuk*, 坏了, 损坏, 壊れ, 고장
security, sicherheit*, sécurité*, seguridad*, sicurezza, segurança*, beveiliging*, veiligheid*, bezpiecze*, безопасност*, güvenlik*, 安全, セキュリティ, 보안
questionnaire*, survey*, fragebogen*, umfrage*, sondage*, cuestionario*, encuesta*, questionari*, sondaggi*, questionário*, vragenlijst*, ankiet*, анкет*, опрос*, anket*, 问卷, アンケート
review*, überprüf*, bewertung*, revue*, examen, revisión*, revision*, recension*, revisão, avaliaç*, beoordeling*, przegląd*, recenzj*, обзор*, отзыв*, 审查, 评审, レビュー, 検討
performance review*, appraisal*, mitarbeitergespräch*, leistungsbeurteilung*, évaluation*, evaluación*, valutazion*, avaliação de desempenho, beoordelingsgesprek*, ocena pracownicza, оценка персонала, 绩效考核, 人事評価
report*, bericht*, rapport*, informe*, reporte*, relazion*, relatório*, verslag*, raport*, отчет*, отчёт*, 报告, 報告, レポート
summary, summaries, zusammenfassung*, résumé*, resumen*, riassunt*, sommario, resumo*, samenvatting*, podsumowani*, streszczeni*, конспект*, краткое содержание, сводк*, özet*, sammanfattning*, 摘要, 总结, 要約, まとめ, 요약
presentation*, slides, präsentation*, folien, présentation*, presentación*, presentazion*, apresentaç*, presentatie*, prezentacj*, презентац*, sunum*, 演示文稿, 幻灯片, プレゼン
retrospective*, retro, rückblick*, rétrospective*, retrospectiva*, retrospettiv*, retrospektyw*, ретроспектив*, retrospektif*, 回顾, 复盘, 振り返り, 회고
idea*, idee, ideen, idée*, ideas, ideias, ideeën, pomysł*, идея, идеи, идей, fikir*, fikirler, 想法, 点子, アイデア, 아이디어
method*, methode*, méthode*, método*, metodo, metodi, metod*, метод*, yöntem*, 方法, 手法
solution*, lösung*, solución*, soluzion*, solução, soluções, oplossing*, rozwiązani*, решени*, çözüm*, 解决方案, ソリューション, 解決策
design*, architecture*, entwurf*, entwürfe, architektur*, conception, diseño*, arquitectura*, progettazion*, architettura, desenho, arquitetura, ontwerp*, architectuur, архитектур*, дизайн*, tasarım*, 设计, 架构, 設計, デザイン, 설계
layer*, schicht*, couche*, strato, strati, camada*, lagen, warstw*, слой, слои, слоя, слоев, katman*, 层次, レイヤー
diagram*, flow chart*, flowchart*, flussdiagramm*, ablaufdiagramm*, diagramme*, organigramme*, diagrama*, diagramma di flusso, fluxograma*, stroomschema*, stroomdiagram*, schemat*, блок схем*, диаграмм*, akış şeması, 流程图, 流程圖, フローチャート, 순서도
approval*, approve*, sign off, genehmigung*, freigabe*, approbation*, validation*, aprobación*, approvazion*, aprovaç*, goedkeuring*, zatwierdz*, akceptac*, согласован*, одобрен*, утвержден*, schvál*, onay*, 审批, 批准, 承認, 승인
spreadsheet*, excel*, tabelle*, feuille de calcul, tableur*, hoja de cálculo, hojas de cálculo, foglio di calcolo, fogli di calcolo, planilha*, folha de cálculo, arkusz*, tabel*, tabela*, таблиц*, tabulk*, kalkylblad*, 电子表格, 表格, スプレッドシート, 表計算, 스프레드시트
sales, vertrieb*, verkauf, verkäufe, ventes, ventas, vendite, vendas, verkoop, sprzedaż*, продаж*, satış*, försäljning*, 销售, 営業, 売上
checklist*, check list*, liste de contrôle, lista de verificación, lista di controllo, lista de verificação, controlelijst*, lista kontrolna, чек лист*, чеклист*, kontrollliste*, 检查清单, 核对表, チェックリスト, 체크리스트
committee*, ausschuss*, kommission*, komitee*, comité*, comitat*, comitê*, commissie*, komitet*, komisj*, комитет*, комисси*, komite*, 委员会, 委員会, 위원회
ethics, ethical, ethik*, éthique*, ética*, etica, ethiek, ethisch*, etyk*, этик*, etik*, 伦理, 倫理, 윤리
habit, habits, gewohnheit*, habitude*, hábito*, abitudin*, gewoonte*, nawyk*, привыч*, alışkanlı*, vanor, 习惯, 習慣, 습관
formula*, formel*, formule*, fórmula*, wzór, wzory, формул*, 公式, 数式, 공식
interest rate*, compound interest, zinseszins*, zinsen, intérêts composés, intérêts, interés compuesto, interesse composto, interessi composti, juros compostos, juros, samengestelde rente, procent składany, сложный процент, сложные проценты, сложного процента, složené úročení, bileşik faiz, 复利, 複利, 복리
withdrawal*, withdraw, auszahlung*, abhebung*, retrait*, retiro*, retirada, preliev*, saque*, levantamento, opname*, wypłat*, вывод средств, вывод*, výběr*, uttag*, para çekme, 提现, 提款, 出金, 출금
solar, solarpanel*, solaranlage*, photovoltaik*, solarmodul*, panneaux solaires, panneau solaire, photovoltaïque*, paneles solares, placas solares, fotovoltaic*, pannelli solari, pannello solare, painéis solares, painel solar, zonnepaneel, zonnepanelen, panele słoneczne, fotowoltaik*, солнечн*, solární*, solcell*, güneş paneli*, 太阳能, 光伏, ソーラー, 太陽光, 태양광
panel*, panneau*, paneles, placas, pannell*, painel, painéis, panele, панел*, 面板, パネル
energy, energie, énergie*, energía*, energia*, энерги*, enerji*, 能源, エネルギー
wallet*, geldbörse*, portefeuille*, cartera*, billetera*, portafogli*, carteira*, portemonnee, portfel*, кошел*, cüzdan*, 钱包, ウォレット, 지갑
hackathon*, hackaton*, hackatón, хакатон*, 黑客松, ハッカソン, 해커톤
product, products, produkt*, produit*, producto*, prodott*, produto*, продукт*, товар*, ürün*, 产品, 產品, 製品, 商品, 제품
new product*, neues produkt, nouveau produit, nuevo producto, nuovo prodotto, novo produto, nieuw product, nowy produkt, nowego produktu, новый продукт, нового продукта, 新产品, 新產品, 新製品, 新商品, 신제품
project*, projekt*, projet*, proyecto*, progett*, projeto*, проект*, proje, projesi, 项目, 項目, プロジェクト
discuss*, talk about, besprochen, diskut*, discut*, discusi*, besproken, omawia*, omówi*, обсужд*, обсуд*, görüş*, 讨论, 討論, 議論, 話し合, 논의
place*, lugar*, luogo, luoghi, posto, endroit*, lieux, plek*, miejsc*, мест*, 地方, 場所
near, nearby, close to, close by, nähe, proche*, près, cerca*, vicin*, perto, dichtbij, buurt, blisko, pobliżu, рядом, возле, около, yakın*, nära, 附近, 近く, 근처
priority, priorities, priorität*, priorité*, prioridad*, priorità, prioridade*, prioriteit*, priorytet*, приоритет*, öncelik*, 优先, 優先, 우선
urgent*, urgente*, dringend*, eilig*, pilne, pilny, срочн*, acil*, brådskande, 紧急, 緊急, 急ぎ
handbook*, manual*, guidebook, handbuch*, manuel, manuels, guía*, guida, manuale, guia, handleiding*, podręcznik*, справочник*, руководств*, el kitabı, 手册, ハンドブック, マニュアル, 안내서
notice period*, kündigungsfrist*, préavis, plazo de preaviso, periodo di preavviso, aviso prévio, opzegtermijn*, okres wypowiedzenia, срок уведомления, 通知期
competitor*, competition, rival*, konkurrent*, konkurrenz, wettbewerber*, concurrent*, competidor*, competencia, concorrent*, concorrência, konkuren*, конкурент*, rakip*, 竞争对手, 競合, 경쟁사
April, avril, abril, aprile, kwiecień, kwietniu, kwietnia, апрел*, nisan, dubna, 四月, 4月, 4월
March, März, marzo, março, maart, marzec, marcu, marca, март*, března, 三月, 3月, 3월
Friday, Fridays, Freitag*, vendredi*, viernes, venerdì, sexta feira, vrijdag*, piątek, piątki, пятниц*, cuma, fredag*, 星期五, 周五, 金曜日, 금요일
Monday*, Montag*, lundi*, lunes, lunedì, segunda feira, maandag*, poniedział*, понедельник*, pazartesi, måndag*, 星期一, 周一, 月曜日, 월요일
Tuesday*, Dienstag*, mardi*, martes, martedì, terça feira, dinsdag*, wtorek, вторник*, tisdag*, 星期二, 周二, 火曜日
Wednesday*, Mittwoch*, mercredi*, miércoles, mercoledì, quarta feira, woensdag*, środa, środę, сред*, çarşamba, onsdag*, 星期三, 周三, 水曜日
Thursday*, Donnerstag*, jeudi*, jueves, giovedì, quinta feira, donderdag*, czwartek, четверг*, perşembe, torsdag*, 星期四, 周四, 木曜日
Lisbon, Lissabon, Lisbonne, Lisboa, Lisbona, Lizbon*, Лиссабон*, 里斯本, リスボン, 리스본
Prague, Prag, Praga, Praag, Praha, Pradze, Praze, Прага, Праге, Прагу, 布拉格, プラハ, 프라하
Munich, München, Múnich, Monaco di Baviera, Munique, Monachium, Мюнхен*, 慕尼黑, ミュンヘン
Vienna, Wien, Vienne, Viena, Wenen, Wiedeń, Wiedniu, Вена, Вене, Вену, Viyana, 维也纳, ウィーン
Rome, Rom, Roma, Rzym*, Рим, Риме, 罗马, ローマ
Milan, Mailand, Milano, Milán, Milão, Milaan, Mediolan*, Милан*, 米兰, ミラノ
Cologne, Köln, Colonia, Keulen, Kolonia, Кёльн*, Кельн*
Warsaw, Warschau, Varsovie, Varsovia, Varsavia, Warszaw*, Варшав*, 华沙, ワルシャワ
Brussels, Brüssel, Bruxelles, Bruselas, Brussel, Bruksel*, Брюссел*, 布鲁塞尔
Copenhagen, Kopenhagen, Copenhague, Copenaghen, København, Kopenhag*, Копенгаген*, 哥本哈根
Geneva, Genf, Genève, Ginebra, Ginevra, Genebra, Genew*, Женев*, 日内瓦
London, Londres, Londra, Londen, Londyn*, Лондон*, 伦敦, 倫敦, ロンドン
Berlin, Berlín, Berlino, Berlim, Berlijn, Берлин*, 柏林, ベルリン
Paris, París, Parigi, Parijs, Paryż*, Париж*, 巴黎, パリ
Tokyo, Tokio, Tóquio, Токио, 东京, 東京
`;
