// How an element's value is spelled in state.values: https://docs.slack.dev/reference/interaction-payloads/

const SPELLED = {
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  datetimepicker: 'selected_date_time',
  users_select: 'selected_user',
  conversations_select: 'selected_conversation',
  channels_select: 'selected_channel',
  multi_users_select: 'selected_users',
  multi_conversations_select: 'selected_conversations',
  multi_channels_select: 'selected_channels',
  static_select: 'selected_option',
  external_select: 'selected_option',
  radio_buttons: 'selected_option',
  checkboxes: 'selected_options',
  multi_static_select: 'selected_options',
  multi_external_select: 'selected_options',
  rich_text_input: 'rich_text_value',
};

function option(element, value) {
  const options = element.options ?? (element.option_groups ?? []).flatMap((group) => group.options);
  return options.find((one) => one.value === value) ?? null;
}

/** @param short a text, the value of an option, a list of such, or null for nothing */
export function spelled(element, short) {
  const property = SPELLED[element.type] ?? 'value';
  if (property === 'selected_option') {
    return { type: element.type, [property]: short === null ? null : option(element, short) };
  }
  if (property === 'selected_options') {
    return { type: element.type, [property]: short.map((value) => option(element, value)).filter(Boolean) };
  }
  return { type: element.type, [property]: short === '' ? null : short };
}

/** What is filled in, with what was typed since laid over it. */
export function laidOver(values, edits) {
  const all = structuredClone(values ?? {});
  for (const [block, byAction] of Object.entries(edits ?? {})) {
    all[block] = { ...all[block], ...byAction };
  }
  return all;
}

/** Of the edits, those whose field is still in the form. */
export function stillThere(values, edits) {
  const kept = {};
  for (const [block, byAction] of Object.entries(edits ?? {})) {
    for (const [action, value] of Object.entries(byAction)) {
      if (values?.[block]?.[action]) {
        kept[block] = { ...kept[block], [action]: value };
      }
    }
  }
  return kept;
}
