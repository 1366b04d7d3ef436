import { createInterface } from 'node:readline';
import type { Arguments, CliCommand } from './command.ts';
import { HeadlessGame } from './headlessGame.ts';
import { difficultyOf, loadScenario } from './loadScenario.ts';

export const headlessCommand: CliCommand = {
  name: 'headless',
  summary: 'Play a game by lines of JSON, for bots and scripts.',
  takes: '<scenario> --seed S [--difficulty D]',
  about: `Reads one JSON object a line from the standard input and answers each with one line of JSON. The game is the one
that the browser plays: same rules, same seeds, same hash. What is hidden from a player is hidden here too, until the
game is over. A line that makes no sense is answered with {"ok":false,"code":"…","detail":"…"}; the game goes on.
Operations: help, legal, do, view, why, preview, verdict, hash, save, load, truth.`,
  options: {
    seed: { value: 'S', meaning: 'Any text; equal seeds give equal games. Needed.' },
    difficulty: { value: 'D', meaning: "Id of a difficulty. Default: the scenario's own." },
  },
  examples: [
    ['window --seed amber', 'Then type: {"op":"legal"} and {"op":"do","command":{"type":"month/end"}}'],
    ['window --seed amber --difficulty advisor < moves.jsonl', 'Play a prepared list of requests.'],
  ],
  run: headless,
};

async function headless(args: Arguments): Promise<number> {
  const seed = args.seed();
  const scenario = loadScenario(args.one('scenario'));
  const game = new HeadlessGame(scenario, { seed, difficulty: difficultyOf(scenario, args.optional('difficulty')) });
  if (process.stdin.isTTY) console.error('One JSON object a line, such as {"op":"help"}. Ctrl+D ends.');
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    process.stdout.write(`${JSON.stringify(game.answer(line))}\n`);
  }
  return 0;
}
