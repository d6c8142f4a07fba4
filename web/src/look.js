// The chat library in the colours of Det Fælles Designsystem, light and dark.

const LIGHT = { text: '#1A1A1A', paper: '#FFFFFF', soft: '#F5F5F5', line: '#747474', blue: '#0059B3', onBlue: '#FFFFFF', quiet: '#4A4A4A' };
const DARK = { text: '#F5F5F5', paper: '#1B1F24', soft: '#2B3138', line: '#9AA4AE', blue: '#8DC2FF', onBlue: '#0B1A2B', quiet: '#C8D0D8' };

export function styleOptions(isDark, isNarrow) {
  const c = isDark ? DARK : LIGHT;
  return {
    accent: c.blue,
    subtle: c.quiet,
    backgroundColor: c.paper,
    primaryFont: '"IBM Plex Sans", system-ui, sans-serif',
    fontSizeSmall: '1.4rem',
    rootHeight: '100%',
    rootWidth: '100%',
    bubbleBackground: c.soft,
    bubbleBorderColor: c.line,
    bubbleBorderRadius: 6,
    bubbleTextColor: c.text,
    bubbleFromUserBackground: c.blue,
    bubbleFromUserBorderColor: c.blue,
    bubbleFromUserBorderRadius: 6,
    bubbleFromUserTextColor: c.onBlue,
    bubbleMaxWidth: 640,
    bubbleMinHeight: 40,
    paddingRegular: isNarrow ? 8 : 12,
    timestampColor: c.quiet,
    timestampFormat: 'absolute',
    hideUploadButton: true,
    hideToaster: true,
    hideTelephoneKeypadButton: true,
    disableFileUpload: true,
    sendBoxTextWrap: true,
    sendBoxBackground: c.paper,
    sendBoxTextColor: c.text,
    sendBoxPlaceholderColor: c.quiet,
    sendBoxButtonColor: c.blue,
    sendBoxBorderTop: `solid 1px ${c.line}`,
    suggestedActionLayout: isNarrow ? 'stacked' : 'flow',
    suggestedActionsStackedLayoutButtonTextWrap: true,
    suggestedActionsStackedHeight: isNarrow ? 176 : undefined,
    suggestedActionsStackedOverflow: 'auto',
    suggestedActionBackgroundColor: c.paper,
    suggestedActionBorderColor: c.blue,
    suggestedActionBorderRadius: 4,
    suggestedActionBorderWidth: 2,
    suggestedActionTextColor: c.blue,
    suggestedActionHeight: 44,
    transcriptOverlayButtonBackground: c.blue,
    transcriptOverlayButtonColor: c.onBlue,
    transcriptVisualKeyboardIndicatorColor: c.blue,
    autoScrollSnapOnPage: true,
    sendTimeout: 40000
  };
}
