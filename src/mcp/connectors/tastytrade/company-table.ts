/** The names of well-known companies, funds and indices of the US markets: data, one line each. */

/** Symbol | name | other names, with commas between. */
export const shares = `
AAPL|Apple|Apple Inc
MSFT|Microsoft|
NVDA|NVIDIA|
AMZN|Amazon|Amazon.com
GOOGL|Alphabet|Google
META|Meta Platforms|Meta,Facebook
TSLA|Tesla|Tesla Motors
BRK/B|Berkshire Hathaway|Berkshire
AVGO|Broadcom|
LLY|Eli Lilly|Lilly
JPM|JPMorgan Chase|JPMorgan,JP Morgan
V|Visa|
MA|Mastercard|
UNH|UnitedHealth|UnitedHealth Group
XOM|Exxon Mobil|Exxon,ExxonMobil
JNJ|Johnson & Johnson|
WMT|Walmart|
PG|Procter & Gamble|Procter and Gamble
HD|Home Depot|The Home Depot
COST|Costco|
ORCL|Oracle|
NFLX|Netflix|
KO|Coca-Cola|Coca Cola,Coke
PEP|PepsiCo|Pepsi
BAC|Bank of America|BofA
WFC|Wells Fargo|
GS|Goldman Sachs|
MS|Morgan Stanley|
C|Citigroup|Citibank
SCHW|Charles Schwab|Schwab
BLK|BlackRock|
AXP|American Express|Amex
CRM|Salesforce|
ADBE|Adobe|
AMD|Advanced Micro Devices|
INTC|Intel|
QCOM|Qualcomm|
MU|Micron|Micron Technology
TXN|Texas Instruments|
AMAT|Applied Materials|
LRCX|Lam Research|
ASML|ASML Holding|
TSM|Taiwan Semiconductor|TSMC
ARM|Arm Holdings|
SMCI|Super Micro Computer|Supermicro,Super Micro
DELL|Dell|Dell Technologies
HPQ|HP|Hewlett Packard
IBM|International Business Machines|
CSCO|Cisco|Cisco Systems
NOW|ServiceNow|
SNOW|Snowflake|
PLTR|Palantir|
PANW|Palo Alto Networks|
CRWD|CrowdStrike|
ZS|Zscaler|
NET|Cloudflare|
DDOG|Datadog|
MDB|MongoDB|
SHOP|Shopify|
SQ|Square|
XYZ|Block Inc|
PYPL|PayPal|
COIN|Coinbase|
HOOD|Robinhood|Robinhood Markets
SOFI|SoFi|SoFi Technologies
AFRM|Affirm|
UPST|Upstart|
MSTR|MicroStrategy|
MARA|MARA Holdings|Marathon Digital
RIOT|Riot Platforms|
UBER|Uber|
LYFT|Lyft|
ABNB|Airbnb|
BKNG|Booking Holdings|Booking.com
DASH|DoorDash|
EBAY|eBay|
ETSY|Etsy|
CHWY|Chewy|
SPOT|Spotify|
ROKU|Roku|
SNAP|Snap|Snapchat
PINS|Pinterest|
RDDT|Reddit|
ZM|Zoom|Zoom Communications
TEAM|Atlassian|
TWLO|Twilio|
DOCU|DocuSign|
U|Unity Software|
RBLX|Roblox|
EA|Electronic Arts|
TTWO|Take-Two|Take Two Interactive
GME|GameStop|
AMC|AMC Entertainment|
BB|BlackBerry|
NOK|Nokia|
DIS|Disney|Walt Disney
CMCSA|Comcast|
WBD|Warner Bros Discovery|Warner Bros
T|AT&T|
VZ|Verizon|
TMUS|T-Mobile|
NKE|Nike|
LULU|Lululemon|
MCD|McDonald's|McDonalds
SBUX|Starbucks|
CMG|Chipotle|
YUM|Yum Brands|
DPZ|Domino's Pizza|Dominos
TGT|Target|Target Corporation
LOW|Lowe's|Lowes
BBY|Best Buy|
BBBY|Bed Bath & Beyond|Bed Bath and Beyond
DG|Dollar General|
KR|Kroger|
CVS|CVS Health|
WBA|Walgreens|
PFE|Pfizer|
MRK|Merck|
ABBV|AbbVie|
BMY|Bristol-Myers Squibb|Bristol Myers
AMGN|Amgen|
GILD|Gilead|Gilead Sciences
MRNA|Moderna|
BNTX|BioNTech|
NVO|Novo Nordisk|
AZN|AstraZeneca|
TMO|Thermo Fisher|Thermo Fisher Scientific
ISRG|Intuitive Surgical|
MDT|Medtronic|
ABT|Abbott|Abbott Laboratories
BA|Boeing|
LMT|Lockheed Martin|Lockheed
RTX|RTX Corporation|Raytheon
NOC|Northrop Grumman|
GE|GE Aerospace|General Electric
HON|Honeywell|
CAT|Caterpillar|
DE|John Deere|Deere
MMM|3M|
UPS|United Parcel Service|
FDX|FedEx|Federal Express
DAL|Delta Air Lines|Delta Airlines
UAL|United Airlines|
AAL|American Airlines|
LUV|Southwest Airlines|
CCL|Carnival Cruise|Carnival Corporation
F|Ford|Ford Motor
GM|General Motors|
RIVN|Rivian|
LCID|Lucid Motors|Lucid Group
NIO|NIO Inc|
TM|Toyota|
RACE|Ferrari|
CVX|Chevron|
COP|ConocoPhillips|
OXY|Occidental Petroleum|Occidental
SLB|Schlumberger|
SHEL|Shell|Royal Dutch Shell
BP|British Petroleum|
NEE|NextEra Energy|NextEra
DUK|Duke Energy|
ENPH|Enphase|Enphase Energy
FSLR|First Solar|
PLUG|Plug Power|
LIN|Linde|
FCX|Freeport-McMoRan|
NEM|Newmont|
GOLD|Barrick Gold|Barrick
X|US Steel|United States Steel
NUE|Nucor|
DOW|Dow Inc|
DD|DuPont|
SPG|Simon Property|
AMT|American Tower|
PLD|Prologis|
O|Realty Income|
BABA|Alibaba|
JD|JD.com|
PDD|PDD Holdings|Pinduoduo
BIDU|Baidu|
SONY|Sony|
SAP|SAP SE|
ACN|Accenture|
MCO|Moody's|Moodys
SPGI|S&P Global|
PGR|Progressive Insurance|
BX|Blackstone|
KKR|KKR & Co|
HSBC|HSBC Holdings|
UBS|UBS Group|
DB|Deutsche Bank|
BCS|Barclays|
PM|Philip Morris|
MO|Altria|
KHC|Kraft Heinz|
MDLZ|Mondelez|
CL|Colgate-Palmolive|Colgate
EL|Estee Lauder|
HSY|Hershey|
GIS|General Mills|
TSN|Tyson Foods|
BYND|Beyond Meat|
PTON|Peloton|
IONQ|IonQ|
RKLB|Rocket Lab|
SPCE|Virgin Galactic|
CRWV|CoreWeave|
SPY|SPDR S&P 500 ETF|Spider ETF,S&P 500 ETF,S&P ETF,SP500 ETF
VOO|Vanguard S&P 500 ETF|
VTI|Vanguard Total Stock Market|Total Market ETF,Total Stock Market ETF
QQQ|Invesco QQQ|Nasdaq ETF
IWM|iShares Russell 2000|Russell 2000 ETF,Russell ETF
DIA|Dow Jones ETF|
TLT|20 Year Treasury ETF|Treasury Bond ETF
GLD|SPDR Gold Shares|Gold ETF
SLV|iShares Silver Trust|Silver ETF
USO|United States Oil Fund|Oil ETF,Crude Oil ETF
ARKK|ARK Innovation|Ark Invest
SCHD|Schwab Dividend ETF|Dividend ETF
XLF|Financial Select Sector|Financial ETF,Financials ETF
XLE|Energy Select Sector|Energy ETF
XLK|Technology Select Sector|Technology ETF,Tech ETF
TQQQ|ProShares UltraPro QQQ|
SQQQ|ProShares UltraPro Short QQQ|
SOXL|Direxion Semiconductor Bull|
`;

