// The chat library in the page's colours (page.css), light or dark as they are now.

const page = getComputedStyle(document.documentElement);
const colour = name => page.getPropertyValue(`--${name}`).trim();

// So much of a low window at most; the rest of the text or the suggestions scrolls.
const BOX = 'clamp(4.8rem, 15vh, 20rem)';
const SUGGESTIONS = 'clamp(5.6rem, 20vh, 17.6rem)';

export function styleOptions(isNarrow) {
  const [text, paper, soft, line, blue, onBlue, quiet] = ['text', 'paper', 'soft', 'line', 'blue', 'on-blue', 'quiet'].map(colour);
  return {
    accent: blue,
    subtle: quiet,
    backgroundColor: paper,
    primaryFont: '"IBM Plex Sans", system-ui, sans-serif',
    fontSizeSmall: '1.4rem',
    rootHeight: '100%',
    rootWidth: '100%',
    bubbleBackground: soft,
    bubbleBorderColor: line,
    bubbleBorderRadius: 6,
    bubbleTextColor: text,
    bubbleFromUserBackground: blue,
    bubbleFromUserBorderColor: blue,
    bubbleFromUserBorderRadius: 6,
    bubbleFromUserTextColor: onBlue,
    bubbleMaxWidth: 640,
    bubbleMinHeight: 40,
    paddingRegular: isNarrow ? 8 : 12,
    timestampColor: quiet,
    timestampFormat: 'absolute',
    hideUploadButton: true,
    hideToaster: true,
    hideTelephoneKeypadButton: true,
    disableFileUpload: true,
    sendBoxTextWrap: true,
    sendBoxMaxHeight: BOX,
    sendBoxBackground: paper,
    sendBoxTextColor: text,
    sendBoxPlaceholderColor: quiet,
    sendBoxButtonColor: blue,
    sendBoxButtonShadeColorOnActive: soft,
    sendBoxButtonShadeColorOnHover: soft,
    sendBoxButtonKeyboardFocusIndicatorBorderColor: blue,
    sendBoxButtonKeyboardFocusIndicatorBorderWidth: 3,
    sendBoxBorderTop: `solid 1px ${line}`,
    suggestedActionLayout: isNarrow ? 'stacked' : 'flow',
    suggestedActionsStackedLayoutButtonTextWrap: true,
    suggestedActionsStackedHeight: SUGGESTIONS,
    suggestedActionsStackedOverflow: 'auto',
    suggestedActionsFlowMaxHeight: SUGGESTIONS,
    suggestedActionBackgroundColor: paper,
    suggestedActionBorderColor: blue,
    suggestedActionBorderRadius: 4,
    suggestedActionBorderWidth: 2,
    suggestedActionTextColor: blue,
    suggestedActionBackgroundColorOnHover: soft,
    suggestedActionBackgroundColorOnActive: soft,
    suggestedActionKeyboardFocusIndicatorBorderColor: blue,
    suggestedActionKeyboardFocusIndicatorBorderStyle: 'solid',
    suggestedActionKeyboardFocusIndicatorBorderWidth: 3,
    suggestedActionsVisualKeyboardIndicatorColor: blue,
    suggestedActionHeight: 44,
    transcriptOverlayButtonBackground: blue,
    transcriptOverlayButtonColor: onBlue,
    transcriptVisualKeyboardIndicatorColor: blue,
    transcriptActivityVisualKeyboardIndicatorColor: blue,
    autoScrollSnapOnPage: true,
    typingAnimationDuration: 40000, // as long as an answer may take: it goes when the answer comes
    sendTimeout: 40000
  };
}
