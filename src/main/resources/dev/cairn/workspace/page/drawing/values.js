// What is typed or chosen in an element: https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload
//
// The page knows it in two spellings: as payloads carry it ({type, selected_option}), and in short: a text, the value
// of an option, an id, seconds, or a list of these; null when emptied.

const KINDS = {
    plain_text_input: { value: 'value', initial: 'initial_value' },
    email_text_input: { value: 'value', initial: 'initial_value' },
    url_text_input: { value: 'value', initial: 'initial_value' },
    number_input: { value: 'value', initial: 'initial_value' },
    rich_text_input: { value: 'rich_text_value', initial: 'initial_value' },
    datepicker: { value: 'selected_date', initial: 'initial_date' },
    timepicker: { value: 'selected_time', initial: 'initial_time' },
    datetimepicker: { value: 'selected_date_time', initial: 'initial_date_time' },
    users_select: { value: 'selected_user', initial: 'initial_user' },
    conversations_select: { value: 'selected_conversation', initial: 'initial_conversation' },
    channels_select: { value: 'selected_channel', initial: 'initial_channel' },
    multi_users_select: { value: 'selected_users', initial: 'initial_users', many: true },
    multi_conversations_select: { value: 'selected_conversations', initial: 'initial_conversations', many: true },
    multi_channels_select: { value: 'selected_channels', initial: 'initial_channels', many: true },
    static_select: { value: 'selected_option', initial: 'initial_option', options: true },
    external_select: { value: 'selected_option', initial: 'initial_option', options: true },
    radio_buttons: { value: 'selected_option', initial: 'initial_option', options: true },
    checkboxes: { value: 'selected_options', initial: 'initial_options', options: true, many: true },
    multi_static_select: { value: 'selected_options', initial: 'initial_options', options: true, many: true },
    multi_external_select: { value: 'selected_options', initial: 'initial_options', options: true, many: true },
};

/** Whether the element keeps what is typed or chosen in it; a button does not. */
export function keepsValue(element) {
    return Object.hasOwn(KINDS, element.type);
}

/** What is typed or chosen now, in short; null or an empty list when nothing is. */
export function valueOf(element, place, block) {
    const kind = KINDS[element.type];
    const kept = place.values?.[block.block_id]?.[element.action_id];
    const value = kept && Object.hasOwn(kept, kind.value) ? kept[kind.value] : element[kind.initial];
    if (kind.many) {
        return (value ?? []).map(item => kind.options ? item.value : item);
    }
    return (kind.options ? value?.value : value) ?? null;
}

/** The value as payloads carry it, of one given in short. */
export function spelled(element, value) {
    const kind = KINDS[element.type];
    const one = item => kind.options ? optionsOf(element).find(option => option.value === item) ?? null : item;
    return {
        type: element.type,
        [kind.value]: kind.many ? (value ?? []).map(one).filter(Boolean)
            : value === null || value === undefined || value === '' ? null : one(value),
    };
}

/** All options of an element, whether in groups or not. */
function optionsOf(element) {
    return [...(element.options ?? []), ...(element.option_groups ?? []).flatMap(group => group.options ?? [])];
}
