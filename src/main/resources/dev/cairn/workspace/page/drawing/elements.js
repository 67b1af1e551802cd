// Every element this page can draw, by its type.

import { draw as button } from './elements/button.js';
import { draw as channels_select } from './elements/channels_select.js';
import { draw as checkboxes } from './elements/checkboxes.js';
import { draw as conversations_select } from './elements/conversations_select.js';
import { draw as datepicker } from './elements/datepicker.js';
import { draw as datetimepicker } from './elements/datetimepicker.js';
import { draw as email_text_input } from './elements/email_text_input.js';
import { draw as external_select } from './elements/external_select.js';
import { draw as feedback_buttons } from './elements/feedback_buttons.js';
import { draw as file_input } from './elements/file_input.js';
import { draw as icon_button } from './elements/icon_button.js';
import { draw as image } from './elements/image.js';
import { draw as multi_channels_select } from './elements/multi_channels_select.js';
import { draw as multi_conversations_select } from './elements/multi_conversations_select.js';
import { draw as multi_external_select } from './elements/multi_external_select.js';
import { draw as multi_static_select } from './elements/multi_static_select.js';
import { draw as multi_users_select } from './elements/multi_users_select.js';
import { draw as number_input } from './elements/number_input.js';
import { draw as overflow } from './elements/overflow.js';
import { draw as plain_text_input } from './elements/plain_text_input.js';
import { draw as radio_buttons } from './elements/radio_buttons.js';
import { draw as rich_text_input } from './elements/rich_text_input.js';
import { draw as static_select } from './elements/static_select.js';
import { draw as timepicker } from './elements/timepicker.js';
import { draw as url_text_input } from './elements/url_text_input.js';
import { draw as users_select } from './elements/users_select.js';
import { draw as workflow_button } from './elements/workflow_button.js';
import { unknown } from './unknown.js';

/** Type to draw(element, place, block). */
export const ELEMENTS = {
    button,
    channels_select,
    checkboxes,
    conversations_select,
    datepicker,
    datetimepicker,
    email_text_input,
    external_select,
    feedback_buttons,
    file_input,
    icon_button,
    image,
    multi_channels_select,
    multi_conversations_select,
    multi_external_select,
    multi_static_select,
    multi_users_select,
    number_input,
    overflow,
    plain_text_input,
    radio_buttons,
    rich_text_input,
    static_select,
    timepicker,
    url_text_input,
    users_select,
    workflow_button,
};

/** An element of a block, such as a button. */
export function drawElement(element, place, block) {
    return Object.hasOwn(ELEMENTS, element?.type) ? ELEMENTS[element.type](element, place, block) : unknown(element);
}
