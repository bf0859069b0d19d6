import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

type Scale = '10m' | '50m' | '110m';
type Land = Topology<{ land: GeometryCollection }>;
type Countries = Topology<{ countries: GeometryCollection }>;

function read<T extends Topology>(name: string): T {
  const path = createRequire(import.meta.url).resolve(`world-atlas/${name}.json`);
  const topology: T = JSON.parse(readFileSync(path, 'utf8'));
  return topology;
}

/** All dry land, from Natural Earth; a larger scale means a finer coast. */
export function land(scale: Scale) {
  const topology = read<Land>(`land-${scale}`);
  return feature(topology, topology.objects.land);
}

/** Only the borders that two of the named countries (ISO 3166-1 numeric) share. */
export function bordersBetween(scale: Scale, countries: readonly string[]) {
  const topology = read<Countries>(`countries-${scale}`);
  const named = (id: unknown) => countries.includes(String(id));
  return mesh(topology, topology.objects.countries, (a, b) => a !== b && named(a.id) && named(b.id));
}
