// Takes the screenshots of docs/commands.md from the practice group: `node scripts/command-screenshots.mjs`.
import { still, withProduct } from './product.mjs';

/** What is typed, by language; the answer is what is shown. */
const said = {
  regle: { fr: '/regle photo', en: '/rule photo', ar: '/regle صورة' },
  usurpation: { fr: '/usurpation', en: '/impersonation', ar: '/usurpation' },
  fuite: { fr: '/fuite', en: '/leak', ar: '/fuite' },
  avis: { fr: '/avis', en: '/opinion', ar: '/avis' },
  verifier: {
    fr: '/verifier Mme Zineb Bouhlal, CIN BK999912, œdèmes sous amlodipine',
    en: '/check Mrs Zineb Bouhlal, CIN BK999912, ankle swelling on amlodipine',
    ar: '/verifier السيدة زينب بوهلال، رقم البطاقة الوطنية BK999912. وذمة في الساقين تحت أملوديبين منذ أسبوع، ما رأيكم؟',
  },
};

await withProduct({ viewport: { width: 560, height: 2600 }, colorScheme: 'light' }, async (page, fileOf) => {
  const origin = new URL(page.url()).origin;
  for (const lang of ['fr', 'en', 'ar']) {
    await page.goto(`${origin}/practice/?lang=${lang}`);
    await page.locator('[data-member="salma"]').click();
    for (const [name, typed] of Object.entries(said)) {
      await page.locator('textarea[name="text"]').fill(typed[lang]);
      await page.keyboard.press('Escape');
      await page.locator('#composer button[type="submit"]').click();
      const card = page.locator('#private article.asked').first();
      await card.waitFor();
      if (name === 'avis') {
        await card.locator('button').first().click();
        await card.locator('form.asks select').first().waitFor();
      }
      await still(page);
      await card.screenshot({ path: fileOf(`${name}-${lang}`) });
      await card.locator('button.plain').last().click();
      await card.waitFor({ state: 'detached' });
    }
  }
});
