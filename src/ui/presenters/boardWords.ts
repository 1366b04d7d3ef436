import type { LegendEntry } from './boardPicture.ts';
import { say } from './say.ts';

/** Names printed on the map, by the ids of assets/map. */
export const LETTERING: Readonly<Record<string, string>> = {
  BLR: say('map.BLR'),
  RUS: say('map.RUS'),
  UKR: say('map.UKR'),
  POL: say('map.POL'),
  DEU: say('map.DEU'),
  LTU: say('map.LTU'),
  LVA: say('map.LVA'),
  EST: say('map.EST'),
  FIN: say('map.FIN'),
  SWE: say('map.SWE'),
  CZE: say('map.CZE'),
  SVK: say('map.SVK'),
  HUN: say('map.HUN'),
  ROU: say('map.ROU'),
  MDA: say('map.MDA'),
  KAZ: say('map.KAZ'),
  kaliningrad: say('map.kaliningrad'),
  crimea: say('map.crimea'),
  baltic: say('map.baltic'),
  black: say('map.black'),
  azov: say('map.azov'),
};

export const LEGEND: Readonly<Record<LegendEntry, string>> = {
  money: say('legend.money'),
  energy: say('legend.energy'),
  goods: say('legend.goods'),
  blocked: say('legend.blocked'),
  pressure: say('legend.pressure'),
  front: say('legend.front'),
};
