import { geoGraticule10, geoOrthographic, geoPath } from 'd3-geo';
import { letters } from '../drawing/lettering.ts';
import { ink, type Palette, palettes, paper } from '../drawing/palette.ts';
import { circle, ellipse, line, polygon, range, rect, shape, stroke } from '../drawing/shapes.ts';
import { block, type Picture, sheet } from '../drawing/sheet.ts';
import { land } from '../drawing/world.ts';

const size = 480;

/** A desk has no face: it signs with an emblem on its section's colour. */
const emblem = (id: string, ground: string, ...children: string[]): Picture => ({
  path: `content/authors/${id}.webp`,
  width: size,
  height: size,
  svg: sheet(size, size, ground, block(...children)),
});

function business({ accent, ground, tone }: Palette): Picture {
  return emblem(
    'business-desk',
    accent,
    line([240, 0], [240, 96], ink, 14),
    rect(210, 82, 60, 44, ink),
    stroke('M240 126L108 232M240 126L372 232', ink, 12),
    rect(84, 228, 312, 160, ground),
    rect(84, 228, 312, 18, tone),
    rect(84, 370, 312, 18, tone),
    ...range(8).map((i) => rect(112 + i * 34, 262, 14, 92, ink)),
  );
}

function world({ accent, ground, tone }: Palette): Picture {
  const globe = geoPath(geoOrthographic().rotate([-30, -22]).translate([240, 214]).scale(132).clipAngle(90));
  return emblem(
    'world-desk',
    ground,
    circle(240, 214, 132, '#a9c7c9'),
    stroke(globe(geoGraticule10()) ?? '', '#8bb0b3', 2),
    shape(globe(land('110m')) ?? '', accent),
    circle(240, 214, 132, 'none', `stroke="${ink}" stroke-width="9"`),
    stroke('M148 80A164 164 0 1 0 356 330', ink, 13),
    rect(228, 374, 24, 40, ink),
    rect(160, 404, 160, 22, tone),
  );
}

function technology({ accent, tone }: Palette): Picture {
  return emblem(
    'technology-desk',
    accent,
    stroke('M158 138L66 240L158 342M322 138L414 240L322 342', paper, 36),
    rect(218, 120, 44, 240, tone),
  );
}

function science({ accent, ground }: Palette): Picture {
  return emblem(
    'science-desk',
    ground,
    shape('M196 70H284V200L378 388C386 404 376 420 358 420H122C104 420 94 404 102 388L196 200Z', paper),
    shape('M150 320H330L364 388C370 400 364 406 352 406H128C116 406 110 400 116 388Z', '#8d6a45'),
    stroke('M240 330V190', accent, 15),
    shape('M240 240C200 236 172 208 166 168C208 166 236 192 240 240Z', accent),
    shape('M240 206C276 202 300 176 304 138C266 136 242 160 240 206Z', accent),
    stroke('M196 70V200L102 388C94 404 104 420 122 420H358C376 420 386 404 378 388L284 200V70', ink, 13),
    rect(174, 56, 132, 24, ink),
  );
}

function culture({ accent, tone }: Palette): Picture {
  return emblem(
    'culture-desk',
    accent,
    polygon(
      [
        [130, 90],
        [330, 90],
        [382, 138],
        [382, 410],
        [182, 410],
        [130, 362],
      ],
      '#4e5356',
    ),
    polygon(
      [
        [130, 90],
        [330, 90],
        [382, 138],
        [182, 138],
      ],
      paper,
    ),
    rect(182, 138, 200, 272, '#a5a8a5'),
    letters(282, 300, 'a', { size: 230, colour: ink, weight: 700, anchor: 'middle' }),
    rect(182, 346, 200, 22, tone),
  );
}

function opinion({ accent, ground }: Palette): Picture {
  return emblem(
    'opinion-desk',
    ground,
    shape(
      'M84 78H396C412 78 420 88 420 104V318C420 334 412 344 396 344H210L128 424V344H84C68 344 60 334 60 318V104C60 88 68 78 84 78Z',
      accent,
    ),
    shape('M240 318L182 196L210 104H270L298 196Z', paper),
    line([240, 312], [240, 218], ink, 9),
    circle(240, 206, 16, ink),
    rect(202, 96, 76, 22, ink),
  );
}

function standards({ accent, ground, tone }: Palette): Picture {
  const pan = (x: number): string =>
    stroke(`M${x} 150L${x - 62} 276M${x} 150L${x + 62} 276`, ink, 8) +
    shape(`M${x - 80} 272H${x + 80}C${x + 66} 326 ${x - 66} 326 ${x - 80} 272Z`, accent);
  return emblem(
    'standards-desk',
    ground,
    rect(229, 84, 22, 310, ink),
    rect(106, 136, 268, 20, ink),
    circle(240, 84, 26, tone),
    pan(120),
    pan(360),
    rect(160, 386, 160, 26, ink),
    ellipse(240, 146, 20, 20, tone),
  );
}

export const emblems: readonly Picture[] = [
  business(palettes.business),
  world(palettes.world),
  technology(palettes.technology),
  science(palettes.science),
  culture(palettes.culture),
  opinion(palettes.opinion),
  standards(palettes.explainers),
];
