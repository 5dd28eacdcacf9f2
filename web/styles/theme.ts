import type { ThemeConfig } from 'antd';

/** Texts of tags on their light grounds. Ant Design keeps each of its colours under two names. */
function tagTexts(colours: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(colours).flatMap(([name, text]) => [
      [`${name}7`, text],
      [`${name}-7`, text],
    ]),
  );
}

/** Ant Design with colours that keep WCAG AA (4.5 : 1) on white and on its light greys. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0958d9',
    colorPrimaryHover: '#003eb3',
    colorLink: '#0958d9',
    // What is pointed at is read as well.
    colorLinkHover: '#003eb3',
    colorLinkActive: '#002c8c',
    colorSuccess: '#237804',
    colorWarning: '#ad4e00',
    colorError: '#cf1322',
    // Made from the dark text colours they would be muddy.
    colorSuccessBg: '#f6ffed',
    colorSuccessBorder: '#b7eb8f',
    colorWarningBg: '#fff7e6',
    colorWarningBorder: '#ffd591',
    colorTextSecondary: '#515151',
    colorTextTertiary: '#5c5c5c',
    colorTextDescription: '#5c5c5c',
    colorTextPlaceholder: '#6b6b6b',
    colorTextDisabled: '#6b6b6b',
    ...tagTexts({
      green: '#237804',
      orange: '#ad4e00',
      gold: '#874d00',
      cyan: '#006d75',
      volcano: '#ad2102',
    }),
    borderRadius: 6,
    fontSize: 14,
  },
  // On the grey of the page the choices would float without their track.
  components: { Segmented: { trackBg: '#e8e8e8' } },
};

/** The same for those who asked for less motion: nothing slides, grows or fades. */
export const calmTheme: ThemeConfig = { ...theme, token: { ...theme.token, motion: false } };

/** How urgent something is, as a colour: the clock's thresholds (CAL-3). */
export const urgencyColours = {
  calm: '#237804',
  warned: '#ad4e00',
  breached: '#cf1322',
  paused: '#515151',
} as const;

export type Urgency = keyof typeof urgencyColours;
