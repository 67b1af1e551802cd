// Several of what the app offers:
// https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element#external_multi_select

export { externalMany as draw } from '../external.js';
