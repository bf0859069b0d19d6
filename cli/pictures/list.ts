import { firstBarcode } from './covers/business/firstBarcode.ts';
import { moneyByText } from './covers/business/moneyByText.ts';
import { ruralECommerce } from './covers/business/ruralECommerce.ts';
import { theBox } from './covers/business/theBox.ts';
import { firstNewspaper } from './covers/culture/firstNewspaper.ts';
import { pageOf1605 } from './covers/culture/pageOf1605.ts';
import { seventyTwoDays } from './covers/culture/seventyTwoDays.ts';
import { explainer } from './covers/explainer.ts';
import { guestColumn } from './covers/opinion/guestColumn.ts';
import { whyWeLabel } from './covers/opinion/whyWeLabel.ts';
import { apollo } from './covers/science/apollo.ts';
import { apples } from './covers/science/apples.ts';
import { keelingCurve } from './covers/science/keelingCurve.ts';
import { seedVault } from './covers/science/seedVault.ts';
import { smallpox } from './covers/science/smallpox.ts';
import { sponsored } from './covers/sponsored.ts';
import { firstWebsite } from './covers/technology/firstWebsite.ts';
import { fourteenKilobytes } from './covers/technology/fourteenKilobytes.ts';
import { plainText } from './covers/technology/plainText.ts';
import { rightToLeft } from './covers/technology/rightToLeft.ts';
import { nowruz } from './covers/world/nowruz.ts';
import { oneStamp } from './covers/world/oneStamp.ts';
import { silkRoads } from './covers/world/silkRoads.ts';
import { sixteenHours } from './covers/world/sixteenHours.ts';
import { emblems } from './desks/emblems.ts';
import type { Picture } from './drawing/sheet.ts';
import { figures } from './figures/list.ts';

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
  keelingCurve,
  smallpox,
  apples,
  seedVault,
  apollo,
  firstNewspaper,
  seventyTwoDays,
  pageOf1605,
  whyWeLabel,
  guestColumn,
  explainer,
  sponsored,
  ...figures,
  ...emblems,
];
