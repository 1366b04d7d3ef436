/** Composes the two layers of the board: the printed map, drawn once, and the living ink, redrawn on change. */
import type { BoardPicture } from '../presenters/boardPicture.ts';
import type { Arrangement } from './arrange.ts';
import { gap } from './curve.ts';
import { drawStreams } from './flows.ts';
import { drawGraticule, drawNeatLine, drawNote, drawRose, noteBox } from './furniture.ts';
import { groundOf } from './ground.ts';
import { type Pen, within } from './ink.ts';
import { drawLabels, measureText, settleLabels } from './labels.ts';
import { drawLand } from './land.ts';
import { drawLegend, legendBox } from './legend.ts';
import { drawLettering, measureBy } from './lettering.ts';
import { drawSpot } from './marks.ts';
import { placeNames } from './names.ts';
import { drawGrain, drawLamp, drawPaper } from './paper.ts';
import { drawFront, drawPushes } from './pressures.ts';
import type { MapPoint } from './projection.ts';
import type { Region } from './region.ts';
import { drawSea } from './sea.ts';
import { drawSeal } from './seals.ts';
import { holds, type Rect, type Sheet } from './sheet.ts';
import { drawSite } from './siteMarks.ts';
import { drawWeave } from './weave.ts';

/** Radians clockwise from up to north at a point right of the sheet's meridian. */
function northAt(at: MapPoint, sheet: Sheet): number {
  const pole = sheet.locate(0, 89.5);
  return Math.atan2(pole.x - at.x, at.y - pole.y);
}

/** Where the compass rose stands clear of the front: in the empty east, or in the Black Sea. */
function roseAt(region: Region, sheet: Sheet, size: number): MapPoint | undefined {
  const { map } = sheet;
  const front = region.front.map(sheet.place);
  const east = { x: map.x + map.w - size * 1.9, y: map.y + map.h * 0.56 };
  return [east, sheet.locate(33.2, 43.25)].find(
    (at) => holds(map, at, size * 1.5) && front.every((point) => gap(point, at) > size * 2.4),
  );
}

/** The corners that the legend and the note take. */
const slips = (sheet: Sheet, { legend, note }: BoardPicture): Rect[] =>
  [legendBox(sheet, legend), noteBox(sheet, note)].filter((box) => box !== null);

const clipToMap = (pen: Pen, { map }: Sheet): void => {
  pen.beginPath();
  pen.rect(map.x, map.y, map.w, map.h);
  pen.clip();
};

/** Paints the printed sheet and returns where its names stand. `pen` draws in points of the sheet. */
export function paintPrint(
  pen: Pen,
  region: Region,
  sheet: Sheet,
  picture: BoardPicture,
  arrangement: Arrangement,
): Rect[] {
  const corners = slips(sheet, picture);
  // The names of places go first; figures and sites find room between those of countries.
  const places = settleLabels(sheet, arrangement, measureText(pen), corners, []).filter(({ place }) => place);
  const labels = places.map(({ box }) => box);
  const names = placeNames(region, sheet, picture, { arrangement, labels, corners }, measureBy(pen));
  drawPaper(pen, sheet);
  drawWeave(pen, sheet);
  within(pen, () => {
    clipToMap(pen, sheet);
    const ground = groundOf(region, sheet);
    drawSea(pen, ground, sheet);
    drawGraticule(pen, sheet);
    drawLand(pen, region, ground, sheet, picture.home);
    drawLettering(pen, names);
    const size = 30;
    const rose = sheet.compact ? undefined : roseAt(region, sheet, size);
    if (rose) drawRose(pen, rose, size, northAt(rose, sheet));
  });
  drawNeatLine(pen, sheet);
  drawLegend(pen, sheet, picture.legend);
  drawNote(pen, sheet, picture.note);
  drawGrain(pen, sheet);
  drawLamp(pen, sheet, arrangement.home);
  return names.flatMap(({ boxes }) => boxes);
}

/** Paints the living ink on a clear layer; labels avoid the names `printed` below, where they can. */
export function paintLive(
  pen: Pen,
  sheet: Sheet,
  arrangement: Arrangement,
  picture: BoardPicture,
  printed: readonly Rect[],
): void {
  within(pen, () => {
    clipToMap(pen, sheet);
    if (arrangement.front) drawFront(pen, sheet, arrangement.front);
    drawStreams(pen, sheet, arrangement.streams);
    drawPushes(pen, sheet, arrangement.pushes);
    for (const site of arrangement.sites) drawSite(pen, site);
    for (const spot of arrangement.spots) drawSpot(pen, spot, sheet);
    for (const [index, seal] of arrangement.seals.entries()) drawSeal(pen, seal, index);
    drawLabels(pen, settleLabels(sheet, arrangement, measureText(pen), slips(sheet, picture), printed));
  });
  drawLamp(pen, sheet, arrangement.home, 0.55);
}
