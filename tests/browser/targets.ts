import type { Page } from 'playwright-core';

/**
 * Controls that are smaller than a fingertip, 44 by 44. Words of the glossary and citations stand within a line of text
 * and are left out, as WCAG 2.5.5 does; a field that a label holds is as large as its label.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
    const controls = [
      ...top.querySelectorAll<HTMLElement>('button, a[href], summary, input, select, textarea, [role=tab]'),
    ];
    return controls.flatMap((control) => {
      const shown = control.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      const inLine = getComputedStyle(control).display === 'inline' || control.matches('.term, .sources .link');
      if (!shown || inLine || control.closest('.hidden')) return [];
      const target = control.closest('label') ?? control;
      const { width, height } = target.getBoundingClientRect();
      if (width === 0 || control.matches('.skip:not(:focus)') || (width >= 43.5 && height >= 43.5)) return [];
      const name = control.getAttribute('aria-label') ?? control.textContent?.trim().slice(0, 40);
      return [
        `${control.tagName.toLowerCase()}.${control.className} '${name}': ${Math.round(width)} × ${Math.round(height)}`,
      ];
    });
  });
}