export const indices = `
SPX|S&P 500|SP500,S&P500,S and P 500,Standard and Poor's 500
VIX|Cboe Volatility Index|Volatility Index,Fear Index,Fear Gauge
NDX|Nasdaq 100|Nasdaq-100,Nasdaq100
RUT|Russell 2000|
DJX|Dow Jones Industrial Average|Dow Jones
`;

/** Products, whose active contract is meant. */
export const futures = `
/ES|E-mini S&P 500|e-mini s&p,emini,emini futures,e-mini,e-minis,e-mini futures,emini s&p,s&p futures,s&p 500 futures,sp500 futures,spx futures,es futures,es future
/MES|Micro E-mini S&P 500|micro e-mini s&p,micro s&p,micro s&p futures,mes futures,micro es
/NQ|E-mini Nasdaq-100|e-mini nasdaq,emini nasdaq,nasdaq futures,nasdaq 100 futures,ndx futures,nq futures
/MNQ|Micro E-mini Nasdaq-100|micro e-mini nasdaq,micro nasdaq,micro nasdaq futures,mnq futures
/RTY|E-mini Russell 2000|e-mini russell,russell futures,russell 2000 futures,rty futures
/YM|E-mini Dow|e-mini dow jones,dow futures,dow jones futures,ym futures
/CL|Crude Oil futures|crude futures,oil futures,wti futures,crude oil future,oil future,cl futures
/GC|Gold futures|gold future,gc futures,comex gold
/SI|Silver futures|silver future,comex silver
/HG|Copper futures|copper future
/NG|Natural Gas futures|natural gas future,nat gas futures,natgas futures
/ZB|30-Year Treasury Bond futures|treasury bond futures,bond futures,30 year bond futures
/ZN|10-Year Treasury Note futures|treasury note futures,10 year note futures,10 year futures
/6E|Euro FX futures|euro futures,euro fx,eur futures
/ZC|Corn futures|corn future
/ZS|Soybean futures|soybean future
/ZW|Wheat futures|wheat future
`;
