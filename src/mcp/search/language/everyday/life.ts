/** What people write of at home: food, house, health, family, travel. The form of the lines is told in `everyday.ts`. */
export const life = `
groceries, grocery, food shopping, grocery list, grocery shopping, shopping list, einkaufsliste, einkaufszettel, einkäufe, lebensmittel, liste de courses, liste des courses, courses alimentaires, faire les courses, lista de la compra, lista de compras, lista de supermercado, comestibles, lista della spesa, spesa, spesa alimentare, compras, compras do mercado, boodschappen, boodschappenlijst, boodschappenlijstje, lista zakupów, zakupy spożywcze, список покупок, продукты, список продуктів, nákupní seznam, inköpslista, indkøbsliste, handleliste, alışveriş listesi, 购物清单, 購物清單, 食品杂货, 买菜, 買い物リスト, 食料品, 장보기, 쇼핑 목록
milk, milch, lait, leche, latte, leite, melk, mleko, молоко, mjölk, süt, 牛奶, 牛乳, ミルク, 우유
egg, eggs, ei, eier, eiern, oeuf, oeufs, œuf, œufs, huevo, huevos, uovo, uova, ovos, eieren, jajka, jajko, яйцо, яйца, яиц, ägg, yumurta, 鸡蛋, 卵, 계란
bread, brot, brote, baguette, pão, brood, chleb, хлеб, bröd, ekmek, 面包, 麵包, パン
cheese, käse, fromage, queso, formaggio, queijo, kaas, сыр, peynir, 奶酪, チーズ
butter, beurre, mantequilla, manteiga, boter, masło, масло, 黄油, バター
tomato, tomatoes, tomate, tomaten, tomates, pomodoro, pomodori, tomaat, pomidory, помидор*, 西红柿, 番茄, トマト
potato, potatoes, kartoffel*, pommes de terre, patata*, batata*, aardappel*, ziemniak*, картофел*, картошк*, 土豆, じゃがいも
vegetable*, veggies, gemüse, légume*, verdura*, verduras, legumi, groente*, warzywa, овощ*, 蔬菜, 野菜
fruit, fruits, obst, früchte, fruta*, frutta, owoce, фрукт*, 水果, 果物
meat, fleisch, viande, carne, vlees, mięso, мясо, 肉类, お肉
fish, fisch, poisson*, pescado, pesce, peixe, ryba, рыба, 鱼肉, 魚料理
pasta, noodles, nudel*, pâtes, fideos, makaron*, макарон*, паста, 面条, パスタ, 意大利面
rice, riz, arroz, riso, rijst, ryż, рис, 米饭, お米
coffee, kaffee, café, caffè, koffie, kawa, кофе, kaffe, kahve, 咖啡, コーヒー
recipe*, rezept*, kochrezept*, recette*, receta*, ricetta, ricette, receita*, recept, recepten, przepis*, рецепт*, 食谱, 食譜, 菜谱, レシピ, 레시피
ingredient*, zutat*, ingrédient*, ingrediente*, ingredienti, ingrediënt*, składnik*, ингредиент*, 食材, 材料
cook, cooking, kochen, cuisiner, cocinar, cucinare, cozinhar, koken, gotować, готовить, 做饭, 料理
meal, meals, eat, eating, mahlzeit*, essen gehen, repas, manger, comer, pasto, pasti, mangiare, refeição, refeições, maaltijd*, posiłek*, posiłk*, кушать, поесть, öğün*, 用餐, 吃饭, 食事, 식사
breakfast, frühstück, petit déjeuner, desayuno, colazione, café da manhã, ontbijt, śniadanie, завтрак*, 早餐, 朝食, 朝ごはん
lunch, lunches, mittagessen, déjeuner, almuerzo, comida, pranzo, almoço, obiad*, обед*, 午餐, 午饭, 昼食, ランチ, 점심
dinner, dinners, supper, abendessen, dîner, jantar, avondeten, kolacja, ужин*, 晚餐, 晚饭, 夕食, 晩ごはん
cake*, kuchen, torte, torten, gâteau*, tarta*, torta*, bolo, taart*, ciasto, торт*, 蛋糕, ケーキ
drink*, beverage*, getränk*, boisson*, bebida*, bevanda, bevande, drank*, napoje, напит*, 饮料, 飲み物
restaurant*, restaurante*, ristorante, ristoranti, restauracj*, ресторан*, 餐厅, 餐廳, 饭店, レストラン, 飲食店, 식당
birthday*, geburtstag*, anniversaire*, cumpleaños, compleanno, aniversário*, verjaardag*, urodziny, urodzin, день рождения, дня рождения, doğum günü, födelsedag*, 生日, 誕生日, 생일
party, parties, feier*, fête*, fiesta*, festa*, feest*, impreza, imprezy, вечеринк*, праздник*, 派对, パーティー
wedding*, hochzeit*, mariage*, boda*, matrimonio, casamento*, bruiloft*, ślub*, wesele, свадьб*, 婚礼, 結婚式
gift, gifts, present, presents, geschenk*, cadeau*, regalo, regalos, regali, presente*, prezent*, подар*, 礼物, プレゼント
holiday*, vacation*, urlaub*, ferien, vacances, vacaciones, vacanza, vacanze, férias, vakantie*, wakacje, urlop*, отпуск*, каникул*, tatil*, 假期, 休假, 休暇, 휴가
trip, trips, travel, travels, travelling, traveling, journey*, reise, reisen, reiseplan*, voyage*, viaje*, viaggio, viaggi, viagem, viagens, reizen, podróż*, wyjazd*, поездк*, путешеств*, resa, seyahat*, 旅行, 出差, 旅程, 여행
flight*, flug, flüge, flügen, vol, vols, vuelo*, volo, voli, voo, voos, vlucht*, loty, lotów, рейс*, перелет*, перелёт*, авиабилет*, flyg, uçuş*, 航班, 机票, フライト, 航空券, 비행기
ticket*, fahrkarte*, eintrittskarte*, billet*, billete*, boleto*, biglietto, biglietti, ingresso*, bilhete*, kaartje*, bilet*, билет*, biljett*, 门票, 车票, チケット, 切符
hotel*, hôtel*, hostel*, unterkunft, hébergement*, alojamiento, alloggio, alojamento, accommodation, отел*, гостиниц*, otel*, 酒店, 旅馆, ホテル, 호텔
train, trains, zug, züge, tren, trenes, treno, treni, trem, trein*, pociąg*, поезд*, tåg, 火车, 列车, 電車
tram, trams, streetcar*, straßenbahn*, tramway*, tranvía*, tranvia, eléctrico, tramwaj*, трамва*, 电车, 路面電車
buses, autobus, autobús, autocar, ônibus, автобус*, 公交, バス
car, cars, auto, autos, pkw, voiture*, coche*, macchina, carro*, samochód*, машин*, автомобил*, 汽车, 自動車
bicycle*, bike, bikes, fahrrad*, fahrräder, vélo*, bicicleta*, bicicletta, fiets*, rowery, rowerem, rowerow*, велосипед*, 自行车, 自転車
airport*, flughafen*, aéroport*, aeropuerto*, aeroporto, luchthaven, lotnisk*, аэропорт*, 机场, 空港
luggage, baggage, suitcase*, gepäck, koffer*, bagage*, valise*, equipaje, maleta*, bagagli, valigia, bagagem, bagaż*, багаж*, чемодан*, 行李, 荷物
passport*, reisepass*, reisepässe, passeport*, pasaporte*, passaport*, paspoort*, paszport*, паспорт*, pasaport*, 护照, 護照, パスポート, 旅券, 여권
photo*, picture*, foto*, bild, bilder, fotografía*, imagen, immagin*, zdjęci*, фото*, снимк*, 照片, 写真
doctor*, physician*, arzt, ärzte, arzttermin*, médecin*, médico*, medico, medici, dokter*, huisarts*, lekarz*, врач*, doktor*, läkare, 医生, 醫生, 医者
dentist*, dental, zahnarzt*, zahnärzt*, dentiste*, dentista*, tandarts*, dentyst*, стоматолог*, зубно*, zubař*, tandläkare*, tandlæge*, diş hekimi*, dişçi*, 牙医, 牙醫, 歯医者, 歯科, 치과
appointment*, termin, termine, rendez vous, rdv, cita, citas, cita previa, appuntament*, consulta*, compromisso*, afspraak, afspraken, wizyta, wizyty, wizytę, запись к, записаться к, приём, визит*, randevu*, 预约, 預約, 予約, アポ, 예약
checkup*, check up*, examination*, vorsorgeuntersuchung*, untersuchung*, contrôle*, chequeo*, revisión*, controllo, controle*, badani*, осмотр*, 检查, 検診, 健診
hospital*, krankenhaus*, klinik*, clinic, clinics, hôpital*, hospitais, ospedale*, ziekenhuis*, szpital*, больниц*, hastane*, 医院, 病院
medicine*, medication*, medikament*, arznei*, médicament*, medicamento*, medicina*, farmac*, medicijn*, lekarstw*, лекарств*, 药品, 薬
pharmacy, pharmacies, apotheke*, pharmacie*, farmacia*, farmácia*, apotheek, apteka, apteki, аптек*, 药店, 薬局
vaccination*, vaccine*, impfung*, impftermin*, vaccin*, vacuna*, vaccino, vaccini, vacina*, szczepie*, прививк*, вакцин*, 疫苗, 予防接種
health, gesundheit*, santé, salud, salute, saúde, gezondheid, zdrowie, здоровь*, 健康
insurance*, versicherung*, assurance*, seguro*, assicurazion*, verzekering*, ubezpiecz*, страхов*, försäkring*, sigorta*, 保险, 保険
house, houses, haus, häuser, maison*, huis, huizen, домашн*, 房子, お家
apartment*, flat, flats, wohnung*, appartement*, apartamento*, piso, pisos, appartament*, mieszkani*, квартир*, lägenhet*, 公寓, アパート, マンション
rent, rents, rental, rentals, miete, mieten, mietvertrag*, loyer*, alquiler*, affitto, affitti, aluguel, huur*, czynsz*, wynaj*, аренд*, hyra, 房租, 租金, 家賃, 賃貸
landlord*, landlady, vermieter*, propriétaire*, bailleur*, casero*, propietario*, arrendador*, proprietari*, padrone di casa, locatore, senhorio*, proprietário*, verhuurder*, huisbaas, właściciel*, wynajmujący*, арендодател*, хозяин квартиры, hyresvärd*, ev sahibi*, 房东, 房東, 大家さん, 家主, 집주인
tenant*, renter*, mieter*, locataire*, inquilin*, huurder*, najemc*, арендатор*, 租户, 借主
moving, move, relocation*, relocating, umzug, umzüge, umzugs*, umziehen, déménag*, mudanza*, mudarse, trasloco, traslochi, mudança*, verhuiz*, przeprowadz*, переезд*, переехать, flytt*, taşınma*, 搬家, 引っ越し, 引越, 이사
box, boxes, karton*, kisten, kiste, carton*, caja, cajas, scatola, scatole, scatoloni, caixa*, doos, pudełk*, pudła, коробк*, коробок, 箱子, 纸箱, 段ボール
pack, packing, packen, einpacken, emballer, empacar, empaquetar, imballare, embalar, empacotar, inpakken, pakowa*, spakowa*, собрать вещи, упаков*, 打包, 荷造り
kitchen*, küche*, cuisine, cocina*, cucina, cozinha*, keuken*, kuchni*, кухн*, kök, mutfak*, 厨房, 台所, キッチン, 주방
bathroom*, badezimmer*, salle de bain, salle de bains, cuarto de baño, baño, bagno, bagni, banheiro*, casa de banho, badkamer*, łazienk*, ванн*, koupeln*, badrum*, badeværelse*, banyo*, 浴室, 卫生间, 洗手间, 風呂, 욕실
bedroom*, schlafzimmer*, chambre*, dormitorio*, camera da letto, quarto, slaapkamer*, sypialni*, спальн*, 卧室, 寝室
garden*, garten, gärten, jardin*, jardín*, giardin*, jardim, ogród*, сад, 花园, 庭園
roof*, dach, dächer, toit*, toiture*, tejado*, techo*, tetto, tetti, telhado*, dachu, крыш*, 屋顶, 屋根
door, doors, tür, türen, porte, portes, puerta*, porta, deur, drzwi, двер*, 门口, ドア
window*, fenster*, fenêtre*, ventana*, finestr*, janela*, raam, okno, окно, окна, 窗户, 窓
tile*, fliese*, kachel*, carrelage*, carreaux, azulejo*, baldosa*, piastrell*, tegels, płytk*, плитк*, 瓷砖, タイル
furniture, möbel*, meuble*, mueble*, mobili, móveis, meubel*, meble, мебел*, 家具
renovat*, renovation*, refurbish*, renovierung*, renovieren, sanierung*, rénov*, renovación, reforma*, obras, ristruttura*, reforma, verbouw*, renovatie, remont*, ремонт*, tadilat*, 装修, 翻新, リフォーム, 改装
plumber*, plumbing, klempner*, installateur*, plombier*, plomberie, fontanero*, plomero*, idraulic*, encanador*, canalizador*, loodgieter*, hydraulik*, сантехник*, 水管工, 配管工
electrician*, elektriker*, électricien*, electricista*, elettricist*, eletricista*, elektricien*, elektryk*, электрик*, 电工, 電気工事
repair*, reparatur*, reparieren, réparation*, réparer, reparación*, reparar, riparazion*, riparare, reparo*, repareren, napraw*, почин*, 维修, 修理
cleaning, clean, putzen, reinigung*, ménage, nettoyage*, limpieza*, pulizia, pulizie, limpeza*, schoonmaak*, sprzątani*, уборк*, 打扫, 掃除
laundry, wäsche, lessive*, lavandería*, bucato, lavanderia, pranie, стирк*, 洗衣, 洗濯
school*, schule*, école*, escuela*, scuola, scuole, escola*, szkoł*, школ*, skola, okul*, 学校, 學校
university, universities, college*, universität*, université*, universidad*, università, universidade*, universiteit*, uniwersyt*, университет*, 大学
vorlesung*, cours magistra*, conférence magistrale, clase magistral, lezion*, palestra*, aula, aulas, hoorcollege*, wykład*, лекци*, přednášk*, föreläsning*, 讲座, 讲课, 講義, 강의
exam, exams, examination, prüfung*, klausur*, examen*, exámenes, esame, esami, exame*, tentamen*, egzamin*, экзамен*, 考试, 試験
homework, hausaufgabe*, devoirs, deberes, compiti, lição de casa, huiswerk, zadanie domowe, домашнее задани*, домашние задани*, 作业, 宿題
teacher*, lehrer*, professeur*, enseignant*, maestro*, profesor*, insegnant*, professor*, leraar*, nauczyciel*, учител*, преподавател*, 老师, 先生
physics, physik*, physique, física, fisica, natuurkunde, fizyka, fizyki, физик*, fysik, fizik, 物理, 물리
chemistry, chemie, chimie, química, chimica, scheikunde, chemia, химия, химии, 化学
mathematics, maths, math, mathematik, mathe, mathématiques, matemátic*, matematica, wiskunde, matematyk*, математик*, 数学
thermodynamic*, thermodynamik*, thermodynamique*, termodinámic*, termodinamic*, termodynami*, термодинамик*, 热力学, 熱力学
wave, waves, welle*, wellen, vague*, ondes, onda*, onde, golven, fale, волн*, 波浪, 波动, 波動
science*, scientific, wissenschaft*, ciencia*, científic*, scienza, scientific*, ciência*, scientifique*, wetenschap*, nauka, naukow*, наук*, научн*, 科学
book, books, buch, bücher, büchern, livre, livres, libro, libros, libri, livro, livros, boek, boeken, książk*, książek, книг*, knih*, böcker, kitap*, 书籍, 书单, 图书, 書籍, 図書, 読書, 책
novel*, roman, romane, romans, novela*, romanz*, romance*, powieść*, powieści, роман, романы, 小说, 小説
read, reading, lesen, lektüre, leseliste*, lire, lectura*, lettura, letture, leggere, leitura*, lezen, leeslijst*, czytani*, czytać, lektur*, чтени*, читать, okuma, 阅读, 閱讀, 読む, 読み物, 독서
recommendation*, recommended, recommend, suggestion*, suggest*, empfehlung*, empfohlen*, tipp, tipps, recommandation*, conseil*, recomendaci*, sugerencia*, raccomandazion*, consigli, consigliat*, recomendaç*, sugest*, aanbeveling*, aanrader*, polecan*, rekomendac*, poleceni*, рекоменд*, посовет*, совет*, öneri*, 推荐, 推薦, おすすめ, お勧め, 추천
film*, movie*, kinofilm*, película*, pelicula*, filme*, фильм*, кино, 电影, 映画
music*, musik*, musique*, música*, musica, muziek, muzyk*, музык*, 音乐, 音楽
sport*, sports, deporte*, esporte*, спорт*, 运动, スポーツ
gym, fitness*, fitnessstudio*, gimnasio*, palestra, sportschool*, siłowni*, спортзал*, 健身房, ジム
dog, dogs, hund, hunde, chien*, perro*, cani, cachorro*, hond, honden, psa, собак*, köpek*, 小狗, 犬
child, children, kid, kids, kinder, kindern, enfant*, niño*, niña*, hijos, bambin*, criança*, kinderen, dzieci, dziecko, дети, детей, ребен*, ребён*, çocuk*, 儿童, 孩子, 子供, 子ども, 아이
family, families, familie*, famille*, familia*, famiglia, família*, rodzin*, семь*, семей*, aile*, 家庭, 家人, 家族, 가족
friend*, freund*, amis, amigo*, amico, amici, vriend*, przyjaci*, друг, друзья, друзей, arkadaş*, 朋友, 友達
summer*, sommer*, été, verano, estate, verão, zomer*, летом, лето, летн*, yaz, sommar*, 夏天, 夏季, 여름
winter*, hiver, invierno, inverno, zima, зима, зимой, зимн*, 冬天, 冬季
weather, wetter*, météo, clima, meteo, tempo atmosferico, weer, pogod*, погод*, 天气, 天気
`;
