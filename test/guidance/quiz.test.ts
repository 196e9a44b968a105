import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCommands } from '../../src/commands/index.ts';
import { type Asked, createAsked } from '../../src/core/asked.ts';
import { readMember } from '../../src/core/member.ts';
import { tellOfQuiz } from '../../src/core/reminders.ts';
import { caseOfWeek, quizCases } from '../../src/guidance/quiz/index.ts';
import { usualAround } from '../fakes/around.ts';
import { openWorld, type World } from '../fakes/world.ts';

const hall = { platform: 'practice', group: 'practice', channel: 'hall' };
const salma = { platform: 'practice', id: 'salma' };
let world: World;
let asked: Asked;
beforeEach(async () => {
  world = await openWorld();
  asked = createAsked(world.deps, world.service.moderation, createCommands(usualAround()));
});
afterEach(() => world.close());
const show = () => asked.asked({ command: 'quiz', by: salma, in: hall, language: 'fr', options: {} });
const press = (action = '') => asked.pressed({ action, by: salma, in: hall, language: 'fr' });

describe('/quiz', () => {
  it('has a case for every week before any comes again', () => {
    expect(quizCases.length).toBeGreaterThanOrEqual(24);
    expect(new Set(Array.from({ length: quizCases.length }, (_, i) => caseOfWeek(2900 + i).id)).size).toBe(quizCases.length);
  });

  it('counts the first answer of a week, for its author alone', async () => {
    const { rows } = await show();
    const [first, second] = rows?.[0] ?? [];
    const one = await press(first?.action);
    await press(second?.action);
    expect(one?.text).toMatch(/connu de vous seul/);
    expect((await readMember(world.deps, hall, salma)).scores).toHaveLength(1);
  });

  it('is told of once a week to who asked for it', async () => {
    await press((await show()).rows?.[1]?.[0]?.action);
    expect((await readMember(world.deps, hall, salma)).choices).toEqual({ quiz: true });
    await tellOfQuiz(world.deps);
    const { version } = await world.store.readings.group(hall);
    await tellOfQuiz(world.deps);
    expect((await world.store.readings.group(hall)).version).toBe(version);
  });
});
