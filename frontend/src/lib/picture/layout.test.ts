import { expect, test } from 'vitest';
import { around, layOut } from './layout';

const graph = {
  nodes: ['Ana', 'Ben', 'Cleo', 'Dora'].map((name) => ({
    memberId: name,
    name,
    profession: 'nurse',
    discipline: 'nurse',
    networkTypes: [],
  })),
  links: [{ from: 'Ana', to: 'Ben' }],
  nodesLeftOut: 0,
  linksLeftOut: false,
};

test('everybody has a place of their own, and the same one each time', async () => {
  const once = await layOut(graph);
  const again = await layOut(graph);
  expect(once.places.map(({ x, y }) => [x, y])).toEqual(again.places.map(({ x, y }) => [x, y]));
  expect(new Set(once.places.map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
  expect(once.ties).toHaveLength(1);
  expect(once.ties[0]!.from.name).toBe('Ana');
  const { x, y, width, height } = once.box;
  for (const place of once.places) {
    expect(place.x).toBeGreaterThan(x);
    expect(place.x).toBeLessThan(x + width);
    expect(place.y).toBeGreaterThan(y);
    expect(place.y).toBeLessThan(y + height);
  }
});

test('one person alone stands in the middle', () => {
  expect(around([{ x: 5, y: 5 }])).toEqual({ x: -115, y: -115, width: 240, height: 240 });
});
