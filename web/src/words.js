// The library's own Danish is stiff, and in places not Danish.
export const WORDS = {
  ACTIVITY_INTERACTIVE_FOOTNOTE_ALT: 'Tryk på Enter for at komme ind i beskeden.',
  ACTIVITY_INTERACTIVE_REASON_INTERACTIVE_CONTENT_ALT: 'Der er knapper i beskeden.',
  ACTIVITY_INTERACTIVE_REASON_LINK_ALT: 'Der er links i beskeden.',
  ACTIVITY_INTERACTIVE_REASON_SEND_FAILED_ALT: 'Beskeden blev ikke sendt.',
  ACTIVITY_STATUS_SEND_FAILED_RETRY: 'Beskeden blev ikke sendt. [Prøv igen][RETRY].',
  KEYBOARD_HELP_CHAT_HISTORY_ACCESS_ITEMS_IN_MESSAGE_HEADER: 'Gå til links i beskeden',
  KEYBOARD_HELP_CHAT_HISTORY_HEADER: 'Det, der er skrevet',
  KEYBOARD_HELP_CHAT_HISTORY_LEAVE_MESSAGE_HEADER: 'Forlad beskeden',
  KEYBOARD_HELP_CHAT_HISTORY_MOVE_BETWEEN_ITEMS_HEADER: 'Gå fra link til link i beskeden',
  KEYBOARD_HELP_CHAT_HISTORY_MOVE_BETWEEN_MESSAGES_HEADER: 'Gå fra besked til besked',
  KEYBOARD_HELP_CHAT_WINDOW_BODY_DO_ACTION_HEADER: 'Tryk på en knap',
  KEYBOARD_HELP_CHAT_WINDOW_BODY_MOVE_BETWEEN_ITEMS_HEADER: 'Gå rundt i chatten',
  KEYBOARD_HELP_CHAT_WINDOW_HEADER: 'Chatten',
  KEYBOARD_HELP_HEADER: 'Sådan bruger du tastaturet',
  SEND_BOX_IS_EMPTY_TOOLTIP_ALT: 'Skriv noget, før du sender.',
  SUGGESTED_ACTIONS_LABEL_ALT: 'Forslag',
  TEXT_INPUT_ALT: 'Skriv her',
  TEXT_INPUT_PLACEHOLDER: 'Skriv dit spørgsmål',
  TRANSCRIPT_ARIA_LABEL_ALT: 'Det, der er skrevet. Brug piletasterne for at gå fra besked til besked.',
  TRANSCRIPT_LIVE_REGION_INTERACTIVE_LABEL_ALT:
    'Tryk på Skift og Tab to-tre gange for at komme op til beskeden. Tryk derefter på Enter.',
  TRANSCRIPT_LIVE_REGION_INTERACTIVE_WITH_LINKS_LABEL_ALT:
    'Der er links i beskeden. Tryk på Skift og Tab to-tre gange for at komme op til den. Tryk derefter på Enter.',
  TRANSCRIPT_LIVE_REGION_SEND_FAILED_ALT: 'Beskeden blev ikke sendt.',
  TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_LABEL_ALT:
    'Der er forslag til, hvad du kan svare. Tryk på Skift og Tab to-tre gange for at vælge et.',
  TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_WITH_ACCESS_KEY_LABEL_ALT:
    'Der er forslag til, hvad du kan svare. Tryk på $1 for at vælge et.',
  TRANSCRIPT_MORE_MESSAGES: 'Flere beskeder',
  TRANSCRIPT_NEW_MESSAGES: 'Nye beskeder',
  TRANSCRIPT_TERMINATOR_TEXT: 'Her slutter det, der er skrevet',
  TYPING_INDICATOR_ALT: 'Robotten skriver'
};
