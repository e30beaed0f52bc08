// The texts of the plain form.

const zh = {
  hint: '这种块还没有专门的编辑界面。下面是它写下的每一项；更大的改动请在“文本”里写。',
  yes: '是',
  no: '否',
};

const en: typeof zh = {
  hint: 'This kind of block has no editor of its own yet. Below is all that it says; larger changes are made under "Text".',
  yes: 'Yes',
  no: 'No',
};

export const plainFormText = { zh, en };
