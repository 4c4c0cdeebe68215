/** The colours of a chart's series or pieces, one after the other, on the screen and in Word; they stay apart in a grey printout. */
export const CHART_COLOURS = ['#1C5D99', '#D08C2A', '#4C9A6A', '#8C6BB1', '#B3574C', '#5F7285'] as const;
