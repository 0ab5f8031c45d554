/** What a client is told about the server as a whole. ChatGPT may read no more than the first 512 characters. */
export const instructions = [
  'Patchbay gives you the user’s own workspace and sources on their own computer: notes, tasks, comments, chats and messages, and whatever else they have connected.',
  'To find something, call search with a few words, then fetch with an id from its results.',
  'To change something, get the item first and pass its version as if_match, so that nothing newer is overwritten.',
  'Errors say what to do next. The user sees every call in Patchbay’s window.',
  '\n\nLists come in pages: pass nextCursor back as cursor until there is none. Deletion is soft: delete_… hides an item, and reads show it again with include_deleted. When a result says that it was cut, follow its note to get the rest.',
].join(' ');
