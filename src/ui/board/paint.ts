/** Composes the two layers of the board: the printed map, drawn once, and the living ink, redrawn on change. */
import type { BoardPicture } from '../presenters/boardPicture.ts';
import type { Arrangement } from './arrange.ts';
import { smooth } from './curve.ts';
import { drawStreams } from './flows.ts';
import { drawGraticule, drawLettering, drawNeatLine, drawNote, drawRose } from './furniture.ts';
import { type Pen, within } from './ink.ts';
import { drawLabels } from './labels.ts';
import { drawLand } from './land.ts';
import { drawLegend, legendBox } from './legend.ts';
import { drawSeal, drawSite, drawSpot } from './marks.ts';
import { drawGrain, drawLamp, drawPaper } from './paper.ts';
import { drawFront, drawPushes } from './pressures.ts';
import type { MapPoint } from './projection.ts';
import type { Region } from './region.ts';
import { drawSea } from './sea.ts';
import { holds, type Sheet } from './sheet.ts';
import { drawWeave } from './weave.ts';

const clipToMap = (pen: Pen, { map }: Sheet): void => {
  pen.beginPath();
  pen.rect(map.x, map.y, map.w, map.h);
  pen.clip();
};

/** Paints the printed sheet. `pen` is scaled to CSS pixels. */
export function paintPrint(pen: Pen, region: Region, sheet: Sheet, picture: BoardPicture, lamp: MapPoint): void {
  drawPaper(pen, sheet);
  drawWeave(pen, sheet);
  within(pen, () => {
    clipToMap(pen, sheet);
    drawSea(pen, region, sheet, region.lakes.map((shore) => smooth(shore.map(sheet.place), 6, true)));
    drawGraticule(pen, sheet);
    drawLand(pen, region, sheet);
    drawLettering(pen, region, sheet, picture.lettering);
    const rose = sheet.locate(30.1, 44.55);
    if (!sheet.compact && holds(sheet.map, rose, 40)) {
      const north = sheet.locate(30.1, 45.5);
      drawRose(pen, rose, 26 * Math.min(1.3, sheet.scale / 0.62), Math.atan2(north.x - rose.x, rose.y - north.y));
    }
  });
  drawNeatLine(pen, sheet);
  drawLegend(pen, sheet, picture.legend);
  drawNote(pen, sheet, picture.note);
  drawGrain(pen, sheet);
  drawLamp(pen, sheet, lamp);
}

/** Paints the living ink on a clear layer. */
export function paintLive(pen: Pen, sheet: Sheet, arrangement: Arrangement, picture: BoardPicture): void {
  within(pen, () => {
    clipToMap(pen, sheet);
    if (arrangement.front) drawFront(pen, sheet, arrangement.front);
    drawPushes(pen, sheet, arrangement.pushes);
    drawStreams(pen, sheet, arrangement.streams);
    for (const site of arrangement.sites) drawSite(pen, site);
    for (const spot of arrangement.spots) drawSpot(pen, spot, sheet);
    arrangement.seals.forEach((seal, index) => drawSeal(pen, seal, index));
    const legend = legendBox(sheet, picture.legend);
    drawLabels(pen, sheet, arrangement, legend ? [legend] : []);
  });
  drawLamp(pen, sheet, arrangement.home, 0.55);
}
