// The customers of the demo team, all invented: each belongs to one seller, buys one sort of goods and lives in one port.
import { assert, type Bilingual, both } from '../../engine/index.ts';
import { type Seller, type Unit, units } from './people.ts';
import { sellerQuarter } from './seller-quarter.ts';

export interface Customer {
  readonly name: Bilingual;
  /** What it buys. */
  readonly product: Bilingual;
  /** The country of its port. */
  readonly destination: string;
}

interface Trade {
  readonly name: Bilingual;
  readonly product: Bilingual;
}

const houses: readonly Bilingual[] = [
  both('海鸥', 'Gull'),
  both('北极星', 'North Star'),
  both('三桅帆', 'Three Masts'),
  both('珊瑚', 'Coral'),
  both('灯塔', 'Lighthouse'),
  both('信天翁', 'Albatross'),
  both('鲸尾', 'Whale Tail'),
  both('远岸', 'Far Shore'),
  both('信风', 'Trade Wind'),
  both('双锚', 'Two Anchors'),
  both('月汐', 'Moon Tide'),
  both('罗经', 'Binnacle'),
];

const trades: readonly Trade[] = [
  { name: both('灯具', 'Lighting'), product: both('LED 面板灯', 'LED panel lights') },
  { name: both('工具', 'Tools'), product: both('电动螺丝刀', 'cordless screwdrivers') },
  { name: both('家居', 'Home'), product: both('折叠置物架', 'folding shelves') },
  { name: both('汽配', 'Auto Parts'), product: both('刹车片套装', 'brake pad sets') },
  { name: both('建材', 'Building'), product: both('铝型材', 'aluminium profiles') },
  { name: both('户外', 'Outdoor'), product: both('露营灯', 'camping lamps') },
  { name: both('厨具', 'Kitchen'), product: both('硅胶厨具', 'silicone kitchenware') },
  { name: both('电子', 'Electronics'), product: both('智能传感器', 'smart sensors') },
  { name: both('纺织', 'Textiles'), product: both('阻燃面料', 'flame-retardant fabric') },
  { name: both('五金', 'Hardware'), product: both('不锈钢铰链', 'stainless hinges') },
  { name: both('卫浴', 'Bath'), product: both('恒温龙头', 'thermostatic taps') },
  { name: both('仪器', 'Instruments'), product: both('激光测距仪', 'laser rangefinders') },
];

interface Port {
  readonly name: Bilingual;
  readonly country: string;
}

/** Where a unit sells: the emerging markets, or the others. */
const ports = (emerging: boolean): readonly Port[] =>
  emerging
    ? [
        { name: both('桑托斯', 'Santos'), country: 'BR' },
        { name: both('吉达', 'Jeddah'), country: 'SA' },
        { name: both('迪拜', 'Dubai'), country: 'AE' },
        { name: both('蒙巴萨', 'Mombasa'), country: 'KE' },
        { name: both('雅加达', 'Jakarta'), country: 'ID' },
      ]
    : [
        { name: both('汉堡', 'Hamburg'), country: 'DE' },
        { name: both('鹿特丹', 'Rotterdam'), country: 'NL' },
        { name: both('休斯敦', 'Houston'), country: 'US' },
        { name: both('悉尼', 'Sydney'), country: 'AU' },
        { name: both('大阪', 'Osaka'), country: 'JP' },
      ];

/** How many customers a seller can have had by the last quarter. */
const customersEach = 80;
/** Those a seller had before the first quarter. */
const customersBefore = 20;

export interface QuarterCustomers {
  readonly old: readonly [Customer, ...Customer[]];
  readonly fresh: readonly Customer[];
}

/** Who bought from a seller in a quarter: those won in it, and before them the latest won. */
export function quarterCustomers(seed: string, unit: Unit, seller: Seller, at: number): QuarterCustomers {
  const now = sellerQuarter(seed, seller, at);
  const past = Array.from({ length: at }, (_, each) => sellerQuarter(seed, seller, each)?.fresh ?? 0);
  const first = past.reduce((sum, each) => sum + each, customersBefore);
  const of = (number: number): Customer => customerOf(unit, seller, number);
  const [oldest = 1, fresh = 0] = now ? [now.active - now.fresh, now.fresh] : [];
  const old = Array.from({ length: oldest - 1 }, (_, back) => of(first - 2 - back));
  return {
    old: [of(first - 1), ...old],
    fresh: Array.from({ length: fresh }, (_, next) => of(first + next)),
  };
}

/** 131 has no divisor in common with the number of names, so no two customers of a market are called the same. */
function customerOf(unit: Unit, seller: Seller, number: number): Customer {
  const market = units.filter(({ emergingMarket }) => emergingMarket === unit.emergingMarket);
  const sellers = market.flatMap((each) => each.sellers);
  const havens = ports(unit.emergingMarket);
  const place = (sellers.indexOf(seller) * customersEach + number) * 131;
  const house = item(houses, place);
  const trade = item(trades, Math.floor(place / houses.length));
  const port = item(havens, Math.floor(place / (houses.length * trades.length)));
  return {
    name: both(
      `${house.zh}${trade.name.zh}（${port.name.zh}）`,
      `${house.en} ${trade.name.en} (${port.name.en})`,
    ),
    product: trade.product,
    destination: port.country,
  };
}

function item<T>(items: readonly T[], place: number): T {
  const found = items[place % items.length];
  assert(found !== undefined, 'an empty list has no item');
  return found;
}
