// Takes the screenshots of the README from the product itself: `node scripts/screenshots.mjs`.
import { still, withProduct } from './product.mjs';

await withProduct({ viewport: { width: 1360, height: 860 }, locale: 'fr-FR', timezoneId: 'Europe/Paris' }, async (page, fileOf) => {
  const group = page.frameLocator('#group');
  const post = async (who, text) => {
    await group.locator(`[data-member="${who}"]`).click();
    await group.locator('textarea[name="text"]').fill(text);
    await group.locator('#composer button[type="submit"]').click();
    await group.locator('textarea[name="text"]').and(group.locator(':placeholder-shown')).waitFor();
  };
  await post('paul', 'Bonsoir à tous, qui a l’habitude de la colchicine après une péricardite récidivante ?');
  await post('grace', 'Evening all. NICE still says three months for a first episode, six if it recurs.');
  await post('paul', 'Merci Grace, c’est ce que je pensais. Bon courage pour la garde.');
  await post('salma', 'salam, 3andi wa7ed la patiente 54 ans, dyspnée mn 3 iyam, ECG normal, D-dimères 900. Angioscanner direct ?');
  await post('salma', 'C’est Mme Zineb Bouhlal, CIN BK999912, son fils est joignable au 06 39 98 12 34 si vous voulez le compte rendu');
  await page.locator('#cards article.card').first().waitFor();
  await group.locator('#private').waitFor();
  await page.waitForFunction(() => document.querySelectorAll('#cards .deeds .done').length >= 2);
  await still(page);
  await page.screenshot({ path: fileOf('desk') });
  await page.setViewportSize({ width: 1360, height: 1000 });
  await page.locator('#cards article.card h3 a').first().click();
  await page.locator('#facts form[data-act="claim"] button').click();
  await page.locator('[data-lease]').waitFor();
  await page.locator('#look-panel form[data-act="look"] button').click();
  await page.locator('.look mark').first().waitFor();
  await still(page);
  await page.screenshot({ path: fileOf('case') });
  await page.goto(`${new URL(page.url()).origin}/?lang=ar`);
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('#cards article.card').first().waitFor();
  await still(page);
  await page.screenshot({ path: fileOf('phone-arabic') });
});
