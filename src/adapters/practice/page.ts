import { html } from 'hono/html';
import type { Member } from './people.ts';
import type { PracticeWords } from './words.ts';

interface Page {
  readonly tag: string;
  readonly words: PracticeWords;
  readonly members: readonly Member[];
  readonly me: Member | undefined;
  readonly csrf: string;
  readonly theme: 'light' | 'dark' | undefined;
}

const initials = (name: string): string =>
  name
    .replace(/^Dr /, '')
    .split(' ')
    .map((part) => part[0])
    .join('');

const memberButton = (m: Member, words: PracticeWords, chosen: boolean) => html`
  <button type="button" class="member hue-${m.id}" data-member="${m.id}" aria-pressed="${String(chosen)}" title="${m.field}">
    <span class="face" aria-hidden="true">${initials(m.name)}</span>
    <span class="name"><bdi>${m.name.replace(/^Dr /, '')}</bdi>${m.role === 'moderator' ? html`<small>${words.moderator}</small>` : ''}<small class="mark"></small></span>
    <span class="dot" hidden></span>
  </button>`;

export const page = ({ tag, words, members, me, csrf, theme }: Page) => html`<!doctype html>
<html lang="${tag}" dir="${words.direction}" ${theme ? html`data-theme="${theme}"` : ''}>
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${words.title} · Confrère</title>
  <link rel="stylesheet" href="practice.css">
  <script src="practice.js" defer></script>
</head>
<body data-words="${JSON.stringify(words)}" data-csrf="${csrf}" data-me="${me?.id ?? ''}" data-lang="${tag}">
  <header class="bar">
    <div class="title"><h1>${words.title}</h1><p>${words.invented}</p></div>
    <form id="evening" class="evening">
      <progress id="evening-progress" max="1" value="0" aria-label="${words.evening}" hidden></progress>
      <label><span class="quiet">${words.speed}</span>
        <select name="speed">${Object.entries(words.speeds).map(([value, name]) => html`<option value="${value}">${name}</option>`)}</select>
      </label>
      <button type="submit" class="soft">${words.evening}</button>
    </form>
    <div class="members" role="group" aria-label="${words.youAre}"><span class="quiet" aria-hidden="true">${words.youAre}</span>${members.map((m) => memberButton(m, words, m.id === me?.id))}
      <details id="yourself" class="menu"><summary>${words.yourself}</summary><div>
        <form id="rename"><input name="name" type="text" dir="auto" maxlength="60" aria-label="${words.rename}" autocomplete="off"><button type="submit" class="soft">${words.rename}</button></form>
        <button type="button" id="leave" class="soft">${words.leave}</button>
      </div></details>
    </div>
  </header>
  <p id="away" class="away" role="status" hidden>${words.away}</p>
  <div id="notices" class="notices" role="status"></div>
  <main>
    <ol id="messages" class="messages" tabindex="0" aria-label="${words.title}"></ol>
    <button type="button" id="newer" class="newer" hidden>${words.newer} ↓</button>
    <section id="private" class="private" aria-label="${words.privately}" tabindex="0" hidden></section>
    <form id="composer" class="composer">
      <p id="context" class="context" hidden><span></span><button type="button" class="plain">${words.cancel}</button></p>
      <ul id="commands" class="commands" role="listbox" aria-label="${words.commands}" hidden></ul>
      <textarea name="text" rows="2" dir="auto" maxlength="4000" placeholder="${words.write} · ${words.commandHint}" aria-label="${words.write}" aria-autocomplete="list" aria-controls="commands"></textarea>
      <div class="row"><input name="file" type="text" dir="auto" maxlength="1000" placeholder="${words.file}" aria-label="${words.file}" autocomplete="off"><button type="submit" class="main">${words.send}</button></div>
      <p id="silenced" class="context" role="status" hidden></p>
      <p id="failed" class="failed" role="alert" hidden>${words.failed}</p>
    </form>
  </main>
</body>
</html>`;
