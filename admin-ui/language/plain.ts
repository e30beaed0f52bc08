// The texts of the plain form. Members of a kind it does not know keep the names they have in the text.

const zh = {
  intro: '这一步还没有专用的编辑页。下面是它写明的每一项，名称与文本中一致。',
  item: (n: number) => `第 ${n} 项`,
  yes: '是',
  no: '否',
  remove: (name: string) => `删除 ${name}`,
};

const en: typeof zh = {
  intro: 'This step has no editor of its own yet. Here is all that it states, under the names of the text.',
  item: (n) => `item ${n}`,
  yes: 'yes',
  no: 'no',
  remove: (name) => `Remove ${name}`,
};

export const plainEditorText = { zh, en };
