/** The few lines of TopoJSON that outlines of countries need: arcs shared by neighbours, written as differences. */

interface Topology {
  arcs: [number, number][][];
  transform: { scale: [number, number]; translate: [number, number] };
  objects: { countries: { geometries: { type: string; arcs: number[][] | number[][][] }[] } };
}

interface Outline {
  type: 'MultiPolygon';
  coordinates: [number, number][][][];
}

/** All countries as one shape. */
export function feature(topology: Topology): Outline {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]): [number, number] => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const ring = (indices: number[]) =>
    unbroken(
      indices.flatMap((index, i) => {
        const arc = index < 0 ? [...arcs[~index]].reverse() : arcs[index];
        return i ? arc.slice(1) : arc;
      }),
    );
  const polygons = topology.objects.countries.geometries.flatMap((country) =>
    country.type === 'Polygon'
      ? [(country.arcs as number[][]).map(ring)]
      : country.type === 'MultiPolygon'
        ? (country.arcs as number[][][]).map((polygon) => polygon.map(ring))
        : [],
  );
  return { type: 'MultiPolygon', coordinates: polygons };
}

/** A shape that crosses the line of date goes on beyond it, or it would be drawn once around the world. */
function unbroken(points: [number, number][]): [number, number][] {
  let turn = 0;
  return points.map(([x, y], i): [number, number] => {
    const step = i ? x - points[i - 1][0] : 0;
    turn += step > 180 ? -360 : step < -180 ? 360 : 0;
    return [x + turn, y];
  });
}
