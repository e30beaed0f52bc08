// The texts of the editor of lookup tables.

const zh = {
  caption: (block: string) => `对照表：${block}`,
  key: '取值',
  by: '按什么查',
  byHint: '每一种取值一行，各给出右边的结果。',
  otherwise: '其余情形',
  otherwiseHint: '上面没有列出的取值都按这一行。',
  addOtherwise: '给其余情形写一行',
  removeRow: (key: string) => `删除 ${key} 这一行`,
  missing: (count: number) => `还有 ${count} 种取值没有写`,
  addRow: '补上',
  addMissing: (key: string) => `补上 ${key} 这一行`,
  missingRow: '没有这一行，查到它时没有结果',
  restByOtherwise: (keys: string) => `按“其余情形”：${keys}`,
  newKey: '新的取值',
  notWhole: '请写一个整数，如 4',
  taken: (key: string) => `${key} 已经有一行`,
  add: '加一行',
  actions: '操作',
  unsetHint: '留空就是“未设定”：查到时如实回答未设定，不会当作零。',
};

const en: typeof zh = {
  caption: (block) => `Table: ${block}`,
  key: 'Value',
  by: 'Looked up by',
  byHint: 'One row for every value, each with its results.',
  otherwise: 'All others',
  otherwiseHint: 'Every value that is not listed above is answered by this row.',
  addOtherwise: 'Write a row for all others',
  removeRow: (key) => `Remove the row ${key}`,
  missing: (count) => (count === 1 ? '1 value has no row yet' : `${count} values have no row yet`),
  addRow: 'Add',
  addMissing: (key) => `Add a row for ${key}`,
  missingRow: 'no row: there is no answer for it',
  restByOtherwise: (keys) => `By “all others”: ${keys}`,
  newKey: 'New value',
  notWhole: 'Write a whole number, such as 4',
  taken: (key) => `${key} has a row already`,
  add: 'Add a row',
  actions: 'Actions',
  unsetHint: 'An empty field is “not set”: the answer says so, and it is never read as zero.',
};

export const lookupEditorText = { zh, en };
