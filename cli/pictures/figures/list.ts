import type { Picture } from '../drawing/sheet.ts';
import { applesMap } from './applesMap.ts';
import { atlanticMap } from './atlanticMap.ts';
import { barcodeAnatomy } from './barcodeAnatomy.ts';
import { beforeAndAfter } from './beforeAndAfter.ts';
import { bidiOrder } from './bidiOrder.ts';
import { blyMap } from './blyMap.ts';
import { boxMap } from './boxMap.ts';
import { equinox } from './equinox.ts';
import { households } from './households.ts';
import { keelingChart } from './keelingChart.ts';
import { roundTrip } from './roundTrip.ts';
import { ruralFinding } from './ruralFinding.ts';
import { silkRoadsMap } from './silkRoads/map.ts';
import { svalbardMap } from './svalbardMap.ts';
import { apolloTimeline, smallpoxTimeline } from './timelines.ts';

const languages = ['en', 'ar', 'ru', 'zh'] as const;

export const figures: readonly Picture[] = [
  ...languages.flatMap((language) => [keelingChart, silkRoadsMap, ruralFinding, equinox].map((draw) => draw(language))),
  silkRoadsMap('ur'),
  equinox('ur'),
  ...(['en', 'ar'] as const).map(blyMap),
  ...(['en', 'zh'] as const).map(applesMap),
  ...(['en', 'ar', 'zh'] as const).map(bidiOrder),
  atlanticMap,
  boxMap,
  svalbardMap,
  households,
  barcodeAnatomy,
  roundTrip,
  beforeAndAfter,
  smallpoxTimeline,
  apolloTimeline,
];
