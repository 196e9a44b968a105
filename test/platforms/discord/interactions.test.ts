import {
  ActionRowBuilder,
  type BaseInteraction,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  Events,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { beds } from './loopback/test-bed.ts';

const bed = beds();

const row = () =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(new ButtonBuilder().setCustomId('claim').setLabel('Je prends').setStyle(ButtonStyle.Primary));

/** Answers every interaction with one function and keeps what went wrong. */
function answering(client: Client, how: (interaction: Interaction) => Promise<unknown>): unknown[] {
  const errors: unknown[] = [];
  client.on(Events.InteractionCreate, (interaction: BaseInteraction) => void how(interaction as Interaction).catch((error: unknown) => errors.push(error)));
  return errors;
}

describe('interactions of the loopback Discord', () => {
  it('runs a slash command with its options, answered for one person only', async () => {
    const { discord, guild, channel, author, client } = await bed();
    const bot = await client();
    await bot.application.commands.set(
      [
        new SlashCommandBuilder()
          .setName('signaler')
          .setDescription('Signale un message')
          .addUserOption((option) => option.setName('qui').setDescription('Qui').setRequired(true))
          .addStringOption((option) => option.setName('motif').setDescription('Pourquoi')),
      ],
      guild.id,
    );
    const errors = answering(bot, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const qui = interaction.options.getMember('qui');
      await interaction.reply({
        content: `${interaction.options.getUser('qui', true).username} ${qui ? 'est là' : ''} ${interaction.options.getString('motif')}`,
        flags: MessageFlags.Ephemeral,
      });
    });
    const use = discord.use.slash(channel, author, 'signaler', { qui: author, motif: 'un nom' });
    await expect.poll(() => use.original()?.content).toBe('salma est là un nom');
    expect(use.state()).toBe('answered');
    expect(discord.messages(channel)).toEqual([]);
    expect(discord.ephemerals(channel, author)).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  it('refuses a first answer after three seconds, and a second first answer', async () => {
    const { discord, guild, channel, author, client } = await bed();
    const bot = await client();
    await bot.application.commands.set([{ name: 'aide', description: 'Aide' }], guild.id);
    let late = true;
    const errors = answering(bot, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      if (late) discord.clock.advance(3001);
      await interaction.reply('Bonjour');
      await bot.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, { auth: false, body: { type: 4, data: { content: 'Encore' } } });
    });
    const first = discord.use.slash(channel, author, 'aide');
    await expect.poll(() => errors).toMatchObject([{ code: 10062, status: 404 }]);
    expect(first.state()).toBe('failed');
    late = false;
    discord.use.slash(channel, author, 'aide');
    await expect.poll(() => errors[1]).toMatchObject({ code: 40060, status: 400 });
  });

  it('defers, edits, follows up and deletes until the token dies after fifteen minutes', async () => {
    const { discord, guild, channel, author, client } = await bed();
    const bot = await client();
    await bot.application.commands.set([{ name: 'revue', description: 'Revue' }], guild.id);
    let kept: Extract<Interaction, { editReply: unknown }> | undefined;
    answering(bot, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      kept = interaction;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply('Fini');
      await interaction.followUp({ content: 'Suite', flags: MessageFlags.Ephemeral });
    });
    const use = discord.use.slash(channel, author, 'revue');
    await expect.poll(() => use.followups().map((one) => one.content)).toEqual(['Suite']);
    expect(use.original()?.content).toBe('Fini');
    await kept?.deleteReply();
    expect(use.original()).toBeUndefined();
    discord.clock.advance(15 * 60_000);
    await expect(kept?.followUp('Trop tard')).rejects.toMatchObject({ code: 50027 });
  });

  it('lets a button update its message, and a disabled one not be pressed', async () => {
    const { discord, channel, author, client } = await bed();
    const bot = await client();
    answering(bot, async (interaction) => {
      if (interaction.isButton()) await interaction.update({ content: `Pris par ${interaction.user.username}`, components: [] });
    });
    const place = await bot.channels.fetch(channel.id);
    if (!place?.isSendable()) throw new Error('not sendable');
    const card = await place.send({ content: 'Alerte', components: [row()] });
    const use = discord.use.press({ id: card.id, channel_id: channel.id }, author, 'claim');
    await expect.poll(() => discord.messages(channel)[0]?.content).toBe('Pris par salma');
    expect(use.state()).toBe('answered');
    expect(() => discord.use.press({ id: card.id, channel_id: channel.id }, author, 'claim')).toThrow('no component');
  });

  it('opens a modal from a select and receives what was entered', async () => {
    const { discord, channel, author, client } = await bed();
    const bot = await client();
    const seen: string[] = [];
    answering(bot, async (interaction) => {
      if (interaction.isStringSelectMenu()) {
        const input = new TextInputBuilder().setCustomId('why').setLabel('Pourquoi').setStyle(TextInputStyle.Paragraph);
        await interaction.showModal(
          new ModalBuilder()
            .setCustomId(`refuse:${interaction.values[0]}`)
            .setTitle('Refus')
            .addComponents(new ActionRowBuilder<TextInputBuilder>().addComponents(input)),
        );
      }
      if (interaction.isModalSubmit()) {
        seen.push(`${interaction.customId} ${interaction.fields.getTextInputValue('why')}`);
        await interaction.reply({ content: 'Noté', flags: MessageFlags.Ephemeral });
      }
    });
    const place = await bot.channels.fetch(channel.id);
    if (!place?.isSendable()) throw new Error('not sendable');
    const menu = new StringSelectMenuBuilder().setCustomId('what').addOptions({ label: 'Nom', value: 'name' }, { label: 'Photo', value: 'photo' });
    const card = await place.send({ content: 'Quoi', components: [new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu)] });
    const pick = discord.use.pick({ id: card.id, channel_id: channel.id }, author, 'what', ['photo']);
    await expect.poll(() => pick.modal()?.title).toBe('Refus');
    const submit = discord.use.submit(pick, { why: 'Visage visible' });
    await expect.poll(() => submit.original()?.content).toBe('Noté');
    expect(seen).toEqual(['refuse:photo Visage visible']);
  });

  it('completes an option while it is typed, and offers message and user menus', async () => {
    const { discord, guild, channel, author, client } = await bed();
    const bot = await client();
    await bot.application.commands.set(
      [
        { name: 'regle', description: 'Règle', options: [{ type: 3, name: 'nom', description: 'Nom', autocomplete: true, required: true }] },
        { name: 'Anonymiser', type: 3 },
        { name: 'Vérifier', type: 2 },
      ],
      guild.id,
    );
    const seen: string[] = [];
    answering(bot, async (interaction) => {
      if (interaction.isAutocomplete()) await interaction.respond([{ name: `${interaction.options.getFocused()}e`, value: 'fr-nir' }]);
      if (interaction.isMessageContextMenuCommand()) {
        seen.push(interaction.targetMessage.content);
        await interaction.reply('Fait');
      }
      if (interaction.isUserContextMenuCommand()) seen.push(interaction.targetUser.username);
    });
    const typed = discord.use.autocomplete(channel, author, 'regle', 'nom', { nom: 'fr' });
    await expect.poll(() => typed.choices()).toEqual([{ name: 'fre', value: 'fr-nir' }]);
    const message = discord.talk.post(channel, author, 'Un texte');
    discord.use.messageMenu(message, author, 'Anonymiser');
    discord.use.userMenu(channel, author, 'Vérifier', author);
    await expect.poll(() => seen).toEqual(['Un texte', 'salma']);
  });

  it('takes files in a command, and files, people and choices in a modal', async () => {
    const { discord, guild, channel, author, client } = await bed();
    const bot = await client();
    await bot.application.commands.set(
      [{ name: 'relire', description: 'x', options: [{ type: 11, name: 'image', description: 'x', required: true }] }],
      guild.id,
    );
    const seen: string[] = [];
    const errors = answering(bot, async (interaction) => {
      if (interaction.isChatInputCommand()) {
        seen.push(await (await fetch(interaction.options.getAttachment('image', true).url)).text());
        await bot.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
          auth: false,
          body: {
            type: 9,
            data: {
              custom_id: 'dossier',
              title: 'Vérification',
              components: [
                { type: 18, label: 'Carte', component: { type: 19, custom_id: 'card', max_values: 1 } },
                { type: 18, label: 'Parrain', component: { type: 5, custom_id: 'sponsor' } },
                { type: 18, label: 'Pays', component: { type: 3, custom_id: 'country', options: [{ label: 'Maroc', value: 'ma' }] } },
              ],
            },
          },
        });
      }
      if (interaction.isModalSubmit()) {
        seen.push(interaction.fields.getUploadedFiles('card')?.first()?.name ?? '', interaction.fields.getSelectedUsers('sponsor')?.first()?.username ?? '');
        seen.push(...interaction.fields.getStringSelectValues('country'));
        await interaction.reply({ content: 'Merci', flags: MessageFlags.Ephemeral });
      }
    });
    const use = discord.use.slash(channel, author, 'relire', { image: { name: 'a.png', type: 'image/png', bytes: 'pixels' } });
    await expect.poll(() => use.modal()?.title ?? errors[0]).toBe('Vérification');
    const done = discord.use.submit(use, { card: [{ name: 'carte.jpg', bytes: 'x' }], sponsor: [author.id], country: ['ma'] });
    await expect.poll(() => done.original()?.content ?? errors[0]).toBe('Merci');
    expect(seen).toEqual(['pixels', 'carte.jpg', 'salma', 'ma']);
  });

  it('runs a command in a private conversation, and buttons there', async () => {
    const { discord, author, client } = await bed();
    const bot = await client();
    await bot.application.commands.set([{ name: 'aide', description: 'x' }]);
    const errors = answering(bot, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: `pour ${interaction.user.username}`, components: [row()] });
      if (interaction.isButton()) await interaction.update({ content: 'fait', components: [] });
    });
    const dm = discord.talk.whisper(author, 'bonjour');
    const use = discord.use.slash({ id: dm.channel_id }, author, 'aide');
    await expect.poll(() => use.original()?.content ?? errors[0]).toBe('pour salma');
    discord.use.press({ id: use.original()?.id ?? '', channel_id: dm.channel_id }, author, 'claim');
    await expect.poll(() => discord.direct(author).at(-1)?.content).toBe('fait');
  });

  it('shows a command only to those it is for', async () => {
    const { discord, guild, channel, author, client } = await bed();
    const bot = await client();
    await bot.application.commands.set([new SlashCommandBuilder().setName('moderer').setDescription('x').setDefaultMemberPermissions(8)], guild.id);
    expect(() => discord.use.slash(channel, author, 'moderer')).toThrow('not offered');
    expect(() => discord.use.slash(channel, { id: guild.ownerId }, 'moderer')).not.toThrow();
  });

  it('refuses commands that are not well formed', async () => {
    const { client } = await bed();
    const bot = await client();
    await expect(bot.application.commands.set([{ name: 'Majuscule', description: 'x' }])).rejects.toMatchObject({ code: 50035 });
    await expect(bot.application.commands.set([{ name: 'sans', description: '' }])).rejects.toMatchObject({ code: 50035 });
    await expect(
      bot.application.commands.set([
        {
          name: 'ordre',
          description: 'x',
          options: [
            { type: 3, name: 'a', description: 'x' },
            { type: 3, name: 'b', description: 'x', required: true },
          ],
        },
      ]),
    ).rejects.toMatchObject({ code: 50035 });
    const many = Array.from({ length: 101 }, (_, at) => ({ name: `c${at}`, description: 'x' }));
    await expect(bot.application.commands.set(many)).rejects.toMatchObject({ code: 30032 });
  });
});
