// Where the people of the graph stand. The only place that knows d3-force; fetched when the graph is opened.
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { NetworkGraph } from '$lib/api';

export type Place = NetworkGraph['nodes'][number] & { x: number; y: number };
export type Tie = { from: Place; to: Place };

const TICKS = 240;
const TICKS_AT_ONCE = 30;

/** Settles the graph without showing it move: it is the same each time, and nothing jumps about. */
export async function layOut({ nodes, links }: NetworkGraph) {
  type Body = Place & SimulationNodeDatum;
  const bodies = nodes.map((node) => ({ ...node }) as Body);
  const ties = links.map(({ from, to }) => ({ source: from, target: to }));
  const simulation = forceSimulation<Body>(bodies)
    .force('charge', forceManyBody().strength(-60).distanceMax(250))
    .force(
      'link',
      forceLink<Body, SimulationLinkDatum<Body>>(ties)
        .id(({ memberId }) => memberId)
        .distance(40),
    )
    .force('apart', forceCollide(13))
    .force('x', forceX(0).strength(0.06))
    .force('y', forceY(0).strength(0.06))
    .stop();
  for (let done = 0; done < TICKS; done += TICKS_AT_ONCE) {
    simulation.tick(TICKS_AT_ONCE);
    // Four hundred people take a phone a second or two: let it answer in between.
    await new Promise((next) => setTimeout(next));
  }
  const placed = ties.map(({ source, target }) => ({
    from: source as unknown as Place,
    to: target as unknown as Place,
  }));
  return { places: bodies as Place[], ties: placed, box: around(bodies) };
}

const MARGIN = 24;
const LEAST = 240;

/** The part of the plane that holds everybody; few people are not blown up. */
export function around(places: { x: number; y: number }[]) {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const width = Math.max(LEAST, right - left + 2 * MARGIN);
  const height = Math.max(LEAST, bottom - top + 2 * MARGIN);
  return { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height };
}
