import { type Command, columns, Failure, helpOf, readArguments, UsageError } from './command.ts';
import { convert } from './commands/convert.ts';
import { disasm } from './commands/disasm.ts';
import { info } from './commands/info.ts';
import { mcp } from './commands/mcp.ts';
import { run } from './commands/run.ts';
import { serve } from './commands/serve.ts';
import { test } from './commands/test.ts';
import { trace } from './commands/trace.ts';
import { GameError } from './game-error.ts';
import { Output, wantsColours } from './output.ts';
import { sentenceOf } from './sentence.ts';
import { VERSION } from './version.ts';

/** Exit codes: the thing failed; the command line cannot mean anything. */
const FAILED = 1;
const MISUSED = 2;

const COMMANDS: Readonly<Record<string, Command>> = { run, test, info, disasm, trace, convert, serve, mcp };

function overview(): string {
  return [
    `Cartouche ${VERSION}: a NES for the command line.`,
    '',
    'Usage: cartouche COMMAND [options]',
    '',
    'Commands:',
    ...columns(Object.entries(COMMANDS).map(([name, { summary }]) => [name, summary] as const)),
    '',
    'cartouche COMMAND --help says more of each. Every command takes --json.',
    'Exit codes: 0 all is well, 1 what was asked for failed, 2 the command line is wrong.',
  ].join('\n');
}

/** Names of commands that begin as `word` does, or the other way round, for whoever mistyped one. */
function likely(word: string): string {
  const near = Object.keys(COMMANDS).filter((name) => name.startsWith(word.slice(0, 2)));
  return near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
}

function commandCalled(name: string): Command {
  if (!Object.hasOwn(COMMANDS, name)) throw new UsageError(`There is no command "${name}".${likely(name)}`);
  return COMMANDS[name];
}

async function perform(words: readonly string[]): Promise<number> {
  const [name = '', ...rest] = words;
  const print = (text: string) => process.stdout.write(`${text}\n`);
  if (name === '' || name === 'help' || name === '--help' || name === '-h') {
    const [topic] = rest;
    print(topic === undefined || name !== 'help' ? overview() : helpOf(topic, commandCalled(topic)));
    return name === '' ? MISUSED : 0;
  }
  if (name === '--version' || name === '-v') {
    print(VERSION);
    return 0;
  }
  const command = commandCalled(name);
  const given = readArguments(rest, command.options);
  if (given.has('help')) {
    print(helpOf(name, command));
    return 0;
  }
  return command.run(given, new Output(given.has('json'), wantsColours(process.stdout, process.env), print));
}

/** What is said of an error, and the exit code for it. */
function told(error: unknown, words: readonly string[]): { readonly text: string; readonly code: number } {
  if (error instanceof UsageError) {
    const [name = ''] = words;
    const topic = Object.hasOwn(COMMANDS, name) ? `cartouche ${name} --help` : 'cartouche --help';
    return { text: `${error.message}\nSee: ${topic}`, code: MISUSED };
  }
  const isSaid = error instanceof Failure || error instanceof GameError;
  const sentence = isSaid ? error.message : sentenceOf(error);
  if (sentence !== null) return { text: sentence, code: FAILED };
  const { stack } = error as Error;
  return { text: `This is a fault of Cartouche itself, please report it:\n${stack ?? String(error)}`, code: FAILED };
}

async function main(words: readonly string[]): Promise<void> {
  // Whoever reads only the beginning (`| head`) has what they wanted.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : FAILED));
  try {
    process.exitCode = await perform(words);
  } catch (error) {
    const { text, code } = told(error, words);
    if (words.includes('--json')) process.stdout.write(`${JSON.stringify({ error: text.split('\n')[0] }, null, 2)}\n`);
    process.stderr.write(`cartouche: ${text}\n`);
    process.exitCode = code;
  }
}

await main(process.argv.slice(2));
