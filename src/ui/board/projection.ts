/**
 * The Lambert conformal conic projection, north up, as d3-geo's `geoConicConformal` computes it.
 * The map script projects the geometry with d3-geo at build time; the board places everything else with this
 * function, so that the page ships no geography library.
 */

/** Parameters of the projection. Angles in degrees, `scale` and `translate` in map units. */
export interface ConicParameters {
  readonly parallels: readonly [number, number];
  readonly meridian: number;
  readonly scale: number;
  readonly translate: readonly [number, number];
}

/** A position on the sheet, in map units: x grows to the east, y to the south. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

export type Projection = (lon: number, lat: number) => MapPoint;

const RADIANS = Math.PI / 180;

/** Makes the projection: (degrees east, degrees north) → map units. Latitudes are held to ±89.5°. */
export function createProjection(parameters: ConicParameters): Projection {
  const [south, north] = parameters.parallels;
  const cotangent = (lat: number): number => Math.tan((Math.PI / 2 + lat * RADIANS) / 2);
  const cone =
    Math.log(Math.cos(south * RADIANS) / Math.cos(north * RADIANS)) / Math.log(cotangent(north) / cotangent(south));
  const radius = (Math.cos(south * RADIANS) * cotangent(south) ** cone) / cone;
  const [left, top] = parameters.translate;
  return (lon, lat) => {
    const turn = ((((lon - parameters.meridian + 180) % 360) + 360) % 360) - 180;
    const distance = radius / cotangent(Math.max(-89.5, Math.min(89.5, lat))) ** cone;
    const angle = cone * turn * RADIANS;
    return {
      x: left + parameters.scale * distance * Math.sin(angle),
      y: top - parameters.scale * (radius - distance * Math.cos(angle)),
    };
  };
}

const EARTH_RADIUS_KM = 6371;

/** Great-circle distance in kilometres between two positions in degrees (haversine, spherical Earth). */
export function distanceKm(
  from: { readonly lon: number; readonly lat: number },
  to: { readonly lon: number; readonly lat: number },
): number {
  const phi = Math.sin(((to.lat - from.lat) * RADIANS) / 2);
  const lambda = Math.sin(((to.lon - from.lon) * RADIANS) / 2);
  const h = phi * phi + Math.cos(from.lat * RADIANS) * Math.cos(to.lat * RADIANS) * lambda * lambda;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
