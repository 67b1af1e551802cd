// Feedback and small buttons below a message: https://docs.slack.dev/reference/block-kit/blocks/context-actions-block

export { draw } from './actions.js';
