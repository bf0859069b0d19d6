import { firstBarcode } from './covers/business/firstBarcode.ts';
import { moneyByText } from './covers/business/moneyByText.ts';
import { ruralECommerce } from './covers/business/ruralECommerce.ts';
import { theBox } from './covers/business/theBox.ts';
import { firstWebsite } from './covers/technology/firstWebsite.ts';
import { fourteenKilobytes } from './covers/technology/fourteenKilobytes.ts';
import { plainText } from './covers/technology/plainText.ts';
import { rightToLeft } from './covers/technology/rightToLeft.ts';
import { nowruz } from './covers/world/nowruz.ts';
import { oneStamp } from './covers/world/oneStamp.ts';
import { silkRoads } from './covers/world/silkRoads.ts';
import { sixteenHours } from './covers/world/sixteenHours.ts';
import type { Picture } from './drawing/sheet.ts';

export const pictures: readonly Picture[] = [
  ruralECommerce,
  theBox,
  moneyByText,
  firstBarcode,
  silkRoads,
  oneStamp,
  nowruz,
  sixteenHours,
  firstWebsite,
  fourteenKilobytes,
  rightToLeft,
  plainText,
];
