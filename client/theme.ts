import { createTheme, type MantineColorsTuple } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#e8f0f8',
  '#d3e2f0',
  '#a9c6e2',
  '#7ca8d2',
  '#558ec4',
  '#3a79b3',
  '#1c5d99',
  '#164a7a',
  '#113a60',
  '#0b2945',
];
const official: MantineColorsTuple = [
  '#fbecea',
  '#f6d5d2',
  '#eba9a3',
  '#df7b73',
  '#d2554b',
  '#c43a30',
  '#b3261e',
  '#931e17',
  '#741712',
  '#54100c',
];

/** Mantine in the words of styles/tokens.css: system sans, 14 px, radius 6, the blue accent, the official red. */
export const theme = createTheme({
  fontFamily: 'var(--gn-font)',
  headings: {
    fontFamily: 'var(--gn-font)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '24px', lineHeight: '1.4' },
      h2: { fontSize: '20px', lineHeight: '1.4' },
      h3: { fontSize: '16px', lineHeight: '1.5' },
    },
  },
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  lineHeights: { xs: '1.5', sm: '1.6', md: '1.6', lg: '1.6', xl: '1.5' },
  colors: { accent, official },
  primaryColor: 'accent',
  primaryShade: 6,
  black: '#1f2933',
  defaultRadius: 6,
  radius: { xs: '3px', sm: '6px', md: '6px', lg: '6px', xl: '6px' },
  shadows: { xs: 'var(--gn-shadow)', sm: 'var(--gn-shadow)', md: 'var(--gn-shadow)', lg: 'var(--gn-shadow)' },
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: { duration: 120 },
        overlayProps: { backgroundOpacity: 0.35 },
      },
    },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 100 } } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 100 } } },
  },
});
