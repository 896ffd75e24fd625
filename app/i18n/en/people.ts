/** Staff directory: names, posts, departments. */
export const people = {};
