import { afterEach, expect, test, vi } from 'vitest';
import { fileFor, pageFor } from '../../src/offline/answers.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const request = new Request('https://school.example/game/');
const nothing = async () => undefined;
const refused = () => Promise.reject(new DOMException('The disk is damaged.', 'UnknownError'));
const looked = Promise.resolve();

function host() {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async ({ url }: Request) => {
    asked.push(url);
    return new Response('from the host');
  });
  return asked;
}

test('what is kept is answered without asking the host', async () => {
  const asked = host();
  const kept = async () => new Response('kept');
  expect(await (await pageFor({ page: kept }, request, looked)).text()).toBe('kept');
  expect(await (await fileFor({ file: kept }, request)).text()).toBe('kept');
  expect(asked).toEqual([]);
});

test.each([
  ['nothing is kept', nothing],
  ['the browser refuses to look', refused],
])('where %s the host is asked', async (_, kept) => {
  host();
  expect(await (await pageFor({ page: kept }, request, looked)).text()).toBe('from the host');
  expect(await (await fileFor({ file: kept }, request)).text()).toBe('from the host');
});

test('a page opens when looking for a newer build fails, and when it never ends', async () => {
  const page = async () => new Response('kept');
  expect(await (await pageFor({ page }, request, refused())).text()).toBe('kept');
  vi.useFakeTimers();
  const opening = pageFor({ page }, request, new Promise(() => {}));
  await vi.runAllTimersAsync();
  expect(await (await opening).text()).toBe('kept');
});
