// One of what the app offers:
// https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#external_select

export { externalSelect as draw } from '../external.js';
